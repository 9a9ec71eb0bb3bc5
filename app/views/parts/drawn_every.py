"""Screens on which time can be seen to pass."""

from __future__ import annotations

import asyncio

import flet as ft


def drawn_every(seconds: float) -> None:
    """Draw the component that is being drawn again and again, as long as it is on the screen. A state hook."""
    _, turn = ft.use_state(0)

    async def keep_time() -> None:
        while True:
            await asyncio.sleep(seconds)
            turn(lambda n: n + 1)

    ft.use_effect(keep_time, [])
