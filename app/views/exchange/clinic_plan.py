"""A plan from the clinic beside what is here: each part is taken over or left, and nothing changes before that."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft

from app.imports.clinic_given import Left
from app.imports.clinic_plan import Proposed
from app.language import Language
from app.rehab.plan import Plan
from app.session.clinic_parts import Part
from app.session.from_the_clinic import Proposal, proposal, take_over, why_of
from app.views.exchange.clinic_words import Said, said_by
from app.views.exchange.file_found import Back
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row, Switch
from app.views.parts.notice import notices
from app.views.parts.paper import Card, Empty, list_card, rule
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import Held, held, held_from
from app.views.parts.text import STRETCH, C, T, aside, quiet, section, words
from app.views.sitting import notebook, sitting

MOST_SHOWN = 30


@component
def ClinicPlan(proposed: Proposed, back: Back) -> ft.Control:
    """Every part with a switch; all are on to begin with."""
    here, opened, language, said = sitting(), notebook(), spoken(), notices()
    found: Proposal = held_from(lambda: proposal(proposed, opened, language)).now
    chosen: Held[frozenset[str]] = held(frozenset(part.key for part in found.parts))
    busy = held(False)

    async def take() -> None:
        if busy.now or not chosen.now:
            return
        busy.set(True)
        try:
            await asyncio.to_thread(take_over, found, chosen.now, opened, language)
        finally:
            busy.set(False)
        told = language.count(
            "{n} part taken over from the clinic.", "{n} parts taken over from the clinic.", len(chosen.now)
        )
        said.tell_after_leaving(told, here.undo)
        go("/plan")

    def turn(key: str) -> None:
        chosen.set(chosen.now ^ {key})

    top = Top(language.say("From the clinic"), over=found.plan.title, back=back)
    if not found.parts:
        return Screen(None, top=top, left=[nothing_new(language), *left_out(found.left, language)])
    return Screen(
        None,
        top=top,
        left=[
            Whose(found),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
            *(OnePart(part, found.plan, part.key in chosen.now, turn, key=part.key) for part in found.parts),
        ],
        right=[
            *left_out(found.left, language),
            aside(
                language.say(
                    "What the file does not mention stays as it is. A backup is made first, and your earlier version can still be read."
                )
            ),
        ],
        foot=foot_of(
            primary(
                language.count("Take over {n} part", "Take over {n} parts", len(chosen.now)),
                ft.Icons.CHECK,
                take,
                disabled=busy.now or not chosen.now,
            ),
        ),
    )


@component
def Whose(found: Proposal) -> ft.Control:
    """Whose file it is, of when, and for whom."""
    language, proposed = spoken(), found.proposed
    lines: list[ft.Control] = [words(why_of(found, language), T.TITLE_SMALL)]
    lines += [words(proposed.clinic)] if proposed.clinic else []
    if proposed.patient:
        lines.append(quiet(language.say("The file is for {name}.", name=proposed.patient)))
    started = (
        language.say("It becomes a new version of your plan.")
        if found.kept
        else language.say("It becomes a new plan in your notebook.")
    )
    lines.append(quiet(started))
    lines.append(quiet(language.say("Switch off what you do not want to take over.")))
    return Card(lines, tone="teal", gap=4)


@component
def OnePart(part: Part, plan: Plan, on: bool, turn: Callable[[str], None]) -> ft.Control:
    """One part: its switch, and below it what would change."""
    seen, language = look(), spoken()
    changes = said_by(part, plan, language)
    title = part.about or language.say(part.title)
    detail = language.say(part.title) if part.about else ""
    lines: list[ft.Control] = [Switch(title, detail, on, lambda _: turn(part.key))]
    if changes:
        told = [said_lines(change, language, under=detail or title) for change in changes]
        body = ft.Column(told, spacing=12, tight=True, horizontal_alignment=STRETCH)
        pad = ft.Padding.only(left=seen.card_pad, right=seen.card_pad, top=10, bottom=14)
        lines += [rule(), ft.Container(body, padding=pad)]
    if part.key == "taper":
        lines.append(
            ft.Container(
                quiet(
                    language.say(
                        "A draft. Nothing of it is due before you have looked through it and said that it is agreed."
                    )
                ),
                padding=ft.Padding.only(left=seen.card_pad, right=seen.card_pad, bottom=14),
            )
        )
    return Card(lines, pad=0, gap=0)


def said_lines(change: Said, language: Language, *, under: str) -> ft.Control:
    """One change: the new text under its label, if that is not what it stands `under`, and what it would replace."""
    lines: list[ft.Control] = [] if change.label == under else [quiet(change.label)]
    lines.append(words(change.after or language.say("Taken away")))
    if change.before:
        before: list[ft.Control] = [quiet(language.say("Before")), words(change.before)]
        lines.append(
            ft.Container(
                ft.Column(before, spacing=0, tight=True, horizontal_alignment=STRETCH),
                border=ft.Border.only(left=ft.BorderSide(3, C.OUTLINE_VARIANT)),
                padding=ft.Padding.only(left=12, top=2, bottom=2),
                margin=ft.Margin.only(top=6),
            )
        )
    return ft.Column(lines, spacing=0, tight=True, horizontal_alignment=STRETCH)


def nothing_new(language: Language) -> ft.Control:
    """Where all of the file is here already."""
    way = link(language.say("To the plan"), ft.Icons.MAP_OUTLINED, lambda: go("/plan"))
    return Empty(
        language.say("You have all of this already"),
        language.say("The file says nothing that your notebook does not say. Nothing has changed."),
        ft.Icons.CHECK,
        way,
    )


def left_out(left: tuple[Left, ...], language: Language) -> list[ft.Control]:
    """What does not come along, each with its place and the reason."""
    if not left:
        return []
    shown = [
        Row(placed(one, language), language.tell(one.why), key=str(n))
        for n, one in enumerate(left[:MOST_SHOWN])
    ]
    more = len(left) - MOST_SHOWN
    return [
        section(language.say("Not taken along"), language.say("Ask your clinic if you miss something.")),
        list_card([*shown]),
        *([aside(language.count("And one more.", "And {n} more.", more))] if more > 0 else []),
    ]


def placed(one: Left, language: Language) -> str:
    """Where in the file something stands."""
    place = one.place
    return language.say("Row {n}, {what}", n=place.row, what=place.name) if place.row else place.name
