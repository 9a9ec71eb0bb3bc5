"""Files that come from the browser, counted while they come.

A browser can tell the size of a chosen file before it gives any of it away. So Takt asks for
the size, refuses what is too large, and only then names an address where the content may be
put: once, by our own page, and not a byte more than was told.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from secrets import token_urlsafe

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from app.errors import CannotReadFile

PATH = "/chosen-file/"
TAKEN, UNKNOWN, NOT_AS_TOLD = 204, 404, 413


@dataclass
class Arrival:
    """One awaited file of `size` bytes."""

    size: int
    address: str = field(default_factory=lambda: f"{PATH}{token_urlsafe(32)}")
    content: asyncio.Future[bytes] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    def failed(self) -> None:
        """The browser could not give the file away: it was moved, or it grew meanwhile."""
        if not self.content.done():
            self.content.set_exception(CannotReadFile())

    async def take(self, parts: AsyncIterator[bytes]) -> bool:
        """Keep what comes, in memory only; whether it was as large as told."""
        taken = bytearray()
        try:
            async for part in parts:
                taken += part
                if len(taken) > self.size:
                    break
        except ClientDisconnect:
            taken.clear()
        if len(taken) != self.size:
            self.failed()
        elif not self.content.done():
            self.content.set_result(bytes(taken))
        return len(taken) == self.size


class Arrivals:
    """The files that the pages of one server wait for."""

    def __init__(self) -> None:
        self.awaited: dict[str, Arrival] = {}
        self.route = Route(f"{PATH}{{token}}", self.receive, methods=["PUT"])

    @contextmanager
    def awaiting(self, size: int) -> Iterator[Arrival]:
        """A place for a file of `size` bytes, for as long as somebody waits for it."""
        arrival = Arrival(size)
        self.awaited[arrival.address] = arrival
        try:
            yield arrival
        finally:
            self.awaited.pop(arrival.address, None)
            arrival.content.cancel()

    async def receive(self, request: Request) -> Response:
        """What the browser puts; an address is good for one attempt."""
        return Response(status_code=await self.take(request.url.path, request.stream()))

    async def take(self, address: str, parts: AsyncIterator[bytes]) -> int:
        """The answer, as a status of HTTP, to what is put at an address."""
        arrival = self.awaited.pop(address, None)
        if arrival is None:
            return UNKNOWN
        return TAKEN if await arrival.take(parts) else NOT_AS_TOLD
