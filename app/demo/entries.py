"""What the fictional patient writes about a day: often one check-in, sometimes two, sometimes none."""

from datetime import UTC, datetime, time, timedelta
from random import Random

from app.demo.dates import HOME_TIME
from app.demo.days import Day
from app.demo.notes import Notes
from app.rehab.checkin import CheckIn

MISSED = 0.11
MISSED_ON_HOLIDAY = 0.75
TWICE = 0.06
UNANSWERED = 0.03
TWO_ANSWERS_ON_A_HEAVY_DAY = 0.5
HEAVY_UNTIL = 2


def entries(day: Day, dice: Random, notes: Notes) -> list[CheckIn]:
    """The check-ins of one day, in the order they were written."""
    missed = MISSED_ON_HOLIDAY if day.holiday else MISSED
    if day.away or dice.random() < missed:
        return []
    morning = [written(day, at(day, time(8), dice), dice, "")] if dice.random() < TWICE else []
    return [*morning, written(day, at(day, time(19), dice), dice, notes.about(day))]


def written(day: Day, at: datetime, dice: Random, note: str) -> CheckIn:
    """One check-in. On a heavy day two answers may be enough, and now and then one is left out."""
    answers = {
        name: rounded(getattr(day, name) + dice.gauss(0, 0.3))
        for name in ("function", "sleep", "energy", "mood", "pain")
        if dice.random() >= UNANSWERED
    }
    if answers.get("function", 10) <= HEAVY_UNTIL and dice.random() < TWO_ANSWERS_ON_A_HEAVY_DAY:
        answers = {name: answers[name] for name in ("function", "mood") if name in answers}
    return CheckIn(day=day.day, at=at, note=note, **(answers or {"function": rounded(day.function)}))


def rounded(strength: float) -> int:
    """The whole number from 0 to 10 that she would choose."""
    return min(max(round(strength), 0), 10)


def at(day: Day, usual: time, dice: Random) -> datetime:
    """An instant in UTC within an hour and three quarters after the usual time."""
    local = datetime.combine(day.day, usual, HOME_TIME) + timedelta(minutes=dice.randrange(105))
    return local.astimezone(UTC)
