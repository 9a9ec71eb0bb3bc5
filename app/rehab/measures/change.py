"""A measure over time: how it was first, how it is now, and the difference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol


class Scored(Protocol):
    """An entry with a score, or None where it has none."""

    @property
    def day(self) -> date: ...

    @property
    def score(self) -> float | None: ...


@dataclass(frozen=True)
class Measured:
    """A score on a day."""

    day: date
    score: float


@dataclass(frozen=True)
class Change:
    """The first and the latest score. Which way is better is for the scale's direction to say."""

    first: Measured
    latest: Measured

    @property
    def difference(self) -> float:
        """How much higher it is now; negative where it is lower."""
        return self.latest.score - self.first.score


def measured(entries: Iterable[Scored]) -> tuple[Measured, ...]:
    """The entries that have a score, by day."""
    scored = [Measured(one.day, one.score) for one in entries if one.score is not None]
    return tuple(sorted(scored, key=lambda one: one.day))


def change(entries: Iterable[Scored]) -> Change | None:
    """The first beside the latest, or None with fewer than two scores."""
    scored = measured(entries)
    return Change(scored[0], scored[-1]) if len(scored) > 1 else None
