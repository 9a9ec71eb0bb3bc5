"""The sections of the summary, in the order of the page.

A new section is a file here and its name in the list.
"""

from app.exports.section import Section
from app.exports.sections.key_figures import KeyFigures
from app.exports.sections.notes import Notes
from app.exports.sections.pain_drawing import PainDrawingNow
from app.exports.sections.trends import Trends

SECTIONS: tuple[type[Section], ...] = (KeyFigures, Trends, PainDrawingNow, Notes)
