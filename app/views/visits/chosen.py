"""What the patient has chosen to take along: which days, which parts, for whom, in which language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from app.errors import NoConsent
from app.exports.sections import SECTIONS
from app.exports.summary import VisitSummary
from app.language import LANGUAGES, Language
from app.rehab.period import Period
from app.session.for_the_visit import relatives, since_last_visit, summary_for, summary_of
from app.session.notebook import Notebook
from app.views.history import PERIODS, chosen_period
from app.words import N_

SINCE = "since"
NO_PARTS = "none"  # In a route, where an empty answer is none.
STRETCHES = {SINCE: N_("Since last time"), **{key: PERIODS[key] for key in ("month", "quarter", "all")}}


class Page(NamedTuple):
    """A summary, and the language it is written in."""

    summary: VisitSummary
    language: Language


@dataclass(frozen=True)
class Chosen:
    """`relative` is the key of somebody close for whom the page is; "" where it is for the visit."""

    period: str = SINCE
    sections: frozenset[str] = frozenset(one.key for one in SECTIONS if one.at_first)
    language: str = ""
    relative: str = ""

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Chosen:
        """What a route asks for; what it does not name, or names wrongly, is as at first."""
        first, known = cls(), {one.key for one in SECTIONS}
        parts = asked["parts"].split(",") if "parts" in asked else first.sections
        return cls(
            asked["days"] if asked.get("days") in STRETCHES else first.period,
            frozenset(parts) & known,
            asked["in"] if asked.get("in") in LANGUAGES else first.language,
            asked.get("for", first.relative),
        )

    def route(self, screen: str) -> str:
        """The route of a screen that is about this page."""
        parts = ",".join(one.key for one in SECTIONS if one.key in self.sections) or NO_PARTS
        query = {"days": self.period, "parts": parts, "in": self.language, "for": self.relative}
        return f"{screen}?{urlencode(query)}"

    def with_section(self, key: str, *, on: bool) -> Chosen:
        """The same page with one section more or less."""
        return replace(self, sections=self.sections | {key} if on else self.sections - {key})

    def days(self, opened: Notebook) -> Period:
        """The days that the choice means today."""
        return since_last_visit(opened) if self.period == SINCE else chosen_period(opened, self.period)

    def summary(self, opened: Notebook) -> VisitSummary:
        """The page as it is chosen. Raises NoConsent where a consent was taken back meanwhile."""
        if not self.relative:
            return summary_of(opened, self.days(opened), self.sections)
        close = next((one for one in relatives(opened) if one.key == self.relative), None)
        if close is None:
            # Never the whole page in the place of the smaller one.
            raise NoConsent
        return summary_for(opened, close, self.days(opened), self.sections)

    def written_in(self, spoken: Language) -> Language:
        """The page's language."""
        return Language(self.language or spoken.tag, spoken.country)

    def page(self, opened: Notebook, spoken: Language) -> Page:
        """The page as it is chosen, in its language. Raises NoConsent."""
        return Page(self.summary(opened), self.written_in(spoken))


def file_name(today: date, suffix: str) -> str:
    """A file name that says nothing about the patient."""
    return f"takt-{today.isoformat()}{suffix}"
