"""The days ahead as iCalendar, for the patient's own calendar: reminders, and nothing private in them.

Taken in again after a change, each entry moves and is not doubled: its UID stays, its SEQUENCE
grows. Times are the patient's own clock and carry no time zone.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from app.exports.binder import Binder, Progress, unseen
from app.exports.days_ahead import DayAhead, days_ahead
from app.language import Language
from app.rehab.plan import Plan
from app.rehab.taper import Pause, StepConfirmed, Taper
from app.rehab.visits import Visit

if TYPE_CHECKING:
    from icalendar import Alarm, Event

NEEDED = (Visit, Plan, Taper, StepConfirmed, Pause)
A_DAY = timedelta(days=1)
IN_THE_MORNING = timedelta(hours=9)


def render(binder: Binder, language: Language, progress: Progress = unseen) -> bytes:
    """The calendar file. The same records in the same language give the same bytes."""
    from icalendar import Calendar  # Takes a moment to load.

    calendar = Calendar()
    calendar.add("prodid", f"-//Takt//Takt//{language.tag.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Takt")
    ahead = days_ahead(binder)
    for n, one in enumerate(ahead):
        progress(n, len(ahead))
        calendar.add_component(entry(one, binder.made, language))
    progress(len(ahead), len(ahead))
    return bytes(calendar.to_ical())


def entry(one: DayAhead, made: datetime, language: Language) -> Event:
    """One entry with its reminder: the day before a visit at a known time, else the same morning."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{one.key}@takt")
    event.add("dtstamp", made.astimezone(UTC))
    event.add("last-modified", one.changed.astimezone(UTC))
    event.add("sequence", one.version)
    event.add("summary", language.say(one.what))
    event.add("description", language.say("More about this is in Takt."))
    event.add("class", "PRIVATE")
    if one.clock:
        event.add("dtstart", datetime.combine(one.day, one.clock))
        event.add("transp", "OPAQUE")
        event.add_component(alarm(language.say(one.what), -A_DAY))
    else:
        event.add("dtstart", one.day)
        event.add("dtend", one.day + A_DAY)
        event.add("transp", "TRANSPARENT")
        event.add_component(alarm(language.say(one.what), IN_THE_MORNING))
    return event


def alarm(words: str, when: timedelta) -> Alarm:
    """A reminder so long after, or before, the entry begins."""
    from icalendar import Alarm

    reminder = Alarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", words)
    reminder.add("trigger", when)
    return reminder
