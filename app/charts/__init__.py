"""A series becomes a picture, and a sentence that says the same.

Pictures are SVG with real text, drawn in memory. Every picture's sentence is computed
from the values that are plotted and is also the picture's accessible name.
"""

from app.charts.sentences import compared, describe, hours, scale_in_words
from app.charts.styles import COLUMN, NARROW, SERIES, WIDE, Canvas, SeriesStyle, style_of
from app.charts.trend import Line, Panel, multiples_svg, panels_svg

__all__ = [
    "COLUMN",
    "NARROW",
    "SERIES",
    "WIDE",
    "Canvas",
    "Line",
    "Panel",
    "SeriesStyle",
    "compared",
    "describe",
    "hours",
    "multiples_svg",
    "panels_svg",
    "scale_in_words",
    "style_of",
]
