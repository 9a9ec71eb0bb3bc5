"""MedicationStatement as medicines and steps of a taper, each as it is given.

Only whole tablets, patches or millilitres at a time of day are numbers of a step. What is told in
milligrams, as a range, or several times a day stays a text: nothing is converted.
"""

from __future__ import annotations

import re
from decimal import Decimal

from app.imports.clinic_fhir_parts import Resource, Resources, at, dicts, text_of, told_by
from app.imports.clinic_given import Place, Taken, choices_of, letters, plain
from app.language import COUNTRIES
from app.rehab.taper import Form
from app.rehab.taper.typed import unit_in

STRENGTH = re.compile(r"\d+(?:[.,]\d+)?\s*(?:mg/ml|µg/h|ug/h|mikrog/h|mg|µg|ug)(?!\w)", re.IGNORECASE)
# FHIR's times of day (EventTiming and v3 TimingEvent): those that have one place in a schedule of four.
PARTS = {"MORN": "morning", "NOON": "noon", "EVE": "evening", "NIGHT": "night", "HS": "night"}
AFTER = (
    ("00:00", "night"),
    ("04:00", "morning"),
    ("11:00", "noon"),
    ("15:00", "evening"),
    ("21:00", "night"),
)
CLOCK = re.compile(r"\d\d:\d\d")
UNCLEAR = "?"

Span = tuple[str, str]


def take(statements: list[Resource], found: Resources, taken: Taken) -> None:
    """Every medicine, and every time of day of every step."""
    spans = sorted({span(dosage) for one in statements for dosage in doses_of(one)})
    number = {each: n for n, each in enumerate(spans, start=1)}
    for m, one in enumerate(statements, start=1):
        where = (
            f"MedicationStatement/{one['id']}" if isinstance(one.get("id"), str) else "MedicationStatement"
        )
        here = Place(where[:120])
        medicine(one, m, found, here, taken)
        for dosage in doses_of(one):
            step(dosage, number[span(dosage)], m, here, taken)


def medicine(one: Resource, m: int, found: Resources, here: Place, taken: Taken) -> None:
    """Name, strength and form, as far as the text has them once."""
    referred = found.resolve(one.get("medicationReference"))
    concept = referred.get("code") if referred else one.get("medicationCodeableConcept")
    text = text_of(concept) or told_by(one, "medicationReference.display")
    strengths = STRENGTH.findall(text)
    form = text_of(referred.get("form")) if referred else ""
    if len(strengths) == 1:
        before, _, after = text.partition(strengths[0])
        name = before.strip(" ,") or text
        form = form or after.strip(" ,")
        taken.says("medicines.strength", strengths[0], here, m)
    else:
        name = text
    taken.says("medicines.name", name, here, m)
    if is_form(form):
        taken.says("medicines.form", form, here, m)
    if needed := needed_of(one):
        taken.says("medicines.acting", "as_needed", here, m)
        taken.says("medicines.note", "\n".join(plain(dosage.get("text")) for dosage in needed), here, m)
    periods = [at(dosage, "timing.repeat.period") for dosage in doses_of(one) if is_days(dosage)]
    first = periods[0] if periods else None
    if isinstance(first, int) and first > 1 and all(days == first for days in periods):
        taken.says("medicines.change_every", first, here, m)


def needed_of(one: Resource) -> list[Resource]:
    """The doses that are taken as needed, and so belong to no step."""
    return [dosage for dosage in dicts(one.get("dosage")) if dosage.get("asNeededBoolean") is True]


def doses_of(one: Resource) -> list[Resource]:
    """The doses by the clock."""
    return [dosage for dosage in dicts(one.get("dosage")) if dosage.get("asNeededBoolean") is not True]


def step(dosage: Resource, n: int, m: int, here: Place, taken: Taken) -> None:
    """One time of day of one step; where it is not clear as a number its text says so."""
    first, last = span(dosage)
    taken.says("steps.start", first, here, n)
    taken.says("steps.last", last, here, n)
    text = plain(dosage.get("text"))
    given = told_by(dosage, "patientInstruction") or text
    if not any(one.key == "steps.given" and one.n == n for one in taken.given):
        taken.says("steps.given", given, here, n)
    (part, clock), count = part_of(dosage), count_of(dosage)
    counted = f"{count}{clock}" if part and count else text or UNCLEAR
    taken.says(f"steps.{part or 'morning'}", counted, here, n, m)


def span(dosage: Resource) -> Span:
    """First and last day, or nothing where they are not told."""
    period = at(dosage, "timing.repeat.boundsPeriod")
    return told_by(period, "start")[:10], told_by(period, "end")[:10]


def part_of(dosage: Resource) -> tuple[str, str]:
    """The time of day, where there is one and it comes once, with the clock where it is told."""
    when, clocks = at(dosage, "timing.repeat.when"), at(dosage, "timing.repeat.timeOfDay")
    if at(dosage, "timing.repeat.frequency") not in (None, 1) or not is_days(dosage):
        return "", ""
    if isinstance(when, list) and len(when) == 1 and isinstance(when[0], str):
        return PARTS.get(when[0], ""), ""
    if isinstance(clocks, list) and len(clocks) == 1 and CLOCK.match(str(clocks[0])):
        clock = str(clocks[0])[:5]
        return [part for begins, part in AFTER if begins <= clock][-1], f"@{clock}"
    return "", ""


def is_days(dosage: Resource) -> bool:
    """Whether it comes by days, each or every so many."""
    return bool(at(dosage, "timing.repeat.periodUnit") == "d")


def count_of(dosage: Resource) -> str:
    """How many tablets, patches or millilitres; nothing where it is told in milligrams or as a range."""
    rates = dicts(dosage.get("doseAndRate"))
    if len(rates) != 1 or not isinstance(amount := rates[0].get("doseQuantity"), dict):
        return ""
    value, unit = amount.get("value"), f"{told_by(amount, 'unit')} {told_by(amount, 'code')}"
    if isinstance(value, bool) or not isinstance(value, int | float) or unit_in(unit) is not None:
        return ""
    return f"{Decimal(str(value)):f}"


def is_form(text: str) -> bool:
    """Whether a text is a form of medicine, in any of the three languages."""
    return any(letters(text) in choices_of(Form, country) for country in COUNTRIES)
