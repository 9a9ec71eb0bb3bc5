"""Takt's own plan file as JSON, for a clinic whose system writes files (docs/plan-file.md)."""

from __future__ import annotations

from typing import Any

from app.errors import NewerPlanFile, UnknownRow
from app.imports.clinic_given import Place, Taken, named, plain
from app.rehab.plan.handed_over import KEYS

MARK = '"takt_plan"'
VERSION = 1
LISTS = ("actions", "contacts", "goals", "medicines", "steps")


def is_ours(whole: Any) -> bool:
    """Whether this is such a file."""
    return isinstance(whole, dict) and "takt_plan" in whole


def take(whole: dict[str, Any], taken: Taken) -> None:
    """Everything that the file says, with the place of each thing. Raises NewerPlanFile."""
    version = whole["takt_plan"]
    if isinstance(version, int) and version > VERSION:
        raise NewerPlanFile(file=taken.file)
    for name, value in whole.items():
        if name == "takt_plan":
            continue
        if name in LISTS and isinstance(value, list):
            for n, one in enumerate(value, start=1):
                item(name, n, one, taken)
        elif name == "self_care" and isinstance(value, list):
            for n, one in enumerate(value, start=1):
                field("self_care", one, f"self_care[{n}]", taken, n)
        elif isinstance(value, dict):
            for part, inner in value.items():
                field(f"{name}.{part}", inner, f"{name}.{part}", taken)
        else:
            field(name, value, name, taken)


def item(name: str, n: int, one: Any, taken: Taken) -> None:
    """One action, contact, goal, medicine or step."""
    place = f"{name}[{n}]"
    if not isinstance(one, dict):
        taken.leaves(Place(place), UnknownRow)
        return
    for part, inner in one.items():
        at = f"{place}.{part}"
        if name == "steps" and part == "doses" and isinstance(inner, list):
            for k, dose in enumerate(inner, start=1):
                of_dose(n, dose, f"{at}[{k}]", taken)
        elif name == "goals" and part == "levels" and isinstance(inner, dict):
            for level, text in inner.items():
                field(f"goals.{LEVELS.get(level, level)}", text, f"{at}.{level}", taken, n)
        else:
            field(f"{name}.{part}", inner, at, taken, n)


LEVELS = {"-2": "much_less", "-1": "less", "0": "expected", "1": "more", "2": "much_more"}


def of_dose(n: int, dose: Any, place: str, taken: Taken) -> None:
    """How many of a medicine at one time of day: {"medicine": 1, "part": "morning", "count": "1,5"}."""
    key = f"steps.{dose.get('part')}" if isinstance(dose, dict) else ""
    medicine = dose.get("medicine", 1) if isinstance(dose, dict) else None
    if key not in KEYS or not isinstance(medicine, int):
        taken.says("steps.given", str(dose), Place(named(place)), n)
        taken.leaves(Place(named(place)), UnknownRow)
        return
    clock = dose.get("clock")
    count = plain(dose.get("count"))
    taken.says(key, f"{count}@{clock}" if isinstance(clock, str) else count, Place(named(place)), n, medicine)


def field(key: str, value: Any, place: str, taken: Taken, n: int = 0) -> None:
    """One field; one that the file does not have, or that is no text, is left out."""
    at = Place(named(place))
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = ", ".join(value)
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if key not in KEYS or isinstance(value, list | dict):
        taken.leaves(at, UnknownRow)
        return
    taken.says(key, value, at, n)
