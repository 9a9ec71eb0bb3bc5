"""The app without a browser: the same screens, taps and typing, in milliseconds.

A patient at an `Unseen` app speaks to Flet's own session, whose messages are encoded as they
would be for a browser. What it shows is what a screen holds, not how it looks: for that there
are journeys and pictures.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, time
from typing import Any

import flet as ft
import msgpack
from flet.components.public_utils import unwrap_component
from flet.controls.context import _context_page, context
from flet.controls.services.semantics_service import AccessibilityFeatures
from flet.messaging.connection import Connection
from flet.messaging.protocol import (
    Message,
    MessageAction,
    RegisterClientResponseBody,
    configure_encode_object_for_msgpack,
)
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub

from app.language import Language
from app.session.home import Home
from app.views.arrivals import Arrivals
from app.views.shell import main_for

SHORT = 0.005
TURNS = 4
PIECE = 65536
# What a client would answer when the app asks what it is.
ANSWERS: dict[str, object] = {
    "get_device_info": {"locales": [], "browser_name": "chrome"},
    "get_accessibility_features": dict.fromkeys([part.name for part in fields(AccessibilityFeatures)], False),
}
ASIDE = ("_parent", "_values", "_prev_lists")


class Line(Connection):
    """The line to a client that is not there: encodes every message, and answers what the app asks of it."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self.page_name, self.page_url = "", "http://unseen"
        self.loop, self.executor = loop, ThreadPoolExecutor(2)
        self.pubsubhub = PubSubHub(loop, self.executor)
        self.encode = configure_encode_object_for_msgpack(ft.BaseControl)
        self.session: Any = None
        self.bytes = self.messages = 0
        self.gone_to: list[str] = []
        self.answers = dict(ANSWERS)
        self.arrivals = Arrivals()
        self.chosen = b""

    def send_message(self, message: Any) -> None:
        self.messages += 1
        self.bytes += len(msgpack.packb([message.action, message.body], default=self.encode))
        if message.action == MessageAction.INVOKE_METHOD:
            body = message.body
            if body.name == "push_route":
                self.gone_to.append(body.args["route"])
            if body.name == "upload":
                [asked] = body.args["files"]
                self.loop.create_task(self.arrivals.take(asked.upload_url, in_parts(self.chosen)))
            answer = self.answers.get(body.name)
            self.loop.call_soon(
                lambda: self.session.handle_invoke_method_results(body.control_id, body.call_id, answer, None)
            )


async def in_parts(content: bytes) -> AsyncIterator[bytes]:
    """A file as a browser puts it: piece by piece."""
    for start in range(0, len(content), PIECE):
        yield content[start : start + PIECE]


@dataclass
class Unseen:
    """Somebody at the app, who speaks one language and sees nothing but what the screens hold."""

    language: Language
    loop: asyncio.AbstractEventLoop
    session: Any = field(init=False)
    line: Line = field(init=False)

    # --- Seeing ---------------------------------------------------------------

    def controls(self, kind: type[Any]) -> list[Any]:
        """Every control of a kind that is on the screen, in its order."""
        return [one for one in self._all() if isinstance(one, kind)]

    def texts(self) -> list[str]:
        """Everything that can be read on the screen, and what fields hold."""
        read = [str(one.value) for one in self.controls(ft.Text) if one.value]
        for one in self.controls(ft.TextField):
            read += [text for text in (one.label, one.value, one.error) if isinstance(text, str) and text]
        return read + [one.label for one in self.controls(ft.Semantics) if one.label]

    def said(self, words: str, **values: object) -> str:
        return self.language.say(words, **values)

    def reads(self, text: str) -> bool:
        """Whether this stands somewhere on the screen, as it is."""
        return any(text in one for one in self.texts())

    def sees(self, words: str, **values: object) -> bool:
        """Whether this stands somewhere on the screen, in the patient's language."""
        return self.reads(self.said(words, **values))

    # --- Doing ----------------------------------------------------------------

    def opens(self, route: str) -> None:
        """Go to a screen."""
        self.session.page.route = route
        self.fire(self.session.page, "route_change", {"route": route})

    def unlocks(self, passphrase: str) -> None:
        self.types("Passphrase", passphrase)
        self.taps("Unlock")
        for _ in range(400):
            if not self.sees("Unlock"):
                return
            self.settle()
        raise AssertionError("the notebook did not open")

    def button(self, words: str, nth: int = 0, **values: object) -> Any:
        """The button with these words on it. Raises AssertionError where there is none."""
        name = self.said(words, **values)
        named = [
            one
            for one in self.controls(ft.Button)
            + self.controls(ft.TextButton)
            + self.controls(ft.OutlinedButton)
            if any(name in text for text in self._words_in(one))
        ]
        exact = [one for one in named if name in self._words_in(one)]
        found = exact or named
        assert len(found) > nth, f"no button {name!r} among {self.texts()}"
        return found[nth]

    def taps(self, words: str, nth: int = 0, **values: object) -> None:
        """Tap the button with these words on it."""
        self.fire(self.button(words, nth, **values), "click")

    def field(self, label: str, nth: int = 0, **values: object) -> Any:
        """The field with this label. Raises AssertionError where there is none."""
        name = self.said(label, **values)
        found = [one for one in self.controls(ft.TextField) if str(one.label).startswith(name)]
        assert len(found) > nth, (
            f"no field {name!r} among {[one.label for one in self.controls(ft.TextField)]}"
        )
        return found[nth]

    def field_error(self, label: str) -> str:
        """What is told at the field with this label; nothing where it is not there."""
        name = self.said(label)
        found = [one.error for one in self.controls(ft.TextField) if str(one.label).startswith(name)]
        return str(found[0] or "") if found else ""

    def types(self, label: str, text: str, nth: int = 0, **values: object) -> None:
        """Write in the field with this label, in place of what is there."""
        place = self.field(label, nth, **values)
        self.session.apply_patch(place._i, {"value": text})
        self.fire(place, "change", text)

    def picks(self, day: date) -> None:
        """Choose a day in the calendar that is open: a client answers with its own midnight."""
        dialog = self.controls(ft.DatePicker)[-1]
        self.session.apply_patch(dialog._i, {"value": datetime.combine(day, time(), UTC)})
        self.fire(dialog, "change")
        self.fire(dialog, "dismiss")

    def waits(self, seconds: float) -> None:
        """Let time pass, as for a draft to be kept."""
        self.loop.run_until_complete(asyncio.sleep(seconds))

    def is_offered(self, name: str, content: bytes) -> None:
        """The dialog that the app opens next is answered with this file."""
        self.line.answers["pick_files"] = [{"id": 0, "name": name, "size": len(content), "path": None}]
        self.line.chosen = content

    def settle(self) -> None:
        """Let the app do what it has begun, and follow it where it goes."""
        for _ in range(TURNS):
            self.waits(SHORT)
        while self.line.gone_to:
            self.opens(self.line.gone_to.pop(0))

    def fire(self, control: Any, event: str, data: Any = None) -> None:
        """Something that happens to a control, and what the app does about it."""
        self.loop.run_until_complete(self.session.dispatch_event(control._i, event, data))
        self.settle()

    # --- Between ---------------------------------------------------------------

    def _words_in(self, control: Any) -> list[str]:
        """The words on one control, and what stands on the node that tells its state."""
        read = [str(one.value) for one in inside(control) if isinstance(one, ft.Text) and one.value]
        content = getattr(control, "content", None)
        return read + ([content] if isinstance(content, str) else [])

    def _all(self) -> Iterator[Any]:
        page = self.session.page
        yield from inside(page.views)
        yield from inside(getattr(page, "_dialogs", None) and page._dialogs.controls)


def inside(thing: Any, seen: set[int] | None = None) -> Iterator[Any]:
    """A control and everything in it, each once."""
    seen = set() if seen is None else seen
    thing = unwrap_component(thing)
    if isinstance(thing, list | tuple):
        for one in thing:
            yield from inside(one, seen)
    elif isinstance(thing, ft.BaseControl) and id(thing) not in seen:
        seen.add(id(thing))
        yield thing
        for name, value in [*getattr(thing, "_values", {}).items(), *vars(thing).items()]:
            if (
                name in ASIDE
                or name.startswith("_Page")
                or not isinstance(value, ft.BaseControl | list | tuple)
            ):
                continue
            yield from inside(value, seen)


@contextmanager
def unseen(home: Home, language: Language, size: tuple[int, int] = (390, 844)) -> Iterator[Unseen]:
    """The app of one home, started without a browser."""
    loop = asyncio.new_event_loop()
    me = Unseen(language, loop)
    home.prefer(language=language.tag, country=language.country)

    async def start() -> None:
        me.line = Line(loop)
        me.session = me.line.session = Session(me.line)
        page = me.session.page
        _context_page.set(page)
        width, height = size
        me.session.apply_page_patch(
            {"route": "/", "width": width, "height": height, "web": True, "platform": "linux"}
        )
        patch = me.session.get_page_patch()
        body = RegisterClientResponseBody(session_id=me.session.id, page_patch=patch, error="")
        me.line.send_message(Message(MessageAction.REGISTER_CLIENT, body))
        _context_page.set(page)
        context.reset_auto_update()
        main_for(home)(page)
        await me.session.after_event(page)

    try:
        loop.run_until_complete(start())
        me.settle()
        yield me
    finally:
        # As when the tab is closed: the notebook locks.
        me.fire(me.session.page, "disconnect")
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        me.line.executor.shutdown(wait=False)
        loop.close()
