"""The letters of a typeface inside a PDF, as outlines. Imported only when a picture of a page is made."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from app.charts.raster import Segment

BYTES_IN_A_CODE = 2
IN_AN_EM = 1000  # A PDF tells widths in thousandths.


class Outline(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Takes down what a letter's pen does."""

    def __init__(self, letters: Any) -> None:
        super().__init__(letters)
        self.segments: list[Segment] = []

    def _moveTo(self, to: tuple[float, float]) -> None:
        self.segments.append(("m", (to,)))

    def _lineTo(self, to: tuple[float, float]) -> None:
        self.segments.append(("l", (to,)))

    def _curveToOne(self, *ends: tuple[float, float]) -> None:
        self.segments.append(("c", ends))

    def _qCurveToOne(self, *ends: tuple[float, float]) -> None:
        self.segments.append(("q", ends))

    def _closePath(self) -> None:
        self.segments.append(("h", ()))


class Typeface:
    """One typeface of a page, as fpdf2 embeds it: two bytes a letter, and a list of widths."""

    def __init__(self, font: Any) -> None:
        descendant = font["/DescendantFonts"][0].get_object()
        embedded = descendant["/FontDescriptor"]["/FontFile2"].get_data()
        self._font = TTFont(BytesIO(embedded))
        self._letters = self._font.getGlyphSet()
        self._order = self._font.getGlyphOrder()
        self._em = self._font["head"].unitsPerEm
        mapped = descendant.get("/CIDToGIDMap")
        self._glyph_of = b"" if mapped in (None, "/Identity") else mapped.get_object().get_data()
        self._widths = dict(widths_in(descendant.get("/W", [])))
        self._usual = float(descendant.get("/DW", IN_AN_EM))
        self._drawn: dict[int, tuple[Segment, ...]] = {}

    def written(self, codes: bytes) -> list[tuple[tuple[Segment, ...], float]]:
        """Each letter's outline and how far it leads, both with the size of the letters as 1."""
        return [
            (self._outline(code), self._widths.get(code, self._usual) / IN_AN_EM)
            for n in range(0, len(codes) - 1, BYTES_IN_A_CODE)
            for code in [int.from_bytes(codes[n : n + BYTES_IN_A_CODE])]
        ]

    def _outline(self, code: int) -> tuple[Segment, ...]:
        if code not in self._drawn:
            at = BYTES_IN_A_CODE * code
            glyph = int.from_bytes(self._glyph_of[at : at + BYTES_IN_A_CODE]) if self._glyph_of else code
            pen = Outline(self._letters)
            self._letters[self._order[glyph]].draw(pen)
            self._drawn[code] = tuple(
                (letter, tuple((x / self._em, y / self._em) for x, y in ends))
                for letter, ends in pen.segments
            )
        return self._drawn[code]


def widths_in(listed: Any) -> list[tuple[int, float]]:
    """Code and width, from a PDF's list: `first [w w …]` or `first last w`."""
    found: list[tuple[int, float]] = []
    waiting = [one.get_object() for one in listed]
    while waiting:
        first, second = int(waiting.pop(0)), waiting.pop(0)
        if isinstance(second, list):
            found += [(first + n, float(width)) for n, width in enumerate(second)]
        else:
            width = float(waiting.pop(0))
            found += [(code, width) for code in range(first, int(second) + 1)]
    return found
