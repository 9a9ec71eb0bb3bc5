"""What leaves an open notebook as a whole: archive, tables, a bundle for a journal system, a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.exports import BINDER_FORMATS, needed, render_binder
from app.exports.binder import Binder, Progress, unseen
from app.language import Language
from app.rehab import KINDS, TRACKERS
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period
from app.rehab.taper import DoseTaken
from app.session.notebook import Notebook
from app.storage.kept import Kept

# What was agreed, decided or confirmed is needed whole: it may hold long after its day.
DAY_BY_DAY = frozenset({*TRACKERS, PainDrawing, DoseTaken})


def taken_out(
    form: str,
    notebook: Notebook,
    language: Language,
    period: Period | None = None,
    progress: Progress = unseen,
) -> bytes:
    """The notebook as a file's content in one of `BINDER_FORMATS`, the archive always whole.

    The first half of the progress is reading. Raises a TaktError.
    """
    whole = BINDER_FORMATS[form].is_whole
    asked = None if whole else period
    binder = binder_of(notebook, asked, needed(form), lambda done, of: progress(done, 2 * of))
    return render_binder(form, binder, language, lambda done, of: progress(of + done, 2 * of))


def binder_of(
    notebook: Notebook,
    period: Period | None = None,
    kinds: Sequence[type] = tuple(KINDS.values()),
    progress: Progress = unseen,
) -> Binder:
    """What a notebook holds of some kinds, or all; of the diaries only a period's days where one is given."""
    journal = notebook.journal
    counts = [journal.count(kind) for kind in kinds]
    kept: dict[str, tuple[Kept[Any], ...]] = {}
    for n, kind in enumerate(kinds):
        progress(sum(counts[:n]), sum(counts))
        found: list[Kept[Any]] = journal.read(kind, period if kind in DAY_BY_DAY else None)
        if found:
            kept[found[0].record.kind] = tuple(found)
    return Binder(
        owner=notebook.profile,
        made=notebook.home.clock.now(),
        today=notebook.today(),
        period=period,
        kept=kept,
    )
