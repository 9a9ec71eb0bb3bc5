"""An activity as it is typed, and what is wrong with it, told under the name of each field."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from app.errors import FieldError, Unanswered
from app.rehab.activity import RESTFUL, Activity, State
from app.rehab.activity.around import ENERGY_AFTER, ENERGY_BEFORE, PAIN_AFTER, PAIN_BEFORE
from app.rehab.activity.running import Running
from app.rehab.fields import Question, Scale, questions, refuse_future
from app.session.activities import local_now, on, refuse_misfit
from app.session.notebook import Notebook

USUAL_MINUTES = 30
AROUND: dict[str, Scale] = {
    "pain_before": PAIN_BEFORE,
    "pain_after": PAIN_AFTER,
    "energy_before": ENERGY_BEFORE,
    "energy_after": ENERGY_AFTER,
}


@dataclass(frozen=True)
class Typed:
    """What the form holds; texts as they were typed, "" for what is left out."""

    day: date
    what: str = ""
    area: str = ""
    start: str = ""
    minutes: str = str(USUAL_MINUTES)
    demand: str | None = None
    planned: bool = False
    meaningful: str | None = None
    pieces: str = ""
    pain_before: int | None = None
    pain_after: int | None = None
    energy_before: int | None = None
    energy_after: int | None = None

    @property
    def restful(self) -> bool:
        """Whether recovery or rest is chosen; how demanding it was is not asked then."""
        return self.area in RESTFUL

    def ended_at(self, clock: datetime) -> Typed:
        """The same, with the beginning that makes it end now; as it is where nobody can tell, or it began yesterday."""
        try:
            length = int(self.minutes)
        except ValueError:
            return self
        began = clock - timedelta(minutes=max(length, 0))
        return replace(self, start=f"{began:%H.%M}") if began.date() == clock.date() else self


def begun_at(opened: Notebook, day: date) -> Typed:
    """An empty form; it begins where the last activity of that day ended, for days are often written in a row."""
    ends = [
        one.record.first_minute + one.record.minutes
        for one in on(opened, day)
        if one.record.first_minute is not None and one.record.done == (day <= opened.today())
    ]
    latest = max(ends, default=0)
    clock = local_now(opened)
    still_ahead = day == opened.today() and latest > clock.hour * 60 + clock.minute
    start = f"{latest // 60:02}.{latest % 60:02}" if 0 < latest < 24 * 60 and not still_ahead else ""
    return Typed(day, start=start, planned=day > opened.today())


def of_record(activity: Activity) -> Typed:
    """The form as an activity fills it."""
    return Typed(
        day=activity.day,
        what=activity.what,
        area=activity.area,
        start=activity.start.replace(":", "."),
        minutes=str(activity.minutes),
        demand=activity.demand,
        planned=not activity.done,
        meaningful=activity.meaningful,
        pieces=str(activity.pieces or ""),
        **{name: getattr(activity, name) for name in AROUND},
    )


def of_running(running: Running, opened: Notebook) -> Typed:
    """The form for something that ended earlier than now."""
    begun = opened.home.clock.local(running.started)
    return Typed(
        day=begun.date(),
        what=running.what,
        area=running.area,
        start=f"{begun:%H.%M}",
        minutes="",
        demand=running.demand,
        meaningful=running.meaningful,
    )


def record_of(
    typed: Typed, opened: Notebook, at: datetime | None, record_id: str = "", tz: tzinfo | None = None
) -> tuple[Activity | None, tuple[FieldError, ...]]:
    """The activity, or everything that is wrong with what was typed."""
    troubles: list[FieldError] = []
    asked = questions(Activity)

    def read(name: str, text: str) -> Any:
        return answer(asked[name], name, text, troubles)

    given = {
        "start": read("start", typed.start) or "",
        "minutes": read("minutes", typed.minutes) or 0,
        "pieces": read("pieces", typed.pieces),
    }
    around = {name: getattr(typed, name) for name in AROUND}
    if not typed.area:
        troubles.append(Unanswered("area"))
    try:
        made = Activity(
            day=typed.day,
            at=at,
            what=typed.what.strip(),
            area=typed.area,
            demand=None if typed.restful else typed.demand,
            state=State.PLANNED if typed.planned else State.DONE,
            meaningful=typed.meaningful,
            **given,
            **({} if typed.planned else around),
        )
        if not troubles:
            refuse_future(made, opened.today())
            refuse_misfit(opened, made, record_id, tz)
    except FieldError as trouble:
        if all(trouble.field != one.field for one in troubles):
            troubles.append(trouble)
    else:
        if not troubles:
            return made, ()
    return None, tuple(troubles)


def answer(question: Question, name: str, text: str, troubles: list[FieldError]) -> Any:
    """What a text means as an answer; None where it is empty or was refused."""
    if not text.strip():
        return None
    try:
        meant = question.read(name, text)
        question.check(name, meant)
    except FieldError as trouble:
        troubles.append(trouble)
        return None
    return meant
