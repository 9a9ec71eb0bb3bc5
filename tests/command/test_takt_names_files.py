"""Whatever is wrong with a file that is named on the command line, the sentence says which file, what, and what to do."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from app.storage.container import APPLICATION_ID, MAGIC
from tests.command.at_the_terminal import PASSPHRASE, PROJECT, Takt, surroundings
from tests.tools.full_disk import no_file_grows_beyond

SEALED = MAGIC.ljust(68, b"\0") + APPLICATION_ID.to_bytes(4, "big") + b"\0" * 100
READING = [("import",), ("restore",)]
# With what says where the notebook is: a template needs none.
SAVING = [
    ("export", "--passphrase-file", "ord", "--format", "csv", "--out"),
    ("template", "plan", "--out"),
    ("backup", "--passphrase-file", "ord", "--out"),
]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with things in it that are not what they should be; names are told from here."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mapp").mkdir()
    (tmp_path / "brev.txt").write_text("Ett brev")
    (tmp_path / "kopia.takt").write_bytes(SEALED)
    os.mkfifo(tmp_path / "ror")
    (tmp_path / "ring").symlink_to("runt")
    (tmp_path / "runt").symlink_to("ring")
    return tmp_path


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("borta.json", "Det finns ingen fil borta.json. Kontrollera namnet och mappen."),
        ("brev.txt/x", "Det finns ingen fil brev.txt/x. Kontrollera namnet och mappen."),
        ("mapp", "mapp är en mapp. Skriv namnet på en fil i den."),
        ("", ". är en mapp. Skriv namnet på en fil i den."),
        ("ror", "ror är ingen vanlig fil. Spara innehållet som en fil, och skriv namnet på den."),
        ("/dev/zero", "/dev/zero är ingen vanlig fil. Spara innehållet som en fil, och skriv namnet på den."),
        ("ring", "ring gick inte att läsa."),
        ("x" * 300, f"{'x' * 300} gick inte att läsa."),
        ("a\0b", "a b gick inte att läsa."),
        ("~ingen-sådan/x", "Det finns ingen fil ~ingen-sådan/x."),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_what_to_do(
    nowhere: Takt, command: tuple[str], file: str, sentence: str
) -> None:
    assert nowhere(*command, file, "--language", "sv").sentence.startswith(sentence)
    assert not nowhere.folder.exists()


@pytest.mark.parametrize("command", SAVING)
@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("borta/x", "Det finns ingen mapp borta. Skapa den först, eller välj en annan."),
        ("brev.txt/x", "Det finns ingen mapp brev.txt."),
        ("mapp", "mapp är en mapp. Lägg till vad filen ska heta."),
        ("", ". är en mapp."),
        ("ror", "ror gick inte att spara. Välj en annan mapp eller ett annat namn."),
        ("/dev/full", "/dev/full gick inte att spara."),
        ("ring", "ring gick inte att spara."),
        ("x" * 300, "Filens namn är för långt. Välj ett kortare."),
        ("a\0b", "a b gick inte att spara."),
        ("kopia.takt", "kopia.takt är en anteckningsbok eller en säkerhetskopia från Takt."),
    ],
)
def test_a_file_that_cannot_be_saved_is_named_with_what_to_do(
    nowhere: Takt, place: Path, command: tuple[str, ...], file: str, sentence: str
) -> None:
    before = sorted(place.iterdir())

    said = nowhere(*command, file, "--language", "sv", passphrase=None)

    assert said.sentence.startswith(sentence)
    assert sorted(place.iterdir()) == before
    assert (place / "kopia.takt").read_bytes() == SEALED


@pytest.mark.parametrize("command", SAVING)
@pytest.mark.parametrize("file", ["takt/x.csv", "takt/notebook.takt", "takt/mapp/x", "mapp/../takt/x"])
def test_nothing_is_saved_among_takts_own_files_and_the_sentence_says_why(
    nowhere: Takt, place: Path, command: tuple[str, ...], file: str
) -> None:
    (place / "takt" / "mapp").mkdir(parents=True)
    (place / "takt" / "notebook.takt").write_bytes(b"?")

    said = nowhere(*command, file, "--language", "sv", passphrase=None).sentence

    assert said.startswith(f"{file} skulle hamna i Takts egen mapp")
    assert said.count(".") >= 2
    assert (place / "takt" / "notebook.takt").read_bytes() == b"?"


def test_a_backup_is_not_written_over_a_file(nowhere: Takt, place: Path) -> None:
    said = nowhere("backup", "--out", "brev.txt", "--language", "sv")

    assert said.sentence
    assert (place / "brev.txt").read_text() == "Ett brev"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Det står inget på första raden i ord."),
        (b"\r\nhemligt\r\n", "Det står inget på första raden i ord."),
        ("hemligt".encode("utf-16"), "ord är inte ren text. Spara den som text (UTF-8)"),
        (b"h\xe9mligt", "ord är inte ren text."),
        (b"\0" * 10_000, "ord är inte ren text."),
        (b"x" * 10_000_000, "ord är inte ren text."),
    ],
)
def test_a_passphrase_file_without_a_passphrase_is_told_and_is_no_wrong_try(
    takt: Takt, place: Path, content: bytes, sentence: str
) -> None:
    (place / "ord").write_bytes(content)

    said = takt("check", "--passphrase-file", "ord", "--language", "sv", passphrase=None)

    assert said.sentence.startswith(sentence)
    assert takt.home.preferences.wrong_tries == 0


def test_a_passphrase_from_a_device_without_end_is_not_waited_for(takt: Takt) -> None:
    said = takt("check", "--passphrase-file", "/dev/zero", "--language", "sv", passphrase=None)

    assert said.sentence.startswith("/dev/zero är inte ren text.")


@pytest.mark.parametrize("standard_input", ["", "\n"])
def test_standard_input_with_nothing_on_it_is_no_wrong_try(takt: Takt, standard_input: str) -> None:
    said = takt.apart("check", "--vault", str(takt.folder), "--passphrase-file", "-", typed=standard_input)

    assert "--passphrase-file" in said.sentence
    assert takt.home.preferences.wrong_tries == 0


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        ("tom", "Det finns ingen anteckningsbok i mappen tom."),
        ("brev.txt", "brev.txt är en fil. Skriv namnet på en mapp."),
        ("brev.txt/x", "brev.txt är en fil."),
        ("ring", "Det finns ingen anteckningsbok i mappen ring."),
    ],
)
def test_a_folder_without_a_notebook_is_named(nowhere: Takt, folder: str, sentence: str) -> None:
    said = Takt(Path(folder), nowhere.capsys)("check", "--language", "sv", passphrase=None)

    assert said.sentence.startswith(sentence)


def test_a_full_disk_leaves_the_earlier_file_and_nothing_half_written(takt: Takt, place: Path) -> None:
    before = sorted(place.iterdir())
    with no_file_grows_beyond(3_000):
        exported = takt("export", "--format", "archive", "--out", "brev.txt", "--language", "sv")
        backed_up = takt("backup", "--out", "ny.takt", "--language", "sv")

    for said, file in ((exported, "brev.txt"), (backed_up, "ny.takt")):
        assert (
            said.sentence
            == f"Det finns inte plats att spara {file}. Frigör utrymme, eller välj en annan disk."
        )
    assert (place / "brev.txt").read_text() == "Ett brev"
    assert [one for one in sorted(place.iterdir()) if one.name != "passphrase.txt"] == before


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may read everything")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("import", "låst.json", "--vault", "tom"), "Takt får inte läsa låst.json."),
        (("restore", "låst.json", "--vault", "tom"), "Takt får inte läsa låst.json."),
        (
            ("template", "plan", "--out", "stängd/x.csv", "--vault", "tom"),
            "Takt får inte spara i mappen stängd.",
        ),
        (("check", "--vault", "stängd/takt"), "Takt får inte titta i mappen stängd/takt."),
        (("check", "--vault", "t", "--passphrase-file", "låst.json"), "Det finns ingen anteckningsbok"),
    ],
)
def test_what_belongs_to_somebody_else_is_named(
    nowhere: Takt, place: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    (place / "låst.json").write_text("{}")
    (place / "låst.json").chmod(0)
    (place / "stängd").mkdir(0)
    unprivileged = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*unprivileged, *nowhere.program(*arguments, "--language", "sv")],
        cwd=place,
        env=surroundings(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    (place / "stängd").chmod(0o700)

    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


def test_a_name_with_lines_in_it_stays_on_one_line(nowhere: Takt, place: Path) -> None:
    (place / "en\nrad\x1b[2J.json").write_bytes(b'{"takt_archive":1')

    said = nowhere("import", "en\nrad\x1b[2J.json", "--language", "sv").sentence

    assert said.startswith("en rad [2J.json är skadad eller avbruten vid rad 1.")


@pytest.mark.parametrize("days", [("--from", "2027-01-01"), ("--to", "2027-01-01")])
def test_a_page_about_days_to_come_is_refused_by_the_word_that_asks_for_it(
    takt: Takt, place: Path, days: tuple[str, str]
) -> None:
    said = takt("export", "--format", "text", "--out", "x.txt", *days, "--language", "sv").sentence

    assert said == f"{days[0]}: Den dagen har inte varit än. Välj i dag eller tidigare."
    assert not (place / "x.txt").exists()


@pytest.mark.parametrize("sections", ["", ",", "goals,,plan"])
def test_a_summary_of_no_parts_is_refused(takt: Takt, place: Path, sections: str) -> None:
    assert "goals" in takt("export", "--format", "text", "--out", "x.txt", "--sections", sections).sentence
    assert not (place / "x.txt").exists()


# --- A notebook made of an archive


@pytest.fixture
def archive(takt: Takt, place: Path) -> Path:
    """An archive, and no file of the notebook it was made of."""
    takt("export", "--format", "archive", "--out", "arkiv.json")
    return place / "arkiv.json"


@pytest.mark.parametrize("seconds", [0.02, 0.3, 0.8])
def test_somebody_who_stops_an_import_finds_a_whole_notebook_or_none(
    takt: Takt, archive: Path, seconds: float
) -> None:
    elsewhere = Takt(takt.folder.parent / "ny", takt.capsys)
    with subprocess.Popen(
        takt.program("import", str(archive), *elsewhere.where()),
        cwd=PROJECT,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as working:
        try:
            working.wait(seconds)
        except subprocess.TimeoutExpired:
            working.send_signal(signal.SIGINT)
        out, _ = working.communicate(timeout=60)

    if working.returncode:
        assert not elsewhere.folder.exists()
    else:
        assert out.count("-") >= 4
        assert len(elsewhere.checkins()) == 3


def test_a_notebook_whose_recovery_code_nobody_could_read_is_not_kept(takt: Takt, archive: Path) -> None:
    elsewhere = Takt(takt.folder.parent / "ny", takt.capsys)
    with Path("/dev/full").open("w") as nobody:
        done = subprocess.run(
            takt.program("import", str(archive), *elsewhere.where()),
            cwd=PROJECT,
            env=surroundings() | {"PYTHONUNBUFFERED": "1"},
            stdout=nobody,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not elsewhere.folder.exists()


@pytest.mark.parametrize("end", [b"", b'{"id":"x"}]}', b"]}"])
def test_a_damaged_archive_leaves_no_folder_behind(takt: Takt, archive: Path, end: bytes) -> None:
    archive.write_bytes(archive.read_bytes()[:-40] + end)
    elsewhere = Takt(takt.folder.parent / "ny", takt.capsys)

    assert elsewhere("import", str(archive), "--language", "sv").sentence.startswith("arkiv.json är skadad")
    assert not elsewhere.folder.exists()


def test_a_backup_with_the_wrong_passphrase_leaves_no_folder_behind(takt: Takt, place: Path) -> None:
    takt("backup", "--out", "k.takt")
    elsewhere = Takt(place / "ny", takt.capsys)

    assert elsewhere("restore", "k.takt", passphrase=f"{PASSPHRASE}!").sentence
    assert not elsewhere.folder.exists()
