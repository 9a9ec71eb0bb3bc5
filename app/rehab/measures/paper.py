"""Adding up a form that was filled in on paper, so that its total can be recorded.

Only numbers go in, in the order of the paper. The items are not here, and nothing is said
of what a total means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import OutOfRange, Unanswered
from app.rehab.fields import Scale

OMPSQ_ITEMS = 10
OMPSQ_REVERSED = frozenset({3, 4, 8})
ODI_ITEMS = 10
ODI_MOST = 5
PHQ9_ITEMS = 9
PHQ9_SELF_HARM = 9


@dataclass(frozen=True)
class Total:
    """A total in its range. `crisis` tells that an answer opens the card for suicidal thoughts."""

    total: float
    least: float
    most: float
    crisis: bool = False


def ompsq_short(answers: Sequence[int | None]) -> Total:
    """The short ÖMPSQ, 1–100: ten answers of 0–10, the first 1–10; items 3, 4 and 8 count as 10 − answer.

    Raises Unanswered or OutOfRange at the item, named by its number.
    """
    given = complete(answers, OMPSQ_ITEMS, most=10)
    if not given[0]:
        raise OutOfRange("1", least=1, most=10)
    turned = [10 - answer if item in OMPSQ_REVERSED else answer for item, answer in enumerate(given, start=1)]
    return Total(sum(turned), 1, 100)


def odi_percent(answers: Sequence[int | None]) -> Total:
    """ODI in percent of what the answered items (0–5 each, ten in all) can come to. Raises Unanswered, OutOfRange."""
    question = Scale("", "", most=ODI_MOST)
    for item, answer in enumerate(answers, start=1):
        if answer is not None:
            question.check(str(item), answer)
    given = [answer for answer in answers if answer is not None]
    if not given:
        raise Unanswered("1")
    return Total(100 * sum(given) / (ODI_MOST * len(given)), 0, 100)


def phq9(answers: Sequence[int | None]) -> Total:
    """PHQ-9, 0–27: nine answers of 0–3. Any answer but 0 on the ninth opens the card. Raises Unanswered, OutOfRange."""
    given = complete(answers, PHQ9_ITEMS, most=3)
    return Total(sum(given), 0, 27, crisis=given[PHQ9_SELF_HARM - 1] > 0)


def complete(answers: Sequence[int | None], items: int, *, most: int) -> list[int]:
    """All answers of a form, each from 0 to `most`. Raises Unanswered or OutOfRange at the item."""
    question = Scale("", "", least=0, most=most)
    given: list[int] = []
    for item in range(1, items + 1):
        answer = answers[item - 1] if item <= len(answers) else None
        if answer is None:
            raise Unanswered(str(item))
        question.check(str(item), answer)
        given.append(answer)
    return given
