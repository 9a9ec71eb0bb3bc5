"""A file from the browser is taken once, whole, and not a byte larger than the browser told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from starlette.requests import ClientDisconnect

from app.errors import CannotReadFile
from app.views.arrivals import NOT_AS_TOLD, PATH, TAKEN, UNKNOWN, Arrivals


async def parts(*given: bytes) -> AsyncIterator[bytes]:
    for part in given:
        yield part


async def broken_off() -> AsyncIterator[bytes]:
    yield b"half"
    raise ClientDisconnect


def waited(story: Callable[[Arrivals], Awaitable[None]]) -> None:
    arrivals = Arrivals()
    asyncio.run(asyncio.wait_for(story(arrivals), 20))

    assert arrivals.awaited == {}


def test_what_was_awaited_comes_whole() -> None:
    async def story(arrivals: Arrivals) -> None:
        with arrivals.awaiting(9) as arrival:
            assert await arrivals.take(arrival.address, parts(b"min ", b"", b"plan\n")) == TAKEN
            assert await arrival.content == b"min plan\n"

    waited(story)


def test_an_empty_file_is_a_file() -> None:
    async def story(arrivals: Arrivals) -> None:
        with arrivals.awaiting(0) as arrival:
            assert await arrivals.take(arrival.address, parts()) == TAKEN
            assert await arrival.content == b""

    waited(story)


@pytest.mark.parametrize("given", [parts(b"12345", b"67890", b"x"), parts(b"1234"), broken_off()])
def test_a_file_of_another_size_than_told_is_not_read(given: AsyncIterator[bytes]) -> None:
    async def story(arrivals: Arrivals) -> None:
        with arrivals.awaiting(10) as arrival:
            assert await arrivals.take(arrival.address, given) == NOT_AS_TOLD
            with pytest.raises(CannotReadFile):
                await arrival.content

    waited(story)


def test_no_more_is_taken_in_than_was_told() -> None:
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while True:
            taken += 1000
            yield bytes(1000)

    async def story(arrivals: Arrivals) -> None:
        with arrivals.awaiting(10_000) as arrival:
            await arrivals.take(arrival.address, endless())
            with pytest.raises(CannotReadFile):
                await arrival.content

    waited(story)

    assert taken == 11_000


def test_a_file_that_the_browser_cannot_read_is_told() -> None:
    async def story(arrivals: Arrivals) -> None:
        with arrivals.awaiting(10) as arrival:
            arrival.failed()
            with pytest.raises(CannotReadFile):
                await arrival.content

    waited(story)


def test_an_address_is_good_once_and_only_while_somebody_waits() -> None:
    async def story(arrivals: Arrivals) -> None:
        with arrivals.awaiting(1) as arrival:
            assert await arrivals.take(f"{PATH}guessed", parts(b"x")) == UNKNOWN
            assert await arrivals.take(arrival.address, parts(b"x")) == TAKEN
            assert await arrivals.take(arrival.address, parts(b"y")) == UNKNOWN
        with arrivals.awaiting(1) as left:
            pass
        assert await arrivals.take(left.address, parts(b"x")) == UNKNOWN

    waited(story)
