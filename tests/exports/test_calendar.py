"""The calendar reminds and tells nothing private, and moves with what was agreed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject

from app.exports import render_binder
from app.exports.binder import Binder
from app.rehab.period import Period
from app.rehab.plan import Plan
from app.rehab.taper import StepConfirmed, Taper
from app.rehab.visits import Visit
from app.storage.kept import Earlier, Kept
from tests.exports.binders import (
    AGREED,
    DIAGNOSIS,
    DRUG,
    MADE,
    PLACE,
    TAPER,
    binder,
    demonstration,
    id_of,
    keep,
    pause,
    plan,
    records,
    taper,
)
from tests.exports.patient import LANGUAGES, TODAY
from tests.tools.golden import golden
from tests.tools.node import node

TAGS = pytest.mark.parametrize("tag", LANGUAGES)
NATIONAL_NUMBER = re.compile(r"\b\d{6}(\d{2})?[-+ ]?\d{4,5}\b")


def made(taken: Binder, tag: str = "sv") -> str:
    return render_binder("ics", taken, LANGUAGES[tag]).decode()


def entries(taken: Binder) -> dict[str, Any]:
    """The entries by UID, as vobject reads them."""
    return {one.uid.value: one for one in vobject.readOne(made(taken)).contents.get("vevent", [])}


def steps(taken: Binder) -> dict[int, date]:
    """The first day of each step."""
    return {
        int(uid.split("-")[-1].split("@")[0]): one.dtstart.value
        for uid, one in entries(taken).items()
        if uid.startswith("step-")
    }


def with_record(*added: Kept[Any], without: str = "") -> Binder:
    return binder([*(one for one in records() if one.id != (without and id_of(without))), *added])


# --- Others read it


@TAGS
def test_the_calendar_reads_as_it_should(tag: str) -> None:
    text = made(binder(), tag)

    assert text == golden(f"calendar.{tag}.ics", text)


@TAGS
def test_two_programs_of_others_read_the_same_entries(tag: str, tmp_path: Path) -> None:
    file = tmp_path / "takt.ics"
    file.write_text(made(demonstration(1, LANGUAGES[tag]), tag), newline="")

    by_ical_js = node("calendar.mjs", file)
    by_vobject = [
        {"uid": one.uid.value, "start": one.dtstart.value.isoformat(), "sequence": int(one.sequence.value)}
        for one in vobject.readOne(file.read_text()).vevent_list
    ]

    assert by_ical_js["faults"] == []
    assert by_ical_js["entries"] == by_vobject
    assert len(by_vobject) > 10


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("UID:visit", "UUID:visit"),
        ("SEQUENCE:1", "SEQUENZ:1"),
        ("DTSTART:20261201T133000", "DTSTART:2026-12-01T13"),
    ],
)
def test_the_programs_of_others_see_a_fault_that_was_planted(before: str, after: str, tmp_path: Path) -> None:
    file = tmp_path / "takt.ics"
    text = made(binder())
    assert before in text
    file.write_text(text.replace(before, after, 1), newline="")

    assert node("calendar.mjs", file)["faults"]


# --- Nothing private


@TAGS
@pytest.mark.parametrize("whose", ["ours", "the demonstration's"])
def test_no_drug_no_diagnosis_no_place_and_nobodys_name_stands_in_it(tag: str, whose: str) -> None:
    taken = binder() if whose == "ours" else demonstration(1, LANGUAGES[tag])
    typed = [DRUG, DIAGNOSIS, PLACE]
    for kept in taken.of(Taper):
        typed += [medicine.name for medicine in kept.record.medicines]
    for visit in taken.of(Visit):
        typed += [visit.record.with_whom, visit.record.place, visit.record.role, *visit.record.questions]
    for agreed in taken.of(Plan):
        typed += [agreed.record.diagnosis, agreed.record.title]
    typed.append(taken.owner.name)

    text = made(taken, tag).lower()

    assert len([words for words in typed if words]) > 5
    assert not [words for words in typed if words and words.lower() in text]


@TAGS
def test_no_national_identity_number_stands_in_it(tag: str) -> None:
    hostile = Visit(day=date(2026, 12, 3), with_whom="19740101-0000", place="010174-0000", role="01017400000")
    text = made(with_record(keep("hostile", hostile)), tag)

    assert NATIONAL_NUMBER.search(hostile.with_whom)
    assert NATIONAL_NUMBER.search(hostile.place)
    # Only what was typed could hold one: days, instants and random ids are told apart by their names.
    typed = [line for line in text.splitlines() if line.startswith(("SUMMARY", "DESCRIPTION", "X-"))]
    assert not [line for line in typed if re.search(r"\d", line)]
    assert "LOCATION" not in text
    assert "ATTENDEE" not in text


def test_every_entry_is_private() -> None:
    assert {one.contents["class"][0].value for one in entries(binder()).values()} == {"PRIVATE"}


# --- It moves with what was agreed


def test_a_visit_that_is_moved_keeps_its_uid_and_raises_its_sequence() -> None:
    first = entries(binder())
    moved = Visit(day=date(2026, 12, 8), at_clock=time(9))
    said = Earlier(Visit(day=date(2026, 12, 1), at_clock=time(13, 30)), MADE)
    later = keep("next visit", moved, MADE + timedelta(hours=1), earlier=(said,))
    again = entries(with_record(later, without="next visit"))
    uid = f"visit-{id_of('next visit')}@takt"

    assert (first[uid].sequence.value, again[uid].sequence.value) == ("0", "1")
    assert again[uid].dtstart.value == datetime.combine(date(2026, 12, 8), time(9))


def test_a_time_of_day_is_the_patients_own_clock() -> None:
    assert "DTSTART:20261201T133000\r\n" in made(binder())


def test_the_next_visit_that_was_agreed_at_a_visit_is_there_until_it_is_written_itself() -> None:
    agreed = f"visit-{id_of('next visit')}-next@takt"
    written = with_record(keep("february", Visit(day=date(2027, 2, 2))))

    assert agreed in entries(binder())
    assert agreed not in entries(written)


def test_steps_stand_on_their_days_in_the_plan_and_on_the_day_they_were_begun() -> None:
    assert steps(binder()) == {1: date(2026, 10, 12), 2: date(2026, 11, 9), 3: date(2026, 12, 7)}


def test_a_pause_moves_the_step_after_it_and_raises_its_sequence() -> None:
    paused = with_record(pause(date(2026, 11, 16), date(2026, 11, 20)))
    uid = f"step-{id_of(TAPER)}-3@takt"

    assert steps(paused)[3] == date(2026, 12, 12)
    assert int(entries(paused)[uid].sequence.value) > int(entries(binder())[uid].sequence.value)


def test_while_a_pause_is_open_nobody_knows_when_the_next_step_begins() -> None:
    assert list(steps(with_record(pause(date(2026, 11, 16))))) == [1, 2]


def test_a_step_that_waits_for_the_patients_word_moves_those_after_it() -> None:
    waiting = binder([one for one in records() if not isinstance(one.record, StepConfirmed)])

    assert steps(waiting) == {1: date(2026, 10, 12), 2: date(2026, 11, 9), 3: TODAY + timedelta(days=28)}


def test_a_draft_and_an_ended_taper_have_no_steps_to_come() -> None:
    draft = replace(taper(), agreement=replace(taper().agreement, on=None))
    ended = replace(taper(), ended=date(2026, 11, 15))

    assert steps(with_record(keep(TAPER, draft), without=TAPER)) == {}
    assert list(steps(with_record(keep(TAPER, ended), without=TAPER))) == [1, 2]
    assert taper().agreement.on == AGREED


def test_a_plan_that_has_ended_is_followed_up_no_more() -> None:
    ended = with_record(keep("plan", replace(plan(), ended=TODAY)), without="plan")

    assert f"plan-{id_of('plan')}-follow-up@takt" in entries(binder())
    assert not [uid for uid in entries(ended) if uid.startswith("plan-")]


def test_only_the_days_asked_for_are_in_it() -> None:
    to_come = entries(binder(period=Period(TODAY, date.max)))

    assert {one.dtstart.value for one in to_come.values() if isinstance(one.dtstart.value, date)}
    assert min(str(one.dtstart.value) for one in to_come.values()) >= TODAY.isoformat()


def test_an_empty_notebook_gives_an_empty_calendar() -> None:
    assert entries(binder([])) == {}
    assert made(binder([])).startswith("BEGIN:VCALENDAR")
