"""State of a component that handlers can trust: always the latest, also between two drawings.

Flet draws a moment after a change. A tap that comes before that still has the handler of the
drawing before, which would see the text without its last letters. What is typed is therefore
held in an object that handlers read when they run.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

import flet as ft

State = TypeVar("State")


class Held(Generic[State]):
    """A value that is `now` what it was last set to."""

    def __init__(self, first: State) -> None:
        self.now = first
        self.draw: Callable[[], None] = lambda: None

    def set(self, new: State) -> None:
        """Hold another value, and draw the component again."""
        if new != self.now:
            self.now = new
            self.draw()


def held(first: State) -> Held[State]:
    """A held value of the component that is being drawn."""
    return held_from(lambda: first)


def held_from(make: Callable[[], State]) -> Held[State]:
    """A held value that is made when the component is first drawn."""
    value, _ = cast(tuple[Held[State], Any], ft.use_state(cast(Any, lambda: Held(make()))))
    _, turn = ft.use_state(0)
    value.draw = lambda: turn(lambda n: n + 1)
    return value
