"""Symptoms and side effects: on how many days each was noticed, in the order of the list, and never a score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from app.exports.blocks import Block, Facts, Heading, Paragraph, Table, one_line
from app.exports.records import Records
from app.exports.section import Section
from app.language import Language
from app.rehab.period import Period
from app.rehab.symptoms import REASONS, SYMPTOMS, Symptoms
from app.words import N_


@dataclass(frozen=True)
class SymptomsNoticed(Section):
    """The lists that were filled in, in the order of their days."""

    key: ClassVar[str] = "symptoms"
    title: ClassVar[str] = N_("Symptoms and side effects")
    details_title: ClassVar[str] = title

    lists: tuple[Symptoms, ...]

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        lists = [one for one in records.symptoms if one.day in period and (one.noticed or one.note.strip())]
        return cls(tuple(sorted(lists, key=lambda one: one.day))) if lists else None

    def details(self, language: Language) -> tuple[Block, ...]:
        days = len({one.day for one in self.lists})
        told = [
            language.count("The list was filled in on {n} day.", "The list was filled in on {n} days.", days)
        ]
        if reasons := dict.fromkeys(one.reason for one in self.lists if one.reason):
            named = "; ".join(language.say(REASONS[reason]) for reason in reasons)
            told.append(language.say("{label}: {words}", label=language.say("Reason"), words=named))
        blocks: list[Block] = [Paragraph(" ".join(told))]
        if rows := self.rows(language):
            header = (language.say("Noticed"), language.say("Days"))
            blocks.append(Table(language.say(self.title), header, rows, widths=(5, 1)))
        if notes := [(one.day, one_line(one.note)) for one in self.lists if one.note.strip()]:
            blocks.append(Heading(language.say("Anything else noticed"), 3))
            blocks.append(Facts(tuple((language.full_day(day), words) for day, words in notes)))
        return tuple(blocks)

    def rows(self, language: Language) -> tuple[tuple[str, str], ...]:
        """Each symptom that was noticed, and on how many days."""
        days = {
            symptom: len({one.day for one in self.lists if symptom in one.noticed}) for symptom in SYMPTOMS
        }
        return tuple(
            (language.say(words), language.number(days[symptom]))
            for symptom, words in SYMPTOMS.items()
            if days[symptom]
        )
