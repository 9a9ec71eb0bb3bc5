"""`takt list` shows what is written, as a table to read or for other programs."""

import csv
import io
import json

import pytest

from tests.command.at_the_terminal import NOTE, Takt


def test_the_table_has_a_line_a_day_and_a_dash_for_what_was_not_answered(takt: Takt) -> None:
    lines = takt("list", "checkin", "--language", "sv").out.splitlines()

    assert len(lines) == 4
    assert lines[1].startswith("18 november 2026")
    assert lines[1].split()[3:8] == ["3", "2", "–", "4", "–"]
    assert lines[1].endswith(NOTE)
    assert lines[3].split()[3:] == ["–", "–", "5", "–", "–"]


def test_the_columns_stand_under_each_other(takt: Takt) -> None:
    head, *rows = takt("list", "checkin", "--language", "sv").out.splitlines()
    column = rows[0].index("3  ", len("18 november 2026"))

    assert head[column - 2 : column] == "  "
    assert [row[column] for row in rows] == ["3", "6", "–"]


def test_a_note_of_several_lines_stays_on_its_line_and_sends_no_commands_to_the_terminal(takt: Takt) -> None:
    takt("log", "checkin", "note=rad ett\nrad två\x1b[2J\u202eslut")
    said = takt("list", "checkin")

    assert len(said.out.splitlines()) == 5
    assert "rad ett rad två" in said.out
    assert "\x1b" not in said.out
    assert "\u202e" not in said.out


@pytest.mark.parametrize(
    ("period", "days"),
    [
        (["--from", "2026-11-20"], ["2026-11-20", "2026-11-21"]),
        (["--to", "2026-11-20"], ["2026-11-18", "2026-11-20"]),
        (["--from", "2026-11-19", "--to", "2026-11-20"], ["2026-11-20"]),
        (["--from", "2026-11-19", "--to", "2026-11-19"], []),
        ([], ["2026-11-18", "2026-11-20", "2026-11-21"]),
    ],
)
def test_a_period_includes_both_its_ends(takt: Takt, period: list[str], days: list[str]) -> None:
    said = takt("list", "checkin", "--format", "json", *period)

    assert [day for day in ("2026-11-18", "2026-11-20", "2026-11-21") if day in said.out] == days
    assert json.loads(said.out) is not None


def test_csv_is_for_programs(takt: Takt) -> None:
    rows = list(
        csv.reader(
            io.StringIO(takt("list", "checkin", "--format", "csv").out.lstrip("\ufeff")), delimiter=";"
        )
    )

    assert len(rows) == 4
    assert NOTE in rows[1]


def test_days_without_entries_are_told_in_words(takt: Takt) -> None:
    said = takt("list", "checkin", "--to", "2020-01-01")

    assert said.code == 0
    assert len(said.out.splitlines()) == 1


def test_a_period_that_ends_before_it_begins_is_refused(takt: Takt) -> None:
    assert takt("list", "checkin", "--from", "2026-11-20", "--to", "2026-11-19").sentence


def test_an_unknown_form_is_told_with_the_known_ones(takt: Takt) -> None:
    said = takt("list", "checkin", "--format", "xml")

    assert "--format" in said.sentence
    assert "table, csv, json" in said.sentence


def test_the_same_days_are_told_in_three_languages(takt: Takt) -> None:
    heads = {
        tag: takt("list", "checkin", "--language", tag).out.splitlines()[1][:17] for tag in ("sv", "da", "nb")
    }

    assert heads == {"sv": "18 november 2026 ", "da": "18. november 2026", "nb": "18. november 2026"}
