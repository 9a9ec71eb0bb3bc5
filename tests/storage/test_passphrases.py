"""Passphrases that are offered, and passphrases of one's own."""

from __future__ import annotations

import math
import re
import subprocess

import pytest

from app.errors import WeakPassphrase
from app.storage import passphrases
from app.storage.passphrases import Words, WordsOf, offer, refuse_weak, strength, word_list

LANGUAGES: tuple[WordsOf, ...] = ("sv", "da", "no")
LETTERS = {"sv": "a-zåäö", "da": "a-zæøå", "no": "a-zæøå"}


@pytest.mark.parametrize("words_of", LANGUAGES)
def test_five_words_are_offered(words_of: WordsOf) -> None:
    offered = offer(words_of).split(" ")

    assert len(offered) == 5
    assert set(offered) <= set(word_list(words_of))


def test_no_word_is_offered_twice_in_one_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    # Among five words alone, drawing one a second time would hardly ever be missed.
    monkeypatch.setattr(passphrases, "word_list", lambda _: ("lampa", "sten", "båge", "träd", "moln"))

    offered = {tuple(sorted(offer("sv").split())) for _ in range(50)}

    assert offered == {("båge", "lampa", "moln", "sten", "träd")}


@pytest.mark.parametrize("words_of", LANGUAGES)
def test_five_words_are_more_than_fifty_bits(words_of: WordsOf) -> None:
    assert math.log2(math.perm(len(word_list(words_of)), 5)) > 51
    assert len({offer(words_of) for _ in range(200)}) == 200


@pytest.mark.parametrize("words_of", LANGUAGES)
def test_the_words_are_easy_to_write(words_of: WordsOf) -> None:
    words = word_list(words_of)

    assert len(set(words)) == len(words)
    assert all(re.fullmatch(f"[{LETTERS[words_of]}]{{4,8}}", word) for word in words)


@pytest.mark.parametrize("words_of", LANGUAGES)
def test_no_two_words_differ_by_one_letter(words_of: WordsOf) -> None:
    words = word_list(words_of)
    known = set(words)

    one_left_out = {word: {word[:n] + word[n + 1 :] for n in range(len(word))} for word in words}
    with_a_gap: dict[str, set[str]] = {}
    for word in words:
        for n in range(len(word)):
            with_a_gap.setdefault(f"{word[:n]}?{word[n + 1 :]}", set()).add(word)

    assert all(not shorter & known for shorter in one_left_out.values())
    assert all(len(alike) == 1 for alike in with_a_gap.values())


@pytest.mark.parametrize(("words_of", "dictionary"), [("sv", "sv_SE"), ("da", "da_DK"), ("no", "nb_NO")])
def test_the_words_are_spelled_as_the_dictionary_has_them(words_of: str, dictionary: str) -> None:
    told = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"],
        input="\n".join(word_list(words_of)),
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.split() == []


@pytest.mark.parametrize("words_of", LANGUAGES)
def test_the_offered_words_are_strong(words_of: WordsOf) -> None:
    offered = offer(words_of)

    refuse_weak(offered)

    assert strength(offered).words is Words.STRONG


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "a",
        "katt",
        "åäö åäö åä",
        "123456789012",
        "lösenord1234",
        "aaaaaaaaaaaaaaaaaaaa",
        "hunden12 ",
        "x" * 5_000,
    ],
)
def test_what_is_short_or_easy_to_guess_is_refused(typed: str) -> None:
    with pytest.raises(WeakPassphrase) as told:
        refuse_weak(typed)

    assert told.value.values == {"least": 12}


def test_twelve_characters_are_long_enough() -> None:
    assert strength("svala myrten").long_enough
    assert not strength("svala  myrte ").long_enough


@pytest.mark.parametrize(
    "typed", ["jag gick i skogen och såg tre rådjur", "vi köpte en båt 1987 i Strömstad"]
)
def test_a_sentence_of_ones_own_is_welcome(typed: str) -> None:
    refuse_weak(typed)


def test_more_words_are_never_told_to_be_weaker() -> None:
    words = offer("no").split()

    guesses = [strength(" ".join(words[:number])).guesses_log10 for number in range(1, 6)]

    assert guesses == sorted(guesses)
