"""The activity diary of an open notebook: kept so that it fits its day, repeated, started and stopped.

`tz` is the patient's time zone; None stands for the one of the device.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from app.errors import FieldError
from app.rehab.activity import (
    Activity,
    Running,
    State,
    again,
    done_as_planned,
    plan_tomorrow,
    refuse_overlap,
    refuse_wrong_time,
    stop,
    usual,
)
from app.rehab.period import Period
from app.session.notebook import Notebook
from app.storage.kept import Kept

USUAL_DAYS = 28


def on(notebook: Notebook, day: date) -> list[Kept[Activity]]:
    """What is written for a day, planned and done, in the order of the day."""
    found = notebook.journal.read(Activity, Period(day, day))
    return sorted(found, key=lambda kept: (kept.record.start or "~", kept.record.state))


def keep(
    notebook: Notebook, activity: Activity, record_id: str = "", tz: tzinfo | None = None
) -> Kept[Activity]:
    """Keep an activity that fits its day, or change the one with that id.

    Raises InTheFuture, LongerThanTheDay, SkippedByTheClock, PastMidnight, Overlapping,
    NoSuchRecord or a StorageError.
    """
    refuse_misfit(notebook, activity, record_id, tz)
    return notebook.rewrite(record_id, activity) if record_id else notebook.log(activity)


def refuse_misfit(
    notebook: Notebook, activity: Activity, record_id: str = "", tz: tzinfo | None = None
) -> None:
    """Raise what `keep` would raise about the time of an activity."""
    refuse_wrong_time(activity, tz)
    others = [kept.record for kept in on(notebook, activity.day) if kept.id != record_id]
    refuse_overlap(activity, others, tz)


# --- As usual, and as planned --------------------------------------------------


def usual_lately(notebook: Notebook) -> tuple[Activity, ...]:
    """What was done most often in the last four weeks, each as it was the last time."""
    weeks = Period.days_until(notebook.today(), USUAL_DAYS)
    return usual(kept.record for kept in notebook.journal.read(Activity, weeks))


def log_again(notebook: Notebook, activity: Activity, day: date, tz: tzinfo | None = None) -> Kept[Activity]:
    """The same activity on another day: done, or planned for a day that has not been yet.

    It gets its usual clock time where that is free and has been, else the time that ends
    now, else none.
    """
    now = notebook.home.clock.now()
    same = again(activity, day, activity.start, now)
    if day > notebook.today():
        planned = replace(same, state=State.PLANNED)
        return notebook.log(fitting(notebook, [planned, untimed(planned)], tz))
    ended = notebook.home.clock.local(now) - timedelta(minutes=same.minutes)
    if day == notebook.today():
        just_now = [replace(same, start=f"{ended:%H:%M}")] if ended.date() == day else []
        times = [same, *just_now] if same.start and has_been(same, notebook) else just_now
        return notebook.log(fitting(notebook, [*times, untimed(same)], tz))
    return notebook.log(fitting(notebook, [same, untimed(same)], tz))


def has_been(activity: Activity, notebook: Notebook) -> bool:
    """Whether an activity of today would have ended by now."""
    clock = notebook.home.clock.local(notebook.home.clock.now())
    ended = (activity.first_minute or 0) + activity.minutes
    return ended <= clock.hour * 60 + clock.minute


def fitting(notebook: Notebook, ways: Iterable[Activity], tz: tzinfo | None) -> Activity:
    """The first of some ways to write an activity that fits its day; the last is taken as it is."""
    chosen, *others = ways
    for way in (chosen, *others):
        chosen = way
        try:
            refuse_misfit(notebook, way, tz=tz)
        except FieldError:
            continue
        break
    return chosen


def untimed(activity: Activity) -> Activity:
    """The activity without its clock time."""
    return replace(activity, start="")


def paired(kept: Iterable[Kept[Activity]]) -> list[tuple[Kept[Activity], Kept[Activity] | None]]:
    """What was planned, each with what was done of the same name on the same day."""
    listed = list(kept)
    done = [one for one in listed if one.record.done]
    pairs: list[tuple[Kept[Activity], Kept[Activity] | None]] = []
    for planned in (one for one in listed if not one.record.done):
        wanted = planned.record.day, planned.record.known_as
        match = next((one for one in done if (one.record.day, one.record.known_as) == wanted), None)
        if match:
            done.remove(match)
        pairs.append((planned, match))
    return pairs


def tick(notebook: Notebook, planned: Activity, tz: tzinfo | None = None) -> Kept[Activity]:
    """What was planned, done. Where something else was done at that time, it is kept without one."""
    done = done_as_planned(planned, notebook.home.clock.now())
    return notebook.log(fitting(notebook, [done, untimed(done)], tz))


def for_tomorrow(notebook: Notebook, tz: tzinfo | None = None) -> tuple[Activity, ...]:
    """Tomorrow as today was and was planned, without what is planned for tomorrow already."""
    today = notebook.today()
    there = {kept.record.known_as for kept in on(notebook, today + timedelta(days=1))}
    of_today = [kept.record for kept in on(notebook, today)]
    tomorrow = plan_tomorrow(of_today, today, notebook.home.clock.now(), tz)
    return tuple(one for one in tomorrow if one.known_as not in there)


# --- Under way -----------------------------------------------------------------


def under_way(notebook: Notebook) -> Kept[Running] | None:
    """The activity that is going on, if any."""
    return notebook.journal.only(Running)


def begin(notebook: Notebook, like: Activity | Running) -> Kept[Running]:
    """Start an activity now. One that was going on is written down first."""
    now = notebook.home.clock.now()
    if under_way(notebook):
        finish(notebook)
    begun = Running(
        started=now, what=like.what, area=like.area, demand=like.demand, meaningful=like.meaningful
    )
    return notebook.journal.add(begun)


def finish(notebook: Notebook, tz: tzinfo | None = None) -> list[Kept[Activity]]:
    """Stop what is going on and write it down, on each day that it touched; nothing where nothing is going on.

    One step of undo takes it back. Where something else is written at that time, it is kept
    without a clock time, so that its minutes are not lost.
    """
    going = under_way(notebook)
    if going is None:
        return []
    made = stop(going.record, notebook.home.clock.now(), tz)
    written = [fitting(notebook, [one, untimed(one)], tz) for one in made]
    return notebook.journal.keep_together({}, written, gone=[going.id])


def local_now(notebook: Notebook) -> datetime:
    """The patient's own clock."""
    return notebook.home.clock.local(notebook.home.clock.now())
