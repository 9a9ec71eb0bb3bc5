"""What was read and saved, from the open notebook: the unlocked half of reading.

The screens for reading never see this file; the shell hands them its `Reader`.
"""

from __future__ import annotations

from app.rehab.reading import Reading
from app.session.whereabouts import whereabouts
from app.views.reading.reader import Reader
from app.views.sitting import Sitting


def reader_of(here: Sitting) -> Reader:
    """Whoever reads in this tab; nothing is known while it is locked."""
    opened = here.notebook
    if opened is None:
        return Reader()
    journal = opened.journal

    def keep(reading: Reading) -> None:
        if kept := journal.only(Reading):
            journal.change(kept.id, reading)
        else:
            journal.add(reading)
        here.redraw()

    now = journal.only(Reading)
    return Reader(now.record if now else Reading(), whereabouts(opened), opened.today(), keep)
