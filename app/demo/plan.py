"""The fictional patient's rehabilitation plan: as it was agreed, and as it was changed five months later.

It leaves out what real plans leave out: who sees to the table at work, how it went with the
bedtimes, and what happens when it gets worse again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from app.demo.actions import added, ticked, to_begin_with
from app.demo.dates import Dates, at
from app.demo.keeping import keep
from app.demo.people import DOCTOR, contacts, regular, relatives
from app.demo.picture import picture
from app.language import Language
from app.rehab.plan import (
    Attained,
    Complexity,
    Danish,
    Evaluation,
    KindOfCare,
    Onset,
    PainType,
    Plan,
    SickLeave,
    TeamRehabilitation,
    agree,
    begin,
    words_for,
)
from app.rehab.plan.choices import KINDS_IN
from app.storage.kept import Kept
from app.words import N_

AFTER_THE_VISIT = time(20, 10)


def plan(dates: Dates, language: Language) -> Kept[Plan]:
    """The plan with both its versions, who agreed on them, when and why."""
    first, with_whom = as_agreed(dates, language), regular(language)
    agreed = keep("plan", first, at(dates.planned, AFTER_THE_VISIT), who=with_whom)
    return keep(
        "plan",
        as_changed(first, dates, language),
        at(dates.revised, AFTER_THE_VISIT),
        who=with_whom,
        why=language.say(
            N_("The same amount each day takes the place of good and bad days, and the taper has begun.")
        ),
        before=agreed,
    )


def as_agreed(dates: Dates, language: Language) -> Plan:
    """The plan as it was agreed first."""
    say, country = language.say, language.country
    draft = replace(
        begin(country, dates.planned, words_for(country)[KINDS_IN[country][0]]),
        matters=say(N_("Singing in the choir, and having something left for the grandchildren.")),
        diagnosis=say(N_("Long-term pain in the low back and neck")),
        diagnosed=dates.assessed,
        pain_types=(PainType.NOCICEPTIVE, PainType.NOCIPLASTIC),
        assessment=say(
            N_(
                "Low back and right leg for many years, neck and shoulders since the work at the computer. "
                "Nothing found that needs an operation. Days with much activity are followed by days in bed."
            )
        ),
        picture=picture(language),
        explanation=say(
            N_(
                "The nervous system has become more sensitive. It hurts, and that does not mean that something "
                "breaks. Even days and training in small steps can calm it."
            )
        ),
        actions=to_begin_with(dates, language),
        self_care=(
            say(N_("A walk every day, also a short one")),
            say(N_("Breathing exercise before bed")),
            say(N_("Pauses when the timer rings")),
        ),
        sick_leave=SickLeave(
            percent=75,
            first=dates.planned,
            last=dates.revised,
            part_of_treatment=True,
            way_back=say(N_("Two hours three days a week to begin with, then more in small steps.")),
        ),
        work_ability=3,
        work_words=say(N_("Can sit for twenty minutes at a time. Concentration lasts until noon.")),
        needs_coordination=True,
        coordination=say(N_("Meeting with my manager about tasks and a table that can be raised.")),
        contacts=contacts(language),
        care_calls=True,
        relatives=relatives(language, dates),
        care_level=KindOfCare.PRIMARY,
        team=TeamRehabilitation.PRIMARY,
        danish=danish(language),
    )
    return agree(draft, dates.planned, regular(language))


def danish(language: Language) -> Danish | None:
    """What only a Danish plan holds."""
    if language.country != "DK":
        return None
    return Danish(
        complexity=Complexity.COMPLEX,
        onset=Onset.PRIMARY,
        lae165=True,
        taper_followed_by=language.say(DOCTOR),
    )


def as_changed(first: Plan, dates: Dates, language: Language) -> Plan:
    """The plan as it was changed: less sick leave, even days, and the taper."""
    say = language.say
    changed = replace(
        first,
        actions=(*ticked(first.actions, dates, language), *added(dates, language)),
        sick_leave=SickLeave(
            percent=50,
            first=dates.revised + timedelta(days=1),
            last=dates.next_visit + timedelta(days=30),
            part_of_treatment=True,
            way_back=say(N_("Four hours three days a week. We look at it again at each follow-up.")),
        ),
        work_ability=5,
        work_words=say(N_("Four hours with pauses work on most days.")),
        follow_up=dates.next_visit,
        follow_up_words=say(N_("At the health centre, together with my sister.")),
        review=Evaluation(
            day=dates.revised,
            attained=Attained.PARTLY,
            attained_words=say(N_("The walks are longer. I have been to the choir once.")),
            went_well=say(N_("The walks, and that I told them at work how it is.")),
            obstacles=say(N_("On good days I do everything at once, and then two days are gone.")),
            new_problems=say(N_("The tablets make me tired and help less than before.")),
        ),
    )
    return agree(changed, dates.revised)
