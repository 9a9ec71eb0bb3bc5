"""Every field and every choice has its words, and some words are the country's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, get_args, get_type_hints

import pytest

from app.rehab import flare, visits, visits_referral
from app.rehab.flare import FlarePlan
from app.rehab.goals import Goal, Review
from app.rehab.goals import words as goal_words
from app.rehab.plan import SECTIONS, Heading, KindOfPlan, Plan, Role, label_of, words_for
from app.rehab.plan.choices import COUNTRIES, HEADINGS_IN, KINDS_IN
from app.rehab.taper import CARDS, DoseTaken, Pause, RedFlag, StepConfirmed, Taper
from app.rehab.taper import words as taper_words
from app.rehab.taper.safety import CALLS, FLAG_WORDS
from app.rehab.visits import Visit
from app.rehab.visits_referral import ReferralSheet

REFERENCES = {"at", "goal", "taper", "medicine"}  # What links records, and no patient is asked.


def inner(hint: Any) -> Iterator[Any]:
    """The types inside optional ones and tuples."""
    if get_args(hint):
        for one in get_args(hint):
            yield from inner(one)
    else:
        yield hint


def paths(record: type, before: str = "") -> Iterator[tuple[str, type]]:
    """Every field of a record and of its parts, with its type."""
    hints = get_type_hints(record)
    for part in fields(record):
        for kind in inner(hints[part.name]):
            if is_dataclass(kind) and isinstance(kind, type):
                yield from paths(kind, f"{before}{part.name}.")
            elif kind not in (type(None), Ellipsis):
                yield f"{before}{part.name}", kind


LABELLED: list[tuple[type, Mapping[Any, str]]] = [
    *((Plan, words_for(country)) for country in COUNTRIES),
    (Goal, {**goal_words.LABELS, **goal_words.WORDS}),
    (Review, {**goal_words.REVIEW_LABELS, **goal_words.WORDS}),
    (Taper, {**taper_words.LABELS, **taper_words.WORDS}),
    (StepConfirmed, taper_words.CONFIRMED_LABELS),
    (Pause, taper_words.PAUSE_LABELS),
    (DoseTaken, {**taper_words.DOSE_LABELS, **taper_words.WORDS}),
    (Visit, visits.LABELS),
    (FlarePlan, flare.LABELS),
    (ReferralSheet, {**visits_referral.HEADINGS, "day": "Day"}),
]


@pytest.mark.parametrize(("record", "words"), LABELLED)
def test_every_field_has_a_label(record: type, words: Mapping[Any, str]) -> None:
    asked = {path for path, _ in paths(record) if path not in REFERENCES}

    assert {path for path in asked if path not in words and not path.startswith("before.")} == set()


@pytest.mark.parametrize(("record", "words"), LABELLED)
def test_every_choice_has_words(record: type, words: Mapping[Any, str]) -> None:
    choices = {member for _, kind in paths(record) if issubclass(kind, Enum) for member in kind}

    assert {choice for choice in choices if choice not in words} == set()


@pytest.mark.parametrize(("record", "words"), LABELLED)
def test_no_label_is_left_over(record: type, words: Mapping[Any, str]) -> None:
    parts = {
        ".".join(path.split(".")[:n]) for path, _ in paths(record) for n in range(1, path.count(".") + 2)
    }

    assert {key for key in words if isinstance(key, str)} - parts == set()


def test_a_place_in_a_list_is_called_what_the_field_is() -> None:
    words = words_for("SE")

    assert label_of("actions[walk].deadline", words) == "Done by"
    assert label_of("actions[walk].evaluation.day", words) == "Day"
    assert label_of("picture[sleep].words", words) == "In words"
    assert label_of("before.step.number", taper_words.LABELS) == "The step before this agreement"


@pytest.mark.parametrize(
    ("country", "regular", "doctor", "sick_leave"),
    [
        ("SE", "Fast vårdkontakt", "Husläkare", "Sjukskrivning"),
        ("DK", "Tovholder", "Egen læge", "Sygemelding"),
        ("NO", "Koordinator", "Fastlege", "Sykmelding"),
    ],
)
def test_the_country_chooses_its_own_words(country: str, regular: str, doctor: str, sick_leave: str) -> None:
    words = words_for(country)

    assert (words[Role.REGULAR], words[Role.GP], words["sick_leave"]) == (regular, doctor, sick_leave)


def test_each_country_has_its_own_plans_and_headings() -> None:
    assert KINDS_IN == {
        "SE": (KindOfPlan.REHABILITATION,),
        "DK": (KindOfPlan.TREATMENT, KindOfPlan.RETRAINING, KindOfPlan.TAPER),
        "NO": (KindOfPlan.TREATMENT, KindOfPlan.INDIVIDUAL),
    }
    assert {country: len(headings) for country, headings in HEADINGS_IN.items()} == {
        "SE": 9,
        "DK": 6,
        "NO": 3,
    }
    assert {heading for headings in HEADINGS_IN.values() for heading in headings} == set(Heading)


def test_the_sections_hold_every_field_of_the_plan_once() -> None:
    shown = [name for section in SECTIONS for name in section.fields]

    assert sorted(shown) == sorted(part.name for part in fields(Plan) if part.name != "country")


def test_every_warning_sign_has_words_and_somebody_to_call() -> None:
    assert set(FLAG_WORDS) == set(CALLS) == set(RedFlag)


def test_the_cards_are_those_a_taper_needs() -> None:
    assert [card.key for card in CARDS] == [
        "lost_tolerance",
        "alcohol_and_sedatives",
        "driving",
        "storage",
        "leftovers",
        "other_medicines",
    ]
