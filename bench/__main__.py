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


def main(names: list[str]) -> None:
    """Print the figures of the named benchmarks, or of all."""
    for name in names or ALL:
        print(f"\n{name}")
        for what, value in import_module(f"bench.{name}").figures().items():
            print(f"  {what:60} {value:12.3f}" if isinstance(value, float) else f"  {what:60} {value:>12}")


if __name__ == "__main__":
    main(sys.argv[1:])
