"""The folded parts of the goal's form: why and how, how much it counts, what leads there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import flet as ft

from app.rehab.goals import Area, Level
from app.rehab.goals.words import LABELS, WEIGHT_WORDS, WORDS
from app.session.notebook import Notebook
from app.views.goals.field import Written, written_field
from app.views.goals.opened import actions_in, activities_in
from app.views.goals.said import signed
from app.views.parts.forms import Folded, PickOne
from app.views.parts.lines import Choice
from app.views.parts.seen import spoken
from app.views.parts.text import quiet, words
from app.views.parts.tick import Tick

USUAL_STARTS = (Level.LESS, Level.MUCH_LESS)


def about(on: Written) -> ft.Control:
    """Why it matters, how it is followed, what it is about."""
    language = spoken()
    areas = {area.value: language.say(WORDS[area]) for area in Area}

    def inside() -> list[ft.Control]:
        return [
            written_field(on, "why", multiline=True, max_lines=8),
            written_field(on, "measured_by", multiline=True, max_lines=4),
            PickOne(
                language.called(LABELS, "area"),
                areas,
                on.now.area.value if on.now.area else None,
                lambda key: on.put(area=Area(key) if key else None),
            ),
        ]

    open_now = any(on.trouble(name) for name in ("why", "measured_by"))
    return Folded(
        language.say("Why, and how we follow it"), on.now.why, inside, open_now, key=f"about {open_now}"
    )


def weights(on: Written) -> ft.Control:
    """Importance and difficulty, or neither; and where it begins."""
    language = spoken()
    grades = {str(number): language.say(said) for number, said in WEIGHT_WORDS.items()}

    def grade(name: str) -> ft.Control:
        chosen: int | None = getattr(on.now, name)
        return PickOne(
            language.say(LABELS[name]),
            grades,
            None if chosen is None else str(chosen),
            lambda key: on.put(**{name: None if key is None else int(key)}),
        )

    def inside() -> list[ft.Control]:
        return [
            words(language.called(LABELS, "baseline")),
            Choice(
                _starts(on),
                str(on.now.baseline.value),
                lambda key: on.put(baseline=Level(int(key))),
                stacked=True,
            ),
            quiet(
                language.say(
                    "−1 leaves room on the ladder below, for harder times. −2 fits only where nothing lower can be thought of."
                )
            ),
            grade("importance"),
            grade("difficulty"),
            quiet(
                language.say(
                    "A goal that matters more, or is harder to reach, counts more when the goals are seen together. Leave both without an answer, and all goals count the same."
                )
            ),
        ]

    title = language.say("Where it begins, and how much it counts")
    detail = language.say("Begins at {level}", level=signed(on.now.baseline.value, language))
    return Folded(title, detail, inside, key="weights")


def _starts(on: Written) -> dict[str, str]:
    """The usual two starts, and another one where the goal has it already."""
    language = spoken()
    starts = dict.fromkeys((*USUAL_STARTS, on.now.baseline))
    return {
        str(level.value): language.say(
            "{level}: {words}", level=signed(level.value, language), words=language.say(WORDS[level])
        )
        for level in starts
    }


@dataclass(frozen=True)
class Known:
    """What a goal can be linked to: the plan's actions by key, and the names of usual activities."""

    actions: Mapping[str, str]
    activities: Sequence[str]

    @classmethod
    def of(cls, opened: Notebook) -> Known:
        """Read once for each form: three months of a diary are too much for every letter."""
        return cls(actions_in(opened), activities_in(opened))


def linked(on: Written, known: Known) -> list[ft.Control]:
    """The plan's actions and the diary's activities that belong to the goal."""
    names = dict.fromkeys((*on.now.activities, *known.activities))
    return [
        *_ticks(on, "actions", known.actions),
        *_ticks(on, "activities", {name: name for name in names}),
    ]


def _ticks(on: Written, name: str, options: Mapping[str, str]) -> list[ft.Control]:
    """A folded list to tick; nothing where there is nothing to choose from."""
    if not options:
        return []
    language = spoken()
    chosen: tuple[str, ...] = getattr(on.now, name)

    def turn(key: str) -> None:
        on.form.set(on.form.now.linking(name, key))

    def inside() -> list[ft.Control]:
        belongs = language.say("Belongs to the goal")
        return [
            Tick(text, "", belongs if key in chosen else "", partial(turn, key), key=key)
            for key, text in options.items()
        ]

    detail = ", ".join(options[key] for key in chosen if key in options)
    return [Folded(language.say(LABELS[name]), detail, inside, key=name)]
