"""The versions of a taper, readable: who agreed on each and when, and which steps changed."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.language import Language
from app.rehab.taper import Medicine, Step, Taper, is_agreed
from app.rehab.taper.words import DRAFT, WORDS
from app.storage.kept import Earlier, Kept
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.notice import Handler
from app.views.parts.paper import Chip, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, spoken
from app.views.parts.text import quiet, section
from app.views.sitting import notebook
from app.views.taper.agreed import Agreed
from app.views.taper.followed import Followed, followed
from app.views.taper.nothing import NoTaper
from app.views.taper.saying import labelled, medicine_words
from app.views.taper.step_card import step_card

Said = Kept[Taper] | Earlier[Taper]


@component
def VersionsScreen() -> ft.Control:
    """All versions, or the one that the route asks for by its number, the oldest being 1."""
    taper = followed(notebook())
    if taper is None:
        return NoTaper()
    every = versions(taper)
    number = int(asked().get("n", "")) if asked().get("n", "").isdigit() else 0
    if 1 <= number <= len(every):
        return Version(every, number)
    return Versions(every)


def versions(taper: Followed) -> tuple[Said, ...]:
    """What the schedule said, oldest first."""
    return (*taper.kept.earlier, taper.kept)


@component
def Versions(every: tuple[Said, ...]) -> ft.Control:
    """The newest first."""
    language = spoken()
    rows = [_row(language, said, n) for n, said in reversed(list(enumerate(every, 1)))]
    return Screen(
        2,
        top=Top(language.say("Earlier versions"), back=(language.say("Taper"), "/taper")),
        left=[list_card(rows)],
    )


def _row(language: Language, said: Said, number: int) -> ft.Control:
    return Row(
        language.say("Version {n}", n=number),
        "\n".join(about(language, said)),
        on_click=_to(f"/taper/versions?n={number}"),
        key=str(number),
    )


def about(language: Language, said: Said) -> list[str]:
    """When a version was written, who agreed on it, and why."""
    day = language.full_day(notebook().home.clock.local(said.written).date())
    lines = [language.say("Written on {day}", day=day)]
    agreed = said.record.agreement.on
    if not is_agreed(said.record):
        lines.append(language.say(DRAFT))
    elif agreed is not None:
        lines.append(language.say("Agreed on {day}", day=language.full_day(agreed)))
    return [*lines, *(text for text in (said.who, said.why) if text.strip())]


@component
def Version(every: tuple[Said, ...], number: int) -> ft.Control:
    """One version as it was, with what differs from the one before marked."""
    language, said = spoken(), every[number - 1]
    before = every[number - 2].record if number > 1 else None
    taper = said.record
    cards = [
        step_card(language.say("Step {n}", n=step.number), step, taper, _changed(language, step, before))
        for step in taper.steps
    ]
    return Screen(
        2,
        top=Top(
            language.say("Version {n}", n=number),
            back=(language.say("Earlier versions"), "/taper/versions"),
        ),
        left=[
            *(quiet(line) for line in about(language, said)),
            Agreed(taper.agreement, taper.clinic_numbers),
        ],
        right=[*_medicines(taper.medicines), section(labelled(language, "steps")), *cards],
    )


def _changed(language: Language, step: Step, before: Taper | None) -> list[ft.Control]:
    """Says of a step whether it differs from the version before."""
    if before is None:
        return []
    same = next((one for one in before.steps if one.number == step.number), None)
    if same is None:
        return [Chip(language.say("New"), None, "warm")]
    if replace(same, as_given=step.as_given) == step:
        return []
    return [Chip(language.say("Changed"), None, "warm")]


def _medicines(medicines: tuple[Medicine, ...]) -> list[ft.Control]:
    language = spoken()
    if not medicines:
        return []
    rows: list[ft.Control] = [
        Row(
            medicine_words(language, medicine),
            " · ".join(language.say(WORDS[one]) for one in (medicine.form, medicine.acting)),
            ft.Icons.MEDICATION_OUTLINED,
            "well",
        )
        for medicine in medicines
    ]
    return [section(labelled(language, "medicines")), list_card(rows, indent=76)]


def _to(route: str) -> Handler:
    return lambda: go(route)
