"""What the patient has read and saved among the texts; kept only in the sealed notebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The texts read, each with the day, and the texts saved for later, by slug. There is one of it."""

    kind: ClassVar[str] = "reading"

    read: Mapping[str, date] = field(default_factory=dict)
    saved: tuple[str, ...] = ()

    def having_read(self, slug: str, day: date) -> Reading:
        """With a text read on a day; the first day stays."""
        return replace(self, read={slug: day, **self.read})

    def not_having_read(self, slug: str) -> Reading:
        """With a text not read after all."""
        return replace(self, read={one: day for one, day in self.read.items() if one != slug})

    def saving(self, slug: str) -> Reading:
        """With a text saved, after those saved before."""
        return self if slug in self.saved else replace(self, saved=(*self.saved, slug))

    def letting_go(self, slug: str) -> Reading:
        """With a text saved no longer."""
        return replace(self, saved=tuple(one for one in self.saved if one != slug))
