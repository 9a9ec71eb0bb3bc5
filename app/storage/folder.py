"""Takt's own folder: what lies in it, and how all of it is deleted."""

import os
import shutil
from pathlib import Path

from app.storage.boundary import told_plainly

NOTEBOOK = "notebook.takt"
BESIDE_IT = ("-wal", "-shm", "-journal", ".new", ".new-wal", ".seen")
PREFERENCES = "preferences.json"
BACKUPS = "backups"


def destroy(folder: Path) -> None:
    """Delete the notebook, the preferences and the backups; other files stay. Raises a StorageError.

    Without its slots what may be left on the device's medium cannot be unsealed, so the notebook
    goes first. Only an empty folder is removed.
    """
    notebook = folder / NOTEBOOK
    with told_plainly():
        for file in (notebook, *(folder / f"{NOTEBOOK}{end}" for end in BESIDE_IT)):
            file.unlink(missing_ok=True)
        for file in (folder / PREFERENCES, folder / f"{PREFERENCES}.new"):
            file.unlink(missing_ok=True)
        if (folder / BACKUPS).is_dir():
            shutil.rmtree(folder / BACKUPS)
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def sync_folder(folder: Path) -> None:
    """Make a new name in the folder last through a power cut."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
