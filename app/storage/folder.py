"""Takt's own folder: what lies in it, and how all of it is deleted."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from app.storage.boundary import told_plainly

NOTEBOOK = "notebook.takt"
BESIDE_IT = ("-wal", "-shm", "-journal", ".new", ".new-wal", ".seen")
PREFERENCES = "preferences.json"
BACKUPS = "backups"


def files_of(notebook: Path) -> list[Path]:
    """A notebook's file and all that Takt keeps beside it, the backups excepted; some may not be there."""
    preferences = notebook.with_name(PREFERENCES)
    others = [notebook.with_name(f"{notebook.name}{end}") for end in BESIDE_IT]
    return [notebook, *others, preferences, preferences.with_name(f"{PREFERENCES}.new")]


def destroy(folder: Path) -> None:
    """Delete the notebook, the preferences and the backups; other files stay. Raises a StorageError.

    Without its slots what may be left on the device's medium cannot be unsealed, so the notebook
    goes first. Only an empty folder is removed.
    """
    with told_plainly():
        for file in files_of(folder / NOTEBOOK):
            file.unlink(missing_ok=True)
        if (folder / BACKUPS).is_dir():
            shutil.rmtree(folder / BACKUPS)
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def write_synced(path: Path, content: bytes) -> None:
    """A new file that is on the disk when this returns, and that only its owner may read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def write_whole(path: Path, content: bytes) -> None:
    """A new file that is there whole or not at all: it gets its name when it is synced.

    Raises FileExistsError where the name is taken.
    """
    unfinished = path.with_name(f".{path.name}.new")
    if os.path.lexists(path):
        raise FileExistsError
    unfinished.unlink(missing_ok=True)
    try:
        write_synced(unfinished, content)
        unfinished.rename(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    # A folder in the cloud or on a stick may know no syncing; the file itself is synced.
    with suppress(OSError):
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in the folder last through a power cut."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
