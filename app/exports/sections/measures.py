"""Measures: each questionnaire now beside its start, with which way its scale goes. Nothing is said of what they mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from app.exports.blocks import Block, Paragraph, Table, one_line
from app.exports.records import Measure, Records
from app.exports.section import Section
from app.language import Language
from app.rehab.fields import scales
from app.rehab.measures import (
    DECIMALS,
    DIRECTIONS,
    ClinicResult,
    EverydayWheel,
    Measured,
    by_instrument,
    measured,
)
from app.rehab.period import Period
from app.words import N_

HEADER = (N_("Measure"), N_("Now"), N_("Start"), N_("Change"))


@dataclass(frozen=True)
class Result:
    """One measure on its scale; `start` is None where it was measured once. `direction` is a key of `DIRECTIONS`."""

    name: str
    translated: bool
    least: float
    most: float
    direction: str
    now: Measured
    start: Measured | None
    source: str = ""

    @property
    def decimals(self) -> int:
        """As many as its values may have: our own scores are told shorter than what a clinic gave."""
        return 1 if self.translated else DECIMALS


@dataclass(frozen=True)
class Measures(Section):
    """What was measured in the period."""

    key: ClassVar[str] = "measures"
    title: ClassVar[str] = N_("Measures, now and at the start")
    details_title: ClassVar[str] = title

    results: tuple[Result, ...]

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        results = tuple(one for one in results_of(records.measures) if one.now.day in period)
        return cls(results) if results else None

    def details(self, language: Language) -> tuple[Block, ...]:
        header = tuple(map(language.say, HEADER))
        rows = tuple(row(language, one) for one in self.results)
        table = Table(language.say(self.title), header, rows, widths=(4, 2, 2, 1.8))
        if not any(one.translated for one in self.results):
            return (table,)
        own = language.say(
            "The wording of the questions is Takt's own and has not been tested scientifically."
        )
        return table, Paragraph(own)


def results_of(entries: Iterable[Measure]) -> Iterator[Result]:
    """Our own questionnaires in the order of their first entry, then what the clinic gave."""
    by_kind: dict[type, list[Measure]] = defaultdict(list)
    for entry in sorted(entries, key=lambda one: one.day):
        by_kind[type(entry)].append(entry)
    given = by_kind.pop(ClinicResult, [])
    for kind, own in by_kind.items():
        yield from spokes(own) if kind is EverydayWheel else scored(own)
    for form in by_instrument(one for one in given if isinstance(one, ClinicResult)).values():
        last = form[-1]
        name = " ".join(filter(None, (last.instrument.strip(), last.version.strip())))
        yield result(
            name, measured(form), last.least or 0, last.most or 0, last.direction or "", source=last.given_by
        )


def scored(entries: list[Measure]) -> Iterator[Result]:
    """A questionnaire with one score."""
    kind = type(entries[0])
    values = measured(one for one in entries if not isinstance(one, EverydayWheel))
    if values and not issubclass(kind, EverydayWheel | ClinicResult):
        yield result(kind.title, values, kind.least, kind.most, kind.direction, translated=True)


def spokes(entries: list[Measure]) -> Iterator[Result]:
    """The everyday wheel, each spoke for itself: it has no sum."""
    for name, spoke in scales(EverydayWheel).items():
        values = [Measured(one.day, answer) for one in entries if (answer := getattr(one, name)) is not None]
        if values:
            yield result(
                spoke.short, tuple(values), spoke.least, spoke.most, EverydayWheel.direction, translated=True
            )


def result(
    name: str,
    values: tuple[Measured, ...],
    least: float,
    most: float,
    direction: str,
    *,
    translated: bool = False,
    source: str = "",
) -> Result:
    """The latest value beside the first."""
    start = values[0] if values[0].day < values[-1].day else None
    return Result(name, translated, least, most, direction, values[-1], start, source)


def row(language: Language, one: Result) -> tuple[str, str, str, str]:
    """One measure with its range, its direction, and its values with their days."""
    name = language.say(one.name) if one.translated else one_line(one.name)
    said = [
        language.say(
            "{name} ({span}).",
            name=name,
            span=f"{language.number(one.least, one.decimals)}–{language.number(one.most, one.decimals)}",
        )
    ]
    if one.direction in DIRECTIONS:
        said.append(language.say(DIRECTIONS[one.direction]))
    if one.source.strip():
        said.append(language.say("Given by {who}.", who=one_line(one.source)))
    change = one.now.score - one.start.score if one.start else None
    return (
        " ".join(said),
        on_day(language, one.now, one.decimals),
        on_day(language, one.start, one.decimals) if one.start else "–",
        "–" if change is None else language.change(change, one.decimals),
    )


def on_day(language: Language, value: Measured, decimals: int) -> str:
    """A value and its day."""
    return language.say(
        "{value} on {day}", value=language.number(value.score, decimals), day=language.full_day(value.day)
    )
