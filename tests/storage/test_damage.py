"""Whatever happens to the bytes of the file, nothing changes unnoticed and every error is one of ours."""

# ruff: noqa: S311
# Chance is seeded, so that a failure can be seen again.

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import DamagedVault
from app.storage.vault import Vault
from tests.storage.lived import Lived, live, still_safe, what_happens

OURS = {"same", "older, and told", "DamagedVault", "ForeignFile", "NewerFormat"}

pytestmark = pytest.mark.slow

Harm = Callable[[bytes, random.Random], bytes]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    return live(tmp_path_factory.mktemp("lived") / "takt")


def flip(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ chance.randrange(1, 256)]) + content[place + 1 :]


def flip_in_the_first_pages(content: bytes, chance: random.Random) -> bytes:
    return flip(content[: 8 * 4096], chance) + content[8 * 4096 :]


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def garbage(content: bytes, chance: random.Random) -> bytes:
    length = chance.choice([1, 16, 100, 512, 4096, 16_384])
    place = chance.randrange(len(content))
    return (
        content[:place] + chance.choice([chance.randbytes(length), bytes(length)]) + content[place + length :]
    )


def pages_exchanged(content: bytes, chance: random.Random) -> bytes:
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    one, other = chance.sample(range(len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


@pytest.mark.parametrize(
    ("harm", "times"),
    [(flip, 500), (flip_in_the_first_pages, 200), (cut, 300), (garbage, 300), (pages_exchanged, 100)],
    ids=lambda one: getattr(one, "__name__", None),
)
def test_no_damage_to_the_file_goes_unnoticed(lived: Lived, tmp_path: Path, harm: Harm, times: int) -> None:
    chance = random.Random(11)
    found: Counter[str] = Counter()
    for number in range(times):
        copy = lived.copied(tmp_path / "copy")
        copy.path.write_bytes(harm(copy.path.read_bytes(), chance))
        told = what_happens(copy)
        found[told] += 1
        if told == "same" and number % 3 == 0:
            found[f"afterwards {still_safe(copy)}"] += 1

    assert set(found) <= OURS | {"afterwards same", "afterwards DamagedVault, same"}, found
    assert found["DamagedVault"] > times / 20


@pytest.fixture(scope="module")
def crashed(lived: Lived, tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """The same notebook after a crash: its last saves are in the write-ahead log only."""
    copy = lived.copied(tmp_path_factory.mktemp("crashed") / "takt")
    kept = copy.copied(tmp_path_factory.mktemp("kept") / "takt")
    return fill_the_log(copy, kept)


def fill_the_log(open_one: Lived, kept: Lived) -> Lived:
    """Save on in one notebook, and take its files as they are while it is still open."""
    chance = random.Random(12)
    contents = dict(open_one.contents)
    vault = Vault.open(open_one.path, recovery=open_one.code)
    for _ in range(40):
        record_id = chance.randbytes(16)
        contents[record_id] = chance.randbytes(300)
        vault.put(record_id, contents[record_id])
    crashed = Lived(kept.path, kept.code, contents)
    for file in open_one.path.parent.iterdir():
        (kept.path.parent / file.name).write_bytes(file.read_bytes())
    vault.close()
    return crashed


@pytest.mark.parametrize(("harm", "times"), [(flip, 200), (cut, 100), (garbage, 100)])
def test_no_damage_to_the_log_of_a_crash_goes_unnoticed(
    crashed: Lived, tmp_path: Path, harm: Harm, times: int
) -> None:
    chance = random.Random(13)
    found: Counter[str] = Counter()
    for _ in range(times):
        copy = crashed.copied(tmp_path / "copy")
        log = copy.path.with_name("notebook.takt-wal")
        log.write_bytes(harm(log.read_bytes(), chance))
        found[what_happens(copy)] += 1

    assert set(found) <= OURS, found
    assert found["older, and told"] > times / 4


def test_a_crash_without_damage_loses_nothing(crashed: Lived, tmp_path: Path) -> None:
    assert what_happens(crashed.copied(tmp_path / "copy")) == "same"


def test_a_notebook_put_back_to_an_earlier_day_is_noticed(
    lived: Lived, crashed: Lived, tmp_path: Path
) -> None:
    copy = crashed.copied(tmp_path / "copy")
    copy.path.with_name("notebook.takt-wal").unlink()
    copy.path.write_bytes(lived.path.read_bytes())

    assert what_happens(copy) == "older, and told"


@pytest.mark.parametrize("beside", ["-journal", "-shm", "-wal"])
def test_garbage_beside_the_file_does_no_harm(lived: Lived, tmp_path: Path, beside: str) -> None:
    chance = random.Random(14)
    for length in (1, 31, 32, 512, 5_000):
        copy = lived.copied(tmp_path / "copy")
        copy.path.with_name(f"notebook.takt{beside}").write_bytes(chance.randbytes(length))

        assert what_happens(copy) == "same"


def test_damage_names_the_record_where_it_can(lived: Lived, tmp_path: Path) -> None:
    copy = lived.copied(tmp_path / "copy")
    vault = Vault.open(copy.path, recovery=copy.code)
    record_id, row = next(iter(vault._ledger.rows.items()))
    vault.close()
    damage_row(copy.path, row[0])

    with pytest.raises(DamagedVault) as told:
        Vault.open(copy.path, recovery=copy.code)

    assert told.value.values == {"record": record_id.hex()}


def damage_row(path: Path, number: int) -> None:
    with sqlite3.connect(path) as forger:
        ((sealed,),) = forger.execute("SELECT sealed FROM record WHERE number = ?", (number,))
        forger.execute(
            "UPDATE record SET sealed = ? WHERE number = ?", (flip(sealed, random.Random(1)), number)
        )
    forger.close()
