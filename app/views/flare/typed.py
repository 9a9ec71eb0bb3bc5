"""The plan for heavy days as it is typed, and what it becomes when it is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.errors import FieldError
from app.rehab.flare import FlarePlan, Lowered, problems
from app.session.notebook import Notebook
from app.storage.kept import Kept


@dataclass(frozen=True)
class Pair:
    """What is lowered, and to what, as it is typed."""

    what: str = ""
    to_what: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is written in either field."""
        return not (self.what.strip() or self.to_what.strip())


@dataclass(frozen=True)
class Typed:
    """What stands in the form. Lists have one thing on each line."""

    early_signs: str = ""
    first: str = ""
    lowered: tuple[Pair, ...] = (Pair(),)
    kept: str = ""
    helpers: str = ""
    contact: str = ""
    contact_when: str = ""
    back_up: str = ""

    def with_pair(self, n: int, pair: Pair) -> Typed:
        """With one of the lowered things written otherwise."""
        return replace(self, lowered=(*self.lowered[:n], pair, *self.lowered[n + 1 :]))

    def one_more(self) -> Typed:
        """With room for one more thing to lower."""
        return replace(self, lowered=(*self.lowered, Pair()))

    def tidy(self) -> Typed:
        """Without the empty pairs, but with room for one."""
        return replace(self, lowered=tuple(one for one in self.lowered if not one.empty) or (Pair(),))


def typed_from(flare: FlarePlan) -> Typed:
    """A plan as it stands in the form when it is changed."""
    return Typed(
        early_signs="\n".join(flare.early_signs),
        first="\n".join(flare.first),
        lowered=tuple(Pair(one.what, one.to_what) for one in flare.lowered) or (Pair(),),
        kept="\n".join(flare.kept),
        helpers="\n".join(flare.helpers),
        contact=flare.contact,
        contact_when=flare.contact_when,
        back_up=flare.back_up,
    )


def plan_from(typed: Typed, today: date) -> FlarePlan:
    """The plan that the form says, written today. Raises TooLong at its field."""
    return FlarePlan(
        day=today,
        early_signs=_lines("early_signs", typed.early_signs),
        first=_lines("first", typed.first),
        lowered=tuple(_lowered(n, pair) for n, pair in enumerate(typed.tidy().lowered) if not pair.empty),
        kept=_lines("kept", typed.kept),
        helpers=_lines("helpers", typed.helpers),
        contact=typed.contact.strip(),
        contact_when=typed.contact_when.strip(),
        back_up=typed.back_up.strip(),
    )


def troubles(typed: Typed, today: date) -> tuple[FieldError, ...]:
    """All that keeps the form from being saved, each told at its field."""
    try:
        return problems(plan_from(typed, today), today)
    except FieldError as trouble:
        if not trouble.field.startswith("lowered"):
            trouble.field = trouble.field.partition("[")[0]
        return (trouble,)


def keep(opened: Notebook, typed: Typed, kept: Kept[FlarePlan] | None) -> Kept[FlarePlan]:
    """Save what the form says; a change is a new version. Raises a FieldError or a StorageError."""
    flare = plan_from(typed, opened.today())
    return opened.journal.change(kept.id, flare) if kept else opened.journal.add(flare)


def _lines(name: str, text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _lowered(n: int, pair: Pair) -> Lowered:
    try:
        return Lowered(pair.what.strip(), pair.to_what.strip())
    except FieldError as trouble:
        trouble.field = f"lowered[{n}].{trouble.field}"
        raise
