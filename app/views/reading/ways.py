"""Ways between the screens for reading: a text remembers where it was opened from."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

import flet as ft

from app.views.parts.route import asked


def slug_asked() -> str:
    """The last part of the present route: the text's slug."""
    return urlsplit(ft.context.page.route or "").path.rstrip("/").rpartition("/")[2]


def to_text(slug: str, back: str, folder: str = "") -> str:
    """The route of a text, with the way back; `folder` where it is read in another language."""
    return f"/learn/{slug}?{urlencode({'back': back} | ({'in': folder} if folder else {}))}"


def to_numbers() -> str:
    """The route of the numbers to call, with the way back to here."""
    return f"/call?{urlencode({'back': ft.context.page.route or '/'})}"


def way_back(otherwise: str) -> str:
    """Where this screen was opened from; never out of the app."""
    back = asked().get("back", "")
    return back if back.startswith("/") and not back.startswith("//") else otherwise
