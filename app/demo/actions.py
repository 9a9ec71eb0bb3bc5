"""What the fictional patient and her clinic agreed to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.demo.dates import Dates
from app.demo.people import DOCTOR, PHYSIOTHERAPIST
from app.language import Language
from app.rehab.plan import Action, Attained, Category, Evaluation, Responsible, Treatment
from app.words import N_


def to_begin_with(dates: Dates, language: Language) -> tuple[Action, ...]:
    """The actions of the first version."""
    say = language.say
    return (
        Action(
            key="school",
            what=say(N_("Pain school, four times")),
            category=Category.EDUCATION,
            treatment=Treatment.INTERMEDIATE,
            responsible=Responsible.CARE,
            who=say(PHYSIOTHERAPIST),
            schedule=say(N_("Four Tuesdays in a row")),
            deadline=dates.planned + timedelta(days=60),
        ),
        Action(
            key="training",
            what=say(N_("Training programme with walks and strength")),
            category=Category.EXERCISE,
            treatment=Treatment.UNIMODAL,
            responsible=Responsible.CARE,
            who=say(PHYSIOTHERAPIST),
            schedule=say(N_("Three to four times a week")),
        ),
        Action(
            key="sleep",
            what=say(N_("To bed at ten and up at seven")),
            category=Category.SLEEP,
            responsible=Responsible.MYSELF,
            deadline=dates.revised + timedelta(days=21),
        ),
    )


def ticked(actions: tuple[Action, ...], dates: Dates, language: Language) -> tuple[Action, ...]:
    """The actions of the first version as they had gone when it was changed: the pain school was over."""
    say = language.say
    done = dates.planned + timedelta(days=49)
    evaluation = Evaluation(
        day=done,
        attained=Attained.REACHED,
        went_well=say(N_("To hear that others have it the same way.")),
        obstacles=say(N_("Hard to sit still for an hour. I stood at the back.")),
    )
    school, *others = actions
    return (replace(school, done=done, evaluation=evaluation), *others)


def added(dates: Dates, language: Language) -> tuple[Action, ...]:
    """The actions that came with the second version."""
    say = language.say
    return (
        Action(
            key="pacing",
            what=say(N_("The same amount each day, with pauses by the clock")),
            category=Category.DAILY_ACTIVITIES,
            treatment=Treatment.INTERMEDIATE,
            responsible=Responsible.MYSELF,
            schedule=say(N_("Every day, one step up when a week has gone well")),
        ),
        Action(
            key="taper",
            what=say(N_("Taper oxycodone as in the schedule")),
            category=Category.MEDICINES,
            responsible=Responsible.CARE,
            who=say(DOCTOR),
            schedule=say(N_("Each step lasts four weeks")),
        ),
        Action(
            key="table",
            what=say(N_("A table that can be raised, at work")),
            category=Category.WORK,
            schedule=say(N_("Before the next follow-up")),
        ),
    )
