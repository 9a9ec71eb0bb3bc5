"""The only clock: everything else is told what day it is."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

FIXED = "TAKT_TODAY"


def _now() -> datetime:
    """The instant; `TAKT_TODAY=2026-11-22T09:12` holds it still for pictures and journeys."""
    held = os.environ.get(FIXED)
    return datetime.fromisoformat(held).astimezone(UTC) if held else datetime.now(UTC)


@dataclass(frozen=True)
class Clock:
    """Tells the instant in UTC and the day on the patient's own calendar."""

    now: Callable[[], datetime] = _now

    def today(self) -> date:
        """The calendar day where the device is."""
        return self.local(self.now()).date()

    def local(self, instant: datetime) -> datetime:
        """The instant in the device's own time zone, for showing."""
        return instant.astimezone()
