"""The page for the visit: choose days and parts, see exactly what will be shared, save it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

import flet as ft

from app.exports import FORMATS, render
from app.exports.sections import SECTIONS
from app.session.for_the_visit import relatives
from app.views.page_preview import PagePreview
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.files import save_as
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice, Segments, Switch
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.pickers import language_names
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.state import Held, held, held_from
from app.views.parts.text import C, quiet, section
from app.views.sitting import notebook
from app.views.visits.chosen import STRETCHES, Chosen, Page, file_name
from app.views.visits.ways_out import WaysOut


@component
def PageForTheVisit() -> ft.Control:
    """Nothing leaves the device before it is saved."""
    chosen = held_from(lambda: Chosen.of(asked()))
    busy = held("")
    language, opened, said = spoken(), notebook(), notices()
    summary, written_in = chosen.now.page(opened, language)

    def as_chosen() -> Page:
        # Asked anew when it is made: a part switched off a moment ago is not on it.
        return chosen.now.page(opened, language)

    async def hand_over(way: str, suffix: str, make: Callable[[], bytes]) -> None:
        """Make a file beside the screen's own work, and save it."""
        if busy.now:
            return
        busy.set(way)
        try:
            content = await asyncio.to_thread(make)
            if await save_as(file_name(opened.today(), suffix), content):
                said.tell(language.say("Saved. The file is not locked: keep it where only you can read it."))
        finally:
            busy.set("")

    async def save(form: str) -> None:
        page = as_chosen()
        await hand_over(form, FORMATS[form].suffix, lambda: render(form, *page))

    making = language.say("Making the page …") if busy.now else language.say("Save as PDF")
    return Screen(
        4,
        top=Top(
            language.say("Page for the visit"),
            over=language.say("You choose what is on it"),
            back=(language.say("Visit"), "/visit"),
        ),
        left=[
            section(language.say("Period")),
            Segments(
                {key: language.say(name) for key, name in STRETCHES.items()},
                chosen.now.period,
                lambda key: chosen.set(replace(chosen.now, period=key)),
            ),
            *_for_whom(chosen),
            section(language.say("What I want to show")),
            list_card(_section_switches(chosen)),
            section(language.say("The page's language")),
            Segments(
                language_names(),
                written_in.tag,
                lambda tag: chosen.set(replace(chosen.now, language=tag)),
            ),
            section(language.say("More ways to take it along")),
            WaysOut(as_chosen, save, hand_over),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
        ],
        right=[
            section(language.say("This is how the page looks"), language.say("Nothing is sent by itself.")),
            second(
                language.say("Show it large"), ft.Icons.ZOOM_IN, lambda: go(chosen.now.route("/visit/show"))
            ),
            PagePreview(summary, written_in),
        ],
        foot=foot_of(
            primary(making, ft.Icons.DESCRIPTION_OUTLINED, lambda: save("pdf"), disabled=bool(busy.now))
        ),
    )


def _for_whom(chosen: Held[Chosen]) -> list[ft.Control]:
    """For the visit, or for somebody close who has the patient's consent; nothing where nobody has."""
    language = spoken()
    close = {one.key: one.name for one in relatives(notebook()) if one.name.strip()}
    if not close:
        return []
    options = {"": language.say("For the visit"), **close}
    lines: list[ft.Control] = [
        Choice(
            options,
            chosen.now.relative,
            lambda key: chosen.set(replace(chosen.now, relative=key)),
            stacked=True,
        )
    ]
    if chosen.now.relative:
        lines.append(
            quiet(
                language.say(
                    "Somebody close sees what matters to you, your goals, what was agreed and your exercise. Medicines, findings and notes are left out."
                )
            )
        )
    return [section(language.say("For whom")), Card(lines)]


def _section_switches(chosen: Held[Chosen]) -> list[ft.Control]:
    """One switch for each section."""
    language = spoken()

    def one(key: str, title: str) -> ft.Control:
        return Switch(
            language.say(title),
            "",
            key in chosen.now.sections,
            lambda on: chosen.set(chosen.now.with_section(key, on=on)),
            key=key,
        )

    return [one(section_type.key, section_type.title) for section_type in SECTIONS]
