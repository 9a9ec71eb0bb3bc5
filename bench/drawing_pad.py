"""How fast the pad follows a finger, with 500 strokes on it: `python -m bench.drawing_pad`.

What is measured is the app's own answer to one movement, on the real screen without a browser.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import flet as ft

from app.language import Language
from app.rehab.pain_drawing import lines_of
from app.session import drafts
from app.session.home import Home
from app.session.notebook import Notebook
from app.views.pain_drawing.draft import Unsaved
from bench.pain_drawing import CHEAP, POINTS, STROKES, wandering
from tests.tools.unseen import Unseen, unseen

PASSPHRASE = "lampa sten båge träd moln"
MOVES = 200
BOUNDS = {"500 strokes, times an empty pad": 1.5}


def figures() -> dict[str, float]:
    """Milliseconds for one movement of the finger, and how much longer it takes with a full pad."""
    empty, full = sorted(taken_with(0)), sorted(taken_with(STROKES))
    return {
        "an empty pad, median, ms": median(empty),
        "500 strokes, median, ms": median(full),
        "500 strokes, p95, ms": full[int(0.95 * MOVES)],
        "500 strokes, times an empty pad": median(full) / median(empty),
    }


def taken_with(strokes: int) -> list[float]:
    """How long each movement takes on a pad with so many strokes."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        home = Home(Path(folder))
        drawn_on(home, strokes)
        with unseen(home, Language("sv", "SE")) as me:
            me.opens("/drawing")
            me.unlocks(PASSPHRASE)
            me.waits(4)
            return movements(me)


def drawn_on(home: Home, strokes: int) -> None:
    """A notebook with a drawing in hand."""
    chance = random.Random(5)
    notebook, _ = Notebook.create(home, PASSPHRASE, CHEAP)
    lines = lines_of(tuple(wandering(chance, POINTS) for _ in range(strokes)))
    drafts.keep(notebook.journal, "drawing:new", Unsaved(notebook.today(), 7, "", 2, lines))
    notebook.lock()


def movements(me: Unseen) -> list[float]:
    """One stroke across the pad, movement by movement."""
    (surface,) = me.controls(ft.GestureDetector)
    me.fire(surface, "pan_down", at(150, 100))
    taken = []
    for n in range(MOVES):
        began = perf_counter()
        me.loop.run_until_complete(
            me.session.dispatch_event(surface._i, "pan_update", at(150 + n * 2, 100 + n % 7 * 3))
        )
        taken.append((perf_counter() - began) * 1_000)
        me.settle()
    return taken


def at(x: float, y: float) -> dict[str, object]:
    """A place on the pad, as a browser tells it."""
    place, nowhere = {"x": float(x), "y": float(y)}, {"x": 0.0, "y": 0.0}
    return {"l": place, "g": place, "k": "touch", "ld": nowhere, "gd": nowhere}
