"""A plan in words: every filled field with its label, and how a version differs from the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from app.language import Language
from app.rehab.plan import (
    SECTIONS,
    About,
    Action,
    Changed,
    Contact,
    Plan,
    Relative,
    changes_between,
    contacts_in_order,
    label_of,
    words_for,
)
from app.rehab.plan.words import Section
from app.words import N_

PERCENT = "sick_leave.percent"
OF_TEN = "work_ability"
# Told under one title: their fields alone would not say what they are about.
TITLED = ("sick_leave", "review")
# Lists of words are told as a whole: their lines have no names of their own.
WHOLE = ("self_care", "pain_types")
NOTHING = (None, "", ())
NEW, GONE, OTHER = N_("New"), N_("Taken away"), N_("Changed here")
# Told above the changes, with who and why.
TOLD_ABOVE = ("status", "agreed", "agreed_with")


@dataclass(frozen=True)
class Fact:
    """One thing that a plan says. `path` is its field's, `label` what that is called, or an item's own title."""

    path: str
    label: str
    text: str
    is_item: bool = False


@dataclass(frozen=True)
class Difference:
    """One thing that differs. `kind` is `NEW`, `GONE` or `OTHER`, `about` the action or person it concerns.

    An action that is nothing but its name has no text beside it.
    """

    kind: str
    about: str
    label: str
    before: str
    after: str


def sections_of(plan: Plan) -> tuple[Section, ...]:
    """The sections that a plan of its country has."""
    return tuple(section for section in SECTIONS if section.country in ("", plan.country))


def facts(plan: Plan, section: Section, language: Language) -> list[Fact]:
    """What a plan says in one section, in the order of its fields."""
    return [fact for name in section.fields for fact in _facts(plan, name, language)]


def _facts(plan: Plan, name: str, language: Language) -> Iterator[Fact]:
    labels = words_for(plan.country)
    value = contacts_in_order(plan) if name == "contacts" else getattr(plan, name)
    if name in TITLED:
        if text := in_words(plan, name, value, language):
            yield Fact(name, language.say(labels[name]), text, is_item=True)
        return
    if name in WHOLE or not isinstance(value, tuple):
        yield from _told(plan, name, value, language)
        return
    for item in value:
        if isinstance(item, About):
            path, label = f"{name}[{item.heading.value}]", language.say(labels[item.heading])
            yield Fact(path, label, item.words)
        else:
            path = f"{name}[{item.key}]"
            yield Fact(path, title_of(item, language), in_words(plan, path, item, language), is_item=True)


def _told(plan: Plan, path: str, value: Any, language: Language) -> Iterator[Fact]:
    """One field, or each filled field of a part of the plan."""
    if is_dataclass(value):
        for part in fields(value):
            yield from _told(plan, f"{path}.{part.name}", getattr(value, part.name), language)
    elif text := in_words(plan, path, value, language):
        yield Fact(path, language.say(label_of(path, words_for(plan.country))), text)


def title_of(item: Action | Contact | Relative, language: Language) -> str:
    """What an action or a person is called; its kind where it has no words yet."""
    if isinstance(item, Action):
        return item.what.strip() or language.say("Action")
    kind = language.say("Contact") if isinstance(item, Contact) else language.say("Relative")
    return item.name.strip() or kind


def in_words(plan: Plan, path: str, value: Any, language: Language) -> str:
    """A value of a plan as it is read; nothing where nothing is said."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return language.say("Yes") if value else language.say("No")
    if isinstance(value, int):
        if path == OF_TEN:
            return language.say("{n} of {most}", n=value, most=10)
        return language.percent(value / 100) if path == PERCENT else language.number(value)
    if isinstance(value, date):
        return language.full_day(value)
    if isinstance(value, Enum):
        return language.say(words_for(plan.country)[value])
    if isinstance(value, tuple):
        return "\n".join(in_words(plan, path, one, language) for one in value)
    if is_dataclass(value):
        return "\n".join(_lines(plan, path, value, language))
    return str(value).strip()


def _lines(plan: Plan, path: str, value: Any, language: Language) -> Iterator[str]:
    """The filled fields of an action, a person or a part, each on a line with its label."""
    if isinstance(value, About):
        yield value.words
        return
    titles = ("key", "what") if isinstance(value, Action) else ("key", "name")
    for fact in _told(plan, path, value, language):
        if fact.path.rpartition(".")[2] not in titles:
            yield f"{fact.label}: {fact.text}"


# --- What differs


def differences(old: Plan, new: Plan, language: Language) -> list[Difference]:
    """Everything that differs between two versions, in the plan's order."""
    return [_difference(old, new, change, language) for change in _changes(old, new)]


def _changes(old: Plan, new: Plan) -> Iterator[Changed]:
    """The fields that differ; a list of words is one of them."""
    seen: set[str] = set()
    for change in changes_between(old, new):
        root = change.path.partition("[")[0]
        if root in TOLD_ABOVE:
            continue
        if root not in WHOLE:
            yield change
        elif root not in seen:
            seen.add(root)
            yield Changed(root, getattr(old, root), getattr(new, root))


def _difference(old: Plan, new: Plan, change: Changed, language: Language) -> Difference:
    labels = words_for(new.country)
    about, label = "", language.say(label_of(change.path, labels))
    root, _, rest = change.path.partition("[")
    part = change.path.partition(".")[0]
    if part in TITLED and part != change.path:
        about = language.say(labels[part])
    if rest:
        key = rest.partition("]")[0]
        items = {**_by_key(old, root), **_by_key(new, root)}
        if root == "picture":
            label = language.say(labels[items[key].heading])
        else:
            about = title_of(items[key], language)
        if change.path.endswith("]") and root != "picture":
            label = language.say(labels[f"{root}.key"])
    before, after = (in_words(new, change.path, value, language) for value in (change.before, change.after))
    return Difference(kind_of(change), about, label, before, after)


def kind_of(change: Changed) -> str:
    """Whether something is new, taken away or only said otherwise."""
    return NEW if change.before in NOTHING else GONE if change.after in NOTHING else OTHER


def _by_key(plan: Plan, name: str) -> dict[str, Any]:
    items = getattr(plan, name)
    return {one.heading.value if isinstance(one, About) else one.key: one for one in items}


def mark_of(fact: Fact, changes: list[Changed]) -> str:
    """Whether a fact is new, taken away, changed, or none of these; a word, never a colour alone."""
    for change in changes:
        if change.path == fact.path or fact.path.startswith((f"{change.path}.", f"{change.path}[")):
            return kind_of(change)
        if change.path.startswith((f"{fact.path}.", f"{fact.path}[")):
            return OTHER
    return ""
