"""What is taken out of a notebook: whose it is, and its records as they are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from app.rehab.period import Period
from app.rehab.profile import Profile
from app.storage.codec import Record
from app.storage.kept import Kept

T = TypeVar("T", bound=Record)

# Told how many of how many parts of long work are done.
Progress = Callable[[int, int], None]


def unseen(_done: int, _of: int) -> None:
    """The progress that nobody looks at."""


@dataclass(frozen=True, kw_only=True)
class Binder:
    """The owner, and every kept record by its kind, in the order of the days.

    `made` is an aware instant. With a `period` the diaries hold its days only; what was agreed
    is there whole, for a plan from last year may still hold.
    """

    owner: Profile
    made: datetime
    today: date
    period: Period | None = None
    kept: Mapping[str, tuple[Kept[Any], ...]] = field(default_factory=dict)

    def of(self, kind: type[T]) -> tuple[Kept[T], ...]:
        """The kept records of one kind."""
        return self.kept.get(kind.kind, ())
