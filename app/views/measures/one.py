"""One questionnaire: how it is now, how it was, and every time it was filled in."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.rehab.fields import Logged, scales
from app.rehab.measures import GRADES, EverydayWheel, GcpsR, WorkAbility, change, measured
from app.storage.kept import Kept
from app.views.measures.groups import groups_of
from app.views.measures.kinds import answers, kind_of, remarks, result
from app.views.measures.line import ResultLine, Wheel
from app.views.measures.saying import compared
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Row
from app.views.parts.paper import Card, Empty, list_card
from app.views.parts.route import asked
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import held_from
from app.views.parts.text import T, aside, heading, quiet, section, sentence, words
from app.views.sitting import notebook


@component
def OneMeasure() -> ft.Control:
    """The measure that the route names."""
    language = spoken()
    kind = kind_of(held_from(asked).now)
    entries = notebook().journal.read(kind)
    fill_in = primary(
        language.say("Fill in"), ft.Icons.EDIT_NOTE, lambda: go(f"/measures/edit?kind={kind.kind}")
    )
    top = Top(language.say(kind.title), back=(language.say("Questionnaires"), "/measures"))
    about = [aside(language.say(one)) for one in remarks(kind)]
    if not entries:
        text = language.say("Fill it in now and then, for example before a visit. There is no right time.")
        nothing = Empty(language.say("Nothing here yet"), text, ft.Icons.ASSIGNMENT_OUTLINED, fill_in)
        return Screen(1, top=top, left=[nothing], right=about)
    latest = entries[-1].record
    return Screen(
        1,
        top=top,
        left=[Latest(latest), *_over_time(language, kind, [kept.record for kept in entries])],
        right=[
            section(language.say("Every time")),
            list_card([Time(kept, key=kept.id) for kept in reversed(entries)]),
            *(groups_of(latest) if isinstance(latest, WorkAbility) else []),
            *about,
        ],
        foot=foot_of(fill_in),
    )


@component
def Latest(entry: Logged) -> ft.Control:
    """The answers of the last time, and what they came to."""
    language = spoken()
    lines: list[ft.Control] = [
        heading(language.sentence_case(language.full_day(entry.day)), 2),
        words(result(language, entry), T.TITLE_LARGE),
    ]
    if isinstance(entry, EverydayWheel):
        asked_scales = scales(EverydayWheel)
        spokes = [(question, getattr(entry, name)) for name, question in asked_scales.items()]
        lines.append(Wheel(spokes, _in_words(language, entry)))
        numbered = [
            language.say("{n}. {question}", n=n, question=name)
            for n, (name, _) in enumerate(answers(language, entry), 1)
        ]
        told = [(name, said) for name, (_, said) in zip(numbered, answers(language, entry), strict=True)]
    else:
        told = answers(language, entry)
    return Card([*lines, *(_fact(*one) for one in told)], gap=10)


def _fact(name: str, said: str) -> ft.Control:
    if look().large_text:
        return ft.Column([quiet(name), words(said, T.TITLE_SMALL)], spacing=0, tight=True)
    return ft.Row([quiet(name, expand=True), words(said, T.TITLE_SMALL)], spacing=12)


def _in_words(language: Language, entry: Logged) -> str:
    return "; ".join(
        language.say("{question}: {sentence}", question=name, sentence=said)
        for name, said in answers(language, entry)
    )


def _over_time(language: Language, kind: type[Logged], entries: list[Logged]) -> list[ft.Control]:
    """The line of all results with its sentence; nothing before there are two."""
    if kind is EverydayWheel:
        return []
    scored = [entry for entry in entries if hasattr(entry, "score")]
    differs = change(scored)
    if differs is None:
        return []
    says = compared(language, differs, getattr(kind, "direction", None), GRADES if kind is GcpsR else None)
    least, most = getattr(kind, "least", 0), getattr(kind, "most", 10)
    picture = ResultLine(measured(scored), least, most, says)
    return [section(language.say("Over time")), Card([picture, sentence(says)], gap=10)]


@component
def Time(kept: Kept[Logged]) -> ft.Control:
    """One time it was filled in."""
    language = spoken()
    route = f"/measures/edit?kind={kept.record.kind}&id={kept.id}"
    return Row(
        language.sentence_case(language.full_day(kept.record.day)),
        result(language, kept.record),
        on_click=lambda: go(route),
    )
