"""A large thing in smaller pieces: how many, with what break between, and in which positions (S000 App. B)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import flet as ft

from app.charts.sentences import hours
from app.errors import FieldError
from app.language import Language
from app.rehab.activity import Activity
from app.rehab.fields import Scale
from app.rehab.pacing import POSITIONS, Piece, split
from app.rehab.pacing.pieces import PAUSE, PIECES
from app.session.activities import refuse_misfit
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.activity.choices import Numbers
from app.views.activity.saying import clock_of, name_of
from app.views.activity.typed import answer
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row, Switch
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked_of
from app.views.parts.seen import go, spoken
from app.views.parts.state import Held, held, held_from
from app.views.parts.text import T, aside, heading, section
from app.views.sitting import notebook, sitting

OFTEN_PIECES, OFTEN_PAUSES = (2, 3, 4, 5, 6), (5, 10, 15, 20, 30)


@dataclass(frozen=True)
class Cut:
    """How the patient wants it divided, as typed."""

    pieces: str = "2"
    pause: str = "10"
    positions: tuple[str, ...] = ()

    def made(self, activity: Activity) -> tuple[Piece, ...]:
        """The pieces. Raises a FieldError named for its field."""
        troubles: list[FieldError] = []
        pieces = answer(PIECES, "pieces", self.pieces, troubles)
        pause = answer(PAUSE, "pause", self.pause, troubles)
        if troubles:
            raise troubles[0]
        return split(activity, pieces or 1, pause=pause or 0, positions=self.positions)


def named(language: Language, piece: Piece) -> Activity:
    """The activity of a piece; its position stands in its name, for that is where it is read later."""
    if not piece.position:
        return piece.activity
    position = language.say(POSITIONS[piece.position]).lower()
    return replace(piece.activity, what=f"{name_of(language, piece.activity)}, {position}")


def keep_pieces(opened: Notebook, kept: Kept[Activity], activities: Sequence[Activity]) -> None:
    """Put the pieces in the place of the whole. One step of undo takes it back.

    Raises Overlapping or another FieldError where a piece meets something else of the day.
    """
    for one in activities:
        refuse_misfit(opened, one, kept.id)
    first, *others = activities
    opened.journal.keep_together({kept.id: first}, others)


@component
def SplitActivity() -> ft.Control:
    """What it would be in pieces is shown before it is kept."""
    opened, route = notebook(), ft.context.page.route
    kept: Kept[Activity] = held_from(lambda: opened.journal.get(asked_of(route).get("id", ""))).now
    cut = held(Cut())
    kept_trouble = held(Troubles())
    here, language, said = sitting(), spoken(), notices()
    activity = kept.record
    pieces, troubles = shown(cut.now, activity, kept_trouble.now)

    def change(new: Cut) -> None:
        kept_trouble.set(Troubles())
        cut.set(new)

    def save() -> None:
        try:
            keep_pieces(opened, kept, [named(language, piece) for piece in cut.now.made(activity)])
        except FieldError as trouble:
            kept_trouble.set(Troubles((trouble,)))
            said.trouble(language.tell(trouble))
        else:
            said.tell_after_leaving(language.say("Saved"), here.undo)
            go(f"/activity?day={activity.day.isoformat()}")

    def turn(position: str) -> None:
        there = cut.now.positions
        chosen = tuple(one for one in there if one != position) if position in there else (*there, position)
        change(replace(cut.now, positions=chosen))

    return Screen(
        None,
        top=Top(
            language.say("Divide it into pieces"),
            over=f"{name_of(language, activity)}, {hours(language, activity.minutes)}",
            back=(language.say("Change the activity"), f"/activity/edit?id={kept.id}"),
        ),
        left=[
            Card(
                [
                    *_number(PIECES, "pieces", OFTEN_PIECES, cut, change, troubles),
                    *_number(PAUSE, "pause", OFTEN_PAUSES, cut, change, troubles),
                ]
            ),
            section(
                language.say("In other positions"),
                language.say("Taken in turn, in the order you choose them."),
            ),
            list_card(
                [
                    Switch(
                        language.say(name),
                        "",
                        one in cut.now.positions,
                        lambda _, one=one: turn(one),
                        key=one,
                    )
                    for one, name in POSITIONS.items()
                ]
            ),
        ],
        right=[
            section(language.say("In pieces")),
            *trouble_line(troubles.at("start", language)),
            list_card([_row(piece, f"{n}") for n, piece in enumerate(pieces)]),
            aside(
                language.say(
                    "Together they are as long as before. The break comes by the clock, also when it feels fine."
                )
            ),
        ],
        foot=foot_of(primary(language.say("Save the pieces"), ft.Icons.CHECK, save)),
    )


def _number(
    question: Scale,
    name: str,
    often: Sequence[int],
    cut: Held[Cut],
    change: Callable[[Cut], None],
    troubles: Troubles,
) -> list[ft.Control]:
    """A number, typed or chosen among those that are usual."""
    language, value = spoken(), getattr(cut.now, name)

    def write(text: str) -> None:
        typed: dict[str, Any] = {name: text}
        change(replace(cut.now, **typed))

    return [
        heading(language.say(question.text), 2, T.TITLE_SMALL),
        Numbers(often, value, write, str),
        typing_field(language.say(question.short), value, write, troubles.at(name, language), key=name),
    ]


def shown(cut: Cut, activity: Activity, told: Troubles) -> tuple[tuple[Piece, ...], Troubles]:
    """The pieces as far as they can be made, and what is wrong with what was typed."""
    try:
        return cut.made(activity), told
    except FieldError as trouble:
        return (), Troubles((trouble, *told.errors))


def _row(piece: Piece, key: str) -> ft.Control:
    language = spoken()
    facts = [clock_of(language, piece.activity), hours(language, piece.activity.minutes)]
    if piece.position:
        facts.append(language.say(POSITIONS[piece.position]))
    return Row(name_of(language, piece.activity), " · ".join(part for part in facts if part), key=key)
