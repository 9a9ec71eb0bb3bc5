"""When things happened in the fictional patient's year, counted from the day she is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

# Nordic normal time; in summer she writes an hour later by the clock, as people do.
HOME_TIME = timezone(timedelta(hours=1))
EVENING = time(19, 30)
FRIDAY = 4


@dataclass(frozen=True)
class Dates:
    """The days of visits and agreements, on weekdays, and of what follows from them."""

    today: date

    def ago(self, days: int) -> date:
        """The last weekday so many days back or more."""
        day = self.today - timedelta(days=days)
        return day - timedelta(days=max(day.weekday() - FRIDAY, 0))

    def ahead(self, days: int) -> date:
        """The first weekday so many days on or more."""
        day = self.today + timedelta(days=days)
        return day if day.weekday() <= FRIDAY else day + timedelta(days=7 - day.weekday())

    def monday(self, days: int) -> date:
        """The last Monday so many days back or more."""
        day = self.today - timedelta(days=days)
        return day - timedelta(days=day.weekday())

    @property
    def assessed(self) -> date:
        """The first visit, with the diagnosis."""
        return self.ago(264)

    @property
    def planned(self) -> date:
        """The day the plan was agreed, three weeks later."""
        return self.ago(243)

    @property
    def followed_up(self) -> date:
        """The first follow-up, before summer."""
        return self.ago(159)

    @property
    def taper_agreed(self) -> date:
        """The visit to the prescribing doctor."""
        return self.ago(106)

    @property
    def taper_begins(self) -> date:
        """The first day of the first step."""
        return self.monday(97)

    @property
    def revised(self) -> date:
        """The day the plan was changed."""
        return self.ago(82)

    @property
    def called(self) -> date:
        """The call about the taper."""
        return self.ago(33)

    @property
    def next_visit(self) -> date:
        """The visit to come, which is the plan's follow-up too."""
        return self.ahead(9)

    @property
    def yesterday(self) -> date:
        """The last day that she wrote about."""
        return self.today - timedelta(days=1)


def at(day: date, clock: time = EVENING) -> datetime:
    """The instant when the clock at home shows a time."""
    return datetime.combine(day, clock, HOME_TIME)
