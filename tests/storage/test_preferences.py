"""What is known while the notebook is locked."""

# ruff: noqa: S311
# Chance is seeded, so that a failure can be seen again.

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.errors import FieldError
from app.storage.preferences import LOOKS, Preferences, load, save, wait_before_next_try
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, QUICK

NOW = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)

CHOSEN = Preferences(
    language="nb",
    country="NO",
    text_scale=1.6,
    look="contrast-dark",
    lock_minutes=10,
    wrong_tries=4,
    last_wrong=NOW,
)


def test_choices_survive_a_restart(tmp_path: Path) -> None:
    save(tmp_path / "takt", CHOSEN)

    assert load(tmp_path / "takt") == CHOSEN


def test_nothing_chosen_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "nowhere") == Preferences()


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_only_the_owner_may_read_the_choices(tmp_path: Path) -> None:
    save(tmp_path / "takt", CHOSEN)

    assert [stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "takt").iterdir()] == [0o600]
    assert stat.S_IMODE((tmp_path / "takt").stat().st_mode) == 0o700


def test_a_damaged_file_gives_way_to_the_defaults(tmp_path: Path) -> None:
    save(tmp_path, CHOSEN)
    whole = (tmp_path / "preferences.json").read_bytes()
    chance = random.Random(3)
    for _ in range(300):
        place = chance.randrange(len(whole))
        harmed = chance.choice(
            [
                whole[:place] + bytes([whole[place] ^ chance.randrange(1, 256)]) + whole[place + 1 :],
                whole[:place],
                chance.randbytes(place),
            ]
        )
        (tmp_path / "preferences.json").write_bytes(harmed)

        assert load(tmp_path) in (Preferences(), CHOSEN)


@pytest.mark.parametrize(
    "content", [b"[]", b"null", b"{}", b'{"check": 0, "preferences": null}', b"[" * 100_000]
)
def test_a_strange_file_gives_way_to_the_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "preferences.json").write_bytes(content)

    assert load(tmp_path) == Preferences()


def test_a_save_that_was_broken_off_is_no_hindrance(tmp_path: Path) -> None:
    save(tmp_path, CHOSEN)
    (tmp_path / "preferences.json.new").write_bytes(b"half")

    assert load(tmp_path) == CHOSEN
    save(tmp_path, replace(CHOSEN, language="da"))
    assert load(tmp_path).language == "da"


@pytest.mark.parametrize(
    "wrong",
    [{"lock_minutes": 0}, {"lock_minutes": 31}, {"text_scale": 0.1}, {"text_scale": 9}, {"look": "pink"}],
)
def test_choices_have_bounds(wrong: dict[str, Any]) -> None:
    with pytest.raises(FieldError):
        Preferences(**wrong)


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_can_be_chosen(look: str) -> None:
    assert Preferences(look=look).look == look


@pytest.mark.parametrize(
    ("tries", "seconds"),
    [(0, 0), (1, 0), (3, 0), (4, 5), (5, 10), (6, 20), (7, 40), (11, 640), (12, 900), (500, 900)],
)
def test_the_wait_after_wrong_tries_grows(tries: int, seconds: int) -> None:
    assert wait_before_next_try(Preferences(wrong_tries=tries, last_wrong=NOW), NOW) == seconds


@pytest.mark.parametrize(
    ("later", "seconds"), [(0, 20), (0.5, 20), (1, 19), (19.9, 1), (20, 0), (9_999, 0), (-9_999, 20)]
)
def test_the_wait_passes(later: float, seconds: int) -> None:
    sixth = Preferences(wrong_tries=6, last_wrong=NOW)

    assert wait_before_next_try(sixth, NOW + timedelta(seconds=later)) == seconds


def test_every_save_in_the_notebook_is_seen(tmp_path: Path) -> None:
    vault, _ = Vault.create(tmp_path / "notebook.takt", PASSPHRASE, QUICK)
    for _ in range(12):
        vault.put(bytes(16), b"x")
    vault.close()

    assert load(tmp_path).generation_seen == vault.generation == 12


def test_a_choice_does_not_forget_what_was_seen(tmp_path: Path) -> None:
    vault, _ = Vault.create(tmp_path / "notebook.takt", PASSPHRASE, QUICK)
    vault.put(bytes(16), b"x")
    vault.close()

    save(tmp_path, Preferences(language="da"))

    assert load(tmp_path).generation_seen == 1


def test_nothing_heavy_is_loaded_for_the_locked_screens() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, app.storage.preferences; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )

    heavy = {"sqlite_utils", "cryptography", "argon2", "zxcvbn", "app.storage.vault", "app.storage.journal"}
    assert heavy & set(told.stdout.split()) == set()
