"""A page of Takt on paper: its margins, letters and colours, and what stands on every page.

Imported only when a PDF is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from app.charts.drawing import FONT, font_file
from app.exports.as_pdf_lines import broken_into
from app.exports.sheet import Sheet
from app.exports.tagged import TaggedPDF
from app.language import Language

if TYPE_CHECKING:
    from fpdf.fonts import TTFFont

# Lengths in mm, letters in points, colours as red, green, blue.
PAGE_WIDTH, PAGE_HEIGHT = 210, 297
MARGIN, TOP, BOTTOM = 16, 12, 14
WIDTH = PAGE_WIDTH - 2 * MARGIN
BODY, SMALL = 9.5, 8.0
INK, TEAL, RUST = (27, 37, 36), (10, 79, 83), (124, 48, 10)
HAIRLINE, WELL = (200, 194, 180), (239, 244, 242)
BEATS = (1.0, 0.45, 0.7, 0.45)  # The mark is a bar of 4/4: strong, weak, medium, weak.
ABOVE_THE_BASELINE = 0.3  # Of the letters' size: from the middle of a line to where they stand.
KEPT_WHOLE = 6  # Lines; a longer paragraph may reach over the end of a page.
# Becomes the number of pages. Nobody can have typed it: `plain` takes such spaces out.
PAGES = "\u200bpages\u200b"

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Drawn:
    """A picture as it was drawn, how large its units are in points, and its size in mm."""

    svg: str
    scale: float
    width: float
    height: float


class Pages(TaggedPDF):
    """The pages of one sheet. What is written goes into `room` mm from `left`, in letters of `size` points."""

    def __init__(self, sheet: Sheet, language: Language) -> None:
        super().__init__(language.region_tag, sheet.title, sheet.made_on)
        self.fictional = sheet.strip
        self.foot = sheet.foot
        self.language = language
        self.left, self.room, self.size = float(MARGIN), float(WIDTH), BODY
        self.first_page = False
        self.widths: dict[tuple[str, str], float] = {}
        self.drawn: dict[tuple[int, float], Drawn] = {}
        self.add_font(FONT, "", font_file("DejaVuSans.ttf"))
        self.add_font(FONT, "B", font_file("DejaVuSans-Bold.ttf"))
        self.set_margins(MARGIN, TOP)
        self.c_margin = 0
        self.set_auto_page_break(auto=True, margin=BOTTOM)
        self.alias_nb_pages(PAGES)
        self.add_page()

    @property
    def scale(self) -> float:
        """How large letters are beside their usual size."""
        return self.size / BODY

    @property
    def pitch(self) -> float:
        """From one line to the next, in mm."""
        return 4.6 * self.scale

    @property
    def is_whole(self) -> bool:
        """Whether the whole width of the page is there to write in."""
        return self.room == WIDTH

    @contextmanager
    def on_the_first(self) -> Iterator[None]:
        """What is written inside belongs to the page that stands alone."""
        self.first_page = True
        try:
            yield
        finally:
            self.first_page = False

    @contextmanager
    def within(self, left: float, room: float) -> Iterator[None]:
        """What is written inside goes into a part of the width."""
        kept, (self.left, self.room) = (self.left, self.room), (left, room)
        try:
            yield
        finally:
            self.left, self.room = kept

    @contextmanager
    def sized(self, size: float) -> Iterator[None]:
        """What is written inside has letters of another size, and all distances with them."""
        kept, self.size = self.size, size
        try:
            yield
        finally:
            self.size = kept

    def header(self) -> None:
        """The mark on the first page; on every page whether the person is made up."""
        if self.page_no() == 1:
            with self.artifact():
                self.draw_mark(PAGE_WIDTH - MARGIN - 9.4, TOP)
        if self.fictional:
            self.set_xy(MARGIN, TOP / 2 - 1)
            self.letters(SMALL, bold=True, colour=RUST)
            self.write_once(lambda: self.cell(WIDTH, 4, self.fictional, align="C"))
        self.set_xy(MARGIN, TOP)

    def footer(self) -> None:
        """Whose words these are, and the number of the page."""
        top = PAGE_HEIGHT - 13
        self.set_draw_color(*HAIRLINE)
        with self.artifact():
            self.line(MARGIN, top, PAGE_WIDTH - MARGIN, top)
        self.letters(SMALL)
        self.set_xy(MARGIN, top + 2)
        self.write_once(lambda: self.cell(WIDTH - 30, 4, self.foot))
        self.set_xy(PAGE_WIDTH - MARGIN - self.get_string_width(self.numbered(88)), top + 2)
        with self.artifact():
            self.cell(0, 4, self.numbered(PAGES))

    def numbered(self, pages: object) -> str:
        """The number of the page and of all pages."""
        return self.language.say("Page {page} of {pages}", page=self.page_no(), pages=pages)

    def write_once(self, write: Callable[[], object]) -> None:
        """A paragraph on the first page; a screen reader is spared its repetitions."""
        if self.page_no() > 1:
            with self.artifact():
                write()
            return
        with self.outermost(), self.tag("P"):
            write()

    def draw_mark(self, x: float, y: float) -> None:
        """Takt's mark: four bars, the first of them rust."""
        for n, beat in enumerate(BEATS):
            self.set_fill_color(*(TEAL if n else RUST))
            self.rect(x + n * 2.5, y + 7 * (1 - beat), 1.9, 7 * beat, style="F")

    def letters(self, size: float, *, bold: bool = False, colour: Colour = INK) -> None:
        """Choose the letters that follow; `size` in points."""
        self.set_font(FONT, "B" if bold else "", size)
        self.set_text_color(*colour)

    def body(self, *, bold: bool = False) -> None:
        """The letters of running text."""
        self.letters(self.size, bold=bold)

    def make_room(self, height: float) -> None:
        """Begin a new page where less than `height` mm is left."""
        if self.y + height > self.page_break_trigger:
            self.add_page()

    def lines(self, text: str, width: float, line: float = 0) -> None:
        """Text from the place that was reached, broken into lines; ends at the beginning of the next."""
        x = self.x
        for part in self.broken(text, width):
            self.one_line(part, x, line or self.pitch)

    def one_line(self, words: str, x: float, tall: float) -> None:
        """Words on a line of `tall` mm; ends at the beginning of the next."""
        if self.y + tall > self.page_break_trigger + 1e-6:
            raise RuntimeError("a line below the end of its page")
        self.text(x, self.y + tall / 2 + ABOVE_THE_BASELINE * self.font_size, words)
        self.set_y(self.y + tall)

    def height_of(self, text: str, width: float) -> float:
        """How high a text is in the chosen letters, in mm."""
        return self.pitch * len(self.broken(text, width))

    def broken(self, text: str, width: float) -> list[str]:
        """A text in the chosen letters as lines."""
        return broken_into(text, width * self.k * 1000 / self.font_size_pt, self.width_of)

    def width_of(self, word: str) -> float:
        """How wide a word is in the chosen letters, in thousandths of their size."""
        at = (self.font_style, word)
        if at not in self.widths:
            widths = cast("TTFFont", self.current_font).cw
            self.widths[at] = sum(widths[ord(letter)] for letter in word)
        return self.widths[at]

    def running_text(self, role: str, text: str, x: float, width: float) -> None:
        """Text of any length as one element, even where it reaches over the end of a page."""
        lines = self.broken(text, width)
        self.make_room(self.pitch * min(len(lines), KEPT_WHOLE))
        with self.group(role):
            while lines:
                self.make_room(self.pitch)
                here = int((self.page_break_trigger - self.y) / self.pitch + 1e-6)
                with self.tag("Span"):
                    for line in lines[:here]:
                        self.one_line(line, x, self.pitch)
                lines = lines[here:]
