"""The head of the form: with whom the taper is agreed, when, and within which frame."""

from __future__ import annotations

import flet as ft

from app.rehab.taper import Aim
from app.rehab.taper.words import WORDS
from app.views.parts.forms import trouble_line
from app.views.parts.lines import Choice, Switch
from app.views.parts.seen import spoken
from app.views.parts.text import quiet
from app.views.taper.saying import labelled
from app.views.taper.writing import Writing


def agreement_part(writing: Writing) -> ft.Control:
    """The agreement, closed to with whom and when."""
    language, now = spoken(), writing.now
    on = language.full_day(now.on) if now.on else ""
    detail = " · ".join(part for part in (now.with_whom, now.role, on) if part.strip())
    return writing.part(
        "agreement",
        labelled(language, "agreement"),
        detail or language.say("With whom, when, and until when"),
        lambda: _fields(writing),
    )


def _fields(writing: Writing) -> list[ft.Control]:
    language, now, today = spoken(), writing.now, writing.today

    def line(name: str, **more: object) -> ft.Control:
        return writing.text(
            f"agreement.{name}",
            labelled(language, f"agreement.{name}"),
            getattr(now, name),
            lambda text: writing.set(**{name: text}),
            **more,
        )

    def day(name: str) -> ft.Control:
        return writing.day(
            f"agreement.{name}",
            labelled(language, f"agreement.{name}"),
            getattr(now, name),
            lambda chosen: writing.set(**{name: chosen}),
            last=today if name == "on" else None,
        )

    return [
        line("with_whom"),
        line("role"),
        day("on"),
        line("contact", multiline=True, min_lines=1, max_lines=4),
        Switch(
            labelled(language, "agreement.decided"),
            "",
            now.decided,
            lambda on: writing.set(decided=on),
            key="agreement.decided",
        ),
        *trouble_line(writing.at("agreement.decided")),
        day("latest_end"),
        line("in_trouble", multiline=True, max_lines=6),
        *_aim(writing),
        line("pauses", multiline=True, max_lines=6),
    ]


def _aim(writing: Writing) -> list[ft.Control]:
    language, now = spoken(), writing.now
    options = {aim.value: language.say(WORDS[aim]) for aim in Aim}
    return [
        quiet(labelled(language, "agreement.aim")),
        Choice(
            options,
            now.aim.value if now.aim else None,
            lambda key: writing.set(aim=Aim(key)),
            stacked=True,
        ),
        *trouble_line(writing.at("agreement.aim")),
    ]
