"""What a pain drawing says: counts, in every language, and never a judgement."""

from __future__ import annotations

import re
from datetime import date

import pytest

from app.charts.body import (
    FIVE_PARTS,
    NOT_A_MEASURE,
    areas,
    change_in_words,
    coverage_in_words,
    coverage_series,
    coverage_since,
    extent_in_words,
    trouble_in_words,
)
from app.language import LANGUAGES, Language
from app.rehab.pain_drawing import BY_KEY, QUALITIES, Extent, Shading, Trouble, change, extent
from app.rehab.period import Period
from tests.rehab.pain_marks import FIGURE, shadings, tap

DAY = date(2026, 6, 1)
SPOKEN = [Language(tag, "SE") for tag in LANGUAGES]
NO_BREAK = "\u00a0"


def numbers(sentence: str) -> list[int]:
    return [int(found) for found in re.findall(r"\d+", sentence)]


@pytest.mark.parametrize("language", SPOKEN, ids=LANGUAGES)
def test_the_extent_is_told_as_counts(language: Language) -> None:
    found = extent(shadings("front.left.shoulder", "back.left.low_back", "front.left.jaw"), FIGURE)

    said = extent_in_words(language, found)

    assert [numbers(sentence) for sentence in said] == [[round(100 * found.share), 3], [3, 19], [2, 5]]


@pytest.mark.parametrize("language", SPOKEN, ids=LANGUAGES)
def test_a_single_tap_is_less_than_one_percent_and_not_none(language: Language) -> None:
    said = coverage_in_words(language, extent([tap("front.left.knee")], FIGURE))

    assert numbers(said) == [1, 1]
    assert f"1{NO_BREAK}%" in said


@pytest.mark.parametrize("language", SPOKEN, ids=LANGUAGES)
def test_an_empty_drawing_says_that_nothing_is_drawn(language: Language) -> None:
    said = extent_in_words(language, extent((), FIGURE))

    assert (len(said), numbers(said[0])) == (1, [])


def test_the_whole_body_is_a_hundred_percent() -> None:
    said = coverage_in_words(SPOKEN[0], extent(shadings(*BY_KEY), FIGURE))

    assert numbers(said) == [100, 73]


@pytest.mark.parametrize("language", SPOKEN, ids=LANGUAGES)
def test_a_change_names_what_is_new_and_gone_and_counts_what_stayed(language: Language) -> None:
    found = change(
        shadings("front.left.knee", "back.left.calf"), shadings("back.left.calf", "back.mid.sacrum"), FIGURE
    )

    new, gone, same = change_in_words(language, found, DAY)

    assert language.say(BY_KEY["back.mid.sacrum"].name) in new
    assert language.say(BY_KEY["front.left.knee"].name) in gone
    assert numbers(same) == [1]


@pytest.mark.parametrize("language", SPOKEN, ids=LANGUAGES)
def test_of_many_new_areas_the_first_are_named_and_the_rest_counted(language: Language) -> None:
    keys = list(BY_KEY)[:12]

    (said,) = change_in_words(language, change((), shadings(*keys), FIGURE), DAY)

    assert sum(language.say(BY_KEY[key].name) in said for key in keys) == 5
    assert numbers(said)[-1] == 7


@pytest.mark.parametrize("language", SPOKEN, ids=LANGUAGES)
def test_the_same_areas_and_nothing_twice_are_told_in_one_sentence(language: Language) -> None:
    knee, day = shadings("front.left.knee"), language.full_day(DAY)

    assert change_in_words(language, change(knee, knee, FIGURE), DAY) == (
        language.say("The same areas as on {day}.", day=day),
    )
    assert change_in_words(language, change((), (), FIGURE), DAY) == (
        language.say("Nothing is drawn, as on {day}.", day=day),
    )


def test_two_shares_stand_beside_each_other() -> None:
    said = coverage_since(SPOKEN[0], (DAY, 0.124), (date(2026, 11, 20), 0.071))

    assert [number for number in numbers(said) if number not in (1, 20, 2026)] == [12, 7]


@pytest.mark.parametrize("language", SPOKEN, ids=LANGUAGES)
def test_the_table_tells_what_is_felt_in_each_area(language: Language) -> None:
    found = extent([Shading("front.left.knee", "ache", 3), Shading("front.left.knee", "numb", 1)], FIGURE)

    ((area, felt),) = areas(language, found)

    assert area == language.sentence_case(language.say(BY_KEY["front.left.knee"].name))
    assert [language.say(QUALITIES[quality]) in felt for quality in ("ache", "numb", "sore")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("language", SPOKEN, ids=LANGUAGES)
def test_trouble_is_told_and_silence_means_none(language: Language) -> None:
    said = trouble_in_words(language, Trouble(unread=2, beside_the_body=1, newer_figure=True))

    assert [numbers(sentence) for sentence in said] == [[], [2], [1]]
    assert trouble_in_words(language, Trouble()) == ()


@pytest.mark.parametrize("language", SPOKEN, ids=LANGUAGES)
def test_no_sentence_names_a_diagnosis_or_praises_or_blames(language: Language) -> None:
    full: Extent = extent(shadings(*BY_KEY), FIGURE)
    said = " ".join([*extent_in_words(language, full), language.say(FIVE_PARTS), language.say(NOT_A_MEASURE)])

    assert not re.search(
        r"fibromyalgi|diagnos|bättre|sämre|bedre|værre|verre|better|worse|!", said, re.IGNORECASE
    )


def test_coverage_over_time_is_in_percent_with_a_gap_where_nothing_was_drawn() -> None:
    series = coverage_series(Period(DAY, date(2026, 6, 3)), [(DAY, 0.12), (date(2026, 6, 3), 0.07)])

    assert series.values == (12.0, None, pytest.approx(7))
