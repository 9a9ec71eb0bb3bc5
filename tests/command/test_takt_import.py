"""`takt import` finds out what a file is, brings it in once, and tells of every row that it cannot read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.rehab.other_diary import OtherEntry
from tests.command.at_the_terminal import PASSPHRASE, Takt
from tests.imports import samples
from tests.imports.clinic_files import whole_bundle
from tests.imports.samples import EVERY


def entries(takt: Takt) -> list[OtherEntry]:
    notebook = takt.notebook()
    try:
        return [kept.record for kept in notebook.journal.read(OtherEntry)]
    finally:
        notebook.lock()


def saved(folder: Path, name: str, content: bytes) -> str:
    (folder / name).write_bytes(content)
    return str(folder / name)


@pytest.mark.parametrize(("kind", "name", "content"), EVERY, ids=[name for _, name, _ in EVERY])
def test_the_file_of_every_app_comes_in_and_is_told(
    takt: Takt, tmp_path: Path, kind: str, name: str, content: bytes
) -> None:
    said = takt("import", saved(tmp_path, name, content), "--language", "sv")

    assert said.code == 0, said.err
    assert f"Nytt i anteckningsboken: {len(entries(takt))}" in said.out
    assert takt("list", "other").out.count("\n") > len(entries(takt))
    assert takt("import", saved(tmp_path, name, content), "--kind", kind).code == 0


def test_the_same_file_twice_is_told_to_be_there_already(takt: Takt, tmp_path: Path) -> None:
    file = saved(tmp_path, "daylio.csv", samples.DAYLIO)
    takt("import", file)

    said = takt("import", file, "--language", "sv")

    assert "Nytt i anteckningsboken: 0\nFanns redan: 7" in said.out


def test_rows_that_cannot_be_read_are_told_by_file_line_and_reason(takt: Takt, tmp_path: Path) -> None:
    file = saved(tmp_path, "daylio.csv", samples.DAYLIO + b"aldrig,x,x,21:00,bra,,,,\n")

    said = takt("import", file, "--language", "sv")

    assert "daylio.csv, rad 5: Takt kan inte läsa vilken dag det är." in said.out


def test_a_table_comes_in_by_what_its_columns_are_said_to_be(takt: Takt, tmp_path: Path) -> None:
    before = len(takt.checkins())
    file = saved(tmp_path, "dagbok.csv", samples.TABLE)

    said = takt("import", file, "--column", "Smärta=pain", "--column", "Steg=", "--language", "sv")

    assert [one.pain for one in takt.checkins()[-len(takt.checkins()) :] if one.day.month == 3] == [6, 4]
    assert len(takt.checkins()) == before + 2
    assert [one.series for one in entries(takt)] == ["Vila"]
    assert "dagbok.csv, rad 4: Svaret är inte ett heltal från 0 till 10." in said.out


def test_a_column_that_is_not_there_is_told_with_those_that_are(takt: Takt, tmp_path: Path) -> None:
    said = takt("import", saved(tmp_path, "t.csv", samples.TABLE), "--column", "Sömn=sleep")

    assert "Datum, Klockslag, Smärta" in said.sentence
    assert entries(takt) == []


def test_days_that_can_be_read_in_two_ways_are_asked_about(takt: Takt, tmp_path: Path) -> None:
    file = saved(tmp_path, "t.csv", b"day,x\n3/4/2026,1\n")

    asked = takt("import", file)
    said = takt("import", file, "--day-order", "mdy")

    assert "--day-order mdy" in asked.sentence
    assert said.code == 0
    assert [one.day.isoformat() for one in entries(takt)] == ["2026-03-04"]


@pytest.mark.parametrize(
    ("name", "content", "arguments"),
    [
        ("bild.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ()),
        ("tom.csv", b"", ()),
        ("x.csv", samples.VISIBLE, ("--kind", "daylio")),
        ("x.csv", samples.VISIBLE, ("--kind", "loop")),
        ("x.csv", samples.VISIBLE, ("--kind", "archive")),
        ("x.zip", samples.loop_zip()[:300], ()),
        ("x.csv", samples.DAYLIO, ("--column", "mood=mood")),
        ("x.json", b'{"takt_archive": 1, "records": [', ()),
        ("saknas/x.csv", None, ()),
    ],
)
def test_what_cannot_come_in_is_refused_in_a_sentence_and_changes_nothing(
    takt: Takt, tmp_path: Path, name: str, content: bytes | None, arguments: tuple[str, ...]
) -> None:
    file = saved(tmp_path, name, content) if content is not None else str(tmp_path / name)

    said = takt("import", file, *arguments)

    assert said.sentence
    assert entries(takt) == []


def test_two_hundred_megabytes_are_refused_unread(takt: Takt, tmp_path: Path) -> None:
    file = tmp_path / "stor.csv"
    with file.open("wb") as made:
        made.truncate(200 * 2**20)

    assert "stor.csv" in takt("import", str(file)).sentence


def test_an_archive_where_there_is_no_notebook_becomes_one(takt: Takt, nowhere: Takt, tmp_path: Path) -> None:
    file = str(tmp_path / "arkiv.json")
    takt("export", "--format", "archive", "--out", file)
    elsewhere = Takt(tmp_path / "elsewhere", nowhere.capsys)

    said = elsewhere("import", file, "--language", "sv", passphrase=PASSPHRASE)

    assert said.code == 0, said.err
    assert elsewhere.checkins() == takt.checkins()
    assert "Återställningskoden är:" in said.out


def test_an_archive_brings_nothing_that_is_here(takt: Takt, tmp_path: Path) -> None:
    file = str(tmp_path / "arkiv.json")
    takt("export", "--format", "archive", "--out", file)
    before = takt.checkins()

    said = takt("import", file, "--language", "sv")

    assert "Nytt i anteckningsboken: 0" in said.out
    assert takt.checkins() == before


def test_a_diary_needs_a_notebook_to_come_into(nowhere: Takt, tmp_path: Path) -> None:
    assert nowhere("import", saved(tmp_path, "d.csv", samples.DAYLIO)).sentence


STEERING = "\x1b[2J"


def bundle_with_a_name_that_steers() -> bytes:
    whole = whole_bundle()
    whole["entry"].append({"resource": {"resourceType": f"Ship{STEERING}"}})
    return json.dumps(whole).encode()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("dagbok.csv", f"Datum;Smärta{STEERING}\r\n2026-03-02;6\r\n".encode()),
        ("plan.json", bundle_with_a_name_that_steers()),
        ("plan.json", json.dumps({"takt_plan": 1, "title": "Plan", f"x{STEERING}": "y"}).encode()),
        (f"fil{STEERING}.csv", b"hej"),
    ],
)
def test_nothing_in_a_file_steers_the_terminal(takt: Takt, tmp_path: Path, name: str, content: bytes) -> None:
    said = takt("import", saved(tmp_path, name, content))

    assert said.out + said.err
    assert (said.out + said.err).replace("\n", "").isprintable()
