"""How long the server works to show Plan after ten years: `python -m bench.plan`.

A plan that was agreed on anew every season and ticked every month in between, a taper with its
doses, goals with their reviews, and visits. The screen is opened as in the app, without a
browser; what is counted is the processor's time, from the tap to the last message to the client.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from time import process_time

from app.language import Language
from app.rehab.goals import Goal, Level, Review, Rung
from app.rehab.period import months_later
from app.rehab.plan import Action, Contact, Evaluation, Plan, Responsible, Role, agree
from app.rehab.taper import DoseTaken, PartOfDay, StepConfirmed, Taken
from app.rehab.visits import Visit
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.plan import agree_on, with_action
from app.storage.slots import Stretch
from tests.rehab.test_taper import TAPER
from tests.tools.unseen import Unseen, unseen

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
FIRST = months_later(TODAY, -120)
SEASONS, MONTHS_BETWEEN = 40, 3
WORDS = "Gå en runda i skogen varje dag, och vila sedan en stund i solen. " * 4
PASSPHRASE = "lampa sten båge träd moln"
AGAIN = 5

BOUNDS = {"Plan, opened first, ms": 100.0, "Plan, opened again, ms": 100.0}


def figures() -> dict[str, float]:
    """What was measured, in milliseconds of the processor; sizes in KiB."""
    os.environ["TZ"] = "Europe/Stockholm"
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        home = Home(Path(folder), Clock(lambda: NOW))
        size = ten_years(home)
        with unseen(home, Language("sv", "SE")) as me:
            me.unlocks(PASSPHRASE)
            me.opens("/settings")
            found = {"Plan, opened first, ms": milliseconds(lambda: me.opens("/plan"))}
            assert me.reads("Version 40")
            found["Plan, opened again, ms"] = again(me, "/plan")
            found["earlier versions, opened first, ms"] = milliseconds(lambda: me.opens("/plan/versions"))
            found["two versions compared, ms"] = again(me, "/plan/compare?then=0&now=39")
        return {**found, "the plan with its versions, KiB": size}


def again(me: Unseen, route: str) -> float:
    """The quickest of some openings, with another screen in between."""
    times = []
    for _ in range(AGAIN):
        me.opens("/settings")
        times.append(milliseconds(lambda: me.opens(route)))
    return min(times)


def milliseconds(act: Callable[[], object]) -> float:
    began = process_time()
    act()
    return (process_time() - began) * 1_000


def ten_years(home: Home) -> float:
    """A notebook of ten years; gives the size of its largest record, the plan's, in KiB."""
    notebook, _ = Notebook.create(home, PASSPHRASE, Stretch(8 * 1024, 1, 1))
    journal = notebook.journal
    versions_of(notebook)
    taper = journal.add(TAPER)
    days = [FIRST + timedelta(days=n) for n in range((TODAY - FIRST).days)]
    journal.add_all(
        [dose(day, taper.id, part) for day in days for part in (PartOfDay.MORNING, PartOfDay.EVENING)]
    )
    journal.add_all([StepConfirmed(day=day, taper=taper.id, agreed=FIRST, number=1) for day in days[::28]])
    goals = journal.add_all([goal(months_later(FIRST, 6 * n)) for n in range(20)])
    journal.add_all(
        [
            Review(day=months_later(FIRST, n), goal=goals[n % 20].id, agreed=FIRST, level=Decimal(n % 3 - 1))
            for n in range(120)
        ]
    )
    journal.add_all(
        [Visit(day=months_later(FIRST, n), questions=("Hur går det?",) * 3) for n in range(0, 120, 2)]
    )
    size = max(len(payload) for _, payload in notebook.vault.payloads()) / 1_024
    notebook.lock()
    return size


def versions_of(notebook: Notebook) -> None:
    """The plan, agreed on anew every season and ticked every month in between."""
    first = Plan(
        day=FIRST,
        title="Min plan",
        matters=WORDS,
        assessment=WORDS,
        explanation=WORDS,
        actions=tuple(action(n) for n in range(6)),
        contacts=tuple(Contact(key=str(n), name="Maria", role=Role.REGULAR, phone="000") for n in range(4)),
        self_care=("Värme", "Vila", "Musik"),
    )
    kept = notebook.journal.add(agree(first, FIRST, "Maria"))
    for season in range(1, SEASONS):
        on = months_later(FIRST, MONTHS_BETWEEN * season)
        changed = replace(kept.record, title=f"Version {season + 1}", matters=f"{WORDS} {season}")
        kept = agree_on(notebook, kept.id, changed, on, "Maria", "Vi gick igenom planen.")
        for n in range(MONTHS_BETWEEN):
            done = replace(kept.record.actions[n], done=on, evaluation=Evaluation(day=on, went_well=WORDS))
            kept = notebook.journal.change(kept.id, with_action(kept.record, done))


def action(n: int) -> Action:
    return Action(key=str(n), what=f"{WORDS[:60]}{n}", responsible=Responsible.MYSELF, schedule="Varje dag")


def dose(day: date, taper: str, part: PartOfDay) -> DoseTaken:
    return DoseTaken(day=day, taper=taper, step=1, medicine="oxy", part=part, how=Taken.AS_PLANNED)


def goal(day: date) -> Goal:
    rungs = tuple(Rung(level, f"{WORDS[:40]}{level.value}") for level in Level)
    return Goal(words=f"Gå till sjön {day}", rungs=rungs, agreed=day)


if __name__ == "__main__":
    for name, value in figures().items():
        bound = f"   (at most {BOUNDS[name]:g})" if name in BOUNDS else ""
        print(f"{name:40} {value:9.1f}{bound}")
