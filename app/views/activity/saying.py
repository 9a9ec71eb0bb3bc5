"""An activity in words. The language is given, for handlers say things too."""

from __future__ import annotations

from collections.abc import Iterable

from app.charts.sentences import hours
from app.language import Language
from app.rehab.activity import AREAS, Activity, Running
from app.rehab.pacing import Timer
from app.views.activity.kinds import LOOKS, kind_of
from app.views.activity.typed import AROUND


def name_of(language: Language, one: Activity | Running | Timer) -> str:
    """What it is called: its own name, or its part of life."""
    return one.what.strip() or language.say(AREAS[one.area])


def clock_of(language: Language, activity: Activity) -> str:
    """14.30, or nothing where the time is not known."""
    return language.clock(activity.begins) if activity.begins else ""


def facts_of(language: Language, activity: Activity) -> str:
    """How long, what part of life, how demanding, and in how many pieces."""
    facts = [hours(language, activity.minutes)]
    if activity.what.strip():
        facts.append(language.say(AREAS[activity.area]))
    if not activity.restful and activity.demand:
        facts.append(language.say(LOOKS[kind_of(activity)].word))
    if activity.pieces and activity.pieces > 1:
        facts.append(language.count("in {n} piece", "in {n} pieces", activity.pieces))
    if activity.meaningful == "yes":
        facts.append(language.say("means something"))
    return " · ".join(facts)


def felt_in_words(language: Language, activity: Activity, names: Iterable[str]) -> str:
    """What was answered about before and after, of the questions with these names."""
    answers = ((name, getattr(activity, name)) for name in names)
    return " · ".join(
        f"{language.say(AROUND[name].short)} {language.number(value)}"
        for name, value in answers
        if value is not None
    )


def when_and_what(language: Language, activity: Activity) -> str:
    """Its clock time, where that is known, and its facts."""
    parts = (clock_of(language, activity), facts_of(language, activity))
    return " · ".join(part for part in parts if part)


def as_it_was_planned(language: Language, plan: Activity, done: Activity) -> str:
    """What was planned, beside what was done."""
    if (plan.start, plan.minutes) == (done.start, done.minutes):
        return language.say("As planned")
    length = hours(language, plan.minutes)
    if plan.begins:
        return language.say("Planned at {time}, {length}", time=language.clock(plan.begins), length=length)
    return language.say("Planned: {length}", length=length)
