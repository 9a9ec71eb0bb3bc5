"""Key figures: how the answers are now, beside the patient's own start.

Nobody is compared with anybody else, and there is no total: function, sleep, energy,
mood and pain are different things, and function stands first (S000 App. B).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import ClassVar, Self

from app.charts import scale_in_words
from app.exports.blocks import Block, Paragraph, Table
from app.exports.records import Records
from app.exports.section import Section
from app.language import Language
from app.rehab.fields import Scale
from app.rehab.period import Period
from app.rehab.series import ENOUGH, answers_to
from app.words import N_

DAYS_COMPARED = 7


@dataclass(frozen=True)
class Figure:
    """The middle answer to one question now and at the start; None where too few days were answered."""

    question: Scale
    now: float | None
    start: float | None

    @property
    def change(self) -> float | None:
        """How much higher the answers are now; negative where they are lower."""
        return None if self.now is None or self.start is None else self.now - self.start


@dataclass(frozen=True)
class KeyFigures(Section):
    """The questions answered at least once in the period, in the form's order."""

    key: ClassVar[str] = "key_figures"
    title: ClassVar[str] = N_("Key figures")

    figures: tuple[Figure, ...]
    start: Period | None

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        answered = {
            name: answers
            for name in records.asked()
            if (answers := answers_to(name, records.checkins, period).answers)
        }
        figures = tuple(
            Figure(records.asked()[name], *now_and_start(answers, at_the_start(name, records)))
            for name, answers in answered.items()
        )
        return cls(figures, records.start) if figures else None

    def first_page(self, language: Language) -> tuple[Block, ...]:
        header = (
            language.say("Question"),
            language.say("Now"),
            language.say("Start"),
            language.say("Change"),
        )
        rows = tuple(row(language, figure) for figure in self.figures)
        table = Table(language.say(self.title), header, rows, widths=(5.5, 1, 1, 1.5))
        return table, Paragraph(self.explanation(language))

    def explanation(self, language: Language) -> str:
        """What "now" and "start" mean."""
        if self.start is None:
            return language.say(
                "Now is the middle of the last answered days, at most {days}; start is the middle of the first ones.",
                days=DAYS_COMPARED,
            )
        return language.say(
            "Now is the middle of the last answered days, at most {days}; start is the middle of the days {period}.",
            days=DAYS_COMPARED,
            period=language.period(self.start.first, self.start.last),
        )


def at_the_start(name: str, records: Records) -> Sequence[float] | None:
    """The answers in the stretch that counts as the start, or None where there is no such stretch."""
    return None if records.start is None else answers_to(name, records.checkins, records.start).answers


def now_and_start(
    answers: Sequence[float], start: Sequence[float] | None
) -> tuple[float | None, float | None]:
    """The median of the last 7 answers and that of the start.

    Without a stretch of its own the start is the first 7 answers of the period; where
    fewer than 14 were given, each takes half of them, so that no day counts as both.
    """
    alone = min(DAYS_COMPARED, len(answers) // 2)
    if start is None:
        return middle(answers, answers[-alone:]), middle(answers, answers[:alone])
    return middle(answers, answers[-DAYS_COMPARED:]), middle(start, start)


def middle(answers: Sequence[float], chosen: Sequence[float]) -> float | None:
    """The median of the chosen answers, or None where there are fewer than 5 answers in all."""
    return median(chosen) if len(answers) >= ENOUGH else None


def row(language: Language, figure: Figure) -> tuple[str, ...]:
    """One line of the table."""
    named = language.say(
        "{question} ({scale})",
        question=language.say(figure.question.short),
        scale=scale_in_words(language, figure.question),
    )
    return (
        named,
        level(language, figure.now),
        level(language, figure.start),
        difference(language, figure.change),
    )


def level(language: Language, value: float | None) -> str:
    """A middle answer, or that there are too few."""
    return language.say("Too few answers") if value is None else language.number(value, 1)


def difference(language: Language, change: float | None) -> str:
    """A change in words; higher and lower say nothing of better and worse."""
    if change is None:
        return "–"
    amount = language.number(abs(change), 1)
    if change > 0:
        return language.say("{amount} higher", amount=amount)
    return language.say("{amount} lower", amount=amount) if change < 0 else language.say("the same")
