"""Diaries as tables: any tracker that declares its questions, unchanged or ready for a spreadsheet."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import StringIO
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports import as_csv, as_json, render_diary
from app.rehab.checkin import CheckIn
from app.rehab.fields import Amount, Choice, Choices, Logged, Minutes, Note, questions
from tests.exports.patient import LANGUAGES, check_ins

SWEDISH = LANGUAGES["sv"]
DAY = date(2026, 11, 20)


class Walk(Logged, kind="walk", title="Walk"):
    """A tracker in a few lines, to show that exports need nothing but its declaration."""

    distance: Annotated[float | None, Amount("How far?", "Distance", unit="km")] = None
    minutes: Annotated[int | None, Minutes("How long?", "Minutes")] = None
    ground: Annotated[str | None, Choice("On what?", "Ground", options={"road": "Road", "wood": "Wood"})] = (
        None
    )
    company: Annotated[
        tuple[str, ...], Choices("With whom?", "Company", options={"dog": "Dog", "friend": "Friend"})
    ] = ()
    note: Annotated[str, Note("A note?", "Note")] = ""


WALKS = (
    Walk(day=date(2026, 11, 21), minutes=0, ground="wood", company=("dog", "friend")),
    Walk(day=DAY, at=datetime(2026, 11, 20, 8, 12, tzinfo=UTC), distance=2.5, note="=SUM(A1)"),
)


def excel(entries: Sequence[Logged], tracker: type[Logged]) -> list[list[str]]:
    text = as_csv.render(entries, tracker, SWEDISH, "excel").decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=";"))


def archive(entries: Sequence[Logged], tracker: type[Logged]) -> list[dict[str, str]]:
    text = as_csv.render(entries, tracker, SWEDISH, "archive").decode()
    return list(csv.DictReader(StringIO(text, newline="")))


def test_a_new_tracker_has_its_table_without_a_line_of_code() -> None:
    assert excel(WALKS, Walk) == [
        [SWEDISH.say(word) for word in ("Day", "Distance", "Minutes", "Ground", "Company", "Note")],
        ["2026-11-20", "2,5", "", "", "", "'=SUM(A1)"],
        ["2026-11-21", "", "0", "Wood", "Dog, Friend", ""],
    ]


def test_an_archive_keeps_keys_and_points_and_leaves_words_alone() -> None:
    assert archive(WALKS, Walk)[0] == {
        "day": "2026-11-20",
        "at": "2026-11-20T08:12:00Z",
        "distance": "2.5",
        "minutes": "",
        "ground": "",
        "company": "",
        "note": "=SUM(A1)",
    }
    assert archive(WALKS, Walk)[1]["company"] == "dog,friend"


def test_an_archived_answer_is_understood_again() -> None:
    asked = questions(Walk)
    rows = archive(WALKS, Walk)

    read: list[dict[str, Any]] = [
        {name: asked[name].read(name, row[name]) for name in asked if row[name]} for row in rows
    ]

    assert [
        Walk(day=date.fromisoformat(row["day"]), **answers) for row, answers in zip(rows, read, strict=True)
    ] == [
        Walk(day=DAY, distance=2.5, note="=SUM(A1)"),
        WALKS[0],
    ]


def test_a_spreadsheet_gets_a_mark_semicolons_and_its_line_ends() -> None:
    content = render_diary("csv", check_ins(), CheckIn, SWEDISH)

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") - 1  # One note has a line of its own.
    assert content.splitlines()[0].count(b";") == 6


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t=", "\r=", " =", "\n@", "＝", "＠"])
def test_no_cell_of_a_spreadsheet_is_a_formula(begins: str) -> None:
    cell = excel([CheckIn(day=DAY, note=f'{begins}HYPERLINK("http://example.org")')], CheckIn)[1][-1]

    assert cell.startswith("'")


@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_whatever_is_typed_comes_back_from_the_archive(note: str) -> None:
    entry = CheckIn(day=DAY, note=note.encode(errors="ignore").decode() or "x")

    assert archive([entry], CheckIn)[0]["note"] == entry.note


@given(st.text(alphabet='=+-@;",\n\r\t åx1', min_size=1, max_size=30).filter(str.strip))
def test_whatever_is_typed_stays_in_its_cell_of_a_spreadsheet(note: str) -> None:
    rows = excel([CheckIn(day=DAY, note=note)], CheckIn)

    assert [len(row) for row in rows] == [7, 7]
    assert rows[1][-1].removeprefix("'") == note
    assert not rows[1][-1].lstrip().startswith(("=", "+", "-", "@"))


def test_not_answered_is_null_in_json_and_never_zero() -> None:
    told = json.loads(as_json.render([CheckIn(day=DAY, function=0)], CheckIn))

    assert told == [
        {
            "day": "2026-11-20",
            "at": None,
            "function": 0,
            "sleep": None,
            "energy": None,
            "mood": None,
            "pain": None,
        }
        | {"note": ""}
    ]


def test_json_lists_a_new_tracker_in_the_order_of_the_days() -> None:
    told = json.loads(render_diary("json", WALKS, Walk, SWEDISH))

    assert [(one["day"], one["distance"], one["company"]) for one in told] == [
        ("2026-11-20", 2.5, []),
        ("2026-11-21", None, ["dog", "friend"]),
    ]
