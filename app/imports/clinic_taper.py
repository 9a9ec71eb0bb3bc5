"""A taper as a clinic's file gives it, as a draft. Nothing is worked out, converted or filled in.

Steps come along only where each says its first day and every dose as a number; otherwise all of it
stands as a text in the note, and the patient types the steps from the paper.
"""

from __future__ import annotations

import re
from datetime import time

from app.imports.clinic_build import key_of
from app.imports.clinic_given import day, whole_number
from app.imports.clinic_reading import Reading
from app.rehab.fields import LONGEST_NOTE
from app.rehab.plan.handed_over import LABELS
from app.rehab.taper import Acting, Dose, Form, Medicine, PartOfDay, Step, Taper, read_count, read_strength
from app.rehab.taper.medicine import MOST_PATCH_DAYS
from app.rehab.taper.schedule import MOST_STEPS
from app.rehab.taper.strengths import STRENGTHS, Strength, Unit

ABOUT = ("medicines.", "steps.")
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
PARTS = {part.value: part for part in PartOfDay}
UNITS = {kind: unit for unit, kind in STRENGTHS.items()}


def taper(said: Reading) -> Taper | None:
    """The medicines with their steps; None where the file names no medicine and no step."""
    numbers = said.numbers("medicines")
    if not numbers and not said.numbers("steps"):
        return None
    medicines = {n: medicine(said, n) for n in numbers}
    steps = [step(said, n, medicines) for n in said.numbers("steps")]
    named = tuple(one for one in medicines.values() if one is not None)
    if None in steps or len(named) < len(medicines) or not complete(said, numbers):
        return Taper(medicines=named, note=as_text(said))
    return Taper(medicines=named, steps=tuple(one for one in steps if one is not None))


def complete(said: Reading, numbers: list[int]) -> bool:
    """Whether every medicine says its form and strength, and nothing about a dose was unclear."""
    unclear = any(str(getattr(one.why, "field", "")).startswith(ABOUT) for one in said.left)
    return not unclear and all(
        said.raw("medicines.form", n) and said.raw("medicines.strength", n) for n in numbers
    )


def medicine(said: Reading, n: int) -> Medicine | None:
    """One medicine as on the package; None without a name."""
    name = said.text("medicines.name", n)
    if not name:
        return None
    strength: Strength | None = said.read("medicines.strength", read_strength, n)
    unit: Unit | None = UNITS[type(strength)] if strength else None
    change = said.read("medicines.change_every", whole_number, n)
    return Medicine(
        key=key_of("medicine", f"{n} {name}"),
        name=name,
        form=said.one_of(Form, "medicines.form", n) or Form.OTHER,
        acting=said.one_of(Acting, "medicines.acting", n) or Acting.LONG,
        amount=strength.value if strength else None,
        unit=unit,
        note=said.text("medicines.note", n),
        change_every=change if change and change <= MOST_PATCH_DAYS else None,
    )


def step(said: Reading, n: int, medicines: dict[int, Medicine | None]) -> Step | None:
    """One step as given; None where its first day or a dose is not there as the schedule needs it."""
    start = said.read("steps.start", day, n)
    doses = [dose(said, key, n, m, medicines) for key, k, m in said.by_place if k == n and is_dose(key)]
    if start is None or not doses or None in doses or not 0 <= n <= MOST_STEPS:
        return None
    return Step(
        number=n,
        start=start,
        last=said.read("steps.last", day, n),
        doses=tuple(one for one in doses if one is not None),
        given=said.text("steps.given", n),
    )


def is_dose(key: str) -> bool:
    """Whether this is how much at one time of day."""
    group, _, part = key.partition(".")
    return group == "steps" and part in PARTS


def dose(said: Reading, key: str, n: int, m: int, medicines: dict[int, Medicine | None]) -> Dose | None:
    """How many at one time of day; None where the medicine or the number is not clear."""
    of = medicines.get(m)

    def counted(field: str, text: str) -> Dose:
        number, _, clock = text.partition("@")
        return Dose(
            medicine=of.key if of else "",
            part=PARTS[field.partition(".")[2]],
            clock=time.fromisoformat(clock) if CLOCK.fullmatch(clock) else None,
            count=read_count(field, number),
        )

    found = said.read(key, counted, n, m)
    return found if of else None


def as_text(said: Reading) -> str:
    """Everything that the file says about medicines, word for word, one thing on a line."""
    lines = [
        f"{said.language.say(LABELS[given.key]).format(n=given.n, m=given.m)}: {given.text}"
        for (key, _, _), given in said.by_place.items()
        if key.startswith(ABOUT)
    ]
    return "\n".join(lines)[:LONGEST_NOTE]
