"""What a clinic's file says, one thing at a time, and how its words, days and numbers are read.

The three kinds of file (template, JSON, FHIR) are first taken apart into `Given`, so that all
rules hold for all of them. Nothing is guessed: what cannot be read is left out and told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cache
from typing import TypeVar

from app.errors import LeftOut, NotADay, NotANumber, TaktError, TooLong, TooMuchForAPlan, UnknownChoice
from app.language import COUNTRIES, LANGUAGES, Language
from app.language.spoken import SPOKEN_IN
from app.rehab.fields import LONGEST_NOTE
from app.rehab.plan import Category, KindOfCare, KindOfPlan, PainType, Responsible, Role, words_for
from app.rehab.taper import Acting, Form
from app.rehab.taper.words import WORDS as TAPER_WORDS

MOST_GIVEN = 2000
LONGEST_NAME = 80

NOT_SHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\ufeff\ufffe\uffff\ud800-\udfff]")
DAY_FIRST = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./ -]\s*(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})[-./]?(\d{2})[-./]?(\d{2})(T.*)?")
NUMBER = re.compile(r"(\d{1,4})(?:[.,]0+)?\s*%?")
NOT_A_LETTER = re.compile(r"[^\w]+")

Member = TypeVar("Member", bound=Enum)


@dataclass(frozen=True)
class Place:
    """Where in a file: the row of a table, counted from 1, or 0 where the name says it all."""

    name: str
    row: int = 0


@dataclass(frozen=True)
class Given:
    """One thing that a file says. `key` is one of `handed_over.KEYS`; `n` and `m` as there, from 1."""

    key: str
    text: str
    place: Place
    n: int = 0
    m: int = 0


@dataclass(frozen=True)
class Left:
    """Something that does not come along, and why."""

    place: Place
    why: TaktError


@dataclass
class Taken:
    """What has been taken from a file so far, and what was left out. Raises TooMuchForAPlan."""

    file: str
    given: list[Given] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)

    def says(self, key: str, text: object, place: Place, n: int = 0, m: int = 0) -> None:
        """Keep one thing; an empty text says nothing."""
        words = plain(text)
        if words:
            self.given.append(Given(key, words, place, n, m))
            self._refuse_more()

    def leaves(self, place: Place, why: type[LeftOut]) -> None:
        """Leave one thing out."""
        self.left.append(Left(place, why(place.name)))
        self._refuse_more()

    def _refuse_more(self) -> None:
        if len(self.given) + len(self.left) > MOST_GIVEN:
            raise TooMuchForAPlan(file=self.file, most=MOST_GIVEN)


def plain(text: object) -> str:
    """A text without control characters. Tags and formulas stay what they are: letters."""
    if isinstance(text, bool) or text is None:
        return ""
    if isinstance(text, int | float):
        return f"{text:g}"
    if not isinstance(text, str):
        return ""
    return NOT_SHOWN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")).strip()


def named(text: str) -> str:
    """A name as it is told in a list of what was left out."""
    short = " ".join(plain(text).split())
    return short if len(short) <= LONGEST_NAME else f"{short[: LONGEST_NAME - 1]}…"


def letters(text: str) -> str:
    """A text as words are compared: no capitals, no punctuation."""
    return NOT_A_LETTER.sub(" ", text.casefold()).strip()


# --- Reading one value


def words(key: str, text: str) -> str:
    """Raises TooLong."""
    if len(text) > LONGEST_NOTE:
        raise TooLong(key, most=LONGEST_NOTE)
    return text


def day(key: str, text: str) -> date:
    """A day as 2026-11-20, 20.11.2026 or 20/11-2026. Raises NotADay."""
    try:
        if found := YEAR_FIRST.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := DAY_FIRST.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError as error:
        raise NotADay(key) from error
    raise NotADay(key)


def whole_number(key: str, text: str) -> int:
    """A whole number: 50, 50,0 or 50 %. Raises NotANumber."""
    found = NUMBER.fullmatch(text)
    if found is None:
        raise NotANumber(key)
    return int(found[1])


def yes_or_no(key: str, text: str) -> bool:
    """Raises UnknownChoice."""
    said = letters(text)
    for language in spoken():
        if said in (letters(language.say("Yes")), "yes", "true", "x"):
            return True
        if said in (letters(language.say("No")), "no", "false"):
            return False
    raise UnknownChoice(key)


def choice(kind: type[Member], key: str, text: str, of: str) -> Member:
    """One of a list, by its key or its word in any of the three languages; the country `of` the plan counts first.

    Raises UnknownChoice.
    """
    for home in (of, *COUNTRIES):
        found = choices_of(kind, home).get(letters(text))
        if isinstance(found, kind):
            return found
    raise UnknownChoice(key)


def country(key: str, text: str) -> str:
    """A country by its code or name. Raises UnknownChoice."""
    for code, name in COUNTRIES.items():
        if letters(text) in {letters(code), *(letters(language.say(name)) for language in spoken())}:
            return code
    raise UnknownChoice(key)


@cache
def choices_of(kind: type[Enum], home: str) -> Mapping[str, Enum]:
    """The members of a kind by every word for them in one country."""
    found: dict[str, Enum] = {letters(str(member.value)): member for member in kind}
    known: dict[str | Enum, str] = dict(words_for(home))
    known |= dict(TAPER_WORDS.items())
    for tag in LANGUAGES:
        language = Language(tag, home)
        for member in kind:
            found.setdefault(letters(language.say(known[member])), member)
        if kind is Responsible:
            found.setdefault(letters(language.say("Patient")), Responsible.MYSELF)
    if kind is Form:
        found.update(ALSO_FORMS)
    return found


def spoken() -> list[Language]:
    """Every language, each in a country of its own."""
    return [Language(tag, code) for code, tag in SPOKEN_IN.items()]


# As packages have it.
ALSO_FORMS: Mapping[str, Form] = {
    **dict.fromkeys(("depottablett", "depottablet", "depottabletter"), Form.TABLET),
    **dict.fromkeys(("depotkapsel", "depotkapsler", "kapslar", "kapsler"), Form.CAPSULE),
    **dict.fromkeys(("depotplåster", "depotplaster"), Form.PATCH),
    **dict.fromkeys(("tabletter",), Form.TABLET),
}

CHOICES: Mapping[str, type[Enum]] = {
    "document": KindOfPlan,
    "responsible": Responsible,
    "category": Category,
    "role": Role,
    "care": KindOfCare,
    "pain": PainType,
    "form": Form,
    "acting": Acting,
}
