"""Goals with five written levels each, and how far they are reached (Goal Attainment Scaling)."""

from app.rehab.goals.ladder import Area, Goal, Level, Rung, agree, changed, measured_alike, problems
from app.rehab.goals.reviews import (
    Attainment,
    Followed,
    Review,
    Reviewer,
    are_open_still,
    attainment,
    follow,
    review_problems,
)
from app.rehab.goals.scoring import Weighing, in_words, t_score

__all__ = [
    "Area",
    "Attainment",
    "Followed",
    "Goal",
    "Level",
    "Review",
    "Reviewer",
    "Rung",
    "Weighing",
    "agree",
    "are_open_still",
    "attainment",
    "changed",
    "follow",
    "in_words",
    "measured_alike",
    "problems",
    "review_problems",
    "t_score",
]
