"""`takt export` saves the summary whole or not at all, and nowhere near the notebook."""

import resource
import stat
import subprocess
from pathlib import Path

import pytest

from app.exports import FORMATS
from tests.command.at_the_terminal import PROJECT, Takt, surroundings

BEGINS = {"pdf": b"%PDF-", "html": b"<!DOCTYPE html>"}


@pytest.mark.parametrize("form", FORMATS)
def test_the_summary_is_saved(takt: Takt, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"besök.{form}"

    said = takt("export", "--format", form, "--out", str(out), "--language", "da")

    assert said.code == 0, said
    assert str(out) in said.out
    assert out.read_bytes().lower().startswith(BEGINS.get(form, b"").lower())


@pytest.mark.parametrize("tag", ["sv", "da", "nb"])
def test_the_file_speaks_the_chosen_language(takt: Takt, tmp_path: Path, tag: str) -> None:
    out = tmp_path / "summary.html"
    takt("export", "--format", "html", "--out", str(out), "--language", tag)

    assert f'<html lang="{tag}' in out.read_text("utf-8")


def test_the_demonstration_says_so_in_the_file(takt: Takt, tmp_path: Path) -> None:
    out = tmp_path / "summary.html"
    takt("export", "--format", "html", "--out", str(out))

    assert "Solveig Exempel" in out.read_text("utf-8")


def test_only_the_days_asked_for_are_in_it(takt: Takt, tmp_path: Path) -> None:
    out = tmp_path / "summary.html"
    takt(
        "export",
        "--format",
        "html",
        "--out",
        str(out),
        "--from",
        "2026-11-20",
        "--to",
        "2026-11-21",
        "--language",
        "sv",
    )

    text = out.read_text("utf-8")
    assert "20–21 november 2026" in text
    assert "Hemlig" not in text


@pytest.mark.parametrize(
    ("named", "period"),
    [
        ([], "26 oktober–22 november 2026"),
        (["--to", "2026-11-20"], "21 augusti–20 november 2026"),
        (["--from", "2026-11-01"], "1–22 november 2026"),
    ],
)
def test_the_days_that_are_not_named_are_the_usual_ones(
    takt: Takt, tmp_path: Path, named: list[str], period: str
) -> None:
    out = tmp_path / "summary.html"
    takt("export", "--format", "html", "--out", str(out), "--language", "sv", *named)

    assert period in out.read_text("utf-8")


def test_only_the_owner_may_read_the_file(takt: Takt, tmp_path: Path) -> None:
    out = tmp_path / "summary.html"
    takt("export", "--format", "html", "--out", str(out))

    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_replaced(takt: Takt, tmp_path: Path) -> None:
    out = tmp_path / "summary.html"
    out.write_text("förra gången")
    takt("export", "--format", "html", "--out", str(out))

    assert b"html" in out.read_bytes()[:100].lower()


def test_an_unknown_part_is_told_with_the_known_ones(takt: Takt, tmp_path: Path) -> None:
    said = takt("export", "--out", str(tmp_path / "x.pdf"), "--sections", "horoscope")

    assert "horoscope" in said.sentence


def test_without_a_name_for_the_file_nothing_is_made(takt: Takt) -> None:
    assert "--out" in takt("export").sentence


# --- Where it cannot be written -------------------------------------------------------


def test_a_folder_that_is_not_there_is_told(takt: Takt, tmp_path: Path) -> None:
    assert takt("export", "--format", "html", "--out", str(tmp_path / "ingen" / "x.html")).sentence


def test_a_folder_in_the_files_place_is_told_and_left_alone(takt: Takt, tmp_path: Path) -> None:
    out = tmp_path / "summary.html"
    out.mkdir()

    assert takt("export", "--format", "html", "--out", str(out)).sentence
    assert out.is_dir()


@pytest.mark.parametrize("name", ["/dev/full", "/dev/null", ""])
def test_a_device_is_no_file_and_is_left_alone(takt: Takt, name: str) -> None:
    assert takt("export", "--format", "html", "--out", name).sentence
    assert not Path("/dev/null").is_file()


def test_a_folder_that_may_not_be_written_in_is_told(takt: Takt) -> None:
    # Not even root may make files in /proc.
    assert takt("export", "--format", "html", "--out", "/proc/summary.html").sentence


@pytest.mark.parametrize("name", ["x.html", "notebook.takt"])
def test_a_readable_copy_never_lies_beside_the_notebook(takt: Takt, name: str) -> None:
    before = (takt.folder / "notebook.takt").read_bytes()

    assert takt("export", "--format", "html", "--out", str(takt.folder / name)).sentence
    assert (takt.folder / "notebook.takt").read_bytes() == before
    assert not (takt.folder / "x.html").exists()


def test_a_full_disk_leaves_the_earlier_file_and_no_half_one(takt: Takt, tmp_path: Path) -> None:
    out = tmp_path / "to-the-clinic" / "summary.html"
    out.parent.mkdir()
    out.write_text("förra gången")

    # No file may grow past 4 kB in this process, as on a disk with 4 kB left.
    done = subprocess.run(
        takt.program("export", "--format", "html", "--out", str(out), *takt.where()),
        cwd=PROJECT,
        env=surroundings(),
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert [one.name for one in out.parent.iterdir()] == ["summary.html"]
    assert out.read_text() == "förra gången"
    assert len(takt.checkins()) == 3
