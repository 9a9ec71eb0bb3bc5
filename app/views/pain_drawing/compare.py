"""Two pain drawings: side by side, and what is new, gone and the same."""

from __future__ import annotations

import flet as ft

from app.charts.body import NOT_A_MEASURE, Picture, change_in_words, coverage_since, difference, side_by_side
from app.rehab.pain_drawing import PainDrawing, change_of, extent_of
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.pain_drawing.opened import body_of, page_width
from app.views.pain_drawing.shown import BodyPicture
from app.views.pain_drawing.strip import Strip
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Segments
from app.views.parts.paper import Empty
from app.views.parts.route import asked_of
from app.views.parts.seen import look, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import aside, section
from app.views.sitting import notebook
from app.words import N_

WAYS = {"beside": N_("Side by side"), "differing": N_("What differs")}


def pair_of(opened: Notebook, now_id: str, then_id: str) -> tuple[Kept[PainDrawing], ...]:
    """The earlier and the later of two drawings: those that are named, else the latest and the one of a day before.

    Only one where there is no earlier day, none where nothing is drawn. Raises NoSuchRecord.
    """
    journal = opened.journal
    now: Kept[PainDrawing] | None = journal.get(now_id) if now_id else journal.latest(PainDrawing)
    if now is None:
        return ()
    then: Kept[PainDrawing] | None = (
        journal.get(then_id) if then_id else journal.latest(PainDrawing, before=now.record.day)
    )
    return (now,) if then is None else tuple(sorted((then, now), key=when))


def when(kept: Kept[PainDrawing]) -> tuple[object, ...]:
    """What drawings are sorted by."""
    return kept.record.day, kept.record.at or kept.written


@component
def CompareDrawings() -> ft.Control:
    """The chosen drawing beside another one; which other one is chosen among the small pictures."""
    opened, route = notebook(), ft.context.page.route
    asked = held_from(lambda: asked_of(route)).now
    then_id = held(asked.get("then", ""))
    way = held("beside")
    language = spoken()
    now_id = asked.get("now", "")
    pair = pair_of(opened, now_id, then_id.now)
    top = Top(language.say("Compare two drawings"), back=(language.say("Drawings"), "/drawings"))
    chosen = now_id or (pair[-1].id if pair else "")
    other = next((kept.id for kept in pair if kept.id != chosen), "")
    strip = [
        section(language.say("Compare with")),
        Strip(then_id.set, chosen=other, left_out=chosen),
    ]
    if len(pair) < 2 or pair[0].id == pair[1].id:
        nothing = Empty(
            language.say("No other drawing is chosen"),
            language.say(
                "Choose another drawing to compare with. With only one drawing there is nothing to compare yet."
            ),
            ft.Icons.COMPARE_ARROWS,
        )
        return Screen(1, top=top, left=[nothing], right=strip)
    ways = Segments({key: language.say(name) for key, name in WAYS.items()}, way.now, way.set)
    compared = Compared(pair[0], pair[1], way.now, key=f"{pair[0].id} {pair[1].id} {way.now}")
    return Screen(1, top=top, left=[ways, compared], right=strip)


@component
def Compared(earlier: Kept[PainDrawing], later: Kept[PainDrawing], way: str) -> ft.Control:
    """Two drawings as one picture with its sentences."""
    bodies = held_from(lambda: (body_of(earlier.record), body_of(later.record))).now
    shares = held_from(lambda: tuple(extent_of(body).share for body in bodies)).now
    changed = held_from(lambda: change_of(*bodies)).now
    language, seen = spoken(), look()
    before, now = earlier.record.day, later.record.day
    canvas = page_width(seen.wide)

    def draw() -> Picture:
        if way == "differing":
            return difference(language, *bodies, canvas)
        titles = (language.full_day(now), language.full_day(before))
        return side_by_side(language, list(zip(titles, reversed(bodies), strict=True)), canvas)

    told = (
        *change_in_words(language, changed, before),
        coverage_since(language, (before, shares[0]), (now, shares[1])),
    )
    picture = BodyPicture(draw, f"{way} {seen.wide} {language.tag}", told)
    return ft.Column([picture, aside(language.say(NOT_A_MEASURE))], spacing=12, tight=True)
