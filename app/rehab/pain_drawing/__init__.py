"""The pain drawing: marks on a body, and what they cover. Never a diagnosis, and no kind of pain is ever guessed."""

from app.rehab.pain_drawing.coverage import (
    Change,
    Differing,
    Drawn,
    Extent,
    Felt,
    change,
    change_of,
    differing,
    extent,
    extent_of,
)
from app.rehab.pain_drawing.figure import Figure
from app.rehab.pain_drawing.marks import Mark, Shading, Stroke, Unread, stroke
from app.rehab.pain_drawing.paint import Painted, beside_the_body, painted
from app.rehab.pain_drawing.qualities import ANY, BRUSHES, QUALITIES, RECALL, STRENGTHS
from app.rehab.pain_drawing.record import PainDrawing, Trouble, lines_of, marks_of, trouble_with
from app.rehab.pain_drawing.regions import BY_KEY, GROUPS, REGIONS, SITES, VIEWS, Region
from app.rehab.pain_drawing.sheet import Marks, Sheet, from_last, mirrored

__all__ = [
    "ANY",
    "BRUSHES",
    "BY_KEY",
    "GROUPS",
    "QUALITIES",
    "RECALL",
    "REGIONS",
    "SITES",
    "STRENGTHS",
    "VIEWS",
    "Change",
    "Differing",
    "Drawn",
    "Extent",
    "Felt",
    "Figure",
    "Mark",
    "Marks",
    "PainDrawing",
    "Painted",
    "Region",
    "Shading",
    "Sheet",
    "Stroke",
    "Trouble",
    "Unread",
    "beside_the_body",
    "change",
    "change_of",
    "differing",
    "extent",
    "extent_of",
    "from_last",
    "lines_of",
    "marks_of",
    "mirrored",
    "painted",
    "stroke",
    "trouble_with",
]
