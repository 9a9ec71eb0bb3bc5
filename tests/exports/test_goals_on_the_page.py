"""Goals on the page for the visit: levels in the patient's own words first, T in the details."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from app.exports.sections.goals import Goals
from app.rehab.goals import Goal, Reviewer
from tests.exports import agreed
from tests.exports.patient import FOUR_WEEKS, records
from tests.exports.reading import SWEDISH, facts, in_words, rows


def goals(**changed: object) -> Goals:
    kept: dict[str, object] = {"goals": agreed.GOALS, "reviews": agreed.REVIEWS}
    section = Goals.gather(records(**(kept | changed)), FOUR_WEEKS)
    assert section is not None
    return section


def test_each_goal_tells_its_level_now_and_at_the_start_in_its_own_words() -> None:
    assert rows(goals())[:2] == (
        ("Gå till biblioteket", "0: Till biblioteket", "−1: Till brevlådan"),
        ("Laga middag själv", "+1: 4 dagar i veckan", "−2: Aldrig"),
    )


def test_a_goal_that_nobody_rated_says_so_and_is_never_0() -> None:
    assert rows(goals())[2] == ("Träffa vänner", SWEDISH.say("Not rated yet"), "−1: 1 gång i månaden")


def test_t_stands_in_the_details_only_with_one_decimal_and_of_how_many_goals() -> None:
    section = goals()
    told = facts(section.details(SWEDISH))

    assert told[SWEDISH.say("T score now")] == "60,0"  # The clinic's, which comes last.
    assert SWEDISH.say("{n} of {m} goals rated", n="2", m="3") in in_words(section.details(SWEDISH))
    assert not re.search(r"\d\d,\d", in_words(section.first_page(SWEDISH)))


def test_the_patient_and_the_clinic_are_never_mixed() -> None:
    only_clinic = tuple(one for one in agreed.REVIEWS if one.by is Reviewer.CLINIC)

    assert rows(goals(reviews=only_clinic))[0][1] == SWEDISH.say("Not rated yet")
    assert SWEDISH.say("All goals together, as the clinic sees it") in in_words(
        goals(reviews=only_clinic).details(SWEDISH)
    )


def test_a_review_after_the_period_does_not_count() -> None:
    later = agreed.review("walk", date(2026, 12, 24), 2)

    assert rows(goals(reviews=(*agreed.REVIEWS, later)))[0][1] == "0: Till biblioteket"


def test_a_draft_stands_in_the_details_and_is_marked() -> None:
    section = goals(goals={"draft": Goal(words="Cykla")})

    assert section.first_page(SWEDISH) == ()
    assert SWEDISH.say("Draft, not agreed") in in_words(section.details(SWEDISH))


def test_a_fourth_goal_is_told_to_stand_in_the_details() -> None:
    four = {**agreed.GOALS, "swim": agreed.goal("Simma", agreed.WALKS)}
    section = goals(goals=four)

    assert len(rows(section)) == 3
    assert SWEDISH.count("{n} more goal in the details.", "{n} more goals in the details.", 1) in in_words(
        section.first_page(SWEDISH)
    )
    assert "Simma" in in_words(section.details(SWEDISH))


def test_a_goal_that_ended_before_the_period_is_not_there() -> None:
    ended = replace(agreed.GOALS["walk"], ended=date(2026, 9, 30))

    assert Goals.gather(records(goals={"walk": ended}), FOUR_WEEKS) is None


def test_all_five_levels_and_every_review_stand_in_the_details() -> None:
    told = in_words(goals().details(SWEDISH))

    assert all(words in told for words in (*agreed.WALKS, "Tog bussen hem."))
