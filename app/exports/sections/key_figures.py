"""Key figures: how the answers are now, beside the patient's own start.

Nobody is compared with anybody else, and there is no total: function, sleep, activity,
mood and pain are different things, and function stands first (S000 App. B).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import ClassVar, Self

from app.exports.blocks import Block, Column, Paragraph, Table
from app.exports.minutes import ACTIVE, active_and_rest
from app.exports.records import Records
from app.exports.section import Section
from app.language import Language
from app.rehab.fields import Minutes, Scale
from app.rehab.measures import Peg, measured
from app.rehab.period import Period
from app.rehab.series import ENOUGH, answers_to
from app.words import N_

DAYS_COMPARED = 7
IN_ORDER = ("function", "interference", "sleep", "activity", "mood", "pain")
# The mean of PEG, which the form itself shows (Krebs 2009).
INTERFERENCE = Scale(
    N_("How much did pain get in the way in the past week?"),
    N_("Hindered by pain (PEG)"),
    low=N_("not at all"),
    high=N_("completely"),
)
NOT_KNOWN = "–"
NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Figure:
    """The middle answer to one question now and at the start; None where too little was answered."""

    name: str
    question: Scale
    now: float | None
    start: float | None

    @property
    def change(self) -> float | None:
        """How much higher the answers are now; negative where they are lower."""
        return None if self.now is None or self.start is None else self.now - self.start


@dataclass(frozen=True)
class KeyFigures(Section):
    """The figures of what was answered at least once in the period, function first."""

    key: ClassVar[str] = "key_figures"
    title: ClassVar[str] = N_("Key figures")
    column: ClassVar[Column] = Column("left", 0.5)

    figures: tuple[Figure, ...]
    start: Period | None

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        found = {figure.name: figure for figure in answered(records, period)}
        figures = tuple(found[name] for name in IN_ORDER if name in found)
        return cls(figures, records.start) if figures else None

    def first_page(self, language: Language) -> tuple[Block, ...]:
        header = (
            language.say("Question"),
            language.say("Now"),
            language.say("Start"),
            language.say("Change"),
        )
        rows = tuple(row(language, figure) for figure in self.figures)
        table = Table(language.say(self.title), header, rows, widths=(4.6, 1.1, 1.2, 2.3))
        return table, Paragraph(self.explanation(language))

    def explanation(self, language: Language) -> str:
        """What "now" and "start" mean, and an empty figure."""
        said = [self.stretches(language)]
        if any(None in (figure.now, figure.start) for figure in self.figures):
            said.append(language.say("– stands for too few answers."))
        return " ".join(said)

    def stretches(self, language: Language) -> str:
        """Which days are "now" and "start"."""
        if self.start is None:
            return language.say(
                "Now: the middle of the last {days} answers. Start: the middle of the first ones.",
                days=DAYS_COMPARED,
            )
        return language.say(
            "Now: the middle of the last {days} answers. Start: the middle of {period}.",
            days=DAYS_COMPARED,
            period=language.period(self.start.first, self.start.last),
        )


def answered(records: Records, period: Period) -> Iterator[Figure]:
    """A figure of each question that was answered in the period."""
    begun = records.start
    for name, question in records.asked().items():
        if answers := answers_to(name, records.checkins, period).answers:
            start = answers_to(name, records.checkins, begun).answers if begun else None
            yield Figure(name, question, *now_and_start(answers, start))
    if minutes := active_and_rest(records.activities, period)[0].answers:
        start = active_and_rest(records.activities, begun)[0].answers if begun else None
        yield Figure("activity", ACTIVE, *now_and_start(minutes, start))
    scores = measured(one for one in records.measures if isinstance(one, Peg))
    if within := [one for one in scores if one.day in period]:
        latest, first = within[-1], scores[0]
        yield Figure(
            "interference", INTERFERENCE, latest.score, first.score if first.day < latest.day else None
        )


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
    return (
        named(language, figure.question),
        amount(language, figure.question, figure.now),
        amount(language, figure.question, figure.start),
        difference(language, figure.question, figure.change),
    )


def named(language: Language, question: Scale) -> str:
    """A question and what its highest number stands for, or in what it is counted."""
    short = language.say(question.short)
    if isinstance(question, Minutes):
        return language.say("{question}, minutes a day", question=short)
    most, high = language.number(question.most), language.say(question.high)
    told = language.say("{question} ({most} = {high})", question=short, most=most, high=high)
    return told.replace(" = ", f"{NO_BREAK}={NO_BREAK}")


def amount(language: Language, question: Scale, value: float | None) -> str:
    """A middle answer, or a dash."""
    if value is None:
        return NOT_KNOWN
    return language.number(value, 0 if isinstance(question, Minutes) else 1)


def difference(language: Language, question: Scale, change: float | None) -> str:
    """A change in words; higher and lower say nothing of better and worse."""
    if change is None:
        return NOT_KNOWN
    told = amount(language, question, abs(change))
    if told == amount(language, question, 0):
        return language.say("the same")
    if change > 0:
        return language.say("{amount} higher", amount=told)
    return language.say("{amount} lower", amount=told)
