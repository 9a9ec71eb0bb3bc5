"""The archive holds everything, describes itself, and makes the same notebook again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from app.demo import notebook_of
from app.exports import render_binder
from app.exports.archive import render
from app.exports.archive_schema import schema
from app.imports.archive import read
from app.rehab import KINDS
from app.rehab.checkin import CheckIn
from app.rehab.pain_drawing import PainDrawing
from app.rehab.plan import Plan
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.taking_out import taken_out
from app.storage.kept import Kept
from app.storage.slots import Stretch
from tests.exports.binders import MADE, binder, demonstration, records
from tests.exports.patient import LANGUAGES, TODAY
from tests.tools.golden import golden

SWEDISH = LANGUAGES["sv"]
PASSPHRASE = "stig upp, koka kaffe, gå ut"
FILE = "takt.json"


def notebook(folder: Path) -> Notebook:
    made, _ = Notebook.create(Home(folder, Clock(lambda: MADE)), PASSPHRASE, Stretch(8 * 1024, 1, 1))
    return made


def plain(content: bytes) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(content)
    return whole


def faults(whole: dict[str, Any], of: dict[str, Any] | None = None) -> list[str]:
    """Where an archive breaks the schema that it brings along, or another."""
    checked = Draft202012Validator(of or whole["schema"], format_checker=FormatChecker())
    return [f"{list(error.absolute_path)}: {error.message}" for error in checked.iter_errors(whole)]


def without_its_schema(content: bytes) -> str:
    """The archive without the schema, which has a file of its own, and one record a line."""
    whole = plain(content)
    lines = [json.dumps(one, ensure_ascii=False) for one in whole["records"]]
    head = {name: whole[name] for name in ("takt_archive", "takt", "made")}
    return "\n".join([json.dumps(head), *lines]) + "\n"


# --- What is in it


def test_the_archive_reads_as_it_should() -> None:
    made = without_its_schema(render(binder()))

    assert made == golden("archive.jsonl", made)


def test_its_schema_reads_as_it_should() -> None:
    made = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"

    assert made == golden("archive.schema.json", made)


def test_the_schema_is_one_itself_and_knows_every_kind() -> None:
    Draft202012Validator.check_schema(schema())

    kinds = schema()["properties"]["records"]["items"]["properties"]["kind"]["enum"]
    assert kinds == list(KINDS)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_whole_life_is_as_its_schema_says(tag: str) -> None:
    whole = plain(render(demonstration(1, LANGUAGES[tag])))

    assert faults(whole) == []
    assert len({one["kind"] for one in whole["records"]}) > 20


def test_every_record_stands_on_a_line_of_its_own() -> None:
    first, *lines, last = render(binder()).decode().splitlines()

    assert first.startswith('{"takt_archive":1,')
    assert len(lines) == len(records())
    assert [json.loads(line.removesuffix(","))["id"] for line in lines] == [
        one["id"] for one in plain(render(binder()))["records"]
    ]
    assert last == "]}"


def test_what_a_record_said_before_is_there_with_who_and_why() -> None:
    (agreed,) = (one for one in plain(render(binder()))["records"] if one["kind"] == Plan.kind)

    assert agreed["earlier"][0]["record"]["title"] == "Utkast"
    assert (agreed["earlier"][0]["who"], agreed["earlier"][0]["why"]) == ("Jag", "Första")


def test_a_drawing_is_there_with_every_mark() -> None:
    (drawn,) = (one for one in plain(render(binder()))["records"] if one["kind"] == PainDrawing.kind)

    assert drawn["record"]["lines"][0] == "back.left.low_back ache 3"


def test_it_follows_no_language() -> None:
    assert len({render_binder("archive", binder(), language) for language in LANGUAGES.values()}) == 1


def change(path: list[Any], value: Any) -> Any:
    def planted(whole: dict[str, Any]) -> None:
        *way, last = path
        for key in way:
            whole = whole[key]
        if value is None:
            del whole[last]
        else:
            whole[last] = value

    return planted


@pytest.mark.parametrize(
    "planted",
    [
        change(["takt_archive"], 2),
        change(["made"], "i går"),
        change(["records", 0, "id"], "abc"),
        change(["records", 0, "kind"], "horoscope"),
        change(["records", 1, "format"], 99),
        change(["records", 1, "written"], None),
        change(["records", 1, "record", "day"], "18.11.2026"),
        change(["records", 1, "record", "pain"], 11),
        change(["records", 1, "record", "pain"], "6"),
        change(["records", 1, "record", "note"], None),
        change(["records", 1, "record", "mood_of_the_moon"], 3),
        change(["records", 1, "surprise"], True),
    ],
)
def test_the_schema_sees_a_fault_that_was_planted(planted: Any) -> None:
    whole = plain(render(binder()))
    assert whole["records"][1]["kind"] == CheckIn.kind
    planted(whole)

    assert faults(whole)


# --- There and back


@pytest.mark.parametrize("tag", LANGUAGES)
def test_archive_new_notebook_archive_is_identical(tag: str, tmp_path: Path) -> None:
    first = notebook(tmp_path / "first")
    first.journal.take_in(notebook_of(1, TODAY, LANGUAGES[tag]))
    archived = taken_out("archive", first, LANGUAGES[tag])

    second = notebook(tmp_path / "second")
    second.journal.take_in(read(archived, FILE).records)

    assert taken_out("archive", second, LANGUAGES[tag]) == archived
    assert len(archived) > 500_000


def test_a_changed_and_a_removed_record_go_along_as_they_are(tmp_path: Path) -> None:
    first = notebook(tmp_path / "first")
    agreed = first.journal.add(Plan(day=TODAY, title="Första"), who="Jag")
    first.journal.change(agreed.id, Plan(day=TODAY, title="Andra"), who="Läkare Exempel", why="Nytt besök")
    gone = first.journal.add(CheckIn(day=TODAY, function=3))
    first.journal.remove(gone.id)

    second = notebook(tmp_path / "second")
    second.journal.take_in(read(taken_out("archive", first, SWEDISH), FILE).records)

    (kept,) = second.journal.read(Plan)
    assert (kept.record.title, kept.who, kept.why) == ("Andra", "Läkare Exempel", "Nytt besök")
    assert [(one.record.title, one.who) for one in kept.earlier] == [("Första", "Jag")]
    assert second.journal.count(CheckIn) == 0


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.builds(
            Kept,
            st.uuids().map(lambda one: one.hex),
            st.builds(
                CheckIn,
                day=st.dates(date(1900, 1, 1), date(2100, 1, 1)),
                function=st.integers(0, 10),
                note=words,
            ),
            st.datetimes(timezones=st.just(UTC)),
            words,
            words,
        ),
        unique_by=lambda kept: kept.id,
        max_size=5,
    )
)
def test_whatever_was_written_comes_back_as_it_was(kept: list[Kept[CheckIn]]) -> None:
    assert list(read(render(binder(kept)), FILE).records) == kept


def test_the_same_records_give_the_same_bytes_whoever_takes_them_out() -> None:
    assert render(binder()) == render(replace(binder(), today=date(2027, 1, 1)))


def test_the_work_tells_how_far_it_has_come(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    first = notebook(tmp_path)
    first.journal.take_in(notebook_of(1, TODAY, SWEDISH))
    taken_out("archive", first, SWEDISH, progress=lambda done, of: told.append((done, of)))

    shares = [done / of for done, of in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert len(shares) > 10
