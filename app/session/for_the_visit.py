"""The page for the visit, made from an open notebook: the same for the screen and the command line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.exports.sections import SECTIONS
from app.exports.summary import VisitSummary, build
from app.rehab.period import Period
from app.rehab.plan import Relative, relatives_shown
from app.rehab.visits import Visit, earlier_visits
from app.session.notebook import Notebook
from app.session.plan import plan_now
from app.session.visit_records import records_of

WITHOUT_A_VISIT = 28  # Days, where there has been no visit yet.


def since_last_visit(notebook: Notebook) -> Period:
    """From the day of the last visit before today until today; four weeks where there was none."""
    today = notebook.today()
    visits = (kept.record for kept in notebook.journal.read(Visit))
    days = [visit.day for visit in earlier_visits(visits, today) if visit.day and visit.day < today]
    return Period(days[0], today) if days else Period.days_until(today, WITHOUT_A_VISIT)


def summary_of(
    notebook: Notebook, period: Period | None = None, sections: Collection[str] | None = None
) -> VisitSummary:
    """What the patient wrote in a period, in the chosen sections; usually since the last visit.

    Raises UnknownSection.
    """
    meant = period or since_last_visit(notebook)
    return build(records_of(notebook, meant, keys(sections)), meant, notebook.today(), sections)


def summary_for(
    notebook: Notebook,
    relative: Relative,
    period: Period | None = None,
    sections: Collection[str] | None = None,
) -> VisitSummary:
    """The smaller summary for somebody close. Raises NoConsent and UnknownSection."""
    meant = period or since_last_visit(notebook)
    records = replace(records_of(notebook, meant, keys(sections)), relative=relative)
    return build(records, meant, notebook.today(), sections)


def relatives(notebook: Notebook) -> tuple[Relative, ...]:
    """Those of the plan to whom the patient has agreed to show something."""
    kept = plan_now(notebook)
    return relatives_shown(kept.record) if kept else ()


def keys(sections: Collection[str] | None) -> Collection[str]:
    """The chosen sections, or those that are chosen beforehand."""
    return [one.key for one in SECTIONS if one.at_first] if sections is None else sections
