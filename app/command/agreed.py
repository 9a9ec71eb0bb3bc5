"""What was agreed, in a terminal: plans, goals, tapers and visits in lines, with who wrote them when and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

from app.command.shown import on_one_line
from app.exports.columns import choices, words_of
from app.exports.sections.taper_words import doses_of, named
from app.language import Language
from app.rehab.exercise import WAYS_UP, Exercise, Programme
from app.rehab.exercise.dose import ASKED, TALK, Dose
from app.rehab.fields import Choice
from app.rehab.goals import Goal, Rung
from app.rehab.goals.words import WEIGHT_WORDS
from app.rehab.pacing import PacingPlan, amount
from app.rehab.plan import Plan
from app.rehab.taper import Medicine, Step, Taper
from app.storage.kept import Earlier, Kept
from app.views.pacing.saying import growth_in_words, in_unit
from app.views.plan.in_words import facts, sections_of

INSIDE = "  "
WEIGHTS = ("importance", "difficulty")
# Told in another way, or only for programs.
LEFT_OUT: dict[type, frozenset[str]] = {
    Taper: frozenset({"before", "medicines", "steps"}),
    Goal: frozenset({"actions"}),
}


def told(kept: Kept[Any], language: Language) -> str:
    """One agreed record on lines of its own, and who wrote it and its earlier versions."""
    lines = [*of_record(kept.record, language), *signed(kept, language)]
    for earlier in reversed(kept.earlier):
        lines += [f"{INSIDE}{line}" for line in signed(earlier, language)]
    return "\n".join(on_one_line(line) for line in lines)


def signed(version: Kept[Any] | Earlier[Any], language: Language) -> Iterator[str]:
    """When a version was written, by whom and why."""
    day = language.full_day(version.written.astimezone().date())
    if version.who:
        yield language.say("Written on {day}, with {who}", day=day, who=version.who)
    else:
        yield language.say("Written on {day}", day=day)
    if version.why:
        yield f"{language.say('Why it was changed')}: {version.why}"


def of_record(record: Any, language: Language) -> Iterator[str]:
    """What a record says, a line for each thing."""
    match record:
        case Plan():
            yield from of_plan(record, language)
        case Taper():
            yield from of_parts(record, "", words_of(Taper, language.country), language)
            yield from of_schedule(record, language)
        case PacingPlan():
            yield from of_pacing(record, language)
        case Programme():
            yield from of_programme(record, language)
        case _:
            yield from of_parts(record, "", words_of(type(record), language.country), language)


def of_plan(plan: Plan, language: Language) -> Iterator[str]:
    """Every section of the plan that says something."""
    for section in sections_of(plan):
        if found := facts(plan, section, language):
            yield language.say(section.title)
            for fact in found:
                yield from under(fact.label, fact.text.splitlines())


def under(label: str, lines: list[str]) -> Iterator[str]:
    """A label with what it says: on its own line where that is one, else below it."""
    if len(lines) == 1:
        yield f"{INSIDE}{label}: {lines[0]}"
        return
    yield f"{INSIDE}{label}:"
    yield from (f"{INSIDE * 2}{line}" for line in lines)


def of_parts(record: Any, before: str, words: Mapping[Any, str], language: Language) -> Iterator[str]:
    """The filled fields of a record that have a name, and those of its parts."""
    for part in fields(record):
        path, value = f"{before}{part.name}", getattr(record, part.name)
        if value in (None, "", ()) or part.name in LEFT_OUT.get(type(record), ()):
            continue
        if is_dataclass(value):
            yield from of_parts(value, f"{path}.", words, language)
        elif isinstance(value, tuple) and path in words:
            yield f"{language.say(words[path])}:"
            yield from (f"{INSIDE}{in_words(one, f'{path}.', words, language)}" for one in value)
        elif path in words:
            yield f"{language.say(words[path])}: {in_words(value, path, words, language)}"


def in_words(value: Any, path: str, words: Mapping[Any, str], language: Language) -> str:
    """One value, or one thing of a list, on one line."""
    match value:
        case bool():
            return language.say("Yes") if value else language.say("No")
        case int() if path in WEIGHTS:
            return language.say(WEIGHT_WORDS[value])
        case Enum():
            known = choices(language.country)
            return language.say(known[value]) if value in known else str(value.value)
        case datetime():
            return language.full_day(value.astimezone().date())
        case date():
            return language.full_day(value)
        case time():
            return language.clock(value)
        case Decimal():
            return language.unrounded(value)
        case int() | float():
            return language.number(float(value), 2)
        case Rung():
            return f"{language.say(choices(language.country)[value.level])}: {value.words}"
        case _ if is_dataclass(value):
            return "; ".join(of_parts(value, path, words, language))
        case _:
            return str(value)


def of_schedule(taper: Taper, language: Language) -> Iterator[str]:
    """The medicines, and the steps with their doses as the plan has them."""
    for medicine in taper.medicines:
        acting = language.say(choices(language.country)[medicine.acting])
        yield f"{named(language, medicine)}: {acting}"
    for step in taper.steps:
        yield f"{language.say('Step {n}', n=step.number)}, {language.full_day(step.start)}: {step.given}".rstrip(
            ": "
        )
        yield from (f"{INSIDE}{line}" for line in of_step(step, taper.medicines, language))


def of_step(step: Step, medicines: tuple[Medicine, ...], language: Language) -> Iterator[str]:
    """The doses of a step, a line for each medicine that has some."""
    for medicine in medicines:
        if doses := doses_of(language, step, medicine, 500):
            yield f"{named(language, medicine)}: {doses}"


def of_pacing(plan: PacingPlan, language: Language) -> Iterator[str]:
    """What is paced, where it began, and how it grows."""
    yield from of_parts(plan, "", words_of(PacingPlan, language.country), language)
    start = in_unit(language, plan.quota.unit, amount(plan.quota, 0))
    yield language.say("It began with {amount}.", amount=start)
    yield growth_in_words(language, plan.quota, plan.rhythm)
    if plan.quota.lighter is not None:
        lighter = in_unit(language, plan.quota.unit, int(plan.quota.lighter))
        yield f"{language.say('Lighter variant')}: {lighter}"


def of_programme(programme: Programme, language: Language) -> Iterator[str]:
    """Its first day, with whom it was agreed, and each exercise."""
    words = words_of(Programme, language.country)
    yield f"{language.say(words['begins'])}: {language.full_day(programme.begins)}"
    if programme.agreed_with:
        yield f"{language.say(words['agreed_with'])}: {programme.agreed_with}"
    for exercise in programme.exercises:
        yield f"{exercise.what}: {language.say(WAYS_UP[exercise.way])}"
        yield from (f"{INSIDE}{line}" for line in of_exercise(exercise, language))


def of_exercise(exercise: Exercise, language: Language) -> Iterator[str]:
    """The doses of an exercise as they were agreed, and what is feared."""
    for dose in (exercise.dose, *exercise.steps):
        if dose:
            yield in_amounts(dose, language)
    if exercise.lighter:
        yield f"{language.say('Lighter variant')}: {in_amounts(exercise.lighter, language)}"
    if exercise.goal:
        yield f"{language.say('Goal')}: {exercise.goal}"
    yield from (f"{feared.movement}: {language.number(feared.fear)}" for feared in exercise.feared)


def in_amounts(dose: Dose, language: Language) -> str:
    """Minutes: 12; Repetitions: 8."""
    said = [
        f"{language.say(question.short)}: {language.number(value, 2)}"
        for name, question in ASKED.items()
        if (value := getattr(dose, name)) is not None and not isinstance(question, Choice)
    ]
    if dose.load:
        said.append(dose.load)
    return "; ".join([*said, *([language.say(TALK[dose.talk])] if dose.talk else [])])
