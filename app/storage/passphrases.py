"""Passphrases: five words to offer, and how hard a patient's own one is to guess."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Literal

from app.errors import WeakPassphrase

WordsOf = Literal["sv", "da", "no"]

WORDS = 5
LEAST = 12
# With Argon2id at 64 MiB a well-equipped guesser makes some 10⁴ tries a second: ten days for
# 10¹⁰ guesses, and beyond thirty years for 10¹³.
FAIR, STRONG = 10.0, 13.0
# zxcvbn takes time that grows with the square of the length, and what is this long is strong.
LONGEST_RATED = 64


class Words(Enum):
    """How a passphrase is told to be."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True)
class Strength:
    """`guesses_log10` is how many guesses a clever guesser needs, as a power of ten."""

    guesses_log10: float
    words: Words
    long_enough: bool


def normal(passphrase: str) -> str:
    """The passphrase in the one form that counts: NFKC, single spaces between words.

    Keyboards differ in how they compose å and ö, and phones add a space after a word.
    """
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


def offer(words_of: WordsOf) -> str:
    """Five different random words of a language, in lower case with spaces: at least 50 bits."""
    return " ".join(secrets.SystemRandom().sample(word_list(words_of), WORDS))


@cache
def word_list(words_of: WordsOf) -> tuple[str, ...]:
    """Ordinary words of 4 to 8 letters, no two of them the same."""
    text = files("app.storage").joinpath(f"words-{words_of}.txt").read_text("utf-8")
    return tuple(text.split())


def strength(text: str) -> Strength:
    """How hard a passphrase is to guess for someone who knows words, names, dates and keyboards."""
    from zxcvbn import zxcvbn

    passphrase = normal(text)
    known = [word for words_of in ("sv", "da", "no") for word in word_list(words_of)]
    rated = zxcvbn(passphrase[:LONGEST_RATED], user_inputs=known) if passphrase else {"guesses_log10": 0}
    guesses = float(rated["guesses_log10"])
    words = Words.STRONG if guesses >= STRONG else Words.FAIR if guesses >= FAIR else Words.WEAK
    return Strength(guesses, words, len(passphrase) >= LEAST)


def refuse_weak(text: str) -> None:
    """Raise WeakPassphrase for one under 12 characters or easy to guess."""
    told = strength(text)
    if not told.long_enough or told.words is Words.WEAK:
        raise WeakPassphrase(least=LEAST)
