"""Checkers that others wrote for Node, as tests/node/package-lock.json pins them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent.parent / "node"


def node(program: str, *arguments: str | Path) -> Any:
    """What a program of tests/node says, as JSON. Fails the test where it cannot run."""
    if not (FOLDER / "node_modules").exists():
        pytest.fail("the checkers are missing: run `make .venv/node`")
    command = ["node", str(FOLDER / program), *map(str, arguments)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    if said.returncode:
        pytest.fail(f"{program} did not run: {said.stderr[-2000:]}")
    return json.loads(said.stdout)
