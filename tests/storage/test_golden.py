"""The notebook that the first Takt wrote opens for ever."""

from __future__ import annotations

import hashlib
import hmac
import json
import shutil
import sqlite3
import zlib
from pathlib import Path

import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.storage.journal import Journal
from app.storage.vault import Vault
from tests.storage.conftest import ticking
from tests.storage.golden import DRAWING, FILE, PASSPHRASE, WALK
from tests.storage.notes import KINDS, Drawing, Goal, Owner, Walk

CODE = FILE.with_suffix(".code").read_text().strip()


@pytest.fixture
def golden(tmp_path: Path) -> Path:
    return Path(shutil.copy(FILE, tmp_path / "notebook.takt"))


@pytest.mark.parametrize("way", [{"passphrase": PASSPHRASE}, {"recovery": CODE}], ids=["passphrase", "code"])
def test_the_first_format_opens_for_ever(golden: Path, way: dict[str, str]) -> None:
    vault = Vault.open(golden, **way)
    journal = Journal(vault, KINDS, ticking())

    assert [(kept.record, kept.who, kept.why) for kept in journal.read(Walk)] == [(WALK, "Anna", "golden")]
    assert [kept.record for kept in journal.read(Drawing)] == [DRAWING]
    assert [kept.record for kept in journal.read(Owner)] == [Owner("Anna")]
    (goal,) = journal.read(Goal)
    assert goal.record == Goal("round the lake", 40)
    assert [(one.record, one.who) for one in goal.earlier] == [(Goal("to the lake", 20), "Anna")]
    assert vault.generation == 7
    assert vault.verify() == 6
    journal.close()


def test_life_goes_on_in_a_notebook_of_the_first_format(golden: Path) -> None:
    journal = Journal(Vault.open(golden, passphrase=PASSPHRASE), KINDS, ticking())
    kept = journal.add(WALK)
    journal.close()

    again = Journal(Vault.open(golden, recovery=CODE), KINDS, ticking())

    assert again.get(kept.id).record == WALK
    assert again.count(Walk) == 2
    again.close()


def test_the_format_is_what_the_decision_says(golden: Path) -> None:
    """Reads the file with nothing of Takt's, as docs/decisions/0001-the-vault.md describes it."""
    file = sqlite3.connect(golden)
    ((body, mac),) = file.execute("SELECT body, mac FROM head")
    vault_id = bytes.fromhex(json.loads(body)["vault"])
    params, wrapped = file.execute("SELECT params, wrapped FROM slot WHERE id = 0").fetchone()
    asked = json.loads(params)
    wrapping = hash_secret_raw(
        PASSPHRASE.encode(),
        bytes.fromhex(asked["salt"]),
        asked["passes"],
        asked["memory"],
        asked["lanes"],
        32,
        Type.ID,
    )
    data_key = AESGCM(wrapping).decrypt(wrapped[:12], wrapped[12:], b"slot1" + vault_id + params)[:32]

    def subkey(purpose: bytes) -> bytes:
        return HKDF(SHA256(), 32, b"", purpose).derive(data_key)

    def unseal(sealed: bytes, bound: bytes) -> bytes:
        padded = AESGCM(subkey(b"records")).decrypt(sealed[:12], sealed[12:], bound)
        return padded[4 : 4 + int.from_bytes(padded[:4], "little")]

    total, payloads = 0, []
    for record_id, version, big, sealed in file.execute("SELECT id, version, big, sealed FROM record"):
        stamp = record_id + version.to_bytes(8, "little")
        total += int.from_bytes(
            hashlib.blake2b(stamp, key=subkey(b"manifest"), digest_size=32).digest(), "big"
        )
        payload = unseal(sealed, b"rec1" + stamp + bytes([big]))
        payloads.append(json.loads(zlib.decompress(payload) if big else payload))
    ((generation, sealed),) = file.execute("SELECT generation, sealed FROM manifest")
    number = generation.to_bytes(8, "little")
    manifest = unseal(sealed, b"man1" + vault_id + number + mac)
    file.close()

    assert mac == hmac.digest(subkey(b"header"), body, "sha256")
    assert manifest == number + (6).to_bytes(8, "little") + (total % 2**256).to_bytes(32, "big")
    assert sorted(one["kind"] for one in payloads) == ["drawing", "drawing", "goal", "owner", "walk", "walk"]
    assert {one["record"].get("note") for one in payloads if one["kind"] == "walk"} == {WALK.note, None}
