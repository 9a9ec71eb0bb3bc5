"""The pain drawing: drawn on the body, or chosen in a list; both give the same marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import flet as ft

from app.charts.body import VIEW_NAMES
from app.errors import FieldError, InTheFuture
from app.rehab.pain_drawing import RECALL, VIEWS, PainDrawing, Sheet, Stroke
from app.views.pain_drawing.draft import Draft, Unsaved, Way, keep
from app.views.pain_drawing.pad import Pad
from app.views.pain_drawing.pen import Pen, PenPanel
from app.views.pain_drawing.places import OnTheDrawing, PenInTheList, Places
from app.views.pain_drawing.still import StillScreen
from app.views.pain_drawing.tools import Arrows, Desk, PenButton, Tools
from app.views.pain_drawing.window import Window
from app.views.parts.actions import link, primary, second
from app.views.parts.boundary import component
from app.views.parts.drafted import drafted
from app.views.parts.fields import typing_field
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice, Segments
from app.views.parts.notice import Handler, notices
from app.views.parts.paper import Card
from app.views.parts.pick_day import pick_day
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import STRETCH, C, heading, quiet, words
from app.views.sitting import notebook, sitting
from app.words import N_

MODES = {"draw": N_("Draw"), "list": N_("List"), "details": N_("Details")}
CAPTION = 52
# Where there is less height than this the tools stand beside the choice of the pen, and leave room for the body.
LEAST_HEIGHT = 680


@component
def PainDrawingScreen() -> ft.Control:
    """Make a drawing, or change one."""
    opened, route = notebook(), ft.context.page.route
    way = held_from(lambda: Way.of(route)).now
    first, kept = held_from(lambda: way.begun(opened)).now
    unsaved = drafted(way.form, lambda: Unsaved.of(first))
    draft = held_from(unsaved.now.draft)
    desk = held_from(lambda: Desk(draft.now.sheet, VIEWS[0], Window(), Pen()))
    mode = held("draw")
    picking, set_picking = ft.use_state(False)
    choosing_pen, set_choosing_pen = ft.use_state(False)
    day_trouble, set_day_trouble = ft.use_state("")
    here, language, said, seen = sitting(), spoken(), notices(), look()
    today = opened.today()

    def in_hand() -> Draft:
        return replace(draft.now, sheet=desk.now.sheet)

    def change(what: Callable[[Desk], Desk]) -> None:
        desk.set(what(desk.now))
        unsaved.set(Unsaved.of(in_hand()))

    def change_sheet(what: Callable[[Sheet], Sheet]) -> None:
        change(lambda now: replace(now, sheet=what(now.sheet)))

    def change_words(what: Draft) -> None:
        draft.set(what)
        unsaved.set(Unsaved.of(in_hand()))

    def set_pen(pen: Pen) -> None:
        desk.set(replace(desk.now, pen=pen))

    def add(mark: Stroke) -> None:
        change_sheet(lambda sheet: sheet.drawn(mark))

    def begin_like(earlier: PainDrawing) -> None:
        change_sheet(lambda sheet: Draft(today, sheet=sheet).like(earlier).sheet)

    def set_day(day: date) -> None:
        set_picking(False)
        set_day_trouble("")
        change_words(replace(draft.now, day=day))

    def save() -> None:
        try:
            record = in_hand().record(kept.record.at if kept else opened.home.clock.now())
            saved = keep(opened, record, kept.id if kept else "")
            unsaved.saved()
        except InTheFuture as trouble:
            set_day_trouble(language.tell(trouble))
        except FieldError as trouble:
            said.trouble(language.tell(trouble))
        else:
            said.tell_after_leaving(language.say("Saved"), here.undo)
            go(f"/drawings/one?id={saved.id}")

    pick_day(picking, draft.now.day, today, set_day, lambda: set_picking(False))
    title = language.say("Pain drawing")
    back = (title, f"/drawings/one?id={kept.id}") if kept else (language.say("Drawings"), "/drawings")
    modes = Segments({key: language.say(name) for key, name in MODES.items()}, mode.now, mode.set)
    saving = primary(language.say("Save"), ft.Icons.CHECK, save)
    now = desk.now
    if mode.now == "list":
        return Screen(
            None,
            top=Top(title, over=language.sentence_case(language.day(draft.now.day)), back=back),
            left=[
                modes,
                PenInTheList(
                    now.pen,
                    lambda quality: set_pen(replace(desk.now.pen, quality=quality)),
                    lambda strength: set_pen(replace(desk.now.pen, strength=strength)),
                ),
            ],
            right=[Places(now.sheet, now.pen, change_sheet), OnTheDrawing(now.sheet, change_sheet)],
            foot=foot_of(saving),
        )
    if mode.now == "details":
        return Screen(
            None,
            top=Top(title, over=language.sentence_case(language.day(draft.now.day)), back=back),
            left=[modes, *_details(draft.now, change_words, lambda: set_picking(True), day_trouble)],
            foot=foot_of(saving),
        )
    pad = Pad(now.sheet.marks, now.view, now.window, now.pen, add, key="pad")
    panel = PenPanel(now.pen, set_pen)
    arrows = (
        [Arrows(lambda across, down: change(lambda now: replace(now, window=now.window.moved(across, down))))]
        if now.window.close
        else []
    )
    last = opened.journal.latest(PainDrawing) if not (kept or now.sheet.marks or now.sheet.can_redo) else None
    like = [_like(lambda: begin_like(last.record))] if last else []
    # What was begun another day, and not saved, is of that day.
    other_day = [quiet(language.sentence_case(language.day(draft.now.day)))] if draft.now.day != today else []
    if seen.wide:
        return StillScreen(
            title,
            back,
            pad,
            [modes, *other_day, Tools(now, change), *arrows, *like, Card([panel])],
            foot=saving,
        )
    cramped = seen.height < LEAST_HEIGHT * (1.7 if seen.large_text else 1)
    if choosing_pen:
        moved_here = [Tools(now, change), *arrows, *like, second(language.say("Save"), ft.Icons.CHECK, save)]
        return Screen(
            None,
            top=Top(language.say("The pen"), back=(title, lambda: set_choosing_pen(False))),
            left=[*(moved_here if cramped else []), panel],
            foot=foot_of(
                primary(language.say("Go on drawing"), ft.Icons.CHECK, lambda: set_choosing_pen(False))
            ),
        )
    pen = PenButton(now.pen, lambda: set_choosing_pen(True))
    if cramped:
        return StillScreen("", back, pad, [pen], over=[modes, *other_day])
    return StillScreen(
        title,
        back,
        pad,
        [*arrows, pen, Tools(now, change)],
        over=[modes, *other_day, _caption(now.view, like)],
        foot=saving,
    )


def _like(begin: Handler) -> ft.Control:
    """The way to begin with the last drawing."""
    text = spoken().say("Start from my last drawing")
    # Large letters need a button that breaks lines.
    button = second if look().large_text else link
    return button(text, ft.Icons.CONTENT_COPY, begin)


def _caption(view: str, like: list[ft.Control]) -> ft.Control:
    """Which side is shown. Its height stays when the way beside it goes, so that the body does not move."""
    side = quiet(spoken().say(VIEW_NAMES[view]))
    if look().large_text:
        return ft.Column([side, *like], spacing=4, tight=True, horizontal_alignment=STRETCH)
    row = ft.Row([side, *like], alignment=ft.MainAxisAlignment.SPACE_BETWEEN)
    return ft.Container(row, height=CAPTION)


def _details(
    draft: Draft, change: Callable[[Draft], None], pick: Handler, day_trouble: str
) -> list[ft.Control]:
    """The day, how far back the drawing looks, and the note."""
    language = spoken()
    recall = {str(days): language.sentence_case(language.say(name)) for days, name in RECALL.items()}
    return [
        Card(
            [
                heading(language.say("Which days does the drawing show?")),
                Choice(
                    recall,
                    str(draft.recall_days),
                    lambda days: change(replace(draft, recall_days=int(days))),
                    stacked=True,
                ),
            ]
        ),
        Card(
            [
                heading(language.say("Day")),
                words(language.sentence_case(language.day(draft.day))),
                *([words(day_trouble, color=C.ERROR)] if day_trouble else []),
                link(language.say("Another day"), ft.Icons.CALENDAR_MONTH_OUTLINED, pick),
            ]
        ),
        typing_field(
            language.say("Note, if you like"),
            draft.note,
            lambda text: change(replace(draft, note=text)),
            multiline=True,
            min_lines=1,
            max_lines=6,
            key="note",
        ),
    ]
