"""Which plan a screen is about, and the name under which its unsaved words are kept."""

from __future__ import annotations

from app.rehab.plan import Plan
from app.session.notebook import Notebook
from app.session.plan import plan_now
from app.storage.kept import Kept

NEW = "plan:new"


def plan_asked(opened: Notebook, record_id: str) -> Kept[Plan] | None:
    """The plan with that id, or the one that is followed now where none is named. Raises NoSuchRecord."""
    return opened.journal.get(record_id) if record_id else plan_now(opened)


def draft_key(record_id: str) -> str:
    """The name of the form that makes or changes a plan."""
    return f"plan:{record_id}" if record_id else NEW
