"""The colours of the drawings by what they are for, in the app's four looks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Colours:
    """One look. Each is written as #RRGGBB, since a drawing cannot ask the theme."""

    paper: str
    words: str
    ink: str
    deep: str
    """Solid hair and trousers: the ink where paper is light, a darker tone of it where paper is dark."""
    accent: str
    rust: str
    """The same of the accent."""
    calm: str
    warm: str
    well: str
    edge: str
    line: float
    """How wide an ordinary line is, of a sheet 320 wide."""


LIGHT = Colours(
    paper="#FFFDF8",
    words="#1B2524",
    ink="#0A4F53",
    deep="#0A4F53",
    accent="#7C300A",
    rust="#7C300A",
    calm="#DCEAE5",
    warm="#F9E4D2",
    well="#EFE9DC",
    edge="#DCD4C4",
    line=2.2,
)
DARK = Colours(
    paper="#1A2221",
    words="#F1ECE2",
    ink="#8CD2CD",
    deep="#2E6B69",
    accent="#F2B88F",
    rust="#8A4E2A",
    calm="#1A3837",
    warm="#432A1B",
    well="#222C2B",
    edge="#35413F",
    line=2.2,
)
CONTRAST = Colours(
    paper="#FFFFFF",
    words="#000000",
    ink="#00393D",
    deep="#00393D",
    accent="#622300",
    rust="#622300",
    calm="#E3F4F1",
    warm="#FFEBDD",
    well="#F2F2F2",
    edge="#000000",
    line=2.8,
)
CONTRAST_DARK = Colours(
    paper="#000000",
    words="#FFFFFF",
    ink="#A5F2EC",
    deep="#1F5F5C",
    accent="#FFCBA6",
    rust="#7A4320",
    calm="#002F31",
    warm="#331800",
    well="#141414",
    edge="#FFFFFF",
    line=2.8,
)
