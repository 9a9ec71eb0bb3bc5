"""A clinic's plan comes in part by part, as a new version, and nothing is overwritten silently."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.errors import LevelsStand, NoSuchRecord, TaperIsHere
from app.imports.clinic_plan import read
from app.rehab.goals import Goal, Level, Rung
from app.rehab.plan import Action, Contact, KindOfCare, Plan, Responsible, Role, Status
from app.rehab.taper import Taper, is_agreed
from app.session import backups
from app.session.from_the_clinic import Proposal, proposal, take_over
from app.session.notebook import Notebook
from app.session.plan import plan_now
from tests.imports.clinic_files import JSON_PLAN, SWEDISH, as_json
from tests.session.made import TODAY, new_notebook

NURSE = Contact(key="n", name="Sköterska Exempel", role=Role.REGULAR, care=KindOfCare.PRIMARY, phone="1")
WALK = Action(key="w", what="Gå ut varje dag", responsible=Responsible.MYSELF, done=date(2026, 11, 1))
MINE = Plan(
    day=date(2026, 9, 1),
    title="Min plan",
    status=Status.AGREED,
    agreed=date(2026, 9, 1),
    matters="Barnbarnen",
    actions=(WALK, Action(key="s", what="Sova i tid")),
    contacts=(NURSE,),
    note="Min egen anteckning",
)


@pytest.fixture
def mine(tmp_path: Path) -> Notebook:
    notebook, _ = new_notebook(tmp_path)
    return notebook


def from_file(notebook: Notebook, **changes: Any) -> Proposal:
    proposed = read(as_json(**changes), "plan.json", SWEDISH, TODAY)
    return proposal(proposed, notebook, SWEDISH)


def takes(notebook: Notebook, found: Proposal, *keys: str) -> None:
    take_over(found, keys or [part.key for part in found.parts], notebook, SWEDISH)


def about(found: Proposal) -> list[str]:
    return [part.about or part.key for part in found.parts]


def plan_of(notebook: Notebook) -> Plan:
    kept = plan_now(notebook)
    assert kept is not None
    return kept.record


def test_without_a_plan_the_file_begins_one_as_a_draft(mine: Notebook) -> None:
    takes(mine, from_file(mine))

    plan = plan_of(mine)
    assert (plan.title, plan.day, plan.status) == ("Rehabiliteringsplan", date(2026, 11, 20), Status.DRAFT)
    assert [one.what for one in plan.actions] == ["Gå ut varje dag", "Smärtskola"]
    assert [kept.record.words for kept in mine.journal.read(Goal)] == ["Gå till affären"]


def test_the_same_file_twice_proposes_nothing(mine: Notebook) -> None:
    takes(mine, from_file(mine))

    found = from_file(mine)

    assert found.parts == ()
    assert found.left == ()


def test_a_taken_plan_is_a_new_version_that_says_from_whom_and_the_old_one_stays(mine: Notebook) -> None:
    kept = mine.journal.add(MINE)

    takes(mine, from_file(mine))

    now = mine.journal.get(kept.id)
    assert now.earlier[-1].record == MINE
    assert now.who == "Smärtmottagningen Exempel"
    assert now.why == SWEDISH.say("The clinic's file of {day}", day="20 november 2026")


def test_what_the_file_does_not_mention_stays(mine: Notebook) -> None:
    mine.journal.add(MINE)

    takes(mine, from_file(mine))

    plan = plan_of(mine)
    walk, sleep, *_ = plan.actions
    assert sleep.what == "Sova i tid"
    assert (walk.key, walk.done, walk.schedule) == ("w", date(2026, 11, 1), "Varje dag")
    assert plan.note == "Min egen anteckning"
    assert plan.day == MINE.day


def test_half_of_it_can_be_taken_over(mine: Notebook) -> None:
    mine.journal.add(MINE)
    found = from_file(mine)
    school = next(part.key for part in found.parts if part.about == "Smärtskola")

    takes(mine, found, school, "follow_up")

    plan = plan_of(mine)
    assert plan.follow_up == date(2027, 2, 20)
    assert plan.actions[-1].what == "Smärtskola"
    assert (plan.matters, plan.title) == ("Barnbarnen", "Min plan")
    assert "Gå till affären" in about(from_file(mine))


@pytest.mark.parametrize("care", ["specialist", ""])
def test_the_regular_contact_stays_through_specialist_care(mine: Notebook, care: str) -> None:
    mine.journal.add(MINE)
    other = {"name": "Läkare Exempel", "role": "regular", "care": care}
    same = {"name": "Sköterska Exempel", "role": "physiotherapist", "care": "specialist", "phone": "2"}

    takes(mine, from_file(mine, contacts=[other, same]))

    assert plan_of(mine).contacts[0] == replace(NURSE, phone="2")
    assert len(plan_of(mine).contacts) == 2


def test_only_a_contact_said_to_be_in_primary_care_takes_the_regular_ones_place(mine: Notebook) -> None:
    mine.journal.add(MINE)

    takes(mine, from_file(mine, contacts=[{"name": "Ny Exempel", "role": "regular", "care": "primary"}]))

    assert [one.name for one in plan_of(mine).contacts] == ["Ny Exempel"]


def test_one_undo_takes_everything_back_and_a_backup_lies_beside(mine: Notebook) -> None:
    kept = mine.journal.add(MINE)
    takes(mine, from_file(mine))

    mine.journal.undo()

    assert mine.journal.get(kept.id).record == MINE
    assert mine.journal.read(Goal) == []
    assert mine.journal.read(Taper) == []
    assert len(backups.lying(mine.home)) == 1


def test_a_taper_is_a_draft_until_the_patient_says_it_is_agreed(mine: Notebook) -> None:
    takes(mine, from_file(mine))

    (taper,) = mine.journal.read(Taper)
    assert not is_agreed(taper.record)


def test_a_taper_that_is_here_is_never_touched(mine: Notebook) -> None:
    takes(mine, from_file(mine))
    steps = [{**JSON_PLAN["steps"][0], "doses": [{"medicine": 1, "part": "morning", "count": "1"}]}]

    found = from_file(mine, steps=steps)

    assert found.parts == ()
    assert [type(one.why) for one in found.left] == [TaperIsHere]


def test_agreed_levels_of_a_goal_stay(mine: Notebook) -> None:
    rungs = tuple(Rung(level, f"Mitt {level.value}") for level in Level)
    kept = mine.journal.add(Goal(words="gå till affären", rungs=rungs, agreed=date(2026, 10, 1)))

    found = from_file(mine)
    takes(mine, found)

    goal = mine.journal.get(kept.id).record
    assert goal.rungs == rungs
    assert goal.target == date(2027, 2, 20)
    assert [type(one.why) for one in found.left] == [LevelsStand]


def test_a_plan_that_has_ended_is_not_changed(mine: Notebook) -> None:
    mine.journal.add(replace(MINE, status=Status.ENDED, ended=date(2026, 11, 1)))

    takes(mine, from_file(mine))

    assert len(mine.journal.read(Plan)) == 2
    assert plan_of(mine).title == "Rehabiliteringsplan"


def test_a_file_says_an_agreement_only_where_it_names_the_day(mine: Notebook) -> None:
    takes(mine, from_file(mine, agreed="2026-11-20", agreed_with="Läkare Exempel"))

    assert (plan_of(mine).status, plan_of(mine).agreed_with) == (Status.AGREED, "Läkare Exempel")


def test_saving_together_is_all_or_nothing(mine: Notebook) -> None:
    with pytest.raises(NoSuchRecord):
        mine.journal.keep_together({"0" * 32: MINE}, [Goal(words="Gå")])

    assert mine.journal.read(Goal) == []
