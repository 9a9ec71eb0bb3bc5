"""Any table comes in by saying what its columns are; nothing is made into an answer of Takt's unasked."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors.other_diaries import NoDayColumn
from app.exports.as_csv import archive
from app.imports.days import Order
from app.imports.mapped import NO_TIME, QUESTIONS, ROLES, Mapping, guess, preview, read
from app.imports.tables import Table, table
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.other_diary import OtherEntry
from tests.imports.samples import TABLE, TODAY

FILE = "dagbok.csv"


def of(content: bytes) -> Table:
    return table(content, FILE)


def test_days_times_and_notes_are_guessed_and_answers_never_are() -> None:
    guessed = guess(of(TABLE))

    assert guessed.roles == ("day", "time", "series", "series", "series", "note")
    assert guessed.order_is_sure


def test_a_column_called_a_day_is_one_although_many_of_its_cells_cannot_be_read() -> None:
    guessed = guess(of(b"Steg;Datum\n1;2026-10-01\n2;2026-10-99\n3;i g\xc3\xa5r\n"))

    assert guessed.roles == ("series", "day")


@given(
    st.lists(st.sampled_from(["datum", "smärta", "pain", "mood", "sleep", "energy"]), min_size=1, unique=True)
)
def test_no_heading_makes_a_guess_an_answer(heading: list[str]) -> None:
    content = "\n".join([";".join(heading), ";".join("7" for _ in heading)]) + ";\n"

    assert not set(guess(of(content.encode())).roles) & set(QUESTIONS)


def test_a_column_said_to_be_pain_answers_the_question_of_the_check_in() -> None:
    found = read(of(TABLE), guess(of(TABLE)).saying(2, "pain"), TODAY)
    checkins = [one.record for one in found.coming if isinstance(one.record, CheckIn)]

    assert [(one.day.day, one.pain, one.note) for one in checkins] == [(2, 6, "Lång dag"), (3, 4, "")]
    assert [(one.line, type(one.error).__name__) for one in found.troubles] == [(4, "OffTheScale")]


def test_what_is_a_series_keeps_its_numbers_and_what_was_written() -> None:
    found = read(of(TABLE), guess(of(TABLE)), TODAY)
    entries = [one.record for one in found.coming if isinstance(one.record, OtherEntry)]

    assert [(one.series, one.number, one.unit, one.text, one.note) for one in entries[:3]] == [
        ("Smärta", 6, "", "", "Lång dag"),
        ("Steg", 4200, "", "", ""),
        ("Vila", 80, "min", "1h 20m", ""),
    ]
    assert {one.app for one in entries} == {"dagbok"}


def test_the_preview_shows_the_first_five_and_counts_them_all() -> None:
    shown = preview(of(TABLE), guess(of(TABLE)), TODAY)

    assert (len(shown.first), shown.entries, shown.troubles) == (5, 6, ())


def test_a_table_without_a_day_cannot_come_in() -> None:
    with pytest.raises(NoDayColumn):
        read(of(b"a,b\n1,2\n"), guess(of(b"a,b\n1,2\n")), TODAY)


def test_days_in_figures_are_doubtful_until_one_proves_the_order() -> None:
    unclear, clear = of(b"day,x\n3/4/2026,1\n"), of(b"day,x\n3/4/2026,1\n3/14/2026,2\n")

    assert (guess(unclear).order, guess(unclear).order_is_sure) == (Order.DAY_FIRST, False)
    assert (guess(clear).order, guess(clear).order_is_sure) == (Order.MONTH_FIRST, True)


def test_the_order_of_days_is_what_the_person_says() -> None:
    unclear = of(b"day,x\n3/4/2026,1\n")

    found = read(unclear, guess(unclear).in_order(Order.MONTH_FIRST), TODAY)

    assert found.coming[0].record.day == date(2026, 3, 4)


def test_a_time_that_is_none_is_counted_and_the_day_kept() -> None:
    content = of("datum;tid;x\n2026-03-02;kväll;1\n".encode())
    mapping = Mapping(("day", "time", "series"))

    found = read(content, mapping, TODAY)

    assert found.left_out == ((NO_TIME, 1),)
    assert found.coming[0].record.at is None


def test_there_is_only_one_day_and_one_of_each_question() -> None:
    mapping = Mapping(("day", "pain", "series")).saying(2, "pain").saying(1, "day")

    assert mapping.roles == ("series", "day", "pain")


def test_a_corrected_mapping_brings_in_what_the_first_one_missed() -> None:
    as_series, as_pain = guess(of(TABLE)), guess(of(TABLE)).saying(2, "pain")

    first, second = ({one.name for one in read(of(TABLE), by, TODAY).coming} for by in (as_series, as_pain))

    assert len(second - first) >= 2


def test_every_meaning_of_a_column_has_a_name() -> None:
    assert all(ROLES.values())
    assert set(QUESTIONS) <= set(ROLES)


@given(
    st.lists(
        st.builds(
            CheckIn,
            day=st.dates(date(2016, 1, 1), TODAY),
            pain=st.integers(0, 10),
            mood=st.none() | st.integers(0, 10),
            note=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20).map(str.strip),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_takts_own_table_of_check_ins_comes_back_as_it_was(written: list[CheckIn]) -> None:
    content = of(archive(written, CheckIn, Language("sv", "SE")))

    found = read(content, guess(content), TODAY)

    assert [one.record for one in found.coming] == written
