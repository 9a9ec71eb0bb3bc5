"""T says how the goals as a whole stand, by the formula of 1968 and no other."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.rehab.goals import Weighing, in_words, t_score
from app.rehab.goals.scoring import STANDING, weighing

VECTORS = {
    "V1": ([0, 0, 0], [1, 1, 1], 50.00),
    "V2": ([1], [7], 60.00),
    "V2b": ([-2], [1], 30.00),
    "V3": ([-1, -1], [1, 1], 37.60),
    "V3b": ([-1] * 3, [1] * 3, 36.31),
    "V3c": ([-1] * 4, [1] * 4, 35.49),
    "V3d": ([-1] * 5, [1] * 5, 34.92),
    "V4": ([-2] * 3, [1] * 3, 22.61),
    "V4c": ([2] * 3, [1] * 3, 77.39),
    "V5": ([1, 0, -1], [3, 2, 1], 54.41),
    "V6": ([-2, 0, -1, 2, 0, 1], [3, 5, 1, 4, 2, 6], 55.00),
    "V7": ([0, 1, -1], [9, 4, 2], 51.70),
    "V7 baseline": ([-1, -1, -1], [9, 4, 2], 37.24),
    "V7'": ([-1, -1, -2], [9, 4, 2], 35.54),
    "V8": ([0, -1, 1, 2], [6, 3, 1, 2], 52.26),
    "V9": ([1, 0, -1], [30, 20, 10], 54.41),
    "V10": ([1, None, -1], [3, 2, 1], 55.82),
    "V11": ([1, 0, -1], [0, 0, 0], 50.00),
    "V12": ([1, 2, -1], [0, 2, 1], 62.05),
    "V13": ([-0.5, 0, 1], [1, 1, 1], 52.28),
    "V15": ([2, -1], [4, 6], 52.45),
}


@pytest.mark.parametrize(("scores", "weights", "t"), VECTORS.values(), ids=VECTORS)
def test_t_agrees_with_every_vector(
    scores: list[float | None], weights: list[float | None], t: float
) -> None:
    found = t_score(scores, weights)

    assert found is not None
    assert round(found, 2) == t


def test_t_of_the_sixth_vector_is_seventy_over_the_root_of_196_by_hand() -> None:
    assert t_score([-2, 0, -1, 2, 0, 1], [3, 5, 1, 4, 2, 6]) == pytest.approx(50 + 70 / sqrt(196))


def test_without_weights_all_goals_count_the_same() -> None:
    assert t_score([1, 0, -1, -1]) == t_score([1, 0, -1, -1], [4, 4, 4, 4])


def test_the_sum_of_the_weights_is_squared_below_the_line() -> None:
    scores, weights = [1, 2, -1], [0, 2, 1]
    without_the_square = 50 + 30 / sqrt(0.7 * 5 + 0.3 * 3)

    assert t_score(scores, weights) != pytest.approx(without_the_square)


def test_a_goal_that_is_not_rated_is_left_out_and_not_taken_as_reached() -> None:
    left_out, as_reached = t_score([1, None, -1], [3, 2, 1]), t_score([1, 0, -1], [3, 2, 1])

    assert (round(left_out or 0, 2), round(as_reached or 0, 2)) == (55.82, 54.41)


@pytest.mark.parametrize("scores", [[], [None], [None, None, None]])
def test_where_nothing_is_rated_there_is_no_t(scores: list[None]) -> None:
    assert t_score(scores, [2] * len(scores)) is None


@pytest.mark.parametrize(
    ("scores", "weights", "how"),
    [
        ([1, 0], [2, 1], Weighing.OWN),
        ([1, 0], [2, 0], Weighing.OWN),
        ([1, 0], None, Weighing.EQUAL),
        ([1, 0], [None, None], Weighing.EQUAL),
        ([1, 0], [2, None], Weighing.EQUAL_BY_GAPS),
        ([1, 0], [0, 0], Weighing.EQUAL_BY_ZEROS),
        ([1, None], [0, 9], Weighing.EQUAL_BY_ZEROS),
        ([1, None], [3, None], Weighing.OWN),
    ],
)
def test_it_is_said_how_the_goals_were_weighed(
    scores: list[float | None], weights: list[float | None] | None, how: Weighing
) -> None:
    assert weighing(scores, weights) is how


def test_weights_that_cannot_be_used_give_way_to_equal_ones() -> None:
    equal = t_score([2, -1, 0])

    assert t_score([2, -1, 0], [0, 0, 0]) == t_score([2, -1, 0], [4, None, 1]) == equal


@pytest.mark.parametrize(
    ("scores", "weights"),
    [
        ([0, 1], [1]),
        ([3], [1]),
        ([-2.5], None),
        ([float("nan")], None),
        ([1], [-1]),
        ([1], [float("inf")]),
        ([1], [float("nan")]),
    ],
)
def test_what_cannot_be_is_refused(scores: list[float], weights: list[float] | None) -> None:
    with pytest.raises(ValueError, match=r"weight|level"):
        t_score(scores, weights)


levels = st.lists(st.none() | st.sampled_from([-2, -1, -0.5, 0, 1, 2]), min_size=1, max_size=8)


def weighed(draw: st.DrawFn) -> tuple[list[float | None], list[int]]:
    scores = draw(levels)
    size = len(scores)
    return scores, draw(st.lists(st.integers(0, 9), min_size=size, max_size=size))


goals = st.composite(weighed)()


@given(goals, st.floats(1e-200, 1e200))
def test_t_does_not_depend_on_the_scale_of_the_weights(
    goals: tuple[list[float | None], list[int]], scale: float
) -> None:
    scores, weights = goals

    assert t_score(scores, [weight * scale for weight in weights]) == pytest.approx(t_score(scores, weights))


@given(goals)
def test_t_is_symmetric_about_50(goals: tuple[list[float | None], list[int]]) -> None:
    scores, weights = goals
    assume(any(score is not None for score in scores))
    t = t_score(scores, weights) or 0

    mirrored = t_score([None if score is None else -score for score in scores], weights)

    assert mirrored == pytest.approx(100 - t)


@given(goals, st.randoms(use_true_random=False))
def test_t_does_not_depend_on_the_order_of_the_goals(
    goals: tuple[list[float | None], list[int]], random: object
) -> None:
    pairs = list(zip(*goals, strict=True))
    random.shuffle(pairs)  # type: ignore[attr-defined]  # hypothesis gives a random.Random

    assert t_score([score for score, _ in pairs], [weight for _, weight in pairs]) == pytest.approx(
        t_score(*goals)
    )


@given(st.sampled_from([-2, -1, -0.5, 0, 1, 2]), st.integers(0, 9))
def test_a_single_goal_stands_ten_for_each_level_whatever_its_weight(level: float, weight: int) -> None:
    assert t_score([level], [weight]) == pytest.approx(50 + 10 * level)


@given(goals)
def test_goals_that_nobody_rated_change_nothing(goals: tuple[list[float | None], list[int]]) -> None:
    scores, weights = goals

    assert t_score([*scores, None], [*weights, 9]) == t_score(scores, weights)


@given(goals)
def test_t_stays_within_what_two_levels_can_give(goals: tuple[list[float | None], list[int]]) -> None:
    t = t_score(*goals)

    assert t is None or abs(t - 50) <= 20 / sqrt(0.30)


@pytest.mark.parametrize(
    ("t", "step"),
    [
        (22.61, -2),
        (34.9, -2),
        (35, -1),
        (35.5, -1),
        (37.6, -1),
        (44.9, -1),
        (45, 0),
        (50, 0),
        (55, 0),
        (55.1, 1),
        (62.05, 1),
        (65, 1),
        (65.1, 2),
        (77.39, 2),
    ],
)
def test_t_has_words_that_judge_the_goals_and_not_the_person(t: float, step: int) -> None:
    assert in_words(t) == STANDING[step]
