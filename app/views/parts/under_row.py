"""Quiet ways on under a row of a list, where its words begin."""

from __future__ import annotations

import flet as ft

from app.views.parts.seen import look

# A card's padding, the disc and the gap after it, less the link's own padding.
WORDS_BEGIN = 66


def under_row(ways: list[ft.Control]) -> list[ft.Control]:
    """The ways side by side, or below each other where they do not fit; nothing without any."""
    if not ways:
        return []
    seen = look()
    left = seen.card_pad if seen.large_text and not seen.wide else WORDS_BEGIN
    row = ft.Row(ways, wrap=True, spacing=4, run_spacing=0)
    return [ft.Container(row, padding=ft.Padding.only(left=left, right=4, bottom=4))]
