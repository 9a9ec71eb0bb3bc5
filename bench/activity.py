"""How fast the activity diary is with ten years in it: `python -m bench.activity`.

Eight activities on most days, planned and done. What is timed is the server's part: the records
read from the open notebook, and the shapes and sentences of the picture made. Patterns are timed
over a year that is already read.
"""

import random
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

from app.charts.minutes import balance_in_words, by_day, period_in_words
from app.language import Language
from app.rehab.activity import AREAS, DEMANDS, Activity, State
from app.rehab.balance import of_day, of_week
from app.rehab.patterns import patterns
from app.rehab.period import Period
from app.session.activities import on, paired, usual_lately
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.slots import Stretch
from app.views.activity.balance import bar
from app.views.activity.minutes_chart import bars_of
from app.views.activity.spans import QUARTER, span_until
from app.views.activity.week import activities_in, week_of

YEARS, A_DAY = 10, 8
LAST = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
CHEAP = Stretch(8 * 1024, 1, 1)
SWEDISH = Language("sv", "SE")
WIDTH = 322.0

BOUNDS = {
    "a day, ms": 100.0,
    "a week, ms": 100.0,
    "three months, ms": 100.0,
    "patterns over a year, ms": 50.0,
}


def figures() -> dict[str, float]:
    """What was measured, in milliseconds where nothing else is said."""
    chance = random.Random(5)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        home = Home(Path(folder), Clock(lambda: NOW))
        notebook, code = Notebook.create(home, "fem ord på en rad", CHEAP)
        life = [one for day in Period.days_until(LAST, 365 * YEARS) for one in a_day(day, chance)]
        notebook.journal.add_all(life)
        notebook.lock()
        cold = {name: first_time(home, code, view) for name, view in VIEWS.items()}
        notebook = Notebook.recover(home, code)
        year = activities_in(notebook, Period.days_until(LAST, 365))
        found = {
            "activities in all": float(len(life)),
            **cold,
            "a day again, ms": quickest(lambda: day_view(notebook)),
            "a year read, ms": quickest(lambda: activities_in(notebook, Period.days_until(LAST, 365)), 3),
            "patterns over a year, ms": quickest(lambda: patterns(year, LAST), 5),
        }
        notebook.lock()
        return found


def a_day(day: date, chance: random.Random) -> list[Activity]:
    """One day in eight is not written."""
    if chance.random() < 0.125:
        return []
    made = []
    for n in range(A_DAY):
        minutes = chance.choice((15, 30, 45, 60))
        made.append(
            Activity(
                day=day,
                what=chance.choice(("Promenad", "Laga mat", "Arbete", "Vila", "")),
                area=chance.choice(list(AREAS)),
                start=f"{7 + 2 * n:02}:00",
                minutes=minutes,
                demand=chance.choice((*DEMANDS, None)),
                state=State.PLANNED if n % 4 == 3 else State.DONE,
            )
        )
    return made


def day_view(notebook: Notebook) -> None:
    """A day with its balance, its timeline and the usual activities."""
    kept = on(notebook, LAST)
    beside = of_day([one.record for one in kept], LAST)
    balance_in_words(SWEDISH, beside)
    for side in (beside.done, beside.planned):
        if side.active + side.resting:
            bar(side, WIDTH)
    paired(kept)
    usual_lately(notebook)


def week_view(notebook: Notebook) -> None:
    """A week with its balance."""
    week = week_of(LAST)
    beside = of_week(activities_in(notebook, week), LAST)
    balance_in_words(SWEDISH, beside)
    bar(beside.done, WIDTH)


def months_view(notebook: Notebook) -> None:
    """Three months of minutes, with their sentence."""
    period = span_until(LAST, QUARTER)
    days = by_day(activities_in(notebook, period))
    bars_of(days, period)
    period_in_words(SWEDISH, days, period)


VIEWS: dict[str, Callable[[Notebook], None]] = {
    "a day, ms": day_view,
    "a week, ms": week_view,
    "three months, ms": months_view,
}


def first_time(home: Home, code: str, view: Callable[[Notebook], None]) -> float:
    """Milliseconds of a view in a notebook that was opened just now, when nothing is remembered yet."""
    taken = []
    for _ in range(3):
        opened = Notebook.recover(home, code)
        began = perf_counter()
        view(opened)
        taken.append((perf_counter() - began) * 1_000)
        opened.lock()
    return min(taken)


def quickest(act: Callable[[], object], times: int = 9) -> float:
    """Milliseconds of the quickest of some runs: what the work takes when the machine does nothing else."""
    act()
    taken = []
    for _ in range(times):
        began = perf_counter()
        act()
        taken.append((perf_counter() - began) * 1_000)
    return min(taken)


if __name__ == "__main__":
    for name, value in figures().items():
        bound = f"   (at most {BOUNDS[name]:g})" if name in BOUNDS else ""
        print(f"{name:30} {value:9.2f}{bound}")
