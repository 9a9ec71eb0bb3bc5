"""What a backup or an archive holds, in words: which days, and how many of each kind."""

from __future__ import annotations

from collections.abc import Mapping

import flet as ft

from app.language import Language
from app.rehab import TRACKERS
from app.rehab.pain_drawing import PainDrawing
from app.session.restoring import Contents, Look
from app.views.parts.boundary import component
from app.views.parts.paper import Card
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, heading, quiet, words
from app.views.sitting import sitting
from app.words import N_

# Of the agreed side the plain words stand here; each diary says its own title.
AGREED = {
    "plan": N_("Plans"),
    "goal": N_("Goals"),
    "taper": N_("Taper plans"),
    "visit": N_("Visits"),
    "flare": N_("Plans for heavy days"),
}
TITLES = {one.kind: one.title for one in TRACKERS} | {PainDrawing.kind: PainDrawing.title} | AGREED
OTHERS = N_("Other notes")
BROUGHT = (N_("New from the backup"), N_("Changed in the backup"), N_("Removed in the backup"))


def counted(counts: Mapping[str, int]) -> dict[str, int]:
    """How many there are by title, in the order of the diaries; what has no title of its own together."""
    found = {title: counts[kind] for kind, title in TITLES.items() if kind in counts}
    rest = sum(number for kind, number in counts.items() if kind not in TITLES)
    return found | ({OTHERS: rest} if rest else {})


@component
def Counts(counts: Mapping[str, int]) -> ft.Control:
    """A line for each kind, the numbers below each other; large text has no room for that, and its words stay whole."""
    language = spoken()
    if look().large_text:
        told = [
            language.say("{what}: {n}", what=language.say(title), n=language.number(number))
            for title, number in counted(counts).items()
        ]
        return words("\n".join(told) or language.say("Nothing yet"))
    lines: list[ft.Control] = [
        ft.MergeSemantics(
            ft.Row(
                [words(language.say(title), expand=True), words(language.number(number))],
                vertical_alignment=ft.CrossAxisAlignment.START,
            )
        )
        for title, number in counted(counts).items()
    ]
    return ft.Column(lines or [words(language.say("Nothing yet"))], spacing=6, horizontal_alignment=STRETCH)


def what_it_holds(look: Look) -> list[ft.Control]:
    """The backup, and in what it differs from the notebook here."""
    language = spoken()
    lines: list[ft.Control] = [heading(_title(language, look))]
    if look.there.first and look.there.last:
        lines.append(quiet(language.period(look.there.first, look.there.last)))
    lines.append(Counts(look.there.counts))
    if look.there.unknown:
        lines.append(
            quiet(
                language.count(
                    "{n} record from a newer Takt comes along.",
                    "{n} records from a newer Takt come along.",
                    look.there.unknown,
                )
            )
        )
    cards: list[ft.Control] = [Card(lines, gap=8)]
    return cards + ([_beside(look.there, look.here, language)] if look.here else [])


def _beside(there: Contents, here: Contents, language: Language) -> ft.Control:
    """Where the two hold a different number of something."""
    in_backup, in_notebook = counted(there.counts), counted(here.counts)
    differing = [
        language.say(
            "{what}: {there} in the backup, {here} in the notebook",
            what=language.say(title),
            there=language.number(in_backup.get(title, 0)),
            here=language.number(in_notebook.get(title, 0)),
        )
        for title in in_backup | in_notebook
        if in_backup.get(title) != in_notebook.get(title)
    ]
    same = (
        language.say("Of everything else there is as much in both.")
        if differing
        else language.say("Of everything there is as much in both.")
    )
    told = [words(line) for line in differing] + [quiet(same)]
    return Card([heading(language.say("Beside this notebook")), *told], gap=6)


def what_union_brings(look: Look) -> list[ft.Control]:
    """What would change here, and what to know where the two never were one."""
    language, brought = spoken(), look.would_bring
    if brought is None:
        return []
    told = (
        language.say("{what}: {n}", what=language.say(title), n=language.number(number))
        for title, number in zip(BROUGHT, (brought.added, brought.changed, brought.removed), strict=True)
        if number
    )
    lines: list[ft.Control] = [
        heading(language.say("If you unite them")),
        *(words(line) for line in told),
        words(
            language.say(
                "Nothing that was written in either is lost. What was changed in both stays among the earlier versions."
            )
        ),
    ]
    if not look.same_notebook:
        lines.append(
            words(
                language.say(
                    "These two began as notebooks of their own. What you brought into both from the same file is there twice afterwards."
                )
            )
        )
    return [Card(lines, tone="well", gap=8)]


def _title(language: Language, look: Look) -> str:
    if look.made is None:
        return language.say("The backup")
    made = sitting().home.clock.local(look.made)
    return language.say(
        "Backup from {day} at {time}", day=language.full_day(made.date()), time=language.clock(made)
    )
