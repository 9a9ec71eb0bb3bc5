"""The activity diary: what was done or is planned, when, for how long, and how demanding it was.

A diary of activities is how the balance between demanding things and recovery is looked
over (S000 App. B, activity). It has one entry for each activity; `balance` and `patterns`
are computed from it.
"""

from app.rehab.activity.clock import minutes_in, refuse_overlap, refuse_wrong_time
from app.rehab.activity.entry import AREAS, DEMANDS, LONGEST_DAY, RESTFUL, Activity, Area, Demand, State
from app.rehab.activity.running import Running, stop
from app.rehab.activity.usual import again, done_as_planned, plan_tomorrow, still_planned, usual

__all__ = [
    "AREAS",
    "DEMANDS",
    "LONGEST_DAY",
    "RESTFUL",
    "Activity",
    "Area",
    "Demand",
    "Running",
    "State",
    "again",
    "done_as_planned",
    "minutes_in",
    "plan_tomorrow",
    "refuse_overlap",
    "refuse_wrong_time",
    "still_planned",
    "stop",
    "usual",
]
