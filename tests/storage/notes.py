"""A few kinds of notes for the tests, with every type of answer a record may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, ClassVar, Literal


class Place(Enum):
    WOODS = "woods"
    POOL = "pool"


class Level(IntEnum):
    LESS = -1
    EXPECTED = 0
    MORE = 1


class Mixed(Enum):
    PAIR = (1, 2)
    NONE = ()


@dataclass(frozen=True)
class Stop:
    name: str
    minutes: int = 0


@dataclass(frozen=True, kw_only=True)
class Walk:
    """A walk: dated, and with one of everything."""

    kind: ClassVar[str] = "walk"

    pain: Annotated[int | None, "0 to 10"] = None
    day: date
    at: datetime | None = None
    hours: float | None = None
    began: time | None = None
    dose: Decimal | None = None
    place: Place | None = None
    level: Level = Level.EXPECTED
    mixed: Mixed | None = None
    alone: bool = False
    note: str = ""
    weather: Literal["sun", "rain", ""] = ""
    amount: int | float | None = None
    with_whom: tuple[str, ...] = ()
    span: tuple[int, float] | None = None
    stops: tuple[Stop, ...] = ()
    shoes: Stop | None = None
    steps: dict[str, int] | None = None
    seen: Mapping[str, Stop] | None = None


@dataclass(frozen=True)
class Goal:
    """Agreed with the clinic: what it said before stays readable."""

    kind: ClassVar[str] = "goal"
    versioned: ClassVar[bool] = True

    text: str
    minutes: int = 0


@dataclass(frozen=True)
class Drawing:
    """Opened only when shown."""

    kind: ClassVar[str] = "drawing"
    big: ClassVar[bool] = True

    day: date
    strokes: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True)
class DrawingInColour:
    """As a later Takt writes it."""

    kind: ClassVar[str] = "drawing"
    format: ClassVar[int] = 2
    big: ClassVar[bool] = True
    upgrades: ClassVar[dict[int, Any]] = {
        1: lambda plain: {"day": plain["day"], "lines": plain["strokes"], "colour": "blue"},
    }

    day: date
    lines: tuple[tuple[int, ...], ...]
    colour: str


@dataclass(frozen=True)
class Owner:
    """There is one of it, and it has no day."""

    kind: ClassVar[str] = "owner"

    name: str = ""


@dataclass(frozen=True)
class Nap:
    """As the first Takt wrote it, in hours."""

    kind: ClassVar[str] = "nap"

    day: date
    hours: int


@dataclass(frozen=True)
class NapInMinutes:
    """As today's Takt writes it."""

    kind: ClassVar[str] = "nap"
    format: ClassVar[int] = 2
    versioned: ClassVar[bool] = True
    upgrades: ClassVar[dict[int, Any]] = {
        1: lambda plain: {"day": plain["day"], "minutes": plain["hours"] * 60},
    }

    day: date
    minutes: int


KINDS: dict[str, type] = {one.kind: one for one in (Walk, Goal, Drawing, Owner, Nap)}
