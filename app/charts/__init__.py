"""A series becomes a picture, and a sentence that says the same.

Pictures are SVG with real text, drawn in memory. Every picture's sentence is computed
from the values that are plotted and is also the picture's accessible name.
"""

from app.charts.sentences import describe, scale_in_words
from app.charts.styles import NARROW, SERIES, WIDE, Canvas, SeriesStyle, style_of
from app.charts.trend import Line, multiples_svg, trend_svg

__all__ = [
    "NARROW",
    "SERIES",
    "WIDE",
    "Canvas",
    "Line",
    "SeriesStyle",
    "describe",
    "multiples_svg",
    "scale_in_words",
    "style_of",
    "trend_svg",
]
