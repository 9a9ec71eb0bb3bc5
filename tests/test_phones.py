"""Every package the app needs at run time can run on a phone.

Pure Python runs there as it is. Compiled packages run only where somebody built them for
phones; the newest such builds are in phones.txt, and the lock files pin them.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parent.parent
COMPILED = re.compile(r"\.(so|pyd|dylib)$")

# Compiled packages with builds for phones: cryptography 48.0.0 and so on, as in phones.txt, and these.
BUILT_FOR_PHONES = {
    "argon2-cffi-bindings": "25.1.0",
    "cffi": "2.0.0",
    "contourpy": "1.3.3",
    "cryptography": "48.0.0",
    "kiwisolver": "1.5.0",
    "markupsafe": "3.0.3",
    "matplotlib": "3.10.9",
    "msgpack": "1.1.2",
    "numpy": "2.4.6",
    "pillow": "12.2.0",
}
# Its compiled speed-up is optional: the same version also comes as pure Python.
ALSO_PURE = {"fonttools"}


@cache
def needed(name: str, extras: frozenset[str] = frozenset()) -> frozenset[str]:
    """The package and everything it needs on a phone, without our optional extras."""
    found = {name}
    for line in distribution(name).requires or []:
        requirement = Requirement(line)
        marker = requirement.marker
        if marker and not any(marker.evaluate({"extra": extra}) for extra in (extras or {""})):
            continue
        found |= needed(requirement.name.lower().replace("_", "-"), frozenset(requirement.extras))
    return frozenset(found)


RUNTIME = sorted(needed("takt") - {"takt"})


def is_compiled(package: Distribution) -> bool:
    return any(COMPILED.search(str(file)) for file in package.files or [])


@pytest.mark.parametrize("name", RUNTIME)
def test_a_runtime_package_runs_on_phones(name: str) -> None:
    compiled = is_compiled(distribution(name))

    assert not compiled or name in BUILT_FOR_PHONES or name in ALSO_PURE


@pytest.mark.parametrize("name", sorted(BUILT_FOR_PHONES))
def test_our_version_ranges_admit_the_build_for_phones(name: str) -> None:
    ours = [Requirement(line) for line in distribution("takt").requires or []]
    refused = [
        requirement
        for requirement in ours
        if requirement.name.lower() == name and Version(BUILT_FOR_PHONES[name]) not in requirement.specifier
    ]

    assert refused == []


def test_the_lock_pins_the_builds_for_phones() -> None:
    pinned = dict(re.findall(r"^([\w-]+)==([\w.]+)", (ROOT / "phones.txt").read_text(), re.MULTILINE))
    locked = dict(re.findall(r"^([\w-]+)==([\w.]+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE))

    assert pinned.items() <= locked.items()


def test_the_lock_has_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text()
        packages = re.findall(r"^[\w-]+==", text, re.MULTILINE)
        with_hash = re.findall(r"^[\w-]+==\S+ \\\n    --hash=sha256:", text, re.MULTILINE)

        assert len(packages) == len(with_hash) > 40
        assert "://" not in text
