"""The fictional patient's visits: three that have been and a call, and one to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from app.demo.dates import Dates, at
from app.demo.keeping import keep
from app.demo.people import regular
from app.language import Language
from app.rehab.visits import Visit
from app.storage.kept import Kept
from app.words import N_

HEALTH_CENTRE = N_("The health centre")
ON_THE_PHONE = N_("On the phone")
TO_COME = time(13, 30)
TEN = time(10)


def visits(dates: Dates, language: Language) -> list[Kept[Visit]]:
    """All visits, the earliest first."""
    return [
        over(
            dates.assessed,
            Visit(
                questions=said(
                    language,
                    N_("What is wrong with my back?"),
                    N_("May I move although it hurts?"),
                ),
                next_day=dates.planned,
            ),
            N_("We write a plan together in three weeks. Until then I move as usual."),
            language,
        ),
        over(
            dates.planned,
            Visit(
                questions=said(language, N_("Who calls my employer?")),
                matters=language.say(N_("That I can sing again.")),
                next_day=dates.followed_up,
            ),
            N_("The plan is agreed. The coordinator calls my employer."),
            language,
        ),
        over(
            dates.followed_up,
            Visit(
                questions=said(language, N_("Is it normal that good days are followed by bad ones?")),
                feedback=language.say(N_("The pain school helped me understand. The weeks go up and down.")),
                next_day=dates.revised,
            ),
            N_("The walks get longer. Next time we look at the tablets and at the days that go up and down."),
            language,
        ),
        over(
            dates.revised,
            Visit(
                questions=said(
                    language,
                    N_("How do I stop doing everything on good days?"),
                    N_("Can I work more hours?"),
                ),
                feedback=language.say(N_("The walks go well. The tablets make me tired.")),
                next_day=dates.called,
            ),
            N_("The plan is changed: the same amount each day, and sick leave for half of the time."),
            language,
        ),
        over(
            dates.called,
            Visit(place=language.say(ON_THE_PHONE), next_day=dates.next_visit),
            N_("The pause was told. The next step begins when its four weeks are over."),
            language,
        ),
        to_come(dates, language),
    ]


def said(language: Language, *questions: str) -> tuple[str, ...]:
    """Questions in the chosen language."""
    return tuple(language.say(question) for question in questions)


def over(day: date, prepared: Visit, decided: str, language: Language) -> Kept[Visit]:
    """A visit that has been: as it was prepared two days before, and as it stands since."""
    before = replace(
        prepared,
        day=day,
        at_clock=TEN,
        with_whom=regular(language),
        place=prepared.place or language.say(HEALTH_CENTRE),
        next_day=None,
    )
    name = f"visit {day}"
    earlier = keep(name, before, at(day - timedelta(days=2)))
    after = replace(before, decided=language.say(decided), next_day=prepared.next_day)
    return keep(name, after, at(day), before=earlier)


def to_come(dates: Dates, language: Language) -> Kept[Visit]:
    """The next visit, with three questions."""
    say = language.say
    visit = Visit(
        day=dates.next_visit,
        at_clock=TO_COME,
        with_whom=regular(language),
        place=say(HEALTH_CENTRE),
        questions=said(
            language,
            N_("May the last steps take a little longer?"),
            N_("How do I go on with work when the sick leave ends?"),
            N_("Which of the exercises matter most when the day is heavy?"),
        ),
        matters=say(N_("Singing at the concert without paying for it all week.")),
        share=say(N_("The weeks since the change, and the ladder with what I am afraid to lift.")),
        feedback=say(
            N_(
                "The days are more even. The walk to the library works. I wake early, but I am less tired "
                "during the day."
            )
        ),
    )
    return keep("visit to come", visit, at(dates.ago(4)))
