"""What the route of a screen asks for, after its question mark."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import flet as ft


def asked_of(route: str) -> dict[str, str]:
    """What stands after the question mark of a route."""
    return dict(parse_qsl(urlsplit(route).query))


def asked() -> dict[str, str]:
    """What the route of the screen that is being drawn asks for."""
    return asked_of(ft.context.page.route or "")
