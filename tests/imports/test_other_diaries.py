"""The files of other apps come in as they were written there, and each row that cannot is told by its line."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from app.errors.archives import TooLargeFile
from app.errors.other_diaries import DamagedFile, NotADiary, NotFromThisApp
from app.imports.diaries import ANY_TABLE, DIARIES, recognised
from app.imports.found import Found
from app.rehab.other_diary import OtherEntry
from tests.imports import samples
from tests.imports.samples import EVERY, FILES, TODAY, event, loop_backup, medtimer_backup, zipped

IDS = [name for _, name, _ in EVERY]


def read(kind: str, content: bytes, file: str = "fil.csv") -> Found:
    return DIARIES[kind].read(content, file, TODAY)


def said(found: Found) -> list[tuple[date, str, float | None, str, str]]:
    """Day, series, number, text and note of every entry."""
    entries = [one.record for one in found.coming if isinstance(one.record, OtherEntry)]
    assert len(entries) == len(found.coming)
    return [(one.day, one.series, one.number, one.text, one.note) for one in entries]


def wrong(found: Found) -> list[tuple[int, str]]:
    return [(one.line, type(one.error).__name__) for one in found.troubles]


@pytest.mark.parametrize(("kind", "name", "content"), EVERY, ids=IDS)
def test_every_app_is_recognised_by_its_file(kind: str, name: str, content: bytes) -> None:
    assert recognised(content, name) == kind


@pytest.mark.parametrize(("kind", "name", "content"), EVERY, ids=IDS)
def test_no_other_app_claims_it(kind: str, name: str, content: bytes) -> None:
    claims = [one.key for one in DIARIES.values() if one.recognise(name, content[:4096])]

    assert claims == [kind]


@pytest.mark.parametrize(("kind", "name", "content"), EVERY, ids=IDS)
def test_everything_in_it_is_read(kind: str, name: str, content: bytes) -> None:
    found = read(kind, content, name)

    assert found.coming
    assert found.troubles == ()
    assert len({one.name for one in found.coming}) == len(found.coming)
    assert all(one.record.day <= TODAY for one in found.coming)


@pytest.mark.parametrize("kind", FILES)
def test_a_file_of_another_app_is_refused_by_name(kind: str) -> None:
    for other, file, content in EVERY:
        if other != kind:
            with pytest.raises((NotFromThisApp, DamagedFile)):
                read(kind, content, file)


# --- Daylio


def test_a_mood_of_daylio_stays_a_word() -> None:
    found = read("daylio", samples.DAYLIO)

    assert said(found)[0] == (date(2026, 3, 2), "mood", None, "bra", "Gick runt sjön.\nVilade sen & läste.")


def test_the_activities_and_scales_of_daylio_are_series_of_their_own() -> None:
    found = read("daylio", samples.DAYLIO)

    assert [one[1:4] for one in said(found)[1:4]] == [
        ("activities", None, "arbete | promenad"),
        ("Sömn", 7.0, ""),
        ("Stress", 3.0, ""),
    ]


def test_several_entries_a_day_keep_their_times() -> None:
    moods = [one.record for one in read("daylio", samples.DAYLIO).coming if one.record.day.day == 2]
    times = sorted({one.at.astimezone().strftime("%H:%M") for one in moods if one.at})

    assert times == ["08:30", "21:35"]


def test_a_cell_that_looks_like_a_formula_is_text() -> None:
    notes = [one[4] for one in said(read("daylio", samples.DAYLIO))]

    assert 'Tungt\nSov "illa", =1+1 i natt' in notes


def test_rows_that_cannot_be_read_are_told_and_the_others_come_in() -> None:
    content = (
        samples.DAYLIO
        + b"31 februari,x,x,21:00,bra,,,,\n"
        + b"2026-12-24,x,x,21:00,bra,,,,\n"
        + b"2026-03-04,x,x,21:00,bra,,,,,,mer\n"
        + b"2026-03-05,x,x,21:00,,,,,\n"
        + b'2026-03-06,x,x,21:00,bra,"aldrig st\n'
    )

    found = read("daylio", content)

    assert wrong(found) == [(5, "DayNotRead"), (6, "DayAhead"), (7, "TooManyCells"), (9, "OpenQuote")]
    assert [number for _, number in found.left_out] == [1]
    assert len(found.coming) == len(read("daylio", samples.DAYLIO).coming)


# --- Bearable


def test_a_symptom_of_bearable_is_a_series_by_its_name() -> None:
    assert said(read("bearable", samples.BEARABLE))[0] == (
        date(2026, 1, 22),
        "Headache",
        3.0,
        "Severe",
        "am",
    )


def test_sleep_of_bearable_is_in_minutes_and_keeps_what_was_written() -> None:
    sleep = read("bearable", samples.BEARABLE).coming[2].record

    assert isinstance(sleep, OtherEntry)
    assert (sleep.number, sleep.unit, sleep.text) == (465.0, "min", "07:45\nAsleep 23:10 - 06:55")


def test_the_day_of_bearable_is_read_in_words_where_no_figures_stand() -> None:
    content = (
        b"date,weekday,time of day,category,rating/amount,detail,notes\n3rd Sep 2023,Sun,10:15 PM,Mood,4,,\n"
    )

    assert said(read("bearable", content)) == [(date(2023, 9, 3), "Mood", 4.0, "", "")]


# --- Track & Graph


def test_a_data_point_belongs_to_the_day_it_was_where_it_was_written() -> None:
    entries = [one.record for one in read("track-and-graph", samples.TRACK_AND_GRAPH).coming[:2]]

    assert [one.day.isoformat() for one in entries] == ["2026-09-14", "2026-09-15"]
    assert entries[0].at == datetime(2026, 9, 14, 21, 30, 41, 432_000, UTC)


def test_two_data_points_that_say_the_same_are_two() -> None:
    walks = said(read("track-and-graph", samples.TRACK_AND_GRAPH))[2:]

    assert walks == [(date(2026, 9, 16), "Promenad", 70.0, "1:10:00", "")] * 2


def test_labels_behind_the_value_are_told_apart_from_it() -> None:
    labelled = [one[1:4] for one in said(read("track-and-graph", samples.TRACK_AND_GRAPH_EARLY))]

    assert labelled[0] == ("Tracker C", 0.0, "Label 1")
    assert labelled[1][2] == "-10:-30:20\nSome: :la:bel"


# --- Loop


def test_the_tables_and_the_backup_of_loop_are_the_same_entries() -> None:
    tables, backup = (read("loop", content, name) for name, content in FILES["loop"])

    assert {one.name for one in tables.coming} == {one.name for one in backup.coming}


def test_what_loop_worked_out_by_itself_is_left_out_and_counted() -> None:
    found = read("loop", samples.loop_zip())

    assert ("Days that the app worked out by itself", 1) in found.left_out
    assert [one[3] for one in said(found)[:3]] == ["YES", "SKIP", "NO"]


def test_an_amount_of_loop_is_no_longer_in_thousandths() -> None:
    assert said(read("loop", samples.loop_zip()))[-1][1:3] == ("Gå (km)", 2.5)


def test_an_early_table_of_loop_has_no_heading() -> None:
    content = zipped(
        {"Habits.csv": samples.HABITS, "001 Trna/Checkmarks.csv": "2020-01-02,2\n2020-01-01,0\n"}
    )

    assert said(read("loop", content)) == [(date(2020, 1, 2), "Träna lugnt!", None, "YES", "")]


def test_an_early_backup_of_loop_has_no_amounts() -> None:
    earlier = loop_backup(
        "alter table Habits drop column type",
        "alter table Habits drop column unit",
        "delete from Repetitions where habit = 8",
    )

    assert [one[3] for one in said(read("loop", earlier))] == ["NO", "SKIP", "YES"]


def test_a_zip_bomb_is_refused() -> None:
    bomb = zipped({"Habits.csv": samples.HABITS, "001 x/Checkmarks.csv": b"0" * 60 * 2**20})

    assert len(bomb) < 2**20
    with pytest.raises(TooLargeFile):
        read("loop", bomb)


@pytest.mark.parametrize("keep", [30, 200, 600])
def test_a_zip_file_that_is_cut_off_is_damaged(keep: int) -> None:
    with pytest.raises(DamagedFile):
        read("loop", samples.loop_zip()[:keep])


@pytest.mark.parametrize("keep", [20, 100, 3000, 9000])
def test_a_backup_of_loop_that_is_cut_off_is_damaged(keep: int) -> None:
    with pytest.raises((DamagedFile, NotFromThisApp)):
        read("loop", loop_backup()[:keep])


ENDLESS = (
    "create view Repetitions as with recursive n(i) as (select 1 union all select i + 1 from n) "
    "select i as id, 7 as habit, i as timestamp, 2 as value, '' as notes from n"
)


@pytest.mark.parametrize(
    "evil",
    [
        ("drop table Repetitions", ENDLESS),
        ("drop table Habits",),
        (
            "drop table Repetitions",
            "create virtual table Repetitions using fts5(habit, timestamp, value, notes)",
        ),
        (
            "drop table Repetitions",
            "create table Repetitions (id integer, habit integer, timestamp integer, value integer, "
            "notes text as (upper(hex(zeroblob(99999999)))))",
            "insert into Repetitions values (1, 7, 1775174400000, 2)",
        ),
    ],
    ids=["a view without end", "a table missing", "a virtual table", "a column that runs code"],
)
def test_a_backup_of_loop_with_an_evil_schema_is_refused(evil: tuple[str, ...]) -> None:
    with pytest.raises((DamagedFile, NotFromThisApp)):
        read("loop", loop_backup(*evil))


def test_a_backup_of_loop_with_nonsense_in_its_rows_is_read_in_part() -> None:
    found = read(
        "loop",
        loop_backup(
            "insert into Repetitions values (90, 7, -5, 2, '')",
            "insert into Repetitions values (91, 7, 1775174400000, 'ja', '')",
            "insert into Repetitions values (92, 7, 9999999999999999, 2, '')",
        ),
    )

    assert wrong(found) == [(90, "DayNotRead"), (91, "ValueNotRead"), (92, "DayNotRead")]
    assert len(found.coming) == 4


# --- MedTimer


def test_the_table_and_the_backup_of_medtimer_are_the_same_entries() -> None:
    table, backup = (read("medtimer", content, name) for name, content in FILES["medtimer"])

    assert [one.name for one in table.coming] == [one.name for one in backup.coming]
    assert said(table) == [(date(2026, 3, 2), "Paracetamol", None, "1 tablett", "med mat")]


def test_a_reminder_without_a_dose_is_left_out_and_counted() -> None:
    assert read("medtimer", samples.MEDTIMER).left_out == (("Reminders that were not marked as taken", 1),)


def test_a_backup_with_medicines_only_holds_no_entries() -> None:
    assert read("medtimer", b'{"medicines": {"version": 1, "list": []}}').coming == ()


@pytest.mark.parametrize("moment", [None, "igår", -1, 2**80, 1.5, True], ids=str)
def test_an_event_at_no_moment_is_told_by_its_number(moment: object) -> None:
    found = read("medtimer", medtimer_backup([event(1_772_000_000, "TAKEN"), event(moment, "TAKEN"), "x"]))

    assert wrong(found) == [(2, "DayNotRead"), (3, "ValueNotRead")]


@pytest.mark.parametrize(
    "content",
    [
        b'{"medicines"' + b":[" * 100_000,
        b'{"events": {"list": [' + b"[" * 50_000 + b"]" * 50_000 + b"]}}",
        medtimer_backup()[:-20],
        b'{"events": NaN}',
        b'{"medicines": "\xff"}',
    ],
    ids=["deep and cut off", "deep", "cut off", "no number", "wrong bytes"],
)
def test_a_backup_of_medtimer_that_is_damaged_is_refused(content: bytes) -> None:
    with pytest.raises((DamagedFile, NotFromThisApp)):
        read("medtimer", content)


# --- Whatever else


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9,
        b'{"a": 1}',
        b"<html>",
        b"ett\ntv\xc3\xa5\n",
        bytes(range(32)) * 50,
    ],
    ids=["picture", "json", "page", "one column", "bytes"],
)
def test_what_is_no_diary_is_refused(content: bytes) -> None:
    with pytest.raises(NotADiary):
        recognised(content, "fil")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_any_other_table_is_one_to_be_mapped(encoding: str) -> None:
    content = samples.TABLE.decode("cp1252").encode(encoding)

    assert recognised(content, "dagbok.csv") == ANY_TABLE


@pytest.mark.parametrize("kind", ["daylio", "bearable", "track-and-graph", "medtimer", "visible"])
def test_a_table_that_a_spreadsheet_saved_again_is_still_recognised(kind: str) -> None:
    name, content = FILES[kind][0]
    again = content.decode("utf-8-sig").encode("utf-16")

    assert recognised(again, name) == kind
    assert [one.name for one in read(kind, again).coming] == [one.name for one in read(kind, content).coming]
