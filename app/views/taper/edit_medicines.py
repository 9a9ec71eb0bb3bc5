"""The medicines of the plan: each drug in one form and one strength, as on the package."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.language import Language
from app.rehab.taper import Acting, Form, Unit
from app.rehab.taper.typed import unit_in
from app.rehab.taper.words import WORDS
from app.views.parts.actions import link, second
from app.views.parts.forms import PickOne, trouble_line
from app.views.parts.lines import Choice
from app.views.parts.seen import spoken
from app.views.parts.text import quiet, section
from app.views.taper.saying import labelled
from app.views.taper.typed import TypedMedicine
from app.views.taper.writing import Writing, taking_out


def medicines_part(writing: Writing) -> list[ft.Control]:
    """Each medicine, and the way to one more."""
    language = spoken()

    def add() -> None:
        writing.form.set(writing.form.now.one_more_medicine())
        writing.opened.set(writing.opened.now | {f"medicines[{writing.form.now.medicines[-1].key}]"})

    note = language.say("One line for each strength, as it stands on the package.")
    return [
        section(labelled(language, "medicines"), note),
        *(_medicine(writing, one) for one in writing.now.medicines),
        *trouble_line(writing.at("medicines")),
        second(language.say("Add a medicine"), ft.Icons.ADD, add),
    ]


def in_short(language: Language, one: TypedMedicine) -> str:
    """Name and strength as typed."""
    strength = one.strength.strip()
    unit = one.unit.value if one.unit and strength and unit_in(strength) is None else ""
    named = " ".join(part for part in (one.name.strip(), strength, unit) if part)
    return named or language.say("A medicine without a name yet")


def _medicine(writing: Writing, one: TypedMedicine) -> ft.Control:
    language = spoken()
    detail = " · ".join(language.say(WORDS[chosen]) for chosen in (one.form, one.acting))
    return writing.part(
        f"medicines[{one.key}]", in_short(language, one), detail, lambda: _fields(writing, one)
    )


def _fields(writing: Writing, one: TypedMedicine) -> list[ft.Control]:
    language, name = spoken(), f"medicines[{one.key}]"

    def keep(**changes: Any) -> None:
        writing.form.set(writing.form.now.with_medicine(one.key, **changes))

    forms = {form.value: language.say(WORDS[form]) for form in Form}
    acting = {kind.value: language.say(WORDS[kind]) for kind in Acting}
    fields: list[ft.Control] = [
        writing.text(
            f"{name}.name", labelled(language, "medicines.name"), one.name, lambda text: keep(name=text)
        ),
        PickOne(
            labelled(language, "medicines.form"),
            forms,
            one.form.value,
            lambda key: keep(form=Form(key) if key else Form.TABLET),
            key=f"{name}.form",
        ),
        writing.text(
            f"{name}.amount",
            labelled(language, "medicines.amount"),
            one.strength,
            lambda text: keep(strength=text),
            hint_text=language.say("For example 10 mg or 25 µg/h"),
        ),
        *_unit(writing, one),
        quiet(labelled(language, "medicines.acting")),
        Choice(acting, one.acting.value, lambda key: keep(acting=Acting(key)), stacked=True),
    ]
    if one.form is Form.PATCH:
        fields += _patch(writing, one)
    remove = language.say("Remove this medicine")
    fields.append(
        link(
            remove,
            ft.Icons.DELETE_OUTLINE,
            taking_out(writing, lambda form: form.without_medicine(one.key)),
        )
    )
    return fields


def _unit(writing: Writing, one: TypedMedicine) -> list[ft.Control]:
    """Milligrams and micrograms are told apart: chosen here, or typed beside the number."""
    language, name = spoken(), f"medicines[{one.key}].unit"
    chosen = one.unit or unit_in(one.strength)
    options = {unit.value: unit.value for unit in Unit}
    return [
        quiet(labelled(language, "medicines.unit")),
        Choice(
            options,
            chosen.value if chosen else None,
            lambda key: writing.form.set(writing.form.now.with_medicine(one.key, unit=Unit(key))),
        ),
        *trouble_line(writing.at(name)),
    ]


def _patch(writing: Writing, one: TypedMedicine) -> list[ft.Control]:
    """How long each patch stays on, and a day of a change."""
    language, name = spoken(), f"medicines[{one.key}]"

    def keep(**changes: Any) -> None:
        writing.form.set(writing.form.now.with_medicine(one.key, **changes))

    return [
        writing.text(
            f"{name}.change_every",
            labelled(language, "medicines.change_every"),
            one.change_every,
            lambda text: keep(change_every=text),
        ),
        writing.day(
            f"{name}.changed_on",
            labelled(language, "medicines.changed_on"),
            one.changed_on,
            lambda day: keep(changed_on=day),
        ),
    ]
