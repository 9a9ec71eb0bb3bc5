"""What a screen tells after a tap, with a way back; and the one place where errors are met.

Every handler in the app is wrapped by `safely`: an error of ours is told in its own
sentence, any other in the general one, and neither reaches the patient as a traceback.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import flet as ft

from app.views.parts.boundary import sentence_of
from app.views.parts.seen import is_left, spoken

log = logging.getLogger("takt")

Handler = Callable[..., Any]


@dataclass(frozen=True)
class Notice:
    """A sentence about what just happened; `undo` takes it back. One told `after_leaving` comes along to the next screen."""

    text: str
    undo: Callable[[], None] | None = None
    trouble: bool = False
    after_leaving: bool = False


@dataclass(frozen=True)
class Notices:
    """The notice on the screen, the way to put another there, and who hears that somebody is there."""

    shown: Notice | None = None
    show: Callable[[Notice | None], None] = lambda _: None
    touch: Callable[[], None] = lambda: None

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say what happened, also to a screen reader."""
        self.show(Notice(text, undo))
        announce(text)

    def tell_after_leaving(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say it on the screen that is gone to next."""
        self.show(Notice(text, undo, after_leaving=True))
        announce(text)

    def trouble(self, text: str) -> None:
        """Say what went wrong."""
        self.show(Notice(text, trouble=True))
        announce(text)


NoticeContext = ft.create_context(Notices())


def notices() -> Notices:
    """Where this screen tells what happened."""
    return ft.use_context(NoticeContext)


def announce(text: str) -> None:
    """Speak to a screen reader; silent where the platform has none."""
    page = ft.context.page

    async def speak() -> None:
        try:
            await ft.SemanticsService().announce_message(text)
        except Exception as trouble:
            log.debug("announcement failed: %s", type(trouble).__name__)

    page.run_task(speak)


def safely(handler: Handler | None) -> Handler | None:
    """The handler inside the boundary. Called while a component is drawn."""
    if handler is None:
        return None
    said, language = notices(), spoken()
    # A parameter with a default is how a lambda in a loop keeps its value, and not for the event.
    takes_event = any(one.default is one.empty for one in inspect.signature(handler).parameters.values())

    async def guarded(event: Any) -> None:
        said.touch()
        if event.name in ("click", "submit") and is_left():
            return
        try:
            result = handler(event) if takes_event else handler()
            if isinstance(result, Awaitable):
                await result
        except Exception as error:
            said.trouble(sentence_of(error, language))

    return guarded
