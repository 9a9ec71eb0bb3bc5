"""What this part has for today."""

from __future__ import annotations

import flet as ft


def cards() -> list[ft.Control]:
    """Whole cards for today."""
    return []
