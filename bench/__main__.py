"""All benchmarks: `make bench`, or `python -m bench storage first_paint`.

Machines are noisy, so what is held to a bound is a ratio against a baseline measured in
the same run wherever there is one.
"""

from __future__ import annotations

import sys
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
        print(f"\n{name}")
        for what, value in benchmark.figures().items():
            bound = bounds.get(what)
            told = "" if bound is None else f"  at most {bound:g}"
            if bound is not None and value > bound:
                told, over = f"{told}: OVER", over + 1
            print(f"  {what:50} {value:12.3f}{told}")
    return min(over, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
