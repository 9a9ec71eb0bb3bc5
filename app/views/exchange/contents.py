"""What a backup holds, in words: when it was made, which days, and how many records."""

from __future__ import annotations

import flet as ft

from app.language import Language
from app.rehab import TRACKERS
from app.rehab.pain_drawing import PainDrawing
from app.session.restoring import Contents, Look
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.text import T, heading, quiet, section, words
from app.views.sitting import sitting
from app.words import N_

# Of the agreed side the plain words stand here; of the diaries each says its own title.
AGREED = {
    "plan": N_("Plans"),
    "goal": N_("Goals"),
    "taper": N_("Taper plans"),
    "visit": N_("Visits"),
    "flare": N_("Plans for heavy days"),
}


def what_it_holds(look: Look) -> list[ft.Control]:
    """The backup, and what a union would bring."""
    language = spoken()
    cards: list[ft.Control] = [_card(language, _title(language, look), look.there)]
    if look.here is not None:
        cards.append(_card(language, language.say("This notebook now"), look.here))
    if look.would_bring is not None:
        brought = look.would_bring
        cards.append(
            Card(
                [
                    heading(language.say("If you unite them")),
                    words(
                        language.say(
                            "{added} new records, {changed} changed and {removed} removed. Nothing that was written in either is lost: what was changed in both stays among the earlier versions.",
                            added=language.number(brought.added),
                            changed=language.number(brought.changed),
                            removed=language.number(brought.removed),
                        )
                    ),
                ],
                tone="well",
            )
        )
    return [section(language.say("What it holds")), *cards]


def _title(language: Language, look: Look) -> str:
    if look.made is None:
        return language.say("The backup")
    made = sitting().home.clock.local(look.made)
    return language.say(
        "Backup from {day} at {time}", day=language.full_day(made.date()), time=language.clock(made)
    )


def _card(language: Language, title: str, held: Contents) -> ft.Control:
    titles = {one.kind: one.title for one in TRACKERS} | {PainDrawing.kind: PainDrawing.title} | AGREED
    lines: list[ft.Control] = [heading(title)]
    if held.first and held.last:
        lines.append(quiet(language.period(held.first, held.last)))
    told = [
        language.say("{what}: {n}", what=language.say(titles[kind]), n=language.number(count))
        for kind, count in held.counts.items()
        if kind in titles
    ]
    lines.append(words("\n".join(told) or language.say("Nothing yet"), T.BODY_MEDIUM))
    if held.unknown:
        lines.append(
            quiet(
                language.count(
                    "{n} record from a newer Takt comes along.",
                    "{n} records from a newer Takt come along.",
                    held.unknown,
                )
            )
        )
    return Card(lines, gap=6)
