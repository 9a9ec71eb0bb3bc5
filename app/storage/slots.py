"""The slots: one random data key, wrapped once for every way into the notebook.

Changing the passphrase makes a new slot and rewrites no record. What a slot asks of the machine
is read from the file, so it is held against bounds before anything is derived: a forged file
must not allocate gigabytes. The parameters are sealed together with the key they lead to.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.errors import DamagedVault, TaktError, WrongPassphrase, WrongRecoveryCode
from app.storage.manifest import tally_under
from app.storage.padding import pad, unpad
from app.storage.passphrases import normal
from app.storage.recovery import secret_of

KEY = 32
NONCE = 12
SALT = 16
KNOWN_ID = 16
LONGEST_TEXT = 4096

PASSPHRASE = "passphrase"  # noqa: S105  # the name of a kind of slot
RECOVERY = "recovery"
NO_FIT: dict[str, type[TaktError]] = {PASSPHRASE: WrongPassphrase, RECOVERY: WrongRecoveryCode}


@dataclass(frozen=True)
class Stretch:
    """How hard Argon2id makes guessing: KiB of memory, passes over it, lanes side by side.

    Memory 8–256 MiB, passes 1–10, lanes 1–8. Raises ValueError outside these bounds.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        memory = 8 * 1024 <= self.memory_kib <= 256 * 1024
        if not (memory and 1 <= self.passes <= 10 and 1 <= self.lanes <= 8):
            raise ValueError("Argon2id parameters out of bounds")


USUAL = Stretch()


@dataclass(frozen=True)
class Slot:
    """The data key wrapped under one secret. `params` is canonical JSON and says how to get there."""

    params: bytes
    wrapped: bytes

    @property
    def kind(self) -> str:
        """Which secret it asks for: a passphrase, a recovery code."""
        return str(read_canonical(self.params)["kind"])


def canonical(values: dict[str, object]) -> bytes:
    """JSON in the one form that is ever written."""
    return json.dumps(values, sort_keys=True, separators=(",", ":")).encode("ascii")


def read_canonical(text: bytes) -> dict[str, object]:
    """The values of canonical JSON. Raises DamagedVault for any other text."""
    if not isinstance(text, bytes) or len(text) > LONGEST_TEXT:
        raise DamagedVault
    values = json.loads(text)
    if not isinstance(values, dict) or canonical(values) != text:
        raise DamagedVault
    return values


def passphrase_secret(passphrase: str) -> bytes:
    """What is stretched."""
    return normal(passphrase).encode("utf-8", "surrogatepass")


def way_in(passphrase: str, recovery: str | None) -> tuple[str, bytes]:
    """Which kind of slot, and its secret; the recovery code, where there is one. Raises MistypedRecoveryCode."""
    if recovery is not None:
        return RECOVERY, secret_of(recovery)
    return PASSPHRASE, passphrase_secret(passphrase)


def passphrase_slot(data_key: bytes, vault_id: bytes, passphrase: str, stretch: Stretch) -> Slot:
    """A slot that the passphrase opens."""
    params: dict[str, object] = {
        "kind": PASSPHRASE,
        "kdf": "argon2id",
        "memory": stretch.memory_kib,
        "passes": stretch.passes,
        "lanes": stretch.lanes,
        "salt": os.urandom(SALT).hex(),
    }
    return _wrap(data_key, vault_id, passphrase_secret(passphrase), params)


def recovery_slot(data_key: bytes, vault_id: bytes, secret: bytes) -> Slot:
    """A slot that the recovery code's 128 random bits open; they need no stretching."""
    return _wrap(
        data_key, vault_id, secret, {"kind": RECOVERY, "kdf": "hkdf", "salt": os.urandom(SALT).hex()}
    )


def unwrap(slot: Slot, vault_id: bytes, secret: bytes) -> bytes:
    """The data key. Raises WrongPassphrase, WrongRecoveryCode or DamagedVault."""
    params = read_canonical(slot.params)
    wrapping = AESGCM(_wrapping_key(secret, params))
    try:
        opened = wrapping.decrypt(slot.wrapped[:NONCE], slot.wrapped[NONCE:], _bound(vault_id, slot.params))
    except InvalidTag:
        raise NO_FIT.get(slot.kind, DamagedVault)() from None
    data_key, commitment = opened[:KEY], opened[KEY:]
    # AES-GCM alone would let a forger make one slot that two secrets open to two different keys.
    if not hmac.compare_digest(commitment, subkey(data_key, "commitment")):
        raise DamagedVault
    return data_key


def subkey(data_key: bytes, purpose: str) -> bytes:
    """The key for one purpose, derived from the data key by HKDF-SHA256 (RFC 5869)."""
    return _hkdf(data_key, salt=b"", purpose=purpose)


class Keys:
    """What the data key is good for: sealing, counting records, confirming the head."""

    def __init__(self, data_key: bytes) -> None:
        self.header = subkey(data_key, "header")
        self.tally = tally_under(subkey(data_key, "manifest"))
        self._records = AESGCM(subkey(data_key, "records"))
        self._names = subkey(data_key, "names")

    def known_id(self, name: bytes) -> bytes:
        """A record id of 16 bytes for a name: keyed BLAKE2b."""
        return hashlib.blake2b(name, key=self._names, digest_size=KNOWN_ID).digest()

    def seal(self, payload: bytes, bound: bytes) -> bytes:
        """The payload padded and sealed, and bound to what it must be opened with."""
        nonce = os.urandom(NONCE)
        return nonce + self._records.encrypt(nonce, pad(payload), bound)

    def unseal(self, sealed: bytes, bound: bytes) -> bytes:
        """The payload again. Raises DamagedVault for anything that was not sealed just so."""
        try:
            return unpad(self._records.decrypt(sealed[:NONCE], sealed[NONCE:], bound))
        except (InvalidTag, ValueError, TypeError):
            raise DamagedVault from None


def _wrap(data_key: bytes, vault_id: bytes, secret: bytes, values: dict[str, object]) -> Slot:
    params, nonce = canonical(values), os.urandom(NONCE)
    committed = data_key + subkey(data_key, "commitment")
    wrapping = AESGCM(_wrapping_key(secret, values))
    return Slot(params, nonce + wrapping.encrypt(nonce, committed, _bound(vault_id, params)))


def _bound(vault_id: bytes, params: bytes) -> bytes:
    return b"slot1" + vault_id + params


def _wrapping_key(secret: bytes, params: dict[str, object]) -> bytes:
    salt = bytes.fromhex(str(params["salt"]))
    if len(salt) != SALT:
        raise DamagedVault
    match params["kdf"]:
        case "argon2id":
            return _argon2id(secret, salt, _stretch(params))
        case "hkdf":
            return _hkdf(secret, salt, "recovery slot")
        case _:
            raise DamagedVault


def _stretch(params: dict[str, object]) -> Stretch:
    asked = [params["memory"], params["passes"], params["lanes"]]
    if not all(type(number) is int for number in asked):
        raise DamagedVault
    try:
        return Stretch(*asked)  # type: ignore[arg-type]  # they are whole numbers, as checked
    except ValueError:
        raise DamagedVault from None


def _argon2id(secret: bytes, salt: bytes, stretch: Stretch) -> bytes:
    derived: bytes = hash_secret_raw(
        secret, salt, stretch.passes, stretch.memory_kib, stretch.lanes, KEY, Type.ID
    )
    return derived


def _hkdf(secret: bytes, salt: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), KEY, salt, purpose.encode()).derive(secret)
