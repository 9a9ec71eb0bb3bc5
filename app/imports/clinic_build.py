"""Values from what a clinic's file says: the plan, its goals, and a taper as a draft."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any, TypeVar

from app.errors import (
    NotAChoice,
    UnknownChoice,
    WithoutItsName,
)
from app.imports.clinic_given import (
    choice,
    day,
    letters,
    whole_number,
    yes_or_no,
)
from app.imports.clinic_reading import Reading
from app.rehab.goals import Goal, Level, Rung
from app.rehab.plan import (
    Action,
    Category,
    Contact,
    KindOfCare,
    KindOfPlan,
    PainType,
    Responsible,
    Role,
    SickLeave,
)
from app.rehab.plan.choices import SICK_LEAVE_SHARES

Value = TypeVar("Value")
LEVELS = {level.name.lower(): level for level in Level}
TEXTS = ("title", "agreed_with", "matters", "follow_up_words", "diagnosis", "assessment", "explanation")
MORE_TEXTS = ("coordination", "support_later", "note")
PAST_DAYS = ("day", "agreed", "diagnosed")


# --- The plan


def plan_fields(said: Reading) -> dict[str, Any]:
    """The fields of the plan that the file says something about."""
    found: dict[str, Any] = {name: said.text(name) for name in (*TEXTS, *MORE_TEXTS)}
    found |= {name: said.past(name) for name in PAST_DAYS}
    found |= {
        "document": said.one_of(KindOfPlan, "document"),
        "actions": tuple(actions(said)),
        "self_care": tuple(said.text("self_care", n) for n in said.numbers("self_care")),
        "contacts": tuple(contacts(said)),
        "follow_up": said.read("follow_up", day),
        "care_calls": said.read("care_calls", yes_or_no),
        "pain_types": pain_types(said),
        "sick_leave": sick_leave(said),
    }
    if said.raw("country"):
        found["country"] = said.country
    return {name: value for name, value in found.items() if value not in (None, "", ())}


def actions(said: Reading) -> Iterator[Action]:
    """The actions that say what is done."""
    for n in said.numbers("actions"):
        what = said.text("actions.what", n)
        if not what:
            said.leave("actions", n, WithoutItsName)
            continue
        responsible, who = answers_for(said, n)
        yield Action(
            key=key_of("action", what),
            what=what,
            category=said.one_of(Category, "actions.category", n),
            responsible=responsible,
            who=who,
            schedule=said.text("actions.schedule", n),
            deadline=said.read("actions.deadline", day, n),
        )


def answers_for(said: Reading, n: int) -> tuple[Responsible | None, str]:
    """Who sees to an action: a word of the list, or else a name."""
    text = said.text("actions.responsible", n)
    if not text:
        return None, ""
    try:
        return choice(Responsible, "actions.responsible", text, said.country), ""
    except UnknownChoice:
        return None, text


def contacts(said: Reading) -> Iterator[Contact]:
    """The contacts with a name. A role that Takt has no list for stands as the profession."""
    for n in said.numbers("contacts"):
        name, role, words_for_role = said.text("contacts.name", n), Role.OTHER, said.text("contacts.role", n)
        profession = said.text("contacts.profession", n)
        if not name:
            said.leave("contacts", n, WithoutItsName)
            continue
        try:
            role = choice(Role, "contacts.role", words_for_role, said.country)
        except UnknownChoice:
            profession = profession or words_for_role
        yield Contact(
            key=key_of("contact", name),
            name=name,
            role=role,
            profession=profession,
            care=said.one_of(KindOfCare, "contacts.care", n),
            phone=said.text("contacts.phone", n),
            hours=said.text("contacts.hours", n),
        )


def pain_types(said: Reading) -> tuple[PainType, ...] | None:
    """What the clinic calls the pain, one or more words with commas between them."""

    def each(key: str, text: str) -> tuple[PainType, ...]:
        found = {
            choice(PainType, key, one, said.country)
            for one in text.replace(";", ",").split(",")
            if one.strip()
        }
        return tuple(kind for kind in PainType if kind in found)

    return said.read("pain_types", each)


def sick_leave(said: Reading) -> SickLeave | None:
    """Sick leave; None where nothing of it could be read."""

    def share(key: str, text: str) -> int:
        found = whole_number(key, text)
        if found not in SICK_LEAVE_SHARES:
            raise NotAChoice(key, choices=", ".join(map(str, SICK_LEAVE_SHARES)))
        return found

    found = SickLeave(
        percent=said.read("sick_leave.percent", share),
        first=said.read("sick_leave.first", day),
        last=said.read("sick_leave.last", day),
        way_back=said.text("sick_leave.way_back"),
    )
    return None if found == SickLeave() else found


# --- The goals


def goals(said: Reading) -> Iterator[Goal]:
    """Every goal as a draft: the patient says when it is agreed."""
    for n in said.numbers("goals"):
        what = said.text("goals.words", n)
        if not what:
            said.leave("goals", n, WithoutItsName)
            continue
        rungs = [(level, said.text(f"goals.{name}", n)) for name, level in LEVELS.items()]
        yield Goal(
            words=what,
            why=said.text("goals.why", n),
            measured_by=said.text("goals.measured_by", n),
            target=said.read("goals.target", day, n),
            rungs=tuple(Rung(level, text) for level, text in rungs if text),
        )


def key_of(kind: str, text: str) -> str:
    """A key that the same words always give, so that the same file twice brings nothing twice."""
    return f"{kind}-{blake2b(letters(text).encode(), digest_size=6).hexdigest()}"
