"""A backup is one sealed file: opened by the secret of its time, whole or refused in a sentence."""

# ruff: noqa: S311
# Chance is seeded, so that a failure can be seen again.

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import (
    CannotReadFile,
    DamagedBackup,
    DamagedVault,
    MistypedRecoveryCode,
    NewerBackup,
    NotABackup,
    OpenElsewhere,
    TaktError,
    WrongBackupCode,
    WrongBackupPassphrase,
)
from app.storage import head
from app.storage.backup import Backup, made_of, read_file
from app.storage.change import Change
from app.storage.codec import WRITER
from app.storage.head import new_head
from app.storage.journal import Journal
from app.storage.making import make_of
from app.storage.reader import Reader
from app.storage.slots import canonical, read_canonical
from app.storage.vault import Vault
from tests.storage.conftest import EVENING, PASSPHRASE, QUICK, ticking
from tests.storage.devices import DAY, said
from tests.storage.notes import KINDS, Drawing, Goal, Walk
from tests.storage.test_canary import FORMS, live_a_day
from tests.storage.test_damage import cut, damage_row, flip, garbage, pages_exchanged

DRAWING = Drawing(DAY, tuple((n, n) for n in range(2_000)))


@pytest.fixture
def written(journal: Journal) -> Journal:
    """A notebook with a walk, a changed goal, a drawing and something removed."""
    goal = journal.add(Goal("to the lake"))
    journal.change(goal.id, Goal("round the lake"), who="Anna", why="stronger")
    journal.add_all([Walk(day=DAY, note="rain"), DRAWING])
    journal.remove(journal.add(Walk(day=DAY, note="removed")).id)
    return journal


@pytest.fixture
def content(written: Journal, vault: Vault) -> bytes:
    return made_of(vault, EVENING)


def test_a_backup_holds_everything_and_tells_when_it_was_made(content: bytes, vault: Vault) -> None:
    with closing(Backup.open(content, passphrase=PASSPHRASE)) as backup:
        assert backup.made == EVENING
        assert said(backup) == said(vault)
        assert backup.notebook_id == vault.notebook_id
        reader = Reader(backup, KINDS)
        assert [kept.record for kept in reader.read(Drawing)] == [DRAWING]
        assert [one.earlier[0].record.text for one in reader.read(Goal)] == ["to the lake"]
        assert reader.unknown == 0


def test_the_recovery_code_opens_a_backup(content: bytes, code: str) -> None:
    Backup.open(content, recovery=code).close()


def test_a_backup_wants_the_secrets_of_its_time(content: bytes, vault: Vault, code: str) -> None:
    vault.change_passphrase(PASSPHRASE, "en helt ny fras i dag", stretch=QUICK)
    new_code = vault.new_recovery_code("en helt ny fras i dag")

    Backup.open(content, passphrase=PASSPHRASE).close()
    Backup.open(content, recovery=code).close()
    with pytest.raises(WrongBackupPassphrase):
        Backup.open(content, passphrase="en helt ny fras i dag")
    with pytest.raises(WrongBackupCode):
        Backup.open(content, recovery=new_code)
    with pytest.raises(MistypedRecoveryCode):
        Backup.open(content, recovery="K7QM")


def test_nothing_can_be_read_in_a_backup_without_its_secret(tmp_path: Path) -> None:
    vault = live_a_day(tmp_path / "takt")
    content = made_of(vault, EVENING)
    vault.close()

    assert not any(form in content for form in FORMS)
    assert not any(word in content for word in (b'"record"', b'"written"', b"strokes", b"2026"))


def test_a_way_in_that_belongs_to_the_device_stays_there(
    written: Journal, vault: Vault, code: str, tmp_path: Path
) -> None:
    ways = vault._ledger.head.slots
    of_the_device = replace(ways[0], params=canonical({**read_canonical(ways[0].params), "kind": "device"}))
    with_it = new_head(vault.notebook_id, (*ways, of_the_device), vault._keys.header)
    vault._save(Change(), with_it)

    make_of(tmp_path / "other" / "notebook.takt", made_of(vault, EVENING))

    with closing(Vault.open(tmp_path / "other" / "notebook.takt", recovery=code)) as other:
        assert [slot.kind for slot in other._ledger.head.slots] == ["passphrase", "recovery"]
        assert said(other) == said(vault)
        assert other.verify() == len(vault) + 1


def test_a_notebook_made_of_a_backup_is_lived_in_and_backed_up_again(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "other" / "notebook.takt"
    make_of(path, content)
    with closing(Vault.open(path, passphrase=PASSPHRASE)) as vault:
        journal = Journal(vault, KINDS, ticking())
        journal.add(Walk(day=DAY, note="later"))
        again = made_of(vault, EVENING.replace(year=2027))

    with closing(Backup.open(again, passphrase=PASSPHRASE)) as backup:
        assert backup.made == EVENING.replace(year=2027)
        assert len(Reader(backup, KINDS).read(Walk)) == 2


def test_the_notebooks_own_file_opens_as_a_backup_without_a_date(written: Journal, path: Path) -> None:
    written.close()

    with closing(Backup.open(read_file(path), passphrase=PASSPHRASE)) as backup:
        assert backup.made is None
        assert len(Reader(backup, KINDS).read(Walk)) == 1


def test_a_notebook_with_saves_beside_it_is_not_taken_for_whole(written: Journal, path: Path) -> None:
    with pytest.raises(OpenElsewhere):
        read_file(path)


def test_records_of_a_newer_takt_are_in_the_backup(vault: Vault) -> None:
    payload = WRITER.encode({"kind": "sauna", "format": 3, "written": "2026", "record": {"hot": 1}}).encode()
    vault.put(b"s" * 16, payload)

    with closing(Backup.open(made_of(vault, EVENING), passphrase=PASSPHRASE)) as backup:
        assert dict(backup.payloads())[b"s" * 16] == payload
        assert Reader(backup, KINDS).unknown == 1


def test_a_notebook_with_a_damaged_drawing_gives_no_backup_that_cannot_be_used(
    written: Journal, path: Path, vault: Vault, code: str
) -> None:
    (big,) = vault.big_ids()
    number = vault._ledger.rows[big][0]
    written.close()
    damage_row(path, number)

    with closing(Vault.open(path, recovery=code)) as opened, pytest.raises(DamagedVault):
        made_of(opened, EVENING)


@pytest.mark.parametrize(
    "other",
    [b"", b"SQLite format 3\0", b"Ett recept av mormor. " * 500, b"PK\3\4" + bytes(5_000)],
    ids=["empty", "a beginning", "a text", "an archive"],
)
def test_another_kind_of_file_is_no_backup(other: bytes, tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(other)

    with pytest.raises(NotABackup):
        Backup.open(other, passphrase=PASSPHRASE)
    with pytest.raises(NotABackup):
        read_file(tmp_path / "other")


def test_the_database_of_another_program_is_no_backup(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other")) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")

    with pytest.raises(NotABackup):
        Backup.open((tmp_path / "other").read_bytes(), passphrase=PASSPHRASE)


def test_of_a_huge_file_that_is_no_backup_only_the_beginning_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(1 << 40)

    with pytest.raises(NotABackup):
        read_file(tmp_path / "huge")


def test_a_huge_file_that_begins_as_a_backup_is_refused_before_it_is_read(
    content: bytes, tmp_path: Path
) -> None:
    with (tmp_path / "huge").open("wb") as huge:
        huge.write(content)
        huge.truncate(1 << 40)

    with pytest.raises(NotABackup):
        read_file(tmp_path / "huge")


@pytest.mark.parametrize("place", ["nowhere", "."])
def test_a_file_that_cannot_be_read_is_told(place: str, tmp_path: Path) -> None:
    with pytest.raises(CannotReadFile):
        read_file(tmp_path / place)


def test_a_backup_of_a_newer_takt_is_refused(
    written: Journal, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        later.setattr(head, "FORMAT", 2)
        content = made_of(vault, EVENING)

    with pytest.raises(NewerBackup):
        Backup.open(content, passphrase=PASSPHRASE)


def test_a_table_that_was_added_is_damage(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "forged").write_bytes(content)
    with closing(sqlite3.connect(tmp_path / "forged")) as forger:
        forger.execute("CREATE TRIGGER more AFTER INSERT ON record BEGIN DELETE FROM record; END")
        forger.commit()

    with pytest.raises(DamagedBackup):
        Backup.open((tmp_path / "forged").read_bytes(), passphrase=PASSPHRASE)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("harm", "times"),
    [(flip, 200), (cut, 100), (garbage, 100), (pages_exchanged, 50)],
    ids=["flip", "cut", "garbage", "pages_exchanged"],
)
def test_no_damage_to_a_backup_goes_unnoticed(
    content: bytes, vault: Vault, code: str, harm: object, times: int
) -> None:
    chance = random.Random(3)
    was = said(vault)
    found: Counter[str] = Counter()
    for _ in range(times):
        try:
            with closing(Backup.open(harm(content, chance), recovery=code)) as backup:  # type: ignore[operator]
                found["same" if said(backup) == was else "changed unnoticed"] += 1
        except TaktError as error:
            found[type(error).__name__] += 1

    assert set(found) <= {"same", "DamagedBackup", "NotABackup", "NewerBackup"}, found
    assert found["DamagedBackup"] > times / 20
