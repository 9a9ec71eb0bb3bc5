"""Whoever can write to the file, but has no key, changes nothing unnoticed."""

# ruff: noqa: S608
# The tables' names are our own.

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.errors import DamagedVault, WrongPassphrase, WrongRecoveryCode
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, QUICK
from tests.storage.lived import Contents, Lived, what_happens

SMALL, OTHER, NEWER, BIG = (bytes([n]) * 16 for n in range(4))
NEW_PASSPHRASE = "fem nya ord i dag"


@dataclass(frozen=True)
class Two:
    """A notebook today, and a copy that the forger took some days ago."""

    today: Lived
    before: Path

    def forge(self, *statements: str, **values: object) -> str:
        """Run statements on today's file, with the old copy attached as `old`."""
        forger = sqlite3.connect(self.today.path)
        forger.execute("ATTACH ? AS old", (str(self.before),))
        for statement in statements:
            forger.execute(statement, values if ":" in statement else {})
        forger.commit()
        forger.close()
        return what_happens(self.today)


@pytest.fixture
def two(path: Path) -> Two:
    vault, code = Vault.create(path, PASSPHRASE, QUICK)
    contents: Contents = {SMALL: b"what it said", OTHER: b"another", BIG: b"strokes" * 3_000}
    for record_id, payload in contents.items():
        vault.put(record_id, payload, big=record_id == BIG)
    vault.close()
    before = path.with_name("before.takt")
    shutil.copy(path, before)
    vault = Vault.open(path, recovery=code)
    contents |= {SMALL: b"what it says", NEWER: b"since then", BIG: b"others" * 3_000}
    for record_id in (SMALL, NEWER, BIG):
        vault.put(record_id, contents[record_id], big=record_id == BIG)
    vault.change_passphrase(PASSPHRASE, NEW_PASSPHRASE, stretch=QUICK)
    vault.close()
    return Two(Lived(path, code, contents), before)


FORGERIES = {
    "a row deleted": ["DELETE FROM record WHERE id = :small"],
    "a drawing deleted": ["DELETE FROM record WHERE id = :big"],
    "all rows deleted": ["DELETE FROM record"],
    "two rows exchanged": [
        "UPDATE record SET id = :spare WHERE id = :small",
        "UPDATE record SET id = :small WHERE id = :other",
        "UPDATE record SET id = :other WHERE id = :spare",
    ],
    "two contents exchanged": [
        "UPDATE record SET sealed = CASE id WHEN :small THEN (SELECT sealed FROM record WHERE id = :other)"
        " ELSE (SELECT sealed FROM record WHERE id = :small) END WHERE id IN (:small, :other)"
    ],
    "a row copied": [
        "INSERT INTO record(id, version, big, sealed) SELECT :spare, version, big, sealed FROM record LIMIT 1"
    ],
    "a row doubled": [
        "INSERT INTO record(id, version, big, sealed) SELECT id, version, big, sealed FROM record LIMIT 1"
    ],
    "a row put back to an earlier day": [
        "DELETE FROM record WHERE id = :small",
        "INSERT INTO record(id, version, big, sealed)"
        " SELECT id, version, big, sealed FROM old.record WHERE id = :small",
    ],
    "an earlier content under today's version": [
        "UPDATE record SET sealed = (SELECT sealed FROM old.record WHERE id = :small) WHERE id = :small"
    ],
    "an earlier drawing under today's version": [
        "UPDATE record SET sealed = (SELECT sealed FROM old.record WHERE id = :big) WHERE id = :big"
    ],
    "a version raised": ["UPDATE record SET version = version + 1 WHERE id = :small"],
    "a version below zero": ["UPDATE record SET version = -1 WHERE id = :small"],
    "a version in words": ["UPDATE record SET version = 'one' WHERE id = :small"],
    "a version with decimals": ["UPDATE record SET version = version + 0.5 WHERE id = :small"],
    "an id in words": ["UPDATE record SET id = 'abcdefghijklmnop' WHERE id = :small"],
    "an id too short": ["UPDATE record SET id = x'00' WHERE id = :small"],
    "a small record called big": ["UPDATE record SET big = 1 WHERE id = :small"],
    "a big record called small": ["UPDATE record SET big = 0 WHERE id = :big"],
    "a content in words": ["UPDATE record SET sealed = 'words' WHERE id = :small"],
    "an empty content": ["UPDATE record SET sealed = x'' WHERE id = :small"],
    "all records of an earlier day": [
        "DELETE FROM record",
        "INSERT INTO record SELECT * FROM old.record",
    ],
    "the manifest of an earlier day": [
        "DELETE FROM manifest",
        "INSERT INTO manifest SELECT * FROM old.manifest",
    ],
    "records and manifest of an earlier day": [
        "DELETE FROM record",
        "INSERT INTO record SELECT * FROM old.record",
        "DELETE FROM manifest",
        "INSERT INTO manifest SELECT * FROM old.manifest",
    ],
    "the generation counted up": ["UPDATE manifest SET generation = generation + 1"],
    "the generation in words": ["UPDATE manifest SET generation = 'many'"],
    "the manifest deleted": ["DELETE FROM manifest"],
    "both heads and all slots of an earlier day": [
        "DELETE FROM head",
        "DELETE FROM head_copy",
        "DELETE FROM slot",
        "DELETE FROM slot_copy",
        "INSERT INTO head SELECT * FROM old.head",
        "INSERT INTO head_copy SELECT * FROM old.head",
        "INSERT INTO slot SELECT * FROM old.slot",
        "INSERT INTO slot_copy SELECT * FROM old.slot",
    ],
    "both heads deleted": ["DELETE FROM head", "DELETE FROM head_copy"],
    "both heads' macs edited": ["UPDATE head SET mac = x'00'", "UPDATE head_copy SET mac = x'00'"],
    "a passphrase slot deleted": [
        "DELETE FROM slot WHERE CAST(params AS TEXT) LIKE '%argon2id%'",
        "DELETE FROM slot_copy WHERE CAST(params AS TEXT) LIKE '%argon2id%'",
    ],
    "a slot added": [
        "INSERT INTO slot(params, wrapped) SELECT params, wrapped FROM old.slot WHERE id = 0",
        "INSERT INTO slot_copy(params, wrapped) SELECT params, wrapped FROM old.slot WHERE id = 0",
    ],
    "a trigger added": [
        "CREATE TRIGGER eraser AFTER INSERT ON record BEGIN DELETE FROM record WHERE id <> new.id; END"
    ],
    "a table added": ["CREATE TABLE diary(words)"],
    "an index added": ["CREATE INDEX by_version ON record(version)"],
    "a view in the place of a table": [
        "ALTER TABLE head_copy RENAME TO hidden",
        "CREATE VIEW head_copy AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
        " SELECT x AS one, x AS body, x AS mac FROM n",
    ],
    "a table dropped": ["DROP TABLE head_copy"],
}


@pytest.mark.parametrize("statements", FORGERIES.values(), ids=FORGERIES)
def test_a_forgery_is_noticed(two: Two, statements: list[str]) -> None:
    told = two.forge(*statements, small=SMALL, other=OTHER, big=BIG, spare=b"\xff" * 16)

    assert told == "DamagedVault"


@pytest.mark.parametrize("kept", ["head", "head_copy"])
def test_a_forged_copy_of_the_head_is_mended_from_the_other(two: Two, kept: str) -> None:
    other = {"head": "head_copy", "head_copy": "head"}[kept]
    slots = other.replace("head", "slot")

    told = two.forge(
        f"DELETE FROM {other}", f"DELETE FROM {slots}", f"INSERT INTO {slots} SELECT * FROM old.{slots}"
    )

    assert told == "same"
    vault = Vault.open(two.today.path, recovery=two.today.code)
    assert vault.verify() == len(two.today.contents)
    vault.close()


def test_an_old_slot_put_back_into_one_copy_does_not_open(two: Two) -> None:
    two.forge("DELETE FROM slot", "INSERT INTO slot SELECT * FROM old.slot")

    with pytest.raises(WrongPassphrase):
        Vault.open(two.today.path, passphrase=PASSPHRASE)
    Vault.open(two.today.path, passphrase=NEW_PASSPHRASE).close()


def test_the_whole_file_of_an_earlier_day_opens_and_is_told(two: Two) -> None:
    shutil.copy(two.before, two.today.path)

    assert what_happens(two.today) == "older, and told"


def test_a_record_of_another_notebook_is_noticed(two: Two, tmp_path: Path) -> None:
    other, _ = Vault.create(tmp_path / "other" / "notebook.takt", PASSPHRASE, QUICK)
    other.put(SMALL, b"someone else's")
    other.close()
    shutil.copy(tmp_path / "other" / "notebook.takt", two.before)

    told = two.forge(
        "UPDATE record SET (version, sealed) = (SELECT version, sealed FROM old.record WHERE id = :small)"
        " WHERE id = :small",
        small=SMALL,
    )

    assert told == "DamagedVault"


def test_a_head_of_another_notebook_does_not_open(two: Two, tmp_path: Path) -> None:
    other, code = Vault.create(tmp_path / "other" / "notebook.takt", PASSPHRASE, QUICK)
    other.close()
    shutil.copy(tmp_path / "other" / "notebook.takt", two.before)
    tables = ("head", "head_copy", "slot", "slot_copy")
    statements = [f"DELETE FROM {table}" for table in tables]
    two.forge(*statements, *(f"INSERT INTO {table} SELECT * FROM old.{table}" for table in tables))

    with pytest.raises(WrongRecoveryCode):
        Vault.open(two.today.path, recovery=two.today.code)
    with pytest.raises(DamagedVault):
        Vault.open(two.today.path, recovery=code)


@pytest.mark.slow
def test_an_old_page_put_back_is_noticed(two: Two) -> None:
    today, before = two.today.path.read_bytes(), two.before.read_bytes()
    differing = [
        start
        for start in range(0, len(today), 4096)
        if today[start : start + 4096] != before[start : start + 4096]
    ]

    told = set()
    for start in differing:
        page = before[start : start + 4096].ljust(4096, b"\0")
        two.today.path.write_bytes(today[:start] + page + today[start + 4096 :])
        told.add(what_happens(two.today))

    assert len(differing) > 5
    assert told <= {"DamagedVault", "ForeignFile", "same"}
