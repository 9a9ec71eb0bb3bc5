"""The summary for a visit: one page that a clinician reads in a minute, and details after it.

It tells what the patient logged, in the patient's own measure. It holds no score of the
person and no advice, and it never ranks days by pain (S000 App. B, T9).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from app.errors import NoConsent, UnknownSection
from app.exports.blocks import Block, Facts, Heading, Paragraph, one_line
from app.exports.for_a_relative import reduced
from app.exports.records import Records
from app.exports.section import Section
from app.exports.sections import SECTIONS
from app.exports.sheet import Sheet
from app.exports.shortened import WHERE, has_shortened
from app.language import Language
from app.rehab.period import Period
from app.rehab.plan import Relative
from app.words import N_

TITLE = N_("Summary for the visit")
TITLE_FOR_A_RELATIVE = N_("Summary for somebody close to me")
FICTIONAL = N_("Fictional person: demonstration")
FOOT = N_("The patient's own notes. The prescription in force is in the medical record.")


@dataclass(frozen=True, kw_only=True)
class VisitSummary:
    """What the patient brings to a visit, the same for every format and language.

    With a `relative` it is the smaller one for somebody close, who is named on it.
    """

    name: str
    fictional: bool
    period: Period
    today: date
    logged_days: int
    sections: tuple[Section, ...]
    relative: Relative | None = None

    @property
    def title(self) -> str:
        """What the whole is called, to be said in a language."""
        return TITLE_FOR_A_RELATIVE if self.relative else TITLE

    def head(self, language: Language) -> Facts:
        """Whose it is, of which days, and who has written it."""
        logged = language.say(
            "{days} of {all}", days=language.number(self.logged_days), all=language.number(len(self.period))
        )
        named = ((language.say("Name"), one_line(self.name)),) if self.name.strip() else ()
        return Facts(
            (
                *named,
                *(meant_for(language, self.relative) if self.relative else ()),
                (language.say("Period"), language.period(self.period.first, self.period.last)),
                (language.say("Days logged"), logged),
                (language.say("Summary made"), language.full_day(self.today)),
                (language.say("Source"), language.say("Self-reported by the patient")),
            )
        )

    def sheet(self, language: Language) -> Sheet:
        """The summary as a sheet in one language."""
        first_page, details = self.first_page(language), self.details(language)
        # Without a first page the details begin where it would be.
        return Sheet(
            title=language.say(self.title),
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
                blocks += [Heading(language.say(section.title), column=section.column), *shown]
        if has_shortened(blocks):
            blocks.append(Paragraph(language.say(WHERE)))
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


def meant_for(language: Language, relative: Relative) -> tuple[tuple[str, str], ...]:
    """Whom a summary for somebody close is for, and since when the patient agrees to it."""
    who = ", ".join(filter(None, (one_line(relative.name), one_line(relative.relation))))
    agreed = language.full_day(relative.consented) if relative.consented else "–"
    return (language.say("For"), who), (language.say("I agreed to this on"), agreed)


def build(
    records: Records, period: Period, today: date, sections: Collection[str] | None = None
) -> VisitSummary:
    """The summary of a period with the chosen sections, or those that are chosen beforehand.

    For a relative only what may be shown to one is left of them. Raises UnknownSection, and
    NoConsent where the patient has not agreed to show that relative anything.
    """
    chosen = [section.key for section in SECTIONS if section.at_first] if sections is None else sections
    refuse_unknown(chosen)
    relative = records.relative
    if relative is not None:
        if relative.consented is None or relative.consented > today:
            raise NoConsent
        records = reduced(records)
    kinds = [one for one in SECTIONS if one.key in chosen and (relative is None or one.for_relatives)]
    gathered = [found for one in kinds if (found := one.gather(records, period)) is not None]
    return VisitSummary(
        name=records.name,
        fictional=records.fictional,
        period=period,
        today=today,
        logged_days=records.days_logged(period),
        sections=() if all(section.only_says_none for section in gathered) else tuple(gathered),
        relative=relative,
    )


def refuse_unknown(chosen: Collection[str]) -> None:
    """Raise UnknownSection for the first key that no section has."""
    known = [section.key for section in SECTIONS]
    for key in chosen:
        if key not in known:
            raise UnknownSection(name=key, known=", ".join(known))
