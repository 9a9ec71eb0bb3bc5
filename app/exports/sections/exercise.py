"""Exercise: on how many of the planned days each exercise was done, in whatever variant. The routine is what counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from app.exports.blocks import Block, Paragraph, Table
from app.exports.records import Records
from app.exports.section import Section
from app.exports.shortened import shortened
from app.language import Language
from app.rehab.exercise import Exercise, done_of_planned
from app.rehab.period import Period
from app.words import N_

MOST_OF_A_NAME = 120


@dataclass(frozen=True)
class Done:
    """One exercise: the days it was done, of the days planned since it began."""

    exercise: Exercise
    done: int
    planned: int


@dataclass(frozen=True)
class ExerciseDone(Section):
    """The exercises of all programmes, and the sessions that belong to none."""

    key: ClassVar[str] = "exercise"
    title: ClassVar[str] = N_("Exercise, done of planned")
    details_title: ClassVar[str] = title
    for_relatives: ClassVar[bool] = True

    exercises: tuple[Done, ...]
    besides: int

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        sessions = [one for one in records.sessions if one.day in period]
        found = []
        for programme_id, programme in records.programmes.items():
            days = done_of_planned(programme, programme_id, [*sessions, *records.met], period)
            found += [Done(one, *days[one.key]) for one in programme.exercises if any(days[one.key])]
        besides = sum(one.programme not in records.programmes for one in sessions)
        return cls(tuple(found), besides) if found or besides else None

    def details(self, language: Language) -> tuple[Block, ...]:
        header = (language.say("Exercise"), language.say("Days done"), language.say("Days planned"))
        rows = tuple(
            (
                shortened(one.exercise.what, MOST_OF_A_NAME),
                language.number(one.done),
                language.number(one.planned),
            )
            for one in self.exercises
        )
        blocks: list[Block] = (
            [Table(language.say(self.title), header, rows, widths=(3, 1, 1))] if rows else []
        )
        if self.besides:
            told = language.count(
                "Besides the programme, {n} session.", "Besides the programme, {n} sessions.", self.besides
            )
            blocks.append(Paragraph(told))
        return tuple(blocks)
