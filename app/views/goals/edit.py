"""Writing a goal: its words, five levels, and what was agreed. What is wrong is told at the field."""

from __future__ import annotations

import flet as ft

from app.rehab.goals import Goal
from app.rehab.goals.words import LABELS
from app.storage.kept import Kept
from app.views.goals.edit_agreement import agreed_already, agreement
from app.views.goals.edit_levels import examples, level_fields
from app.views.goals.edit_more import Known, about, linked, weights
from app.views.goals.field import Written, written_field
from app.views.goals.ladder import Ladder, Marks
from app.views.goals.typed import Typed, keep, troubles, typed_from
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.forms import DayField, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import section
from app.views.reading.ways import asked
from app.views.sitting import notebook, sitting


@component
def GoalEdit() -> ft.Control:
    """A new goal, or one to change."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    goal_id = held_from(lambda: asked("id")).now
    kept: Kept[Goal] | None = opened.journal.get(goal_id) if goal_id else None
    before = kept.record if kept else None
    form = drafted(f"goal:{goal_id or 'new'}", lambda: typed_from(before) if before else Typed())
    known = held_from(lambda: Known.of(opened)).now
    found = held(Troubles())
    back = f"/goals/one?id={goal_id}" if goal_id else "/goals"

    def undo() -> None:
        opened.journal.undo()
        here.redraw()

    def save() -> None:
        wrong = troubles(form.now, before, opened.today())
        found.set(Troubles(wrong))
        if wrong:
            said.trouble(
                language.say("Not saved yet. Look at what is marked; everything you wrote is still here.")
            )
            return
        goal = keep(opened, form.now, kept)
        form.saved()
        said.tell_after_leaving(language.say("Saved"), undo)
        go(f"/goals/one?id={goal.id}" if kept else "/goals")

    on = Written(form, found.now, opened.today())
    frozen = before is not None and before.agreed is not None and not form.now.anew
    left: list[ft.Control] = [
        *draft_note(form),
        written_field(on, "words", multiline=True, max_lines=4),
        section(language.called(LABELS, "rungs")),
    ]
    if frozen and before is not None:
        left += [agreed_already(on, before), Ladder(before, Marks())]
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
        *([] if frozen else agreement(on, before)),
    ]
    title = language.say("Change the goal") if before else language.say("A new goal")
    return Screen(
        None,
        top=Top(title, back=(language.say("Back"), back)),
        left=left,
        right=right,
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )
