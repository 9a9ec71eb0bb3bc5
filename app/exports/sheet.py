"""A document of blocks, ready in one language: what a page is before it becomes a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.exports.blocks import Block


@dataclass(frozen=True)
class Sheet:
    """Title, blocks and foot. `details` begin on a page of their own; `strip` stands at the head of every page."""

    title: str
    made_on: date
    blocks: Sequence[Block]
    details: Sequence[Block] = ()
    foot: str = ""
    strip: str = ""
