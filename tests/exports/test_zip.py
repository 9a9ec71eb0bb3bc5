"""Everything as tables: nothing is lost, nothing runs, and tools of others read it."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import frictionless
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exports import as_zip, render_binder
from app.exports.binder import Binder
from app.exports.cells import plainly
from app.exports.columns import columns, title_of
from app.exports.datapackage import excel_columns
from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from app.rehab.plan import Plan
from app.rehab.visits import Visit
from app.storage.plain import form
from tests.exports.binders import DRUG, binder, demonstration, keep
from tests.exports.patient import LANGUAGES, TODAY
from tests.tools.golden import golden

TAGS = pytest.mark.parametrize("tag", LANGUAGES)
FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
HOSTILE = (
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r\n=1",
    " =1",
    "＝1",
    'a";b\r\nc,"d',
    "<script>alert(1)</script>",
    "'",
)


def files_of(taken: Binder, tag: str = "sv") -> dict[str, bytes]:
    with ZipFile(BytesIO(render_binder("csv", taken, LANGUAGES[tag]))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def table(content: bytes, separator: str) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


def laid_out(files: dict[str, bytes], folder: Path) -> Path:
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)
    return folder / "datapackage.json"


def faults(package: Path) -> list[str]:
    """What frictionless finds wrong with a package and its tables."""
    told = frictionless.validate(str(package))
    return [error.message for error in told.errors] + [
        f"{task.name}: {error.message}" for task in told.tasks for error in task.errors
    ]


@TAGS
def test_frictionless_finds_nothing_wrong_with_a_whole_life(tag: str, tmp_path: Path) -> None:
    assert faults(laid_out(files_of(demonstration(1, LANGUAGES[tag]), tag), tmp_path)) == []


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("archive/checkin.csv", b",6,,,,5,", b",6,,,,11,"),
        ("archive/checkin.csv", b"2026-11-18,", b"18.11.2026,"),
        ("archive/plan.csv", b"id,written", b"id,day"),
        ("excel/peg.csv", b"2026-10-01;6", b"2026-10-01;sex"),
    ],
)
def test_frictionless_sees_a_fault_that_was_planted(
    name: str, before: bytes, after: bytes, tmp_path: Path
) -> None:
    files = files_of(binder())
    assert before in files[name]
    files[name] = files[name].replace(before, after)

    assert faults(laid_out(files, tmp_path))


@TAGS
def test_the_description_reads_as_it_should(tag: str) -> None:
    made = files_of(binder(), tag)["datapackage.json"].decode()

    assert made == golden(f"datapackage.{tag}.json", made)


def in_one(files: dict[str, bytes], folder: str) -> str:
    """The tables of one folder below each other, each below its name."""
    return "".join(
        f"# {name}\r\n{content.decode('utf-8-sig')}"
        for name, content in files.items()
        if name.startswith(folder)
    )


@TAGS
def test_the_tables_for_people_read_as_they_should(tag: str) -> None:
    made = in_one(files_of(binder(), tag), "excel/")

    assert made == golden(f"tables.{tag}.csv", made)


def test_the_tables_for_programs_read_as_they_should_and_follow_no_language() -> None:
    made = {in_one(files_of(binder(), tag), "archive/") for tag in LANGUAGES}
    told = made.pop()

    assert not made
    assert told == golden("tables.archive.csv", told)


@TAGS
def test_no_key_stands_in_a_table_for_people(tag: str) -> None:
    language = LANGUAGES[tag]
    tables = files_of(demonstration(1, language), tag)
    keys = {
        action["key"]
        for row in table(tables["archive/plan.csv"], ",")[1:]
        for action in json.loads(row[table(tables["archive/plan.csv"], ",")[0].index("actions")])
    } | {"oxycodone 10", "oxycodone 5", "paracetamol"}

    cells = {
        cell
        for name in ("goal", "taper")
        for row in table(tables[f"excel/{name}.csv"], ";")
        for one in row
        for cell in re.split(r"; |, |: |\n", one)
    }

    assert keys
    assert cells.isdisjoint(keys)


def test_each_kind_has_a_table_of_both_sorts() -> None:
    files = files_of(demonstration(1, LANGUAGES["sv"]))

    for kind in as_zip.TABLES:
        assert {f"excel/{kind.kind}.csv", f"archive/{kind.kind}.csv"} <= files.keys()  # type: ignore[attr-defined]  # every kind has a kind


@pytest.mark.parametrize("kind", as_zip.TABLES, ids=lambda kind: kind.kind)
def test_each_table_has_a_title_and_columns_in_the_patients_words(kind: Any) -> None:
    for language in LANGUAGES.values():
        named = excel_columns(kind, language)

        assert title_of(kind) != kind.kind
        assert named
        assert not [name for name in named if name != name.strip() or "_" in name]


def test_a_spreadsheet_opens_it_as_it_is() -> None:
    content = files_of(binder())["excel/checkin.csv"]

    assert content.startswith("\ufeff".encode())
    assert content.count(b"\r\n") == content.count(b"\n")
    assert table(content, ";")[1][0] == "2026-11-18"


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_that_was_typed_becomes_a_formula(typed: str, tmp_path: Path) -> None:
    hostile = [
        keep("day", CheckIn(day=TODAY, note=typed)),
        keep("plan", Plan(day=TODAY, title=f"{typed}!", self_care=(typed,))),
        keep("visit", Visit(day=TODAY, with_whom=typed, questions=(typed, typed))),
    ]
    files = files_of(binder(hostile))
    cells = [
        cell for name in files if name.startswith("excel/") for row in table(files[name], ";") for cell in row
    ]

    assert not [cell for cell in cells if cell.lstrip().startswith(FORMULAS)]
    assert faults(laid_out(files, tmp_path)) == []


@pytest.mark.parametrize("typed", HOSTILE)
def test_the_table_for_programs_gives_back_what_was_typed(typed: str) -> None:
    files = files_of(binder([keep("day", CheckIn(day=TODAY, note=typed))]))
    header, row = table(files["archive/checkin.csv"], ",")

    assert row[header.index("note")] == typed


@settings(max_examples=60)
@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=3))
def test_every_field_comes_back_from_the_table_for_programs(words: str, listed: list[str]) -> None:
    visit = Visit(day=TODAY, with_whom=words, questions=tuple(listed))
    for column in columns(Visit, "SE"):
        cell, value = plainly(column, visit), column.value(visit)

        if value is None:
            assert cell == ""
        elif isinstance(value, str):
            assert cell == value
        elif isinstance(value, tuple):
            assert form(column.hint).read(json.loads(cell)) == value


def test_only_the_days_asked_for_are_told_by_whoever_takes_them_out() -> None:
    taken = binder(period=Period(date(2026, 11, 1), TODAY))

    assert len(table(files_of(taken)["archive/checkin.csv"], ",")) == 4


def test_an_empty_notebook_is_a_package_without_tables(tmp_path: Path) -> None:
    files = files_of(binder([]))

    assert list(files) == ["datapackage.json"]
    assert json.loads(files["datapackage.json"])["resources"] == []


def test_the_names_of_the_files_tell_nothing() -> None:
    assert not [name for name in files_of(binder()) if DRUG.lower() in name.lower()]


def test_the_same_records_give_the_same_bytes() -> None:
    first, again = (render_binder("csv", binder(), LANGUAGES["da"]) for _ in range(2))

    assert first == again


def test_the_work_tells_how_far_it_has_come() -> None:
    told: list[tuple[int, int]] = []
    render_binder("csv", binder(), LANGUAGES["sv"], lambda done, of: told.append((done, of)))

    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 5
