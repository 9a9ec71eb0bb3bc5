"""The house keeps its order: who may import whom, read from the real imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
APP = ROOT / "app"

# Each room may use itself and the rooms named here (design of the house: docs/decisions/0002-the-house.md).
LEAVES = {"errors", "words"}
ROOMS: dict[str, set[str]] = {
    "words": set(),
    "errors": {"words"},
    "rehab": LEAVES,
    "content": {"rehab"} | LEAVES,
    "language": {"rehab"} | LEAVES,
    "storage": {"rehab"} | LEAVES,
    "charts": {"storage", "content", "language", "rehab"} | LEAVES,
    "exports": {"charts", "storage", "content", "language", "rehab"} | LEAVES,
    "imports": {"charts", "storage", "content", "language", "rehab"} | LEAVES,
    "session": {"exports", "imports", "charts", "storage", "content", "language", "rehab"} | LEAVES,
    "demo": {"session", "storage", "language", "rehab"} | LEAVES,
    "views": {"session", "exports", "imports", "charts", "storage", "content", "language", "rehab"} | LEAVES,
    "command": {
        "views",
        "demo",
        "session",
        "exports",
        "imports",
        "charts",
        "storage",
        "content",
        "language",
        "rehab",
    }
    | LEAVES,
}

# An outside package has one home.
HOMES: dict[str, set[str]] = {
    "flet": {"app.views"},
    "flet_web": {"app.views"},
    "flet_audio": {"app.views.pacing"},
    "uvicorn": {"app.views"},
    "starlette": {"app.views"},
    "fastapi": {"app.views"},
    "cryptography": {"app.storage.vault", "app.storage.slots"},
    "argon2": {"app.storage.slots"},
    "sqlite_utils": {"app.storage"},
    "zxcvbn": {"app.storage.passphrases"},
    "babel": {"app.language"},
    "matplotlib": {"app.charts"},
    "fpdf": {"app.exports.as_pdf", "app.exports.as_pdf_pages", "app.exports.tagged"},
    "pypdf": {"app.exports.protected", "app.exports.as_png", "app.exports.page_marks"},
    "fontTools": {"app.exports.glyphs"},
    "icalendar": {"app.exports.as_calendar"},
    "click": {"app.command"},
}

# What works while locked may never reach what a patient wrote.
WORKS_LOCKED = (
    "app.views.learn",
    "app.views.article",
    "app.views.myths",
    "app.views.relatives",
    "app.views.whom_to_call",
    "app.views.emergency.screen",
)
BEHIND_THE_LOCK = ("app.session.notebook", "app.storage.vault", "app.storage.journal", "app.views.sitting")

HEAVY = {"matplotlib", "fpdf", "pypdf", "fontTools", "icalendar", "sqlite_utils", "numpy", "zxcvbn"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> Iterator[tuple[str, bool]]:
    """Every module a file imports, and whether it is imported as soon as the file is."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
        for child in ast.walk(node)
    }
    inside = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        at_once = node not in inside and node not in typing_only
        if isinstance(node, ast.Import):
            yield from ((alias.name, at_once) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the room"
            yield node.module or "", at_once
            if (node.module or "").startswith("app"):
                yield from ((f"{node.module}.{alias.name}", at_once) for alias in node.names)


FILES = sorted(APP.rglob("*.py"))
MODULES = {module_name(path): path for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=module_name)
def test_a_room_uses_only_the_rooms_to_its_right(path: Path) -> None:
    here = module_name(path).split(".")
    if len(here) < 2:
        return
    used = {name.split(".")[1] for name, _ in imported(path) if name.startswith("app.")}

    assert used - {here[1]} <= ROOMS[here[1]]


@pytest.mark.parametrize("path", FILES, ids=module_name)
def test_an_outside_package_is_used_only_at_home(path: Path) -> None:
    here = module_name(path)
    strangers = {
        name
        for name, _ in imported(path)
        for package, homes in HOMES.items()
        if (name == package or name.startswith(package + "."))
        and not any(here == home or here.startswith(home + ".") for home in homes)
    }

    assert strangers == set()


@pytest.mark.parametrize("path", FILES, ids=module_name)
def test_heavy_packages_wait_until_they_are_needed(path: Path) -> None:
    at_once = {name.split(".")[0] for name, at_once in imported(path) if at_once} & HEAVY
    allowed_for = {
        "app.exports.as_pdf_pages",
        "app.exports.tagged",
        "app.exports.page_marks",
        "app.exports.glyphs",
    }  # imported only inside functions, see below

    assert at_once == set() or module_name(path) in allowed_for


def test_the_first_screen_loads_nothing_heavy() -> None:
    loaded = reach("app.views.shell", at_once_only=True)
    outside = {
        name.split(".")[0] for module in loaded for name, at_once in imported(MODULES[module]) if at_once
    }

    assert outside & HEAVY == set()


def reach(start: str, *, at_once_only: bool) -> set[str]:
    """Every module of ours that a module leads to."""
    seen: set[str] = set()
    todo = [start]
    while todo:
        module = todo.pop()
        if module in seen or module not in MODULES:
            continue
        seen.add(module)
        parents = [".".join(module.split(".")[:n]) for n in range(1, module.count(".") + 1)]
        todo += parents
        todo += [name for name, at_once in imported(MODULES[module]) if at_once or not at_once_only]
    return seen


@pytest.mark.parametrize("start", WORKS_LOCKED)
def test_what_works_locked_never_reaches_the_notebook(start: str) -> None:
    assert reach(start, at_once_only=False).isdisjoint(BEHIND_THE_LOCK)


def test_every_component_is_inside_the_boundary() -> None:
    loose = [
        module
        for module, path in MODULES.items()
        if module.startswith("app.views") and "@ft.component" in path.read_text(encoding="utf-8")
    ]

    assert loose == ["app.views.parts.boundary"]


def test_only_the_session_asks_the_clock() -> None:
    asking = [
        module
        for module, path in MODULES.items()
        for call in ("date.today(", "datetime.now(", "time.time(")
        if call in path.read_text(encoding="utf-8")
    ]

    assert asking == ["app.session.clock"]


def test_files_stay_short_enough_to_read() -> None:
    long = {
        module: lines
        for module, path in MODULES.items()
        if (lines := len(path.read_text().splitlines())) > 250
    }

    assert long == {}
