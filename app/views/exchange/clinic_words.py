"""A part of a clinic's plan in words: what is here and what the file says."""

from __future__ import annotations

from typing import NamedTuple

from app.language import Language
from app.rehab.goals import Goal, Level
from app.rehab.goals.words import LABELS, WORDS
from app.rehab.plan import Plan
from app.rehab.taper import Medicine, Step, Taper
from app.rehab.taper.words import WORDS as WORDS_OF_TAPER
from app.session.clinic_parts import Part
from app.views.plan.in_words import differences
from app.views.taper.saying import counted, medicine_words, when_words


class Said(NamedTuple):
    """One field: what it is called, what is here and what the file says. An empty text is not there."""

    label: str
    before: str
    after: str


def said_by(part: Part, plan: Plan, language: Language) -> list[Said]:
    """Everything that a part would change."""
    if isinstance(part.record, Goal):
        return of_goal(part.was.record if part.was else Goal(), part.record, language)
    if isinstance(part.record, Taper):
        return of_taper(part.record, language)
    if part.change is None:
        return []
    return [
        Said(one.about if one.about != part.about else one.label, one.before, one.after)
        for one in differences(plan, part.change(plan), language)
    ]


def of_goal(was: Goal, goal: Goal, language: Language) -> list[Said]:
    """The fields of a goal that differ, and its levels from the lowest."""
    fields = [
        Said(language.say(LABELS[name]), getattr(was, name), getattr(goal, name))
        for name in ("why", "measured_by")
    ]
    days = [language.full_day(one.target) if one.target else "" for one in (was, goal)]
    by_when = LABELS["target"]
    fields.append(Said(language.say(by_when), *days))
    fields += [
        Said(language.say(WORDS[level]), was.level_words(level), goal.level_words(level)) for level in Level
    ]
    return [one for one in fields if one.before != one.after]


def of_taper(taper: Taper, language: Language) -> list[Said]:
    """Medicines and steps as the file has them."""
    lines = [Said(language.say("Medicine"), "", of_medicine(one, language)) for one in taper.medicines]
    lines += [
        Said(language.say("Step {n}", n=step.number), "", of_step(step, taper, language))
        for step in taper.steps
    ]
    return [*lines, *([Said(language.say("As the plan has it"), "", taper.note)] if taper.note else [])]


def of_medicine(one: Medicine, language: Language) -> str:
    """A medicine as on its package."""
    told = (medicine_words(language, one), language.say(WORDS_OF_TAPER[one.form]).lower(), one.note)
    return ", ".join(filter(None, told))


def of_step(step: Step, taper: Taper, language: Language) -> str:
    """A step: its days, and each dose on a line."""
    days = language.period(step.start, step.last) if step.last else language.full_day(step.start)
    lines = [days, *([step.given] if step.given else [])]
    for dose in step.doses:
        medicine = taper.medicine(dose.medicine)
        if medicine is not None and dose.count is not None:
            told = (medicine.name, when_words(language, dose), counted(language, medicine.form, dose))
            lines.append(", ".join(told))
    return "\n".join(lines)
