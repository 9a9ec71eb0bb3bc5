"""A notebook of the patient's, opened for every test anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.storage.journal import Journal
from app.storage.slots import Stretch
from app.storage.vault import Vault
from tests.storage.notes import KINDS

PASSPHRASE = "lampa sten båge träd moln"
QUICK = Stretch(memory_kib=8 * 1024, passes=1, lanes=1)
EVENING = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)


def ticking() -> Callable[[], datetime]:
    """A clock that is one second later every time it is asked."""
    seconds = iter(range(1_000_000))
    return lambda: EVENING + timedelta(seconds=next(seconds))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "takt" / "notebook.takt"


@pytest.fixture
def made(path: Path) -> Iterator[tuple[Vault, str]]:
    """A new notebook and its recovery code."""
    vault, code = Vault.create(path, PASSPHRASE, QUICK)
    yield vault, code
    vault.close()


@pytest.fixture
def vault(made: tuple[Vault, str]) -> Vault:
    return made[0]


@pytest.fixture
def code(made: tuple[Vault, str]) -> str:
    return made[1]


@pytest.fixture
def journal(vault: Vault) -> Journal:
    return Journal(vault, KINDS, ticking())


@pytest.fixture
def reopened(path: Path, journal: Journal, code: str) -> Iterator[Callable[[], Journal]]:
    """Locks the notebook and opens it again."""
    opened: list[Journal] = [journal]

    def again() -> Journal:
        opened[-1].close()
        opened.append(Journal(Vault.open(path, recovery=code), KINDS, ticking()))
        return opened[-1]

    yield again
    opened[-1].close()
