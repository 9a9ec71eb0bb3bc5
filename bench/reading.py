"""Reading with no notebook: the first screen of the library, one text, and the search over all of them."""

from __future__ import annotations

from statistics import median
from time import perf_counter

from app.content import library, search
from bench.first_paint import beside_the_smallest

SEARCHES = ("tacka nej", "smerta", "somn", "ambulans", "medicin", "arbetsförmåga", "trappa ner", "xyzzy")
BOUNDS = {"slowest search, ms": 50.0, "library, times the smallest app": 1.25}


def milliseconds(began: float) -> float:
    return (perf_counter() - began) * 1_000


def figures() -> dict[str, float]:
    """Times in ms; the library's first screen beside the smallest possible Flet app in the same run."""
    began = perf_counter()
    index = search.index("sv", "SE")
    built = milliseconds(began)
    slowest = []
    for typed in SEARCHES:
        took = []
        for _ in range(5):
            began = perf_counter()
            index.find(typed)
            took.append(milliseconds(began))
        slowest.append(median(took))
    began = perf_counter()
    library.article("da", "pacing")
    opened = milliseconds(began)
    small, own = beside_the_smallest("/learn")
    return {
        "index of all texts, ms": built,
        "slowest search, ms": max(slowest),
        "one text, ms": opened,
        "library, ms": own,
        "library, times the smallest app": own / small,
    }
