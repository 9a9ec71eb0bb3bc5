"""Each part of what a clinic's file would change: of the plan, one by one its actions and contacts, the goals, a taper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import partial
from typing import Any, TypeVar

from app.errors import BeforeThePlan, LevelsStand, TaperIsHere
from app.imports.clinic_given import Left, Place, letters
from app.imports.clinic_plan import Proposed
from app.rehab.goals import Goal, Level, Rung
from app.rehab.plan import SECTIONS, Action, Contact, Plan, Role, agree, with_contact
from app.rehab.taper import Taper
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.words import N_

Item = TypeVar("Item", Action, Contact)
Change = Callable[[Plan], Plan]
BLANK = (None, "", ())
# The day of a plan that goes on stays its own; the file's is told with the version.
ONE_BY_ONE = ("actions", "self_care", "contacts", "day", "status", "agreed", "agreed_with", "note")
NOT_BEFORE = ("follow_up", "agreed")
SELF_CARE = N_("What I do myself")
NOTE = N_("Note")
TAPER = N_("Medicines of a taper, as a draft")


@dataclass(frozen=True)
class Part:
    """One part of what a file would change, which the patient takes or leaves.

    A part of the plan has `change`; a goal or a taper has `record`, and `was` where it changes a
    goal that is here. `about` is the action, the person or the goal in its own words.
    """

    key: str
    title: str
    about: str = ""
    change: Change | None = None
    record: Goal | Taper | None = None
    was: Kept[Goal] | None = None


# --- The plan


def parts_of_plan(plan: Plan, proposed: Proposed, left: list[Left]) -> Iterator[Part]:
    """The parts that differ from a plan, in its own order."""
    given = dict(proposed.plan)
    for name in NOT_BEFORE:
        if name in given and given[name] < plan.day:
            left.append(Left(Place(given.pop(name).isoformat()), BeforeThePlan(name)))
    for section in SECTIONS:
        said = {name: given[name] for name in section.fields if name in given and name not in ONE_BY_ONE}
        if section.key == "plan" and "country" in given:
            said["country"] = given["country"]
        yield from changing(plan, Part(section.key, section.title, change=partial(replace, **said)))
        if section.key == "actions":
            yield from actions(plan, given.get("actions", ()), left)
            self_care = partial(with_self_care, lines=given.get("self_care", ()))
            yield from changing(plan, Part("self_care", SELF_CARE, change=self_care))
        elif section.key == "contacts":
            yield from contacts(plan, given.get("contacts", ()))
        elif section.key == "later" and "note" in given:
            yield from changing(plan, Part("note", NOTE, change=partial(with_note, note=given["note"])))
        elif section.key == "agreement" and "agreed" in given:
            agreement = partial(agreed_on, on=given["agreed"], who=given.get("agreed_with", ""))
            yield from changing(plan, Part("agreement", section.title, change=agreement))


def changing(plan: Plan, part: Part) -> Iterator[Part]:
    """The part, if it changes anything."""
    if part.change is not None and part.change(plan) != plan:
        yield part


def actions(plan: Plan, given: tuple[Action, ...], left: list[Left]) -> Iterator[Part]:
    """Each action that is new or says more than it did."""
    for action in each_once(given):
        if action.deadline is not None and action.deadline < plan.day:
            left.append(Left(Place(action.what), BeforeThePlan("deadline")))
            action = replace(action, deadline=None)
        part = Part(action.key, N_("Action"), action.what, partial(with_action_given, action=action))
        yield from changing(plan, part)


def with_action_given(plan: Plan, action: Action) -> Plan:
    """The plan with what the file says of an action; ticks and how it went stay."""
    known = [one for one in plan.actions if same(one.key, action.key, one.what, action.what)]
    if not known:
        return replace(plan, actions=(*plan.actions, action))
    merged = filled(known[0], action)
    return replace(plan, actions=tuple(merged if one is known[0] else one for one in plan.actions))


def contacts(plan: Plan, given: tuple[Contact, ...]) -> Iterator[Part]:
    """Each contact who is new or of whom more is said."""
    for contact in each_once(given):
        part = Part(contact.key, N_("Contact"), contact.name, partial(with_contact_given, contact=contact))
        yield from changing(plan, part)


def with_contact_given(plan: Plan, contact: Contact) -> Plan:
    """The plan with what the file says of a contact. The regular contact stays the regular one (S000 J)."""
    known = [one for one in plan.contacts if same(one.key, contact.key, one.name, contact.name)]
    if not known:
        return with_contact(plan, contact)
    merged = filled(known[0], contact)
    if known[0].role is Role.REGULAR or contact.role is Role.OTHER:
        merged = replace(merged, role=known[0].role)
    if known[0].role is Role.REGULAR:
        merged = replace(merged, care=known[0].care)
    return replace(plan, contacts=tuple(merged if one is known[0] else one for one in plan.contacts))


def with_self_care(plan: Plan, lines: tuple[str, ...]) -> Plan:
    """The plan with the lines that it does not have yet."""
    have = {letters(line) for line in plan.self_care}
    return replace(plan, self_care=(*plan.self_care, *(one for one in lines if letters(one) not in have)))


def with_note(plan: Plan, note: str) -> Plan:
    """The plan with the clinic's note below its own."""
    if note in plan.note:
        return plan
    return replace(plan, note="\n".join(filter(None, (plan.note, note))))


def agreed_on(plan: Plan, on: date, who: str) -> Plan:
    """The plan as agreed, where it was not on that day already."""
    if plan.agreed is not None and plan.agreed >= on:
        return plan
    return agree(plan, on, who)


# --- Goals and the taper


def parts_of_goals(proposed: Proposed, notebook: Notebook, left: list[Left]) -> Iterator[Part]:
    """Each goal that is new, as a draft, or says more than it did; agreed levels stay."""
    here = {letters(kept.record.words): kept for kept in notebook.journal.read(Goal)}
    said = {letters(goal.words): goal for goal in reversed(proposed.goals)}
    for number, goal in enumerate(reversed(said.values()), start=1):
        was = here.get(letters(goal.words))
        if was is None:
            yield Part(f"goal {number}", N_("Goal"), goal.words, record=goal)
            continue
        merged = merged_goal(was.record, goal)
        if goal.rungs and was.record.agreed and merged_rungs(was.record, goal) != was.record.rungs:
            left.append(Left(Place(goal.words), LevelsStand("rungs")))
        if merged != was.record:
            yield Part(f"goal {number}", N_("Goal"), goal.words, record=merged, was=was)


def merged_goal(was: Goal, said: Goal) -> Goal:
    """A goal with what the file says of it; levels only while they are a draft."""
    rungs = was.rungs if was.agreed else merged_rungs(was, said)
    more = {name: getattr(said, name) for name in ("why", "measured_by", "target") if getattr(said, name)}
    return replace(was, rungs=rungs, **more)


def merged_rungs(was: Goal, said: Goal) -> tuple[Rung, ...]:
    """The levels with those that the file gives in their places."""
    words = {level: said.level_words(level) or was.level_words(level) for level in Level}
    found = tuple(Rung(level, text) for level, text in words.items() if text)
    return was.rungs if set(found) == set(was.rungs) else found


def parts_of_taper(proposed: Proposed, notebook: Notebook, left: list[Left]) -> Iterator[Part]:
    """The medicines as a draft. Where a taper is here it stays as it is, for one is followed at a time."""
    if proposed.taper is None:
        return
    kept = notebook.journal.read(Taper)
    said = [one.record for one in kept] + [before.record for one in kept for before in one.earlier]
    if any(as_told(one) == as_told(proposed.taper) for one in said):
        return
    if any(one.record.ended is None for one in kept):
        left.append(
            Left(Place(", ".join(one.name for one in proposed.taper.medicines)), TaperIsHere("taper"))
        )
        return
    yield Part("taper", TAPER, record=proposed.taper)


def as_told(taper: Taper) -> tuple[Any, ...]:
    """What a clinic's file can say of a taper."""
    steps = tuple((one.start, one.last, one.doses) for one in taper.steps)
    return tuple((one.name, one.form, one.amount, one.unit) for one in taper.medicines), steps


# --- Between what is here and what is given


def each_once(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The first of those with the same key."""
    return tuple({one.key: one for one in reversed(items)}.values())[::-1]


def same(key: str, other_key: str, words: str, other_words: str) -> bool:
    """Whether two are one: by key, or by the same words."""
    return key == other_key or letters(words) == letters(other_words)


def filled(here: Item, given: Item) -> Item:
    """What is here with all that is given; what is not given stays."""
    said = {part.name: getattr(given, part.name) for part in fields(given)}
    kept = ("key", "what", "name")
    return replace(
        here, **{name: value for name, value in said.items() if value not in BLANK and name not in kept}
    )
