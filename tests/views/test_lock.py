"""The lock screen loses nothing that was typed, and says what is missing."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import flet as ft
import pytest

from app.language import Language
from app.rehab.goals import Goal
from app.rehab.plan import begin
from app.session.home import Home
from tests.journeys.made import PASSPHRASE
from tests.session.made import TODAY, new_notebook
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


def test_two_quick_taps_open_the_notebook_once(me: Unseen) -> None:
    me.types("Passphrase", PASSPHRASE)
    button = me.button("Unlock")

    me.loop.run_until_complete(twice(me, button))
    me.waits(0.5)
    me.settle()

    assert me.sees("How is it today?")
    assert not me.sees("The notebook is already open in another window. Close it and try again.")


def test_what_was_told_last_is_gone_once_it_is_locked(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    notebook.journal.add(begin("SE", TODAY, "Min plan"))
    notebook.journal.add(Goal(words="Sjunga i kören"))
    notebook.lock()
    with unseen(Home(tmp_path), LANGUAGES[0]) as me:
        me.unlocks(PASSPHRASE)
        me.opens("/plan/missing")
        me.taps("Ask at the next visit", nth=2)
        assert me.reads("”Sjunga i kören”")

        me.fire(me.session.page, "disconnect")

        assert me.sees("Unlock")
        assert not me.reads("Sjunga i kören")
        assert not me.sees("Undo")


async def twice(me: Unseen, button: ft.Control) -> None:
    """Two taps, the second before anything is drawn again."""
    taps = [me.session.dispatch_event(button._i, "click", None) for _ in range(2)]
    await asyncio.gather(*taps)
