"""The sentence beside a picture counts, describes and compares halves; it never ranks."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts import compared, describe, hours, scale_in_words
from app.charts.sentences import ANY_PERIOD, FOUR_WEEKS, IN_BRIEF
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.fields import Minutes, Scale, questions
from app.rehab.period import Period
from app.rehab.series import Series

FIRST = date(2026, 10, 26)
SAME = "About the same all through the period."
SWEDISH = Language("sv", "SE")
LANGUAGES = [SWEDISH, Language("da", "DK"), Language("nb", "NO")]
RANKING = re.compile(
    r"\b(better|worse|best|worst|good|bad"
    r"|bättre|sämre|bäst|värst|bra|dålig\w*"
    r"|bedre|værre|bedst|værst|god\w*|dårlig\w*|best|verre|verst)\b",
    re.IGNORECASE,
)

question = cast(Scale, questions(CheckIn)["pain"])


def series(*values: float | None) -> Series:
    return Series(Period(FIRST, FIRST + timedelta(days=len(values) - 1)), values)


def said(*values: float | None, language: Language = SWEDISH) -> str:
    return describe(language, question, series(*values))


def test_no_answer_at_all_is_told_as_it_is() -> None:
    assert said(None, None) == SWEDISH.say("No day answered in this period.")


def test_four_answered_days_are_counted_and_not_described() -> None:
    told = said(1, 9, None, 2, 8)

    assert told == SWEDISH.count(
        "{n} day answered; too few to describe.", "{n} days answered; too few to describe.", 4
    )


def test_answered_days_and_the_middle_half_are_told() -> None:
    told = said(*[5, 6] * 6, None, None)

    assert told == " ".join(
        [
            SWEDISH.count("Answered on {n} day of {days}.", "Answered on {n} days of {days}.", 12, days="14"),
            SWEDISH.say("Most often {span} of {most}.", span="5–6", most="10"),
            SWEDISH.say(SAME),
        ]
    )


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (4.5, SAME),
        (5, FOUR_WEEKS.a_little_higher),
        (6, FOUR_WEEKS.higher),
        (3, FOUR_WEEKS.a_little_lower),
        (2, FOUR_WEEKS.lower),
    ],
)
def test_four_weeks_are_told_as_two_weeks_beside_the_two_before(later: float, words: str) -> None:
    assert said(*[4] * 14, *[later] * 14).endswith(SWEDISH.say(words))


def test_another_period_is_told_by_its_halves() -> None:
    assert said(*[4] * 45, *[5] * 45).endswith(SWEDISH.say(ANY_PERIOD.a_little_higher))


def test_halves_with_too_few_answers_are_not_compared() -> None:
    told = said(*[4] * 14, 9, 9, *[None] * 12)

    assert told.endswith(SWEDISH.say("Most often {span} of {most}.", span="4", most="10"))


@given(st.lists(st.none() | st.integers(0, 10), min_size=2, max_size=90), st.randoms())
def test_which_day_within_a_half_an_answer_belongs_to_changes_nothing(
    values: list[int | None], chance: random.Random
) -> None:
    middle = len(values) // 2
    shuffled = chance.sample(values[:middle], middle) + chance.sample(values[middle:], len(values) - middle)

    assert said(*shuffled) == said(*values)


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [(60, 66, FOUR_WEEKS.a_little_higher), (60, 80, FOUR_WEEKS.higher), (60, 62, SAME), (0, 0, SAME)],
)
def test_minutes_are_laid_beside_half_of_what_they_reach(earlier: int, later: int, words: str) -> None:
    told = describe(SWEDISH, Minutes("How long?", "Activity"), series(*[earlier] * 14, *[later] * 14))

    assert told.endswith(SWEDISH.say(words))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
@pytest.mark.parametrize("later", [1, 3, 5, 7, 9])
@pytest.mark.parametrize("days", [28, 60])
def test_no_sentence_ranks_days_or_judges_them(language: Language, later: int, days: int) -> None:
    told = said(*[5] * (days // 2), *[later] * (days // 2), language=language)

    assert not RANKING.search(told)


def test_the_ends_of_a_scale_are_never_torn_from_their_numbers() -> None:
    assert "0\u00a0=\u00a0" in scale_in_words(SWEDISH, question)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_minutes_are_told_as_hours(language: Language) -> None:
    told = describe(language, Minutes("How long?", "Activity"), series(*[95, 125] * 14))

    assert hours(language, 95) in told
    assert hours(language, 125) in told
    assert "1440" not in told


@pytest.mark.parametrize(
    ("minutes", "told"), [(0, "0 min"), (20, "20 min"), (60, "1 tim"), (95, "1 tim 35 min"), (600, "10 tim")]
)
def test_hours_and_minutes_are_told_as_people_say_them(minutes: int, told: str) -> None:
    assert hours(SWEDISH, minutes).replace("\u00a0", " ") == told


def test_questions_that_went_alike_share_one_sentence() -> None:
    flat, risen = series(*[5] * 28), series(*[2] * 14, *[8] * 14)
    first, second = Scale("A?", "Sleep"), Scale("B?", "Mood")

    told = compared(SWEDISH, [(first, flat), (question, risen), (second, flat)])

    assert told == (
        SWEDISH.say(IN_BRIEF[SAME], questions="sömn och humör"),
        SWEDISH.say(IN_BRIEF[FOUR_WEEKS.higher], questions="smärta"),
    )


def test_questions_with_too_few_answers_are_not_compared() -> None:
    assert compared(SWEDISH, [(question, series(5, None, 5))]) == ()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_no_brief_sentence_ranks(language: Language) -> None:
    told = " ".join(language.say(words, questions="x") for words in IN_BRIEF.values())

    assert not RANKING.search(told)
