"""What every part of the taper's form needs: the words typed so far, what is wrong, and which parts are open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import flet as ft

from app.views.parts.drafted import Drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import DayField, Troubles, fold
from app.views.parts.notice import notices
from app.views.parts.seen import spoken
from app.views.parts.state import Held
from app.views.taper.typed import TypedTaper
from app.views.taper.written import Written

# A field of half a column has no room for a sentence: its edge tells, and the sentence stands below the row.
EDGE_ONLY = "\u00a0"


@dataclass(frozen=True)
class Writing:
    """The form while it is drawn. What is wrong is shown once the patient has tried to save."""

    form: Drafted[TypedTaper]
    opened: Held[frozenset[str]]
    today: date
    read: Written = field(default_factory=lambda: Written(None))
    begun: frozenset[int] = frozenset()

    @property
    def now(self) -> TypedTaper:
        """What is typed so far."""
        return self.form.now

    @property
    def troubles(self) -> Troubles:
        """What is wrong, under the name of its field."""
        return Troubles(self.read.errors)

    def doubt(self, field_name: str) -> str:
        """What is asked back about a field, in the patient's language, or nothing."""
        said = next((one.sentence for one in self.read.doubts if one.field == field_name), "")
        return spoken().say(said) if said else ""

    def at(self, field_name: str) -> str:
        """What is wrong with a field, in the patient's language, or nothing."""
        return self.troubles.at(field_name, spoken())

    def set(self, **changes: Any) -> None:
        """Another answer at the top of the form."""
        self.form.set(replace(self.form.now, **changes))

    def turn(self, part: str) -> None:
        """Open a part of the form, or close it."""
        self.opened.set(self.opened.now ^ {part})

    def part(self, name: str, title: str, detail: str, inside: Callable[[], list[ft.Control]]) -> ft.Control:
        """A part that opens and closes; it opens by itself where something is wrong in it."""
        return fold(title, detail, inside, name in self.opened.now, lambda: self.turn(name))

    def text(
        self, name: str, label: str, value: str, keep: Callable[[str], object], **more: Any
    ) -> ft.Control:
        """A field for words, with what is wrong right below."""
        return typing_field(label, value, keep, self.at(name), key=name, **more)

    def day(
        self,
        name: str,
        label: str,
        value: date | None,
        keep: Callable[[date | None], object],
        opens_at: date | None = None,
        last: date | None = None,
    ) -> ft.Control:
        """A field for a day, with what is wrong right below."""
        limit = {} if last is None else {"last": last}
        return DayField(label, value, keep, opens_at or self.today, self.at(name), **limit, key=name)


def taking_out(writing: Writing, without: Callable[[TypedTaper], TypedTaper]) -> Callable[[], None]:
    """What a tap does that takes something out of the form: told, with the way back to the form as it was."""
    said, language = notices(), spoken()

    def take_out() -> None:
        before = writing.form.now
        writing.form.set(without(before))
        said.tell(language.say("Removed"), lambda: writing.form.set(before))

    return take_out
