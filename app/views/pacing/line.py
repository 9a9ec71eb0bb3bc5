"""One plan's amount for today, and what is written of it."""

from __future__ import annotations

import flet as ft

from app.rehab.pacing import VARIANTS, Paced
from app.session.paced import Course, do_as_planned, do_lighter
from app.views.pacing.saying import in_unit, todays
from app.views.pacing.todays_line import OtherWay, Said, TodaysLine
from app.views.parts.boundary import component
from app.views.parts.seen import spoken
from app.views.sitting import notebook


def said_today(course: Course) -> str:
    """12 minutes, today's amount according to the plan."""
    language = spoken()
    if course.said is None:
        return ""
    if course.said.on_lighter:
        return language.say("Lighter variant: {amount}", amount=todays(language, course.said))
    return language.say("{amount} today, according to the plan", amount=todays(language, course.said))


def done_words(course: Course) -> str:
    """What is written for today, in words; nothing where nothing is."""
    kept, language, opened = course.todays, spoken(), notebook()
    if kept is None:
        return ""
    clock = language.clock(opened.home.clock.local(kept.record.at or kept.written))
    how = how_it_was(kept.record, course)
    return language.say("Done at {time}", time=clock) + (f" · {how}" if how else "")


def how_it_was(entry: Paced, course: Course) -> str:
    """The variant and amount of an entry, where it is not simply as planned."""
    if entry.variant == "planned":
        return ""
    language = spoken()
    parts = [language.say(VARIANTS[entry.variant])] if entry.variant in VARIANTS else []
    if entry.amount is not None:
        parts.append(in_unit(language, course.plan.quota.unit, entry.amount))
    return ", ".join(parts)


def drawn(course: Course) -> str:
    """The key of its line: another amount or another entry is another line."""
    written = course.todays.id if course.todays else ""
    return f"{course.id} {written} {said_today(course)}"


@component
def PacingLine(course: Course, *, at_home: bool = False) -> ft.Control:
    """Done as planned, the lighter variant, or another amount.

    `at_home`, on the plan's own screen, another amount has its own place.
    """
    opened, language = notebook(), spoken()
    written = course.todays.id if course.todays else ""
    said = Said(course.plan.what, said_today(course), done_words(course), written, ft.Icons.STAIRS_OUTLINED)
    other = OtherWay(language.say("Another amount"), f"/pacing/one?id={course.id}")
    return TodaysLine(
        said,
        lambda: do_as_planned(opened, course),
        (lambda: do_lighter(opened, course)) if offers_lighter(course) else None,
        None if at_home else other,
    )


def offers_lighter(course: Course) -> bool:
    """Whether the plan has a lighter variant that is not chosen already."""
    said = course.said
    return said is not None and not said.on_lighter and bool(said.lighter or said.lighter_words)
