"""The illustrations of the articles: our own drawings, in four looks and every language.

A picture is its own sheet of paper with edge and corners, made to fill a column of 288 to 520 px.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.content.illustrations import (
    activity_balance,
    alarm_turned_up,
    baseline_and_quota,
    biopsychosocial_circles,
    boom_and_bust,
    fear_avoidance_circle,
    gas_ladder,
    nerve_spinal_cord_brain,
    relatives,
    sleep_and_pain,
    taper_stairs,
    visit,
)
from app.content.illustrations.colours import CONTRAST, CONTRAST_DARK, DARK, LIGHT
from app.content.illustrations.pen import WIDE, Pen

DRAWINGS = {
    "alarm-turned-up": alarm_turned_up.DRAWING,
    "nerve-spinal-cord-brain": nerve_spinal_cord_brain.DRAWING,
    "biopsychosocial-circles": biopsychosocial_circles.DRAWING,
    "boom-and-bust": boom_and_bust.DRAWING,
    "baseline-and-quota": baseline_and_quota.DRAWING,
    "gas-ladder": gas_ladder.DRAWING,
    "taper-stairs": taper_stairs.DRAWING,
    "fear-avoidance-circle": fear_avoidance_circle.DRAWING,
    "sleep-and-pain": sleep_and_pain.DRAWING,
    "activity-balance": activity_balance.DRAWING,
    "visit-with-the-page-on-the-table": visit.DRAWING,
    "relatives": relatives.DRAWING,
}
NAMES = tuple(DRAWINGS)

# Which picture an article shows, by the article's slug.
FOR_ARTICLE = {
    "what-is-long-term-pain": "alarm-turned-up",
    "pain-is-not-always-damage": "alarm-turned-up",
    "the-nervous-system-can-change": "nerve-spinal-cord-brain",
    "body-thoughts-surroundings": "biopsychosocial-circles",
    "pacing": "boom-and-bust",
    "getting-started-with-exercise": "baseline-and-quota",
    "goals-you-can-measure": "gas-ladder",
    "tapering": "taper-stairs",
    "taper-at-home": "taper-stairs",
    "fear-of-movement": "fear-avoidance-circle",
    "sleep": "sleep-and-pain",
    "activity-diary": "activity-balance",
    "before-the-visit": "visit-with-the-page-on-the-table",
    "coming-along-to-a-visit": "visit-with-the-page-on-the-table",
    "for-relatives-what-is-long-term-pain": "relatives",
    "supporting-without-taking-over": "relatives",
}


@dataclass(frozen=True)
class Illustration:
    """A picture ready to show: its SVG, the words for those who do not see it, its size before scaling."""

    svg: str
    says: str
    width: int
    height: int


def picture(name: str, say: Callable[[str], str], dark: bool, contrast: bool = False) -> Illustration:
    """The illustration of that name in one look, its words translated by `say`; KeyError if there is none."""
    drawing = DRAWINGS[name]
    look = (CONTRAST_DARK if dark else CONTRAST) if contrast else (DARK if dark else LIGHT)
    pen = Pen(look, say)
    sheet = pen.box(1, 1, WIDE - 2, drawing.height - 2, corner=16, line="edge", fill="paper", wide=0.6)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {drawing.height}"'
        f' width="{WIDE}" height="{drawing.height}">{sheet}{drawing.marks(pen)}</svg>'
    )
    return Illustration(svg, say(drawing.says), WIDE, drawing.height)
