"""How fast pain drawings are: `python -m bench.pain_drawing`.

One drawing of 500 strokes of 50 points, in every quality, strength and brush, as nobody draws: each stroke
must be painted by itself. And 500 drawings of an ordinary size, of which a strip shows twelve.
"""

import math
import random
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter

from app.charts.body import Thumbnails, as_png, as_svg, drawing, one_view
from app.content.body import figure
from app.language import Language
from app.rehab.pain_drawing import (
    BRUSHES,
    QUALITIES,
    VIEWS,
    PainDrawing,
    Sheet,
    Stroke,
    change_of,
    extent,
    lines_of,
    painted,
    stroke,
)
from app.rehab.pain_drawing.marks import FINE, Mark
from app.rehab.period import Period
from app.storage.journal import Journal
from app.storage.slots import Stretch
from app.storage.vault import Vault

STROKES, POINTS = 500, 50
DRAWINGS, ORDINARY, SHOWN = 500, 20, 12
FIRST = date(2017, 1, 1)
CHEAP = Stretch(8 * 1024, 1, 1)
KINDS: dict[str, type] = {PainDrawing.kind: PainDrawing}

BOUNDS = {"coverage and regions, ms": 150.0, "a stroke added, ms": 5.0}


def figures() -> dict[str, float]:
    """What was measured, in milliseconds where nothing else is said."""
    chance = random.Random(5)
    body, spoken = figure(), Language("sv", "SE")
    began = perf_counter()
    areas = body.areas
    found = {"the figure made ready, once, ms": (perf_counter() - began) * 1_000}
    assert sum(areas) == body.area

    many = tuple(wandering(chance, POINTS) for _ in range(STROKES))
    alike = tuple(Stroke(mark.view, mark.points, 600, "ache") for mark in many)
    record = kept(FIRST, many)
    sheet = Sheet(many)
    worst = painted(many, body)
    ordinary = painted(many[:ORDINARY], body)
    found |= {
        "500 strokes read, ms": quickest(lambda: PainDrawing.marks.func(record)),  # type: ignore[attr-defined]
        "coverage and regions, ms": quickest(lambda: extent(many, body)),
        "the same in one quality, ms": quickest(lambda: extent(alike, body)),
        "two drawings compared, ms": quickest(lambda: change_of(worst, worst)),
        "a stroke added, ms": quickest(lambda: sheet.drawn(many[0])),
        "20 strokes to draw on, ms": quickest(lambda: as_png(one_view(body, "back", ordinary), 900)),
        "500 strokes to draw on, ms": quickest(lambda: as_png(one_view(body, "back", worst), 900)),
        "a page of 20 strokes as SVG, ms": quickest(lambda: as_svg(drawing(spoken, ordinary))),
        "500 strokes as stored, KiB": sum(map(len, record.lines)) / 1_024,
    }
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        return found | from_the_notebook(Path(folder) / "vault.takt", many, chance)


def from_the_notebook(path: Path, many: tuple[Stroke, ...], chance: random.Random) -> dict[str, float]:
    """One large drawing opened, and a strip of twelve out of 500."""
    vault, code = Vault.create(path, "fem ord på en rad", CHEAP)
    journal = Journal(vault, KINDS, now)
    journal.add(kept(FIRST, many))
    days = [FIRST + timedelta(weeks=n) for n in range(1, DRAWINGS)]
    journal.add_all([kept(day, tuple(wandering(chance, POINTS) for _ in range(ORDINARY))) for day in days])
    journal.close()
    journal = Journal(Vault.open(path, recovery=code), KINDS, now)
    found = {
        "a drawing of 500 strokes opened, ms": quickest(lambda: opened(journal, FIRST)),
        "500 drawings listed by day, ms": quickest(lambda: journal.days(PainDrawing)),
        "a strip of 12 thumbnails, ms": quickest(lambda: strip(journal, days[-SHOWN:])),
    }
    journal.close()
    return found


def opened(journal: Journal, day: date) -> tuple[Mark, ...]:
    """The marks of one day's drawing."""
    (one,) = journal.read(PainDrawing, Period(day, day))
    return one.record.marks


def strip(journal: Journal, days: list[date]) -> None:
    """The thumbnails of some days; no other drawing is opened."""
    thumbnails = Thumbnails(figure())
    for day in days:
        thumbnails.of(day.isoformat(), partial(opened, journal, day))


def kept(day: date, marks: tuple[Stroke, ...]) -> PainDrawing:
    return PainDrawing(day=day, at=now(), recall_days=7, figure_version=2, lines=lines_of(marks))


def wandering(chance: random.Random, points: int) -> Stroke:
    """A stroke that winds about from somewhere on the body."""
    x, y, way = chance.uniform(0.3, 0.7), chance.uniform(0.1, 0.9), chance.uniform(0, 2 * math.pi)
    places = []
    for _ in range(points):
        places.append((x, y))
        way += chance.uniform(-0.5, 0.5)
        x, y = x + 0.008 * math.cos(way), y + 0.0036 * math.sin(way)
    width = chance.choice(list(BRUSHES)) / FINE
    return stroke(chance.choice(VIEWS), places, width, chance.choice(list(QUALITIES)), chance.randint(1, 3))


def now() -> datetime:
    return datetime.now(UTC)


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
        print(f"{name:36} {value:9.2f}{bound}")
