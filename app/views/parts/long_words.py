"""Words too long for their line: how wide letters are, and where a word may be divided.

A word that is wider than its line is broken anywhere by Flutter, without a hyphen. Compounds such
as "rehabiliteringskoordinator" are therefore given one, at a place where a reader expects it.
"""

from __future__ import annotations

import re

# Widths of Roboto in thousandths of its size; drawn bold, a letter keeps its width.
WIDTHS = {
    letter: width
    for width, letters in {
        240: "ijl,'",
        280: "I-.:;|",
        335: 'frt()[]/”“"',
        500: "vyxzk?",
        530: "cesé",
        545: "aåä",
        562: "bdghnopquöøLJFE0123456789",
        620: "STYZBKRXPU",
        670: "ACDÅÄGOQÖØ–",
        755: "HNwæ",
        890: "mMWÆ%",
    }.items()
    for letter in letters
}
OTHER_LETTER, SPACE = 562, 250
HYPHEN = "-"
# Flutter breaks a word there by itself, or it is an address or the name of a file.
ALREADY = re.compile(r"[-/@]|\.\w")
VOWELS = "aeiouyåäöæøé"
# What binds the first part of a compound to the next, in all three languages.
JOINT = re.compile(r"(?:ings|tions|hets|heds|tets|nads|skaps|doms|ments)(?=[^\W\d_]{3,})", re.IGNORECASE)
# Letters that begin a syllable together, as in "smärt-program" and "sjuk-skrivning".
BEGIN = re.compile(
    r"(?:s[kt]r|[bcdfgkpt]r|[bcfgkp]l|kn|kv|sj|skj|stj|tj|kj|ch|ph|th|[^\W\d_])$", re.IGNORECASE
)
LEAST = 3  # The fewest letters on either side of a hyphen.
SHARE = 0.35  # A joint is a better place than a longer line, unless it leaves the line this empty.


def width_of(text: str, size: float) -> float:
    """How wide a text stands on one line, in dp, at this size of type."""
    return (
        sum(SPACE if letter.isspace() else WIDTHS.get(letter, OTHER_LETTER) for letter in text) * size / 1000
    )


def widest_word(text: str, size: float) -> float:
    """The width of the word that needs the longest line."""
    return max((width_of(word, size) for word in text.split()), default=0.0)


def places(word: str) -> list[int]:
    """Where a word may be divided: after a joint, and before the consonants that begin a syllable."""
    low = word.lower()
    found = {joint.end() for joint in JOINT.finditer(low)}
    for n in range(2, len(low)):
        if low[n] in VOWELS and low[n - 1].isalpha() and low[n - 1] not in VOWELS:
            found.add(_start_of_syllable(low, n))
    return sorted(n for n in found if _whole(low[:n]) and _whole(low[n:]))


def _start_of_syllable(low: str, vowel: int) -> int:
    # "träning-en", not "tränin-gen": what sounds as one stands before the hyphen.
    if low[vowel - 2 : vowel] in ("ng", "ck"):
        return vowel
    begins = BEGIN.search(low[:vowel])
    start = begins.start() if begins else vowel - 1
    # "kopp-la", not "kop-pla".
    return vowel - 1 if start and low[start - 1] == low[start] else start


def _whole(part: str) -> bool:
    letters = [letter for letter in part if letter.isalpha()]
    return len(letters) >= LEAST and any(letter in VOWELS for letter in letters)


def divided(text: str, size: float, room: float, most: float = 0) -> str:
    """The text with a hyphen in each word that no line of this width can hold.

    Where the line is perhaps as wide as `most`, words that fit in that are left whole.
    """
    longest = max(room, most)
    if widest_word(text, size) <= longest:
        return text
    return re.sub(r"\S+", lambda word: _divided(word.group(), size, room, longest), text)


def _divided(word: str, size: float, room: float, longest: float) -> str:
    if width_of(word, size) <= longest or ALREADY.search(word):
        return word
    fitting = [n for n in places(word) if width_of(word[:n] + HYPHEN, size) <= room]
    if not fitting:
        return word
    joints = {joint.end() for joint in JOINT.finditer(word)}
    good = [n for n in fitting if n in joints and width_of(word[:n], size) >= SHARE * room]
    at = max(good or fitting)
    return f"{word[:at]}{HYPHEN}{_divided(word[at:], size, room, longest)}"
