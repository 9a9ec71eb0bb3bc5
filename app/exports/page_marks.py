"""What stands on a page of a PDF of ours, as outlines in the order they were drawn.

It knows the few instructions that `as_pdf` writes, and refuses any other, so that nothing is
left out silently. Imported only when a picture of a page is made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pypdf import PageObject
from pypdf.generic import ContentStream

from app.charts.raster import Mark, Point, Segment
from app.exports.glyphs import Typeface
from app.exports.page_pen import AS_IT_IS, Matrix, Pen, colour, inside, numbers, placed, times

# Tags of the structure tree, and settings that our pages leave at their usual value.
WITHOUT_A_MARK = frozenset({"BDC", "BMC", "EMC", "ET", "Tr", "M", "i", "ri"})


class Reader:
    """Follows the instructions of one page."""

    def __init__(self, page: PageObject) -> None:
        resources: Any = page["/Resources"]
        self._typefaces = {
            name: Typeface(font.get_object()) for name, font in resources.get("/Font", {}).items()
        }
        self._settings = {name: one.get_object() for name, one in resources.get("/ExtGState", {}).items()}
        self._pen = Pen()
        self._kept: list[Pen] = []
        self._outline: list[Segment] = []
        self._text: Matrix = AS_IT_IS
        self._clips = False
        self._marks: list[Mark] = []

    def marks(self, page: PageObject) -> list[Mark]:
        """Everything on the page."""
        stream = ContentStream(page.get_contents(), page.pdf)
        for operands, name in stream.operations:
            letters = name.decode()
            if letters not in WITHOUT_A_MARK:
                DOES[letters](self, *operands)
        return self._marks

    # --- How it looks

    def keep(self) -> None:
        self._kept.append(self._pen)

    def back(self) -> None:
        self._pen = self._kept.pop()

    def move(self, *matrix: float) -> None:
        self._pen = replace(self._pen, matrix=times(tuple(map(float, matrix)), self._pen.matrix))  # type: ignore[arg-type]  # six numbers

    def change(self, **settings: Any) -> None:
        self._pen = replace(self._pen, **settings)

    def choose(self, name: str) -> None:
        """Take over a named set of settings."""
        for key, value in self._settings[name].items():
            if key in SETTING:
                SETTING[key](self, value)

    # --- Outlines

    def draw(self, letter: str, *numbers: float) -> None:
        pairs = zip(map(float, numbers[::2]), map(float, numbers[1::2]), strict=True)
        self._outline.append((letter, tuple(pairs)))

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        left, bottom, right, top = float(x), float(y), float(x) + float(width), float(y) + float(height)
        ends: list[Point] = [(left, bottom), (right, bottom), (right, top), (left, top)]
        self._outline += [("m", (ends[0],)), *(("l", (end,)) for end in ends[1:]), ("h", ())]

    def clip(self) -> None:
        self._clips = True

    def finish(self, *, fill: bool = False, line: bool = False) -> None:
        """Mark the outline on the page, let it cut off what follows where it was meant to, and forget it."""
        outline, pen = placed(self._outline, self._pen.matrix), self._pen
        if (fill or line) and len(outline) > 1:
            self._marks.append(
                Mark(
                    outline=outline,
                    fill=pen.fill if fill else None,
                    line=pen.line if line else None,
                    width=pen.width * pen.scale,
                    dashes=tuple(length * pen.scale for length in pen.dashes),
                    cap=pen.cap,
                    join=pen.join,
                    clip=pen.clip,
                )
            )
        if self._clips:
            self._pen = replace(pen, clip=inside(outline, pen.clip))
        self._outline, self._clips = [], False

    # --- Letters

    def begin_text(self) -> None:
        self._text = AS_IT_IS

    def place_text(self, *matrix: float) -> None:
        self._text = tuple(map(float, matrix))  # type: ignore[assignment]  # six numbers

    def step_text(self, x: float, y: float) -> None:
        self._text = times((1, 0, 0, 1, float(x), float(y)), self._text)

    def write(self, codes: bytes | str) -> None:
        """Write letters from the place that was reached."""
        raw = codes if isinstance(codes, bytes) else codes.original_bytes  # type: ignore[attr-defined]  # pypdf's text
        size = self._pen.size
        for outline, width in self._typefaces[self._pen.typeface].written(raw):
            if outline:
                place = times(times((size, 0, 0, size, 0, 0), self._text), self._pen.matrix)
                self._marks.append(
                    Mark(outline=placed(outline, place), fill=self._pen.fill, clip=self._pen.clip)
                )
            self.step_text(width * size, 0)

    def write_apart(self, pieces: list[Any]) -> None:
        """Write pieces of text with gaps in thousandths of the size between them."""
        for piece in pieces:
            if isinstance(piece, int | float):
                self.step_text(-float(piece) / 1000 * self._pen.size, 0)
            else:
                self.write(piece)


Doing = Callable[..., None]
SETTING: dict[str, Doing] = {
    "/LW": lambda reader, width: reader.change(width=float(width)),
    "/LC": lambda reader, cap: reader.change(cap=int(cap)),
    "/LJ": lambda reader, join: reader.change(join=int(join)),
    "/D": lambda reader, dashes: reader.change(dashes=numbers(dashes[0])),
}
DOES: dict[str, Doing] = {
    "q": Reader.keep,
    "Q": Reader.back,
    "cm": Reader.move,
    "gs": Reader.choose,
    "w": SETTING["/LW"],
    "J": SETTING["/LC"],
    "j": SETTING["/LJ"],
    "d": lambda reader, dashes, _: reader.change(dashes=numbers(dashes)),
    "rg": lambda reader, *shares: reader.change(fill=colour(*shares)),
    "g": lambda reader, *shares: reader.change(fill=colour(*shares)),
    "RG": lambda reader, *shares: reader.change(line=colour(*shares)),
    "G": lambda reader, *shares: reader.change(line=colour(*shares)),
    "m": lambda reader, *ends: reader.draw("m", *ends),
    "l": lambda reader, *ends: reader.draw("l", *ends),
    "c": lambda reader, *ends: reader.draw("c", *ends),
    "h": lambda reader: reader.draw("h"),
    "re": Reader.rectangle,
    "W": Reader.clip,
    "n": Reader.finish,
    "f": lambda reader: reader.finish(fill=True),
    "f*": lambda reader: reader.finish(fill=True),
    "S": lambda reader: reader.finish(line=True),
    "B": lambda reader: reader.finish(fill=True, line=True),
    "B*": lambda reader: reader.finish(fill=True, line=True),
    "BT": Reader.begin_text,
    "Td": Reader.step_text,
    "Tm": Reader.place_text,
    "Tf": lambda reader, name, size: reader.change(typeface=name, size=float(size)),
    "Tj": Reader.write,
    "TJ": Reader.write_apart,
}
