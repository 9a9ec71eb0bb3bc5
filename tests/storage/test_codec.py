"""Envelopes: what is sealed for each record, old formats lifted, newer ones left alone."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from app.errors import DamagedVault
from app.rehab import KINDS as OURS
from app.storage.codec import cover, envelope, heading, lifted, pack, record_of, tombstone, unpack
from app.storage.plain import form, instant
from tests.storage.notes import Goal, Nap, NapInMinutes, Walk
from tests.storage.test_plain import walks

WRITTEN = instant(datetime(2026, 11, 20, 18, 30, tzinfo=UTC))
DAY = date(2026, 11, 20)


def test_a_payload_is_json_that_says_what_it_is() -> None:
    payload = pack(envelope(Goal("walk to the lake"), WRITTEN, who="Anna", why="spring"))

    assert json.loads(payload) == {
        "kind": "goal",
        "format": 1,
        "written": "2026-11-20T18:30:00+00:00",
        "record": {"text": "walk to the lake", "minutes": 0},
        "who": "Anna",
        "why": "spring",
    }


@given(walks)
def test_an_envelope_comes_back_as_it_was(walk: Walk) -> None:
    packed = envelope(walk, WRITTEN, who='Ann"a', why="{}")

    assert unpack(pack(packed)) == packed
    assert record_of(Walk, unpack(pack(packed)).record, 1) == walk


@given(walks)
def test_the_heading_read_by_pattern_is_the_one_read_in_full(walk: Walk) -> None:
    packed = envelope(walk, WRITTEN)
    at = instant(walk.at) if walk.at else None

    assert heading(pack(packed).decode()) == ("walk", "1", WRITTEN, walk.day.isoformat(), at)


def test_a_heading_in_another_order_is_read_too() -> None:
    text = json.dumps(
        {"record": {"note": "", "day": "2026-11-20"}, "written": WRITTEN, "format": 1, "kind": "walk"}
    )

    assert heading(text) == ("walk", "1", WRITTEN, "2026-11-20", None)


def test_a_record_without_a_day_has_none_in_its_heading() -> None:
    assert heading(pack(envelope(Goal("2026-11-20"), WRITTEN)).decode()) == ("goal", "1", WRITTEN, None, None)


def test_a_removed_record_leaves_nothing_of_what_it_said() -> None:
    was = envelope(Goal("walk to the lake"), WRITTEN, who="Anna")

    left = pack(tombstone(was, WRITTEN))

    assert heading(left.decode()) is None
    assert unpack(left).removed
    assert b"lake" not in left
    assert b"Anna" not in left


def test_the_cover_of_a_big_record_shows_its_day_only() -> None:
    full = envelope(Walk(day=DAY, note="long"), WRITTEN)

    assert cover(full, "ab").record == {"day": "2026-11-20"}


def test_an_old_record_is_lifted_to_todays_format() -> None:
    old = envelope(Nap(DAY, hours=2), WRITTEN)

    now = lifted(old, NapInMinutes)

    assert now.format == 2
    assert record_of(NapInMinutes, now.record, now.format) == NapInMinutes(DAY, 120)
    assert record_of(NapInMinutes, old.record, old.format) == NapInMinutes(DAY, 120)


@pytest.mark.parametrize("payload", [b"", b"{", b"[]", b"null", b'{"kind":"walk"}', b"\xff", b"7"])
def test_a_payload_no_takt_wrote_is_told_as_damage(payload: bytes) -> None:
    with pytest.raises(DamagedVault):
        unpack(payload)


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"day": "yesterday"},
        {"day": 7},
        {"day": "2026-11-20", "place": "moon"},
        {"day": "2026-11-20", "dose": "two"},
        {"day": "2026-11-20", "dose": []},
        {"day": "2026-11-20", "at": "2026-11-20T18:30:00"},
    ],
)
def test_a_record_no_takt_wrote_is_told_as_damage(plain: dict[str, object]) -> None:
    with pytest.raises(DamagedVault):
        record_of(Walk, plain, 1)


@pytest.mark.parametrize("kind", OURS.values(), ids=OURS)
def test_every_kind_of_ours_can_be_stored(kind: type) -> None:
    assert form(kind)


@pytest.mark.parametrize("kind", OURS.values(), ids=OURS)
def test_every_earlier_format_of_ours_has_its_upgrade(kind: type) -> None:
    upgrades = getattr(kind, "upgrades", {})

    assert set(upgrades) == set(range(1, getattr(kind, "format", 1)))
