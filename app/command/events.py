"""What happened to what was agreed, as tables: reviews, confirmed steps, pauses, doses, decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.command.agreed import in_words
from app.command.shown import on_one_line
from app.command.tables import UNANSWERED, laid_out
from app.exports.columns import columns, words_of
from app.language import Language
from app.rehab.exercise import Programme
from app.rehab.goals import Goal, Review
from app.rehab.pacing import STEP_CHOICES, PacingPlan, StepChoice
from app.session.notebook import Notebook
from app.storage.kept import Kept


def table(kept: Sequence[Kept[Any]], kind: type, names: Mapping[str, str], language: Language) -> str:
    """One line a record, with what it is about; what nobody filled in takes no column."""
    words = words_of(kind, language.country)
    shown = [
        column
        for column in columns(kind, language.country)
        if column.title and any(column.value(one.record) not in (None, "", ()) for one in kept)
    ]
    head, rows = [language.say(column.title) for column in shown], []
    for one in kept:
        values = ((column, column.value(one.record)) for column in shown)
        rows.append(
            [
                UNANSWERED
                if value in (None, "", ())
                else on_one_line(in_words(value, column.path, words, language))
                for column, value in values
            ]
        )
    for title, cells in about(kept, kind, names, language):
        head.insert(1, title)
        for row, cell in zip(rows, cells, strict=True):
            row.insert(1, on_one_line(cell))
    return laid_out([head, *rows])


def about(
    kept: Sequence[Kept[Any]], kind: type, names: Mapping[str, str], language: Language
) -> list[tuple[str, list[str]]]:
    """Which goal was reviewed, and what was decided about what: columns that the records hold only as ids."""
    records = [one.record for one in kept]
    if kind is Review:
        return [(language.say("Goal"), [names.get(one.goal, UNANSWERED) for one in records])]
    if kind is StepChoice:
        decided = [language.say(STEP_CHOICES[one.choice]) for one in records]
        what = [names.get(one.plan + one.exercise, UNANSWERED) for one in records]
        return [(language.say("Decision"), decided), (language.say("What"), what)]
    return []


def names_in(notebook: Notebook) -> dict[str, str]:
    """What goals, pacing plans and exercises are called, by id, an exercise by its programme's id and its key."""
    journal = notebook.journal
    names = {kept.id: kept.record.words for kept in journal.read(Goal)}
    names |= {kept.id: kept.record.what for kept in journal.read(PacingPlan)}
    return names | {
        kept.id + exercise.key: exercise.what
        for kept in journal.read(Programme)
        for exercise in kept.record.exercises
    }
