"""Symptoms are a plain list; warning signs open a card, and pain does not."""

from __future__ import annotations

import inspect
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import NoneAndSome, NotAChoice, NothingAnswered
from app.rehab import symptoms as room
from app.rehab.fields import questions, scales
from app.rehab.symptoms import CARDS, NONE, SIGNS, SYMPTOMS, Sign, Symptoms, cards

DAY = date(2026, 11, 20)


def test_the_list_has_twelve_symptoms_and_no_score() -> None:
    assert len(SYMPTOMS) == 12
    assert scales(Symptoms) == {}
    assert not hasattr(Symptoms, "score")


def test_none_of_these_is_an_answer() -> None:
    assert Symptoms(day=DAY, noticed=(NONE,)).noticed == (NONE,)


def test_an_empty_list_is_not_an_answer() -> None:
    with pytest.raises(NothingAnswered):
        Symptoms(day=DAY)


@pytest.mark.parametrize(("name", "key"), [("noticed", "yawning"), ("signs", "seizure")])
def test_none_of_these_beside_something_is_told_at_its_field(name: str, key: str) -> None:
    with pytest.raises(NoneAndSome) as told:
        Symptoms(day=DAY, **{name: (NONE, key)})  # type: ignore[arg-type]  # the names are its own

    assert told.value.field == name


@pytest.mark.parametrize(("name", "key"), [("noticed", "joy"), ("signs", "sneezing"), ("reason", "rain")])
def test_an_unknown_answer_is_told_at_its_field(name: str, key: str) -> None:
    with pytest.raises(NotAChoice) as told:
        Symptoms(day=DAY, **{name: key if name == "reason" else (key,)})  # type: ignore[arg-type]

    assert told.value.field == name


@pytest.mark.parametrize("sign", list(Sign))
def test_every_warning_sign_opens_a_card_with_the_emergency_number(sign: Sign) -> None:
    (card,) = Symptoms(day=DAY, signs=(sign,)).cards

    assert card.sign == sign
    assert "emergency" in card.uses


def test_breathing_comes_before_anything_else() -> None:
    opened = cards([Sign.PREGNANCY, Sign.SUICIDAL_THOUGHTS, Sign.BREATHING])

    assert [card.sign for card in opened] == [Sign.BREATHING, Sign.SUICIDAL_THOUGHTS, Sign.PREGNANCY]


def test_thoughts_of_not_wanting_to_live_show_somebody_to_talk_to_first() -> None:
    (card,) = cards([Sign.SUICIDAL_THOUGHTS])

    assert card.uses == ("crisis", "emergency")


def test_every_warning_sign_has_words_and_a_card() -> None:
    assert set(SIGNS) == set(CARDS) == set(Sign)


def test_pain_9_in_a_known_pattern_opens_nothing() -> None:

    assert Symptoms(day=DAY, signs=(NONE,), note="Som vanligt, men starkt.").cards == ()


def test_a_newly_numb_bladder_opens_the_card_at_pain_2() -> None:
    (card,) = Symptoms(day=DAY, signs=(Sign.BLADDER,)).cards

    assert card.uses[0] == "emergency"


def test_nothing_here_asks_how_strong_the_pain_is() -> None:
    asked = {
        parameter
        for _, function in inspect.getmembers(room, inspect.isfunction)
        if function.__module__ == room.__name__
        for parameter in inspect.signature(function).parameters
    }

    assert asked == {"signs"}
    assert "pain" not in questions(Symptoms)


@given(st.sets(st.sampled_from(list(SYMPTOMS))).map(tuple), st.sets(st.sampled_from(list(Sign))).map(tuple))
def test_symptoms_alone_never_open_a_card(noticed: tuple[str, ...], signs: tuple[str, ...]) -> None:
    entry = Symptoms(day=DAY, noticed=noticed or (NONE,), signs=signs)

    assert {card.sign for card in entry.cards} == set(signs)
