"""Where on the stairs the patient is, in a sentence and as what stands on each step."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from app.language import Language
from app.rehab.taper import (
    Course,
    Step,
    Taper,
    begun_on,
    change_due_on,
    end_of,
    is_agreed,
    is_paused,
    next_step,
)
from app.rehab.taper.amounts import counted
from app.views.taper.saying import medicine_words

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
GAP = "…"
MOST_NUMBERS = 2  # On one step of the stairs, one below the other.


def place(step: Step, taper: Taper) -> dict[str, int]:
    """Which step of how many, with the plan's own numbers."""
    return {"n": step.number, "m": max(one.number for one in taper.steps)}


def where_i_am(language: Language, course: Course, today: date) -> str:
    """The sentence beside the stairs."""
    taper, now = course.taper, begun_on(course, today)
    if not is_agreed(taper):
        return language.count(
            "A draft with {n} step. Nothing is due before it is agreed.",
            "A draft with {n} steps. Nothing is due before it is agreed.",
            len(taper.steps),
        )
    if taper.ended is not None and taper.ended <= today:
        return language.say("The taper was closed on {day}.", day=language.full_day(taper.ended))
    if now is None:
        first = taper.steps[0].start
        return language.say("The first step begins on {day}.", day=language.day(first))
    here = place(now.step, taper)
    if end_of(course, today) is not None:
        return language.say(
            "You are on step {n} of {m}, the last one, since {day}.", day=language.day(now.day), **here
        )
    if is_paused(course, today):
        return language.say(
            "You are on step {n} of {m} since {day}, and you stay on it during the pause.",
            day=language.day(now.day),
            **here,
        )
    return _going_on(language, course, today, here)


def _going_on(language: Language, course: Course, today: date, here: dict[str, int]) -> str:
    due, later = change_due_on(course, today), next_step(course, today)
    if due is None or later is None:
        return language.say("You are on step {n} of {m}.", **here)
    if due <= today:
        return language.say(
            "You are on step {n} of {m}. Step {next} begins when you confirm it.", next=later.number, **here
        )
    return language.say(
        "You are on step {n} of {m}. Step {next} may begin on {day}, when you confirm it.",
        next=later.number,
        day=language.day(due),
        **here,
    )


def labels(language: Language, taper: Taper) -> tuple[str, list[str]]:
    """What stands above the stairs and on each step: the numbers of the plan's own words, or how many of its only medicine.

    Nothing stands on a step whose words differ from most others, or where there are several medicines.
    """
    given = [step.given.strip() for step in taper.steps]
    [(frame, times)] = Counter(NUMBER.sub(GAP, words) for words in given).most_common(1) or [("", 0)]
    scheduled = [medicine for medicine in taper.medicines if medicine.is_scheduled]
    if 1 <= frame.count(GAP) <= MOST_NUMBERS and times + times > len(given):
        fitting = [words if NUMBER.sub(GAP, words) == frame else "" for words in given]
        above = frame.removeprefix(GAP).strip() if frame.count(GAP) == 1 else frame
        return language.sentence_case(above), ["\n".join(NUMBER.findall(words)) for words in fitting]
    if len(scheduled) != 1 or any(given):
        return "", ["" for _ in given]
    numbers = [language.unrounded(counted(step, scheduled[0])) for step in taper.steps]
    return language.say(
        "How many a day: {medicine}", medicine=medicine_words(language, scheduled[0])
    ), numbers
