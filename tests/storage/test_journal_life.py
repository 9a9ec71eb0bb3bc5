"""However a notebook is lived in, disk and memory say what the patient wrote."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.storage.journal import Journal
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, QUICK, ticking
from tests.storage.notes import KINDS, Drawing, Goal, Walk

DAY = date(2026, 11, 20)

days = st.integers(0, 5).map(lambda number: DAY + timedelta(days=number))
walks = st.builds(Walk, day=days, pain=st.none() | st.integers(0, 10), note=st.text(max_size=300))
goals = st.builds(Goal, st.text(max_size=20))
drawings = st.builds(Drawing, days, st.lists(st.tuples(st.integers(0, 9)), max_size=50).map(tuple))
records = walks | goals | drawings
World = dict[str, tuple[Any, ...]]


class Life(RuleBasedStateMachine):
    """The notebook beside a dict: id → what the record says, oldest version first."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "notebook.takt"
        vault, self.code = Vault.create(self.path, PASSPHRASE, QUICK)
        self.vault, self.journal = vault, Journal(vault, KINDS, ticking())
        self.world: World = {}
        self.before: list[World] = []

    def teardown(self) -> None:
        self.journal.close()
        shutil.rmtree(self.folder)

    def step(self, world: World) -> None:
        self.before.append(self.world)
        self.world = world

    @rule(some=st.lists(records, min_size=1, max_size=3))
    def add(self, some: list[Any]) -> None:
        kept = self.journal.add_all(some)
        self.step({**self.world, **{one.id: (one.record,) for one in kept}})

    @precondition(lambda self: self.world)
    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        record_id = data.draw(st.sampled_from(list(self.world)))
        versions = self.world[record_id]
        new = data.draw({Walk: walks, Goal: goals, Drawing: drawings}[type(versions[-1])])
        self.journal.change(record_id, new)
        earlier = versions if isinstance(new, Goal) else ()
        self.step({**self.world, record_id: (*earlier, new)})

    @precondition(lambda self: self.world)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        record_id = data.draw(st.sampled_from(list(self.world)))
        self.journal.remove(record_id)
        self.step({one: said for one, said in self.world.items() if one != record_id})

    @rule()
    def undo(self) -> None:
        assert self.journal.can_undo == bool(self.before)
        self.journal.undo()
        if self.before:
            self.world = self.before.pop()

    @rule()
    def reopen(self) -> None:
        self.journal.close()
        self.vault = Vault.open(self.path, recovery=self.code)
        self.journal = Journal(self.vault, KINDS, ticking())
        self.before = []

    @rule()
    def verify(self) -> None:
        self.vault.verify()

    @invariant()
    def disk_and_memory_say_what_was_written(self) -> None:
        found = [kept for kind in (Walk, Goal, Drawing) for kept in self.journal.read(kind)]
        said = {kept.id: (*(one.record for one in kept.earlier), kept.record) for kept in found}
        assert said == self.world


@pytest.mark.slow
def test_however_a_notebook_is_lived_in_nothing_is_lost() -> None:
    Life.TestCase.settings = settings(
        max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
    )
    Life.TestCase("runTest").runTest()
