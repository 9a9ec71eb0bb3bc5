"""The pen of every drawing: lines with round ends, soft fills, words, as SVG that Flutter can draw.

Flutter knows no style sheets, filters or wrapped text in an SVG, so every mark carries its own colour.
A sheet is 320 wide; x goes right and y goes down.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import Literal
from xml.sax.saxutils import escape

from app.content.illustrations.colours import Colours
from app.content.illustrations.wording import LEADING, SIZE, lines_of

WIDE = 320

Role = Literal["paper", "words", "ink", "deep", "accent", "rust", "calm", "warm", "well", "edge", "none"]
Anchor = Literal["start", "middle", "end"]
Hang = Literal["top", "middle", "bottom"]


@dataclass(frozen=True)
class Drawing:
    """One picture: what it says to someone who does not see it, its height on a sheet 320 wide, its marks."""

    says: str
    height: int
    marks: Callable[[Pen], str]


@dataclass(frozen=True)
class Pen:
    """Draws in the colours of one look and writes in one language."""

    colours: Colours
    say: Callable[[str], str]

    def path(
        self,
        way: str,
        *,
        line: Role = "ink",
        fill: Role = "none",
        wide: float = 1,
        dash: str = "",
        flat: bool = False,
    ) -> str:
        """A path; `wide` in ordinary lines, with flat ends instead of round ones where asked for."""
        return f'<path d="{way}"{self._look(line, fill, wide, dash, "butt" if flat else "round")}/>'

    def circle(
        self, x: float, y: float, radius: float, *, line: Role = "ink", fill: Role = "none", wide: float = 1
    ) -> str:
        """A circle around a point."""
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"{self._look(line, fill, wide)}/>'

    def oval(
        self,
        x: float,
        y: float,
        across: float,
        down: float,
        *,
        line: Role = "ink",
        fill: Role = "none",
        wide: float = 1,
    ) -> str:
        """An ellipse around a point; `across` and `down` are half its width and height."""
        return (
            f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{across:.1f}" ry="{down:.1f}"'
            f"{self._look(line, fill, wide)}/>"
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        corner: float = 4,
        line: Role = "ink",
        fill: Role = "none",
        wide: float = 1,
    ) -> str:
        """A rectangle from its upper left corner."""
        return (
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{corner:.1f}"'
            f"{self._look(line, fill, wide)}/>"
        )

    def dot(self, x: float, y: float, radius: float = 1.6, *, fill: Role = "ink") -> str:
        """A filled point."""
        return self.circle(x, y, radius, line="none", fill=fill)

    def tube(self, way: str, across: float, fill: Role, *, line: Role = "ink", wide: float = 1) -> str:
        """A limb: a path as thick as an arm, with an edge all around and round ends."""
        edge = self.colours.line * wide
        return self.path(way, line=line, wide=(across + edge) / self.colours.line) + self.path(
            way, line=fill, wide=(across - edge) / self.colours.line
        )

    def words(
        self,
        msgid: str,
        x: float,
        y: float,
        room: float,
        *,
        anchor: Anchor = "middle",
        hang: Hang = "middle",
        colour: Role = "words",
    ) -> str:
        """Translated words in lines no wider than `room`, hung on a point by their middle, top or bottom."""
        lines = lines_of(self.say(msgid), room)
        height = len(lines) * LEADING
        top = {"top": y, "middle": y - height / 2, "bottom": y - height}[hang]
        return "".join(
            f'<text x="{x:.1f}" y="{top + number * LEADING + 15.4:.1f}" text-anchor="{anchor}"'
            f' font-family="Roboto" font-size="{SIZE}" fill="{getattr(self.colours, colour)}">'
            f"{escape(line)}</text>"
            for number, line in enumerate(lines)
        )

    def sign(self, text: str, x: float, y: float) -> str:
        """A sign that is the same in every language, around a point."""
        return replace(self, say=str).words(text, x, y, 40)

    def arrow_head(self, x: float, y: float, turn: float, *, line: Role = "ink", wide: float = 1) -> str:
        """Two short strokes that end in a point; `turn` in degrees, 0 points right and 90 down."""
        return (
            f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.0f})">'
            f"{self.path('M-7 -5.5 L0 0 L-7 5.5', line=line, wide=wide)}</g>"
        )

    def _look(self, line: Role, fill: Role, wide: float, dash: str = "", ends: str = "round") -> str:
        inside = "none" if fill == "none" else getattr(self.colours, fill)
        look = f' fill="{inside}"'
        if line == "none":
            return look
        look += (
            f' stroke="{getattr(self.colours, line)}" stroke-width="{wide * self.colours.line:.2f}"'
            f' stroke-linecap="{ends}" stroke-linejoin="round"'
        )
        return look + (f' stroke-dasharray="{dash}"' if dash else "")


def around(x: float, y: float, away: float, turn: float) -> str:
    """The point `away` from x, y in a direction: 0 degrees is up, 90 right."""
    return f"{x + away * sin(radians(turn)):.1f} {y - away * cos(radians(turn)):.1f}"


def moved(marks: str, x: float, y: float, turn: float = 0) -> str:
    """Marks drawn around 0, 0 put in their place, turned by degrees."""
    return f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.1f})">{marks}</g>'
