"""Whether today is a heavy day, and what is kept of it in the sealed notebook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.errors import NoSuchRecord
from app.rehab.checkin import CheckIn
from app.rehab.heavy_day import HeavyDay, begin
from app.session.notebook import Notebook
from app.storage.kept import Kept


def heavy_today(opened: Notebook) -> HeavyDay | None:
    """The heavy day that goes on now, or None on any other day."""
    kept = opened.journal.only(HeavyDay)
    return kept.record if kept and kept.record.is_on(opened.today()) else None


def begin_heavy_day(opened: Notebook) -> None:
    """Today is a heavy day from now on. It ends by itself with the day."""
    _keep(opened, lambda before: begin(before, opened.today()))


def end_heavy_day(opened: Notebook) -> None:
    """Today is an ordinary day again. What was ticked stays, should it begin anew."""
    _keep(opened, lambda before: replace(begin(before, opened.today()), over=True))


def tick(opened: Notebook, key: str) -> None:
    """A line of the plan is done, or not done after all."""
    now = opened.home.clock.now()
    _keep(opened, lambda before: begin(before, opened.today()).ticked(key, now))


def checkin_of(opened: Notebook, heavy: HeavyDay) -> Kept[CheckIn] | None:
    """The check-in that the two taps wrote; None before the first tap, and once it was taken back or given another day."""
    try:
        kept: Kept[CheckIn] = opened.journal.get(heavy.checkin)
    except NoSuchRecord:
        return None
    return kept if kept.record.day == heavy.day else None


def answer(opened: Notebook, name: str, value: int) -> None:
    """Write one answer into the day's own short check-in; the first one begins it."""
    heavy = heavy_today(opened) or begin(None, opened.today())
    kept, now = checkin_of(opened, heavy), opened.home.clock.now()
    given: dict[str, Any] = {name: value}
    if kept is not None:
        opened.rewrite(kept.id, replace(kept.record, **given))
        return
    made = opened.log(CheckIn(day=opened.today(), at=now, **given))
    _keep(opened, lambda before: replace(begin(before, opened.today()), checkin=made.id))


def _keep(opened: Notebook, change: Callable[[HeavyDay | None], HeavyDay]) -> None:
    kept = opened.journal.only(HeavyDay)
    new = change(kept.record if kept else None)
    if kept is None:
        opened.journal.add(new)
    elif kept.record != new:
        opened.journal.change(kept.id, new)
