"""Where are you now? One level chosen in its own words, for a day, by me or by the clinic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import flet as ft

from app.errors import FieldError, Unanswered
from app.rehab.goals import Goal, Level, Review, Reviewer, review_problems
from app.rehab.goals.words import REVIEW_LABELS, WORDS
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.goals.ladder import LadderToChoose
from app.views.goals.opened import goal_asked
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice
from app.views.parts.notice import notices
from app.views.parts.seen import go, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import section
from app.views.reading.ways import asked
from app.views.sitting import notebook, sitting


@dataclass(frozen=True)
class Typed:
    """What is chosen and written so far."""

    day: date
    level: Decimal | None = None
    by: Reviewer = Reviewer.PATIENT
    who: str = ""
    note: str = ""


@dataclass(frozen=True)
class Subject:
    """The goal that is reviewed, and the review that is changed, if one is."""

    id: str
    goal: Goal
    before: Kept[Review] | None = None

    @property
    def form(self) -> str:
        """The name of this form's draft."""
        return f"review:{self.before.id if self.before else self.id}"

    def begun(self, today: date) -> Typed:
        """The review as it is, or an empty one for today."""
        if self.before is None:
            return Typed(today)
        was = self.before.record
        return Typed(was.day, was.level, was.by, was.who, was.note)

    def record(self, typed: Typed, opened: Notebook) -> Review:
        """The review as it is filled in. Raises the FieldError at what is wrong."""
        if typed.level is None or self.goal.agreed is None:
            raise Unanswered("level")
        review = Review(
            day=typed.day,
            at=self.before.record.at if self.before else opened.home.clock.now(),
            goal=self.id,
            agreed=self.before.record.agreed if self.before else self.goal.agreed,
            by=typed.by,
            who=typed.who.strip() if typed.by is Reviewer.CLINIC else "",
            level=typed.level,
            note=typed.note.strip(),
        )
        for problem in review_problems(review, opened.today()):
            raise problem
        return review


def subject(opened: Notebook, goal_id: str, review_id: str) -> Subject:
    """What a route asks to review. Raises NoSuchRecord."""
    kept = goal_asked(opened, goal_id)
    if not review_id:
        return Subject(kept.id, kept.record)
    before: Kept[Review] = opened.journal.get(review_id)
    versions = (kept.record, *(one.record for one in reversed(kept.earlier)))
    then = next((goal for goal in versions if goal.agreed == before.record.agreed), kept.record)
    return Subject(kept.id, then, before)


@component
def ReviewScreen() -> ft.Control:
    """The ladder to choose from, the day, who sees it so, and a note."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    of = held_from(lambda: subject(opened, asked("id"), asked("review"))).now
    form = drafted(of.form, lambda: of.begun(opened.today()))
    troubles = held(Troubles())
    now, back = form.now, f"/goals/one?id={of.id}"

    def undo() -> None:
        opened.journal.undo()
        here.redraw()

    def leave(told: str) -> None:
        form.saved()
        said.tell_after_leaving(told, undo)
        go(back)

    def save() -> None:
        try:
            review = of.record(form.now, opened)
        except FieldError as trouble:
            troubles.set(Troubles((trouble,)))
            said.trouble(language.tell(trouble))
        else:
            opened.journal.change(of.before.id, review) if of.before else opened.journal.add(review)
            leave(language.say("Saved"))

    def remove() -> None:
        if of.before:
            opened.journal.remove(of.before.id)
            leave(language.say("Removed"))

    def choose(level: Level) -> None:
        form.set(replace(form.now, level=Decimal(level.value)))

    def seen_by(key: str) -> None:
        form.set(replace(form.now, by=Reviewer(key)))

    def write(name: str, text: str) -> None:
        form.set(replace(form.now, **{name: text}))  # type: ignore[arg-type]  # only texts are written

    def tell(name: str) -> str:
        return troubles.now.at(name, language)

    parties = {by.value: language.say(WORDS[by]) for by in Reviewer}
    right: list[ft.Control] = [
        DayField(
            language.called(REVIEW_LABELS, "day"),
            now.day,
            lambda day: form.set(replace(form.now, day=day or opened.today())),
            opened.today(),
            tell("day"),
            opened.today(),
            needed=True,
        ),
        section(language.say("Who sees it so?")),
        Choice(parties, now.by.value, seen_by),
    ]
    if now.by is Reviewer.CLINIC:
        name = language.say("Name at the clinic")
        right.append(
            typing_field(
                name, now.who, lambda text: write("who", text), tell("who"), multiline=True, key="who"
            )
        )
    note = language.say("Note, if you like")
    right.append(
        typing_field(
            note,
            now.note,
            lambda text: write("note", text),
            tell("note"),
            multiline=True,
            max_lines=8,
            key="note",
        )
    )
    if of.before:
        right.append(link(language.say("Remove this review"), ft.Icons.DELETE_OUTLINE, remove))
    return Screen(
        None,
        top=Top(
            language.called(REVIEW_LABELS, "level"), over=of.goal.words, back=(language.say("Back"), back)
        ),
        left=[*draft_note(form), LadderToChoose(of.goal, now.level, choose), *trouble_line(tell("level"))],
        right=right,
        foot=foot_of(primary(language.say("Save"), ft.Icons.CHECK, save)),
    )
