"""Where backups are kept: a folder of sealed files whose names say when they were made, and nothing else.

A file is written whole under another name, synced, and only then gets its own. Nothing is ever
overwritten. Of the automatic ones the last seven stay, and the oldest goes when the new one stands.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.errors import CannotWriteFile, DiskFull, FileIsThere
from app.storage.boundary import OF_THE_SYSTEM
from app.storage.folder import write_synced, write_whole

KEPT = 7
AUTOMATIC, BY_HAND = "auto", "own"
# The day and time are UTC, so that names sort as the instants do. The mark tells apart the devices
# that share a synced folder: each clears away only its own.
NAME = re.compile(r"takt-(\d{4}-\d\d-\d\d-\d{6})-(auto|own)-([0-9a-f]{8})(?:-(\d+))?\.takt")
WRITTEN = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True)
class Lying:
    """A backup in a folder, known by its name alone. `made` is an aware instant; `number` orders those of one second."""

    path: Path
    made: datetime
    automatic: bool
    mark: str
    number: int = 1


def new_mark() -> str:
    """Tells this device's backups from those of others; random, so that it says nothing."""
    return secrets.token_hex(4)


def name(now: datetime, mark: str, kind: str = BY_HAND) -> str:
    """What to call a backup."""
    return f"takt-{now.astimezone(UTC):{WRITTEN}}-{kind}-{mark}.takt"


def aside_name(now: datetime) -> str:
    """What to call a notebook that made place for a backup."""
    return f"takt-{now.astimezone(UTC):{WRITTEN}}-aside-{secrets.token_hex(4)}.takt"


def may_keep_in(folder: Path) -> None:
    """Try whether something can be saved in a folder. Raises CannotWriteFile."""
    trial = folder / f".takt-{secrets.token_hex(4)}.new"
    try:
        write_synced(trial, b"")
        trial.unlink()
    except (OSError, ValueError) as error:
        raise CannotWriteFile from error


def keep(content: bytes, path: Path) -> Path:
    """Save a backup as this file, whole or not at all. Raises FileIsThere, DiskFull, CannotWriteFile."""
    try:
        write_whole(path, content)
    except FileExistsError as error:
        raise FileIsThere from error
    except OSError as error:
        full = OF_THE_SYSTEM.get(error.errno or 0) is DiskFull
        raise (DiskFull if full else CannotWriteFile) from error
    return path


def keep_in(content: bytes, folder: Path, now: datetime, mark: str) -> Path:
    """Save a backup that was asked for in a folder that is there; it stays until the patient deletes it."""
    return keep(content, _free(folder, name(now, mark)))


def keep_automatic(content: bytes, folder: Path, now: datetime, mark: str) -> Path:
    """Save a backup in a folder that is there, and then clear away what is older than the last seven.

    Raises DiskFull, CannotWriteFile. One that cannot be cleared away stays.
    """
    new = keep(content, _free(folder, name(now, mark, AUTOMATIC)))
    with suppress(OSError):
        for leftover in folder.glob(f".takt-*-{mark}*.takt.new"):
            leftover.unlink()
    ours = [one for one in lying_in(folder) if one.automatic and one.mark == mark and one.path != new]
    for old in ours[KEPT - 1 :]:
        with suppress(OSError):
            old.path.unlink()
    return new


def lying_in(folder: Path) -> list[Lying]:
    """The backups in a folder, the newest first; none where it cannot be read."""
    try:
        found = [one for path in folder.iterdir() if (one := _lying(path))]
    except OSError:
        return []
    return newest_first(found)


def newest_first(found: Iterable[Lying]) -> list[Lying]:
    """By when they were made."""
    return sorted(found, key=lambda one: (one.made, one.number, one.path.name), reverse=True)


def _lying(path: Path) -> Lying | None:
    named = NAME.fullmatch(path.name)
    if not named or not path.is_file():
        return None
    try:
        made = datetime.strptime(named[1], WRITTEN).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Lying(path, made, named[2] == AUTOMATIC, named[3], int(named[4] or 1))


def _free(folder: Path, wanted: str) -> Path:
    """The name, or with a number behind it where there are others of that second."""
    stem = wanted.removesuffix(".takt")
    numbers = [one.number for one in lying_in(folder) if one.path.name.startswith(stem)]
    return folder / (f"{stem}-{max(numbers) + 1}.takt" if numbers else wanted)
