"""How the benchmarks measure: processor time, for other programs of the machine take none of it; and memory."""

import resource
import statistics
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from time import process_time

AGAIN = 3


def milliseconds(act: Callable[[], object], again: int = AGAIN) -> float:
    """The median of the processor time in milliseconds, after one run that is not counted."""
    act()
    times = []
    for _ in range(again):
        begun = process_time()
        act()
        times.append((process_time() - begun) * 1_000)
    return statistics.median(times)


def beside(act: Callable[[], object], baseline: Callable[[], object], again: int = AGAIN) -> float:
    """How many times the baseline's processor time an act takes; both by turns, for machines slow down and speed up."""
    act(), baseline()
    shares = []
    for _ in range(again):
        begun = process_time()
        act()
        between = process_time()
        baseline()
        shares.append((between - begun) / (process_time() - between))
    return statistics.median(shares)


def of_a_program(*arguments: str) -> float:
    """The processor time of a fresh Python with these arguments, with its start, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1_000


def programs(own: Sequence[str], baseline: Sequence[str], again: int = AGAIN) -> tuple[float, float]:
    """The processor time of one program in milliseconds, and how many times that of the other it is."""
    runs = [(of_a_program(*own), of_a_program(*baseline)) for _ in range(again)]
    return statistics.median(one for one, _ in runs), statistics.median(one / other for one, other in runs)


def peak(act: Callable[[], object]) -> float:
    """The most memory that Python objects took meanwhile, in MiB."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1] / 2**20
    finally:
        tracemalloc.stop()
