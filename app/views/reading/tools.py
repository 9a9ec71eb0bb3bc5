"""The app's tools that a text may lead to: what the button says, and the route."""

from __future__ import annotations

from dataclasses import dataclass

from app.words import N_


@dataclass(frozen=True)
class Tool:
    """A screen to try something in."""

    invites: str
    route: str


TOOLS = {
    "activity-diary": Tool(N_("Open the activity diary"), "/activity"),
    "baseline": Tool(N_("Find my starting amount"), "/pacing/tries"),
    "checkin": Tool(N_("Open the check-in"), "/checkin"),
    "exercise": Tool(N_("Open my exercise"), "/exercise"),
    "flare-plan": Tool(N_("Open my plan for heavy days"), "/flare"),
    "goals": Tool(N_("Open my goals"), "/goals"),
    "history": Tool(N_("Open earlier days"), "/history"),
    "learn": Tool(N_("See all texts"), "/learn"),
    "measures": Tool(N_("Open the questionnaires"), "/measures"),
    "pain-drawing": Tool(N_("Open the pain drawing"), "/drawings"),
    "plan": Tool(N_("Open my plan"), "/plan"),
    "taper": Tool(N_("Open my taper plan"), "/taper"),
    "visit": Tool(N_("Open the page for the visit"), "/visit"),
    "who-to-call": Tool(N_("Whom do I call?"), "/call"),
}
