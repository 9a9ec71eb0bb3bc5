"""Files of other apps that were damaged on the way: read in part, or refused in a sentence, and nothing else."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import TaktError
from app.errors.other_diaries import NotFromThisApp
from app.imports.diaries import DIARIES
from app.imports.found import Found
from tests.imports.samples import EVERY, HABITS, TODAY, zipped

TABLES = [(kind, name, content) for kind, name, content in EVERY if name.endswith(".csv")]
IDS = [name for _, name, _ in TABLES]


def read(kind: str, content: bytes) -> Found | None:
    """What a file holds; None where it was refused in a sentence."""
    try:
        return DIARIES[kind].read(content, "fil", TODAY)
    except TaktError:
        return None


@pytest.mark.parametrize(("kind", "name", "content"), TABLES, ids=IDS)
def test_a_table_may_lack_any_of_its_columns(kind: str, name: str, content: bytes) -> None:
    text = content.decode("utf-8-sig")
    mark = max(",;", key=text.count)
    rows = list(csv.reader(StringIO(text), delimiter=mark))

    for column in range(len(rows[0])):
        made = StringIO()
        csv.writer(made, delimiter=mark).writerows(row[:column] + row[column + 1 :] for row in rows)
        found = read(kind, made.getvalue().encode())
        assert found is None or all(one.record.day <= TODAY for one in found.coming)


def test_a_daylio_table_with_a_year_and_no_day_is_none_of_daylios() -> None:
    with pytest.raises(NotFromThisApp):
        DIARIES["daylio"].read(b"year,mood,activities,time,note\n2026,bra,,10:00,\n", "daylio.csv", TODAY)


def test_a_habit_whose_table_has_no_values_has_each_line_told() -> None:
    packed = zipped({"Habits.csv": HABITS, "001 Meditera/Checkmarks.csv": "Date,Notes\n2026-01-01,x\n"})

    found = read("loop", packed)

    assert found is not None
    assert [(one.line, one.file) for one in found.troubles] == [(2, "fil: 001 Meditera/Checkmarks.csv")]


@given(
    st.sampled_from(EVERY),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=3)), min_size=1, max_size=5),
)
@settings(max_examples=150, deadline=None)
def test_whatever_happens_to_the_bytes_of_a_file_it_is_read_or_refused(
    one: tuple[str, str, bytes], changes: list[tuple[float, int, bytes]]
) -> None:
    kind, _, content = one
    damaged = bytearray(content)
    for place, gone, put in changes:
        at = int(place * len(damaged))
        damaged[at : at + gone] = put

    found = read(kind, bytes(damaged))

    assert found is None or all(each.record.day <= TODAY for each in found.coming)
