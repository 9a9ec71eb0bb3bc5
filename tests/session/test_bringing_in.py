"""An import is one step after a backup, all of it or nothing, and the same file twice brings nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import StorageError
from app.imports.archive import Archive
from app.imports.archive import read as read_archive
from app.imports.diaries import DIARIES
from app.imports.found import Found
from app.language import Language
from app.rehab import KINDS
from app.rehab.other_diary import OtherEntry
from app.session import backups
from app.session.bringing_in import bring_in, bring_in_archive
from app.session.notebook import Notebook
from app.session.taking_out import taken_out
from tests.imports.samples import EVERY, FILES, TODAY
from tests.session.made import PASSPHRASE, new_notebook

IDS = [name for _, name, _ in EVERY]


def found_in(kind: str, name: str, content: bytes) -> Found:
    return DIARIES[kind].read(content, name, TODAY)


def held(notebook: Notebook) -> int:
    return sum(notebook.journal.count(kind) for kind in KINDS.values())


@pytest.mark.parametrize(("kind", "name", "content"), EVERY, ids=IDS)
def test_the_same_file_twice_brings_nothing_twice(
    kind: str, name: str, content: bytes, tmp_path: Path
) -> None:
    notebook, _ = new_notebook(tmp_path)
    first = bring_in(notebook, found_in(kind, name, content))

    again = bring_in(notebook, found_in(kind, "annat namn", content))

    assert (first.already_there, again.added, again.made) == (0, 0, None)
    assert again.already_there == first.added == notebook.journal.count(OtherEntry) > 0
    notebook.lock()


def test_an_import_is_one_step_to_undo_after_a_backup(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    brought = bring_in(notebook, found_in("daylio", *FILES["daylio"][0]))

    notebook.journal.undo()

    assert notebook.journal.count(OtherEntry) == 0
    assert brought.made
    assert brought.made.path.exists()
    notebook.lock()


def test_a_file_without_anything_new_pushes_no_older_backup_out(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    bring_in(notebook, found_in("daylio", *FILES["daylio"][0]))
    archive = read_archive(taken_out("archive", notebook, Language("sv", "SE")), "arkiv.json")

    again = bring_in_archive(notebook, archive)

    assert (again.added, again.made) == (0, None)
    assert len(backups.lying(notebook.home)) == 1
    notebook.lock()


def test_what_was_removed_does_not_come_back(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    found = found_in("visible", *FILES["visible"][0])
    bring_in(notebook, found)
    notebook.journal.remove(notebook.journal.read(OtherEntry)[0].id)

    again = bring_in(notebook, found)

    assert (again.added, notebook.journal.count(OtherEntry)) == (0, len(found.coming) - 1)
    notebook.lock()


def test_what_came_in_is_there_again_after_locking(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    found = found_in("bearable", *FILES["bearable"][0])
    bring_in(notebook, found)
    notebook.lock()

    opened = Notebook.unlock(notebook.home, PASSPHRASE)

    assert {repr(one.record) for one in opened.journal.read(OtherEntry)} == {
        repr(one.record) for one in found.coming
    }
    opened.lock()


def test_without_a_backup_nothing_comes_in(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path)
    own = backups.own_folder(notebook.home)
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("a file where the folder would be")

    with pytest.raises(StorageError):
        bring_in(notebook, found_in("daylio", *FILES["daylio"][0]))
    assert held(notebook) == 0
    notebook.lock()


def test_an_archive_adds_only_what_the_notebook_does_not_know(tmp_path: Path) -> None:
    notebook, _ = new_notebook(tmp_path / "a")
    bring_in(notebook, found_in("loop", *FILES["loop"][0]))
    archived: Archive = read_archive(taken_out("archive", notebook, Language("sv", "SE")), "a.json")
    bring_in(notebook, found_in("visible", *FILES["visible"][0]))
    other, _ = new_notebook(tmp_path / "b")

    here, there = bring_in_archive(notebook, archived), bring_in_archive(other, archived)

    assert (here.added, here.already_there) == (0, len(archived.records))
    assert (there.added, there.already_there) == (len(archived.records), 0)
    assert other.journal.count(OtherEntry) == len(archived.records)
    notebook.lock()
    other.lock()
