"""Files that exports are held against. `TAKT_GOLDEN=write` writes them anew: look at what changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "golden"


def golden(name: str, made: str) -> str:
    """What the export should be, by the name of its file."""
    file = FOLDER / name
    if os.environ.get("TAKT_GOLDEN") == "write":
        FOLDER.mkdir(exist_ok=True)
        file.write_bytes(made.encode())
    if not file.exists():
        pytest.fail(f"{name} is not there yet: run the test once with TAKT_GOLDEN=write, and read the file")
    return file.read_bytes().decode()
