"""The plan for heavy days: what a form becomes, and what is told where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import FieldError, TooLong, Unanswered
from app.language import Language
from app.rehab.fields import LONGEST_NOTE
from app.rehab.flare import FlarePlan, Lowered
from app.rehab.plan import Contact, Plan, Relative, Role
from app.session import drafts
from app.session.notebook import Notebook
from app.views.flare.people import Person, people
from app.views.flare.reading import told
from app.views.flare.typed import Pair, Typed, keep, plan_from, troubles, typed_from
from app.views.plan.own_number import own_number
from tests.session.made import TODAY, new_notebook

SWEDISH = Language("sv", "SE")
WRITTEN = Typed(
    early_signs="Sover sämre",
    first="Värme 20 minuter\nSäga till Eva",
    lowered=(Pair("Promenad", "6 minuter inne"),),
    kept="Frukost",
    helpers="Eva, min syster 070-123 45 67",
    contact="Sara Holm",
    contact_when="Om det inte vänt på fem dagar",
    back_up="Hälften i tre dagar",
)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Notebook]:
    notebook, _ = new_notebook(tmp_path)
    yield notebook
    notebook.lock()


def fields_told(found: tuple[FieldError, ...]) -> list[tuple[type[FieldError], str]]:
    return [(type(one), one.field) for one in found]


def test_each_line_is_one_thing(opened: Notebook) -> None:
    kept = keep(opened, WRITTEN, None)

    assert kept.record.first == ("Värme 20 minuter", "Säga till Eva")
    assert typed_from(kept.record) == WRITTEN


def test_empty_lines_and_pairs_fall_away() -> None:
    plan = plan_from(
        Typed(first="\n  \nVila\n", lowered=(Pair(), Pair("Städning", "disken"), Pair(" "))), TODAY
    )

    assert (plan.first, plan.lowered) == (("Vila",), (Lowered("Städning", "disken"),))


def test_what_is_lowered_needs_to_what_and_is_told_there() -> None:
    typed = Typed(lowered=(Pair(), Pair("Promenad", ""), Pair("Städning", "disken"))).tidy()

    assert fields_told(troubles(typed, TODAY)) == [(Unanswered, "lowered[0].to_what")]


def test_words_without_end_are_told_at_their_field() -> None:
    long = "x" * (LONGEST_NOTE + 1)

    assert fields_told(troubles(Typed(kept=long), TODAY)) == [(TooLong, "kept")]
    assert fields_told(troubles(Typed(lowered=(Pair("x", "y"), Pair(long, "y"))), TODAY)) == [
        (TooLong, "lowered[1].what")
    ]


def test_a_changed_plan_keeps_the_one_before(opened: Notebook) -> None:
    kept = keep(opened, WRITTEN, None)

    changed = keep(opened, replace(WRITTEN, kept="Frukost\nKören"), kept)

    assert [one.record.kept for one in changed.earlier] == [("Frukost",)]
    assert opened.journal.count(FlarePlan) == 1


def test_what_is_typed_survives_the_lock(opened: Notebook) -> None:
    half = replace(WRITTEN, lowered=(Pair("Promenad"), Pair()))

    drafts.keep(opened.journal, "flare", half)

    assert drafts.drafted(opened.journal, "flare", Typed) == half


def test_parts_without_words_are_not_shown() -> None:
    plan = FlarePlan(day=TODAY, first=("Vila",), lowered=(Lowered("Promenad", "6 minuter inne"),))

    assert dict(told(plan, SWEDISH)) == {"first": ["Vila"], "lowered": ["Promenad: 6 minuter inne"]}


def test_helpers_come_first_and_their_numbers_can_be_called() -> None:
    plan = Plan(
        day=TODAY,
        title="Plan",
        contacts=(
            Contact(key="s", name="Sara Holm", role=Role.REGULAR, phone="08-12 34 56", hours="vardagar 8–16"),
        ),
        relatives=(Relative(key="o", name="Olle", phone="073-1 23 45 67"),),
    )
    flare = replace(
        plan_from(WRITTEN, TODAY), helpers=("Eva, min syster 070-123 45 67", "Olle", "Grannen"), contact=""
    )

    assert people(flare, plan, SWEDISH) == [
        Person("Eva, min syster", "", "070-123 45 67"),
        Person("Olle", "", "073-1 23 45 67"),
        Person("Grannen"),
        Person("Sara Holm", "Fast vårdkontakt, vardagar 8–16", "08-12 34 56"),
    ]


def test_the_contact_of_the_plan_is_not_told_twice() -> None:
    plan = Plan(day=TODAY, title="Plan", contacts=(Contact(key="s", name="Sara Holm", phone="08-12 34 56"),))
    flare = plan_from(replace(WRITTEN, helpers=""), TODAY)

    assert people(flare, plan, SWEDISH) == [
        Person("Sara Holm", "Om det inte vänt på fem dagar", "08-12 34 56")
    ]


@pytest.mark.parametrize("words", ["Eva varje dag 8–16", "Eva, 9 – 15", "5 minuter", "2026"])
def test_hours_and_years_are_no_phone_numbers(words: str) -> None:
    found = people(FlarePlan(day=TODAY, helpers=(words,)), None, SWEDISH)

    assert found == [Person(words)]


def test_a_number_written_otherwise_is_not_told_twice() -> None:
    flare = FlarePlan(day=TODAY, helpers=("Maria 070-123 45 67",))
    maria = Contact(key="m", name="Maria", phone="(070) 123 45 67")
    plan = Plan(day=TODAY, title="Plan", contacts=(maria,))

    assert len(people(flare, plan, SWEDISH)) == 1


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("+46 70 123 45 67", "+46701234567"),
        ("tel. +46 70-123 45 67", "+46701234567"),
        ("+46 (0)8-123 456 78", "+46812345678"),
        ("0046 (0)8 123 456 78", "0046812345678"),
        ("(08) 123 45 67", "081234567"),
        ("08-123 45 67 eller 070-123 45 67", "081234567"),
        ("rum 3, 08-123 45 67", "081234567"),
        ("1177 (knapp 2)", "1177"),
        ("ring växeln", ""),
    ],
)
def test_a_phone_dials_the_first_number_that_stands_there(written: str, dialled: str) -> None:
    assert own_number(written).digits == dialled


def test_a_name_inside_another_word_gives_no_number() -> None:
    plan = Plan(day=TODAY, title="Plan", relatives=(Relative(key="b", name="Bo", phone="073-1 23 45 67"),))

    found = people(FlarePlan(day=TODAY, helpers=("Boendestödet", "bo, min bror")), plan, SWEDISH)

    assert [one.number for one in found] == ["", "073-1 23 45 67"]
