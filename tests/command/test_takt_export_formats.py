"""`takt export` in every format, with days, parts and a password, at a terminal."""

import json
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from app.exports import BINDER_FORMATS, FORMATS
from tests.command.at_the_terminal import NOTE, Takt

BEGINS = {
    "pdf": b"%PDF-",
    "html": b"<!doctype html>",
    "png": b"\x89PNG",
    "text": b"SAMMANFATTNING",
    "csv": b"PK\x03\x04",
    "fhir": b"{",
    "ics": b"BEGIN:VCALENDAR",
    "archive": b'{"takt_archive":1,',
}
PASSWORD = "höga fjäll, stilla sjö"


def saved(takt: Takt, folder: Path, form: str, *more: str) -> bytes:
    """What is in the file that a command saves."""
    out = folder / f"ut.{form}"
    said = takt("export", "--format", form, "--out", str(out), "--language", "sv", *more)
    assert said.code == 0, said
    assert said.err == ""
    assert str(out) in said.out
    return out.read_bytes()


def password_file(folder: Path, password: str) -> str:
    file = folder / "lösenord.txt"
    file.write_text(f"{password}\n", encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("form", [*FORMATS, *BINDER_FORMATS])
def test_every_format_is_saved_as_what_it_is(takt: Takt, tmp_path: Path, form: str) -> None:
    content = saved(takt, tmp_path, form)

    if form == "text":
        content = content.split(b"\n\n", 1)[1]  # The fictional person is named as one first.
    assert content.startswith(BEGINS[form])


def test_help_names_every_format(takt: Takt) -> None:
    told = takt("export", "--help").out

    assert not [form for form in (*FORMATS, *BINDER_FORMATS) if form not in told]


@pytest.mark.parametrize("form", ["csv", "archive"])
def test_tables_and_the_archive_hold_everything(takt: Takt, tmp_path: Path, form: str) -> None:
    content = saved(takt, tmp_path, form)
    text = content if form == "archive" else ZipFile(BytesIO(content)).read("excel/checkin.csv")

    assert NOTE in text.decode()


def test_tables_hold_the_days_that_are_named(takt: Takt, tmp_path: Path) -> None:
    content = saved(takt, tmp_path, "csv", "--from", "2026-11-20", "--to", "2026-11-20")
    rows = ZipFile(BytesIO(content)).read("archive/checkin.csv").decode().splitlines()

    assert len(rows) == 2
    assert "2026-11-20" in rows[1]


def test_a_bundle_holds_the_days_that_are_named(takt: Takt, tmp_path: Path) -> None:
    entries = json.loads(saved(takt, tmp_path, "fhir", "--from", "2026-11-21"))["entry"]
    days = {one["resource"].get("effectiveDateTime") for one in entries}

    assert days == {None, "2026-11-21"}


@pytest.mark.parametrize(
    ("form", "more", "named"),
    [
        ("html", ["--protect", "x"], "--protect"),
        ("archive", ["--protect", "x"], "--protect"),
        ("archive", ["--from", "2026-11-20"], "--from"),
        ("archive", ["--to", "2026-11-20"], "--to"),
        ("csv", ["--sections", "notes"], "--sections"),
    ],
)
def test_a_choice_that_does_not_go_with_the_format_is_told_and_nothing_is_saved(
    takt: Takt, tmp_path: Path, form: str, more: list[str], named: str
) -> None:
    out = tmp_path / "ut"

    told = takt("export", "--format", form, "--out", str(out), *more).sentence

    assert named in told
    assert form in told
    assert not out.exists()


# --- With a password


def test_a_protected_pdf_opens_with_its_password_only(takt: Takt, tmp_path: Path) -> None:
    content = saved(takt, tmp_path, "pdf", "--protect", password_file(tmp_path, PASSWORD))
    reader = PdfReader(BytesIO(content))

    assert reader.is_encrypted
    assert not reader.decrypt("")
    assert reader.decrypt(PASSWORD)
    assert "Solveig Exempel" in reader.pages[0].extract_text()


@pytest.mark.parametrize("password", ["a", "hemligt"])
def test_a_password_of_one_letter_is_refused_and_nothing_is_saved(
    takt: Takt, tmp_path: Path, password: str
) -> None:
    out = tmp_path / "ut.pdf"
    file = password_file(tmp_path, password)

    told = takt("export", "--out", str(out), "--protect", file, "--language", "sv").sentence

    assert "minst 12 tecken" in told
    assert not out.exists()


def test_a_password_file_that_is_not_there_is_told(takt: Takt, tmp_path: Path) -> None:
    assert takt("export", "--out", str(tmp_path / "x.pdf"), "--protect", str(tmp_path / "ingen")).sentence


def test_passphrase_and_password_can_both_come_from_standard_input(takt: Takt, tmp_path: Path) -> None:
    out = tmp_path / "ut.pdf"
    named = ["--vault", str(takt.folder), "--passphrase-file", "-", "--protect", "-", "--out", str(out)]

    said = takt.apart("export", *named, typed=f"stig upp, koka kaffe, gå ut\n{PASSWORD}\n")

    assert said.code == 0, said
    assert PdfReader(BytesIO(out.read_bytes())).decrypt(PASSWORD)


def test_nothing_readable_is_left_in_the_folder_of_a_protected_file(takt: Takt, tmp_path: Path) -> None:
    folder = tmp_path / "till vården"
    folder.mkdir()
    out = folder / "ut.pdf"
    takt("export", "--out", str(out), "--protect", password_file(tmp_path, PASSWORD))

    assert [one.name for one in folder.iterdir()] == ["ut.pdf"]
    assert b"Solveig" not in out.read_bytes()


def test_the_saved_pdf_says_how_it_opens(takt: Takt, tmp_path: Path) -> None:
    out = tmp_path / "ut.pdf"
    file = password_file(tmp_path, PASSWORD)

    said = takt("export", "--out", str(out), "--protect", file, "--language", "sv")

    assert "lösenordet" in said.out
    assert PASSWORD not in said.out + said.err
    told = subprocess.run(["pdfinfo", out], capture_output=True, text=True, check=False)
    assert "Incorrect password" in told.stderr
