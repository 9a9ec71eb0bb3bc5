"""What the screens may know about whoever reads: nothing while locked, else what was read and saved.

The shell hands it over as a context once a notebook is open, so that the screens for reading
need not know the notebook.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import flet as ft

from app.content.shelves import Whereabouts
from app.rehab.reading import Reading


@dataclass(frozen=True)
class Reader:
    """What was read and saved, where the patient is, the patient's day, and the way to keep a change.

    While locked there is no day and no way.
    """

    reading: Reading = field(default_factory=Reading)
    where: Whereabouts = field(default_factory=Whereabouts)
    today: date | None = None
    keep: Callable[[Reading], None] | None = None

    @property
    def unlocked(self) -> bool:
        """Whether there is a notebook to keep anything in."""
        return self.keep is not None


ReadingContext = ft.create_context(Reader())


def reader() -> Reader:
    """Whoever reads this screen."""
    return ft.use_context(ReadingContext)
