"""Besök: the next visit, my three questions, the page to bring, and what was decided before."""

from __future__ import annotations

import flet as ft

from app.rehab.visits import MOST_ON_THE_PAGE, Visit
from app.session.visits import next_one, untold
from app.storage.kept import Kept
from app.views.parts.actions import link, primary, second, tappable
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.paper import Card, Empty, list_card
from app.views.parts.seen import go, look, spoken
from app.views.parts.text import C, T, quiet, section, words
from app.views.sitting import notebook
from app.views.visits.leaf import VisitLine, how_soon, labelled, when, with_whom
from app.views.visits.thumbnail import Thumbnail

# What is told at a visit beside the questions.
TOLD = ("matters", "share", "feedback")


@component
def VisitTab() -> ft.Control:
    """What is ahead; everything that has been is one tap away."""
    language, opened = spoken(), notebook()
    kept, fresh = next_one(opened), untold(opened)
    today = opened.today()
    visit = kept.record if kept else Visit()
    top = Top(
        language.say("Visit") if fresh else language.say("Next visit"),
        over="" if fresh else how_soon(language, visit, today),
        action=(ft.Icons.HISTORY, language.say("Earlier"), "/visits"),
    )
    return Screen(
        4,
        top=top,
        left=[*_visits(kept, fresh), section(language.say("My three questions")), Questions(visit)],
        right=[section(language.say("A page to bring")), PageCard(visit), _more()],
        foot=foot_of(primary(language.say("Share or print"), ft.Icons.IOS_SHARE, lambda: go("/visit/page"))),
    )


def _visits(kept: Kept[Visit] | None, fresh: Kept[Visit] | None) -> list[ft.Control]:
    """The visit that was, while it is to be told of, and the one that comes."""
    language = spoken()
    if fresh is None:
        return [NextVisit(kept) if kept else _nothing()]
    has_been = [section(language.say("Your visit")), Fresh(fresh)]
    if kept is None or kept.id == fresh.id:
        return has_been
    return [*has_been, section(language.say("Next visit")), NextVisit(kept)]


@component
def NextVisit(kept: Kept[Visit]) -> ft.Control:
    """When, with whom and where."""
    language, visit = spoken(), kept.record
    who = with_whom(language, visit)
    lines: list[ft.Control] = [words(when(language, visit, notebook().today()), T.TITLE_LARGE)]
    if who:
        lines.append(_fact(ft.Icons.PERSON_OUTLINE, who))
    if visit.place:
        lines.append(_fact(ft.Icons.PLACE_OUTLINED, visit.place))
    change = link(language.say("Edit"), ft.Icons.EDIT_OUTLINED, lambda: go(f"/visit/edit?id={kept.id}"))
    return Card([*lines, change], tone="teal", gap=8)


def _fact(icon: ft.IconData, text: str) -> ft.Control:
    seen = look()
    shown = ft.Icon(icon, size=seen.icon(22), color=C.ON_SURFACE_VARIANT)
    return ft.Row([shown, words(text, expand=True)], spacing=10)


@component
def Fresh(kept: Kept[Visit]) -> ft.Control:
    """A visit that has been, and what to do while it is remembered."""
    language, today = spoken(), notebook().today()
    tell = second(
        language.say("Write what was decided"),
        ft.Icons.EDIT_NOTE,
        lambda: go(f"/visit/after?id={kept.id}"),
    )
    change = link(language.say("Edit"), ft.Icons.EDIT_OUTLINED, lambda: go(f"/visit/edit?id={kept.id}"))
    return Card([VisitLine(kept.record, today), tell, change], tone="warm")


def _nothing() -> ft.Control:
    language = spoken()
    text = language.say(
        "Write when you see someone next. You can prepare your questions even before you know the day."
    )
    return Empty(
        language.say("No visit written in"),
        text,
        ft.Icons.EVENT_OUTLINED,
        second(language.say("Write in a visit"), ft.Icons.ADD, lambda: go("/visit/edit")),
    )


@component
def Questions(visit: Visit) -> ft.Control:
    """The three questions for the page: written, or a place to write; and what else is to be told."""
    asked, language = visit.three_questions, spoken()
    lines: list[ft.Control] = [
        Question(n + 1, asked[n] if n < len(asked) else "", key=str(n)) for n in range(MOST_ON_THE_PAGE)
    ]
    written = [labelled(language, name) for name in TOLD if getattr(visit, name).strip()]
    told = Row(
        language.say("What you want to tell"),
        " · ".join(written) or language.say("Nothing is written here."),
        on_click=lambda: go("/visit/prepare"),
    )
    return list_card([*lines, told], indent=68)


@component
def Question(n: int, text: str) -> ft.Control:
    """One of three."""
    seen, language = look(), spoken()
    number = ft.Container(
        ft.Text(
            str(n), size=seen.capped(18, 1.3), weight=ft.FontWeight.W_600, color=C.ON_SECONDARY_CONTAINER
        ),
        width=36,
        height=36,
        border_radius=18,
        bgcolor=C.SECONDARY_CONTAINER,
        alignment=ft.Alignment.CENTER,
    )
    one_more = language.say("Write one more question, if you like")
    hint = one_more if n > 1 else language.say("Write a question, if you like")
    line = words(text, expand=True) if text else quiet(hint, T.BODY_MEDIUM, expand=True)
    mark = ft.Icon(ft.Icons.EDIT_OUTLINED if text else ft.Icons.ADD, size=22, color=C.ON_SURFACE_VARIANT)
    # Large words need the whole line; the line itself is the button.
    parts: list[ft.Control] = [line] if seen.large_text else [number, line, mark]
    return tappable(
        ft.Row(parts, spacing=14),
        lambda: go("/visit/prepare"),
        pad=ft.Padding.symmetric(horizontal=seen.card_pad, vertical=13),
        radius=0,
    )


@component
def PageCard(visit: Visit) -> ft.Control:
    """The page as a small sheet, and the ways to see and to change it."""
    seen, language = look(), spoken()
    sheet = Thumbnail(visit)
    told = ft.Column(
        [
            words(language.say("One page"), T.TITLE_SMALL),
            quiet(language.say("You choose what is on it. Nothing is sent by itself.")),
            link(language.say("Show it large"), ft.Icons.ZOOM_IN, lambda: go("/visit/show")),
            link(language.say("Choose what is on it"), ft.Icons.TUNE, lambda: go("/visit/page")),
        ],
        spacing=4,
        tight=True,
        expand=not seen.large_text,
    )
    if seen.large_text:
        return Card([told])
    return Card([ft.Row([sheet, told], spacing=16, vertical_alignment=ft.CrossAxisAlignment.START)])


def _more() -> ft.Control:
    language = spoken()
    ways = [
        Row(
            language.say("Before a referral"),
            language.say("Ten headings that help the one who writes it"),
            ft.Icons.ASSIGNMENT_OUTLINED,
            "blue",
            lambda: go("/referral"),
        ),
        Row(
            language.say("Earlier visits"),
            language.say("What was decided"),
            ft.Icons.HISTORY,
            "teal",
            lambda: go("/visits"),
        ),
        Row(
            language.say("One more visit"),
            language.say("Write in another visit ahead"),
            ft.Icons.ADD,
            "warm",
            lambda: go("/visit/edit"),
        ),
    ]
    return list_card(ways, indent=76)
