"""The pain drawing as the notebook keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import ClassVar

from app.errors import NotAChoice, TooLong
from app.rehab.fields import LONGEST_NOTE
from app.rehab.pain_drawing.figure import Figure
from app.rehab.pain_drawing.marks import Unread, read
from app.rehab.pain_drawing.paint import beside_the_body
from app.rehab.pain_drawing.qualities import RECALL
from app.rehab.pain_drawing.sheet import Marks
from app.words import N_


@dataclass(frozen=True, kw_only=True)
class PainDrawing:
    """Where and how it hurts, as drawn on one day. A drawing without marks says that there is nothing to draw.

    `recall_days` is how far back it looks: 0 (now), 7 or 14. `lines` are its marks as they are stored,
    `figure_version` is the body they were drawn on. Raises FieldError; a broken mark breaks nothing else.
    """

    kind: ClassVar[str] = "pain_drawing"
    title: ClassVar[str] = N_("Pain drawing")
    big: ClassVar[bool] = True

    day: date
    at: datetime | None = None
    recall_days: int
    note: str = ""
    figure_version: int
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.recall_days not in RECALL:
            raise NotAChoice("recall_days", choices=", ".join(map(str, RECALL)))
        if len(self.note) > LONGEST_NOTE:
            raise TooLong("note", most=LONGEST_NOTE)

    @cached_property
    def marks(self) -> Marks:
        """The marks in the order they were made."""
        return marks_of(self.lines)


def lines_of(marks: Marks) -> tuple[str, ...]:
    """Marks as a drawing stores them."""
    return tuple(mark.line for mark in marks)


def marks_of(lines: tuple[str, ...]) -> Marks:
    """The marks that stored lines mean; one that cannot be read stays as it stands."""
    return tuple(read(line) for line in lines)


@dataclass(frozen=True)
class Trouble:
    """What could not be shown of a drawing as it was made; everything else is."""

    unread: int = 0
    beside_the_body: int = 0
    newer_figure: bool = False


def trouble_with(drawing: PainDrawing, figure: Figure) -> Trouble:
    """What has to be told about a drawing, all of it nought where there is nothing."""
    return Trouble(
        unread=sum(isinstance(mark, Unread) for mark in drawing.marks),
        beside_the_body=len(beside_the_body(drawing.marks, figure)),
        newer_figure=drawing.figure_version > figure.version,
    )
