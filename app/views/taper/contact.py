"""Whom the taper was agreed with, for the emergency card, which must not know the notebook."""

from __future__ import annotations

from collections.abc import Callable

from app.rehab.taper import Agreement, Taper
from app.views.sitting import Sitting


def contact_of(here: Sitting) -> Callable[[], Agreement | None]:
    """The way to the agreement, asked only where it is shown; None without a taper, and while locked."""

    def agreement() -> Agreement | None:
        kept = here.notebook.journal.latest(Taper) if here.notebook is not None else None
        return kept.record.agreement if kept else None

    return agreement
