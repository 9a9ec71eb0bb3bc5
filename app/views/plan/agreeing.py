"""We agreed on this: the questions about an agreement, and what it changes."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.rehab.plan import label_of, words_for
from app.session import drafts
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.drafted import drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside, section
from app.views.plan.agreement import (
    AGREED,
    WAYS,
    Pending,
    agreement_troubles,
    begun,
    keep_agreement,
    pending,
)
from app.views.plan.changed import changes
from app.views.plan.edit import EditPlan
from app.views.plan.filled import troubles as form_troubles
from app.views.plan.nothing import NoPlan
from app.views.plan.opened import draft_key, plan_asked
from app.views.sitting import notebook, sitting


@component
def AgreeOnPlan() -> ft.Control:
    """The draft becomes an agreed plan, or a change a new version; the old one stays readable.

    A change whose form is not right yet leads back to its form.
    """
    opened = notebook()
    kept = plan_asked(opened, held_from(asked).now.get("id", ""))
    if kept is None:
        return NoPlan()
    what = pending(opened, kept)
    if what.typed and form_troubles(what.typed, kept.record, opened.today()):
        return EditPlan()
    return Agreeing(what, key=kept.id)


@component
def Agreeing(what: Pending) -> ft.Control:
    """The questions about an agreement."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    kept, today = what.kept, opened.today()
    form = drafted(f"plan:agree:{kept.id}", lambda: begun(opened, kept.record))
    troubles = held(Troubles())
    now = form.now

    def undo() -> None:
        opened.journal.undo()
        if what.typed is not None:
            drafts.keep(opened.journal, draft_key(kept.id), what.typed)
        here.redraw()

    def save() -> None:
        troubles.set(Troubles(agreement_troubles(form.now, what, today)))
        if troubles.now.errors:
            said.trouble(language.say("Something is not right yet. It stands at the field."))
            return
        keep_agreement(opened, form.now, what)
        drafts.drop(opened.journal, draft_key(kept.id))
        form.saved()
        said.tell_after_leaving(language.say("Saved"), undo)
        go(f"/plan?id={kept.id}")

    def label(name: str) -> str:
        return language.say(label_of(name, words_for(kept.record.country)))

    who = typing_field(
        label("agreed_with"),
        now.who,
        lambda text: form.set(replace(form.now, who=text)),
        troubles.now.at("agreed_with", language),
        multiline=True,
        capitalization=ft.TextCapitalization.WORDS,
        key="who",
    )
    day = DayField(
        label("agreed"),
        now.on,
        lambda day: form.set(replace(form.now, on=day)),
        today,
        troubles.now.at("agreed", language),
        today,
        needed=True,
        key="on",
    )
    why = typing_field(
        language.say("Why it was changed"),
        now.why,
        lambda text: form.set(replace(form.now, why=text)),
        troubles.now.at("why", language),
        multiline=True,
        min_lines=2,
        max_lines=8,
        capitalization=ft.TextCapitalization.SENTENCES,
        key="why",
    )
    way = Choice(
        {key: language.say(name) for key, name in WAYS.items()},
        now.way,
        lambda key: form.set(replace(form.now, way=key)),
        stacked=True,
    )
    asked_here = [who, day, why] if what.is_change else [who, day]
    slip = [*trouble_line(troubles.now.at("agreed", language)), why]
    questions = [way, *(asked_here if now.way == AGREED else slip)] if what.is_change else asked_here
    stays = language.say("The plan as it was before stays readable among the earlier versions.")
    done = language.say("Save the change") if what.is_change else language.say("We agreed on this")
    title = language.say("What kind of change is it?") if what.is_change else language.say("The agreement")
    back = f"/plan/edit?id={kept.id}" if what.typed else f"/plan?id={kept.id}"
    return Screen(
        None,
        top=Top(
            title,
            over=kept.record.title,
            back=(language.say("Back"), back),
        ),
        left=[Card(questions), *([aside(stays)] if what.is_change else [])],
        right=[section(language.say("What you have changed")), *changes(kept.record, what.plan)]
        if what.typed
        else [],
        foot=foot_of(primary(done, ft.Icons.HANDSHAKE_OUTLINED, save)),
    )
