"""My questions and what matters to me: what the patient wants the visit to be about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from app.exports.blocks import Block, Bullets, Heading, Paragraph, flowing, one_line
from app.exports.records import Records
from app.exports.section import Section
from app.exports.shortened import is_shortened, shortened
from app.language import Language
from app.rehab.period import Period
from app.rehab.visits import LABELS, MOST_ON_THE_PAGE, Visit
from app.words import N_

# Letters on the first page.
MOST_THAT_MATTERS, MOST_OF_A_QUESTION = 120, 100


@dataclass(frozen=True)
class Questions(Section):
    """What was prepared for the next visit; what matters is the plan's where the visit says nothing of it."""

    key: ClassVar[str] = "questions"
    title: ClassVar[str] = N_("My questions and what matters to me")
    details_title: ClassVar[str] = title
    for_relatives: ClassVar[bool] = True

    matters: str
    visit: Visit

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        visit = records.visit or Visit()
        plans = (plan.matters for plan in records.plans)
        matters = next((words for words in (visit.matters, *plans) if words.strip()), "")
        told = (matters, visit.share, visit.feedback, *visit.questions)
        return cls(matters, visit) if any(words.strip() for words in told) else None

    @property
    def asked(self) -> tuple[str, ...]:
        """All questions that have words."""
        return tuple(question for question in self.visit.questions if question.strip())

    @property
    def has_more(self) -> bool:
        """Whether the first page does not hold all of it."""
        return (
            len(self.asked) > MOST_ON_THE_PAGE
            or is_shortened(self.matters, MOST_THAT_MATTERS)
            or any(is_shortened(question, MOST_OF_A_QUESTION) for question in self.asked)
        )

    def first_page(self, language: Language) -> tuple[Block, ...]:
        said = self.visit.three_questions
        if not (said or self.matters.strip()):
            return ()
        blocks: list[Block] = []
        if self.matters.strip():
            matters = shortened(self.matters, MOST_THAT_MATTERS)
            blocks.append(Paragraph(language.say("This matters to me: {words}", words=matters)))
        if said:
            blocks.append(Bullets(tuple(shortened(one, MOST_OF_A_QUESTION) for one in said), numbered=True))
        return tuple(blocks)

    def details(self, language: Language) -> tuple[Block, ...]:
        blocks: list[Block] = []
        if self.has_more:
            if self.matters.strip():
                blocks += [Heading(language.say("This matters to me"), 3), *flowing(self.matters)]
            if self.asked:
                blocks.append(Heading(language.say("My questions"), 3))
                blocks.append(Bullets(tuple(map(one_line, self.asked)), numbered=True))
        for name in ("feedback", "share"):
            if words := getattr(self.visit, name).strip():
                blocks += [Heading(language.say(LABELS[name]), 3), *flowing(words)]
        return tuple(blocks)
