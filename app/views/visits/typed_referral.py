"""The sheet for a referral: as it is kept, and as it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.rehab.visits_referral import ReferralSheet
from app.session.notebook import Notebook


def latest(opened: Notebook) -> ReferralSheet:
    """The sheet as it was written last, or an empty one for today."""
    kept = opened.journal.only(ReferralSheet)
    return kept.record if kept else ReferralSheet(day=opened.today())


def keep_sheet(opened: Notebook, sheet: ReferralSheet) -> None:
    """Keep the sheet in the place of the one before. Raises a StorageError."""
    kept = opened.journal.only(ReferralSheet)
    if kept is None:
        opened.journal.add(sheet)
    else:
        opened.journal.change(kept.id, sheet)


@dataclass(frozen=True)
class Answer:
    """What is typed under one heading, by its key in `HEADINGS`."""

    heading: str
    words: str = ""


@dataclass(frozen=True)
class Typed:
    """The sheet while it is typed, however long its words."""

    answers: tuple[Answer, ...]

    @classmethod
    def of(cls, sheet: ReferralSheet) -> Typed:
        """What was written before."""
        return cls(tuple(Answer(name, words) for name, words in sheet.texts.items()))

    def saying(self, heading: str, words: str) -> Typed:
        """With other words under one heading."""
        return Typed(tuple(Answer(heading, words) if one.heading == heading else one for one in self.answers))

    @property
    def texts(self) -> dict[str, str]:
        """The words by their headings."""
        return {one.heading: one.words for one in self.answers}

    def sheet(self, day: date) -> ReferralSheet:
        """The sheet as it is kept. Raises TooLong."""
        return ReferralSheet(day=day, **{name: words.strip() for name, words in self.texts.items()})
