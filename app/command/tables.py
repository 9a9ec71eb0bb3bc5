"""Tables for a terminal: columns as wide as what stands in them, and nothing that could steer the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from app.command.shown import on_one_line
from app.language import Language
from app.rehab.activity.entry import ClockTime
from app.rehab.fields import Choice, Choices, Logged, questions
from app.rehab.measures import GcpsR, Peg
from app.words import N_

UNANSWERED = "–"
RESULT = N_("Result")
# Those whose result is worked out from several answers.
WITH_A_RESULT = (Peg, GcpsR)


def diary(entries: Sequence[Logged], tracker: type[Logged], language: Language) -> str:
    """One line an entry. A question that nobody answered in these days takes no column."""
    asked = {
        name: question
        for name, question in questions(tracker).items()
        if any(getattr(entry, name) not in (None, "", ()) for entry in entries)
    }
    head = [language.say("Day"), *(language.say(question.short) for question in asked.values())]
    rows = [
        [language.full_day(entry.day), *(cell(entry, name, language) for name in asked)] for entry in entries
    ]
    if issubclass(tracker, WITH_A_RESULT):
        head.append(language.say(RESULT))
        for row, entry in zip(rows, entries, strict=True):
            row.append(result(entry, language))
    return laid_out([head, *rows])


def result(entry: Logged, language: Language) -> str:
    """The result of a questionnaire, or a dash where an answer is missing."""
    score = getattr(entry, "score", None)
    return UNANSWERED if score is None else language.number(score, 1)


def cell(entry: Logged, name: str, language: Language) -> str:
    """An answer on one line, as this language writes it."""
    answer, question = getattr(entry, name), questions(type(entry))[name]
    if answer is None or answer in ("", ()):
        return "" if answer == "" else UNANSWERED
    if isinstance(question, Choices):
        return ", ".join(language.say(question.options[key]) for key in answer)
    if isinstance(question, Choice):
        return language.say(question.options[answer])
    if isinstance(answer, int | float):
        return language.number(answer, 2)
    if isinstance(question, ClockTime):
        return language.clock(time.fromisoformat(answer))
    return on_one_line(str(answer))


def laid_out(rows: Sequence[Sequence[str]]) -> str:
    """The rows with their columns under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(words.ljust(width) for words, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
