"""The sections of the summary, in the order of the page.

A new section is a file here and its name in the list.
"""

from app.exports.section import Section
from app.exports.sections.exercise import ExerciseDone
from app.exports.sections.goals import Goals
from app.exports.sections.key_figures import KeyFigures
from app.exports.sections.measures import Measures
from app.exports.sections.medicines import Medicines
from app.exports.sections.notes import Notes
from app.exports.sections.pain_drawing import PainDrawingNow
from app.exports.sections.plan import PlanActions
from app.exports.sections.questions import Questions
from app.exports.sections.symptoms import SymptomsNoticed
from app.exports.sections.trends import Trends
from app.exports.sections.warning_signs import WarningSigns

SECTIONS: tuple[type[Section], ...] = (
    Questions,
    Goals,
    KeyFigures,
    Trends,
    Medicines,
    PlanActions,
    PainDrawingNow,
    WarningSigns,
    ExerciseDone,
    Measures,
    SymptomsNoticed,
    Notes,
)
