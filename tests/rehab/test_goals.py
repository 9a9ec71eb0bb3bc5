"""A goal is a ladder of five written levels; once agreed it stands, and it is followed by two parties apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from app.errors import (
    DoubledLevel,
    EndsFirst,
    FieldError,
    InTheFuture,
    LevelsAgreed,
    MissingLevel,
    NotANumber,
    OutOfRange,
    TooLong,
    TooLongAgo,
    Unanswered,
)
from app.rehab.fields import LONGEST_NOTE
from app.rehab.goals import (
    Goal,
    Level,
    Review,
    Reviewer,
    Rung,
    Weighing,
    agree,
    are_open_still,
    attainment,
    changed,
    follow,
    measured_alike,
    problems,
    review_problems,
)
from app.rehab.goals.words import EXAMPLES

AGREED = date(2026, 9, 7)
TODAY = date(2026, 11, 22)

LADDER = (
    Rung(Level.MUCH_LESS, "Ingen dag"),
    Rung(Level.LESS, "1–2 dagar i veckan"),
    Rung(Level.EXPECTED, "3 dagar i veckan"),
    Rung(Level.MORE, "4 dagar i veckan"),
    Rung(Level.MUCH_MORE, "5 dagar i veckan eller fler"),
)

LIBRARY = Goal(words="Gå till biblioteket", rungs=LADDER, importance=3, difficulty=3, agreed=AGREED)
COOKING = Goal(words="Laga middag", rungs=LADDER, importance=2, difficulty=2, agreed=AGREED)
FRIENDS = Goal(words="Träffa vänner", rungs=LADDER, importance=2, difficulty=1, agreed=AGREED)


def told(found: tuple[FieldError, ...]) -> list[tuple[type, str]]:
    return [(type(one), one.field) for one in found]


def review(goal: str, level: int | str, day: date = TODAY, by: Reviewer = Reviewer.PATIENT) -> Review:
    return Review(day=day, goal=goal, agreed=AGREED, level=Decimal(level), by=by)


# --- The ladder


def test_a_whole_ladder_can_be_agreed() -> None:
    goal = agree(replace(LIBRARY, agreed=None), AGREED, "Maria Lind", TODAY)

    assert (goal.agreed, goal.agreed_with, problems(goal, TODAY)) == (AGREED, "Maria Lind", ())


def test_a_draft_may_be_nothing_but_begun() -> None:
    assert Goal().baseline is Level.LESS


def test_levels_without_words_are_told_one_by_one() -> None:
    goal = Goal(words="Promenera", rungs=(*LADDER[:2], Rung(Level.EXPECTED, "  ")))

    assert told(problems(goal, TODAY)) == [
        (MissingLevel, "rungs[expected]"),
        (MissingLevel, "rungs[more]"),
        (MissingLevel, "rungs[much_more]"),
    ]


def test_a_level_written_twice_is_told() -> None:
    goal = replace(LIBRARY, rungs=(*LADDER, Rung(Level.MORE, "Fyra dagar")))

    assert told(problems(goal, TODAY)) == [(DoubledLevel, "rungs[more]")]


def test_two_levels_that_say_the_same_are_told_at_the_upper_one() -> None:
    goal = replace(LIBRARY, rungs=(*LADDER[:4], Rung(Level.MUCH_MORE, "4  Dagar i veckan")))

    assert told(problems(goal, TODAY)) == [(DoubledLevel, "rungs[much_more]")]


@pytest.mark.parametrize(
    ("change", "error", "field"),
    [
        ({"words": " "}, Unanswered, "words"),
        ({"agreed": date(2026, 11, 23)}, InTheFuture, "agreed"),
        ({"agreed": date(1206, 9, 7)}, TooLongAgo, "agreed"),
        ({"target": date(206, 12, 1), "agreed": None}, TooLongAgo, "target"),
        ({"target": date(2026, 9, 6)}, EndsFirst, "target"),
    ],
)
def test_a_goal_without_words_or_with_odd_days_is_told_at_the_field(
    change: dict[str, object], error: type, field: str
) -> None:
    assert told(problems(replace(LIBRARY, **change), TODAY)) == [(error, field)]  # type: ignore[arg-type]


def test_a_draft_with_gaps_cannot_be_agreed() -> None:
    with pytest.raises(MissingLevel):
        agree(Goal(words="Promenera"), AGREED, "", TODAY)


@pytest.mark.parametrize(("name", "number"), [("importance", 4), ("difficulty", -1)])
def test_importance_and_difficulty_go_from_0_to_3(name: str, number: int) -> None:
    with pytest.raises(OutOfRange) as refused:
        Goal(**{name: number})  # type: ignore[arg-type]  # the names are its own

    assert refused.value.field == name


@pytest.mark.parametrize(
    ("importance", "difficulty", "weight"), [(3, 3, 9), (0, 3, 0), (None, 2, None), (2, None, None)]
)
def test_a_weight_is_importance_times_difficulty_or_none(
    importance: int | None, difficulty: int | None, weight: int | None
) -> None:
    assert Goal(importance=importance, difficulty=difficulty).weight == weight


def test_a_note_without_end_is_refused_at_its_field() -> None:
    with pytest.raises(TooLong) as refused:
        Goal(why="x" * (LONGEST_NOTE + 1))

    assert refused.value.field == "why"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.area.value)
def test_the_examples_are_ladders_that_could_be_agreed(example: object) -> None:
    rungs = tuple(Rung(level, words) for level, words in zip(Level, example.levels, strict=True))  # type: ignore[attr-defined]

    assert problems(Goal(words=example.words, rungs=rungs), TODAY) == ()  # type: ignore[attr-defined]


# --- What was agreed stands


@pytest.mark.parametrize(
    "change",
    [
        {"rungs": (*LADDER[:4], Rung(Level.MUCH_MORE, "Varje dag"))},
        {"importance": 1},
        {"difficulty": None},
        {"baseline": Level.MUCH_LESS},
        {"agreed": None},
        {"agreed": date(2026, 9, 1)},
        {"agreed": date(2026, 9, 1), "importance": 1},
    ],
)
def test_agreed_levels_and_weights_do_not_change_under_the_same_agreement(change: dict[str, Any]) -> None:
    with pytest.raises(LevelsAgreed):
        changed(LIBRARY, TODAY, **change)


def test_levels_that_are_open_still_are_put_right_but_not_their_day() -> None:
    right = changed(LIBRARY, TODAY, open_still=True, importance=1, baseline=Level.MUCH_LESS)

    assert (right.importance, right.baseline, right.agreed) == (1, Level.MUCH_LESS, LIBRARY.agreed)
    with pytest.raises(LevelsAgreed):
        changed(LIBRARY, TODAY, open_still=True, agreed=date(2026, 9, 1))


def test_levels_that_are_open_still_stay_whole() -> None:
    with pytest.raises(MissingLevel):
        changed(LIBRARY, TODAY, open_still=True, rungs=LADDER[:4])


@pytest.mark.parametrize(
    ("written", "today", "still"),
    [
        (AGREED, AGREED, True),
        (date(2026, 11, 22), date(2026, 11, 22), True),
        (date(2026, 11, 22), date(2026, 11, 23), False),
        (AGREED, date(2026, 11, 22), False),
    ],
)
def test_levels_are_open_on_the_day_they_are_agreed_on_or_written_down(
    written: date, today: date, still: bool
) -> None:
    assert are_open_still(follow("a", LIBRARY, []), written, today) is still


def test_levels_that_somebody_has_reviewed_are_not_open_any_more() -> None:
    reviewed = follow("a", LIBRARY, [review("a", 0)])

    assert not are_open_still(reviewed, TODAY, TODAY)


def test_versions_that_differ_only_in_why_or_target_have_one_t() -> None:
    assert measured_alike(LIBRARY, replace(LIBRARY, why="Läsecirkeln", target=None))
    assert not measured_alike(LIBRARY, replace(LIBRARY, difficulty=1))


def test_a_new_agreement_changes_the_levels() -> None:
    goal = changed(LIBRARY, TODAY, agreed=date(2026, 11, 20), importance=1)

    assert goal.weight == 3


def test_what_t_is_not_computed_from_may_be_mended_at_any_time() -> None:
    assert changed(LIBRARY, TODAY, why="Läsecirkeln", target=date(2027, 2, 28)).why == "Läsecirkeln"


def test_a_draft_may_change_in_every_way() -> None:
    assert changed(Goal(), TODAY, importance=2, words="Promenera").importance == 2


def test_an_agreed_goal_stays_whole() -> None:
    with pytest.raises(Unanswered):
        changed(LIBRARY, TODAY, words="")


def test_old_t_stands_when_levels_are_agreed_anew() -> None:
    reviews = [review("a", 1), review("b", -1)]
    before = attainment(
        [follow("a", LIBRARY, reviews), follow("b", COOKING, reviews)], Reviewer.PATIENT, TODAY
    )

    anew = changed(LIBRARY, TODAY, agreed=date(2026, 11, 21), importance=0)
    now = attainment([follow("a", anew, reviews), follow("b", COOKING, reviews)], Reviewer.PATIENT, TODAY)
    again = attainment(
        [follow("a", LIBRARY, reviews), follow("b", COOKING, reviews)], Reviewer.PATIENT, TODAY
    )

    assert again == before
    assert now is not None
    assert (now.rated, now.of) == (1, 2)


# --- Reviews


def test_the_change_is_between_two_t_of_the_same_goals_and_weights() -> None:
    reviews = [review("a", 0), review("b", 1), review("c", -1)]
    followed = [follow("a", LIBRARY, reviews), follow("b", COOKING, reviews), follow("c", FRIENDS, reviews)]

    found = attainment(followed, Reviewer.PATIENT, TODAY)

    assert found is not None
    assert (round(found.t, 2), round(found.t_at_start, 2), round(found.change, 2)) == (51.70, 37.24, 14.46)


def test_a_goal_that_began_where_nothing_worse_can_be_thought_of_counts_from_there() -> None:
    reviews = [review("a", 0), review("b", 1), review("c", -1)]
    friends = replace(FRIENDS, baseline=Level.MUCH_LESS)
    followed = [follow("a", LIBRARY, reviews), follow("b", COOKING, reviews), follow("c", friends, reviews)]

    found = attainment(followed, Reviewer.PATIENT, TODAY)

    assert found is not None
    assert round(found.t_at_start, 2) == 35.54


def test_the_start_is_computed_from_the_rated_goals_alone() -> None:
    reviews = [review("a", 1), review("c", -1)]
    followed = [follow("a", LIBRARY, reviews), follow("b", COOKING, reviews), follow("c", FRIENDS, reviews)]

    found = attainment(followed, Reviewer.PATIENT, TODAY)
    alone = attainment([followed[0], followed[2]], Reviewer.PATIENT, TODAY)

    assert found is not None
    assert alone is not None
    assert (found.rated, found.of, found.t, found.t_at_start) == (2, 3, alone.t, alone.t_at_start)


def test_the_patient_and_the_clinic_are_never_mixed() -> None:
    reviews = [review("a", 1), review("a", -1, by=Reviewer.CLINIC)]
    followed = follow("a", LIBRARY, reviews)

    assert followed.reached(Reviewer.PATIENT, TODAY) == 1
    assert followed.reached(Reviewer.CLINIC, TODAY) == -1


def test_the_last_review_of_a_day_counts_and_later_ones_do_not_speak_for_earlier_days() -> None:
    morning, evening = datetime(2026, 11, 1, 7, tzinfo=UTC), datetime(2026, 11, 1, 19, tzinfo=UTC)
    reviews = [
        replace(review("a", 1, date(2026, 11, 1)), at=evening),
        review("a", 2),
        replace(review("a", -1, date(2026, 11, 1)), at=morning),
    ]

    assert follow("a", LIBRARY, reviews).reached(Reviewer.PATIENT, date(2026, 11, 21)) == 1


def test_a_goal_nobody_rated_is_not_at_0() -> None:
    assert follow("a", LIBRARY, [review("b", 2)]).reached(Reviewer.PATIENT, TODAY) is None
    assert attainment([follow("a", LIBRARY, [])], Reviewer.PATIENT, TODAY) is None


def test_drafts_and_goals_of_later_agreements_do_not_count() -> None:
    draft, later = replace(LIBRARY, agreed=None), replace(COOKING, agreed=date(2026, 12, 1))

    assert attainment([follow("a", draft, []), follow("b", later, [])], Reviewer.PATIENT, TODAY) is None


def test_all_weights_0_count_the_same_and_it_is_said() -> None:
    none = {"importance": 0, "difficulty": 0}
    a, b = replace(LIBRARY, **none), replace(COOKING, **none)  # type: ignore[arg-type]
    reviews = [review("a", 1), review("b", -1)]

    found = attainment([follow("a", a, reviews), follow("b", b, reviews)], Reviewer.PATIENT, TODAY)

    assert found is not None
    assert (found.t, found.weighing) == (50, Weighing.EQUAL_BY_ZEROS)


def test_a_clinic_may_give_half_a_level() -> None:
    assert review("a", "-0.5", by=Reviewer.CLINIC).level == Decimal("-0.5")


@pytest.mark.parametrize(("level", "error"), [("2.5", OutOfRange), ("-3", OutOfRange), ("nan", NotANumber)])
def test_a_level_outside_the_ladder_is_refused(level: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        review("a", level)


def test_a_review_of_a_day_that_has_not_been_is_told() -> None:
    assert told(review_problems(review("a", 1, date(2026, 12, 1)), TODAY)) == [(InTheFuture, "day")]
