"""Words as a search compares them: without marks over letters, and how alike two of them are."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"\w+")
# Somebody without the keys å, ä, ö, æ, ø writes aa, ae, oe; both ways come out alike.
MARKED = str.maketrans({"æ": "a", "ø": "o"})
SPELLINGS = (("aa", "a"), ("ae", "a"), ("oe", "o"), ("ck", "kk"), ("j", "i"))

EXACT, BEGINS, INFLECTED, MISSPELT, INSIDE, MISSPELT_BEGINNING, RELATED = 1.0, 0.85, 0.75, 0.6, 0.5, 0.45, 0.3
SHORTEST_STEM, SHORTEST_SHARED = 4, 5


def folded(text: str) -> str:
    """ "Smärta" and "smaerta" are one, and so are "nej" and "nei", "tack" and "takk"."""
    bare = unicodedata.normalize("NFKD", text.lower().translate(MARKED))
    kept = "".join(sign for sign in bare if not unicodedata.combining(sign))
    for written, meant in SPELLINGS:
        kept = kept.replace(written, meant)
    return kept


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return WORD.findall(folded(text))


def alike(asked: str, word: str) -> float:
    """How well a word of a text answers a word that was asked for, from 0 to 1; both are folded."""
    if asked == word:
        return EXACT
    if word.startswith(asked):
        return BEGINS
    if len(asked) < SHORTEST_STEM or asked.isdigit():
        return 0.0
    stem, longest = common_beginning(asked, word), max(len(asked), len(word))
    if stem >= SHORTEST_STEM and 3 * stem >= 2 * longest:
        return INFLECTED
    slips = 1 if len(asked) < 8 else 2
    if abs(len(asked) - len(word)) <= slips and distance(asked, word) <= slips:
        return MISSPELT
    if asked in word:
        return INSIDE
    if len(word) > len(asked) and distance(asked, word[: len(asked)]) <= 1:
        return MISSPELT_BEGINNING
    return RELATED if stem >= SHORTEST_SHARED else 0.0


def common_beginning(one: str, other: str) -> int:
    """How many letters two words share from the beginning."""
    shared = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        shared += 1
    return shared


def distance(one: str, other: str) -> int:
    """Letters left out, put in, changed, or swapped with the next, to come from one word to the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for n, mine in enumerate(one):
        beyond, before, row = before, row, [n + 1]
        for m, theirs in enumerate(other):
            cost = min(row[m] + 1, before[m + 1] + 1, before[m] + (mine != theirs))
            if n and m and mine == other[m - 1] and one[n - 1] == theirs:
                cost = min(cost, beyond[m - 1] + 1)
            row.append(cost)
    return row[-1]


def trigrams(word: str) -> set[str]:
    """The word's pieces of three letters, its beginning marked."""
    marked = f"  {word} "
    return {marked[n : n + 3] for n in range(len(marked) - 2)}
