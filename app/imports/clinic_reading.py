"""A clinic's file by field: each thing once, and what cannot be read told with its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from app.errors import FieldError, InTheFuture, SaidTwice
from app.imports.clinic_given import Given, Left, Taken, choice, country, day, words
from app.language import Language

Value = TypeVar("Value")


@dataclass
class Reading:
    """What was given, by field and number, with what could not be read told in `left`."""

    by_place: dict[tuple[str, int, int], Given]
    left: list[Left]
    language: Language
    country: str
    today: date

    def read(self, key: str, how: Callable[[str, str], Value], n: int = 0, m: int = 0) -> Value | None:
        """One value; None where it was not given, or could not be read."""
        given = self.by_place.get((key, n, m))
        if given is None:
            return None
        try:
            return how(key, given.text)
        except FieldError as error:
            self.left.append(Left(given.place, error))
            return None

    def text(self, key: str, n: int = 0) -> str:
        """A text, or nothing."""
        return self.read(key, words, n) or ""

    def past(self, key: str, n: int = 0) -> date | None:
        """A day that has been."""

        def been(name: str, text: str) -> date:
            found = day(name, text)
            if found > self.today:
                raise InTheFuture(name)
            return found

        return self.read(key, been, n)

    def one_of(self, kind: type[Any], key: str, n: int = 0) -> Any:
        """One of a list."""
        return self.read(key, lambda name, text: choice(kind, name, text, self.country), n)

    def raw(self, key: str, n: int = 0, m: int = 0) -> str:
        """The text as it was given."""
        given = self.by_place.get((key, n, m))
        return given.text if given else ""

    def numbers(self, group: str) -> list[int]:
        """The numbers that a group has, as 1 and 3."""
        return sorted({n for key, n, _ in self.by_place if key.partition(".")[0] == group})

    def leave(self, group: str, n: int, why: type[FieldError]) -> None:
        """Leave out all of one number of a group, told once."""
        first = next(one for (key, k, _), one in self.by_place.items() if k == n and key.startswith(group))
        self.left.append(Left(first.place, why(first.key)))


def reading(taken: Taken, language: Language, today: date) -> Reading:
    """What a file says, each field once; the language's country stands where the file names none."""
    by_place: dict[tuple[str, int, int], Given] = {}
    left = list(taken.left)
    for given in taken.given:
        place = (given.key, given.n, given.m)
        if place not in by_place:
            by_place[place] = given
        elif by_place[place].text != given.text:
            left.append(Left(given.place, SaidTwice(given.key)))
    found = Reading(by_place, left, language, language.country, today)
    found.country = found.read("country", country) or language.country
    return found
