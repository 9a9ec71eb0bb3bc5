"""A process that ends at any moment loses no save that was told as done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 150


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_three_hundred_kills_lose_no_save_and_no_way_in(tmp_path: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.storage.killing", str(tmp_path / str(seed)), str(seed), str(KILLS)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in (1, 2)
    ]
    found = [json.loads(one.communicate(timeout=240)[0]) for one in running]

    assert [one["troubles"] for one in found] == [[], []]
    assert sum(one["kills"] for one in found) >= 300
    assert sum(one["saves"] for one in found) > 1_000
    assert sum(one["changes"] for one in found) > 20
    assert 0 < sum(one["born"] for one in found) < 2 * (KILLS // 10)
