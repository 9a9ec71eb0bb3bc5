"""What is known while the notebook is locked: language, country, look, where backups go, how many wrong tries.

A small file of JSON in Takt's own folder. It holds nothing that a patient wrote and nothing that
cannot be chosen again, so a damaged one silently gives way to the defaults.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil
from pathlib import Path
from typing import Any
from zlib import crc32

from app.errors import FieldError, NotAChoice, OutOfRange
from app.storage.boundary import told_plainly
from app.storage.folder import NOTEBOOK, PREFERENCES, sync_folder
from app.storage.plain import form
from app.storage.seen import last

LOOKS = ("system", "light", "dark", "contrast", "contrast-dark")

FREE_TRIES = 3
FIRST_WAIT = 5
LONGEST_WAIT = 15 * 60


@dataclass(frozen=True)
class Preferences:
    """The choices. `lock_minutes` 1–30, `text_scale` 0.5–3. Raises OutOfRange, NotAChoice.

    `generation_seen` is read from beside the notebook, where every save notes it; an opened
    vault whose generation is lower is an older copy, which deserves a warning. `backup_folder` is
    the one the patient chose, else Takt's own serves; `backup_mark` tells this device's backups
    from those of others; `opened_by` is the Takt that opened the notebook last.
    """

    language: str | None = None
    country: str | None = None
    text_scale: float = 1.0
    look: str = "system"
    lock_minutes: int = 5
    wrong_tries: int = 0
    last_wrong: datetime | None = None
    generation_seen: int = 0
    backup_folder: str | None = None
    backup_mark: str | None = None
    opened_by: str | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.lock_minutes <= 30:
            raise OutOfRange("lock_minutes", least=1, most=30)
        if not 0.5 <= self.text_scale <= 3:
            raise OutOfRange("text_scale", least=0.5, most=3)
        if self.look not in LOOKS:
            raise NotAChoice("look", choices=", ".join(LOOKS))


def load(folder: Path) -> Preferences:
    """The folder's preferences, or the defaults where there are none that can be read."""
    seen = last(folder / NOTEBOOK)
    try:
        told = json.loads((folder / PREFERENCES).read_text("utf-8"))
        if told["check"] != _check(told["preferences"]):
            return Preferences(generation_seen=seen)
        chosen: Preferences = form(Preferences).read(told["preferences"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError, FieldError):
        return Preferences(generation_seen=seen)
    return replace(chosen, generation_seen=seen)


def save(folder: Path, preferences: Preferences) -> None:
    """Put these in place of the old ones, whole or not at all. Raises a StorageError.

    `generation_seen` is left alone: it belongs to the notebook's own saves.
    """
    chosen = form(Preferences).write(preferences)
    del chosen["generation_seen"]
    with told_plainly():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = folder / f"{PREFERENCES}.new"
        unfinished.unlink(missing_ok=True)
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump({"check": _check(chosen), "preferences": chosen}, file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(folder / PREFERENCES)
        sync_folder(folder)


def wait_before_next_try(preferences: Preferences, now: datetime) -> int:
    """Seconds to wait: none for the first three wrong tries, then 5, 10, 20, 40 … up to 15 minutes.

    Counted from the last wrong try. A clock that was set back makes no wait longer than its own.
    """
    beyond = preferences.wrong_tries - FREE_TRIES
    if beyond <= 0 or preferences.last_wrong is None:
        return 0
    # Doubled eight times it is past the longest; more would only make huge numbers.
    wait: int = min(FIRST_WAIT * 2 ** min(beyond - 1, 8), LONGEST_WAIT)
    left = wait - (now - preferences.last_wrong).total_seconds()
    return ceil(min(max(left, 0), wait))


def _check(chosen: dict[str, Any]) -> int:
    """Tells damage, not tampering: whoever may write here may also delete the file."""
    return crc32(json.dumps(chosen, sort_keys=True).encode())
