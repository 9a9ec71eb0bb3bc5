"""The pain drawing as pictures, and as sentences that say the same."""

from app.charts.body.look import LOOKS, Look
from app.charts.body.over_time import COVERAGE, coverage_series
from app.charts.body.pictures import VIEW_NAMES, difference, drawing, one_view, side_by_side, small
from app.charts.body.png import CLEAR, PAPER, as_png
from app.charts.body.shapes import Picture
from app.charts.body.svg import as_svg
from app.charts.body.thumbnails import Thumbnail, Thumbnails
from app.charts.body.words import (
    FIVE_PARTS,
    NOT_A_MEASURE,
    areas,
    change_in_words,
    coverage_in_words,
    coverage_since,
    extent_in_words,
    felt_in_words,
    trouble_in_words,
)

__all__ = [
    "CLEAR",
    "COVERAGE",
    "FIVE_PARTS",
    "LOOKS",
    "NOT_A_MEASURE",
    "PAPER",
    "VIEW_NAMES",
    "Look",
    "Picture",
    "Thumbnail",
    "Thumbnails",
    "areas",
    "as_png",
    "as_svg",
    "change_in_words",
    "coverage_in_words",
    "coverage_series",
    "coverage_since",
    "difference",
    "drawing",
    "extent_in_words",
    "felt_in_words",
    "one_view",
    "side_by_side",
    "small",
    "trouble_in_words",
]
