"""The rehabilitation plan as it was agreed, with all fields that S000 E, S002 and S004 imply."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.errors import NotAChoice, OutOfRange, Unanswered
from app.rehab.period import months_later
from app.rehab.plan.choices import (
    COUNTRIES,
    KINDS_IN,
    ExitReason,
    KindOfCare,
    KindOfPlan,
    PainType,
    Role,
    Status,
    TeamRehabilitation,
)
from app.rehab.plan.limits import refuse_too_long
from app.rehab.plan.parts import About, Action, Contact, Danish, Evaluation, Relative, SickLeave

USUAL_FOLLOW_UP = 3  # Calendar months (S000 E).
MOST_WORK_ABILITY = 10


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A plan in the patient's own hands; only a title and a day are needed.

    `day` is the plan's date, `agreed` the day this version was agreed. `pain_types` is what the
    clinic said, `matters` what is important to the patient, `explanation` the explanation of
    the pain that both agreed on (S000 C2). `work_ability` goes from 0 to 10.
    Raises Unanswered, NotAChoice, OutOfRange and TooLong; `problems` tells the rest.
    """

    kind: ClassVar[str] = "plan"
    versioned: ClassVar[bool] = True

    day: date
    title: str
    country: str = "SE"
    document: KindOfPlan = KindOfPlan.REHABILITATION
    status: Status = Status.DRAFT
    agreed: date | None = None
    agreed_with: str = ""
    matters: str = ""
    diagnosis: str = ""
    diagnosed: date | None = None
    pain_types: tuple[PainType, ...] = ()
    assessment: str = ""
    picture: tuple[About, ...] = ()
    explanation: str = ""
    actions: tuple[Action, ...] = ()
    self_care: tuple[str, ...] = ()
    sick_leave: SickLeave | None = None
    work_ability: int | None = None
    work_words: str = ""
    needs_coordination: bool | None = None
    coordination: str = ""
    contacts: tuple[Contact, ...] = ()
    follow_up: date | None = None
    care_calls: bool | None = None
    follow_up_words: str = ""
    review: Evaluation | None = None
    relatives: tuple[Relative, ...] = ()
    care_level: KindOfCare | None = None
    team: TeamRehabilitation | None = None
    support_later: str = ""
    ended: date | None = None
    exit_reason: ExitReason | None = None
    exit_words: str = ""
    danish: Danish | None = None
    note: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)
        if not self.title.strip():
            raise Unanswered("title")
        if self.country not in COUNTRIES:
            raise NotAChoice("country", choices=", ".join(COUNTRIES))
        if self.work_ability is not None and not 0 <= self.work_ability <= MOST_WORK_ABILITY:
            raise OutOfRange("work_ability", least=0, most=MOST_WORK_ABILITY)


def usual_follow_up(day: date) -> date:
    """Three calendar months after the plan's day, month ends clipped (S000 E)."""
    return months_later(day, USUAL_FOLLOW_UP)


def begin(country: str, day: date, title: str) -> Plan:
    """A draft with the country's first kind of plan and the usual follow-up date."""
    return Plan(
        day=day,
        title=title,
        country=country,
        document=KINDS_IN[country][0],
        follow_up=usual_follow_up(day),
    )


def agree(plan: Plan, on: date, with_whom: str = "") -> Plan:
    """The plan as agreed on a day; one that was agreed before is then a revised one, one that had ended goes on."""
    return replace(
        plan,
        status=Status.AGREED if plan.status is Status.DRAFT else Status.REVISED,
        agreed=on,
        agreed_with=with_whom or plan.agreed_with,
        ended=None,
        exit_reason=None,
        exit_words="",
    )


def end(plan: Plan, on: date, reason: ExitReason | None = None) -> Plan:
    """The plan as ended on a day."""
    return replace(plan, status=Status.ENDED, ended=on, exit_reason=reason)


def contacts_in_order(plan: Plan) -> tuple[Contact, ...]:
    """The regular contact in primary care first, then any other regular one, then the rest as written."""

    def rank(contact: Contact) -> int:
        return 0 if contact.is_regular_in_primary_care else 1 if contact.role is Role.REGULAR else 2

    return tuple(sorted(plan.contacts, key=rank))


def regular_contact(plan: Plan) -> Contact | None:
    """The regular contact (fast vårdkontakt, tovholder, koordinator), the one in primary care first."""
    return next((contact for contact in contacts_in_order(plan) if contact.role is Role.REGULAR), None)


def with_contact(plan: Plan, contact: Contact) -> Plan:
    """The plan with one contact more.

    Only a regular contact said to be in primary care takes the place of the former one there:
    the patient keeps that contact through specialist care (S000 J).
    """
    successor = contact.role is Role.REGULAR and contact.care is KindOfCare.PRIMARY
    kept = tuple(one for one in plan.contacts if not (successor and one.is_regular_in_primary_care))
    return replace(plan, contacts=(*kept, contact))


def relatives_shown(plan: Plan) -> tuple[Relative, ...]:
    """The relatives who may be shown to others: those with the patient's consent, none else."""
    return tuple(relative for relative in plan.relatives if relative.consented is not None)
