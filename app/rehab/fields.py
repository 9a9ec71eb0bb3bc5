"""Trackers are declared: the kinds of question, and how a record reads and keeps its own.

A tracker is a frozen dataclass under `Logged` whose annotated fields are its questions::

    class Sleep(Logged, kind="sleep", title=N_("Sleep diary")):
        hours: Annotated[float | None, Amount(N_("How long did you sleep?"), ...)] = None

Form, validation, storage, history, chart, CSV column and catalogue entry are all read
from that declaration. *Not answered* is None, never 0.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from math import isfinite
from typing import Any, ClassVar, Protocol, TypeVar, dataclass_transform, get_type_hints

from app.errors import InTheFuture, NotAChoice, NotANumber, NothingAnswered, OutOfRange, TooLong
from app.words import N_

LONGEST_NOTE = 20_000
A_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)")


@dataclass(frozen=True)
class Question:
    """A question a tracker asks. `text` asks it in full, `short` names it in lists and charts."""

    text: str
    short: str

    def check(self, name: str, value: object) -> None:
        """Raise the FieldError that tells what is wrong with an answer to this question."""

    def read(self, name: str, typed: str) -> object:
        """The answer meant by what was typed on a command line. Raises a FieldError."""
        return typed


@dataclass(frozen=True)
class Scale(Question):
    """Whole numbers from `least` to `most`, with words for both ends."""

    low: str = ""
    high: str = ""
    least: int = 0
    most: int = 10

    def check(self, name: str, value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, int):
            raise NotANumber(name)
        if not self.least <= value <= self.most:
            raise OutOfRange(name, least=self.least, most=self.most)

    def read(self, name: str, typed: str) -> int:
        number = typed_number(name, typed)
        if not number.is_integer():
            raise OutOfRange(name, least=self.least, most=self.most)
        return int(number)


@dataclass(frozen=True)
class Amount(Question):
    """A measured amount in `unit`, decimals allowed."""

    unit: str = ""
    least: float = 0
    most: float = 1_000

    def check(self, name: str, value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise NotANumber(name)
        if not self.least <= value <= self.most:
            raise OutOfRange(name, least=self.least, most=self.most)

    def read(self, name: str, typed: str) -> float:
        return typed_number(name, typed)


@dataclass(frozen=True)
class Minutes(Scale):
    """Whole minutes, at most one day."""

    most: int = 24 * 60


@dataclass(frozen=True)
class Choice(Question):
    """One of a few answers: stable key → the words for it."""

    options: Mapping[str, str] = field(default_factory=dict)

    def check(self, name: str, value: object) -> None:
        if value not in self.options:
            raise NotAChoice(name, choices=", ".join(self.options))


@dataclass(frozen=True)
class Choices(Choice):
    """Any number of a few answers, as a tuple of stable keys."""

    def check(self, name: str, value: object) -> None:
        if not isinstance(value, tuple) or not set(value) <= set(self.options):
            raise NotAChoice(name, choices=", ".join(self.options))

    def read(self, name: str, typed: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in typed.split(",") if part.strip())


@dataclass(frozen=True)
class Note(Question):
    """Free words of the patient's own."""

    longest: int = LONGEST_NOTE

    def check(self, name: str, value: object) -> None:
        if not isinstance(value, str):
            raise TooLong(name, most=self.longest)
        if len(value) > self.longest:
            raise TooLong(name, most=self.longest)


def typed_number(name: str, typed: str) -> float:
    """A number written with a comma or a point. Raises NotANumber."""
    plain = typed.strip().replace(",", ".").replace("\u2212", "-")
    if not A_NUMBER.fullmatch(plain) or not isfinite(float(plain)):
        raise NotANumber(name)
    return float(plain)


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Declared:
    """Makes every tracker a frozen, keyword-only dataclass; its kind and title stand in the class line."""

    kind: ClassVar[str] = ""
    title: ClassVar[str] = ""

    def __init_subclass__(cls, *, kind: str = "", title: str = "") -> None:
        super().__init_subclass__()
        cls.kind, cls.title = kind, title
        dataclass(frozen=True, kw_only=True)(cls)


class Logged(Declared):
    """One entry of a diary, for the patient's own calendar `day`.

    `at` is the instant it was written (aware UTC), or None where nobody knows it.
    Raises a FieldError for the first answer that its question refuses, and
    NothingAnswered where there is no answer at all.
    """

    day: date
    at: datetime | None = None

    def __post_init__(self) -> None:
        answers = 0
        for name, question in questions(type(self)).items():
            answer = getattr(self, name)
            if answer is None or answer == "" or answer == ():
                continue
            question.check(name, answer)
            answers += 1
        if not answers:
            raise NothingAnswered(next(iter(questions(type(self)))))

    @property
    def may_lie_ahead(self) -> bool:
        """Whether its day may be one that has not been yet. A diary tells what was; a plan need not."""
        return False


Entry = TypeVar("Entry", bound=Logged)


def questions(tracker: type[Logged]) -> dict[str, Question]:
    """What a tracker asks, in its own order: field name → question."""
    if tracker not in _asked:
        hints = get_type_hints(tracker, include_extras=True)
        marked = {
            name: getattr(hints[name], "__metadata__", ()) for name in (one.name for one in fields(tracker))
        }
        _asked[tracker] = {
            name: mark for name, marks in marked.items() for mark in marks if isinstance(mark, Question)
        }
    return _asked[tracker]


# Read from the annotations once for each tracker.
_asked: dict[type, dict[str, Question]] = {}


def scales(tracker: type[Logged]) -> dict[str, Scale]:
    """The questions that are answered with a whole number on a scale, and can be drawn."""
    return {name: question for name, question in questions(tracker).items() if isinstance(question, Scale)}


def about_as(earlier: Entry, day: date, at: datetime) -> Entry:
    """ "About as yesterday": the same answers on another day. Words belong to their own day and stay there.

    Raises NothingAnswered where there were only words.
    """
    words = {name: "" for name, question in questions(type(earlier)).items() if isinstance(question, Note)}
    given: dict[str, Any] = {"day": day, "at": at, **words}
    return replace(earlier, **given)


class Dated(Protocol):
    """A record of a day, with the instant it was written where that is known."""

    @property
    def day(self) -> date: ...

    @property
    def at(self) -> datetime | None: ...


def when(record: Dated) -> tuple[date, float]:
    """What puts records in order: the day, then the instant; of a day, those without an instant come first."""
    return record.day, record.at.timestamp() if record.at else 0.0


def refuse_future(entry: Logged, today: date) -> None:
    """Raise InTheFuture for a day that has not been yet, unless the entry is a plan for it."""
    if entry.day > today and not entry.may_lie_ahead:
        raise InTheFuture("day")


NO_ANSWER = N_("No answer")
