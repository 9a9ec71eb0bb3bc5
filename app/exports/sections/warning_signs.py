"""Warning signs that the patient reported, or that none was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from app.exports.blocks import Block, Bullets, Column, Paragraph
from app.exports.records import Records
from app.exports.section import Section
from app.language import Language
from app.rehab.period import Period
from app.rehab.symptoms import SIGNS
from app.words import N_

MOST_ON_THE_PAGE = 4


@dataclass(frozen=True)
class Reported:
    """One sign, and the days it was reported on, in their order."""

    sign: str
    days: tuple[date, ...]


@dataclass(frozen=True)
class WarningSigns(Section):
    """The signs that were reported, the most dangerous first, and on how many days the list was filled in."""

    key: ClassVar[str] = "warning_signs"
    title: ClassVar[str] = N_("Warning signs")
    details_title: ClassVar[str] = N_("Warning signs, each with its days")
    column: ClassVar[Column] = Column("right", 0.36)

    reported: tuple[Reported, ...]
    days_asked: int

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        lists = [one for one in records.symptoms if one.day in period and one.signs]
        days = {sign: sorted({one.day for one in lists if sign in one.signs}) for sign in SIGNS}
        reported = tuple(Reported(sign, tuple(on)) for sign, on in days.items() if on)
        return cls(reported, len({one.day for one in lists}))

    @property
    def only_says_none(self) -> bool:
        return not self.days_asked

    def first_page(self, language: Language) -> tuple[Block, ...]:
        shown = self.reported[:MOST_ON_THE_PAGE]
        told = [self.asked(language)]
        if more := len(self.reported) - len(shown):
            told.append(
                language.count("{n} more sign in the details.", "{n} more signs in the details.", more)
            )
        if not shown:
            return Paragraph(language.say("None reported.")), Paragraph(" ".join(told))
        return Bullets(tuple(briefly(language, one) for one in shown)), Paragraph(" ".join(told))

    def details(self, language: Language) -> tuple[Block, ...]:
        if len(self.reported) <= MOST_ON_THE_PAGE and all(len(one.days) == 1 for one in self.reported):
            return ()
        return (Bullets(tuple(with_days(language, one) for one in self.reported)),)

    def asked(self, language: Language) -> str:
        """On how many days the list was filled in."""
        if not self.days_asked:
            return language.say("The list of warning signs was not filled in.")
        return language.count(
            "The list was filled in on {n} day.", "The list was filled in on {n} days.", self.days_asked
        )


def briefly(language: Language, one: Reported) -> str:
    """A sign in the words of the list, and when it was reported last."""
    return language.count(
        "{sign}: {day}",
        "{sign}: {n} days, last {day}",
        len(one.days),
        sign=language.say(SIGNS[one.sign]),
        day=language.full_day(one.days[-1]),
    )


def with_days(language: Language, one: Reported) -> str:
    """A sign with every day it was reported on."""
    days = language.listed([language.full_day(day) for day in one.days])
    return language.say("{sign}: {days}", sign=language.say(SIGNS[one.sign]), days=days)
