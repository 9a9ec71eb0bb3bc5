"""How long the patient waits for the page of three months: `python -m bench.exports`.

"First" is in a fresh process: fpdf2 and matplotlib are loaded and the typefaces read.
"""

import statistics
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter

from app.exports import render, render_diary
from app.exports.records import Records
from app.exports.summary import VisitSummary, build
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.period import Period

TODAY = date(2026, 11, 22)
THREE_MONTHS = Period.months_until(TODAY, 3)
TEN_YEARS = Period.months_until(TODAY, 120)
SWEDISH = Language("sv", "SE")
NOTE = "Gick en runda i skogen och vilade sedan en stund i solen."
AGAIN = 5

BOUNDS = {"PDF of three months, first, ms": 5_000.0, "PDF of three months, again, ms": 2_000.0}


def figures() -> dict[str, float]:
    """What was measured: times in milliseconds, sizes in KiB."""
    three_months = summary(THREE_MONTHS)
    ten_years = summary(TEN_YEARS)
    entries = check_ins(TEN_YEARS)
    return {
        "import of app.exports, ms": in_a_fresh_process("import app.exports"),
        "PDF of three months, first, ms": in_a_fresh_process(
            "from bench.exports import *; render('pdf', summary(THREE_MONTHS), SWEDISH)"
        ),
        "PDF of three months, again, ms": median(lambda: render("pdf", three_months, SWEDISH)),
        "web page of three months, again, ms": median(lambda: render("html", three_months, SWEDISH)),
        "PDF of ten years, again, ms": median(lambda: render("pdf", ten_years, SWEDISH)),
        "CSV of ten years, ms": median(lambda: render_diary("csv", entries, CheckIn, SWEDISH)),
        "PDF of three months, KiB": len(render("pdf", three_months, SWEDISH)) / 1024,
        "web page of three months, KiB": len(render("html", three_months, SWEDISH)) / 1024,
    }


def check_ins(period: Period) -> tuple[CheckIn, ...]:
    """Six days of seven, each with all five answers and a note."""
    return tuple(
        CheckIn(day=day, function=4 + n % 3, sleep=3 + n % 5, energy=4, mood=6, pain=5 + n % 4, note=NOTE)
        for n, day in enumerate(period)
        if n % 7
    )


def summary(period: Period) -> VisitSummary:
    return build(Records(name="Karin Påhittad", fictional=True, checkins=check_ins(period)), period, TODAY)


def in_a_fresh_process(act: str) -> float:
    """Milliseconds of the act itself, without the start of Python."""
    program = f"from time import perf_counter as now; began = now()\n{act}\nprint((now() - began) * 1000)"
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        for _ in range(3)
    ]
    return statistics.median(map(float, runs))


def median(act: Callable[[], object]) -> float:
    """Milliseconds, after one run that is not counted."""
    act()
    times = []
    for _ in range(AGAIN):
        began = perf_counter()
        act()
        times.append((perf_counter() - began) * 1_000)
    return statistics.median(times)


if __name__ == "__main__":
    for name, value in figures().items():
        bound = f"   (at most {BOUNDS[name]:g})" if name in BOUNDS else ""
        print(f"{name:40} {value:9.1f}{bound}")
