"""What comes in and what goes out: half of a clinic's plan, a table by its columns, a backup on a new device, two devices."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from app.errors.archives import TooLargeFile
from app.exports import BINDER_FORMATS
from app.imports.mapped import ROLES
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.goals import Goal
from app.rehab.other_diary import OtherEntry
from app.session import backups
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.plan import plan_now
from tests.imports.clinic_files import as_json
from tests.journeys.made import PASSPHRASE, QUICK
from tests.journeys.patient import DESK, Patient, patient
from tests.journeys.serving import serving
from tests.session.made import TODAY
from tests.session.test_from_the_clinic import MINE

pytestmark = pytest.mark.browser

TABLE = (
    "Datum;Steg;Ork 0-10;Kommentar\r\n2026-10-01;4000;6;Lugnt\r\n2026-10-02;5000;4;\r\n2026-10-99;1;1;\r\n"
)
TALL = (390, 2_600)


def notebook_in(folder: Path, language: Language, *records: object) -> Home:
    """A notebook with these records in it."""
    home = Home(folder)
    home.prefer(language=language.tag, country=language.country)
    notebook, _ = Notebook.create(home, PASSPHRASE, QUICK)
    for record in records:
        notebook.journal.add(record)
    notebook.lock()
    return home


def a_file(folder: Path, name: str, content: bytes) -> Path:
    """A file as the patient has got it."""
    file = folder / name
    file.write_bytes(content)
    return file


def deletes_everything(me: Patient) -> None:
    me.goes("/settings")
    me.taps("Delete everything")
    me.types("DELETE", me.said("DELETE"))
    me.taps("Delete everything", nth=1)
    me.sees("Where do you get your care?")


def opens_backup(me: Patient, file: Path) -> None:
    me.picks_file("Choose a file", file)
    me.types("Passphrase of the backup", PASSPHRASE)
    me.taps_exactly(me.said("Open"))
    me.sees("This is in the backup")


def takes_over(me: Patient) -> None:
    """Tap the button that says how many parts are chosen."""
    said = me.language.count("Take over {n} part", "Take over {n} parts", 99)
    place = me.page.get_by_role("button", name=re.compile(re.escape(said).replace("99", r"\d+")))
    place.dispatch_event("click")


def days_in(home: Home) -> list[int]:
    """The answers that stand in a notebook."""
    notebook = Notebook.unlock(home, PASSPHRASE)
    try:
        return sorted(kept.record.function or 0 for kept in notebook.journal.read(CheckIn))
    finally:
        notebook.lock()


@pytest.mark.parametrize("language", ["da"], indirect=True)
def test_half_of_a_clinics_plan_is_taken_over_and_a_table_comes_in_by_its_columns(
    browser: BrowserContext, tmp_path: Path, language: Language
) -> None:
    home = notebook_in(tmp_path / "home", language, MINE)
    plan = a_file(tmp_path, "plan.json", as_json())
    table = a_file(tmp_path, "steg.csv", TABLE.encode())
    film = a_file(tmp_path, "film.mp4", b"")
    os.truncate(film, 200 * 2**20)
    with serving(home.folder) as address, patient(browser, address, language, TALL) as me:
        me.comes_in("/exchange/bring-in")
        me.picks_file("Choose a file", plan)
        me.sees("It becomes a new version of your plan.")
        for left in ("Smärtskola", "Gå till affären"):
            me.page.get_by_role("switch", name=left).first.dispatch_event("click")
        takes_over(me)
        me.sees("Agreed {day}", day=language.full_day(MINE.day))

        me.goes("/exchange/bring-in")
        me.picks_file("Choose a file", film)
        me.sees(TooLargeFile.sentence, file=film.name, most=150)
        me.picks_file("Choose a file", table)
        me.sees("What are the columns?")
        me.taps("Change what it is", nth=2)
        me.taps(ROLES["function"])
        me.taps("Next")
        me.sees("These rows could not be read:")
        me.taps("Bring it in")
        me.sees("Brought in: {added} new, {there} were here already.", added=4, there=0)
        assert me.strange_requests == []

    notebook = Notebook.unlock(home, PASSPHRASE)
    kept = plan_now(notebook)
    steps = [one.record.number for one in notebook.journal.read(OtherEntry)]
    goals = notebook.journal.read(Goal)
    notebook.lock()
    assert kept
    assert kept.record.matters == "Att orka med barnbarnen"
    assert "Smärtskola" not in [action.what for action in kept.record.actions]
    assert goals == []
    assert steps == [4000, 5000]
    assert days_in(home) == [4, 6]


@pytest.mark.parametrize("language", ["nb"], indirect=True)
def test_a_backup_brings_a_deleted_notebook_back_and_two_devices_are_united(
    browser: BrowserContext, tmp_path: Path, language: Language
) -> None:
    home = notebook_in(tmp_path / "home", language, CheckIn(day=TODAY, function=3))
    shutil.copytree(home.folder, tmp_path / "other")
    other = Notebook.unlock(Home(tmp_path / "other"), PASSPHRASE)
    other.journal.add(CheckIn(day=TODAY, function=7))
    second = a_file(tmp_path, "other.takt", backups.as_bytes(other.home, other.vault).content)
    other.lock()
    with serving(home.folder) as address, patient(browser, address, language, DESK) as me:
        me.comes_in("/exchange")
        saved = me.saves_file("Save a backup", tmp_path)
        fhir = me.saves_file(BINDER_FORMATS["fhir"].title, tmp_path)
        deletes_everything(me)

        me.taps("I have a backup")
        opens_backup(me, saved)
        me.taps("Make it my notebook here")
        me.sees("Your notebook is here again. Open it with its passphrase.")
        me.unlocks()

        me.goes("/restore")
        opens_backup(me, second)
        me.taps("Unite it with this notebook")
        me.sees("United: {added} new, {changed} changed, {removed} removed.", added=1, changed=0, removed=0)
        assert me.strange_requests == []

    assert json.loads(fhir.read_text(encoding="utf-8"))["resourceType"] == "Bundle"
    assert days_in(home) == [3, 7]
