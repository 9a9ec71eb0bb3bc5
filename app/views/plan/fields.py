"""The fields of a plan's form: each is called what the plan calls it, and tells what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

import flet as ft

from app.language import Language
from app.rehab.plan import label_of, words_for
from app.views.parts.drafted import Drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, PickOne, Troubles, YesNo, fold
from app.views.parts.seen import look
from app.views.parts.state import Held
from app.views.parts.text import T, words
from app.views.plan.form import Answer, Form

LINES = 3
MOST_LINES = 12
LAST = date(2099, 12, 31)
SENTENCES = ft.TextCapitalization.SENTENCES


@dataclass(frozen=True)
class Fields:
    """The form as it is held, what was wrong when it was last saved, and which parts of it are open."""

    form: Drafted[Form]
    troubles: Troubles
    language: Language
    today: date
    opened: Held[frozenset[str]]

    @property
    def country(self) -> str:
        """The country whose plan it is."""
        return self.form.now.text("country")

    def say(self, key: str | Enum) -> str:
        """The word for a field or a choice."""
        return self.language.say(words_for(self.country)[key])

    def put(self, path: str, answer: Answer | None) -> None:
        """Hold an answer."""
        self.form.set(self.form.now.having(path, answer))

    def label(self, path: str) -> str:
        """What a field is called."""
        return self.language.say(label_of(path, words_for(self.country)))

    def part(self, name: str, title: str, detail: str, inside: Callable[[], list[ft.Control]]) -> ft.Control:
        """A part that opens and closes by a tap."""
        return fold(title, detail, inside, name in self.opened.now, lambda: self.turn(name))

    def turn(self, name: str) -> None:
        """Open a part that is closed, or close it."""
        self.opened.set(self.opened.now ^ {name})

    def trouble(self, path: str) -> str:
        """What is wrong with a field, or nothing."""
        return self.troubles.at(path, self.language)

    def text(self, path: str, label: str = "", **more: Any) -> ft.Control:
        """A line to type in; in large text a label may need more of them."""
        if look().large_text:
            more = {"multiline": True, "max_lines": MOST_LINES, **more}
        return typing_field(
            label or self.label(path),
            self.form.now.text(path),
            lambda text: self.put(path, text),
            self.trouble(path),
            key=path,
            **{"capitalization": SENTENCES, **more},
        )

    def prose(self, path: str, label: str = "", least: int = LINES) -> ft.Control:
        """Room for several lines."""
        return self.text(path, label, multiline=True, min_lines=least, max_lines=MOST_LINES)

    def day(self, path: str, last: date = LAST, *, needed: bool = False) -> ft.Control:
        """A day; one that should have been is no later than `last`."""

        def pick(day: date | None) -> None:
            self.form.set(
                self.form.now.dated(day)
                if path == "day"
                else self.form.now.having(path, day.isoformat() if day else None)
            )

        return DayField(
            self.label(path),
            self.form.now.day(path),
            pick,
            self.today,
            self.trouble(path),
            last,
            needed=needed,
            key=path,
        )

    def one(self, path: str, choices: Iterable[Enum]) -> ft.Control:
        """One choice among some."""
        options = {str(one.value): self.say(one) for one in choices}
        return PickOne(
            self.label(path),
            options,
            self.form.now.text(path) or None,
            lambda key: self.put(path, key),
            self.trouble(path),
            key=path,
        )

    def yes_no(self, path: str) -> ft.Control:
        """Yes, no, or no answer."""
        return YesNo(
            self.label(path), self.form.now.flag(path), lambda answer: self.put(path, answer), key=path
        )

    def title(self, key: str | Enum) -> ft.Control:
        """A title between fields."""
        return words(self.say(key), T.TITLE_SMALL)
