"""A drawing in hand, until it is saved: its marks, its day, how far back it looks, and its note."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from app.content.body import figure
from app.errors import InTheFuture
from app.rehab.pain_drawing import PainDrawing, Sheet, from_last, lines_of, marks_of
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.parts.route import asked_of

USUAL_RECALL = 7


@dataclass(frozen=True)
class Draft:
    """What is drawn and told so far."""

    day: date
    recall_days: int = USUAL_RECALL
    note: str = ""
    sheet: Sheet = field(default_factory=Sheet)
    figure_version: int = 0

    def record(self, at: datetime | None) -> PainDrawing:
        """The drawing as it is. Raises a FieldError."""
        return PainDrawing(
            day=self.day,
            at=at,
            recall_days=self.recall_days,
            note=self.note.strip(),
            figure_version=max(self.figure_version, figure().version),
            lines=lines_of(self.sheet.marks),
        )

    def like(self, earlier: PainDrawing) -> Draft:
        """The same day and words, with the marks of an earlier drawing; one undo takes them away again."""
        return replace(self, sheet=self.sheet.changed(from_last(earlier.marks).marks))


@dataclass(frozen=True)
class Unsaved:
    """A drawing in hand in plain values, as it is kept until it is saved."""

    day: date
    recall_days: int
    note: str
    figure_version: int
    lines: tuple[str, ...]

    @classmethod
    def of(cls, draft: Draft) -> Unsaved:
        return cls(
            draft.day, draft.recall_days, draft.note, draft.figure_version, lines_of(draft.sheet.marks)
        )

    def draft(self) -> Draft:
        """The drawing in hand again; what was undone is not kept."""
        sheet = Sheet(marks_of(self.lines))
        return Draft(self.day, self.recall_days, self.note, sheet, self.figure_version)


@dataclass(frozen=True)
class Way:
    """What the route asks for: a drawing to change, or a new one for a day."""

    record_id: str = ""
    day: date | None = None

    @property
    def form(self) -> str:
        """Under which name the unsaved drawing is kept."""
        return f"drawing:{self.record_id or self.day or 'new'}"

    @classmethod
    def of(cls, route: str) -> Way:
        """Read from a route such as /drawing?day=2026-11-20 or /drawing?id=…"""
        asked = asked_of(route)
        try:
            day = date.fromisoformat(asked.get("day", ""))
        except ValueError:
            day = None
        return cls(asked.get("id", ""), day)

    def begun(self, opened: Notebook) -> tuple[Draft, Kept[PainDrawing] | None]:
        """An empty sheet that looks as far back as the last drawing did, or the drawing to change.

        Raises NoSuchRecord.
        """
        if not self.record_id:
            last = opened.journal.latest(PainDrawing)
            recall = last.record.recall_days if last else USUAL_RECALL
            return Draft(self.day or opened.today(), recall), None
        kept: Kept[PainDrawing] = opened.journal.get(self.record_id)
        was = kept.record
        return Draft(was.day, was.recall_days, was.note, Sheet(was.marks), was.figure_version), kept


def keep(opened: Notebook, drawing: PainDrawing, record_id: str = "") -> Kept[PainDrawing]:
    """Save a new drawing, or change the one with that id. Raises InTheFuture, NoSuchRecord or a StorageError."""
    if drawing.day > opened.today():
        raise InTheFuture("day")
    return opened.journal.change(record_id, drawing) if record_id else opened.journal.add(drawing)
