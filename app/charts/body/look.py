"""How each quality looks: a colour and a pattern of its own, so that it is known without colour too.

The signs follow those that pain drawings on paper have long used where there are any: crosses for burning,
strokes for stabbing, rings for tingling, level lines for numbness, triangles for aching.
"""

from __future__ import annotations

from dataclasses import dataclass

SKIN, INK, PENCIL = "#f7f3ee", "#33424d", "#7d8d98"


@dataclass(frozen=True)
class Look:
    """Colour and pattern of what is drawn. `pattern` is a name in `patterns.PATTERNS`, or "" for a plain tint."""

    colour: str
    pattern: str


LOOKS: dict[str, Look] = {
    "pain": Look("#4a5558", ""),
    "ache": Look("#0067a3", "triangles"),
    "burning": Look("#ad3800", "crosses"),
    "stabbing": Look("#8a1c7c", "rising"),
    "cutting": Look("#a3123f", "falling"),
    "tingling": Look("#00704f", "rings"),
    "numb": Look("#4f5b66", "level"),
    "cramping": Look("#7d5500", "zigzags"),
    "throbbing": Look("#6a3fa0", "dots"),
    "sore": Look("#7a4a24", "grains"),
    "electric": Look("#006a80", "bolts"),
    "shooting": Look("#b01f72", "arrows"),
    "pressing": Look("#3b4a8f", "squares"),
    "stiff": Look("#4a6321", "upright"),
}

NEW = Look("#ad3800", "rising")
GONE = Look("#0067a3", "rings")
SAME = Look("#4f5b66", "level")

TINT = {1: 0.10, 2: 0.20, 3: 0.34}  # Shares of the colour on the skin, by strength.
SOLID = {1: 0.45, 2: 0.7, 3: 0.95}  # The same where a picture is too small for patterns.
LINE = {1: 0.9, 2: 1.5, 3: 2.3}  # Units of the figure.


def tinted(colour: str, share: float, paper: str = SKIN) -> str:
    """A colour laid thinly over another."""
    pairs = ((int(colour[n : n + 2], 16), int(paper[n : n + 2], 16)) for n in (1, 3, 5))
    return "#" + "".join(f"{round(share * over + (1 - share) * under):02x}" for over, under in pairs)
