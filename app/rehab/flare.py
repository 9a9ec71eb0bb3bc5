"""The patient's own plan for heavy days. Shown by Tung dag.

Set-backs are part of long-term pain and no reason to give up a routine: lower it for a while,
then step back up (S000 App. B, physical exercise; S002 5.2.3; boosters, S000 App. C).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.errors import FieldError, Unanswered
from app.rehab.plan.limits import inside, not_to_come, refuse_too_long
from app.words import N_

LABELS: Mapping[str, str] = {
    "day": N_("Written on"),
    "early_signs": N_("My early signs"),
    "first": N_("What I do first"),
    "lowered": N_("What I lower, and to what"),
    "lowered.what": N_("What"),
    "lowered.to_what": N_("To what"),
    "kept": N_("What I keep doing"),
    "helpers": N_("Who may help me"),
    "contact": N_("Whom I contact"),
    "contact_when": N_("When I contact them"),
    "back_up": N_("How I step back up"),
}


@dataclass(frozen=True)
class Lowered:
    """Something that is made smaller on a heavy day, and how small. Raises TooLong."""

    what: str = ""
    to_what: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)


@dataclass(frozen=True, kw_only=True)
class FlarePlan:
    """What I do when it gets worse, written on a better day. Raises TooLong."""

    kind: ClassVar[str] = "flare"
    versioned: ClassVar[bool] = True

    day: date
    early_signs: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    lowered: tuple[Lowered, ...] = ()
    kept: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()
    contact: str = ""
    contact_when: str = ""
    back_up: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)


def problems(flare: FlarePlan, today: date) -> tuple[FieldError, ...]:
    """A day that cannot be, and what is lowered without saying to what."""
    found = not_to_come("day", flare.day, today)
    for n, one in enumerate(flare.lowered):
        empty = [Unanswered(name) for name in ("what", "to_what") if not getattr(one, name).strip()]
        found += inside(f"lowered[{n}]", empty)
    return tuple(found)
