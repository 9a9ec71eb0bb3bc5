"""What this part has for today."""

from __future__ import annotations

import flet as ft


def lines() -> list[ft.Control]:
    """Rows for the card of what was agreed for today."""
    return []
