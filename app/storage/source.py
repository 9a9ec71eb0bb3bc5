"""What a merge or a restore takes from: an open notebook, or a backup that was opened."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Protocol


class Source(Protocol):
    """The payloads of a notebook, by id. Raises DamagedVault."""

    lock: RLock

    def payloads(self) -> list[tuple[bytes, bytes]]:
        """Id and payload of every small record."""

    def payload(self, record_id: bytes) -> bytes:
        """The payload of one record, big or small. Raises NoSuchRecord."""

    def big_ids(self) -> list[bytes]:
        """The ids of the big records."""

    def at_close(self, forget: Callable[[], None]) -> None:
        """Have what was read forgotten when the source is closed."""

    def close(self) -> None:
        """Let go of it."""
