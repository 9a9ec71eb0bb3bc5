"""`takt demo` writes or shows a fictional patient's notebook."""

import re
import subprocess
import urllib.request
from pathlib import Path

import pytest

from app.rehab.profile import Profile
from tests.command.at_the_terminal import PROJECT, TODAY, Takt, surroundings


def test_a_notebook_of_the_years_asked_for_is_written(nowhere: Takt) -> None:
    said = nowhere("demo", "--years", "2", "--country", "se", "--language", "sv")

    lived = nowhere.checkins()
    assert said.code == 0, said
    assert str(nowhere.folder) in said.out
    assert 500 < len(lived) < 800
    assert lived[-1].day < TODAY


@pytest.mark.parametrize(
    ("tag", "name"), [("sv", "Solveig Exempel"), ("da", "Solveig Eksempel"), ("nb", "Solveig Eksempel")]
)
def test_the_notebook_says_that_its_owner_is_made_up(nowhere: Takt, tag: str, name: str) -> None:
    nowhere("demo", "--language", tag)
    notebook = nowhere.notebook()
    owner = notebook.profile
    notebook.lock()

    assert owner == Profile(name=name, fictional=True)


def test_the_app_opens_it_in_the_language_and_country_asked_for(nowhere: Takt) -> None:
    nowhere("demo", "--language", "sv", "--country", "no")

    assert (nowhere.home.language().tag, nowhere.home.language().country) == ("sv", "NO")


def test_the_country_is_that_of_the_language_where_none_is_named(nowhere: Takt) -> None:
    nowhere("demo", "--language", "da")

    assert nowhere.home.language().country == "DK"


def test_a_notebook_that_is_there_is_never_written_over(takt: Takt) -> None:
    before = takt.checkins()

    assert takt("demo").sentence
    assert takt.checkins() == before


def test_a_weak_passphrase_is_refused_and_nothing_is_written(nowhere: Takt) -> None:
    assert nowhere("demo", passphrase="hej").sentence
    assert not (nowhere.folder / "notebook.takt").exists()


def test_without_a_passphrase_file_the_passphrase_is_made_and_told(nowhere: Takt) -> None:
    said = nowhere("demo", passphrase=None)
    made = said.out.splitlines()[-1].split(": ")[1]

    assert nowhere("check", passphrase=made).code == 0


def test_to_look_around_it_is_opened_from_a_folder_that_is_gone_afterwards(
    nowhere: Takt, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    process = subprocess.Popen(
        nowhere.program("demo", "--no-browser", "--language", "sv"),
        cwd=PROJECT,
        env=surroundings() | {"TMPDIR": str(temporary), "XDG_DATA_HOME": str(tmp_path / "own")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    passphrase, address = process.stdout.readline(), process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+/", address)
    assert found, address
    with urllib.request.urlopen(found.group()) as page:  # noqa: S310  # our own address
        status = page.status
    during = [one.name for one in temporary.rglob("notebook.takt")]
    process.terminate()
    _, err = process.communicate(timeout=30)

    assert status == 200
    assert len(passphrase.split(": ")[1].split()) == 5
    assert during == ["notebook.takt"]
    assert (list(temporary.iterdir()), err, process.returncode) == ([], "", 0)
    assert not (tmp_path / "own").exists()
