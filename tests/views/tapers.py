"""A taper in five steps, half way, as a patient would have typed it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from app.rehab.taper import (
    Acting,
    Agreement,
    Aim,
    Dose,
    Medicine,
    PartOfDay,
    Pause,
    Step,
    StepConfirmed,
    Taken,
    Taper,
    Unit,
    doses_due,
    tick,
)
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.slots import Stretch
from app.views.taper.followed import Followed, followed

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, 12, tzinfo=UTC)
FIRST = date(2026, 10, 5)
FORTNIGHT = timedelta(days=14)
OXY = Medicine(key="oxy", name="Oxikodon depot", amount=Decimal(10), unit=Unit.MG)
RESCUE = Medicine(key="alv", name="Alvedon", acting=Acting.AS_NEEDED, amount=Decimal(500), unit=Unit.MG)
COUNTS = ((2, 2), (2, 1), (1, 1), (0, 1), (0, 0))

AGREEMENT = Agreement(
    with_whom="Anna Berg",
    role="läkare",
    on=date(2026, 10, 1),
    contact="Sara Holm, 0000",
    decided=True,
    latest_end=date(2027, 3, 1),
    in_trouble="Ring Sara samma dag.",
    aim=Aim.STOP,
    pauses="Ett steg får bli längre. Hör av dig till Sara.",
)


def step(n: int) -> Step:
    """One of the five steps: each a fortnight."""
    morning, evening = COUNTS[n]
    clocked = ((PartOfDay.MORNING, time(8), morning), (PartOfDay.EVENING, time(20), evening))
    doses = [
        Dose(medicine="oxy", part=part, clock=clock, count=Decimal(count))
        for part, clock, count in clocked
        if count
    ]
    needed = Dose(medicine="alv", part=PartOfDay.MORNING, given="1 tablett, högst 3 per dygn")
    return Step(number=n + 1, start=FIRST + FORTNIGHT * n, doses=(*doses, needed))


TAPER = Taper(agreement=AGREEMENT, medicines=(OXY, RESCUE), steps=tuple(step(n) for n in range(5)))


def opened_in(folder: Path) -> Notebook:
    """A fresh notebook on the day of the tests."""
    home = Home(folder, Clock(lambda: NOW))
    notebook, _ = Notebook.create(home, "lampa sten båge träd moln", Stretch(8 * 1024, 1, 1))
    return notebook


def kept_in(notebook: Notebook, taper: Taper = TAPER) -> Followed:
    """The notebook's taper, just typed."""
    notebook.journal.add(taper, who=taper.agreement.with_whom)
    return found_in(notebook)


def found_in(notebook: Notebook) -> Followed:
    """The taper as the notebook has it now."""
    found = followed(notebook)
    assert found is not None
    return found


def confirmed(taper: Followed, number: int, day: date) -> StepConfirmed:
    """The patient's word that a step began."""
    agreed = taper.taper.agreement.on
    assert agreed is not None
    return StepConfirmed(day=day, taper=taper.id, agreed=agreed, number=number)


def half_way(notebook: Notebook) -> Followed:
    """On step 3 of 5 since the second of November, with a pause behind and a fortnight of doses."""
    taper = kept_in(notebook)
    notebook.journal.add(confirmed(taper, 2, FIRST + FORTNIGHT))
    notebook.journal.add(confirmed(taper, 3, FIRST + FORTNIGHT * 2))
    notebook.journal.add(
        Pause(
            day=date(2026, 11, 9), taper=taper.id, until=date(2026, 11, 12), why="Sover dåligt", told="Sara"
        )
    )
    for n, day in enumerate(TODAY - timedelta(days=back) for back in range(14, 0, -1)):
        told = (Taken.AS_PLANNED, Taken.AS_PLANNED, Taken.OTHER_TIME, Taken.NOT_TAKEN, Taken.AMOUNT_UNKNOWN)
        for due in doses_due(found_in(notebook).course, day)[: 1 if n % 6 == 5 else 2]:
            how = told[n % 5] if due.dose.part is PartOfDay.EVENING else Taken.AS_PLANNED
            taken = tick(due, taper.id, day, how)
            notebook.journal.add(replace(taken, clock=time(22, 30)) if how is Taken.OTHER_TIME else taken)
    return found_in(notebook)
