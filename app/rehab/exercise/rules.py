"""Pain around exercise, seen over weeks, and what is said about it.

S000 App. B: pain may rise around a session, and the risk is told beforehand; it should not
rise over time. When it does the routine is kept, with less intensity or a shorter time
for a while. No dose is computed here: the sentences point to the plan and the
physiotherapist.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from app.rehab.exercise.session import Session
from app.rehab.period import Period
from app.words import N_

WEEKS = 4
RISE = 1.0

TAKES_TIME = N_(
    "It can take several months before you notice what exercise does for you. "
    "It may hurt more around a session. Tell your physiotherapist if the pain stays higher."
)
KEEP_THE_ROUTINE = N_(
    "When the pain rises, keep the routine. The lighter variant from your plan is there for a while."
)
ASK_YOUR_PHYSIOTHERAPIST = N_(
    "The pain around your sessions has risen over four weeks. "
    "Keep the routine, and ask your physiotherapist about the amount."
)

# Minutes a week of moderate activity, for adults, those with long-term conditions too (WHO 2020).
WHO_ADVICE = (150, 300)
BESIDE_THE_ADVICE = N_(
    "{minutes} minutes this week. WHO's advice for adults, with long-term pain too, is {least}–{most} "
    "minutes a week in the long run. It starts small, and a little does good as well."
)


def pain_by_week(sessions: Iterable[Session], today: date, weeks: int = WEEKS) -> tuple[float | None, ...]:
    """The middle of the pain answers before and after sessions, for each seven days that end today.

    The oldest week first; None for a week without an answer.
    """
    listed = list(sessions)
    stretches = [Period.days_until(today - timedelta(days=7 * n), 7) for n in reversed(range(weeks))]
    told = [
        [
            pain
            for one in listed
            if one.day in week
            for pain in (one.pain_before, one.pain_after)
            if pain is not None
        ]
        for week in stretches
    ]
    return tuple(median(answers) if answers else None for answers in told)


def has_risen(by_week: Sequence[float | None]) -> bool:
    """Whether pain has risen over the last four weeks.

    Every week has answers, none is lower than the one before, and the last is at least 1
    higher than the first.
    """
    last = by_week[-WEEKS:]
    answered = [week for week in last if week is not None]
    if len(answered) < WEEKS:
        return False
    rising = all(before <= after for before, after in pairwise(answered))
    return rising and answered[-1] - answered[0] >= RISE
