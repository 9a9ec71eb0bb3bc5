"""Whom to call, by country, from `contacts.toml`. The country decides, never the language: 112 is the police in Norway."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files

from app.errors import DamagedNumbers

# What a text may ask for: {{call.emergency}}, {{call.urgent}}, {{call.crisis}}.
IN_TEXTS = ("emergency", "urgent", "crisis")
TOKEN = re.compile(r"\{\{(.*?)\}\}")
NO_BREAK = "\u00a0"
OR = " eller "  # The same word in all three languages.


@dataclass(frozen=True)
class Contact:
    """One number, what it is used for, and where it was read."""

    use: str
    name: str
    number: str
    source: str
    verified: bool

    @property
    def digits(self) -> str:
        """What a phone dials."""
        abroad = "+" if self.number.lstrip().startswith("+") else ""
        return abroad + "".join(sign for sign in self.number if sign.isdigit())

    @property
    def unbroken(self) -> str:
        """The number as it is read out, kept on one line."""
        return self.number.replace(" ", NO_BREAK)


@dataclass(frozen=True)
class Contacts:
    """The numbers of one country and the day they were collected.

    `said` are the words of each language folder for a use that has many numbers, one for each
    region: a text says those, and the numbers stand below it.
    """

    country: str
    collected: date
    all: tuple[Contact, ...]
    said: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def used_for(self, use: str) -> tuple[Contact, ...]:
        """The numbers for "emergency", "urgent", "crisis" or "poison"."""
        return tuple(contact for contact in self.all if contact.use == use)

    def in_words(self, use: str, folder: str) -> str:
        """What a text in the language of `folder` says for a use. Raises KeyError for one that no text may ask for."""
        if use not in IN_TEXTS:
            raise KeyError(use)
        if use in self.said:
            return self.said[use][folder]
        named = use == "crisis"
        numbers = (f"{one.name} {one.unbroken}" if named else one.unbroken for one in self.used_for(use))
        return OR.join(numbers)


@cache
def contacts(country: str) -> Contacts:
    """The numbers of "SE", "DK" or "NO". Raises DamagedNumbers."""
    try:
        read = tomllib.loads((files("app.content") / "contacts.toml").read_text(encoding="utf-8"))[country]
        found = tuple(Contact(**one) for one in read["contact"])
        return Contacts(country, read["collected"], found, read.get("said", {}))
    except (OSError, ValueError, KeyError, TypeError) as trouble:
        raise DamagedNumbers from trouble


def filled(text: str, country: str, folder: str) -> str:
    """The text with its tokens filled by the numbers of a country, strong. Raises KeyError for an unknown token."""
    numbers = contacts(country)
    return TOKEN.sub(lambda token: f"**{numbers.in_words(token[1].removeprefix('call.'), folder)}**", text)


def asked_for(text: str) -> tuple[str, ...]:
    """The uses whose numbers a text asks for, each once, the most urgent first."""
    tokens = {token.removeprefix("call.") for token in TOKEN.findall(text)}
    return tuple(use for use in IN_TEXTS if use in tokens)
