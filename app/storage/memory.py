"""The unlocked notebook in memory: one table for every kind of record, gone when it is locked."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import Any

from app.rehab.period import Period
from app.storage.change import Step
from app.storage.codec import format_of, heading, lifted, pack, unpack

# What a table keeps of each record: where it stands in time, and its envelope as it is sealed.
COLUMNS = {"id": bytes, "day": str, "at": str, "written": str, "body": str}
Row = tuple[bytes, str | None, str | None, str, str]
Found = tuple[bytes, str]

BATCH = 500

IN_ORDER = "ORDER BY day, at, written, rowid"
AS_INDEXED = "ORDER BY day, at, rowid"
LATEST_FIRST = "ORDER BY day DESC, at DESC, written DESC, rowid DESC"


class Memory:
    """The envelopes of all small records, by kind."""

    def __init__(self, kinds: Mapping[str, type]) -> None:
        # Heavy, and not needed before a notebook is open.
        from sqlite_utils import Database

        self._formats = {name: str(format_of(kind)) for name, kind in kinds.items()}
        self._kinds = kinds
        self._connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        # A large sort would otherwise pass through the system's temporary folder, in the clear.
        self._connection.execute("PRAGMA temp_store=MEMORY")
        # No plug-in that somebody installed is to be handed the open notebook; to look for them takes time, too.
        self._tables = Database(self._connection, execute_plugins=False)
        for kind in kinds:
            self._tables.table(kind).create(COLUMNS)
        self._indexed = False
        self._unknown: set[bytes] = set()

    @property
    def unknown(self) -> int:
        """How many records a newer Takt wrote."""
        return len(self._unknown)

    def fill(self, payloads: Iterable[tuple[bytes, bytes]]) -> None:
        """Take in everything at unlock; the indexes are built last. Raises DamagedVault."""
        waiting = iter(payloads)
        # A few at a time: the memory of one batch serves the next.
        while batch := list(islice(waiting, BATCH)):
            self._insert(self._sorted(batch)[0])
        for kind in self._kinds:
            self._tables.table(kind).create_index(["day", "at"])

    def keep(self, steps: Iterable[Step]) -> None:
        """Follow what was just saved; big records stay where they are."""
        saved = [(step.record_id, step.payload) for step in steps if step.payload and not step.big]
        rows, gone = self._sorted(saved)
        gone += [step.record_id for step in steps if step.payload is None]
        self._unknown.difference_update(gone, (row[0] for of_kind in rows.values() for row in of_kind))
        gone += [record_id for record_id, _ in saved if record_id in self._unknown]
        self._index_ids()
        self._insert(rows)
        for kind in self._kinds:
            self._connection.executemany(
                f'DELETE FROM "{kind}" WHERE id=?',  # noqa: S608  # our own names
                [(record_id,) for record_id in gone],
            )

    def find(self, record_id: bytes) -> str | None:
        """The envelope of one record."""
        self._index_ids()
        for kind in self._kinds:
            for (body,) in self._ask(kind, "body", "WHERE id=?", record_id):
                return str(body)
        return None

    def read(self, kind: str, period: Period | None) -> list[Found]:
        """Id and envelope, by day and instant."""
        where, values = _within(period)
        return self._ask(kind, "id, body", f"{where} {IN_ORDER}", *values)

    def latest(self, kind: str, before: date | None) -> list[Found]:
        """The last one, or the last one before a day; at most one."""
        if before is None:
            return self._ask(kind, "id, body", f"{LATEST_FIRST} LIMIT 1")
        return self._ask(kind, "id, body", f"WHERE day < ? {LATEST_FIRST} LIMIT 1", before.isoformat())

    def series(self, kind: str, name: str, period: Period | None) -> list[tuple[str, float]]:
        """Day and number of every record that answers `name` with one."""
        where, values = _within(period)
        answer = f"json_extract(body, '$.record.{name}')"
        found = self._ask(kind, f"day, {answer}", f"{where} {AS_INDEXED}", *values)
        return [(day, number) for day, number in found if day and isinstance(number, int | float)]

    def days(self, kind: str, period: Period | None) -> list[str]:
        """Every day with a record, once."""
        where, values = _within(period)
        return [day for (day,) in self._ask(kind, "DISTINCT day", f"{where} ORDER BY day", *values) if day]

    def count(self, kind: str) -> int:
        """How many records."""
        return int(self._ask(kind, "COUNT(*)")[0][0])

    def first_day(self, kind: str) -> str | None:
        """The first day with a record."""
        return next((day for (day,) in self._ask(kind, "MIN(day)")), None)

    def last_day(self, kind: str) -> str | None:
        """The last day with a record of this kind."""
        return next((day for (day,) in self._ask(kind, "MAX(day)")), None)

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()

    def _sorted(self, payloads: Iterable[tuple[bytes, bytes]]) -> tuple[dict[str, list[Row]], list[bytes]]:
        """Rows by kind, and the ids of what was removed. Ten years of days pass through this loop."""
        rows: dict[str, list[Row]] = defaultdict(list)
        removed: list[bytes] = []
        formats = self._formats
        for record_id, payload in payloads:
            text = payload.decode()
            found = heading(text)
            if found is None:
                removed.append(record_id)
                continue
            kind, format_, written, day, at = found
            if format_ == formats.get(kind):
                rows[kind].append((record_id, day, at, written, text))
            elif int(format_) < int(formats.get(kind, 0)):
                rows[kind].append(self._lifted(record_id, text, self._kinds[kind]))
            else:
                self._unknown.add(record_id)
        return rows, removed

    def _index_ids(self) -> None:
        """Only who saves or opens a single record needs this index; unlocking does not wait for it."""
        if not self._indexed:
            for kind in self._kinds:
                self._tables.table(kind).create_index(["id"], unique=True)
            self._indexed = True

    def _lifted(self, record_id: bytes, text: str, kind: type) -> Row:
        """What an older Takt wrote, in today's format."""
        now = lifted(unpack(text), kind)
        return record_id, now.record.get("day"), now.record.get("at"), now.written, pack(now).decode()

    def _insert(self, rows: Mapping[str, list[Row]]) -> None:
        self._connection.execute("BEGIN")
        for kind, of_kind in rows.items():
            self._connection.executemany(
                f'INSERT OR REPLACE INTO "{kind}" VALUES (?, ?, ?, ?, ?)',  # noqa: S608  # our own names
                of_kind,
            )
        self._connection.execute("COMMIT")

    def _ask(self, kind: str, what: str, rest: str = "", *values: object) -> list[Any]:
        question = f'SELECT {what} FROM "{kind}" {rest}'  # noqa: S608  # names are our own, values are bound
        return self._connection.execute(question, values).fetchall()


def _within(period: Period | None) -> tuple[str, tuple[str, ...]]:
    if period is None:
        return "", ()
    return "WHERE day BETWEEN ? AND ?", (period.first.isoformat(), period.last.isoformat())
