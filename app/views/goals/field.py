"""What the parts of the goal's form share: the form, what is wrong in it, and a field for words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import flet as ft

from app.rehab.goals.words import LABELS
from app.views.goals.typed import Typed
from app.views.parts.drafted import Drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles
from app.views.parts.seen import spoken


@dataclass(frozen=True)
class Written:
    """The form, what it was refused for, and the day it is written on."""

    form: Drafted[Typed]
    troubles: Troubles
    today: date

    @property
    def now(self) -> Typed:
        """What stands in the form."""
        return self.form.now

    def put(self, **changes: Any) -> None:
        """Other answers in the form, read when the handler runs."""
        self.form.set(replace(self.form.now, **changes))

    def trouble(self, field: str) -> str:
        """What is wrong with a field, or nothing."""
        return self.troubles.at(field, spoken())


def written_field(on: Written, name: str, **more: Any) -> ft.Control:
    """A field for one of the goal's texts."""
    return typing_field(
        spoken().say(LABELS[name]),
        getattr(on.now, name),
        lambda text: on.put(**{name: text}),
        on.trouble(name),
        key=name,
        **more,
    )
