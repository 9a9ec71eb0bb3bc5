"""An archive is read whole or not at all, and whatever is wrong with a file is told in a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors.archives import (
    ArchiveError,
    DamagedArchive,
    DamagedArchiveRecord,
    NewerArchive,
    NotAnArchive,
    TooLargeFile,
)
from app.exports.archive import render
from app.imports.archive import MOST_MEGABYTES, read, refuse_large
from tests.exports.binders import DRUG, binder, records
from tests.exports.patient import LANGUAGES

FILE = "mitt-arkiv.json"
WHOLE = render(binder())


def plain() -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(WHOLE)
    return whole


def packed(whole: Any) -> bytes:
    return json.dumps(whole, ensure_ascii=False).encode()


def told(error: ArchiveError) -> str:
    return LANGUAGES["sv"].tell(error)


def test_a_whole_archive_gives_every_record_and_tells_when_it_was_made() -> None:
    found = read(WHOLE, FILE)

    assert list(found.records) == sorted(
        records(), key=lambda one: [r.id for r in found.records].index(one.id)
    )
    assert found.made.isoformat() == "2026-11-22T09:12:00+00:00"
    assert found.takt


def test_an_archive_that_another_program_wrote_again_is_the_same() -> None:
    indented = json.dumps(plain(), indent=2).encode("utf-8-sig")

    assert read(indented, FILE).records == read(WHOLE, FILE).records


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\xfe",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"day,pain\n2026-11-20,6\n",
        b"[]",
        b"null",
        b"{}",
        b'{"takt_archive": "1"}',
        b'{"takt_archive": 1}',
        b'{"takt_archive": 1, "made": "i g\xc3\xa5r", "takt": "1", "records": []}',
        b'{"takt_archive": 1, "made": "2026-11-22T09:12:00", "takt": "1", "records": []}',
        b'{"takt_archive": 1, "made": "2026-11-22T09:12:00+00:00", "takt": "1", "records": {}}',
        b'{"resourceType": "Bundle"}',
        "åäö".encode("latin-1"),
    ],
)
def test_a_file_of_another_kind_is_told_by_its_name(content: bytes) -> None:
    with pytest.raises(NotAnArchive) as refused:
        read(content, FILE)

    assert FILE in told(refused.value)


def test_a_file_that_was_cut_off_is_told_with_the_line() -> None:
    lines = WHOLE.splitlines(keepends=True)
    cut = b"".join(lines[:5]) + lines[5][:40]

    with pytest.raises(DamagedArchive) as refused:
        read(cut, FILE)

    assert refused.value.values["line"] == 6
    assert f"{FILE} är skadad eller avbruten vid rad 6" in told(refused.value)


@settings(max_examples=200)
@given(st.integers(0, len(WHOLE) - 3))
def test_no_cut_off_archive_is_taken_for_a_whole_one(length: int) -> None:
    with pytest.raises(ArchiveError):
        read(WHOLE[:length], FILE)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255))
def test_one_changed_byte_is_told_as_an_archives_trouble_or_read(place: int, byte: int) -> None:
    changed = bytearray(WHOLE)
    changed[place] = byte

    with suppress(ArchiveError):
        read(bytes(changed), FILE)


@pytest.mark.parametrize("depth", [900, 100_000])
@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_a_file_nested_without_end_is_refused(opening: str, depth: int) -> None:
    with pytest.raises(NotAnArchive):
        read(opening.encode() * depth, FILE)


@pytest.mark.parametrize("place", ["schema", "records", "takt"])
def test_an_archive_with_a_nest_in_it_is_refused_or_read_without_it(place: str) -> None:
    head = '{"takt_archive":1,"takt":"1","made":"2026-11-22T09:12:00+00:00","records":[],'
    bomb = f'{head}"{place}":{"[" * 50_000}{"]" * 50_000}}}'.encode()

    with pytest.raises(ArchiveError):
        read(bomb, FILE)


def test_a_file_of_200_megabytes_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLargeFile) as refused:
        refuse_large(200 * 2**20, FILE)

    assert f"{MOST_MEGABYTES} MB" in told(refused.value)
    with pytest.raises(TooLargeFile):
        read(bytes(200 * 2**20), FILE)


def test_an_archive_of_a_newer_takt_is_told_so() -> None:
    for newer in (
        plain() | {"takt_archive": 2},
        plain() | {"records": [plain()["records"][0] | {"kind": "horoscope"}]},
        plain() | {"records": [plain()["records"][0] | {"format": 99}]},
    ):
        with pytest.raises(NewerArchive):
            read(packed(newer), FILE)


def wrong(**changed: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """A record with some of its parts changed."""
    return lambda record: record | changed


def answering(**changed: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """A record that says something else."""
    return lambda record: record | {"record": record["record"] | changed}


@pytest.mark.parametrize(
    "changed",
    [
        lambda _: None,
        lambda _: [],
        lambda _: {},
        wrong(id="abc"),
        wrong(id=7),
        wrong(kind=["checkin"]),
        wrong(format="1"),
        wrong(written="2026-11-22"),
        wrong(written=7),
        wrong(who=7),
        wrong(why={"x": 1}),
        wrong(record=[]),
        wrong(record={}),
        wrong(earlier=[{}]),
        wrong(earlier=7),
        answering(day="18.11.2026"),
        answering(day=None),
        answering(pain=11),
        answering(pain="6"),
        answering(pain=True),
        answering(pain=1e400),
        answering(note=7),
        answering(note="x" * 20_001),
        answering(at="2026-11-18"),
        answering(at=7),
        answering(sleep=[1]),
    ],
)
def test_a_record_that_says_what_no_record_can_say_is_told_by_its_number(changed: Any) -> None:
    whole = plain()
    assert whole["records"][1]["kind"] == "checkin"
    whole["records"][1] = changed(whole["records"][1])

    with pytest.raises((DamagedArchiveRecord, NotAnArchive)) as refused:
        read(packed(whole), FILE)

    if isinstance(refused.value, DamagedArchiveRecord):
        assert refused.value.values["number"] == 2
        assert f"Anteckning nummer 2 i {FILE}" in told(refused.value)


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        ("plan", {"matters": 7}),
        ("plan", {"self_care": [1]}),
        ("plan", {"care_calls": "ja"}),
        ("plan", {"actions": [{"key": "walks", "what": 7}]}),
        ("goal", {"rungs": [{"level": 7, "words": "x"}]}),
        ("goal_review", {"level": "mycket"}),
        ("goal_review", {"level": "NaN"}),
        ("taper", {"steps": [{"number": 1, "start": "2026-10-12", "doses": [{"medicine": "x"}]}]}),
        ("pain_drawing", {"lines": [7]}),
        ("profile", {"name": ["Karin"]}),
        ("visit", {"at_clock": "halv tio"}),
    ],
)
def test_a_value_of_another_type_is_refused_however_deep_it_lies(kind: str, changed: dict[str, Any]) -> None:
    whole = plain()
    number, one = next((n, one) for n, one in enumerate(whole["records"], 1) if one["kind"] == kind)
    one["record"] |= changed

    with pytest.raises(DamagedArchiveRecord) as refused:
        read(packed(whole), FILE)

    assert refused.value.values["number"] == number


def test_two_records_with_one_id_are_refused() -> None:
    whole = plain()
    whole["records"].append(whole["records"][0])

    with pytest.raises(DamagedArchiveRecord):
        read(packed(whole), FILE)


def test_half_a_letter_is_refused_for_no_notebook_could_keep_it() -> None:
    whole = plain()
    whole["records"][1]["record"]["note"] = "\ud83d"

    with pytest.raises(ArchiveError):
        read(json.dumps(whole).encode(), FILE)


def test_an_emoji_as_other_programs_write_it_comes_back_whole() -> None:
    whole = plain()
    whole["records"][1]["record"]["note"] = "😀"

    assert read(json.dumps(whole).encode(), FILE).records[1].record.note == "😀"


def test_no_error_repeats_what_the_patient_wrote() -> None:
    whole = plain()
    for record in whole["records"]:
        record["written"] = "sönder"

    with pytest.raises(ArchiveError) as refused:
        read(packed(whole), FILE)

    assert DRUG not in f"{refused.value} {refused.value.values} {told(refused.value)}"


def test_the_work_tells_how_far_it_has_come() -> None:
    seen: list[tuple[int, int]] = []
    read(WHOLE, FILE, lambda done, of: seen.append((done, of)))

    assert seen[0][0] == 0
    assert seen[-1] == (len(records()), len(records()))
