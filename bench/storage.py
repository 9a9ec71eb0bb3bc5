"""How fast the notebook is after ten years: `python -m bench.storage`.

Ten entries a day and a drawing a week. Saves are held against plain SQLite (write-ahead log, full
sync) that keeps the same text, in turns within one run, so that both meet the same disk and load.
"""

import os
import random
import secrets
import sqlite3
import statistics
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import ClassVar

from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from app.storage.codec import envelope, pack
from app.storage.journal import Journal
from app.storage.plain import instant
from app.storage.slots import Stretch
from app.storage.vault import Vault

FIRST = date(2016, 1, 1)
LAST = FIRST + timedelta(days=3_649)
ENTRIES_A_DAY = 10
DRAWINGS = 500
# So few that neither write-ahead log is brought in meanwhile: writing over old log is cheaper.
SAVES = 250
UNLOCKS = 7

CHEAP = Stretch(8 * 1024, 1, 1)
NOTE = "Gick en runda i skogen och vilade sedan en stund i solen. "

BOUNDS = {"save, times plain SQLite": 1.5, "unlock without Argon2id, ms": 450.0}


@dataclass(frozen=True)
class Drawing:
    """As much as a pain drawing holds: strokes of points."""

    kind: ClassVar[str] = "drawing"
    big: ClassVar[bool] = True

    day: date
    strokes: tuple[tuple[int, ...], ...]


KINDS: dict[str, type] = {"checkin": CheckIn, "drawing": Drawing}


def figures() -> dict[str, float]:
    """What was measured: times in milliseconds, sizes and memory in MiB."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        path = Path(folder) / "vault.takt"
        code = _ten_years(path)
        found = {"size of the file, MiB": path.stat().st_size / 2**20}
        with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
            found |= fresh.submit(_unlocking, path, code).result()
        vault = Vault.open(path, recovery=code)
        journal = Journal(vault, KINDS, _now)
        found |= _saving(journal, Path(folder) / "plain.db")
        found |= _reading(journal)
        journal.close()
        return found


def _ten_years(path: Path) -> str:
    vault, code = Vault.create(path, "fem ord på en rad", CHEAP)
    journal = Journal(vault, KINDS, _now)
    journal.add_all(_entries())
    journal.add_all(_drawings())
    journal.close()
    return code


def _unlocking(path: Path, code: str) -> dict[str, float]:
    """By the recovery code, which needs no stretching; in a process of its own, as after a start."""

    def unlock() -> None:
        Journal(Vault.open(path, recovery=code), KINDS, _now).close()

    before = _resident()
    began = perf_counter()
    journal = Journal(Vault.open(path, recovery=code), KINDS, _now)
    first = (perf_counter() - began) * 1_000
    held = _resident()
    journal.close()
    times = _times(unlock, UNLOCKS)
    return {
        "unlock without Argon2id, ms": statistics.median(times),
        "the quickest unlock, ms": min(times),
        "the first one, imports too, ms": first,
        "memory while open, MiB": held,
        "of that for ten years, MiB": held - before,
    }


def _saving(journal: Journal, plain_path: Path) -> dict[str, float]:
    plain = _plain_sqlite(plain_path)
    ours: list[float] = []
    theirs: list[float] = []
    for entry in [_entry(LAST, number) for number in range(SAVES)]:
        ours += _times(partial(journal.add, entry), 1)
        theirs += _times(partial(_save_plainly, plain, entry), 1)
    plain.close()
    return {
        "save p50, ms": statistics.median(ours),
        "save p99, ms": statistics.quantiles(ours, n=100)[98],
        "plain SQLite p50, ms": statistics.median(theirs),
        "plain SQLite p99, ms": statistics.quantiles(theirs, n=100)[98],
        "save, times plain SQLite": statistics.median(ours) / statistics.median(theirs),
    }


def _reading(journal: Journal) -> dict[str, float]:
    month = Period.days_until(LAST, 28)
    days = iter(journal.days(Drawing))
    return {
        "four weeks of entries, ms": _median(lambda: journal.read(CheckIn, month)),
        "four weeks of one answer, ms": _median(lambda: journal.series(CheckIn, "pain", month)),
        "ten years of one answer, ms": _median(lambda: journal.series(CheckIn, "pain")),
        "ten years of days, ms": _median(lambda: journal.days(CheckIn)),
        "one drawing, ms": _median(lambda: journal.read(Drawing, Period(day := next(days), day))),
    }


def _plain_sqlite(path: Path) -> sqlite3.Connection:
    """Ten years of the same entries, opened anew as the notebook is: its log is as short."""
    plain = _connected(path)
    plain.execute("CREATE TABLE entry(id BLOB PRIMARY KEY, day TEXT, body TEXT)")
    plain.execute("CREATE INDEX entry_day ON entry(day)")
    plain.execute("BEGIN")
    plain.executemany("INSERT INTO entry VALUES (?, ?, ?)", (_plain_row(entry) for entry in _entries()))
    plain.execute("COMMIT")
    plain.close()
    return _connected(path)


def _connected(path: Path) -> sqlite3.Connection:
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA journal_mode=WAL")
    plain.execute("PRAGMA synchronous=FULL")
    return plain


def _save_plainly(plain: sqlite3.Connection, entry: CheckIn) -> None:
    plain.execute("BEGIN IMMEDIATE")
    plain.execute("INSERT INTO entry VALUES (?, ?, ?)", _plain_row(entry))
    plain.execute("COMMIT")


def _plain_row(entry: CheckIn) -> tuple[bytes, str, str]:
    return secrets.token_bytes(16), entry.day.isoformat(), pack(envelope(entry, instant(_now()))).decode()


def _entries() -> Iterator[CheckIn]:
    for day in Period(FIRST, LAST):
        for number in range(ENTRIES_A_DAY):
            yield _entry(day, number)


def _entry(day: date, number: int) -> CheckIn:
    at = datetime(day.year, day.month, day.day, 6 + number % 16, tzinfo=UTC)
    return CheckIn(day=day, at=at, function=5, sleep=6, energy=4, mood=7, pain=number % 11, note=NOTE * 2)


def _drawings() -> Iterator[Drawing]:
    chance = random.Random(1)
    for day in list(Period(FIRST, LAST))[:: 3_650 // DRAWINGS][:DRAWINGS]:
        yield Drawing(day, tuple(tuple(chance.choices(range(1_000), k=200)) for _ in range(60)))


def _now() -> datetime:
    return datetime.now(UTC)


def _times(act: Callable[[], object], number: int) -> list[float]:
    """Milliseconds of each run."""
    times = []
    for _ in range(number):
        began = perf_counter()
        act()
        times.append((perf_counter() - began) * 1_000)
    return times


def _median(act: Callable[[], object]) -> float:
    return statistics.median(_times(act, 9))


def _resident() -> float:
    """How much memory this process holds now; 0 where the system does not tell so simply."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if told.exists() else 0.0


if __name__ == "__main__":
    for name, value in figures().items():
        bound = f"   (at most {BOUNDS[name]:g})" if name in BOUNDS else ""
        print(f"{name:32} {value:9.2f}{bound}")
