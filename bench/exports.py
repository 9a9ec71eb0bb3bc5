"""What a page of check-ins alone takes, beside the smallest page that fpdf2 can write: `python -m bench.exports`.

Times are of the processor. `bench.exchange` has the page with all its sections.
"""

from datetime import date

from app.exports import render, render_diary
from app.exports.records import Records
from app.exports.summary import VisitSummary, build
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from bench._plain import smallest_page
from bench._timing import beside, milliseconds, of_a_program

TODAY = date(2026, 11, 22)
THREE_MONTHS = Period.months_until(TODAY, 3)
TEN_YEARS = Period.months_until(TODAY, 120)
SWEDISH = Language("sv", "SE")
NOTE = "Gick en runda i skogen och vilade sedan en stund i solen."

BOUNDS = {
    "PDF of three months, again, ms": 500.0,
    "PDF of three months, again, times the smallest page": 4.0,
    "PDF of ten years, again, times the smallest page": 30.0,
}


def figures() -> dict[str, float]:
    """What was measured: times in milliseconds, sizes in KiB."""
    three_months = summary(THREE_MONTHS)
    ten_years = summary(TEN_YEARS)
    entries = check_ins(TEN_YEARS)
    return {
        "import of app.exports, ms": of_a_program("-c", "import app.exports"),
        "PDF of three months, again, ms": milliseconds(lambda: render("pdf", three_months, SWEDISH)),
        "PDF of three months, again, times the smallest page": beside(
            lambda: render("pdf", three_months, SWEDISH), smallest_page
        ),
        "web page of three months, again, ms": milliseconds(lambda: render("html", three_months, SWEDISH)),
        "PDF of ten years, again, times the smallest page": beside(
            lambda: render("pdf", ten_years, SWEDISH), smallest_page
        ),
        "CSV of ten years, ms": milliseconds(lambda: render_diary("csv", entries, CheckIn, SWEDISH)),
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


if __name__ == "__main__":
    for name, value in figures().items():
        bound = f"   (at most {BOUNDS[name]:g})" if name in BOUNDS else ""
        print(f"{name:40} {value:9.1f}{bound}")
