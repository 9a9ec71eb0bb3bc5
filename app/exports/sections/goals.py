"""Goals: where each stands now and where it began, in the words the patient wrote for that level.

T, the figure of all goals together, stands only in the details, with what it is made from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Self

from app.exports.blocks import Block, Facts, Heading, Paragraph, Table, flowing, one_line
from app.exports.records import Records
from app.exports.section import Section
from app.exports.sections.goal_details import attainment_of, ladder, level_number, reviews_of
from app.exports.shortened import is_shortened, shortened
from app.language import Language
from app.rehab.goals import Followed, Level, Reviewer, follow
from app.rehab.goals.reviews import NOT_RATED
from app.rehab.goals.words import LABELS, WORDS
from app.rehab.period import Period
from app.words import N_

MOST_ON_THE_PAGE = 3
MOST_OF_A_GOAL, MOST_OF_A_LEVEL = 44, 38  # Letters on the first page.
A_HEADING = 90
LEGEND = N_("0 is as expected, −2 much less and +2 much more.")


@dataclass(frozen=True)
class Goals(Section):
    """The goals that were being worked on in the period, each with its reviews until `on`."""

    key: ClassVar[str] = "goals"
    title: ClassVar[str] = N_("My goals")
    details_title: ClassVar[str] = N_("My goals, level by level")
    for_relatives: ClassVar[bool] = True

    followed: tuple[Followed, ...]
    on: date

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        going_on = {
            one: goal
            for one, goal in records.goals.items()
            if goal.words.strip() and (goal.ended is None or goal.ended >= period.first)
        }
        followed = tuple(follow(one, goal, records.reviews) for one, goal in going_on.items())
        return cls(followed, period.last) if followed else None

    @property
    def agreed(self) -> tuple[Followed, ...]:
        """The goals that were agreed by then."""
        return tuple(
            one for one in self.followed if one.goal.agreed is not None and one.goal.agreed <= self.on
        )

    def first_page(self, language: Language) -> tuple[Block, ...]:
        if not self.agreed:
            return ()
        shown = self.agreed[:MOST_ON_THE_PAGE]
        header = (language.say("Goal"), language.say("Now"), language.say("Start"))
        rows = tuple(self.row(language, one) for one in shown)
        told = [language.say(LEGEND)]
        if more := len(self.agreed) - len(shown):
            told.append(
                language.count("{n} more goal in the details.", "{n} more goals in the details.", more)
            )
        table = Table(language.say(self.title), header, rows, widths=(1, 1, 1))
        return table, Paragraph(" ".join(told))

    def row(self, language: Language, one: Followed) -> tuple[str, str, str]:
        """A goal, its level now and at the start."""
        now = one.reached(Reviewer.PATIENT, self.on)
        return (
            shortened(one.goal.words, MOST_OF_A_GOAL),
            language.say(NOT_RATED) if now is None else level(language, one, now),
            level(language, one, Decimal(one.goal.baseline.value)),
        )

    def details(self, language: Language) -> tuple[Block, ...]:
        blocks = [block for one in self.followed for block in self.one_goal(language, one)]
        return *blocks, *attainment_of(language, self.agreed, self.on)

    def one_goal(self, language: Language, one: Followed) -> tuple[Block, ...]:
        """All that is written about one goal."""
        goal = one.goal
        facts = [
            (language.say(LABELS[name]), one_line(getattr(goal, name)))
            for name in ("why", "measured_by")
            if getattr(goal, name).strip()
        ]
        if goal.area:
            facts.append((language.say("What it is about"), language.say(WORDS[goal.area])))
        facts.append((language.say("Agreed on"), agreed_in_words(language, one, self.on)))
        if goal.target:
            facts.append((language.say("To be reached by"), language.full_day(goal.target)))
        if goal.ended:
            facts.append((language.say("Ended on"), language.full_day(goal.ended)))
        whole = flowing(goal.words) if is_shortened(goal.words, A_HEADING) else ()
        return (
            Heading(shortened(goal.words, A_HEADING), 3),
            *whole,
            Facts(tuple(facts)),
            *ladder(language, one, self.on),
            *reviews_of(language, one, self.on),
        )


def agreed_in_words(language: Language, one: Followed, on: date) -> str:
    """When and with whom a goal was agreed, or that it is a draft."""
    goal = one.goal
    if goal.agreed is None or goal.agreed > on:
        return language.say("Draft, not agreed")
    day = language.full_day(goal.agreed)
    return f"{day}, {one_line(goal.agreed_with)}" if goal.agreed_with.strip() else day


def level(language: Language, one: Followed, reached: Decimal) -> str:
    """A level as its number and the words for it; between two levels the number alone."""
    words = shortened(words_of(one, reached), MOST_OF_A_LEVEL)
    number = level_number(language, reached)
    return language.say("{level}: {words}", level=number, words=words) if words else number


def words_of(one: Followed, reached: Decimal) -> str:
    """What the patient wrote for a level; nothing for a number between two levels."""
    return one.goal.level_words(Level(int(reached))) if reached == int(reached) else ""
