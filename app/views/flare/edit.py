"""Writing the plan for heavy days, on a better day: short lists, kept while they are typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import flet as ft

from app.rehab.flare import LABELS, FlarePlan
from app.views.flare.typed import Pair, Typed, keep, plan_from, troubles, typed_from
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card, rule
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import aside, heading
from app.views.reading.ways import way_back
from app.views.sitting import notebook, sitting


@component
def FlareEdit() -> ft.Control:
    """The whole plan on one screen; nothing has to be filled in."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    kept = opened.journal.only(FlarePlan)
    form = drafted("flare", lambda: typed_from(kept.record) if kept else Typed())
    found = held(Troubles())
    back = way_back("/flare")

    def save() -> None:
        form.set(form.now.tidy())
        wrong = troubles(form.now, opened.today())
        found.set(Troubles(wrong))
        if wrong:
            said.trouble(
                language.say("Not saved yet. Look at what is marked; everything you wrote is still here.")
            )
            return
        if kept and plan_from(form.now, kept.record.day) == kept.record:
            form.saved()
            go(back)
            return
        keep(opened, form.now, kept)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go(back)

    def put(**changes: Any) -> None:
        form.set(replace(form.now, **changes))

    def field(name: str, lines: int) -> ft.Control:
        return typing_field(
            language.say(LABELS[name]),
            getattr(form.now, name),
            lambda text: put(**{name: text}),
            found.now.at(name, language),
            multiline=True,
            min_lines=lines,
            max_lines=12,
            key=name,
        )

    one_each = aside(language.say("Short is enough. Write one thing on each line."))
    return Screen(
        None,
        top=Top(language.say("My plan for heavy days"), back=(language.say("Back"), back)),
        left=[
            *draft_note(form),
            one_each,
            field("early_signs", 2),
            field("first", 3),
            _lowered(form, found.now),
        ],
        right=[
            field("kept", 2),
            field("helpers", 2),
            aside(language.say("With a phone number after the name you can call from here on a heavy day.")),
            field("contact", 1),
            field("contact_when", 1),
            field("back_up", 2),
        ],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _lowered(form: Drafted[Typed], found: Troubles) -> ft.Control:
    """Pairs of what is lowered and to what, and room for one more."""
    language = spoken()
    lines: list[ft.Control] = [heading(language.called(LABELS, "lowered"))]
    for n, pair in enumerate(form.now.lowered):
        lines += [rule()] if n else []
        lines += [_half(form, found, n, pair, "what"), _half(form, found, n, pair, "to_what")]
    more = link(language.say("One more"), ft.Icons.ADD, lambda: form.set(form.now.one_more()))
    return Card([*lines, more], gap=10)


def _half(form: Drafted[Typed], found: Troubles, n: int, pair: Pair, name: str) -> ft.Control:
    def write(text: str) -> None:
        form.set(form.now.with_pair(n, replace(form.now.lowered[n], **{name: text})))

    language = spoken()
    return typing_field(
        language.say(LABELS[f"lowered.{name}"]),
        getattr(pair, name),
        write,
        found.at(f"lowered[{n}].{name}", language),
        multiline=True,
        key=f"{name} {n}",
    )
