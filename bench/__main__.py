"""All benchmarks: `make bench`, or `python -m bench storage first_paint`.

Machines are noisy, so what is held to a bound is a ratio against a baseline measured in
the same run wherever there is one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
ALL = sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))


def main(names: list[str]) -> int:
    """Print the figures of the named benchmarks, or of all; 1 where one is over its bound."""
    over = 0
    for name in names or ALL:
        benchmark = import_module(f"bench.{name}")
        bounds: dict[str, float] = getattr(benchmark, "BOUNDS", {})
        print(f"\n{name}", flush=True)
        for what, value in told(benchmark.figures()):
            bound = bounds.get(what)
            judged = "" if bound is None else f"  at most {bound:g}"
            if bound is not None and value > bound:
                judged, over = f"{judged}: OVER", over + 1
            print(f"  {what:60} {value:12.3f}{judged}", flush=True)
    return min(over, 1)


def told(figures: Mapping[str, float] | Iterable[tuple[str, float]]) -> Iterable[tuple[str, float]]:
    """Figures by name, all at the end or each as it is found."""
    return figures.items() if isinstance(figures, Mapping) else figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
