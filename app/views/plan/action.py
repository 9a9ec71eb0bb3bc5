"""One action: what was agreed, the tick when it is done, and how it went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import flet as ft

from app.language import Language
from app.rehab.plan import Action, Evaluation, Plan, words_for
from app.session.notebook import Notebook
from app.session.plan import with_action
from app.storage.kept import Kept
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.forms import Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import T, heading, quiet, words
from app.views.parts.tick import Tick
from app.views.plan.evaluating import EvaluationFields, Judged, judged_troubles
from app.views.plan.nothing import NoPlan
from app.views.plan.opened import plan_asked
from app.views.sitting import notebook, sitting

SHOWN = ("responsible", "who", "schedule", "deadline", "category", "treatment")


def action_of(plan: Plan, key: str) -> Action | None:
    """The action with a key."""
    return next((action for action in plan.actions if action.key == key), None)


def ticked(opened: Notebook, record_id: str, key: str) -> None:
    """Tick an action today, or take its tick back. Raises NoSuchRecord or a StorageError."""
    kept: Kept[Plan] = opened.journal.get(record_id)
    action = action_of(kept.record, key)
    if action is not None:
        done = None if action.done else opened.today()
        opened.journal.change(record_id, with_action(kept.record, replace(action, done=done)))


def done_words(action: Action, today: date, language: Language) -> str:
    """When an action was ticked, or nothing while it is not."""
    if action.done is None:
        return ""
    if action.done == today:
        return language.say("Done today")
    return language.say("Done on {day}", day=language.full_day(action.done))


@component
def OneAction() -> ft.Control:
    """An action of the plan that a route names."""
    opened = notebook()
    ways = held_from(asked).now
    kept = plan_asked(opened, ways.get("id", ""))
    action = action_of(kept.record, ways.get("key", "")) if kept else None
    return ActionScreen(kept, action, key=action.key) if kept and action else NoPlan()


@component
def ActionScreen(kept: Kept[Plan], action: Action) -> ft.Control:
    """What was agreed and how it went; what was agreed is changed in the plan itself."""
    opened, here, language = notebook(), sitting(), spoken()

    def tick() -> None:
        ticked(opened, kept.id, action.key)
        here.redraw()

    def telling(evaluation: Evaluation | None) -> Plan:
        record: Plan = opened.journal.get(kept.id).record
        now = action_of(record, action.key) or action
        return with_action(record, replace(now, evaluation=evaluation))

    row = Tick(language.say("Done"), "", done_words(action, opened.today(), language), tick)
    change = link(
        language.say("Change the plan"),
        ft.Icons.EDIT_OUTLINED,
        lambda: go(f"/plan/edit?id={kept.id}&open=actions"),
    )
    return HowItWent(
        kept,
        action.evaluation,
        (f"actions[{action.key}].evaluation", telling),
        (language.say("Action"), action.what),
        [_agreed(kept.record, action), list_card([row]), change],
    )


def _agreed(plan: Plan, action: Action) -> ft.Control:
    """What was agreed about it."""
    language, labels = spoken(), words_for(plan.country)
    lines: list[ft.Control] = []
    for name in SHOWN:
        value = getattr(action, name)
        if isinstance(value, date):
            told = language.full_day(value)
        else:
            told = language.say(labels[value]) if value and not isinstance(value, str) else value or ""
        if told:
            lines += [quiet(language.say(labels[f"actions.{name}"])), words(told, T.TITLE_SMALL)]
    return Card(lines or [quiet(language.say("Nobody is named yet, and there is no date."))], gap=4)


@component
def ReviewPlan() -> ft.Control:
    """How the plan went as a whole, as at a follow-up."""
    opened, language = notebook(), spoken()
    kept = plan_asked(opened, held_from(asked).now.get("id", ""))
    if kept is None:
        return NoPlan()

    def telling(evaluation: Evaluation | None) -> Plan:
        record: Plan = opened.journal.get(kept.id).record
        return replace(record, review=evaluation)

    titles = (language.say("Follow-up"), language.say("What the follow-up showed"))
    return HowItWent(kept, kept.record.review, ("review", telling), titles, [], key=kept.id)


@component
def HowItWent(
    kept: Kept[Plan],
    before: Evaluation | None,
    place: tuple[str, Callable[[Evaluation | None], Plan]],
    titles: tuple[str, str],
    above: list[ft.Control],
) -> ft.Control:
    """The screen of an evaluation: `place` is its path in the plan, and the plan with it."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    path, telling = place
    over, title = titles
    form = drafted(f"plan:{kept.id}:{path}", lambda: Judged.of(before, opened.today()))
    troubles = held(Troubles())

    def save() -> None:
        troubles.set(Troubles(judged_troubles(form.now, path, telling, opened.today())))
        if troubles.now.errors:
            said.trouble(language.say("Something is not right yet. It stands at the field."))
            return
        opened.journal.change(kept.id, telling(form.now.evaluation()))
        form.saved()
        said.tell_after_leaving(language.say("Saved"), here.undo)
        go(f"/plan?id={kept.id}")

    asked_here = [heading(language.say("How did it go?")), EvaluationFields(form, troubles.now)]
    return Screen(
        None,
        top=Top(title, over=over, back=(language.say("Plan"), f"/plan?id={kept.id}")),
        left=[*draft_note(form), *above, *([] if above else [Card(asked_here)])],
        right=[Card(asked_here)] if above else [],
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )
