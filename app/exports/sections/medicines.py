"""Medicines: the agreed taper, the step now, and what became of the doses. The patient's copy, in its own words.

Nothing is added up or worked out: doses are told as the plan has them, and what was ticked is
counted by what was said of it (docs/decisions/0010-taper-line.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from app.exports.blocks import Block, Column, Facts, Paragraph
from app.exports.records import Records
from app.exports.section import Section
from app.exports.sections.taper_details import clinic_number, one_taper
from app.exports.sections.taper_words import doses_of, named, never_cut, taken_in_words
from app.exports.shortened import shortened
from app.language import Language
from app.rehab.period import Period
from app.rehab.taper import Begun, Course, DoseTaken, begun_on, can_be_judged, end_of, is_agreed, is_paused
from app.rehab.taper.safety import EVALUATED_LATER
from app.rehab.taper.schedule import ClinicNumber, Step
from app.rehab.taper.words import DRAFT, STEP_OF
from app.words import N_

# Letters on the first page, and medicines.
MOST_OF_A_NAME, MOST_OF_A_MEDICINE = 30, 30
MOST_OF_A_DOSE = 60
MOST_MEDICINES = 3


@dataclass(frozen=True)
class Tapered:
    """One taper with what became of its doses in the period."""

    course: Course
    doses: tuple[DoseTaken, ...]


@dataclass(frozen=True)
class Medicines(Section):
    """The tapers that went on in the period, the latest agreement first, drafts last."""

    key: ClassVar[str] = "medicines"
    title: ClassVar[str] = N_("Medicines")
    details_title: ClassVar[str] = N_("Medicines, step by step")
    column: ClassVar[Column] = Column("left", 0.64)

    tapers: tuple[Tapered, ...]
    period: Period

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        going_on = {
            one: course
            for one, course in records.tapers.items()
            if course.taper.medicines and (course.taper.ended is None or course.taper.ended >= period.first)
        }
        tapers = [
            Tapered(course, tuple(dose for dose in records.doses if dose.taper == one and dose.day in period))
            for one, course in going_on.items()
        ]
        tapers.sort(key=lambda one: (is_agreed(one.course.taper), agreed_on(one)), reverse=True)
        return cls(tuple(tapers), period) if tapers else None

    def first_page(self, language: Language) -> tuple[Block, ...]:
        first, *rest = self.tapers
        blocks: list[Block] = [Facts(self.facts(language, first))]
        end = end_of(first.course, self.period.last)
        if end and not can_be_judged(first.course, self.period.last):
            blocks.append(Paragraph(language.say(EVALUATED_LATER)))
        if rest:
            told = language.count(
                "{n} more plan in the details.", "{n} more plans in the details.", len(rest)
            )
            blocks.append(Paragraph(told))
        return tuple(blocks)

    def facts(self, language: Language, one: Tapered) -> tuple[tuple[str, str], ...]:
        """Who agreed, the step now with its doses, what became of them, and the clinic's number."""
        told = [(language.say("Taper"), agreement(language, one.course))]
        now = begun_on(one.course, self.period.last)
        if now is not None:
            told.append((language.say("Step now"), step_now(language, one.course, now, self.period.last)))
            told += doses(language, one.course, now.step)
        told += taken_in_words(language, one.doses)
        if number := latest_number(one.course.taper.clinic_numbers, self.period.last):
            told.append(
                (
                    language.say("Morphine equivalent from the clinic"),
                    clinic_number(language, number, MOST_OF_A_NAME),
                )
            )
        return tuple(told)

    def details(self, language: Language) -> tuple[Block, ...]:
        on = self.period.last
        return tuple(block for one in self.tapers for block in one_taper(language, one.course, one.doses, on))


def agreed_on(one: Tapered) -> date:
    """The day of the agreement; long ago where there is none."""
    return one.course.taper.agreement.on or date.min


def agreement(language: Language, course: Course) -> str:
    """With whom and when, or that it is a draft."""
    agreed = course.taper.agreement
    if agreed.on is None or not is_agreed(course.taper):
        return language.say(DRAFT)
    return language.say(
        "Agreed with {name}, {day}",
        name=shortened(agreed.with_whom, MOST_OF_A_NAME),
        day=language.full_day(agreed.on),
    )


def step_now(language: Language, course: Course, now: Begun, on: date) -> str:
    """Which step of how many, since when or that it is paused, and what the plan calls it."""
    steps = course.taper.steps
    number = language.say(
        STEP_OF, n=language.number(steps.index(now.step) + 1), m=language.number(len(steps))
    )
    since = language.full_day(now.day)
    if is_paused(course, on):
        told = language.say("{step}, since {day}, paused", step=number, day=since)
    else:
        told = language.say("{step}, since {day}", step=number, day=since)
    given = never_cut(language, now.step.given, MOST_OF_A_DOSE)
    return f"{told}: {given}" if given else told


def doses(language: Language, course: Course, step: Step) -> list[tuple[str, str]]:
    """Each medicine of a step with its doses, as the plan has them; of many the first."""
    held = [medicine for medicine in course.taper.medicines if step.of(medicine.key)]
    told = [
        (
            named(language, medicine, MOST_OF_A_MEDICINE),
            doses_of(language, step, medicine, MOST_OF_A_DOSE),
        )
        for medicine in held[:MOST_MEDICINES]
    ]
    if more := len(held) - len(told):
        more_in_words = language.count(
            "{n} more medicine in the details.", "{n} more medicines in the details.", more
        )
        told.append((language.say("Besides"), more_in_words))
    return told


def latest_number(numbers: Sequence[ClinicNumber], on: date) -> ClinicNumber | None:
    """The last number that the clinic gave by a day."""
    return max((one for one in numbers if one.day <= on), key=lambda one: one.day, default=None)
