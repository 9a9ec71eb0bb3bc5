"""The plan on the page for the visit: six actions, what stands out first, and the whole plan in the details."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.exports.sections.plan import PlanActions
from app.rehab.plan import Action, Plan, Status, end
from tests.exports import agreed
from tests.exports.patient import FOUR_WEEKS, records
from tests.exports.reading import SWEDISH, in_words, rows


def plan(*plans: Plan) -> PlanActions:
    section = PlanActions.gather(records(plans=plans or (agreed.PLAN,)), FOUR_WEEKS)
    assert section is not None
    return section


def test_what_stands_out_comes_first_and_what_is_done_last() -> None:
    assert [row[0] for row in rows(plan())] == [
        "Ny stol på arbetet",  # Its day has passed.
        "Samtal om sömn",  # Nobody is responsible.
        "Läkemedelsgenomgång",
        "Promenad varje dag",
        "Smärtskola i grupp",  # Done.
    ]


def test_each_action_tells_who_is_responsible_until_when_and_how_far_it_has_come() -> None:
    told = {row[0]: row[1:] for row in rows(plan())}

    assert told["Ny stol på arbetet"] == ("Min arbetsgivare", "1 nov.", SWEDISH.say("Its day has passed"))
    assert told["Samtal om sömn"] == (SWEDISH.say("Nobody named"), "–", "–")
    assert told["Smärtskola i grupp"] == ("Vården", "30 okt.", SWEDISH.say("Reached"))


def test_of_nine_actions_six_are_shown_and_three_are_told_to_stand_in_the_details() -> None:
    nine = tuple(Action(key=str(n), what=f"Åtgärd {n}") for n in range(9))
    section = plan(replace(agreed.PLAN, actions=nine))

    assert len(rows(section)) == 6
    assert SWEDISH.count(
        "{n} more action in the details.", "{n} more actions in the details.", 3
    ) in in_words(section.first_page(SWEDISH))
    assert all(action.what in in_words(section.details(SWEDISH)) for action in nine)


def test_relatives_stand_in_the_plan_only_with_consent() -> None:
    told = in_words(plan().details(SWEDISH))

    assert "Anna Påhittad" in told
    assert "Bo Påhittad" not in told


def test_the_whole_plan_stands_in_the_details() -> None:
    told = in_words(plan().details(SWEDISH))

    assert all(
        words in told
        for words in (
            agreed.PLAN.explanation,
            "Vaknar ofta",
            "Bra att höra andra",
            "Värme på kvällen",
            "Fast vårdkontakt",
            "010-000 00 00",
            "1 december 2026",
        )
    )


def test_a_draft_is_marked() -> None:
    draft = replace(agreed.PLAN, status=Status.DRAFT, agreed=None)

    assert SWEDISH.say("Draft, not agreed.") in in_words(plan(draft).first_page(SWEDISH))


def test_actions_of_two_plans_stand_together_and_the_plans_apart() -> None:
    other = Plan(day=agreed.BEGUN, title="Träningsplan", actions=(Action(key="ride", what="Cykla"),))
    section = plan(agreed.PLAN, other)

    assert "Cykla" in [row[0] for row in rows(section)]
    assert "Träningsplan" in in_words(section.details(SWEDISH))


def test_a_plan_that_ended_before_the_period_is_not_there() -> None:
    ended = end(agreed.PLAN, date(2026, 10, 1))

    assert PlanActions.gather(records(plans=(ended,)), FOUR_WEEKS) is None
