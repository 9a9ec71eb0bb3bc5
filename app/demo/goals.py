"""The fictional patient's three goals, and how she and the clinic see them as the months go by."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

from app.demo.activity_names import CHOIR, COOKING, WALK
from app.demo.dates import Dates, at
from app.demo.keeping import id_of, keep
from app.demo.people import PHYSIOTHERAPIST, regular
from app.language import Language
from app.rehab.goals import Area, Goal, Level, Review, Reviewer, Rung, agree, changed
from app.rehab.period import months_later
from app.storage.kept import Kept
from app.words import N_

WALKED = (
    N_("I stay indoors on most days"),
    N_("To the mailbox and back"),
    N_("Once round the block"),
    N_("To the library, home by bus"),
    N_("To the library and home on foot"),
)
WALKED_FURTHER = (
    N_("To the mailbox and back"),
    N_("Once round the block"),
    N_("To the library, home by bus"),
    N_("To the library and home on foot"),
    N_("Round the lake"),
)
COOKED = (
    N_("No day of the week"),
    N_("1 or 2 days a week"),
    N_("3 days a week"),
    N_("4 days a week"),
    N_("5 days a week or more"),
)
SUNG = (
    N_("Not this month"),
    N_("Once a month"),
    N_("2 times a month"),
    N_("3 times a month"),
    N_("4 times a month or more"),
)


def goals(dates: Dates, language: Language) -> list[Kept[Any]]:
    """Three agreed goals and their reviews. The levels of the walk were raised when the plan was changed."""
    return [
        walk(dates, language),
        keep("goal cook", cook(dates, language), at(dates.planned), who=regular(language)),
        keep("goal choir", choir(dates, language), at(dates.planned), who=regular(language)),
        *reviews(dates, language),
    ]


def walk(dates: Dates, language: Language) -> Kept[Goal]:
    """The goal for the walk, in both its versions."""
    say, with_whom = language.say, language.say(PHYSIOTHERAPIST)
    draft = Goal(
        words=say(N_("Walk to the library")),
        why=say(N_("There are people there, and I sleep better when I have been out.")),
        measured_by=say(N_("The activity diary")),
        area=Area.FUNCTION,
        rungs=rungs(WALKED, language),
        importance=2,
        difficulty=2,
        target=dates.revised,
        actions=("training",),
        activities=(say(WALK),),
    )
    first = agree(draft, dates.planned, with_whom, dates.today)
    raised = changed(
        first,
        dates.today,
        rungs=rungs(WALKED_FURTHER, language),
        agreed=dates.revised,
        target=months_later(dates.next_visit, 2),
    )
    earlier = keep("goal walk", first, at(dates.planned), who=with_whom)
    why = language.say(N_("The library is reached. Now the way home on foot."))
    return keep("goal walk", raised, at(dates.revised), who=with_whom, why=why, before=earlier)


def cook(dates: Dates, language: Language) -> Goal:
    """The goal for dinner."""
    say = language.say
    draft = Goal(
        words=say(N_("Cook dinner myself")),
        why=say(N_("I want to eat properly and invite people.")),
        area=Area.ACTIVITY,
        rungs=rungs(COOKED, language),
        importance=2,
        difficulty=1,
        target=months_later(dates.next_visit, 1),
        actions=("pacing",),
        activities=(say(COOKING),),
    )
    return agree(draft, dates.planned, regular(language), dates.today)


def choir(dates: Dates, language: Language) -> Goal:
    """The goal for the choir."""
    say = language.say
    draft = Goal(
        words=say(N_("Sing in the choir")),
        why=say(N_("It is the best thing I know.")),
        measured_by=say(N_("My calendar")),
        area=Area.PARTICIPATION,
        rungs=rungs(SUNG, language),
        importance=3,
        difficulty=3,
        target=months_later(dates.next_visit, 1),
        actions=("pacing",),
        activities=(say(CHOIR),),
    )
    return agree(draft, dates.planned, regular(language), dates.today)


def rungs(words: tuple[str, ...], language: Language) -> tuple[Rung, ...]:
    """The five levels, from much less to much more than expected."""
    return tuple(Rung(level, language.say(said)) for level, said in zip(Level, words, strict=True))


def reviews(dates: Dates, language: Language) -> list[Kept[Review]]:
    """Hers at every visit and two weeks ago, the clinic's at two visits."""
    say, lately = language.say, dates.ago(13)
    told: tuple[tuple[str, date, Reviewer, int, str], ...] = (
        ("walk", dates.followed_up, Reviewer.PATIENT, 0, N_("Round the block on most days.")),
        ("walk", dates.followed_up, Reviewer.CLINIC, 0, ""),
        ("walk", dates.revised, Reviewer.PATIENT, 1, N_("There and home by bus.")),
        ("walk", lately, Reviewer.PATIENT, 0, ""),
        ("walk", dates.called, Reviewer.CLINIC, -1, ""),
        ("cook", dates.followed_up, Reviewer.PATIENT, -1, N_("Soup counts.")),
        ("cook", dates.followed_up, Reviewer.CLINIC, 0, ""),
        ("cook", dates.revised, Reviewer.PATIENT, 0, ""),
        ("cook", lately, Reviewer.PATIENT, 1, N_("In two rounds with a pause between.")),
        ("cook", dates.called, Reviewer.CLINIC, 0, ""),
        ("choir", dates.followed_up, Reviewer.PATIENT, -2, N_("Not once so far.")),
        ("choir", dates.revised, Reviewer.PATIENT, -1, ""),
        ("choir", lately, Reviewer.PATIENT, 0, N_("Twice. I sit down between the songs.")),
    )
    return [
        keep(
            f"review {goal} {day} {by.value}",
            Review(
                day=day,
                at=at(day, time(20, 20)),
                goal=id_of(f"goal {goal}"),
                agreed=levels_of(goal, day, dates),
                by=by,
                who=regular(language) if by is Reviewer.CLINIC else "",
                level=Decimal(level),
                note=say(note) if note else "",
            ),
            at(day, time(20, 20)),
        )
        for goal, day, by, level, note in told
    ]


def levels_of(goal: str, day: date, dates: Dates) -> date:
    """The day on which the levels were agreed that a review speaks about."""
    return dates.revised if goal == "walk" and day > dates.revised else dates.planned
