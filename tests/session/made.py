"""A home with a clock that stands still, and notebooks that open fast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.slots import Stretch

PASSPHRASE = "lampa sten båge träd moln"
QUICK = Stretch(memory_kib=8 * 1024, passes=1, lanes=1)
TODAY = date(2026, 11, 22)


@dataclass
class StandingClock:
    """Tells the same instant until it is moved."""

    now: datetime = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def moves(self, **by: float) -> None:
        self.now += timedelta(**by)


def home_in(folder: Path) -> tuple[Home, StandingClock]:
    """A home whose clock the test moves."""
    clock = StandingClock()
    return Home(folder, Clock(clock)), clock


def new_notebook(folder: Path) -> tuple[Notebook, str]:
    """A fresh notebook and its recovery code."""
    home, _ = home_in(folder)
    return Notebook.create(home, PASSPHRASE, QUICK)
