"""How diaries, days and periods are written on the command line."""

from datetime import date
from typing import Any

import click

from app.errors import NotADay, UnknownTracker
from app.rehab import AGREED, TRACKERS
from app.rehab.fields import Logged
from app.rehab.period import Period


def tracker_called(name: str) -> type[Logged]:
    """The tracker with that name. Raises UnknownTracker."""
    known = {tracker.kind: tracker for tracker in TRACKERS}
    if name not in known:
        raise UnknownTracker(name=name, known=", ".join(known))
    return known[name]


def kind_called(name: str) -> Any:
    """The tracker, or the kind of agreed record, with that name. Raises UnknownTracker."""
    kinds: tuple[Any, ...] = (*TRACKERS, *AGREED)
    known = {kind.kind: kind for kind in kinds}
    if name not in known:
        raise UnknownTracker(name=name, known=", ".join(known))
    return known[name]


def day_of(ctx: click.Context, param: click.Parameter, typed: str | None) -> date | None:
    """The day written as year-month-day. Raises NotADay."""
    if typed is None:
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise NotADay(param.opts[0]) from None


def period_of(first: date | None, last: date | None) -> Period | None:
    """From `first` to `last`, what is to come too; all where neither is named. Raises BackwardsPeriod."""
    if first is None and last is None:
        return None
    return Period(first or date.min, last or date.max)
