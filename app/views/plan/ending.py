"""When a plan ends: the day and why; also the quiet way to remove one, or to take one up again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import flet as ft

from app.errors import FieldError, Unanswered
from app.rehab.plan import ExitReason, Plan, Status, end, label_of, problems, words_for
from app.storage.kept import Kept
from app.views.parts.actions import link, primary, second
from app.views.parts.boundary import component
from app.views.parts.drafted import drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, PickOne, Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside
from app.views.plan.nothing import NoPlan
from app.views.plan.opened import plan_asked
from app.views.plan.status import status_chip
from app.views.sitting import notebook, sitting


@dataclass(frozen=True)
class Ending:
    """The last day of a plan, and why it ends."""

    on: date | None
    reason: ExitReason | None = None
    words: str = ""


def ended(plan: Plan, said: Ending) -> Plan:
    """The plan as ended. Raises Unanswered and TooLong."""
    if said.on is None:
        raise Unanswered("ended")
    return replace(end(plan, said.on, said.reason), exit_words=said.words.strip())


def taken_up(plan: Plan) -> Plan:
    """The plan as it is followed again."""
    status = Status.DRAFT if plan.agreed is None else Status.REVISED
    return replace(plan, status=status, ended=None, exit_reason=None, exit_words="")


def ending_troubles(plan: Plan, said: Ending, today: date) -> tuple[FieldError, ...]:
    """What is wrong with how it ends, each at its field."""
    try:
        told = ended(plan, said)
    except FieldError as trouble:
        return (trouble,)
    return tuple(one for one in problems(told, today) if one.field == "ended")


@component
def EndPlan() -> ft.Control:
    """The end of a plan."""
    kept = plan_asked(notebook(), held_from(asked).now.get("id", ""))
    return EndingScreen(kept, key=kept.id) if kept else NoPlan()


@component
def EndingScreen(kept: Kept[Plan]) -> ft.Control:
    """The day and the reason; nothing is lost by it."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    plan, today = kept.record, opened.today()
    form = drafted(f"plan:end:{kept.id}", lambda: Ending(today))
    troubles = held(Troubles())

    def left(told: str) -> None:
        form.saved()
        said.tell_after_leaving(told, here.undo)
        go("/plan")

    def save() -> None:
        troubles.set(Troubles(ending_troubles(plan, form.now, today)))
        if troubles.now.errors:
            said.trouble(language.say("Something is not right yet. It stands at the field."))
            return
        opened.journal.change(kept.id, ended(plan, form.now), why=form.now.words.strip())
        left(language.say("Saved"))

    def take_up() -> None:
        opened.journal.change(kept.id, taken_up(plan))
        left(language.say("Saved"))

    def remove() -> None:
        opened.journal.remove(kept.id)
        left(language.say("Removed"))

    top = Top(
        language.say("When the plan ends"),
        over=plan.title,
        back=(language.say("Plan"), f"/plan?id={kept.id}"),
    )
    away = link(language.say("Remove the plan with all its versions"), ft.Icons.DELETE_OUTLINE, remove)
    if plan.status is Status.ENDED:
        again = second(language.say("Take the plan up again"), ft.Icons.RESTART_ALT, take_up)
        return Screen(None, top=top, left=[status_chip(plan, language), again, away])
    labels = words_for(plan.country)

    def label(name: str) -> str:
        return language.say(label_of(name, labels))

    asked_here: list[ft.Control] = [
        DayField(
            label("ended"),
            form.now.on,
            lambda day: form.set(replace(form.now, on=day)),
            today,
            troubles.now.at("ended", language),
            today,
            needed=True,
        ),
        PickOne(
            label("exit_reason"),
            {one.value: language.say(labels[one]) for one in ExitReason},
            form.now.reason.value if form.now.reason else None,
            lambda key: form.set(replace(form.now, reason=ExitReason(key) if key else None)),
        ),
        typing_field(
            label("exit_words"),
            form.now.words,
            lambda text: form.set(replace(form.now, words=text)),
            troubles.now.at("exit_words", language),
            multiline=True,
            min_lines=2,
            max_lines=8,
            key="words",
        ),
    ]
    stays = language.say("Everything you have written stays and can be read. You can take the plan up again.")
    return Screen(
        None,
        top=top,
        left=[Card(asked_here), aside(stays)],
        right=[away],
        foot=foot_of(primary(language.say("The plan has ended"), ft.Icons.CHECK, save)),
    )
