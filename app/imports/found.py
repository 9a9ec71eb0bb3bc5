"""What a file from another diary holds: entries to bring in, rows that could not be read, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from app.errors import FieldError, OutOfRange, TooLong, Unanswered
from app.errors.other_diaries import DayAhead, OffTheScale, RowError, TextTooLong, ValueNotRead
from app.rehab.fields import Logged
from app.rehab.other_diary import OtherEntry
from app.words import N_

# The moment stands in the name as it was written, and what the diary is called may change.
BESIDE = ("day", "at", "app")
NO_ANSWER = N_("Rows without an answer")


@dataclass(frozen=True)
class Coming:
    """An entry, and what tells it from all others that ever come from its app."""

    name: tuple[str, ...]
    record: Logged


@dataclass(frozen=True)
class Trouble:
    """A row that could not be read: its line in `file`, counted from 1, and why."""

    file: str
    line: int
    error: RowError


@dataclass(frozen=True)
class Found:
    """Everything of one file. `left_out` counts by reason, in words to be translated."""

    app: str
    coming: tuple[Coming, ...]
    troubles: tuple[Trouble, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()

    def pairs(self, known_id: Callable[..., str]) -> list[tuple[str, Logged]]:
        """The entries under their ids, as `Journal.add_known` takes them."""
        return [(known_id(*one.name), one.record) for one in self.coming]


@dataclass
class Gathering:
    """Gathers what a file holds, row by row. `key` and `app` name its source in ids and in words."""

    key: str
    app: str
    file: str
    today: date
    _coming: list[Coming] = field(default_factory=list)
    _troubles: list[Trouble] = field(default_factory=list)
    _left_out: Counter[str] = field(default_factory=Counter)
    _seen: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def entry(self, line: int, moment: str, when: When, **answers: Any) -> None:
        """Take in an answer as `OtherEntry`. `moment` is the row's own day and time, as it was written."""
        record: dict[str, Any] = {"app": self.app, "day": when.day, "at": when.at, **answers}
        self.record(line, moment, OtherEntry, record)

    def record(self, line: int, moment: str, kind: type[Logged], answers: dict[str, Any]) -> None:
        """Take in a record of any diary, or tell why its row cannot be one.

        Its name is what it says: a row that was changed in the other app comes in as a new one,
        and two rows that say the same are two.
        """
        if answers["day"] > self.today:
            self.refuse(line, DayAhead())
            return
        try:
            made = kind(**answers)
        except FieldError as error:
            if isinstance(error, Unanswered) and error.field == "text":
                self.leave(NO_ANSWER)
            else:
                self.refuse(line, as_of_a_row(error))
            return
        said = (
            f"{key}={value}"
            for key, value in sorted(answers.items())
            if key not in BESIDE and value not in (None, "")
        )
        name = (self.key, kind.kind, moment, *said)
        self._coming.append(Coming((*name, str(self._seen[name])), made))
        self._seen[name] += 1

    def refuse(self, line: int, error: RowError, file: str = "") -> None:
        """Tell of a row that cannot be read."""
        self._troubles.append(Trouble(file or self.file, line, error))

    def leave(self, reason: str) -> None:
        """Count a row that is left out on purpose."""
        self._left_out[reason] += 1

    def found(self, troubles: tuple[Trouble, ...] = ()) -> Found:
        """All of it, with troubles that were met before, in the order of the lines."""
        met = sorted([*troubles, *self._troubles], key=lambda one: (one.file, one.line))
        return Found(self.app, tuple(self._coming), tuple(met), tuple(sorted(self._left_out.items())))


@dataclass(frozen=True)
class When:
    """The patient's own calendar day, and the instant where the time is known."""

    day: date
    at: datetime | None = None


def as_of_a_row(error: FieldError) -> RowError:
    """Why a row cannot be a record, without asking anybody to type again."""
    match error:
        case TooLong():
            return TextTooLong(**error.values)
        case OutOfRange() if float(error.values["most"]) <= 10:  # type: ignore[arg-type]
            return OffTheScale(**error.values)
        case _:
            return ValueNotRead()
