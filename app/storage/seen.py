"""The last generation this device has seen of a notebook, kept in a file beside it.

A notebook that was put back whole to an earlier day, or whose last saves were cut off after a
crash, fits together and opens; only a number kept outside it can tell. The number is written
after each save without waiting for the disk, so it never runs ahead of what is safe there.
"""

import os
from contextlib import suppress
from pathlib import Path

DIGITS = 20


def beside(vault: Path) -> Path:
    """Where the number of this notebook is kept."""
    return vault.with_name(f"{vault.name}.seen")


class Witness:
    """Writes the number after every save, into a file that stays open between them.

    Where that is not possible the save is no less safe, so nothing is raised.
    """

    def __init__(self, vault: Path) -> None:
        self._file: int | None = None
        with suppress(OSError):
            self._file = os.open(beside(vault), os.O_WRONLY | os.O_CREAT, 0o600)

    def note(self, generation: int) -> None:
        """Remember this generation in place of the one before."""
        if self._file is not None:
            with suppress(OSError):
                os.lseek(self._file, 0, os.SEEK_SET)
                os.write(self._file, f"{generation:0{DIGITS}}".encode())

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def last(vault: Path) -> int:
    """The generation last noted; 0 where there is none or it cannot be read."""
    try:
        return int(beside(vault).read_bytes()[:DIGITS])
    except (OSError, ValueError):
        return 0
