"""Who agreed on the taper, for the card: handed over by the shell, and nobody while locked."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import flet as ft

from app.rehab.taper import Agreement

ContactContext = ft.create_context(cast(Callable[[], Agreement | None], lambda: None))


def contact() -> Agreement | None:
    """With whom the taper was agreed, where that is known."""
    found: Agreement | None = ft.use_context(ContactContext)()
    return found
