"""The plan: what was agreed to be done, by whom and until when; in the details the whole plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from app.exports.blocks import Block, Column, Heading, Paragraph, Table, one_line
from app.exports.records import Records
from app.exports.section import Section
from app.exports.sections.plan_details import whole_plan
from app.exports.shortened import shortened
from app.language import Language
from app.rehab.period import Period
from app.rehab.plan import Action, Attained, Plan, Status, words_for
from app.words import N_

MOST_ON_THE_PAGE = 6
MOST_OF_AN_ACTION, MOST_OF_A_NAME = 50, 22  # Letters on the first page.

HEADER = (N_("Action"), N_("Responsible"), N_("Deadline"), N_("How far"))


@dataclass(frozen=True)
class PlanActions(Section):
    """The plans that are followed; what stands out comes first: past its day, without anybody responsible."""

    key: ClassVar[str] = "plan"
    title: ClassVar[str] = N_("What we agreed to do")
    details_title: ClassVar[str] = N_("The whole plan")
    column: ClassVar[Column] = Column("left", 0.64)
    for_relatives: ClassVar[bool] = True

    plans: tuple[Plan, ...]
    on: date

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        followed = tuple(
            plan
            for plan in records.plans
            if plan.status is not Status.ENDED or plan.ended is None or plan.ended >= period.first
        )
        return cls(followed, period.last) if followed else None

    @property
    def actions(self) -> tuple[tuple[Plan, Action], ...]:
        """All actions that have words, the exceptions first, then by their day, those done last."""
        named = [(plan, action) for plan in self.plans for action in plan.actions if action.what.strip()]
        return tuple(sorted(named, key=lambda one: urgency(one[1], self.on)))

    def first_page(self, language: Language) -> tuple[Block, ...]:
        shown = self.actions[:MOST_ON_THE_PAGE]
        blocks: list[Block] = [Paragraph(" ".join(self.frame(language)))]
        if shown:
            header = tuple(map(language.say, HEADER))
            rows = tuple(row(language, plan, action, self.on) for plan, action in shown)
            blocks.append(Table(language.say(self.title), header, rows, widths=(4.6, 3.1, 1.4, 1.8)))
        if more := len(self.actions) - len(shown):
            told = language.count("{n} more action in the details.", "{n} more actions in the details.", more)
            blocks.append(Paragraph(told))
        return tuple(blocks)

    def frame(self, language: Language) -> list[str]:
        """Whether the first plan is agreed, and when it is followed up."""
        plan = self.plans[0]
        if plan.agreed is None or plan.status is Status.DRAFT:
            told = [language.say("Draft, not agreed.")]
        else:
            told = [language.say("Agreed on {day}.", day=language.full_day(plan.agreed))]
        if plan.follow_up:
            told.append(language.say("Follow-up on {day}.", day=language.full_day(plan.follow_up)))
        return told

    def details(self, language: Language) -> tuple[Block, ...]:
        blocks: list[Block] = []
        for plan in self.plans:
            if len(self.plans) > 1:
                blocks.append(Heading(shortened(plan.title, 90), 3))
            blocks += whole_plan(language, plan)
        return tuple(blocks)


def urgency(action: Action, on: date) -> tuple[int, date]:
    """What is past its day and not done, what nobody is responsible for, what has not worked out; the rest by day."""
    day = action.deadline or date.max
    if action.done is not None:
        return 4, action.done
    if action.deadline is not None and action.deadline < on:
        return 0, day
    if not action.has_responsible:
        return 1, day
    if action.evaluation is not None and action.evaluation.attained is Attained.NOT_YET:
        return 2, day
    return 3, day


def row(language: Language, plan: Plan, action: Action, on: date) -> tuple[str, str, str, str]:
    """One action: what, who sees to it, until when, and how far it has come."""
    return (
        shortened(action.what, MOST_OF_AN_ACTION),
        shortened(responsible(language, plan, action), MOST_OF_A_NAME),
        language.short_day(action.deadline) if action.deadline else "–",
        progress(language, plan, action, on),
    )


def responsible(language: Language, plan: Plan, action: Action) -> str:
    """Who is named, or which of those that can be chosen."""
    if action.who.strip():
        return one_line(action.who)
    if action.responsible is not None:
        return language.say(words_for(plan.country)[action.responsible])
    return language.say("Nobody named")


def progress(language: Language, plan: Plan, action: Action, on: date) -> str:
    """How far an action has come, as the patient told it."""
    if action.evaluation is not None and action.evaluation.attained is not None:
        return language.say(words_for(plan.country)[action.evaluation.attained])
    if action.done is not None:
        return language.say("Ticked {day}", day=language.short_day(action.done))
    if action.deadline is not None and action.deadline < on:
        return language.say("Its day has passed")
    return "–"
