"""A form whose words are kept while they are typed: they survive lock, crash and reload."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

import flet as ft

from app.session import drafts
from app.storage.journal import Journal
from app.views.parts.actions import link
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.state import Held
from app.views.parts.text import words
from app.views.sitting import Sitting, sitting

Typed = TypeVar("Typed")


class Drafted(Held[Typed], Generic[Typed]):
    """What a form holds `now`. `begun` tells whether it was found half filled in."""

    def __init__(self, key: str, first: Typed, here: Sitting, journal: Journal) -> None:
        self._key, self._first, self._here, self._journal = key, first, here, journal
        found = drafts.drafted(journal, key, type(first))
        self.begun = found is not None
        super().__init__(first if found is None else found)

    def set(self, new: Typed) -> None:
        """Hold other words, keep them sealed in a moment, and draw the form again."""
        if new != self.now:
            self._here.keep_soon(self._key, self._keep)
        super().set(new)

    def saved(self) -> None:
        """The form is a record now, so no draft is left of it."""
        self.begun = False
        self._here.typed.pop(self._key, None)
        drafts.drop(self._journal, self._key)

    def begin_anew(self) -> None:
        """Leave the draft, and begin with what the form held at first."""
        self.saved()
        super().set(self._first)
        self.draw()

    def _keep(self) -> None:
        drafts.keep(self._journal, self._key, self.now)


def drafted(key: str, first: Callable[[], Typed]) -> Drafted[Typed]:
    """The form of the component that is being drawn, as it was left or as it is at `first`.

    `key` names the form and what it changes ("plan:new"). `first` makes a frozen dataclass of
    texts, numbers, days, enums and tuples of such (`app.storage.plain`).
    """
    here = sitting()
    if here.notebook is None:
        raise LookupError("a form was drawn while locked")
    journal = here.notebook.journal
    made = cast(
        tuple[Drafted[Typed], Any],
        ft.use_state(cast(Any, lambda: Drafted(key, first(), here, journal))),
    )
    value = made[0]
    _, turn = ft.use_state(0)
    value.draw = lambda: turn(lambda n: n + 1)
    return value


def draft_note(form: Drafted[Any]) -> list[ft.Control]:
    """Above a form that was left half filled in: says so, and offers to begin anew."""
    if not form.begun:
        return []
    language = spoken()
    return [
        Card(
            [
                words(language.say("You began here earlier. What you wrote is still here.")),
                link(language.say("Begin anew"), ft.Icons.RESTART_ALT, form.begin_anew),
            ],
            tone="well",
            gap=4,
        )
    ]
