"""A taper in full: the agreement, every step as given, pauses, and each dose that was not taken as planned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from app.exports.blocks import Block, Facts, Heading, Paragraph, one_line
from app.exports.sections.in_a_row import ended, in_a_row
from app.exports.sections.taper_words import doses_of, named, taken_in_words
from app.exports.shortened import shortened
from app.language import Language
from app.rehab.fields import LONGEST_NOTE
from app.rehab.taper import Course, DoseTaken, Pause, Step, Taken, is_agreed
from app.rehab.taper.schedule import Agreement, ClinicNumber
from app.rehab.taper.words import DRAFT, LABELS, WORDS


def one_taper(language: Language, course: Course, doses: Sequence[DoseTaken], on: date) -> Iterable[Block]:
    """Everything about one taper."""
    taper = course.taper
    yield Heading(language.say("The agreement"), 3)
    if not is_agreed(taper):
        yield Paragraph(language.say(DRAFT))
    yield Facts(tuple(agreed(language, taper.agreement)))
    yield Heading(language.say("Medicines"), 3)
    yield Facts(
        tuple((named(language, one), medicine_facts(language, course, one.key)) for one in taper.medicines)
    )
    if taper.steps:
        yield Heading(language.say("Steps"), 3)
        yield Facts(tuple(step_facts(language, course, step, on) for step in taper.steps))
    if pauses := [one for one in course.pauses if one.day <= on]:
        yield Heading(language.say("Pauses"), 3)
        yield Facts(tuple(pause_facts(language, one) for one in pauses))
    if taper.clinic_numbers:
        yield Heading(language.say("Morphine equivalent from the clinic"), 3)
        yield Facts(
            tuple(
                (language.full_day(one.day), clinic_number(language, one))
                for one in sorted(taper.clinic_numbers, key=lambda one: one.day)
            )
        )
    yield from taken(language, doses)


def agreed(language: Language, agreement: Agreement) -> Iterable[tuple[str, str]]:
    """What is filled in of the agreement."""
    for name in ("with_whom", "role", "contact", "in_trouble", "pauses"):
        if words := one_line(getattr(agreement, name)):
            yield language.say(LABELS[f"agreement.{name}"]), words
    for name in ("on", "latest_end"):
        if day := getattr(agreement, name):
            yield language.say(LABELS[f"agreement.{name}"]), language.full_day(day)
    if agreement.aim:
        yield language.say("Where it leads"), language.say(WORDS[agreement.aim])


def medicine_facts(language: Language, course: Course, key: str) -> str:
    """Form, how it acts, how often a patch is changed, and the note."""
    medicine = course.taper.medicine(key)
    if medicine is None:
        return "–"
    told = [language.say(WORDS[medicine.form]), language.say(WORDS[medicine.acting])]
    if medicine.change_every:
        told.append(language.count("changed every day", "changed every {n} days", medicine.change_every))
    if medicine.note.strip():
        told.append(one_line(medicine.note))
    return in_a_row(told)


def step_facts(language: Language, course: Course, step: Step, on: date) -> tuple[str, str]:
    """A step by its number: from when as planned, when it began, and its doses as given."""
    told = [language.say("From {day} in the plan.", day=language.full_day(step.start))]
    begun = next((one.day for one in course.begun if one.step is step and one.day <= on), None)
    if begun and begun != step.start:
        told.append(language.say("Began on {day}.", day=language.full_day(begun)))
    if step.given.strip():
        told.append(ended(one_line(step.given)))
    for medicine in course.taper.medicines:
        if step.of(medicine.key):
            doses = doses_of(language, step, medicine)
            told.append(ended(f"{named(language, medicine)}: {doses}"))
    return language.say("Step {n}", n=language.number(step.number)), " ".join(told)


def pause_facts(language: Language, pause: Pause) -> tuple[str, str]:
    """When a pause was, why, and whom the patient told."""
    when = (
        language.period(pause.day, pause.until)
        if pause.until
        else language.say("From {day}", day=language.full_day(pause.day))
    )
    told = [
        language.say("{label}: {words}", label=language.say(label), words=one_line(words))
        for label, words in (("Why I pause", pause.why), ("Whom I told", pause.told))
        if words.strip()
    ]
    return when, in_a_row(told) or "–"


def clinic_number(language: Language, number: ClinicNumber, most: int = LONGEST_NOTE) -> str:
    """A number that the clinic gave, with the table it was read from. It is never worked out here.

    Names have at most `most` letters.
    """
    return language.say(
        "{value}, from the table {table}, given by {who} on {day}",
        value=language.unrounded(number.value),
        table=language.quote(shortened(number.table, most)),
        who=shortened(number.given_by, most),
        day=language.full_day(number.day),
    )


def taken(language: Language, doses: Sequence[DoseTaken]) -> Iterable[Block]:
    """How many doses of each medicine were taken how, and each that was not taken as planned."""
    if not doses:
        return
    yield Heading(language.say("Doses in the period"), 3)
    by_name: dict[str, list[DoseTaken]] = {}
    for dose in doses:
        by_name.setdefault(named(language, dose), []).append(dose)
    for name, own in by_name.items():
        yield Facts(((language.say("Medicine"), name or "–"), *taken_in_words(language, own)))
    if told := not_as_planned(language, doses):
        yield Heading(language.say("Doses that were not taken as planned, and notes"), 3)
        yield Facts(told)


def not_as_planned(language: Language, doses: Sequence[DoseTaken]) -> tuple[tuple[str, str], ...]:
    """Day by day what was not taken as planned, and what has a note; a dose as needed has no plan."""
    days: dict[date, list[str]] = {}
    for dose in sorted(doses, key=lambda one: one.day):
        if dose.note.strip() or (dose.part and dose.how is not Taken.AS_PLANNED):
            days.setdefault(dose.day, []).append(said_of(language, dose))
    return tuple((language.full_day(day), "; ".join(said)) for day, said in days.items())


def said_of(language: Language, dose: DoseTaken) -> str:
    """One dose: which, when on the day, what became of it, and the note."""
    when = language.say(WORDS[dose.part]) if dose.part else language.say("As needed")
    told = ", ".join([named(language, dose), when, language.say(WORDS[dose.how])])
    return f"{told} ({one_line(dose.note)})" if dose.note.strip() else told
