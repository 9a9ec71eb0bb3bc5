"""How long the server works to show Today after ten years: `python -m bench.today`.

The demo patient's notebook with ten years of days, opened as in the app, without a browser. What is
counted is the processor's time, from the tap to the last message to the client.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from time import process_time

from app.language import Language
from app.session.home import Home
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.tools.unseen import Unseen, unseen

YEARS, TIMES = 10, 9
BOUNDS = {"Today, opened first, ms": 100.0, "Today, opened again, ms": 100.0}


def figures() -> dict[str, float]:
    """Milliseconds of the processor."""
    swedish = Language("sv", "SE")
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        lived_notebook(Path(folder), swedish, YEARS)
        with unseen(Home(Path(folder)), swedish) as me:
            me.opens("/settings")
            me.unlocks(PASSPHRASE)
            taken = [opened(me) for _ in range(TIMES)]
    return {"Today, opened first, ms": taken[0], "Today, opened again, ms": median(taken[1:])}


def opened(me: Unseen) -> float:
    """Today once, come to from another screen."""
    me.opens("/settings")
    began = process_time()
    me.opens("/")
    return (process_time() - began) * 1_000


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:30} {value:9.1f}   (at most {BOUNDS[name]:g})")
