"""Takt in the browser of the same device, and nowhere else (docs/decisions/0004).

A small server on 127.0.0.1 hands Flet's client to the browser and speaks with it over a
WebSocket. `only_this_device` decides who gets an answer.
"""

from __future__ import annotations

import asyncio
import signal
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from weakref import WeakSet

import flet as ft
import uvicorn
from flet.messaging.protocol import Message, MessageAction, SessionCrashedBody
from flet.messaging.session import Session
from flet_web.fastapi import FletApp, app_manager
from starlette.applications import Starlette
from starlette.routing import Mount, WebSocketRoute
from starlette.websockets import WebSocket

from app.errors import PortTaken, TaktError
from app.language import Language
from app.views.arrivals import Arrivals
from app.views.client_files import ClientFiles
from app.views.only_this_device import OnlyThisDevice
from app.views.quiet import keep_quiet
from app.words import N_

# Browsers keep what they fetched by address and port: the usual one makes the second start faster.
USUAL_PORT = 8735
# A reloaded tab finds its session again within this time; it is locked meanwhile.
SECONDS_KEPT = 600
SECONDS_TO_END = 3
# What is typed or drawn at once is far smaller; chosen files come another way (app/views/arrivals.py).
LARGEST_MESSAGE = 16 * 1024 * 1024
ENDING = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
]

REFUSAL = N_("This page answers only to Takt in a browser on this device.")

Screen = Callable[[ft.Page], Any]


def serve(
    main: Screen,
    *,
    port: int | None,
    assets: Path,
    language: Language,
    ready: Callable[[str], None],
    tell: Callable[[str], None],
) -> None:
    """Show `main` in the browsers of this device until Ctrl-C, SIGTERM or a closed terminal.

    Without `port` it takes the usual one, or any free one where that is taken. `ready` is
    called with the address once it answers; `tell` with one sentence where a library
    reports trouble. Raises PortTaken.
    """
    sentence = language.say(TaktError.sentence)
    with listening(port) as listener:
        number = listener.getsockname()[1]
        keep_quiet(lambda: tell(sentence))
        pages = OnlyThisDevice(
            client(main, assets=assets, crash_sentence=sentence), port=number, refusal=language.say(REFUSAL)
        )
        Server(settings(pages), lambda: ready(f"http://127.0.0.1:{number}/")).run(sockets=[listener])


def listening(port: int | None) -> socket.socket:
    """A socket that listens on 127.0.0.1. Raises PortTaken."""
    try:
        return socket.create_server(("127.0.0.1", USUAL_PORT if port is None else port))
    except OSError:
        if port is not None:
            raise PortTaken(port=str(port)) from None
        return socket.create_server(("127.0.0.1", 0))


# --- The server ------------------------------------------------------------------


def settings(pages: OnlyThisDevice) -> uvicorn.Config:
    """The same loop and protocols on every machine, whatever else is installed there."""
    return uvicorn.Config(
        pages,
        loop="asyncio",
        http="h11",
        ws="websockets-sansio",
        ws_max_size=LARGEST_MESSAGE,
        ws_per_message_deflate=False,
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=SECONDS_TO_END,
    )


class Server(uvicorn.Server):
    """Says when it answers, and ends quietly: uvicorn itself would raise the signal once more."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {one: signal.signal(one, self.handle_exit) for one in ENDING}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


# --- What it serves --------------------------------------------------------------


def client(main: Screen, *, assets: Path, crash_sentence: str) -> Starlette:
    """Flet's client, its WebSocket, a place for chosen files, and nothing else.

    Put together here because `flet_web.fastapi.app` adds what Takt has no use for: a page for
    sign-in elsewhere, pages that describe the server, and leave for all origins to read.
    """
    sessions: WeakSet[Session] = WeakSet()
    arrivals = Arrivals()

    async def converse(websocket: WebSocket) -> None:
        connection = Connection(
            loop=asyncio.get_running_loop(),
            executor=app_manager.executor,
            main=main,
            before_main=lambda page: sessions.add(page.session),
            session_timeout_seconds=SECONDS_KEPT,
        )
        connection.crash_sentence = crash_sentence
        connection.arrivals = arrivals
        await connection.handle(websocket)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await app_manager.start()
        yield
        await close(sessions)
        await app_manager.shutdown()

    files = ClientFiles(
        assets_dir=str(assets),
        app_name="Takt",
        app_short_name="Takt",
        app_description="Takt",
        web_renderer=ft.WebRenderer.CANVAS_KIT,
        no_cdn=True,
    )
    return Starlette(
        routes=[WebSocketRoute("/ws", converse), arrivals.route, Mount("/", files)], lifespan=lifespan
    )


async def close(sessions: WeakSet[Session]) -> None:
    """End every session, so that an unlocked one closes its notebook."""
    earlier = asyncio.all_tasks()
    for session in list(sessions):
        session.close()  # type: ignore[no-untyped-call]  # not annotated in flet
    if closing := asyncio.all_tasks() - earlier:
        await asyncio.wait(closing, timeout=SECONDS_TO_END)


class Connection(FletApp):  # type: ignore[misc]  # flet-web carries no types
    """Flet's conversation with one tab; where it crashes the patient reads our sentence, not a traceback."""

    crash_sentence = ""
    arrivals: Arrivals

    def send_message(self, message: Message) -> None:
        if message.action == MessageAction.SESSION_CRASHED:
            message = Message(message.action, SessionCrashedBody(self.crash_sentence))
        super().send_message(message)
