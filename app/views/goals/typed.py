"""A goal as it is typed, and what it becomes when it is saved."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date

from app.errors import FieldError, LevelsAgreed, MissingLevel
from app.rehab.goals import Area, Goal, Level, Rung, changed, problems
from app.rehab.goals.words import Example
from app.rehab.plan.limits import too_long
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.goals.opened import are_levels_open

EMPTY_LEVELS = ("", "", "", "", "")
TEXTS = ("words", "why", "measured_by", "agreed_with", "reason")


@dataclass(frozen=True)
class Typed:
    """What stands in the form. `levels` go from −2 to +2; `anew` tells that the levels are agreed anew, for a `reason`."""

    words: str = ""
    why: str = ""
    measured_by: str = ""
    area: Area | None = None
    levels: tuple[str, str, str, str, str] = EMPTY_LEVELS
    importance: int | None = None
    difficulty: int | None = None
    baseline: Level = Level.LESS
    agreed: date | None = None
    agreed_with: str = ""
    target: date | None = None
    actions: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    anew: bool = False
    reason: str = ""

    def with_level(self, level: Level, words: str) -> Typed:
        """With other words for one level."""
        new = [words if one is level else was for one, was in zip(Level, self.levels, strict=True)]
        return replace(self, levels=(new[0], new[1], new[2], new[3], new[4]))

    def like(self, example: Example, levels: tuple[str, ...]) -> Typed:
        """With an example's `levels`, in the language it is read in, where nothing is written yet."""
        filled = self
        for level, was, words in zip(Level, self.levels, levels, strict=True):
            filled = filled if was.strip() else filled.with_level(level, words)
        return replace(filled, area=self.area or example.area)

    def texts(self) -> dict[str, str]:
        """Everything that is written, by the name of its field."""
        levels = zip(Level, self.levels, strict=True)
        return {name: getattr(self, name) for name in TEXTS} | {
            f"rungs[{level.name.lower()}]": words for level, words in levels
        }

    def linking(self, name: str, key: str) -> Typed:
        """With an action or activity linked, or not linked any more."""
        linked: tuple[str, ...] = getattr(self, name)
        left = tuple(one for one in linked if one != key)
        return replace(self, **{name: left if key in linked else (*linked, key)})  # type: ignore[arg-type]


def typed_from(goal: Goal) -> Typed:
    """A goal as it stands in the form when it is changed."""
    levels = [goal.level_words(level) for level in Level]
    same = {one.name: getattr(goal, one.name) for one in fields(Typed) if hasattr(goal, one.name)}
    return Typed(**same, levels=(levels[0], levels[1], levels[2], levels[3], levels[4]))


def goal_from(typed: Typed, before: Goal | None) -> Goal:
    """The goal that the form says. Raises TooLong and OutOfRange."""
    return replace(
        before or Goal(),
        words=typed.words.strip(),
        why=typed.why.strip(),
        measured_by=typed.measured_by.strip(),
        area=typed.area,
        rungs=tuple(
            Rung(level, words.strip())
            for level, words in zip(Level, typed.levels, strict=True)
            if words.strip()
        ),
        importance=typed.importance,
        difficulty=typed.difficulty,
        baseline=typed.baseline,
        agreed=typed.agreed,
        agreed_with=typed.agreed_with.strip(),
        target=typed.target,
        actions=typed.actions,
        activities=typed.activities,
    )


def troubles(
    typed: Typed, before: Goal | None, today: date, *, open_still: bool = False
) -> tuple[FieldError, ...]:
    """All that keeps the form from being saved, each told at its field. A draft may lack levels.

    While the levels of an agreed goal are `open_still`, they may be put right.
    """
    long = too_long(typed.texts())
    if long:
        return tuple(long)
    goal = goal_from(typed, before)
    found = problems(goal, today)
    if goal.agreed is None:
        found = tuple(one for one in found if not isinstance(one, MissingLevel))
    if found or before is None:
        return found
    try:
        new = {one.name: getattr(goal, one.name) for one in fields(goal)}
        changed(before, today, open_still=open_still, **new)
    except LevelsAgreed as trouble:
        trouble.field = "agreed"
        return (trouble,)
    return ()


def troubles_in(opened: Notebook, typed: Typed, kept: Kept[Goal] | None) -> tuple[FieldError, ...]:
    """The same beside what the notebook holds, today."""
    if kept is None:
        return troubles(typed, None, opened.today())
    open_still = are_levels_open(opened, kept)
    return troubles(typed, kept.record, opened.today(), open_still=open_still)


def keep(opened: Notebook, typed: Typed, kept: Kept[Goal] | None) -> Kept[Goal]:
    """Save what the form says: a new goal, or a new version with who and why. Raises a FieldError or a StorageError."""
    for trouble in troubles_in(opened, typed, kept):
        raise trouble
    goal = goal_from(typed, kept.record if kept else None)
    if kept is None:
        return opened.journal.add(goal, who=typed.agreed_with.strip())
    return opened.journal.change(kept.id, goal, who=typed.agreed_with.strip(), why=typed.reason.strip())
