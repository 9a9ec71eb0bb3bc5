"""How the benchmarks measure: processor time, for other programs of the machine take none of it; and memory.

A busy machine is slower even so, which is why there is a baseline beside most figures, and the best of several.
"""

import resource
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

AGAIN = 3
ABOUT_ITSELF = Path("/proc/self/status")


@dataclass(frozen=True)
class Cost:
    """What a piece of work takes, the best of several.

    `processor` and `wall` are in milliseconds, `times` is the processor's share beside the baseline,
    `memory` the most that the whole process had taken when it was done, in MiB.
    """

    processor: float
    wall: float
    times: float
    memory: float

    def told(self, what: str, baseline: str) -> dict[str, float]:
        """Its figures by name."""
        return {
            f"{what}, ms": self.processor,
            f"{what}, by the clock, ms": self.wall,
            f"{what}, times {baseline}": self.times,
            f"{what}, memory at most, MiB": self.memory,
        }


def cost(act: Callable[[], object], plainest: Callable[[], Callable[[], object]], again: int = AGAIN) -> Cost:
    """What an act takes beside the plainest way, which is prepared only after memory was looked at."""
    first = _once(act)
    memory = most_memory()
    baseline = plainest()
    runs = [first, *(_once(act) for _ in range(again - 1))]
    theirs = min(_once(baseline)[0] for _ in range(again))
    processor, wall = (min(side) for side in zip(*runs, strict=True))
    return Cost(processor, wall, processor / theirs, memory)


def alone(work: Callable[..., Cost], *arguments: object) -> Cost:
    """What the work finds in a process of its own, whose memory nothing else has taken."""
    with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
        return fresh.submit(work, *arguments).result()


def most_memory() -> float:
    """The most memory that this process has taken so far, in MiB."""
    if ABOUT_ITSELF.exists():
        told = dict(line.split(":", 1) for line in ABOUT_ITSELF.read_text().splitlines())
        return int(told["VmHWM"].split()[0]) / 2**10
    # Elsewhere the system tells bytes.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def milliseconds(act: Callable[[], object], again: int = AGAIN) -> float:
    """The least processor time of several runs in milliseconds, after one that is not counted."""
    act()
    return min(_once(act)[0] for _ in range(again))


def beside(act: Callable[[], object], baseline: Callable[[], object], again: int = AGAIN) -> float:
    """How many times the baseline's processor time an act takes; both by turns, for machines slow down and speed up."""
    act(), baseline()
    return statistics.median(_once(act)[0] / _once(baseline)[0] for _ in range(again))


def of_a_program(*arguments: str) -> float:
    """The processor time of a fresh Python with these arguments, with its start, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1_000


def programs(code: str, arguments: Sequence[str], baseline: str, again: int = AGAIN) -> Cost:
    """What a program of Python takes from its start to its end, beside another one, by turns."""
    own, other = partial(of_a_program, "-c", code, *arguments), partial(of_a_program, "-c", baseline)
    runs, shares = [], []
    for _ in range(again):
        begun = perf_counter()
        processor = own()
        runs.append((processor, (perf_counter() - begun) * 1_000))
        shares.append(processor / other())
    told = f"import atexit\nfrom bench._timing import most_memory\natexit.register(lambda: print(most_memory()))\n{code}"
    said = subprocess.run(
        [sys.executable, "-c", told, *arguments], stdout=subprocess.PIPE, text=True, check=True
    )
    best, wall = (min(side) for side in zip(*runs, strict=True))
    return Cost(best, wall, statistics.median(shares), float(said.stdout.split()[-1]))


def _once(act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of the processor, and by the clock."""
    begun, seen = process_time(), perf_counter()
    act()
    return (process_time() - begun) * 1_000, (perf_counter() - seen) * 1_000
