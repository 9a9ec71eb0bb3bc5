"""A taper in words: a medicine, its doses as the plan has them, and what was said of the doses taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.exports.blocks import one_line
from app.exports.sections.in_a_row import in_a_row
from app.exports.shortened import shortened
from app.language import Language
from app.rehab.fields import LONGEST_NOTE
from app.rehab.taper import Dose, DoseTaken, Medicine, Step, Taken
from app.rehab.taper.words import COUNTED, WORDS


def named(language: Language, medicine: Medicine | DoseTaken, most: int = LONGEST_NOTE) -> str:
    """A medicine as it stands on the package: its name, at most `most` letters of it, and its strength."""
    parts = [shortened(medicine.name, most)]
    if medicine.amount is not None and medicine.unit is not None:
        parts.append(f"{language.unrounded(medicine.amount)}\u00a0{language.say(WORDS[medicine.unit])}")
    return " ".join(parts)


def doses_of(language: Language, step: Step, medicine: Medicine, most: int = LONGEST_NOTE) -> str:
    """The doses of one medicine on a day of a step; in the plan's own words where they have at most `most` letters."""
    return in_a_row(dose_in_words(language, dose, medicine, most) for dose in step.of(medicine.key))


def dose_in_words(language: Language, dose: Dose, medicine: Medicine, most: int) -> str:
    """One dose: when, and how many. Long words of the plan are told as their number where that is known."""
    if not medicine.is_scheduled:
        when = language.say(WORDS[medicine.acting])
    else:
        when = language.clock(dose.clock) if dose.clock else language.say(WORDS[dose.part])
    given = one_line(dose.given)
    if dose.count is not None and (not given or len(given) > most):
        counted = language.say(COUNTED[medicine.form], count=language.unrounded(dose.count))
        given = counted[:1].lower() + counted[1:]
    return language.say("{when}, {dose}", when=when, dose=never_cut(language, given, most) or "–")


def never_cut(language: Language, given: str, most: int) -> str:
    """What the plan says of a dose, whole or not at all: half of it could be read as another dose."""
    line = one_line(given)
    return line if len(line) <= most else language.say("see the details")


def taken_in_words(language: Language, doses: Sequence[DoseTaken]) -> list[tuple[str, str]]:
    """How often each of the four things was said, of what is taken by the clock and, apart, as needed."""
    found = []
    by_the_clock = [dose for dose in doses if dose.part is not None]
    as_needed = [dose for dose in doses if dose.part is None and dose.how is not Taken.NOT_TAKEN]
    if by_the_clock:
        found.append((language.say("Doses"), counted_by_word(language, by_the_clock)))
    if as_needed:
        days = len({dose.day for dose in as_needed})
        times = language.count("{n} time", "{n} times", len(as_needed))
        told = language.count("{times} on {n} day", "{times} on {n} days", days, times=times)
        found.append((language.say("As needed"), told))
    return found


def counted_by_word(language: Language, doses: Iterable[DoseTaken]) -> str:
    """What was said of doses, and how often."""
    said = [dose.how for dose in doses]
    return "; ".join(
        language.say("{what}: {n}", what=language.say(WORDS[how]), n=language.number(said.count(how)))
        for how in Taken
        if how in said
    )
