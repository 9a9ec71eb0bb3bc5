"""Writing a goal: its words, five levels, and what was agreed. What is wrong is told at the field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import flet as ft

from app.rehab.goals import Goal
from app.rehab.goals.words import LABELS
from app.storage.kept import Kept
from app.views.goals.edit_agreement import agreed_already, agreement, putting_right
from app.views.goals.edit_levels import examples, level_fields
from app.views.goals.edit_more import Known, about, linked, weights
from app.views.goals.field import Written, written_field
from app.views.goals.ladder import Ladder, Marks
from app.views.goals.opened import are_levels_open
from app.views.goals.typed import Typed, keep, troubles_in, typed_from
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.forms import DayField, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import section
from app.views.sitting import notebook, sitting


@component
def GoalEdit() -> ft.Control:
    """A new goal, or one to change."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    goal_id = held_from(lambda: asked().get("id", "")).now
    kept: Kept[Goal] | None = opened.journal.get(goal_id) if goal_id else None
    before = kept.record if kept else None
    anew = held_from(lambda: bool(asked().get("anew", ""))).now
    form = drafted(f"goal:{goal_id or 'new'}", lambda: _first(before, opened.today(), anew=anew))
    known = held_from(lambda: Known.of(opened)).now
    found = held(Troubles())
    back = f"/goals/one?id={goal_id}" if goal_id else "/goals"

    def save() -> None:
        wrong = troubles_in(opened, form.now, kept)
        found.set(Troubles(wrong))
        if wrong:
            said.trouble(
                language.say("Not saved yet. Look at what is marked; everything you wrote is still here.")
            )
            return
        goal = keep(opened, form.now, kept)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go(f"/goals/one?id={goal.id}" if kept else "/goals")

    on = Written(form, found.now, opened.today())
    agreed = kept if kept and kept.record.agreed and not form.now.anew else None
    open_still = agreed is not None and are_levels_open(opened, agreed)
    frozen = agreed.record if agreed and not open_still else None
    left: list[ft.Control] = [
        *draft_note(form),
        written_field(on, "words", multiline=True, max_lines=4),
        section(language.called(LABELS, "rungs")),
    ]
    if frozen:
        left += [agreed_already(on, frozen), Ladder(frozen, Marks())]
    else:
        left += [*examples(on), *level_fields(on)]
    right = [
        DayField(
            language.called(LABELS, "target"),
            form.now.target,
            lambda day: on.put(target=day),
            opened.today(),
            on.trouble("target"),
        ),
        about(on),
        *([] if frozen else [weights(on)]),
        *linked(on, known),
        *(putting_right(on) if open_still else [] if frozen else agreement(on, before)),
    ]
    title = language.say("Change the goal") if before else language.say("A new goal")
    return Screen(
        None,
        top=Top(title, back=(language.say("Back"), back)),
        left=left,
        right=right,
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )


def _first(before: Goal | None, today: date, *, anew: bool) -> Typed:
    """The form before anything is typed; `anew` where other levels have been agreed on."""
    if before is None:
        return Typed()
    typed = typed_from(before)
    return replace(typed, anew=True, agreed=today) if anew and before.agreed else typed
