"""The plan as CarePlan: what was agreed to be done, by whom and until when."""

from __future__ import annotations

from collections.abc import Sequence

from app.exports.binder import Binder
from app.exports.fhir.goals import goal_id
from app.exports.fhir.parts import (
    SNOMED,
    Resource,
    coding,
    concept,
    id_of,
    note,
    patient,
    reference,
    resource,
)
from app.exports.fhir.people import team_id
from app.language import Language
from app.rehab.goals import Goal
from app.rehab.plan import Action, Plan, Responsible, Status, words_for
from app.storage.kept import Kept
from app.words import N_

CARE_PLAN = coding(SNOMED, "734163000", "Care plan")
STATUS = {
    Status.DRAFT: "draft",
    Status.AGREED: "active",
    Status.REVISED: "active",
    Status.ENDED: "completed",
}
COPY = N_("The patient's own copy of the plan. The one in force is in the medical record.")


def care_plan(
    binder: Binder, plan: Kept[Plan], goals: Sequence[Kept[Goal]], language: Language, *, has_team: bool
) -> Resource:
    """One plan with its actions and its follow-up."""
    said = plan.record
    own = goals if said.status is not Status.ENDED else ()
    return resource(
        "CarePlan",
        id_of(plan.id),
        (said.title, *(action.what for action in said.actions)),
        status=STATUS[said.status],
        intent="plan",
        category=[concept(CARE_PLAN)],
        title=said.title,
        description=said.matters,
        subject=patient(binder),
        period={
            "start": (said.agreed or said.day).isoformat(),
            **({"end": said.ended.isoformat()} if said.ended else {}),
        },
        created=said.day.isoformat(),
        author=patient(binder),
        careTeam=[reference(team_id(plan))] if has_team else None,
        goal=[reference(goal_id(goal)) for goal in own],
        activity=[
            *(
                activity(binder, action, said, own, language)
                for action in said.actions
                if action.what.strip()
            ),
            *(to_come(said, language)),
        ],
        note=note(language.say(COPY)),
    )


def activity(
    binder: Binder, action: Action, plan: Plan, goals: Sequence[Kept[Goal]], language: Language
) -> Resource:
    """One action; how it went is told as its progress."""
    words, told = words_for(plan.country), action.evaluation
    detail: Resource = {
        "status": "completed"
        if action.done
        else "not-started"
        if plan.status is Status.DRAFT
        else "in-progress",
        "description": action.what,
        **({"code": concept(text=language.say(words[action.category]))} if action.category else {}),
        **when(action),
        "goal": [reference(goal_id(goal)) for goal in goals if action.key in goal.record.actions],
        "performer": performers(binder, action, plan, language),
    }
    progress = (
        [words for words in (told.attained_words, told.went_well, told.obstacles) if words] if told else []
    )
    return {
        "detail": {name: value for name, value in detail.items() if value},
        **({"progress": [{"text": words} for words in progress]} if progress else {}),
    }


def when(action: Action) -> Resource:
    """The time plan in its own words, and the last day."""
    timing: Resource = {}
    if action.deadline:
        timing["repeat"] = {"boundsPeriod": {"end": action.deadline.isoformat()}}
    if action.schedule.strip():
        timing["code"] = concept(text=action.schedule)
    return {"scheduledTiming": timing} if timing else {}


def performers(binder: Binder, action: Action, plan: Plan, language: Language) -> list[Resource]:
    """Who sees to an action: the patient, somebody named, or a kind of somebody."""
    if action.responsible is Responsible.MYSELF and not action.who.strip():
        return [patient(binder)]
    if action.who.strip():
        return [{"display": action.who}]
    if action.responsible:
        return [{"display": language.say(words_for(plan.country)[action.responsible])}]
    return []


def to_come(plan: Plan, language: Language) -> list[Resource]:
    """The follow-up as an appointment of the plan."""
    if not plan.follow_up:
        return []
    day = plan.follow_up.isoformat()
    detail = {
        "kind": "Appointment",
        "status": "scheduled",
        "description": language.say("Follow-up"),
        "scheduledPeriod": {"start": day, "end": day},
    }
    return [{"detail": detail}]
