"""Actions, contacts and relatives in the form: added, opened one by one, moved, and taken out with an undo."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.rehab.plan import Category, KindOfCare, Responsible, Role, Treatment
from app.views.parts.actions import link, second
from app.views.parts.notice import Notices, notices
from app.views.plan.fields import Fields
from app.views.plan.form import Answer, new_key

PHONE = ft.KeyboardType.PHONE
NAMES = ft.TextCapitalization.WORDS
Inside = Callable[[Fields, str], list[ft.Control]]


def actions(fields: Fields) -> list[ft.Control]:
    """What was agreed to be done."""
    add = fields.language.say("Add an action")
    return _items(fields, "actions", "what", add, _action, {})


def contacts(fields: Fields) -> list[ft.Control]:
    """Whom I turn to; the first one is the regular contact, unless another role is chosen."""
    form = fields.form.now
    regular = any(form.text(f"contacts[{key}].role") == Role.REGULAR.value for key in form.keys("contacts"))
    first: dict[str, Answer] = {"role": Role.OTHER.value}
    if not regular:
        first = {"role": Role.REGULAR.value, "care": KindOfCare.PRIMARY.value}
    add = fields.language.say("Add a contact")
    return _items(fields, "contacts", "name", add, _contact, first)


def relatives(fields: Fields) -> list[ft.Control]:
    """People close to me."""
    add = fields.language.say("Add somebody close to you")
    return _items(fields, "relatives", "name", add, _relative, {})


def _items(
    fields: Fields, name: str, titled_by: str, add_words: str, inside: Inside, first: dict[str, Answer]
) -> list[ft.Control]:
    """A list in the form. `titled_by` names the field that each is called by; `first` is what a new one holds."""
    said, form = notices(), fields.form

    def add() -> None:
        key = new_key()
        now = form.now.ordered(name, (*form.now.keys(name), key))
        for part, answer in first.items():
            now = now.having(f"{name}[{key}].{part}", answer)
        form.set(now)
        fields.turn(f"{name}[{key}]")

    def one(key: str) -> ft.Control:
        path = f"{name}[{key}]"
        title = form.now.text(f"{path}.{titled_by}").strip() or fields.say(f"{name}.key")
        return ft.Container(
            fields.part(
                path,
                title,
                _who(fields, name, key),
                lambda: [*inside(fields, path), _ways(fields, name, key, said)],
            ),
            key=path,
        )

    return [*(one(key) for key in form.now.keys(name)), second(add_words, ft.Icons.ADD, add)]


def _who(fields: Fields, name: str, key: str) -> str:
    """A closed line's detail: who sees to an action, what somebody is."""
    form, path = fields.form.now, f"{name}[{key}]"
    if name == "contacts":
        return fields.say(Role(form.text(f"{path}.role") or Role.OTHER.value))
    if name == "relatives":
        return form.text(f"{path}.relation")
    chosen = form.text(f"{path}.responsible")
    return form.text(f"{path}.who") or (fields.say(Responsible(chosen)) if chosen else "")


def _ways(fields: Fields, name: str, key: str, said: Notices) -> ft.Control:
    """Further up, further down, away."""
    form, language = fields.form, fields.language
    keys = form.now.keys(name)
    ways: list[ft.Control] = []
    if key != keys[0]:
        ways.append(
            link(
                language.say("Move up"),
                ft.Icons.ARROW_UPWARD,
                lambda: form.set(form.now.moved(name, key, -1)),
            )
        )
    if key != keys[-1]:
        ways.append(
            link(
                language.say("Move down"),
                ft.Icons.ARROW_DOWNWARD,
                lambda: form.set(form.now.moved(name, key, 1)),
            )
        )

    def remove() -> None:
        place = form.now.keys(name).index(key)
        form.set(form.now.without(name, key))
        said.tell(language.say("Removed"), lambda: form.set(form.now.put_back(name, key, place)))

    ways.append(link(language.say("Remove"), ft.Icons.DELETE_OUTLINE, remove))
    return ft.Row(ways, wrap=True, spacing=4, run_spacing=0)


def _action(fields: Fields, path: str) -> list[ft.Control]:
    """What, who and until when first; the rest may be left out."""
    return [
        fields.text(f"{path}.what", multiline=True, min_lines=1, max_lines=6),
        fields.one(f"{path}.responsible", Responsible),
        fields.text(f"{path}.who", capitalization=NAMES),
        fields.text(f"{path}.schedule"),
        fields.day(f"{path}.deadline"),
        fields.one(f"{path}.category", Category),
        fields.one(f"{path}.treatment", Treatment),
    ]


def _contact(fields: Fields, path: str) -> list[ft.Control]:
    return [
        fields.text(f"{path}.name", capitalization=NAMES),
        fields.one(f"{path}.role", Role),
        fields.text(f"{path}.phone", keyboard_type=PHONE),
        fields.text(f"{path}.hours"),
        fields.text(f"{path}.profession"),
        fields.one(f"{path}.care", KindOfCare),
        fields.prose(f"{path}.note", least=1),
    ]


def _relative(fields: Fields, path: str) -> list[ft.Control]:
    return [
        fields.text(f"{path}.name", capitalization=NAMES),
        fields.text(f"{path}.relation"),
        fields.text(f"{path}.phone", keyboard_type=PHONE),
        fields.day(f"{path}.consented", last=fields.today),
        fields.yes_no(f"{path}.takes_part"),
    ]
