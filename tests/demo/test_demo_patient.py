"""The fictional patient lives an ordinary life, the same each time."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import correlation, mean

import pytest

from app.demo import notes, profile, records
from app.language import LANGUAGES, Language
from app.rehab.checkin import CheckIn
from app.rehab.fields import questions
from app.rehab.profile import Profile

TODAY = date(2026, 11, 22)
SWEDISH = Language("sv", "SE")


def checkins(years: int = 10, language: Language = SWEDISH) -> list[CheckIn]:
    return [one for one in records(years, TODAY, language) if isinstance(one, CheckIn)]


def both_answered(first: str, second: str) -> tuple[list[int], list[int]]:
    pairs = [(getattr(one, first), getattr(one, second)) for one in checkins()]
    answered = [pair for pair in pairs if None not in pair]
    return [one for one, _ in answered], [other for _, other in answered]


def test_the_same_question_gives_the_same_life() -> None:
    once = records(3, TODAY, SWEDISH)

    assert records(3, TODAY, SWEDISH) == once


def test_another_language_changes_the_words_and_nothing_else() -> None:
    without_words = [
        [
            (one.day, one.at, one.function, one.sleep, one.energy, one.mood, one.pain)
            for one in checkins(2, language)
        ]
        for language in (SWEDISH, Language("da", "DK"), Language("nb", "NO"))
    ]

    assert without_words[0] == without_words[1] == without_words[2]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_name_says_that_she_is_made_up(tag: str) -> None:
    whose = profile(Language(tag, "SE"))

    assert whose.fictional
    assert whose.name.split()[-1] in ("Exempel", "Eksempel")


def test_the_notebook_begins_with_whose_it_is() -> None:
    first = records(1, TODAY, SWEDISH)[0]

    assert first == Profile(name="Solveig Exempel", fictional=True)


@pytest.mark.parametrize("years", [1, 3, 10])
def test_the_years_end_the_day_before_today(years: int) -> None:
    lived = checkins(years)

    assert lived[0].day - date(TODAY.year - years, TODAY.month, TODAY.day) < timedelta(days=10)
    assert TODAY - timedelta(days=10) < lived[-1].day < TODAY


def test_nothing_is_written_before_it_happened() -> None:
    beginning_of_today = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)

    assert all(one.at is not None and one.at < beginning_of_today for one in checkins())


def test_she_writes_on_the_day_itself_in_the_morning_or_the_evening() -> None:
    hours = {one.at.hour for one in checkins() if one.at is not None and one.at.date() == one.day}

    assert hours <= {7, 8, 18, 19}
    assert all(one.at is not None and one.at.date() == one.day for one in checkins())


def test_entries_come_in_the_order_they_were_written() -> None:
    written = [one.at for one in checkins()]

    assert written == sorted(written, key=str)


def test_some_days_are_empty_and_some_have_two_checkins() -> None:
    lived = checkins()
    days = {one.day for one in lived}

    assert 0.75 < len(days) / 3652 < 0.9
    assert 100 < len(lived) - len(days) < 300


def test_a_week_away_leaves_a_week_empty_every_year() -> None:
    days = sorted({one.day for one in checkins()})
    after_long_pauses = {later.year for earlier, later in pairwise(days) if (later - earlier).days > 7}

    assert after_long_pauses >= set(range(2017, 2027))


def test_the_summer_holiday_has_few_entries() -> None:
    in_july = {one.day for one in checkins() if one.day.month == 7 and 4 <= one.day.day <= 28}

    assert len(in_july) < 10 * 25 * 0.4


def test_a_flare_of_some_days_shows_in_the_last_three_months() -> None:
    lately = [one for one in checkins() if one.day > date(2026, 8, 22)]
    flare = [one.function for one in lately if date(2026, 10, 5) <= one.day <= date(2026, 10, 11)]
    after = [one.function for one in lately if one.day >= date(2026, 10, 20)]

    assert mean(value for value in flare if value is not None) < 3.5
    assert mean(value for value in after if value is not None) > 5


def test_function_comes_back_over_the_years() -> None:
    lived = checkins()
    first_year = [one.function for one in lived[:300] if one.function is not None]
    last_year = [one.function for one in lived[-300:] if one.function is not None]

    assert mean(last_year) - mean(first_year) > 1


def test_a_good_night_gives_energy() -> None:
    assert correlation(*both_answered("sleep", "energy")) > 0.5


def test_pain_does_not_decide_what_she_can_do() -> None:
    function, pain = both_answered("function", "pain")
    much_in_spite_of_pain = [one for one in zip(function, pain, strict=True) if min(one) >= 6]

    assert abs(correlation(function, pain)) < 0.35
    assert len(much_in_spite_of_pain) > 200


@pytest.mark.parametrize("name", ["function", "sleep", "energy", "mood", "pain"])
def test_every_question_is_left_out_now_and_then(name: str) -> None:
    answers = [getattr(one, name) for one in checkins()]

    assert 0.01 < answers.count(None) / len(answers) < 0.15


def test_every_answer_is_one_that_the_questions_allow() -> None:
    asked = questions(CheckIn)
    for one in checkins():
        for name, question in asked.items():
            answer = getattr(one, name)
            if answer is not None:
                question.check(name, answer)

    assert len(checkins()) > 3000


def test_notes_come_now_and_then_and_vary() -> None:
    written = [one.note for one in checkins() if one.note]

    assert 0.1 < len(written) / len(checkins()) < 0.2
    assert len(set(written)) == len(notes.ALL)


def test_the_same_note_comes_seldom() -> None:
    of_a_year = [one.note for one in checkins(1) if one.note]

    assert max(of_a_year.count(note) for note in of_a_year) <= 3
