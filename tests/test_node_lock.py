"""What the tests install from elsewhere for Node is pinned with hashes, and names no registry."""

from __future__ import annotations

import json
from pathlib import Path

FOLDER = Path(__file__).parent / "node"


def test_the_lock_has_hashes_and_no_address() -> None:
    text = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    locked = json.loads(text)["packages"]
    # What a package brings along inside itself is covered by its own hash.
    packages = {name: one for name, one in locked.items() if name and "inBundle" not in one}

    assert len(packages) > 100
    assert [
        name for name, one in packages.items() if not one.get("integrity", "").startswith("sha512-")
    ] == []
    assert "resolved" not in text


def test_the_lock_and_the_list_name_the_same_versions() -> None:
    listed = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]
    locked = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    assert {name: locked[f"node_modules/{name}"]["version"] for name in listed} == listed
