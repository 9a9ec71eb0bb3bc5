"""A file is picked, Takt says what it is, and a clinic's plan is taken over in part."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.errors.other_diaries import NoDayColumn
from app.exports.archive import render
from app.imports.mapped import ROLES
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.goals import Goal
from app.rehab.plan import Plan
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.kept import Kept
from tests.exports.binders import binder
from tests.imports.clinic_files import LANGUAGES, SWEDISH, as_json, as_table, filled
from tests.journeys.made import PASSPHRASE
from tests.session.made import new_notebook
from tests.session.test_from_the_clinic import MINE
from tests.tools.unseen import Unseen, unseen

UNCLEAR = b"Datum;Steg\r\n3/4/2026;4000\r\n4/4/2026;5000\r\n"
TABLE = b"Datum;Steg;Kommentar\r\n2026-10-01;4000;Lugnt\r\n2026-10-02;5000;\r\n"


@pytest.fixture(params=LANGUAGES, ids=lambda one: one.tag)
def me(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Unseen]:
    with at_home(tmp_path, request.param) as patient:
        yield patient


@pytest.fixture
def swede(tmp_path: Path) -> Iterator[Unseen]:
    with at_home(tmp_path) as patient:
        yield patient


@contextmanager
def at_home(folder: Path, language: Language = SWEDISH) -> Iterator[Unseen]:
    notebook, _ = new_notebook(folder)
    notebook.journal.add(MINE)
    notebook.lock()
    with unseen(Home(folder), language) as patient:
        patient.unlocks(PASSPHRASE)
        yield patient


def picks(me: Unseen, name: str, content: bytes) -> None:
    me.opens("/exchange/bring-in")
    me.is_offered(name, content)
    me.taps("Choose a file")
    settles(me)


def settles(me: Unseen) -> None:
    me.waits(0.4)
    me.settle()


def in_notebook(folder: Path, kind: type[Any]) -> list[Any]:
    notebook = Notebook.unlock(Home(folder), PASSPHRASE)
    try:
        found: list[Kept[Any]] = notebook.journal.read(kind)
        return [kept.record for kept in found]
    finally:
        notebook.lock()


def test_what_would_change_stands_beside_what_is_there(me: Unseen) -> None:
    picks(me, "plan.json", as_json())

    assert me.sees("From the clinic")
    assert me.reads("Barnbarnen")
    assert me.reads("Att orka med barnbarnen")
    assert me.reads("Smärtskola")
    assert me.sees("It becomes a new version of your plan.")


def test_half_of_it_is_taken_over(tmp_path: Path) -> None:
    with at_home(tmp_path) as swede:
        picks(swede, "plan.json", as_json())
        for words in ("Smärtskola", "Gå till affären"):
            turns(swede, words)
        swede.taps("Ta över")
        settles(swede)

        assert swede.session.page.route.startswith("/plan")

    (plan,) = in_notebook(tmp_path, Plan)
    assert plan.matters == "Att orka med barnbarnen"
    assert "Smärtskola" not in [one.what for one in plan.actions]
    assert in_notebook(tmp_path, Goal) == []


def turns(me: Unseen, words: str) -> None:
    """Tap the switch that has these words."""
    me.fire(me.button(words), "click")


def test_taking_over_can_be_undone(tmp_path: Path) -> None:
    with at_home(tmp_path) as swede:
        picks(swede, "plan.json", as_json())
        swede.taps("Ta över")
        settles(swede)
        swede.taps("Undo")
        settles(swede)

    assert in_notebook(tmp_path, Plan) == [MINE]


def test_the_same_plan_again_says_that_all_is_here(swede: Unseen) -> None:
    picks(swede, "plan.json", as_json())
    swede.taps("Ta över")
    settles(swede)
    swede.opens("/exchange")
    picks(swede, "plan.json", as_json())

    assert swede.sees("You have all of this already")


def test_a_row_that_is_not_understood_is_told_with_its_place(swede: Unseen) -> None:
    picks(swede, "plan.csv", as_table([*filled({"Planens namn": "Min plan"}), ["Blodgrupp", "A", ""]]))

    assert swede.sees("Not taken along")
    assert swede.reads("Blodgrupp")


def test_an_archive_tells_what_it_holds_and_comes_in(tmp_path: Path) -> None:
    with at_home(tmp_path) as swede:
        picks(swede, "arkiv.json", render(binder()))

        assert swede.sees("This is in the file")

        swede.taps("Bring it in")
        settles(swede)

    assert len(in_notebook(tmp_path, CheckIn)) > 0


def test_any_table_is_mapped_by_its_columns_and_previewed(swede: Unseen) -> None:
    picks(swede, "steg.csv", TABLE)

    assert swede.sees("What are the columns?")
    assert swede.reads("Steg: 4")

    swede.taps("Next")
    settles(swede)

    assert swede.sees("Bring it in")


def test_days_that_can_be_read_in_two_ways_wait_for_an_answer(swede: Unseen) -> None:
    picks(swede, "steg.csv", UNCLEAR)

    assert swede.button("Next").disabled
    assert swede.sees("What stands first in a day like 3/4/2026?")

    swede.taps("The month first")
    settles(swede)

    assert not swede.button("Next").disabled
    assert swede.reads("4 mars 2026")


def test_a_column_of_ones_own_scale_becomes_an_answer_only_by_choice(tmp_path: Path) -> None:
    with at_home(tmp_path) as swede:
        picks(swede, "ork.csv", b"Datum;Ork\r\n2026-10-01;6\r\n2026-10-02;12\r\n")
        swede.taps("Change what it is", 1)
        swede.taps(ROLES["energy"])
        settles(swede)

        assert swede.sees("{n} row cannot be read.", n=1)

        swede.taps("Next")
        settles(swede)

        assert swede.reads("ork.csv, rad 3")

        swede.taps("Bring it in")
        settles(swede)

    assert [one.energy for one in in_notebook(tmp_path, CheckIn)] == [6]


def test_from_what_a_table_gives_one_can_go_back_to_its_columns(swede: Unseen) -> None:
    picks(swede, "steg.csv", TABLE)
    swede.taps("Next")
    settles(swede)
    swede.taps("What are the columns?")

    assert swede.sees("The first rows would be")


def test_without_a_column_of_days_nothing_comes_in_and_it_is_said_why(swede: Unseen) -> None:
    picks(swede, "steg.csv", b"Steg;Kommentar\r\n4000;Lugnt\r\n")

    assert swede.sees(NoDayColumn.sentence, file="steg.csv")
    assert swede.button("Next").disabled


def test_the_template_for_the_clinic_can_be_saved(me: Unseen) -> None:
    me.opens("/exchange/bring-in")
    me.taps("Save the template")
    settles(me)

    assert me.sees("Saved. The template is empty: give it to your clinic.")


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 40, as_json()[:-30], b"PK\x03\x04"])
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    with at_home(tmp_path) as swede:
        picks(swede, "brev.xyz", content)

        assert swede.reads("brev.xyz")

    assert in_notebook(tmp_path, Plan) == [MINE]
