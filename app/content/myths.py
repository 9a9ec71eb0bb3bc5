"""Myths and facts: short answers to what patients and relatives ask most, each with its source."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from app.content.front_matter import Source
from app.errors import DamagedText


@dataclass(frozen=True)
class Myth:
    """A question that is often asked, a short answer, and where the answer comes from."""

    key: str
    question: str
    answer: str
    sources: tuple[Source, ...]
    more: str = ""


@cache
def myths(folder: str) -> tuple[Myth, ...]:
    """All of them in the language of a folder; `more` is the slug of a text. None where this copy is damaged."""
    try:
        return read(folder)
    except DamagedText:
        return ()


def read(folder: str) -> tuple[Myth, ...]:
    """All of them. Raises DamagedText."""
    try:
        found = tomllib.loads((files("app.content") / folder / "myths.toml").read_text(encoding="utf-8"))
        return tuple(
            Myth(**{**one, "sources": tuple(Source(**source) for source in one["sources"])})
            for one in found["myth"]
        )
    except (OSError, ValueError, KeyError, TypeError) as trouble:
        raise DamagedText from trouble
