"""Writing down a pause: from when, until when, why, and whom I told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import flet as ft

from app.errors import EndsFirst, FieldError, NotAgreedYet
from app.rehab.taper import Pause, begun_on, pause_problems
from app.rehab.taper.safety import OLD_DOSE, TELL_YOUR_CONTACT
from app.rehab.taper.words import PAUSE_LABELS, STAY
from app.storage.kept import Kept
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.drafted import Drafted, draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles, day_that_was
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import aside, words
from app.views.sitting import notebook, sitting
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper
from app.views.taper.saying import labelled


@dataclass(frozen=True)
class Typed:
    """The form of a pause, as it is typed."""

    day: date
    until: date | None = None
    why: str = ""
    told: str = ""


@component
def PauseScreen() -> ft.Control:
    """Write a pause, or change one."""
    taper = followed(notebook())
    return Pausing(taper) if taper else NoTaper()


@component
def Pausing(taper: Followed) -> ft.Control:
    """The form, with its draft."""
    opened, wanted = notebook(), asked().get("id", "")
    kept = next((one for one in taper.pauses if one.id == wanted), None)
    today = opened.today()
    form = drafted(f"pause:{kept.id if kept else taper.id}", lambda: typed_from(kept, today))
    troubles = held(Troubles())
    here, language, said = sitting(), spoken(), notices()

    def save() -> None:
        try:
            pause = pause_of(form.now, taper, kept, today)
        except FieldError as problem:
            troubles.set(Troubles((problem,)))
            return
        pause = pause if kept else replace(pause, at=opened.home.clock.now())
        opened.journal.change(kept.id, pause) if kept else opened.journal.add(pause)
        form.saved()
        said.tell_after_leaving(language.say(TELL_YOUR_CONTACT), here.undo)
        go("/taper")

    def remove() -> None:
        if kept is not None:
            opened.journal.remove(kept.id)
            form.saved()
            said.tell_after_leaving(language.say("Removed"), here.undo)
            go("/taper")

    in_plan = taper.taper.agreement.pauses.strip()
    return Screen(
        None,
        top=Top(language.say(STAY), back=(language.say("Taper"), "/taper")),
        left=[
            *draft_note(form),
            *([Card([words(in_plan)], tone="well")] if in_plan else []),
            *_days(form, troubles.now, today),
        ],
        right=[
            *_words(form, troubles.now),
            *([link(language.say("Remove this pause"), ft.Icons.DELETE_OUTLINE, remove)] if kept else []),
            aside(language.say("The dose stays as it is on this step. The days of the pause come on top.")),
            aside(language.say(OLD_DOSE)),
        ],
        foot=foot_of(primary(language.say("Save the pause"), ft.Icons.PAUSE_CIRCLE_OUTLINED, save)),
    )


def typed_from(kept: Kept[Pause] | None, today: date) -> Typed:
    """The form as it opens."""
    if kept is None:
        return Typed(today)
    return Typed(kept.record.day, kept.record.until, kept.record.why, kept.record.told)


def pause_of(typed: Typed, taper: Followed, kept: Kept[Pause] | None, today: date) -> Pause:
    """The pause that the form makes. Raises InTheFuture, EndsFirst, TooLong, and NotAgreedYet where no step has begun."""
    if begun_on(taper.course_on(typed.day), typed.day) is None:
        raise NotAgreedYet("day")
    if typed.until is not None and typed.until < typed.day:
        raise EndsFirst("until")
    pause = Pause(
        day=typed.day,
        at=kept.record.at if kept else None,
        taper=taper.id,
        until=typed.until,
        why=typed.why.strip(),
        told=typed.told.strip(),
    )
    for problem in pause_problems(pause, today):
        raise problem
    return pause


def _days(form: Drafted[Typed], troubles: Troubles, today: date) -> list[ft.Control]:
    language, now = spoken(), form.now
    return [
        day_that_was(
            labelled(language, "day", PAUSE_LABELS),
            form,
            today,
            troubles.at("day", language),
        ),
        DayField(
            language.say("Last day, if it is decided"),
            now.until,
            lambda day: form.set(replace(form.now, until=day)),
            max(now.day, today),
            troubles.at("until", language),
        ),
    ]


def _words(form: Drafted[Typed], troubles: Troubles) -> list[ft.Control]:
    language, now = spoken(), form.now
    return [
        typing_field(
            labelled(language, "why", PAUSE_LABELS),
            now.why,
            lambda text: form.set(replace(form.now, why=text)),
            troubles.at("why", language),
            multiline=True,
            max_lines=6,
            key="why",
        ),
        typing_field(
            labelled(language, "told", PAUSE_LABELS),
            now.told,
            lambda text: form.set(replace(form.now, told=text)),
            troubles.at("told", language),
            key="told",
        ),
    ]
