"""Besök: choose period and sections, see exactly what will be shared, save it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

import flet as ft

from app.exports import FORMATS, render
from app.exports.sections import SECTIONS
from app.language import Language
from app.session.for_the_visit import summary_of
from app.views.history import PERIODS, chosen_period
from app.views.page_preview import PagePreview
from app.views.parts.actions import primary, second
from app.views.parts.boundary import component
from app.views.parts.files import save_as
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Segments, Switch
from app.views.parts.notice import notices
from app.views.parts.paper import list_card
from app.views.parts.pickers import language_names
from app.views.parts.seen import spoken
from app.views.parts.text import C, section
from app.views.sitting import notebook


@dataclass(frozen=True)
class Page:
    """What the patient has chosen to take along."""

    period: str = "month"
    sections: frozenset[str] = frozenset(one.key for one in SECTIONS if one.at_first)
    language: str = ""

    def with_section(self, key: str, on: bool) -> Page:
        """The same page with one section more or less."""
        return replace(self, sections=self.sections | {key} if on else self.sections - {key})


@component
def Visit() -> ft.Control:
    """The page for the visit. Nothing leaves the device before it is saved."""
    chosen, choose = ft.use_state(Page())
    busy, set_busy = ft.use_state("")
    language, opened, said = spoken(), notebook(), notices()
    written_in = Language(chosen.language or language.tag, language.country)
    summary = summary_of(opened, chosen_period(opened, chosen.period), chosen.sections)

    async def save(form: str) -> None:
        if busy:
            return
        set_busy(form)
        try:
            content = await asyncio.to_thread(render, form, summary, written_in)
            if await save_as(f"takt-{summary.today.isoformat()}{FORMATS[form].suffix}", content):
                said.tell(language.say("Saved. The file is not locked: keep it where only you can read it."))
        finally:
            set_busy("")

    return Screen(
        4,
        top=Top(language.say("Page for the visit"), over=language.say("You choose what is on it")),
        left=[
            section(language.say("Period")),
            Segments(
                {key: language.say(name) for key, name in PERIODS.items()},
                chosen.period,
                lambda key: choose(replace(chosen, period=key)),
            ),
            section(language.say("What I want to show")),
            list_card(_section_switches(chosen, choose)),
            section(language.say("The page's language")),
            Segments(language_names(), written_in.tag, lambda tag: choose(replace(chosen, language=tag))),
            second(
                language.say("Save as a web page"),
                ft.Icons.LANGUAGE,
                lambda: save("html"),
                disabled=bool(busy),
            ),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy else []),
        ],
        right=[
            section(language.say("This is how the page looks"), language.say("Nothing is sent by itself.")),
            PagePreview(summary, written_in),
        ],
        foot=foot_of(
            primary(
                language.say("Making the page …") if busy else language.say("Save as PDF"),
                ft.Icons.DESCRIPTION_OUTLINED,
                lambda: save("pdf"),
                disabled=bool(busy),
            )
        ),
    )


def _section_switches(chosen: Page, choose: Callable[[Page], None]) -> list[ft.Control]:
    """One switch for each section."""
    language = spoken()

    def one(key: str, title: str) -> ft.Control:
        return Switch(
            language.say(title),
            "",
            key in chosen.sections,
            lambda on: choose(chosen.with_section(key, on)),
            key=key,
        )

    return [one(section_type.key, section_type.title) for section_type in SECTIONS]
