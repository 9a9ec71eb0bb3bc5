"""The manifest: how many records there are and which, in one number, so that none can go missing unnoticed.

`total` is Σ keyed BLAKE2b(id ‖ version) mod 2²⁵⁶ over all records. It can be brought up to date
with one subtraction and one addition a record; whoever lacks the key cannot make rows that fit.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from app.errors import DamagedVault

MODULUS = 1 << 256
NUMBER = 8
TOTAL = 32


def version_bytes(version: int) -> bytes:
    """A version or generation as it goes into what is sealed. Raises OverflowError under 0 and from 2⁶⁴."""
    return version.to_bytes(NUMBER, "little")


def tally_under(key: bytes) -> Callable[[bytes], int]:
    """The keyed number of one record, given as id ‖ version."""
    fresh = hashlib.blake2b(key=key, digest_size=TOTAL)

    def tally(record: bytes) -> int:
        digest = fresh.copy()
        digest.update(record)
        return int.from_bytes(digest.digest(), "big")

    return tally


@dataclass(frozen=True)
class Manifest:
    """`generation` grows by one with every change; `count` records add up to `total`."""

    generation: int = 0
    count: int = 0
    total: int = 0

    def packed(self) -> bytes:
        """As it is sealed: 8 + 8 + 32 bytes."""
        counted = version_bytes(self.generation) + version_bytes(self.count)
        return counted + self.total.to_bytes(TOTAL, "big")

    @classmethod
    def unpacked(cls, packed: bytes) -> "Manifest":
        """The manifest again. Raises DamagedVault."""
        if len(packed) != NUMBER + NUMBER + TOTAL:
            raise DamagedVault
        generation, count = packed[:NUMBER], packed[NUMBER : 2 * NUMBER]
        total = packed[2 * NUMBER :]
        return cls(
            int.from_bytes(generation, "little"),
            int.from_bytes(count, "little"),
            int.from_bytes(total, "big"),
        )
