"""Tables are read whatever program wrote them, and days and numbers are read as they were meant or not at all."""

from __future__ import annotations

import csv
from datetime import date, time
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors.archives import TooLargeFile
from app.errors.other_diaries import DamagedFile, DamagedTable, EmptyTable
from app.imports.days import Order, day_in, order_of, time_in
from app.imports.encodings import MOST_MEGABYTES, refuse_large, text_of
from app.imports.numbers import minutes_in, number_in
from app.imports.tables import table

FILE = "tabell.csv"
HEADING = ["datum", "smärta", "kommentar"]
# Letters that a text can have and a table can hold; a lone \r inside a cell is written as it is.
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=30)


def packed(rows: list[list[str]], delimiter: str, end: str, encoding: str) -> bytes:
    text = StringIO(newline="")
    # Python's writer quotes only the end of lines that it writes itself.
    if end == "\r\n":
        csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    else:
        csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode(encoding)


@given(
    rows=st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=1, max_size=8),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@settings(max_examples=200)
def test_any_table_that_is_written_reads_back(
    rows: list[list[str]], delimiter: str, end: str, encoding: str
) -> None:
    there = [row for row in rows if any(cell.strip() for cell in row)]
    if not there:
        return

    read = table(packed([HEADING, *rows], delimiter, end, encoding), FILE)

    assert read.columns == tuple(HEADING)
    assert [list(row.cells) for row in read.rows] == there
    assert read.troubles == ()


@given(st.binary(max_size=400))
@settings(max_examples=200)
def test_no_bytes_do_more_than_be_refused(content: bytes) -> None:
    try:
        read = table(content, FILE)
    except (DamagedFile, DamagedTable, EmptyTable):
        return

    assert all(len(row.cells) == len(read.columns) for row in read.rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_table_of_any_old_program_keeps_its_letters(encoding: str) -> None:
    content = "datum;smärta;kommentar\r\n2026-03-02;7;Åkte båt – skönt\r\n".encode(encoding)

    assert table(content, FILE).rows[0].cells == ("2026-03-02", "7", "Åkte båt – skönt")


def test_the_line_of_a_row_is_the_one_in_the_file() -> None:
    content = b'a,b\n1,"tv\xc3\xa5\nrader"\n\n3,4\n'

    assert [row.line for row in table(content, FILE).rows] == [2, 5]


def test_excel_may_say_what_divides_the_cells() -> None:
    assert table(b"sep=|\na|b;c\n1|2;3\n", FILE).columns == ("a", "b;c")


def test_a_row_shorter_than_the_heading_ends_in_empty_cells() -> None:
    assert table(b"a,b,c\n1\n2,3,4\n", FILE).rows[0].cells == ("1", "", "")


def test_cells_of_zeros_are_told_and_the_rest_is_read() -> None:
    read = table(b"a,b\n1,2\n3,\x004\n5,6\n", FILE)

    assert [(one.line, type(one.error).__name__) for one in read.troubles] == [(3, "NoText")]
    assert len(read.rows) == 2


def test_a_quotation_that_never_ends_takes_no_more_than_its_own_line() -> None:
    read = table(b'a,b\n1,"2\n3,4\n5,6\n', FILE)

    assert [(one.line, type(one.error).__name__) for one in read.troubles] == [(2, "OpenQuote")]
    assert [row.line for row in read.rows] == [3, 4]


def test_a_cell_longer_than_any_is_told_by_its_line() -> None:
    read = table(b"a,b\n1," + b"x" * 200_000 + b"\n3,4\n", FILE)

    assert [one.line for one in read.troubles] == [2]
    assert [row.line for row in read.rows] == [3]


def test_a_table_of_nothing_but_broken_rows_is_given_up() -> None:
    with pytest.raises(DamagedTable):
        table(b"a,b\n" + (b"1," + b"x" * 140_000 + b"\n") * 12, FILE)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"a,b\n", b"\xef\xbb\xbf"])
def test_a_table_without_rows_is_refused(content: bytes) -> None:
    with pytest.raises(EmptyTable):
        table(content, FILE)


def test_two_hundred_megabytes_are_refused_before_they_are_read() -> None:
    with pytest.raises(TooLargeFile):
        refuse_large(200 * 2**20, FILE)


def test_a_text_larger_than_any_diary_is_refused() -> None:
    with pytest.raises(TooLargeFile):
        text_of(b"x" * (MOST_MEGABYTES * 2**20 + 1), FILE)


# --- Days and times


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-02",
        "2026-03-02T21:35:00Z",
        "2026/3/2",
        "2.3.2026",
        "02.03.26",
        "2/3/2026",
        "2 mars 2026",
        "2. marts 2026",
        "2nd Mar 2026",
        "Mar 2, 2026",
        "March 2nd, 2026",
    ],
)
def test_a_day_is_read_however_it_is_written(written: str) -> None:
    assert day_in(written) == date(2026, 3, 2)


@pytest.mark.parametrize(
    "written", ["", "igår", "31st Feb 2022", "2026-13-01", "0000-01-01", "7", "1/2", "99/99/9999"]
)
def test_what_is_no_day_is_none(written: str) -> None:
    assert day_in(written) is None


def test_one_day_past_the_twelfth_proves_the_order_of_all() -> None:
    assert order_of(["3/4/2026", "3/13/2026"]) == (Order.MONTH_FIRST, True)
    assert order_of(["3/4/2026", "13/4/2026"]) == (Order.DAY_FIRST, True)
    assert order_of(["3/4/2026"]) == (Order.DAY_FIRST, False)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("21:35", time(21, 35)),
        ("21.35", time(21, 35)),
        ("9:35 PM", time(21, 35)),
        ("9:35\u202fp.m.", time(21, 35)),
        ("12:05 am", time(0, 5)),
        ("12:30 pm", time(12, 30)),
        ("07:05:59", time(7, 5, 59)),
        ("25:00", None),
        ("13:00 pm", None),
        ("0:10 am", None),
        ("kväll", None),
    ],
)
def test_a_time_is_read_or_is_none(written: str, at: time | None) -> None:
    assert time_in(written) == at


# --- Numbers


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("7", 7),
        ("7,5", 7.5),
        ("7.5", 7.5),
        ("-3", -3),
        ("\u22123", -3),
        ("4 200", 4200),
        ("1\u00a0234,5", 1234.5),
        ("1.234.567,8", 1234567.8),
        ("1,234.5", 1234.5),
        ("0,123", 0.123),
        ("1,234", None),
        ("1.234", None),
        ("=1+1", None),
        ("nan", None),
        ("inf", None),
        ("1e5", None),
        ("9" * 50, None),
        ("", None),
    ],
)
def test_a_number_is_read_only_where_it_can_mean_one_thing(written: str, number: float | None) -> None:
    assert number_in(written) == number


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("1h 20m", 80),
        ("1 h 20 min", 80),
        ("80 min", 80),
        ("1,5 timmar", 90),
        ("01:20:00", 80),
        ("90s", 1.5),
        ("1:20", None),
        ("80", None),
        ("", None),
    ],
)
def test_a_duration_is_in_minutes_where_it_can_be_nothing_else(written: str, minutes: float | None) -> None:
    assert minutes_in(written) == minutes
