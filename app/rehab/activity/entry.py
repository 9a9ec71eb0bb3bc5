"""One activity of a day, done or planned."""

from __future__ import annotations

import re
from datetime import time
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from app.errors import NotAClockTime, PastMidnight, Unanswered
from app.rehab.activity.around import ENERGY_AFTER, ENERGY_BEFORE, PAIN_AFTER, PAIN_BEFORE
from app.rehab.fields import Choice, Logged, Minutes, Note, Scale
from app.words import N_

# When summer time ends, a day has 25 hours. No activity is longer than that.
LONGEST_DAY = 25 * 60
LONGEST_NAME = 200
MOST_PIECES = 24

AS_TYPED = re.compile(r"(\d{1,2})[.:](\d\d)")


class Area(StrEnum):
    """What part of life an activity belongs to (S000 App. B: personal care, home, work, leisure)."""

    PERSONAL_CARE = "personal_care"
    HOME = "home"
    WORK = "work"
    LEISURE = "leisure"
    SOCIAL = "social"
    EXERCISE = "exercise"
    RECOVERY = "recovery"
    REST = "rest"


class Demand(StrEnum):
    """How demanding an activity is to its owner."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class State(StrEnum):
    """Whether an activity has been, or is meant to be."""

    PLANNED = "planned"
    DONE = "done"


RESTFUL = frozenset({Area.RECOVERY, Area.REST})

AREAS: dict[str, str] = {
    Area.PERSONAL_CARE: N_("Washing and clothes"),
    Area.HOME: N_("Home and household"),
    Area.WORK: N_("Work or studies"),
    Area.LEISURE: N_("Leisure"),
    Area.SOCIAL: N_("With others"),
    Area.EXERCISE: N_("Exercise"),
    Area.RECOVERY: N_("Recovery"),
    Area.REST: N_("Rest"),
}
DEMANDS: dict[str, str] = {
    Demand.LOW: N_("Not demanding"),
    Demand.MIDDLE: N_("Fairly demanding"),
    Demand.HIGH: N_("Demanding"),
}
STATES: dict[str, str] = {State.DONE: N_("It has been"), State.PLANNED: N_("It is planned")}


class ClockTime(Note):
    """A time of day, kept as 14:30, so that every form, file and table can show it as it is."""

    def check(self, name: str, value: object) -> None:
        if not isinstance(value, str) or value != self.read(name, value):
            raise NotAClockTime(name)

    def read(self, name: str, typed: str) -> str:
        """14:30, from 14.30 or 14:30. Raises NotAClockTime."""
        found = AS_TYPED.fullmatch(typed.strip())
        if not found or int(found[1]) > 23 or int(found[2]) > 59:
            raise NotAClockTime(name)
        return f"{int(found[1]):02}:{int(found[2]):02}"


class Activity(Logged, kind="activity", title=N_("Activity diary")):
    """One activity; only its area and its minutes are needed.

    `start` is the patient's own clock time, or "" where it is not known. Raises Unanswered,
    PastMidnight, or another FieldError; whether it fits the clock and the other activities
    of its day is asked of `activity.clock`.
    """

    what: Annotated[str, Note(N_("What is it?"), N_("Activity"), longest=LONGEST_NAME)] = ""
    area: Annotated[
        str, Choice(N_("What part of life does it belong to?"), N_("Part of life"), options=AREAS)
    ] = ""
    start: Annotated[str, ClockTime(N_("When does it begin?"), N_("Begins"), longest=5)] = ""
    minutes: Annotated[int, Minutes(N_("How many minutes?"), N_("Minutes"), least=1, most=LONGEST_DAY)] = 0
    demand: Annotated[
        str | None, Choice(N_("How demanding was it?"), N_("How demanding"), options=DEMANDS)
    ] = None
    state: Annotated[
        str, Choice(N_("Has it been, or is it planned?"), N_("Done or planned"), options=STATES)
    ] = State.DONE
    meaningful: Annotated[
        str | None,
        Choice(
            N_("Does it mean something to you?"),
            N_("Means something"),
            options={"yes": N_("Yes"), "no": N_("No")},
        ),
    ] = None
    pieces: Annotated[
        int | None,
        Scale(
            N_("In how many pieces, with breaks between?"),
            N_("Pieces"),
            low=N_("all at once"),
            high=N_("many short pieces"),
            least=1,
            most=MOST_PIECES,
        ),
    ] = None
    pain_before: Annotated[int | None, PAIN_BEFORE] = None
    pain_after: Annotated[int | None, PAIN_AFTER] = None
    energy_before: Annotated[int | None, ENERGY_BEFORE] = None
    energy_after: Annotated[int | None, ENERGY_AFTER] = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.area:
            raise Unanswered("area")
        if self.first_minute is not None and self.first_minute + self.minutes > LONGEST_DAY:
            raise PastMidnight("minutes", most=24 * 60 - self.first_minute)

    @property
    def begins(self) -> time | None:
        """The clock time it begins, or None where that is not known."""
        return time.fromisoformat(self.start) if self.start else None

    @cached_property
    def first_minute(self) -> int | None:
        """Minutes on the clock from midnight to the beginning."""
        return int(self.start[:2]) * 60 + int(self.start[3:]) if self.start else None

    @property
    def done(self) -> bool:
        """Whether it has been; otherwise it is planned."""
        return self.state == State.DONE

    @property
    def may_lie_ahead(self) -> bool:
        """What is planned may be for tomorrow; what was done may not."""
        return not self.done

    @property
    def restful(self) -> bool:
        """Whether it is recovery or rest."""
        return self.area in RESTFUL

    @cached_property
    def known_as(self) -> tuple[str, str]:
        """By what it is the same activity as on another day: its name, however typed, and its area."""
        return " ".join(self.what.casefold().split()), self.area
