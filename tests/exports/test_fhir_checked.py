"""Four checkers that others wrote find nothing wrong with our bundles, and see the faults that are planted."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from app.exports import render_binder
from app.exports.binder import Binder
from tests.exports.binders import binder, demonstration
from tests.exports.patient import LANGUAGES
from tests.tools.fhir import Bundle, faults

NOWHERE = "urn:uuid:00000000-0000-0000-0000-000000000000"


def made(taken: Binder, tag: str = "sv") -> Bundle:
    whole: Bundle = json.loads(render_binder("fhir", taken, LANGUAGES[tag]))
    return whole


def test_nobody_finds_anything_wrong(tmp_path: Path) -> None:
    bundles = {f"ours {tag}": made(binder(), tag) for tag in LANGUAGES}
    bundles |= {f"demonstration {tag}": made(demonstration(1, LANGUAGES[tag]), tag) for tag in LANGUAGES}
    bundles["nothing"] = made(binder([]))

    assert [(name, found) for name, found in faults(bundles, tmp_path).items() if any(found.values())] == []


def first(bundle: Bundle, kind: str) -> dict[str, Any]:
    """The first resource of a kind."""
    return next(one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == kind)


def in_the_plan(bundle: Bundle) -> None:
    first(bundle, "CarePlan")["status"] = "ongoing"


def without_a_code(bundle: Bundle) -> None:
    del first(bundle, "Observation")["code"]


def with_a_wrong_type(bundle: Bundle) -> None:
    first(bundle, "Goal")["target"][0]["dueDate"] = 7


def without_a_unit_of_time(bundle: Bundle) -> None:
    del first(bundle, "MedicationStatement")["dosage"][0]["timing"]["repeat"]["periodUnit"]


def with_something_unknown(bundle: Bundle) -> None:
    first(bundle, "CareTeam")["foo"] = 1


def with_a_day_as_people_write_it(bundle: Bundle) -> None:
    first(bundle, "Observation")["effectiveDateTime"] = "22.11.2026"


def that_points_nowhere(bundle: Bundle) -> None:
    first(bundle, "CarePlan")["goal"].append({"reference": NOWHERE})


def with_one_address_twice(bundle: Bundle) -> None:
    bundle["entry"].append(bundle["entry"][-1])


def with_a_form_that_is_not_there(bundle: Bundle) -> None:
    first(bundle, "QuestionnaireResponse")["questionnaire"] = "urn:x-takt:questionnaire:other|1"


# Each fault, and who is known to see it.
PLANTED: dict[Callable[[Bundle], None], set[str]] = {
    in_the_plan: {"fhir"},
    without_a_code: {"schema", "medplum", "fhir"},
    with_a_wrong_type: {"schema", "medplum", "fhir"},
    without_a_unit_of_time: {"medplum"},
    with_something_unknown: {"schema", "medplum", "fhir"},
    with_a_day_as_people_write_it: {"schema", "medplum"},
    that_points_nowhere: {"references"},
    with_one_address_twice: {"medplum", "references"},
    with_a_form_that_is_not_there: {"references"},
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[str]]]:
    """What each checker finds in a bundle with one fault each."""
    whole, bundles = made(binder()), {}
    for plant in PLANTED:
        bundles[plant.__name__] = deepcopy(whole)
        plant(bundles[plant.__name__])
    return faults(bundles, tmp_path_factory.mktemp("planted"))


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_a_planted_fault_is_seen(
    plant: Callable[[Bundle], None], seen: dict[str, dict[str, list[str]]]
) -> None:
    found = {checker for checker, told in seen[plant.__name__].items() if told}

    assert found == PLANTED[plant]


def test_each_checker_has_shown_that_it_looks() -> None:
    assert set.union(*PLANTED.values()) == {"schema", "medplum", "fhir", "references"}
