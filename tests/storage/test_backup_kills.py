"""A backup, a restore or a merge that is cut off leaves the notebook as it was or as it should be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 60


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_sixty_kills_leave_nothing_by_half(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.storage.killing_backups", str(tmp_path), "1", str(KILLS)],
        capture_output=True,
        text=True,
        check=True,
    )

    found = json.loads(told.stdout)

    assert found.pop("troubles") == []
    assert sum(found.values()) == KILLS
    ends = {end: sum(times for how, times in found.items() if how.endswith(end)) for end in ("old", "done")}
    assert ends["old"] > 0, "none was cut off before its end"
    assert ends["done"] > 0, "none came to its end"
