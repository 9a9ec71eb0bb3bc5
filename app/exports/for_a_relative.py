"""What may be shown to somebody close: what matters, goals, what was agreed to do, and exercise.

Everything else is left out before any section sees it: what the clinic found, medicines,
questionnaires, where it hurts, warning signs and notes.
"""

from __future__ import annotations

from dataclasses import replace

from app.exports.records import Records
from app.rehab.goals import Reviewer
from app.rehab.plan import Action, Category, Plan
from app.rehab.visits import Visit


def reduced(records: Records) -> Records:
    """The records for a relative."""
    visit = records.visit
    return Records(
        name=records.name,
        fictional=records.fictional,
        unasked=records.unasked,
        relative=records.relative,
        start=records.start,
        logged=records.every_day_logged,
        visit=Visit(questions=visit.questions, matters=visit.matters) if visit else None,
        plans=[without_findings(plan) for plan in records.plans],
        goals=records.goals,
        reviews=[review for review in records.reviews if review.by is Reviewer.PATIENT],
        programmes=records.programmes,
        sessions=records.sessions,
        met=records.met,
    )


def without_findings(plan: Plan) -> Plan:
    """A plan with its title, its days, what matters, and what was agreed to be done and by whom."""
    return Plan(
        day=plan.day,
        title=plan.title,
        country=plan.country,
        document=plan.document,
        status=plan.status,
        agreed=plan.agreed,
        agreed_with=plan.agreed_with,
        matters=plan.matters,
        actions=tuple(
            without_evaluation(action) for action in plan.actions if action.category is not Category.MEDICINES
        ),
        self_care=plan.self_care,
        follow_up=plan.follow_up,
        ended=plan.ended,
    )


def without_evaluation(action: Action) -> Action:
    """An action without how it went, which may tell of obstacles and new problems."""
    return replace(action, evaluation=None)
