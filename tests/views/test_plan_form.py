"""A plan in the form is the plan itself: nothing is lost on the way, and what is wrong is told at its field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BeforeThePlan, EndsFirst, InTheFuture, TooLong, Unanswered
from app.rehab.plan import Attained, Evaluation, Plan, Relative, SickLeave, Status
from app.rehab.plan.choices import COUNTRIES
from app.storage import plain
from app.views.plan.filled import begun, form_of, plan_of, troubles
from app.views.plan.form import Form, new_key
from tests.rehab.test_plan_kept import PLAN as FULL

DAY, TODAY = date(2026, 9, 7), date(2026, 11, 22)
THREE_THOUSAND_WORDS = "smärtorna " * 3_000


def typed(**answers: str | int | bool) -> Form:
    """A new Swedish plan with some more answers, where _ stands for a dot."""
    form = begun("SE", DAY, "Min plan")
    for path, answer in answers.items():
        form = form.having(path, answer)
    return form


def with_action(what: str, **parts: str) -> Form:
    form = begun("SE", DAY, "Min plan").ordered("actions", ["walk"]).having("actions[walk].what", what)
    for part, answer in parts.items():
        form = form.having(f"actions[walk].{part}", answer)
    return form


def told(form: Form, before: Plan | None = None) -> list[tuple[type, str]]:
    return [(type(one), one.field) for one in troubles(form, before, TODAY)]


# --- There and back


def test_a_plan_with_everything_in_it_comes_back_as_it_was() -> None:
    assert plan_of(form_of(FULL), FULL) == FULL


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_new_plan_needs_no_more_than_is_filled_in_from_the_start(country: str) -> None:
    form = begun(country, DAY, "Min plan")

    assert troubles(form, None, TODAY) == ()
    assert plan_of(form).follow_up == date(2026, 12, 7)


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40).map(str.strip)


@given(title=texts.filter(bool), matters=texts, what=texts.filter(bool), who=texts)
def test_whatever_is_typed_is_what_the_plan_says(title: str, matters: str, what: str, who: str) -> None:
    form = with_action(what, who=who).having("title", title).having("matters", matters)

    made = plan_of(form)

    assert (made.title, made.matters, made.actions[0].what, made.actions[0].who) == (
        title,
        matters,
        what,
        who,
    )
    assert plan_of(form_of(made), made) == made


def test_a_half_filled_form_is_kept_and_read_as_plain_values() -> None:
    kept = plain.form(Form)
    half = with_action("").having("work_ability", 0).having("care_calls", False)

    assert kept.read(kept.write(half)) == half


def test_each_line_of_self_care_is_a_thing_of_its_own() -> None:
    assert plan_of(typed(self_care="Värme\n\n  Vila \n")).self_care == ("Värme", "Vila")


def test_a_contact_without_a_word_is_none() -> None:
    form = typed().ordered("contacts", ["a", "b"])
    form = form.having("contacts[a].role", "regular").having("contacts[b].name", "Maria")

    assert [contact.name for contact in plan_of(form).contacts] == ["Maria"]


def test_what_was_told_on_other_screens_stays_when_the_plan_is_changed() -> None:
    before = replace(FULL, status=Status.AGREED, agreed_with="Anna")
    form = form_of(before).having("actions[walk].what", "Gåtur i skogen")

    after = plan_of(form, before)

    assert after.actions[0] == replace(before.actions[0], what="Gåtur i skogen")
    assert after.actions[0].evaluation is not None
    assert (after.status, after.agreed, after.review) == (Status.AGREED, before.agreed, before.review)


def test_a_tick_made_while_the_form_was_open_is_not_lost() -> None:
    agreed = plan_of(with_action("Promenad"))
    form = form_of(agreed).having("matters", "Läsecirkeln")
    ticked = replace(agreed, actions=(replace(agreed.actions[0], done=TODAY),))

    assert plan_of(form, ticked).actions[0].done == TODAY


# --- Order


def test_actions_are_moved_taken_out_and_put_back_with_their_words() -> None:
    form = with_action("Promenad").ordered("actions", ["walk", "b", "c"])

    assert form.moved("actions", "c", -1).keys("actions") == ("walk", "c", "b")
    assert form.moved("actions", "walk", -1).keys("actions") == ("walk", "b", "c")
    gone = form.without("actions", "walk")
    assert gone.keys("actions") == ("b", "c")
    assert gone.put_back("actions", "walk", 0) == form


def test_an_action_never_gets_the_key_of_another() -> None:
    assert len({new_key() for _ in range(200)}) == 200


def test_the_follow_up_moves_along_with_the_plans_day_until_it_is_chosen() -> None:
    moved = typed().dated(date(2026, 11, 30))
    chosen = typed(follow_up="2026-12-01").dated(date(2026, 11, 30))

    assert moved.day("follow_up") == date(2027, 2, 28)
    assert chosen.day("follow_up") == date(2026, 12, 1)


def test_a_plan_that_gets_a_later_date_keeps_the_ticks_from_before_it() -> None:
    agreed = replace(plan_of(with_action("Promenad")), agreed=DAY)
    before = replace(agreed, actions=(replace(agreed.actions[0], done=date(2026, 9, 20)),))

    assert told(form_of(before).dated(TODAY), before) == []


# --- What is wrong, at its field


def test_a_plan_without_a_name_or_a_day_says_so_at_both() -> None:
    form = typed(title="  ").having("day", None)

    assert told(form) == [(Unanswered, "title"), (Unanswered, "day")]


def test_an_action_without_words_is_told_at_that_action() -> None:
    assert told(with_action(" ")) == [(Unanswered, "actions[walk].what")]


def test_a_deadline_before_the_plan_is_told_at_that_deadline() -> None:
    form = with_action("Promenad", deadline="2026-09-06")

    assert told(form) == [(BeforeThePlan, "actions[walk].deadline")]


@pytest.mark.parametrize("path", ["assessment", "sick_leave.way_back", "picture[sleep].words", "self_care"])
def test_a_note_that_is_too_long_is_told_and_stays_as_it_was_typed(path: str) -> None:
    form = typed().having(path, THREE_THOUSAND_WORDS)

    assert told(form) == [(TooLong, path)]
    assert form.text(path) == THREE_THOUSAND_WORDS


def test_everything_that_is_wrong_is_told_at_once() -> None:
    form = with_action("", deadline="2026-09-06").having("assessment", THREE_THOUSAND_WORDS)
    form = form.having("sick_leave.first", "2026-10-01").having("sick_leave.last", "2026-09-30")
    form = form.having("day", "2026-11-23")

    found = told(form)

    assert (TooLong, "assessment") in found
    assert (Unanswered, "actions[walk].what") in found
    assert (BeforeThePlan, "actions[walk].deadline") in found
    assert (EndsFirst, "sick_leave.last") in found
    assert (InTheFuture, "day") in found


def test_what_was_taken_out_is_no_trouble_any_more() -> None:
    form = with_action(THREE_THOUSAND_WORDS)

    assert told(form) == [(TooLong, "actions[walk].what")]
    assert told(form.without("actions", "walk")) == []


def test_a_consent_that_lies_ahead_is_told_at_that_relative() -> None:
    before = replace(FULL, relatives=(Relative(key="e", name="Eva", consented=date(2027, 1, 1)),))

    assert (InTheFuture, "relatives[e].consented") in told(form_of(before), before)


def test_an_empty_part_of_the_form_is_no_part_of_the_plan() -> None:
    form = form_of(replace(plan_of(typed()), sick_leave=SickLeave(percent=0)))

    assert plan_of(form).sick_leave == SickLeave(percent=0)
    assert plan_of(form.having("sick_leave.percent", None)).sick_leave is None


def test_an_evaluation_passes_through_the_form() -> None:
    review = Evaluation(day=TODAY, attained=Attained.PARTLY, went_well="Rutinen")
    before = replace(plan_of(typed()), review=review)

    assert plan_of(form_of(before), before).review == review
