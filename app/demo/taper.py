"""The fictional patient's taper, half way: agreed with her doctor, one pause in a flare, doses ticked.

Everything here is the clinic's, typed from paper, as real schedules are.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from app.demo.dates import Dates, at
from app.demo.keeping import id_of, keep, keep_all
from app.demo.people import DOCTOR, phone, regular
from app.language import Language
from app.rehab.taper import (
    Acting,
    Agreement,
    Aim,
    ClinicNumber,
    Course,
    Dose,
    DoseTaken,
    Medicine,
    PartOfDay,
    Pause,
    Step,
    StepConfirmed,
    Taken,
    Taper,
    Unit,
    as_needed,
    change_due_on,
    confirm,
    doses_due,
    follow,
    tick,
)
from app.storage.kept import Kept
from app.words import N_

TAPER = "taper"
FOUR_WEEKS = timedelta(days=28)
STRONG, WEAK, PARACETAMOL = "oxycodone 10", "oxycodone 5", "paracetamol"
EIGHT, TWENTY = time(8), time(20)

# Tablets of 10 mg and 5 mg in the morning, then in the evening.
STEPS = (
    (2, 0, 1, 1),
    (1, 1, 1, 1),
    (1, 1, 1, 0),
    (1, 0, 1, 0),
    (1, 0, 0, 1),
    (0, 1, 0, 1),
    (0, 0, 0, 1),
    (0, 0, 0, 0),
)
# The same in milligrams, as it stands on the paper.
ON_PAPER = ((20, 15), (15, 15), (15, 10), (10, 10), (10, 5), (5, 5), (0, 5), (0, 0))

# What the dose of a day before the taper comes to in morphine, as a clinic would read it from its own table.
FROM_TABLES = {"SE": ("80", "Region Uppsala 2020"), "NO": ("60", "Helsedirektoratet")}

PAUSED_AFTER = timedelta(days=51)
PAUSED_FOR = timedelta(days=6)
WITHOUT_A_TICK = 0.02
AS_NEEDED = 0.12
# As planned, at another time, not taken, amount unknown.
HOW_OFTEN = (93, 4, 2, 1)


def taper(dates: Dates, language: Language) -> list[Kept[Any]]:
    """The schedule, the steps confirmed, the pause, and what was taken until yesterday."""
    schedule = agreed(dates, language)
    pause = paused(dates, language)
    confirmed = confirmed_until(dates, schedule, pause)
    course = follow(id_of(TAPER), schedule, confirmed, [pause])
    return [
        keep(TAPER, schedule, at(dates.taper_agreed), who=language.say(DOCTOR)),
        *keep_all("taper step", confirmed),
        *keep_all("taper pause", [pause]),
        *keep_all("dose", doses(course, dates)),
    ]


def agreed(dates: Dates, language: Language) -> Taper:
    """The schedule as it was given."""
    say = language.say
    return Taper(
        agreement=Agreement(
            with_whom=say(DOCTOR),
            role=say(N_("Prescribing doctor")),
            on=dates.taper_agreed,
            contact=say(N_("{who}, {phone}, weekdays"), who=regular(language), phone=phone(language, 1)),
            decided=True,
            latest_end=dates.taper_begins + FOUR_WEEKS * 10,
            in_trouble=say(
                N_("Call the health centre the same day. Never take up an earlier dose by myself.")
            ),
            aim=Aim.STOP,
            pauses=say(N_("I may stay longer on a step. Then I tell {who}."), who=regular(language)),
        ),
        medicines=medicines(language),
        steps=tuple(step(n, dates, language) for n in range(len(STEPS))),
        clinic_numbers=clinic_numbers(dates, language),
    )


def medicines(language: Language) -> tuple[Medicine, ...]:
    """Long-acting tablets in two strengths, and something as needed beside them."""
    name = language.say(N_("Oxycodone"))
    return (
        Medicine(key=STRONG, name=name, acting=Acting.LONG, amount=Decimal(10), unit=Unit.MG),
        Medicine(key=WEAK, name=name, acting=Acting.LONG, amount=Decimal(5), unit=Unit.MG),
        Medicine(
            key=PARACETAMOL,
            name=language.say(N_("Paracetamol")),
            acting=Acting.AS_NEEDED,
            amount=Decimal(500),
            unit=Unit.MG,
        ),
    )


def step(n: int, dates: Dates, language: Language) -> Step:
    """One step with its doses, typed from the paper."""
    morning, evening = ON_PAPER[n]
    strong_early, weak_early, strong_late, weak_late = STEPS[n]
    counts = (
        (STRONG, PartOfDay.MORNING, EIGHT, strong_early),
        (WEAK, PartOfDay.MORNING, EIGHT, weak_early),
        (STRONG, PartOfDay.EVENING, TWENTY, strong_late),
        (WEAK, PartOfDay.EVENING, TWENTY, weak_late),
    )
    return Step(
        number=n + 1,
        start=dates.taper_begins + FOUR_WEEKS * n,
        doses=(
            *(
                Dose(medicine=key, part=part, clock=clock, count=Decimal(count))
                for key, part, clock, count in counts
                if count
            ),
            Dose(
                medicine=PARACETAMOL,
                part=PartOfDay.NOON,
                given=language.say(N_("2 tablets when needed, at most 3 times a day")),
            ),
        ),
        given=on_paper(morning, evening, language),
    )


def on_paper(morning: int, evening: int, language: Language) -> str:
    """The milligrams of a day, as they stand on the paper."""
    if morning:
        said = N_("{morning} mg in the morning, {evening} mg in the evening")
        return language.say(said, morning=morning, evening=evening)
    if evening:
        return language.say("{evening} mg in the evening", evening=evening)
    return language.say("No tablet any more")


def clinic_numbers(dates: Dates, language: Language) -> tuple[ClinicNumber, ...]:
    """The number that the clinic gave, with its table; none from a country whose table is not known."""
    if language.country not in FROM_TABLES:
        return ()
    value, table = FROM_TABLES[language.country]
    number = ClinicNumber(
        value=Decimal(value), table=table, day=dates.taper_agreed, given_by=language.say(DOCTOR)
    )
    return (number,)


def paused(dates: Dates, language: Language) -> Pause:
    """The week in a flare when she stayed on her step."""
    first = dates.taper_begins + PAUSED_AFTER
    return Pause(
        day=first,
        at=at(first, time(10, 15)),
        taper=id_of(TAPER),
        until=first + PAUSED_FOR,
        why=language.say(N_("A flare, and I sleep badly.")),
        told=regular(language),
    )


def confirmed_until(dates: Dates, schedule: Taper, pause: Pause) -> list[StepConfirmed]:
    """Each step confirmed in the morning of the day on which it could begin."""
    made: list[StepConfirmed] = []
    while True:
        course = follow(id_of(TAPER), schedule, made, [pause])
        due = change_due_on(course, dates.yesterday)
        if due is None or due > dates.yesterday:
            return made
        made.append(confirm(course, id_of(TAPER), due, dates.today, at(due, time(8, 10))))


def doses(course: Course, dates: Dates) -> list[DoseTaken]:
    """What was taken on every day from the first step until yesterday, as a life has it."""
    # Dice of their own, so that the days are the same with and without a taper.
    dice = Random(17)  # noqa: S311
    days = (dates.yesterday - dates.taper_begins).days + 1
    return [one for n in range(days) for one in of_day(course, dates.taper_begins + timedelta(days=n), dice)]


def of_day(course: Course, day: date, dice: Random) -> list[DoseTaken]:
    """The ticks of one day: mostly as planned, now and then at another time or not at all."""
    ticks: list[DoseTaken] = []
    for due in doses_due(course, day):
        if dice.random() < WITHOUT_A_TICK:
            continue
        clock = due.dose.clock or EIGHT
        late = dice.randrange(12)
        how = dice.choices(list(Taken), HOW_OFTEN)[0]
        ticks.append(later(tick(due, id_of(TAPER), day, how, at(day, time(clock.hour, 2 + late))), dice))
    for due in as_needed(course, day):
        if dice.random() < AS_NEEDED:
            ticks.append(tick(due, id_of(TAPER), day, at=at(day, time(13, 5))))
    return ticks


def later(taken: DoseTaken, dice: Random) -> DoseTaken:
    """A dose taken at another time, with that time."""
    if taken.how is not Taken.OTHER_TIME or taken.planned_clock is None:
        return taken
    return replace(taken, clock=time(taken.planned_clock.hour + 2, dice.choice((0, 15, 30, 45))))
