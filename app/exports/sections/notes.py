"""The patient's own notes, in their own words. Off until the patient chooses them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from app.exports.blocks import Block, Heading, flowing
from app.exports.records import Records
from app.exports.section import Section
from app.language import Language
from app.rehab.period import Period
from app.words import N_


@dataclass(frozen=True)
class Notes(Section):
    """What was written about the days, in the order of the days."""

    key: ClassVar[str] = "notes"
    title: ClassVar[str] = N_("My notes")
    details_title: ClassVar[str] = title
    at_first: ClassVar[bool] = False

    notes: tuple[tuple[date, str], ...]

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        notes = tuple((entry.day, entry.note) for entry in records.within(period) if entry.note.strip())
        return cls(notes) if notes else None

    def details(self, language: Language) -> tuple[Block, ...]:
        blocks: list[Block] = []
        for day, words in self.notes:
            blocks += [Heading(language.full_day(day), 3), *flowing(words)]
        return tuple(blocks)
