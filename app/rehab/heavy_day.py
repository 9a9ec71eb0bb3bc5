"""A heavy day: that this day is one, and what of the patient's own plan for such days is done.

There is one such record. The next heavy day takes its place, so that nobody can count them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import ClassVar

from app.rehab.flare import FlarePlan
from app.words import N_


@dataclass(frozen=True, kw_only=True)
class HeavyDay:
    """The last day that was marked as heavy. It ends when the patient ends it, and with the day.

    `done` tells when a line of the plan was ticked (aware UTC), by the line's key. `checkin` is the
    id of the check-in that the two taps of that day write. Undo passes over it: a second tap on
    the same place takes each of its choices back.
    """

    kind: ClassVar[str] = "heavy_day"
    aside: ClassVar[bool] = True

    day: date
    over: bool = False
    done: Mapping[str, datetime] = field(default_factory=dict)
    checkin: str = ""

    def is_on(self, today: date) -> bool:
        """Whether the day still goes on and was not ended."""
        return self.day == today and not self.over

    def ticked(self, key: str, at: datetime) -> HeavyDay:
        """With a line of the plan ticked, or not ticked any more."""
        if key in self.done:
            return replace(self, done={one: when for one, when in self.done.items() if one != key})
        return replace(self, done={**self.done, key: at})


def begin(before: HeavyDay | None, today: date) -> HeavyDay:
    """A heavy day from now on; begun again on the same day, it goes on with what was ticked."""
    if before is not None and before.day == today:
        return replace(before, over=False)
    return HeavyDay(day=today)


# What a line is, in two words: a heavy day has no room for more.
PARTS: Mapping[str, str] = {
    "first": N_("First"),
    "lowered": N_("Less than usual"),
    "kept": N_("As usual"),
}


@dataclass(frozen=True)
class Line:
    """One thing to do on a heavy day, in the patient's words; `part` is one of `PARTS`, a field of the plan."""

    part: str
    what: str
    to_what: str = ""

    @property
    def key(self) -> str:
        """Stays the same while the words do."""
        return " ".join((self.part, self.what, self.to_what))


def to_do(flare: FlarePlan) -> tuple[Line, ...]:
    """What there is to tick: what comes first, what is lowered, what goes on; each line once."""
    first = [Line("first", what) for what in flare.first]
    lowered = [Line("lowered", one.what, one.to_what) for one in flare.lowered]
    kept = [Line("kept", what) for what in flare.kept]
    return tuple(dict.fromkeys((*first, *lowered, *kept)))


@dataclass(frozen=True)
class Few:
    """A question of the check-in, answered in few words on a heavy day: the number on its scale, and the words."""

    name: str
    options: Mapping[int, str]


# The two questions that are enough, on the scales of the check-in; the numbers stand beside the words.
TWO_QUESTIONS = (
    Few("function", {0: N_("Nothing"), 2: N_("A little"), 4: N_("Some of it")}),
    Few("mood", {2: N_("Low mood"), 5: N_("In between"), 8: N_("Good mood")}),
)
