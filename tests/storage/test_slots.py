"""The ways in: known answers, and forged parameters that never reach the stretching."""

# ruff: noqa: S608
# The tables' names are our own.

from __future__ import annotations

import json
import resource
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from argon2.low_level import ARGON2_VERSION, Type, core, ffi
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import DamagedVault, StorageError, WrongPassphrase
from app.storage import slots
from app.storage.slots import Slot, Stretch, canonical, passphrase_slot, recovery_slot, subkey, unwrap
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, QUICK

DATA_KEY = bytes(range(32))
VAULT_ID = bytes(16)
SECRET = "lampa sten båge träd moln".encode()


# --- Known answers: what the packages compute is what the standards say


def test_argon2id_gives_the_answer_of_rfc_9106() -> None:
    tag = ffi.new("uint8_t[]", 32)
    parts = {
        "pwd": ffi.new("uint8_t[]", b"\x01" * 32),
        "salt": ffi.new("uint8_t[]", b"\x02" * 16),
        "secret": ffi.new("uint8_t[]", b"\x03" * 8),
        "ad": ffi.new("uint8_t[]", b"\x04" * 12),
    }
    context = ffi.new(
        "argon2_context *",
        {
            "out": tag,
            "outlen": 32,
            "version": ARGON2_VERSION,
            "t_cost": 3,
            "m_cost": 32,
            "lanes": 4,
            "threads": 4,
            "allocate_cbk": ffi.NULL,
            "free_cbk": ffi.NULL,
            "flags": 0,
            **parts,
            **{f"{name}len": len(part) - 1 for name, part in parts.items()},
        },
    )

    assert core(context, Type.ID.value) == 0
    assert bytes(ffi.buffer(tag, 32)).hex() == (
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    )


def test_our_stretching_gives_the_reference_answer() -> None:
    derived = slots._argon2id(b"password", b"somesalt", Stretch(64 * 1024, 2, 1))

    assert derived.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_aes_256_gcm_gives_the_answer_of_its_specification() -> None:
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    plain = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    bound = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")

    sealed = AESGCM(key).encrypt(bytes.fromhex("cafebabefacedbaddecaf888"), plain, bound)

    assert sealed.hex() == (
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b"
    )


def test_hkdf_gives_the_answer_of_rfc_5869() -> None:
    derived = HKDF(SHA256(), 42, bytes(range(13)), bytes(range(0xF0, 0xFA))).derive(b"\x0b" * 22)

    assert derived.hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )


def test_every_purpose_has_its_own_key() -> None:
    keys = {subkey(DATA_KEY, purpose) for purpose in ("header", "records", "manifest", "commitment")}

    assert len(keys) == 4
    assert DATA_KEY not in keys


# --- A slot opens for its own secret only


def test_the_usual_stretching_is_what_the_decision_says() -> None:
    slot = passphrase_slot(DATA_KEY, VAULT_ID, "lampa sten båge träd moln", slots.USUAL)

    params = json.loads(slot.params)

    assert (params["kdf"], params["memory"], params["passes"], params["lanes"]) == ("argon2id", 65_536, 3, 4)
    assert unwrap(slot, VAULT_ID, SECRET) == DATA_KEY


def test_a_slot_of_another_notebook_does_not_open() -> None:
    slot = passphrase_slot(DATA_KEY, VAULT_ID, PASSPHRASE, QUICK)

    with pytest.raises(WrongPassphrase):
        unwrap(slot, b"\x01" * 16, SECRET)


def test_two_slots_for_one_secret_have_nothing_in_common() -> None:
    first, second = (recovery_slot(DATA_KEY, VAULT_ID, bytes(16)) for _ in range(2))

    assert first.params != second.params
    assert first.wrapped[:12] != second.wrapped[:12]


def test_a_slot_that_leads_to_two_keys_is_refused() -> None:
    params: dict[str, object] = {"kind": "recovery", "kdf": "hkdf", "salt": "00" * 16}
    wrapping = AESGCM(slots._hkdf(bytes(16), bytes(16), "recovery slot"))
    nonce, bound = bytes(12), b"slot1" + VAULT_ID + canonical(params)
    forged = Slot(canonical(params), nonce + wrapping.encrypt(nonce, DATA_KEY + bytes(32), bound))

    with pytest.raises(DamagedVault):
        unwrap(forged, VAULT_ID, bytes(16))


@pytest.mark.parametrize(
    "asked",
    [
        (8 * 1024 - 1, 3, 4),
        (256 * 1024 + 1, 3, 4),
        (65_536, 0, 4),
        (65_536, 11, 4),
        (65_536, 3, 0),
        (65_536, 3, 9),
    ],
)
def test_stretching_has_bounds(asked: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="bounds"):
        Stretch(*asked)


# --- Forged parameters

FORGED = {
    "four terabytes of memory": {"memory": 2**32 - 1},
    "two terabytes of memory": {"memory": 2**31},
    "a gigabyte of memory": {"memory": 2**20},
    "no memory": {"memory": 0},
    "memory below zero": {"memory": -1},
    "memory in words": {"memory": "65536"},
    "memory with decimals": {"memory": 65_536.0},
    "memory that is true": {"memory": True},
    "four thousand million passes": {"passes": 2**32 - 1},
    "sixteen million lanes": {"lanes": 2**24 - 1},
    "no salt": {"salt": ""},
    "too long a salt": {"salt": "00" * 1_000},
    "a salt that is no number": {"salt": "saltsalt"},
    "an unknown derivation": {"kdf": "md5"},
    "no derivation": {"kdf": None},
    "a number too long to read": {"memory": 10**3_000},
}


@pytest.mark.parametrize("changes", FORGED.values(), ids=FORGED)
def test_forged_parameters_are_refused_before_they_allocate(
    path: Path, vault: Vault, changes: dict[str, object]
) -> None:
    vault.close()
    forge_passphrase_slots(path, lambda params: canonical({**json.loads(params), **changes}))

    before = most_memory()
    with pytest.raises(StorageError):
        Vault.open(path, passphrase=PASSPHRASE)

    assert most_memory() - before < 32


@pytest.mark.parametrize(
    "params",
    [b"", b"[]", b"null", b"{}", b"{" * 4_000, b"\xff\xfe", b'{"kind":"passphrase"}', b"x" * 100_000],
)
def test_parameters_no_takt_wrote_are_refused(path: Path, vault: Vault, params: bytes) -> None:
    vault.close()
    forge_passphrase_slots(path, lambda _: params)

    with pytest.raises(StorageError):
        Vault.open(path, passphrase=PASSPHRASE)


def test_weakened_but_allowed_parameters_do_not_open(path: Path, vault: Vault) -> None:
    vault.close()
    forge_passphrase_slots(path, lambda params: params.replace(b'"passes":1', b'"passes":2'))

    with pytest.raises(WrongPassphrase):
        Vault.open(path, passphrase=PASSPHRASE)


def test_a_thousand_slots_are_not_tried(path: Path, vault: Vault) -> None:
    vault.close()
    with sqlite3.connect(path) as forger:
        for table in ("slot", "slot_copy"):
            ((params, wrapped),) = forger.execute(f"SELECT params, wrapped FROM {table} LIMIT 1")
            forger.executemany(
                f"INSERT INTO {table}(params, wrapped) VALUES (?, ?)",
                [(params.replace(b'"salt":"', b'"salt":"00'), wrapped)] * 1_000,
            )
    forger.close()

    # Among them is the one that the passphrase opens: whoever tried them all would get in.
    with pytest.raises(DamagedVault):
        Vault.open(path, passphrase=PASSPHRASE)


def most_memory() -> float:
    """The most memory this process has held so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


def forge_passphrase_slots(path: Path, changed: Callable[[bytes], bytes]) -> None:
    """Write other parameters over those of the passphrase slot, in both copies."""
    with sqlite3.connect(path) as forger:
        for table in ("slot", "slot_copy"):
            ((number, params),) = forger.execute(
                f"SELECT id, params FROM {table} WHERE CAST(params AS TEXT) LIKE '%argon2id%'"
            )
            forger.execute(f"UPDATE {table} SET params = ? WHERE id = ?", (changed(params), number))
    forger.close()
