"""We agreed on this: with whom and when; for a change of an agreed plan also why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import flet as ft

from app.errors import FieldError, TooLong, Unanswered
from app.rehab.fields import LONGEST_NOTE
from app.rehab.plan import Plan, agree, label_of, problems, words_for
from app.rehab.visits import Visit, earlier_visits
from app.session import drafts
from app.session.notebook import Notebook
from app.session.plan import agree_on
from app.storage.kept import Kept
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
from app.views.plan.changed import Changes
from app.views.plan.edit import EditPlan
from app.views.plan.filled import plan_of
from app.views.plan.filled import troubles as form_troubles
from app.views.plan.form import Form
from app.views.plan.nothing import NoPlan
from app.views.plan.opened import draft_key, plan_asked
from app.views.sitting import notebook, sitting
from app.words import N_

AGREED, PUT_RIGHT = "agreed", "put_right"
WAYS = {AGREED: N_("We agreed on this"), PUT_RIGHT: N_("I put something right that I had written wrong")}


@dataclass(frozen=True)
class Agreement:
    """With whom, when and why; or only a slip of the pen put right."""

    who: str
    on: date | None
    why: str = ""
    way: str = AGREED


@dataclass(frozen=True)
class Pending:
    """A plan as it is kept, and as it is to be. `typed` is what its form holds, None where nothing is changed."""

    kept: Kept[Plan]
    typed: Form | None

    @property
    def plan(self) -> Plan:
        """The plan as it is to be. Raises Unanswered and TooLong."""
        return plan_of(self.typed, self.kept.record) if self.typed else self.kept.record

    @property
    def is_change(self) -> bool:
        """Whether it was agreed before."""
        return self.kept.record.agreed is not None


def pending(opened: Notebook, kept: Kept[Plan]) -> Pending:
    """What waits to be agreed on. A draft's words are saved with the plan itself, so only a change waits."""
    key = draft_key(kept.id)
    return Pending(kept, drafts.drafted(opened.journal, key, Form) if kept.record.agreed else None)


def begun(opened: Notebook, plan: Plan) -> Agreement:
    """What is likely: at a visit that was held since the last agreement, else with the same person today."""
    today = opened.today()
    held_before = earlier_visits((kept.record for kept in opened.journal.read(Visit)), today)
    last = next(iter(held_before), None)
    if last is None or last.day is None or last.day <= (plan.agreed or plan.day):
        return Agreement(plan.agreed_with, today)
    return Agreement(last.with_whom.strip() or plan.agreed_with, last.day, last.decided.strip())


def agreement_troubles(said: Agreement, what: Pending, today: date) -> tuple[FieldError, ...]:
    """What is missing in an agreement, and days that cannot be."""
    found: list[FieldError] = []
    for name, text in (("agreed_with", said.who), ("why", said.why)):
        if len(text.strip()) > LONGEST_NOTE:
            found.append(TooLong(name, most=LONGEST_NOTE))
    if said.way == PUT_RIGHT:
        return (*found, *_of_days(what.plan, today))
    if not said.who.strip():
        found.append(Unanswered("agreed_with"))
    if what.is_change and not said.why.strip():
        found.append(Unanswered("why"))
    if said.on is None:
        return (*found, Unanswered("agreed"))
    return (*found, *_of_days(agree(what.plan, said.on), today))


def _of_days(plan: Plan, today: date) -> tuple[FieldError, ...]:
    """What is wrong with the day of the agreement."""
    return tuple(one for one in problems(plan, today) if one.field == "agreed")


def keep_agreement(opened: Notebook, said: Agreement, what: Pending) -> None:
    """Keep the plan as agreed, or with a slip put right. Raises NoSuchRecord or a StorageError."""
    if said.way == PUT_RIGHT or said.on is None:
        opened.journal.change(what.kept.id, what.plan, why=said.why.strip())
    else:
        agree_on(opened, what.kept.id, what.plan, said.on, said.who.strip(), said.why.strip())


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
        right=[section(language.say("What you have changed")), Changes(kept.record, what.plan)]
        if what.typed
        else [],
        foot=foot_of(primary(done, ft.Icons.HANDSHAKE_OUTLINED, save)),
    )
