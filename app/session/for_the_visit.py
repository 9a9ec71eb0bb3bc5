"""The page for the visit, made from an open notebook: the same for the screen and the command line."""

from __future__ import annotations

from collections.abc import Collection

from app.exports.records import Records
from app.exports.sections.pain_drawing import PainDrawingNow
from app.exports.summary import VisitSummary, build
from app.rehab.checkin import CheckIn
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period
from app.session.notebook import Notebook


def summary_of(notebook: Notebook, period: Period, sections: Collection[str] | None = None) -> VisitSummary:
    """What the patient wrote in a period, in the chosen sections. Raises UnknownSection."""
    owner = notebook.profile
    shown = sections is None or PainDrawingNow.key in sections
    records = Records(
        name=owner.name,
        fictional=owner.fictional,
        unasked=owner.unasked(),
        drawings=first_and_last(notebook, period) if shown else (),
        checkins=[kept.record for kept in notebook.journal.read(CheckIn, period)],
    )
    return build(records, period, notebook.today(), sections)


def first_and_last(notebook: Notebook, period: Period) -> list[PainDrawing]:
    """The drawings of the first and the last day in a period, or of its only day and the one before it.

    No other is opened.
    """
    journal = notebook.journal
    days = journal.days(PainDrawing, period)
    if not days:
        return []
    wanted = dict.fromkeys((days[0], days[-1]))
    found = [kept.record for day in wanted for kept in journal.read(PainDrawing, Period(day, day))]
    before = journal.latest(PainDrawing, before=period.first) if len(found) == 1 else None
    return [*([before.record] if before else []), *found]
