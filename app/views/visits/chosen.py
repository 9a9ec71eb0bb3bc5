"""What the patient has chosen to take along: which days, which parts, for whom, in which language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.exports.sections import SECTIONS
from app.exports.summary import VisitSummary
from app.language import Language
from app.rehab.period import Period
from app.session.for_the_visit import relatives, since_last_visit, summary_for, summary_of
from app.session.notebook import Notebook
from app.views.history import PERIODS, chosen_period
from app.words import N_

SINCE = "since"
STRETCHES = {SINCE: N_("Since last time"), **{key: PERIODS[key] for key in ("month", "quarter", "all")}}


@dataclass(frozen=True)
class Chosen:
    """`relative` is the key of somebody close for whom the page is; "" where it is for the visit."""

    period: str = SINCE
    sections: frozenset[str] = frozenset(one.key for one in SECTIONS if one.at_first)
    language: str = ""
    relative: str = ""

    def with_section(self, key: str, on: bool) -> Chosen:
        """The same page with one section more or less."""
        return replace(self, sections=self.sections | {key} if on else self.sections - {key})

    def days(self, opened: Notebook) -> Period:
        """The days that the choice means today."""
        return since_last_visit(opened) if self.period == SINCE else chosen_period(opened, self.period)

    def summary(self, opened: Notebook) -> VisitSummary:
        """The page as it is chosen. Raises NoConsent where a consent was taken back meanwhile."""
        close = next((one for one in relatives(opened) if one.key == self.relative), None)
        if close is not None:
            return summary_for(opened, close, self.days(opened), self.sections)
        return summary_of(opened, self.days(opened), self.sections)

    def written_in(self, spoken: Language) -> Language:
        """The page's language."""
        return Language(self.language or spoken.tag, spoken.country)


def file_name(today: date, suffix: str) -> str:
    """A file name that says nothing about the patient."""
    return f"takt-{today.isoformat()}{suffix}"
