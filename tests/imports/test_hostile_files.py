"""Files that somebody changed, broke or made to do harm: read in part or refused in a sentence, and the notebook is whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import TaktError
from app.errors.archives import TooLargeFile
from app.errors.other_diaries import DamagedFile, NoText
from app.exports.archive import render
from app.imports import mapped, tables
from app.imports.archive import Archive
from app.imports.clinic_plan import Proposed
from app.imports.diaries import DIARIES
from app.imports.found import Found
from app.session.bringing_in import bring_in, bring_in_archive
from app.session.from_the_clinic import proposal, take_over
from app.session.incoming import AnyTable, Incoming, read
from app.session.notebook import Notebook
from tests.exports.binders import binder
from tests.imports import samples
from tests.imports.clinic_files import SWEDISH, as_json, as_table, filled, whole_bundle
from tests.imports.samples import EVERY, HABITS, TICKS, TODAY
from tests.session.made import new_notebook

PLANNED = {
    "Planens namn": "Rehabiliteringsplan",
    "Planens datum": "2026-11-20",
    "Åtgärd 1": "Gå ut varje dag",
    "Läkemedel 1: namn": "Oxikodon",
    "Läkemedel 1: styrka": "2,5 mg",
    "Steg 1: första dag": "2026-12-01",
    "Steg 1, läkemedel 1: morgon": "1,5",
}
FILES: list[tuple[str, bytes]] = [
    ("arkiv.json", render(binder())),
    ("plan.json", as_json()),
    ("plan.csv", as_table(filled(PLANNED))),
    ("bundle.json", json.dumps(whole_bundle(), ensure_ascii=False).encode()),
    ("tabell.csv", samples.TABLE),
    *((name, content) for _, name, content in EVERY),
]
WRITTEN = [
    *(
        b"\0",
        b"\xff",
        b"\xed\xa0\xbd",
        "\u202e".encode(),
        "\u2028".encode(),
        b"\\ud83d",
        b'"',
        b"\n",
        b"\r",
        b",",
    ),
    *(
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b"1e400",
        b"9" * 5_000,
        b"-0",
        b"null",
        b"true",
        b"{}",
        b"[]",
        b"[" * 900,
    ),
    *(b"0000-01-01", b"9999-12-31", b"2025-02-29", b"2026-01-32", b"10000-01-01", b"24:00", b"99:99:99"),
    *(b"=1+1", b"@SUM(A1)", b"<img src=x onerror=alert(1)>", b"../../x", "²½٣".encode(), b"x" * 50_000),
]


@st.composite
def hostile(draw: st.DrawFn) -> tuple[str, bytes]:
    """One of our files with bytes cut out and put in, or with whole words replaced."""
    name, content = draw(st.sampled_from(FILES))
    made = bytearray(content)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(made) - 1, 0)))
        end = at + draw(st.integers(0, 12))
        while draw(st.booleans()) and end < len(made) and made[end : end + 1].isalnum():
            end += 1
        made[at:end] = draw(st.sampled_from(WRITTEN) | st.binary(max_size=4))
    cut = draw(st.none() | st.integers(0, len(made)))
    return name, bytes(made[:cut])


@pytest.fixture(scope="module")
def notebook() -> Iterator[Notebook]:
    with TemporaryDirectory() as folder:
        opened, _ = new_notebook(Path(folder))
        yield opened
        opened.lock()


def take_in(file: Incoming, notebook: Notebook) -> None:
    """Take in everything of a file."""
    match file:
        case Archive():
            bring_in_archive(notebook, file)
        case Found():
            bring_in(notebook, file)
        case AnyTable():
            bring_in(notebook, mapped.read(file.table, file.guess, TODAY))
        case Proposed():
            found = proposal(file, notebook, SWEDISH)
            take_over(found, [part.key for part in found.parts], notebook, SWEDISH)


def refusal(of: Callable[[], object]) -> str:
    """The sentence in which something is refused; nothing where it is not."""
    try:
        of()
    except TaktError as refused:
        return SWEDISH.tell(refused)
    return ""


@given(hostile())
@settings(max_examples=250, deadline=None)
def test_whatever_was_done_to_a_file_it_is_read_or_refused_in_a_sentence(one: tuple[str, bytes]) -> None:
    name, content = one

    said = refusal(lambda: read(content, name, SWEDISH, TODAY))

    assert said == "" or name in said


@given(hostile())
@settings(max_examples=60, deadline=None)
def test_a_notebook_stays_whole_and_as_it_was_where_a_file_is_refused(
    notebook: Notebook, one: tuple[str, bytes]
) -> None:
    before = len(notebook.vault)

    said = refusal(lambda: take_in(read(one[1], one[0], SWEDISH, TODAY), notebook))

    assert notebook.vault.verify() == len(notebook.vault)
    assert said == "" or len(notebook.vault) == before


def test_a_table_whose_letters_broke_on_the_way_is_not_taken_for_an_older_one() -> None:
    whole = "Datum;Smärta;Ord\n2026-03-02;6;Kändes bra\n2026-03-03;4;Gick över ån\n2026-03-04;5;Öl\n".encode()
    broken = whole.replace("ö".encode(), b"\xc3", 1)

    found = tables.table(broken, "tabell.csv")

    assert found.columns == ("Datum", "Smärta", "Ord")
    assert [row.cells[2] for row in found.rows] == ["Kändes bra", "Öl"]
    assert [(one.line, type(one.error)) for one in found.troubles] == [(3, NoText)]


def test_a_table_that_was_cut_in_the_middle_of_a_letter_keeps_its_other_letters() -> None:
    found = tables.table("Datum;Ord\n2026-03-02;Kändes bra\n2026-03-03;Öl på".encode()[:-1], "tabell.csv")

    assert [row.cells[1] for row in found.rows] == ["Kändes bra"]


@pytest.mark.parametrize("name", ["plan.json", "bundle.json", "MedTimer_Backup.json", "arkiv.json"])
def test_json_that_says_something_twice_is_refused_for_nobody_knows_which_counts(name: str) -> None:
    content = dict(FILES)[name]
    end = content.rindex(b"}")
    key = next(iter(json.loads(content)))
    doubled = content[:end] + b', "' + key.encode() + b'": 1' + content[end:]
    assert json.loads(doubled)[key] == 1

    with pytest.raises(TaktError):
        read(doubled, name, SWEDISH, TODAY)


def packed(entries: list[tuple[str, bytes]], *, mode: int = 0o644, how: int = ZIP_DEFLATED) -> bytes:
    """A zip file with entries of these names, however odd; `mode` is their kind and rights on Unix."""
    made = BytesIO()
    with ZipFile(made, "w", how) as packing:
        for name, content in entries:
            one = ZipInfo(name)
            one.external_attr = mode << 16
            one.compress_type = how
            packing.writestr(one, content)
    return made.getvalue()


TABLES = [("Habits.csv", HABITS.encode()), ("001 Meditera/Checkmarks.csv", TICKS.encode())]
SYMLINK = 0o120777


@pytest.mark.parametrize(
    "content",
    [
        packed([*TABLES, ("../../../tmp/x.csv", b"1"), ("/etc/passwd", b"1"), ("C:\\x.csv", b"1")]),
        packed([*TABLES, ("inuti.zip", packed(TABLES))]),
        packed([*TABLES, ("bild.png", b"\x89PNG")]),
        packed(TABLES, how=ZIP_STORED),
    ],
    ids=["names that lead out", "a zip in the zip", "a picture", "nothing packed"],
)
def test_what_else_is_in_a_zip_file_is_left_alone(content: bytes) -> None:
    found = DIARIES["loop"].read(content, "loop.zip", TODAY)

    assert len(found.coming) == len(DIARIES["loop"].read(packed(TABLES), "loop.zip", TODAY).coming) > 0


def test_a_link_in_a_zip_file_is_a_table_like_any_other_and_followed_nowhere() -> None:
    found = DIARIES["loop"].read(
        packed([TABLES[0], (TABLES[1][0], b"/etc/passwd")], mode=SYMLINK), "loop.zip", TODAY
    )

    assert found.coming == ()


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        (packed([*TABLES, *((f"{n}/Checkmarks.csv", b"") for n in range(3_001))]), TooLargeFile),
        (packed([*TABLES, *((f"{n}/Checkmarks.csv", b"0" * 2**20) for n in range(60))]), TooLargeFile),
        (
            packed(TABLES).replace(
                b"\x50\x4b\x01\x02\x14\x03\x14\x00\x00\x00", b"\x50\x4b\x01\x02\x14\x03\x14\x00\x01\x00"
            ),
            DamagedFile,
        ),
    ],
    ids=["thousands of files", "many that are large together", "locked with a password"],
)
def test_a_zip_file_that_unfolds_to_too_much_or_is_locked_is_refused(
    content: bytes, refused: type[TaktError]
) -> None:
    with pytest.raises(refused):
        DIARIES["loop"].read(content, "loop.zip", TODAY)


@pytest.mark.parametrize("page", [100, 4_096, 5_000, 8_192, 9_000])
def test_a_database_with_malformed_pages_is_read_in_part_or_refused(page: int) -> None:
    whole = bytearray(samples.loop_backup())
    whole[page : page + 200] = b"\xff" * 200

    try:
        found = DIARIES["loop"].read(bytes(whole), "loop.db", TODAY)
    except TaktError:
        return
    assert all(one.record.day <= TODAY for one in found.coming)


def test_a_trigger_in_a_database_is_never_run() -> None:
    with_one = samples.loop_backup(
        "create trigger evil after insert on Repetitions begin delete from Habits; end",
        "create view looks as select * from Repetitions",
    )

    assert len(DIARIES["loop"].read(with_one, "l.db", TODAY).coming) == len(
        DIARIES["loop"].read(samples.loop_backup(), "l.db", TODAY).coming
    )


def test_references_that_lead_in_a_circle_and_resources_inside_others_end() -> None:
    whole = whole_bundle()
    for one in whole["entry"]:
        one["resource"]["partOf"] = [{"reference": one["fullUrl"]}]
        one["resource"]["contained"] = [dict(one["resource"], id="inner")]
        one["resource"]["performer"] = [{"reference": "#inner"}]
        one["resource"]["author"] = {"reference": one["fullUrl"]}
        one["resource"]["basedOn"] = [{"reference": whole["entry"][0]["fullUrl"]}]

    assert isinstance(read(json.dumps(whole).encode(), "b.json", SWEDISH, TODAY), Proposed)
