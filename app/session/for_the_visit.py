"""The page for the visit, made from an open notebook: the same for the screen and the command line."""

from __future__ import annotations

from collections.abc import Collection

from app.exports.records import Records
from app.exports.summary import VisitSummary, build
from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from app.session.notebook import Notebook


def summary_of(notebook: Notebook, period: Period, sections: Collection[str] | None = None) -> VisitSummary:
    """What the patient wrote in a period, in the chosen sections. Raises UnknownSection."""
    owner = notebook.profile
    records = Records(
        name=owner.name,
        fictional=owner.fictional,
        unasked=owner.unasked(),
        checkins=[kept.record for kept in notebook.journal.read(CheckIn, period)],
    )
    return build(records, period, notebook.today(), sections)
