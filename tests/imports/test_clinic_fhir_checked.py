"""A clinic's bundle that others' checkers find right is read; what they find wrong is read as far as it goes, or refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import ClinicFileError, FieldError
from app.errors.archives import ArchiveError
from app.imports.clinic_plan import Proposed, read
from app.language import Language
from app.rehab.goals import Level
from app.rehab.plan import Responsible, Role
from app.rehab.taper import Form, PartOfDay
from tests.imports.clinic_files import JSON_PLAN, LADDER, whole_bundle
from tests.tools.fhir import Bundle, faults

TODAY = date(2026, 11, 22)
NORWEGIAN = Language("nb", "NO")


def said(whole: Any) -> Proposed:
    return read(json.dumps(whole).encode(), "plan.json", NORWEGIAN, TODAY)


def first(bundle: Bundle, kind: str) -> dict[str, Any]:
    """The first resource of a kind."""
    return next(one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind)


# --- What is right


def test_the_plan_with_its_actions_and_people_is_read() -> None:
    found = said(whole_bundle())
    walk, course = found.plan["actions"]
    (doctor,) = found.plan["contacts"]

    assert (walk.what, walk.responsible, walk.schedule, walk.deadline) == (
        "Gåtur hver dag",
        Responsible.MYSELF,
        "Hver morgen",
        date(2027, 2, 1),
    )
    assert (course.what, course.who) == ("Smertekurs", "Lege Eksempel")
    assert (doctor.name, doctor.role, doctor.phone) == ("Lege Eksempel", Role.GP, "22 00 00 00")
    assert found.plan["follow_up"] == date(2027, 2, 20)
    assert found.left == ()


def test_the_goal_has_its_five_steps() -> None:
    (goal,) = said(whole_bundle()).goals

    assert tuple(goal.level_words(level) for level in Level) == LADDER


def test_the_taper_is_a_draft_with_each_medicine_and_step() -> None:
    taper = said(whole_bundle()).taper

    assert taper is not None
    assert [(one.name, one.form, one.change_every) for one in taper.medicines] == [
        ("Oksykodon", Form.TABLET, None),
        ("Buprenorfin", Form.PATCH, 7),
    ]
    assert [
        (step.start, [(dose.part, dose.count) for dose in step.of(taper.medicines[0].key)])
        for step in taper.steps
    ] == [
        (date(2026, 12, 1), [(PartOfDay.MORNING, Decimal(2))]),
        (date(2026, 12, 29), [(PartOfDay.MORNING, Decimal("1.5"))]),
    ]
    assert taper.agreement.on is None


# --- What is wrong


def without_its_patient(bundle: Bundle) -> None:
    del first(bundle, "CarePlan")["subject"]


def with_a_day_as_people_write_it(bundle: Bundle) -> None:
    first(bundle, "Goal")["target"][0]["dueDate"] = "20.02.2027"


def with_something_unknown(bundle: Bundle) -> None:
    first(bundle, "CareTeam")["foo"] = 1


def with_a_count_in_words(bundle: Bundle) -> None:
    first(bundle, "MedicationStatement")["dosage"][0]["doseAndRate"][0]["doseQuantity"]["value"] = "two"


def that_points_nowhere(bundle: Bundle) -> None:
    first(bundle, "CarePlan")["activity"][1]["detail"]["performer"] = [
        {"reference": "urn:uuid:00000000-0000-4000-8000-000000000099"}
    ]


# Each fault, who sees it, and what of the plan is still there.
PLANTED: dict[Callable[[Bundle], None], tuple[set[str], int]] = {
    without_its_patient: ({"schema", "medplum", "fhir"}, 2),
    with_a_day_as_people_write_it: ({"schema", "medplum"}, 2),
    with_something_unknown: ({"schema", "medplum", "fhir"}, 2),
    with_a_count_in_words: ({"schema", "medplum"}, 2),
    that_points_nowhere: ({"references"}, 2),
}


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Who finds something wrong with the clinic's bundle, and with the same with one fault each."""
    bundles = {"right": whole_bundle()}
    for plant in PLANTED:
        bundles[plant.__name__] = whole_bundle()
        plant(bundles[plant.__name__])
    told = faults(bundles, tmp_path_factory.mktemp("clinic"))
    return {name: {checker for checker, found in each.items() if found} for name, each in told.items()}


def test_nobody_finds_anything_wrong_with_the_clinics_bundle(checked: dict[str, set[str]]) -> None:
    assert checked["right"] == set()


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_a_planted_fault_is_seen_and_the_rest_is_read(
    plant: Callable[[Bundle], None], checked: dict[str, set[str]]
) -> None:
    seers, actions = PLANTED[plant]
    bundle = whole_bundle()
    plant(bundle)

    assert checked[plant.__name__] == seers
    assert len(said(bundle).plan["actions"]) == actions


# --- Whatever stands in its place

JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        1e308,
        10**40,
        "",
        "x",
        "2026-13-99",
        "\0",
        "9" * 500,
        [],
        [None],
        [""],
        [[]],
        [{}],
        {},
    ]
)


def places(value: Any, before: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value inside a value."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [way for name, one in inner for way in ((*before, name), *places(one, (*before, name)))]


@given(st.data(), st.sampled_from([whole_bundle(), JSON_PLAN]), JUNK)
@settings(max_examples=300, deadline=None)
def test_anything_in_the_place_of_anything_is_left_out_or_refused(
    drawn: st.DataObject, whole: dict[str, Any], junk: Any
) -> None:
    changed = deepcopy(whole)
    *way, last = drawn.draw(st.sampled_from(places(whole)))
    inside: Any = changed
    for name in way:
        inside = inside[name]
    inside[last] = junk

    try:
        found = said(changed)
    except (ClinicFileError, ArchiveError):
        return

    assert all(isinstance(one.why, FieldError) for one in found.left)
