"""The summary for a visit: one page that a clinician reads in a minute, and details after it.

It tells what the patient logged, in the patient's own measure. It holds no score of the
person and no advice, and it never ranks days by pain (S000 App. B, T9).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from app.errors import UnknownSection
from app.exports.blocks import Block, Facts, Heading, Paragraph, plain
from app.exports.records import Records
from app.exports.section import Section
from app.exports.sections import SECTIONS
from app.exports.sheet import Sheet
from app.language import Language
from app.rehab.period import Period
from app.words import N_

TITLE = N_("Summary for the visit")
FICTIONAL = N_("Fictional person: demonstration")
FOOT = N_("The patient's own notes. The prescription in force is in the medical record.")


@dataclass(frozen=True, kw_only=True)
class VisitSummary:
    """What the patient brings to a visit, the same for every format and language."""

    name: str
    fictional: bool
    period: Period
    today: date
    logged_days: int
    sections: tuple[Section, ...]

    def head(self, language: Language) -> Facts:
        """Whose it is, of which days, and who has written it."""
        logged = language.say(
            "{days} of {all}", days=language.number(self.logged_days), all=language.number(len(self.period))
        )
        named = ((language.say("Name"), plain(self.name).replace("\n", " ")),) if self.name.strip() else ()
        return Facts(
            (
                *named,
                (language.say("Period"), language.period(self.period.first, self.period.last)),
                (language.say("Days logged"), logged),
                (language.say("Source"), language.say("Self-reported by the patient")),
                (language.say("Summary made"), language.full_day(self.today)),
            )
        )

    def sheet(self, language: Language) -> Sheet:
        """The summary as a sheet in one language."""
        first_page, details = self.first_page(language), self.details(language)
        # Without a first page the details begin where it would be.
        return Sheet(
            title=language.say(TITLE),
            made_on=self.today,
            blocks=(self.head(language), *(first_page or details)),
            details=details if first_page else (),
            foot=language.say(FOOT),
            strip=language.say(FICTIONAL) if self.fictional else "",
        )

    def first_page(self, language: Language) -> tuple[Block, ...]:
        """The page that stands alone, after its head."""
        blocks: list[Block] = []
        for section in self.sections:
            if shown := section.first_page(language):
                blocks += [Heading(language.say(section.title)), *shown]
        if not self.sections:
            blocks.append(Paragraph(language.say("Nothing is written for this period.")))
        return tuple(blocks)

    def details(self, language: Language) -> tuple[Block, ...]:
        """What comes after the first page; may be nothing."""
        blocks: list[Block] = []
        for section in self.sections:
            if shown := section.details(language):
                blocks += [Heading(language.say(section.details_title)), *shown]
        return tuple(blocks)


def build(
    records: Records, period: Period, today: date, sections: Collection[str] | None = None
) -> VisitSummary:
    """The summary of a period with the chosen sections, or those that are chosen beforehand.

    Raises UnknownSection.
    """
    chosen = [section.key for section in SECTIONS if section.at_first] if sections is None else sections
    known = [section.key for section in SECTIONS]
    for key in chosen:
        if key not in known:
            raise UnknownSection(name=key, known=", ".join(known))
    gathered = (section.gather(records, period) for section in SECTIONS if section.key in chosen)
    return VisitSummary(
        name=records.name,
        fictional=records.fictional,
        period=period,
        today=today,
        logged_days=len({entry.day for entry in records.within(period)}),
        sections=tuple(section for section in gathered if section is not None),
    )
