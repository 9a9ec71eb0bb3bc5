"""Exercise: what the programme says today, how the week goes, and pain seen over weeks."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.rehab.exercise import (
    ASK_YOUR_PHYSIOTHERAPIST,
    BESIDE_THE_ADVICE,
    KEEP_THE_ROUTINE,
    TAKES_TIME,
    WHO_ADVICE,
    Session,
    has_risen,
    pain_by_week,
    week_minutes,
)
from app.rehab.period import Period
from app.session.exercised import Course, courses, programme_now, week_of
from app.views.exercise.line import ExerciseLine, drawn
from app.views.exercise.pain_line import PainByWeek
from app.views.exercise.saying import session_in_words
from app.views.parts.actions import link, second
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Card, Empty, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, aside, heading, quiet, section, sentence, words
from app.views.sitting import notebook
from app.words import N_

# Where the plan has no lighter variant, nobody is told that it has.
KEEP_AND_ASK = N_("When the pain rises, keep the routine, and ask your physiotherapist about the amount.")
NEW_FOR = 28  # Days in which it is said that an effect takes time.
FOUR_WEEKS = 28


@component
def ExerciseScreen() -> ft.Control:
    """What was agreed, and what was done."""
    language, opened = spoken(), notebook()
    kept = programme_now(opened)
    top = Top(language.say("Exercise"), back=(language.say("Diary"), "/diary"))
    add = second(language.say("Write in an exercise"), ft.Icons.ADD, lambda: go("/exercise/edit"))
    free = link(language.say("Something else I did"), ft.Icons.DIRECTIONS_RUN, lambda: go("/exercise/log"))
    if kept is None:
        text = language.say(
            "Write in what you and your physiotherapist have agreed on. Takt shows it day by day, and never raises anything by itself."
        )
        nothing = Empty(language.say("No programme yet"), text, ft.Icons.FITNESS_CENTER, add)
        return Screen(1, top=top, left=[nothing, free], right=[*_lately()])
    today = opened.today()
    found = courses(opened)
    is_new = (today - kept.record.begins).days < NEW_FOR
    agreed = kept.record.agreed_with
    return Screen(
        1,
        top=top,
        left=[
            *([Card([words(language.say(TAKES_TIME))], tone="well")] if is_new else []),
            section(
                language.say("The programme"),
                language.say("Agreed with {who}", who=agreed) if agreed else "",
            ),
            list_card([ExerciseLine(one, key=drawn(one)) for one in found], indent=76),
            free,
            section(language.say("Each exercise")),
            list_card([_way(one) for one in found]),
            add,
            link(
                language.say("Day, and with whom"),
                ft.Icons.EDIT_OUTLINED,
                lambda: go("/exercise/programme"),
            ),
        ],
        right=[*_week(), *_pain(), *_lately()],
    )


def _way(course: Course) -> ft.Control:
    return Row(
        course.exercise.what,
        "",
        on_click=lambda: go(f"/exercise/one?key={course.key}"),
        key=f"way {course.key}",
    )


def _week() -> list[ft.Control]:
    """The week's minutes beside WHO's advice, which starts small; nothing where none are counted.

    A session done as planned tells nothing of how hard it was, and its minutes are taken as they are.
    """
    opened, language = notebook(), spoken()
    week = week_of(opened.today())
    minutes = week_minutes([kept.record for kept in opened.journal.read(Session, week)], week)
    least, most = WHO_ADVICE
    shown = minutes.counted + minutes.untold
    if not shown:
        return []
    return [
        Card(
            [
                heading(language.say("This week"), 2, T.TITLE_SMALL),
                words(
                    language.say(
                        BESIDE_THE_ADVICE,
                        minutes=language.number(shown),
                        least=language.number(least),
                        most=language.number(most),
                    )
                ),
                quiet(
                    language.say(
                        "Counted are minutes where you can talk but not sing, and those without a word on it; harder ones count twice (WHO 2020)."
                    )
                ),
            ],
            gap=6,
        )
    ]


def _pain() -> list[ft.Control]:
    """Pain around sessions, week by week; a rise over four weeks leads to the physiotherapist."""
    opened, language = notebook(), spoken()
    if "pain" not in opened.asked():
        return []
    weeks = Period.days_until(opened.today(), FOUR_WEEKS)
    by_week = pain_by_week([kept.record for kept in opened.journal.read(Session, weeks)], opened.today())
    told = [one for one in by_week if one is not None]
    if len(told) < 2:
        return []
    risen = has_risen(by_week)
    has_lighter = any(one.said and one.said.lighter for one in courses(opened))
    calm = KEEP_THE_ROUTINE if has_lighter else KEEP_AND_ASK
    says = language.say(
        "Pain around sessions, week by week: {weeks}.",
        weeks=language.listed(
            [language.say("no answer") if one is None else language.number(one, 1) for one in by_week]
        ),
    )
    lines: list[ft.Control] = [
        heading(language.say("Pain around sessions"), 2, T.TITLE_SMALL),
        PainByWeek(by_week, says),
        sentence(says),
        words(language.say(ASK_YOUR_PHYSIOTHERAPIST if risen else calm)),
    ]
    return [Card(lines, tone="warm" if risen else "paper", gap=10)]


def _lately() -> list[ft.Control]:
    """The last two weeks, the latest first."""
    opened, language = notebook(), spoken()
    found = opened.journal.read(Session, Period.days_until(opened.today(), 14))[::-1]
    if not found:
        return []
    rows = [
        Row(
            kept.record.what,
            "\n".join(
                one
                for one in (
                    language.sentence_case(language.day(kept.record.day)),
                    session_in_words(language, kept.record),
                )
                if one
            ),
            on_click=partial(go, f"/exercise/log?id={kept.id}"),
            key=kept.id,
        )
        for kept in found
    ]
    note = aside(language.say("A day that was left out is never made up for by doing twice as much."))
    return [section(language.say("The last two weeks")), list_card(rows), note]
