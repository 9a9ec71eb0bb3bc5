"""The summary for somebody close: only with the patient's consent, marked as such, and with little on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.errors import NoConsent
from app.exports import render
from app.exports.summary import TITLE, TITLE_FOR_A_RELATIVE, VisitSummary, build
from app.rehab.plan import Relative
from tests.exports import agreed
from tests.exports.patient import (
    ALL_SECTIONS,
    FOUR_WEEKS,
    LANGUAGES,
    NOTES,
    TODAY,
    check_ins,
    lived,
    whole,
)
from tests.exports.reading import SWEDISH, all_of, facts, headings

ANNA, BO = agreed.PLAN.relatives


def shown_to(relative: Relative) -> VisitSummary:
    return build(lived(relative=relative), FOUR_WEEKS, TODAY, ALL_SECTIONS)


def test_it_says_whom_it_is_for_and_since_when_the_patient_agrees() -> None:
    made = shown_to(ANNA)
    head = facts([made.head(SWEDISH)])

    assert made.title == TITLE_FOR_A_RELATIVE
    assert head[SWEDISH.say("For")] == "Anna Påhittad, syster"
    assert head[SWEDISH.say("I agreed to this on")] == "1 september 2026"


@pytest.mark.parametrize("relative", [BO, replace(ANNA, consented=date(2027, 1, 1))])
def test_without_consent_there_is_none(relative: Relative) -> None:
    with pytest.raises(NoConsent):
        shown_to(relative)


def test_it_has_what_matters_the_goals_and_what_was_agreed_to_do() -> None:
    made = shown_to(ANNA)

    assert [section.key for section in made.sections] == ["questions", "goals", "plan", "exercise"]
    assert all(words in all_of(made) for words in ("Läsa", "Gå till biblioteket", "Promenad varje dag"))


def test_what_is_between_the_patient_and_care_stays_there() -> None:
    told = all_of(shown_to(ANNA))
    private = (
        "Oxikodon",
        agreed.PLAN.explanation,
        "Vaknar ofta",
        "HADS",
        "010-000 00 00",
        "Bra att höra andra",
        "Sömnen stod i vägen",
        next(iter(NOTES.values())),
        "Läkemedel",
        SWEDISH.say("Warning signs"),
        SWEDISH.say("Pain drawing"),
        "Bo Påhittad",
    )

    assert [words for words in private if words in told] == []


def test_the_clinics_reviews_are_not_shown_to_a_relative() -> None:
    assert SWEDISH.say("All goals together, as the clinic sees it") not in all_of(shown_to(ANNA))


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("form", ["pdf", "html"])
def test_it_can_be_made_in_every_language(tag: str, form: str) -> None:
    assert render(form, shown_to(ANNA), LANGUAGES[tag])


def test_the_summary_for_the_visit_is_for_nobody_else() -> None:
    made = build(lived(), FOUR_WEEKS, TODAY, ALL_SECTIONS)

    assert made.title == TITLE
    assert SWEDISH.say("For") not in facts([made.head(SWEDISH)])
    assert len(headings(made.first_page(SWEDISH))) == 8


def test_as_many_days_are_logged_as_on_the_page_for_the_visit() -> None:
    assert shown_to(ANNA).logged_days == whole().logged_days > len(check_ins())
