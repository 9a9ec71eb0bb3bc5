"""A plan that a clinic handed over as a file: what it would change here, and the parts that the patient takes.

What the file does not mention stays as it is. Nothing is saved before the patient says so; then an
automatic backup is made first, and all parts come in as one save and one step to undo.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.imports.clinic_given import Left
from app.imports.clinic_plan import Proposed
from app.language import Language
from app.rehab.plan import SECTIONS, Plan, Status, words_for
from app.rehab.plan.choices import KINDS_IN
from app.session.backups import Made
from app.session.clinic_parts import Part, parts_of_goals, parts_of_plan, parts_of_taper
from app.session.notebook import Notebook
from app.session.plan import plan_now
from app.storage.kept import Kept
from app.words import N_

THE_CLINIC = N_("From the clinic")
FILE_OF = N_("The clinic's file of {day}")
FILE = N_("The clinic's file")


@dataclass(frozen=True)
class Proposal:
    """What a file would change. `plan` is what is here now, or an empty one for the file to begin."""

    proposed: Proposed
    plan: Plan
    kept: Kept[Plan] | None
    parts: tuple[Part, ...]
    left: tuple[Left, ...]


def proposal(proposed: Proposed, notebook: Notebook, language: Language) -> Proposal:
    """The parts that differ from what is here; none where all of it is here already."""
    kept = plan_now(notebook)
    if kept is not None and kept.record.status is Status.ENDED:
        kept = None
    plan = kept.record if kept else empty_plan(proposed, notebook.today(), language)
    left = [*proposed.left]
    parts = [
        *parts_of_plan(plan, proposed, left),
        *parts_of_goals(proposed, notebook, left),
        *parts_of_taper(proposed, notebook, left),
    ]
    if kept is None and proposed.plan and not any(part.change for part in parts):
        # A title and a day alone are a plan too.
        parts.insert(0, Part("plan", SECTIONS[0].title, change=lambda plan: plan))
    return Proposal(proposed, plan, kept, tuple(parts), tuple(left))


def empty_plan(proposed: Proposed, today: date, language: Language) -> Plan:
    """The plan that a file begins, with nothing in it but what every plan needs."""
    document = proposed.plan.get("document", KINDS_IN[proposed.country][0])
    title = proposed.plan.get("title") or language.say(words_for(proposed.country)[document])
    day = proposed.plan.get("day") or proposed.written or today
    return Plan(day=day, title=title, country=proposed.country, document=document)


def taken_together(proposal: Proposal, chosen: Collection[str]) -> Plan:
    """The plan as it would be with the chosen parts."""
    plan = proposal.plan
    for part in proposal.parts:
        if part.key in chosen and part.change is not None:
            plan = part.change(plan)
    return plan


def take_over(
    proposal: Proposal, chosen: Collection[str], notebook: Notebook, language: Language
) -> Made | None:
    """Take the chosen parts over, after an automatic backup; None where none is chosen.

    Raises NoSuchRecord or a StorageError, and then nothing has changed.
    """
    parts = [part for part in proposal.parts if part.key in chosen]
    if not parts:
        return None
    made = notebook.back_up_first()
    changed: dict[str, Any] = {part.was.id: part.record for part in parts if part.was}
    new: list[Any] = [part.record for part in parts if part.record is not None and not part.was]
    if any(part.change for part in parts):
        plan = taken_together(proposal, chosen)
        if proposal.kept is None:
            new.append(plan)
        else:
            changed[proposal.kept.id] = plan
    notebook.journal.keep_together(
        changed, new, who=who_of(proposal, language), why=why_of(proposal, language)
    )
    return made


def who_of(proposal: Proposal, language: Language) -> str:
    """Whose file it is."""
    return proposal.proposed.clinic or language.say(THE_CLINIC)


def why_of(proposal: Proposal, language: Language) -> str:
    """The file by its day."""
    day = proposal.proposed.written or proposal.proposed.plan.get("day")
    return language.say(FILE_OF, day=language.full_day(day)) if day else language.say(FILE)
