"""The lock screen loses nothing that was typed, and says what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.language import Language
from app.session.home import Home
from tests.journeys.made import PASSPHRASE
from tests.session.made import new_notebook
from tests.tools.unseen import Unseen, unseen

LANGUAGES = (Language("sv", "SE"), Language("da", "DK"), Language("nb", "NO"))


@pytest.fixture(params=LANGUAGES, ids=lambda one: one.tag)
def me(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Unseen]:
    new_notebook(tmp_path)[0].lock()
    with unseen(Home(tmp_path), request.param) as patient:
        yield patient


def test_what_is_typed_stays_when_the_address_changes(me: Unseen) -> None:
    me.types("Passphrase", PASSPHRASE)
    me.opens("/history")
    me.taps("Unlock")
    me.waits(0.5)
    me.settle()

    assert not me.sees("Unlock")


def test_an_empty_field_is_told(me: Unseen) -> None:
    me.taps("Unlock")

    assert me.field_error("Passphrase") == me.said("Write your passphrase here first.")


def test_a_foreign_file_is_told_and_left_alone(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.lock()
    foreign = b"Dear diary, this is no notebook of Takt's. " * 100
    notebook.home.vault_path.write_bytes(foreign)
    with unseen(Home(tmp_path), LANGUAGES[0]) as me:
        tries(me)

        assert me.sees("This file is not a Takt notebook. Nothing in it was changed. Choose another folder.")

    assert notebook.home.vault_path.read_bytes() == foreign


def test_a_notebook_that_another_program_has_open_says_so_and_opens_afterwards(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    with unseen(Home(tmp_path), LANGUAGES[0]) as me:
        tries(me)
        assert me.sees("The notebook is already open in another window. Close it and try again.")

        notebook.lock()
        me.taps("Unlock")
        me.waits(0.5)
        me.settle()

        assert me.sees("How is it today?")


def tries(me: Unseen) -> None:
    """Type the passphrase, tap, and wait for what comes of it."""
    me.types("Passphrase", PASSPHRASE)
    me.taps("Unlock")
    me.waits(0.5)
    me.settle()
