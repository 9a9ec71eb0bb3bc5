"""How lines look, and the kinds of paper they are drawn on.

Lines differ by colour, dash and marker, so that they can be told apart without colour.
Blue, vermillion, green and purple are Okabe and Ito's, two of them darkened until they
hold 3:1 on paper and on the band behind a line.
"""

from dataclasses import dataclass

from app.rehab.fields import Logged, scales

BAND = "#d5e3ea"
HAIRLINE = "#dcd4c4"


@dataclass(frozen=True)
class SeriesStyle:
    """One line: colour, dashes and gaps in points (none: solid), and marker: o, s (square), ^, D (diamond), X."""

    colour: str
    dash: tuple[float, ...]
    marker: str


SERIES = (
    SeriesStyle("#0072b2", (), "o"),
    SeriesStyle("#b84a00", (7, 4), "s"),
    SeriesStyle("#00795a", (2, 4), "^"),
    SeriesStyle("#8e4585", (9, 4, 2, 4), "D"),
    SeriesStyle("#1b2524", (1, 2), "X"),
)


def style_of(tracker: type[Logged], name: str) -> SeriesStyle:
    """A question keeps its look in every picture: it follows from its place among the tracker's scales."""
    return SERIES[list(scales(tracker)).index(name) % len(SERIES)]


@dataclass(frozen=True)
class Canvas:
    """The room for a picture: width and the height of one plot in mm, letters and lines in points.

    `phone` tells that things stand one below the other.
    """

    width: float
    plot: float
    letters: float
    line: float
    marker: float
    most_points: int
    most_dates: int
    names_ends: bool  # Whether there is room for the words that 0 and 10 stand for.
    shows_band: bool = True  # Whether there is room to explain it.
    phone: bool = False


WIDE = Canvas(
    width=178, plot=21, letters=8.5, line=1.2, marker=3.8, most_points=130, most_dates=8, names_ends=True
)
# A part of the first page, beside another part.
COLUMN = Canvas(
    width=86,
    plot=9.5,
    letters=7.5,
    line=1.1,
    marker=3.2,
    most_points=62,
    most_dates=5,
    names_ends=False,
    shows_band=False,
)
# One unit of this picture is one CSS pixel on the narrowest phone (320, less two margins of 16).
NARROW = Canvas(
    width=101.6,
    plot=30,
    letters=14,
    line=2,
    marker=5.5,
    most_points=62,
    most_dates=4,
    names_ends=False,
    phone=True,
)
