"""The drawing in hand: marks, what undo and redo lead to, and shading from the list.

Every change gives a new sheet. What a finger draws and what the list shades end up in the same marks.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.rehab.pain_drawing.marks import Mark, Shading, Stroke, Unread

MOST_UNDONE = 100

Marks = tuple[Mark, ...]


@dataclass(frozen=True)
class Sheet:
    """Marks in the order they were made, and the states before and after this one."""

    marks: Marks = ()
    before: tuple[Marks, ...] = ()
    after: tuple[Marks, ...] = ()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self.before)

    @property
    def can_redo(self) -> bool:
        """Whether a change was taken back."""
        return bool(self.after)

    @property
    def shadings(self) -> dict[str, tuple[Shading, ...]]:
        """What the list shades, by region; of a region that it erased, what came after."""
        found: dict[str, tuple[Shading, ...]] = {}
        for mark in self.marks:
            if isinstance(mark, Shading):
                found[mark.region] = (*found.get(mark.region, ()), mark) if mark.quality else ()
        return {region: marks for region, marks in found.items() if marks}

    def drawn(self, mark: Stroke) -> Sheet:
        """With one more stroke, an erasing one too."""
        return self.changed((*self.marks, mark))

    def shaded(self, region: str, quality: str, strength: int) -> Sheet:
        """With a region shaded; what it was shaded with the same quality before is replaced. Raises FieldError."""
        mark = Shading(region, quality, strength)
        return self.changed((*without(self.marks, region, quality), mark))

    def unshaded(self, region: str, quality: str) -> Sheet:
        """Without what the list shaded in a region with one quality. Strokes stay."""
        return self.changed(without(self.marks, region, quality))

    def wiped(self, region: str) -> Sheet:
        """With nothing left in a region, whoever drew it."""
        kept = tuple(mark for mark in self.marks if not (isinstance(mark, Shading) and mark.region == region))
        strokes = any(isinstance(mark, Stroke) and mark.view == region.split(".")[0] for mark in kept)
        return self.changed((*kept, Shading(region, None)) if strokes else kept)

    def cleared(self) -> Sheet:
        """With nothing on it."""
        return self.changed(())

    def undone(self) -> Sheet:
        """As it was before the last change, or the same where there was none."""
        if not self.before:
            return self
        return Sheet(self.before[-1], self.before[:-1], (*self.after, self.marks))

    def redone(self) -> Sheet:
        """As it was before the last undo, or the same where there was none."""
        if not self.after:
            return self
        return Sheet(self.after[-1], (*self.before, self.marks), self.after[:-1])

    def changed(self, marks: Marks) -> Sheet:
        """With other marks; what was undone is forgotten. Marks that are the same are no change."""
        if marks == self.marks:
            return self
        return Sheet(marks, (*self.before, self.marks)[-MOST_UNDONE:])


def without(marks: Marks, region: str, quality: str) -> Marks:
    """The marks without the shadings of a region with one quality."""
    return tuple(
        mark
        for mark in marks
        if not (isinstance(mark, Shading) and (mark.region, mark.quality) == (region, quality))
    )


def mirrored(marks: Marks) -> Marks:
    """The same drawing with left and right changed over."""
    return tuple(mark.mirrored for mark in marks)


def from_last(marks: Marks) -> Sheet:
    """A new sheet that begins with an earlier drawing; what could not be read of it stays there."""
    return Sheet(tuple(mark for mark in marks if not isinstance(mark, Unread)))
