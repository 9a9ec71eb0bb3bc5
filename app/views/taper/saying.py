"""A taper in words: medicines, doses and steps as the plan has them. Nothing is worked out."""

from __future__ import annotations

from collections.abc import Mapping

from app.language import Language
from app.rehab.taper import Dose, DoseTaken, Form, Medicine, Step, Taken, Taper
from app.rehab.taper.words import COUNTED, LABELS, WORDS

# The dot stays at the end of a line.
BETWEEN = "\u00a0· "


def labelled(language: Language, field: str, labels: Mapping[str, str] = LABELS) -> str:
    """The label of a field."""
    return language.say(labels[field])


def medicine_words(language: Language, medicine: Medicine) -> str:
    """Name and strength as on the package: "Oxikodon depot 10 mg"."""
    strength = [] if medicine.amount is None else [language.unrounded(medicine.amount)]
    unit = [medicine.unit.value] if medicine.unit and strength else []
    return " ".join(filter(None, (medicine.name, "\u00a0".join([*strength, *unit]))))


def dose_words(language: Language, medicine: Medicine, dose: Dose) -> str:
    """One dose in the plan's own words, or its number of tablets; empty where neither is known."""
    if dose.given.strip():
        return dose.given
    return counted(language, medicine.form, dose) if dose.count is not None else ""


def counted(language: Language, form: Form, dose: Dose) -> str:
    """ "Tablets: 1.5"."""
    number = language.unrounded(dose.count) if dose.count is not None else ""
    return language.say(COUNTED[form], count=number)


def when_words(language: Language, dose: Dose) -> str:
    """The time of day of a dose, with its clock time where the plan has one."""
    part = language.say(WORDS[dose.part])
    return f"{part} {language.clock(dose.clock)}" if dose.clock else part


def step_lines(language: Language, step: Step, taper: Taper) -> list[str]:
    """A step: in the plan's own words, then each medicine with its doses by time of day."""
    lines = [step.given] if step.given.strip() else []
    for medicine in taper.medicines:
        told = [
            ", ".join(filter(None, (when_words(language, dose), dose_words(language, medicine, dose))))
            for dose in step.of(medicine.key)
            if medicine.is_scheduled and (dose.count or dose.given.strip())
        ]
        if told:
            lines.append(f"{medicine_words(language, medicine)}: {BETWEEN.join(told)}")
    return lines


def needed_lines(language: Language, step: Step, taper: Taper) -> list[str]:
    """What may be taken as needed on a step, each medicine with the plan's words about it."""
    lines = []
    for medicine in taper.medicines:
        for dose in step.of(medicine.key):
            if not medicine.is_scheduled:
                said = (language.say(WORDS[medicine.acting]), dose_words(language, medicine, dose))
                lines.append(f"{medicine_words(language, medicine)}: {BETWEEN.join(filter(None, said))}")
    return lines


def taken_words(language: Language, taken: DoseTaken, told_at: str = "") -> str:
    """What became of a dose, with when and how much where that was told: "Taken · 8.05"."""
    said = [language.say(WORDS[taken.how])]
    if taken.clock is not None:
        said.append(language.clock(taken.clock))
    elif told_at and taken.how is Taken.AS_PLANNED:
        said.append(told_at)
    if taken.count is not None:
        said.append(language.say("How many: {count}", count=language.unrounded(taken.count)))
    return " · ".join([*said, *([taken.note] if taken.note.strip() else [])])
