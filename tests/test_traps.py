"""The clinical traps that a diary for long-term pain can fall into, and which test stands guard at each.

A rule without a test is a wish. Whoever renames or removes one of these tests finds the rule here
that would be left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

TESTS = Path(__file__).parent

GUARDS: dict[str, tuple[str, ...]] = {
    # Morphine equivalents
    "T1 tables differ by country: a number is quoted with its table, and none is worked out": (
        "test_the_same_dose_has_another_number_in_another_table_and_each_stands_as_it_was_given",
        "test_no_code_works_out_a_dose_or_a_morphine_equivalent",
        "test_what_crosses_the_line_is_found_where_it_is_planted",
    ),
    "T1 milligrams and micrograms an hour cannot be added": (
        "test_strengths_cannot_be_added_multiplied_or_weighed_against_each_other",
    ),
    # Tapers
    "T2a a symptom, however strong, leaves the schedule as it is and opens a card": (
        "test_no_symptom_missed_dose_or_pause_changes_the_doses_of_a_taper",
        "test_a_warning_sign_opens_the_card_with_the_most_urgent_call_first",
    ),
    "T2b a missed step stays on the old one, and nothing is caught up": (
        "test_a_missed_step_date_stays_on_the_old_step",
        "test_a_step_that_began_late_still_lasts_its_days_and_nothing_is_caught_up",
        "test_no_step_is_shorter_than_the_plan_gave_it_and_pauses_come_on_top",
    ),
    "T2c no dose above the one before is taken silently": (
        "test_more_than_the_step_before_is_asked_back_and_not_taken_silently",
        "test_no_correction_leads_back_to_more_than_now",
    ),
    "T2d there is no way back to an earlier step": (
        "test_the_course_knows_no_step_back",
        "test_steps_only_go_on_one_at_a_time_and_never_back",
    ),
    "T2e the effect is judged two calendar months after the end: from 1 March that is 1 May": (
        "test_the_effect_is_judged_two_calendar_months_after_the_last_step",
        "test_a_taper_out_of_the_treatment_has_not_ended_while_its_last_step_holds_a_dose",
    ),
    "T2f of a draft nothing is due and nothing is announced": (
        "test_of_a_draft_nothing_is_due",
        "test_a_draft_and_an_ended_taper_have_no_steps_to_come",
    ),
    "a unit that contradicts itself, or more than one number, is asked again": (
        "test_a_strength_in_the_wrong_unit_is_never_guessed",
        "test_words_that_end_like_a_unit_are_no_unit",
    ),
    "as needed, short-acting and long-acting are kept apart": (
        "test_as_needed_is_allowed_and_never_due",
        "test_long_acting_and_short_acting_are_not_set_off_against_each_other",
    ),
    # Activity
    "T3 pain 8 leaves today's quota, and pain 1 does not raise it": (
        "test_no_pain_and_no_symptom_changes_an_amount_or_when_the_patient_can_decide",
        "test_pain_8_and_pain_1_leave_todays_amount_as_it_is",
    ),
    "T3 a missed day is not done twice": (
        "test_a_missed_day_leaves_the_same_amount_for_tomorrow",
        "test_days_that_were_missed_leave_the_same_amount_for_today",
        "test_a_step_never_doubles_an_amount",
    ),
    "T3 when pain rises the routine stays, with the plan's own lighter variant": (
        "test_the_lighter_variant_of_a_quota_is_the_plans_own",
        "test_no_sentence_of_exercise_says_to_rest_altogether",
    ),
    "T3 ten percent more is linear or compound, as the plan says: tries of 10, 14 and 12 start at 9": (
        "test_tries_of_10_14_and_12_minutes_start_at_9",
        "test_linear_steps_are_a_share_of_the_mean",
        "test_compound_steps_are_a_share_of_the_amount_before",
        "test_200_metres_become_300_in_the_eighth_week",
    ),
    "two missed days of seven repeat the step": ("test_two_missed_days_of_seven_repeat_the_step",),
    "patterns are the same in whatever order the days were logged": (
        "test_the_order_of_logging_changes_nothing",
        "test_a_stretch_is_as_long_in_whatever_order_its_day_was_logged",
    ),
    # Goals
    "T4 T is that of 1968, in every vector from V1 to V15": (
        "test_t_agrees_with_every_vector",
        "test_the_sum_of_the_weights_is_squared_below_the_line",
    ),
    "T4 not rated is not 0": (
        "test_a_goal_that_is_not_rated_is_left_out_and_not_taken_as_reached",
        "test_a_goal_nobody_rated_is_not_at_0",
    ),
    "T4 weights that are all 0 count the same, and it is said": (
        "test_all_weights_0_count_the_same_and_it_is_said",
    ),
    "T4 T does not depend on the scale of the weights": (
        "test_t_does_not_depend_on_the_scale_of_the_weights",
    ),
    "T4 levels and weights that are agreed stand, and so does the old T": (
        "test_agreed_levels_and_weights_do_not_change_under_the_same_agreement",
        "test_old_t_stands_when_levels_are_agreed_anew",
    ),
    "T4 a start of −2 counts from there": (
        "test_a_goal_that_began_where_nothing_worse_can_be_thought_of_counts_from_there",
    ),
    # The pain drawing
    "T5 the vectors A, B and C: jaw, chest and belly are sites and in no group": (
        "test_sites_and_groups_are_counted_as_the_published_vectors_say",
        "test_jaw_chest_and_belly_are_sites_but_in_no_group",
    ),
    "T5 a place drawn over twice counts once": ("test_redrawing_a_stroke_changes_no_coverage",),
    "T5 left and right are the patient's own, front and back": (
        "test_in_front_the_left_shoulder_is_on_the_viewers_right",
        "test_behind_the_left_shoulder_is_on_the_viewers_left",
    ),
    "T5 no diagnosis is read out of a drawing": (
        "test_no_file_of_the_pain_drawing_names_a_diagnosis_or_a_kind_of_pain",
    ),
    # Questionnaires
    "T6 three items of ÖMPSQ are turned: 72 and not 60": ("test_ompsq_turns_three_of_its_items",),
    "T6 PEG and GCPS-R with an answer missing have no score": (
        "test_peg_of_7_6_and_8_is_7",
        "test_peg_with_an_answer_missing_has_no_score",
        "test_gcps_r_grades_as_published",
        "test_gcps_r_with_an_answer_missing_has_no_grade",
    ),
    "T6 two scales that share a name are not one": (
        "test_two_scales_that_share_a_name_are_never_one_series",
    ),
    "T6 work ability 5 is poor and 6 is moderate": ("test_work_ability_has_the_published_bands",),
    "T6 any answer to the ninth question of PHQ-9 opens the card": (
        "test_any_answer_to_the_ninth_question_of_phq_9_opens_the_card",
    ),
    "T6 a total is never kept without its range, and no licensed text is there": (
        "test_a_total_is_never_kept_without_its_form_and_its_range",
        "test_a_known_form_is_a_name_and_a_range_and_nothing_more",
    ),
    "16 of 45 in ODI are 35.6 percent": ("test_odi_of_16_of_45_is_35_6_percent",),
    # When to call
    "T7 pain 9 in a known pattern is no alarm, and a newly numb bladder at pain 2 is one": (
        "test_pain_9_in_a_known_pattern_opens_nothing",
        "test_a_newly_numb_bladder_opens_the_card_at_pain_2",
    ),
    "T8 the country decides on the numbers, not the language": (
        "test_the_country_and_not_the_language_decides",
        "test_only_the_region_of_the_capital_calls_1813",
        "test_a_warning_sign_shows_at_once_whom_to_call",
    ),
    # What counts
    "T9 function comes first, and no day is ranked by pain": (
        "test_function_is_asked_before_pain",
        "test_no_sentence_ranks_days_or_judges_them",
    ),
    "T10 the regular contact in primary care stays when a specialist is added": (
        "test_the_primary_care_contact_stays_when_a_specialist_is_added",
    ),
    "T10 relatives are shown only with the patient's consent": (
        "test_relatives_are_shown_only_with_the_patients_consent",
        "test_without_consent_there_is_none",
    ),
    "T10 three months are calendar months with their ends clipped": (
        "test_three_months_are_calendar_months_with_their_ends_clipped",
    ),
}


@pytest.fixture(scope="module")
def written() -> Counter[str]:
    """How often each name of a test stands in our own files."""
    files = (file for file in TESTS.rglob("test_*.py") if "node_modules" not in file.parts)
    return Counter(
        name
        for file in files
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    )


@pytest.mark.parametrize("trap", GUARDS)
def test_a_test_stands_guard_at_every_trap(trap: str, written: Counter[str]) -> None:
    assert [name for name in GUARDS[trap] if not written[name]] == []


def test_no_number_from_t1_to_t10_is_left_out() -> None:
    numbers = {found.group(1) for trap in GUARDS if (found := re.match(r"T(\d+)", trap))}

    assert numbers == {str(n) for n in range(1, 11)}
