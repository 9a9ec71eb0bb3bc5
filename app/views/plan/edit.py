"""Writing a plan from paper, or changing one: sections that open one by one, kept while they are typed."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.rehab.plan import SECTIONS, Plan, Status
from app.rehab.plan.words import Section
from app.session import drafts
from app.session.notebook import Notebook
from app.session.plan import plan_now
from app.storage.kept import Kept
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.forms import Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside
from app.views.plan.fields import Fields
from app.views.plan.filled import begun, form_of, plan_of, troubles
from app.views.plan.form import LISTS, Form
from app.views.plan.opened import draft_key
from app.views.plan.sections import INSIDE
from app.views.sitting import notebook, sitting

# Agreeing and ending have screens of their own.
BESIDES = ("agreement", "end")
ON_THE_LEFT = ("plan", "actions", "contacts", "follow_up")


@component
def EditPlan() -> ft.Control:
    """A new plan, or a change of one; nothing has to be filled in but a name and a date."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    ways = held_from(asked).now
    kept: Kept[Plan] | None = held_from(lambda: _asked(opened, ways)).now
    key = draft_key(kept.id if kept else "")
    form = drafted(key, lambda: _first(opened, kept, language))
    refused = held(Troubles())
    open_now = held(frozenset({ways.get("open", "" if kept else "plan")}))
    fields = Fields(form, refused.now, language, opened.today(), open_now)

    def undo(filled: Form) -> None:
        opened.journal.undo()
        drafts.keep(opened.journal, key, filled)
        here.redraw()

    def save() -> None:
        before: Kept[Plan] | None = _kept(opened, kept.id if kept else "")
        found = troubles(form.now, before.record if before else None, opened.today())
        if found:
            refused.set(Troubles(found))
            open_now.set(open_now.now | with_trouble(refused.now, form.now))
            said.trouble(language.say("Something is not right yet. It stands at the field."))
            return
        plan = plan_of(form.now, before.record if before else None)
        if before and plan == plan_of(form_of(before.record), before.record):
            form.saved()
            go(_back(before))
        elif before and before.record.agreed is not None:
            go(f"/plan/agree?id={before.id}")
        else:
            filled = form.now
            saved = opened.journal.change(before.id, plan) if before else opened.journal.add(plan)
            form.saved()
            said.tell_after_leaving(language.say("Saved"), lambda: undo(filled))
            go(_back(saved))

    def rows(*, left: bool) -> list[ft.Control]:
        return [
            _section(section, fields)
            for section in SECTIONS
            if section.country in ("", fields.country)
            and section.key not in BESIDES
            and (section.key in ON_THE_LEFT) == left
        ]

    title = language.say("Change the plan") if kept else language.say("Type my plan from paper")
    note = language.say("Only the name and the date are needed. Leave out what you do not have.")
    return Screen(
        None,
        top=Top(title, back=(language.say("Plan"), _back(kept))),
        left=[*draft_note(form), aside(note), *rows(left=True)],
        right=rows(left=False),
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _asked(opened: Notebook, ways: dict[str, str]) -> Kept[Plan] | None:
    """The plan to change: the one that is named, or the one that is followed; None for a new one."""
    if "id" in ways or ways.get("as") == "new":
        return _kept(opened, ways.get("id", ""))
    now = plan_now(opened)
    return None if now is None or now.record.status is Status.ENDED else now


def _kept(opened: Notebook, record_id: str) -> Kept[Plan] | None:
    return opened.journal.get(record_id) if record_id else None


def _back(kept: Kept[Plan] | None) -> str:
    return f"/plan?id={kept.id}" if kept else "/plan"


def _first(opened: Notebook, kept: Kept[Plan] | None, language: Language) -> Form:
    """The form before anything is typed."""
    if kept is not None:
        return form_of(kept.record)
    return begun(language.country, opened.today(), language.say("My plan"))


def with_trouble(troubles: Troubles, form: Form) -> frozenset[str]:
    """The parts of the form that have to open, so that what is wrong can be seen."""
    sections = {one.key for one in SECTIONS if any(troubles.within(name) for name in one.fields)}
    items = {
        f"{name}[{key}]" for name in LISTS for key in form.keys(name) if troubles.within(f"{name}[{key}]")
    }
    return frozenset(sections | items)


def _section(section: Section, fields: Fields) -> ft.Control:
    """A row that opens."""
    return ft.Container(
        fields.part(
            section.key,
            fields.language.say(section.title),
            _detail(section, fields),
            lambda: INSIDE[section.key](fields),
        ),
        key=section.key,
    )


def _detail(section: Section, fields: Fields) -> str:
    """How much stands in a section that is closed."""
    form, language = fields.form.now, fields.language
    if section.key in LISTS:
        n = len(form.keys(section.key))
    else:
        n = sum(
            any(_is_in(path, name) and form.answers[path] != "" for path in form.answers)
            for name in section.fields
        )
    if not n:
        return language.say("Nothing here yet")
    if section.key == "actions":
        return language.count("{n} action", "{n} actions", n)
    if section.key == "contacts":
        return language.count("{n} contact", "{n} contacts", n)
    return language.count("{n} thing filled in", "{n} things filled in", n)


def _is_in(path: str, name: str) -> bool:
    return path == name or path.startswith((f"{name}.", f"{name}["))
