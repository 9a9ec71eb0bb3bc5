"""A large thing in smaller pieces, with breaks between or in other positions (S000 App. B)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.errors import NotAChoice, PastMidnight, TooManyPieces
from app.rehab.activity import Activity
from app.rehab.activity.entry import MOST_PIECES
from app.rehab.fields import Scale
from app.words import N_

PIECES = Scale(N_("In how many pieces?"), N_("Pieces"), least=2, most=MOST_PIECES)
PAUSE = Scale(N_("How many minutes of break between?"), N_("Break"), least=0, most=240)
LAST_MINUTE = 24 * 60


class Position(StrEnum):
    """How the body is held."""

    SITTING = "sitting"
    STANDING = "standing"
    WALKING = "walking"
    LYING = "lying"


POSITIONS: dict[str, str] = {
    Position.SITTING: N_("Sitting"),
    Position.STANDING: N_("Standing"),
    Position.WALKING: N_("Walking"),
    Position.LYING: N_("Lying down"),
}


@dataclass(frozen=True)
class Piece:
    """One piece of an activity, and the position it is done in, or None where that is free."""

    activity: Activity
    position: str | None


def split(
    activity: Activity, pieces: int, *, pause: int = 0, positions: Sequence[str] = ()
) -> tuple[Piece, ...]:
    """The activity in pieces of the same length, together as long as it was.

    `pause` is the minutes of break between two pieces; `positions` are taken in turn.
    Raises OutOfRange, TooManyPieces, NotAChoice, or PastMidnight where the breaks take it
    past the end of the day.
    """
    PIECES.check("pieces", pieces)
    PAUSE.check("pause", pause)
    if not set(positions) <= set(POSITIONS):
        raise NotAChoice("positions", choices=", ".join(POSITIONS))
    if pieces > activity.minutes:
        raise TooManyPieces("pieces", most=activity.minutes)
    first = activity.first_minute
    if first is not None and first + activity.minutes + pause * (pieces - 1) > LAST_MINUTE:
        raise PastMidnight("pause", most=LAST_MINUTE - first)
    length, longer = divmod(activity.minutes, pieces)
    made: list[Piece] = []
    for n in range(pieces):
        minutes = length + (n < longer)
        start = "" if first is None else f"{first // 60:02}:{first % 60:02}"
        position = positions[n % len(positions)] if positions else None
        made.append(Piece(replace(activity, start=start, minutes=minutes, pieces=None), position))
        first = None if first is None else first + minutes + pause
    return tuple(made)
