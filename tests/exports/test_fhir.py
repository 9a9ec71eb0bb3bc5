"""The FHIR document: what it says of the patient, and that it orders and diagnoses nothing."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha1
from typing import Any

import pytest

from app.exports import render_binder
from app.exports.binder import Binder
from app.exports.fhir.body_sites import body_site
from app.rehab.checkin import CheckIn
from app.rehab.goals import Level
from app.rehab.pain_drawing import REGIONS
from app.rehab.plan import Plan
from app.rehab.profile import Profile
from tests.exports.binders import (
    DIAGNOSIS,
    GOAL,
    SOLVEIG,
    TAPER,
    binder,
    goal,
    id_of,
    keep,
    plan,
    records,
    taper,
)
from tests.exports.patient import LANGUAGES, TODAY
from tests.tools.golden import golden

TAGS = pytest.mark.parametrize("tag", LANGUAGES)
SWEDISH = LANGUAGES["sv"]
ORDERS = ("MedicationRequest", "ServiceRequest", "MedicationAdministration", "Condition")


def bundle(taken: Binder | None = None, tag: str = "sv") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(render_binder("fhir", taken or binder(), LANGUAGES[tag]))
    return made


def of(kind: str, taken: Binder | None = None, tag: str = "sv") -> list[dict[str, Any]]:
    """The resources of a kind, in the order of the document."""
    found = (one["resource"] for one in bundle(taken, tag)["entry"])
    return [one for one in found if one["resourceType"] == kind]


def observed(code: str, taken: Binder | None = None) -> list[dict[str, Any]]:
    """The observations with a code."""
    return [
        one
        for one in of("Observation", taken)
        if code in [coded["code"] for coded in one["code"].get("coding", [])]
    ]


def instead(name: str, record: Any) -> Binder:
    """The binder with one record that says something else."""
    return binder([keep(name, record) if one.id == id_of(name) else one for one in records()])


def without_pictures(made: dict[str, Any]) -> str:
    """The bundle without the drawings' pictures, which tests/charts holds."""
    for one in made["entry"]:
        for content in one["resource"].get("content", []):
            for name in ("data", "hash", "size"):
                content["attachment"][name] = "…"
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


@TAGS
def test_the_bundle_reads_as_it_should(tag: str) -> None:
    made = without_pictures(bundle(tag=tag))

    assert made == golden(f"fhir.{tag}.json", made)


# --- The document


def test_it_is_a_document_that_begins_with_the_patients_own_note() -> None:
    made = bundle()

    assert made["type"] == "document"
    assert made["entry"][0]["resource"]["resourceType"] == "Composition"
    assert made["entry"][0]["resource"]["type"]["coding"][0]["code"] == "51855-5"


def test_every_resource_is_named_by_a_section() -> None:
    made = bundle()
    composed = made["entry"][0]["resource"]
    named = {one["reference"] for section in composed["section"] for one in section["entry"]}

    assert {one["fullUrl"] for one in made["entry"][2:]} == named


def test_nothing_in_it_orders_anything_or_names_a_diagnosis() -> None:
    text = without_pictures(bundle())

    assert not [kind for kind in ORDERS if kind in text]
    assert DIAGNOSIS not in text
    assert "IPS" not in text


def test_no_identity_number_is_in_it() -> None:
    (person,) = of("Patient")

    assert "identifier" not in person
    assert not re.search(r"\d{6}[-+]?\d{4}", json.dumps(person).replace(person["id"], ""))


def test_the_fictional_person_is_marked_as_test_data_and_a_real_one_is_not() -> None:
    real = binder(owner=replace(SOLVEIG, fictional=False))

    assert of("Patient")[0]["meta"]["tag"][0]["code"] == "HTEST"
    assert "meta" not in of("Patient", real)[0]


def test_a_notebook_without_a_name_or_anything_else_is_a_document_all_the_same() -> None:
    empty = binder([], owner=Profile())

    assert [one["resource"]["resourceType"] for one in bundle(empty)["entry"]] == ["Composition", "Patient"]
    assert "name" not in of("Patient", empty)[0]


def test_taken_out_again_every_resource_has_the_same_id() -> None:
    first, again = ({one["fullUrl"] for one in bundle()["entry"]} for _ in range(2))

    assert first == again


def test_words_with_odd_spaces_and_controls_become_ones_that_fhir_knows() -> None:
    odd = "a\u00a0b\u2003c\u0007d\ufeffe <b>&"
    (made,) = of("CarePlan", instead("plan", replace(plan(), title=odd)))

    assert made["title"] == "a b c d e <b>&"
    assert "&lt;b&gt;&amp;" in made["text"]["div"]


# --- Plan and goals


def test_the_plan_tells_who_does_what_until_when() -> None:
    (made,) = of("CarePlan")
    walks, school, desk, follow_up = (one["detail"] for one in made["activity"])

    assert walks["scheduledTiming"]["repeat"]["boundsPeriod"] == {"end": "2026-12-01"}
    assert walks["scheduledTiming"]["code"]["text"] == "Tre gånger i veckan"
    assert walks["goal"] == made["goal"]
    assert (school["status"], school["performer"]) == ("completed", [{"display": "Fysioterapeut Exempel"}])
    assert desk["performer"][0]["display"]
    assert (follow_up["kind"], follow_up["scheduledPeriod"]["start"]) == ("Appointment", "2026-12-15")


def test_the_regular_contact_stands_first_in_the_team() -> None:
    (team,) = of("CareTeam")

    assert team["participant"][0]["member"]["display"] == "Sköterska Exempel"


def test_a_plan_that_names_nobody_has_no_team() -> None:
    alone = instead("plan", replace(plan(), contacts=()))

    assert of("CareTeam", alone) == []
    assert "careTeam" not in of("CarePlan", alone)[0]


def test_a_goal_holds_its_five_levels_with_their_codes() -> None:
    (made,) = of("Goal")
    levels = {
        one["extension"][0]["valueCoding"]["code"]: one["extension"][1]["valueString"]
        for one in made["extension"]
    }

    assert list(levels) == ["LA34484-8", "LA34483-0", "LA34481-4", "LA34480-6", "LA34479-8"]
    assert levels["LA34481-4"] == goal().level_words(Level.EXPECTED)
    assert made["target"][0]["measure"]["coding"][0]["code"] == "107332-9"


def test_a_review_points_to_its_goal_and_the_clinics_is_kept_apart() -> None:
    (own,), (theirs,) = observed("107334-5"), observed("107333-7")

    assert own["focus"] == theirs["focus"] == [{"reference": f"urn:uuid:{of('Goal')[0]['id']}"}]
    assert own["valueCodeableConcept"]["coding"][0]["code"] == "LA34480-6"
    assert theirs["performer"] == [{"display": "Sjuksköterska Exempel"}]


def test_a_level_between_two_has_no_code_and_is_not_rounded() -> None:
    (theirs,) = observed("107333-7")

    assert theirs["valueCodeableConcept"] == {"text": "-0.5"}


def test_a_review_of_a_goal_that_is_gone_stays_out() -> None:
    gone = binder([one for one in records() if one.id != id_of(GOAL)])

    assert observed("107334-5", gone) == []


# --- Answers, forms, exercise


def test_pain_is_a_number_from_0_to_10_on_the_day_it_was() -> None:
    first, second = observed("72514-3")

    assert first["valueQuantity"] == {
        "value": 6,
        "unit": "{score}",
        "system": "http://unitsofmeasure.org",
        "code": "{score}",
    }
    assert (first["effectiveDateTime"], second["effectiveDateTime"]) == ("2026-11-18", "2026-11-19")


def test_what_was_not_answered_is_not_there_and_never_0() -> None:
    assert len(observed("sleep")) == 2
    assert 0 not in [one["valueQuantity"]["value"] for one in observed("sleep")]


def test_pain_that_is_not_asked_about_is_nowhere() -> None:
    assert observed("72514-3", binder(owner=replace(SOLVEIG, pain_asked=False))) == []


def test_peg_has_its_questions_its_answers_and_a_mean_of_all_three_only() -> None:
    whole, half = of("QuestionnaireResponse")
    (mean,) = observed("91147-9")

    assert (whole["status"], half["status"]) == ("completed", "in-progress")
    assert mean["valueQuantity"]["value"] == pytest.approx(17 / 3)
    assert mean["derivedFrom"] == [{"reference": f"urn:uuid:{whole['id']}"}]
    assert "inte vetenskapligt prövad" in of("Questionnaire")[0]["description"]


def test_minutes_of_exercise_are_told_where_there_are_any() -> None:
    (walk,) = observed("55411-3")

    assert walk["valueQuantity"]["value"] == 20
    assert {one["coding"][0]["code"] for one in walk["category"]} == {"activity", "PhysicalActivity"}


# --- The pain drawing


def test_the_drawing_is_a_picture_that_came_whole() -> None:
    (made,) = of("DocumentReference")
    attachment = made["content"][0]["attachment"]
    picture = b64decode(attachment["data"])

    assert picture.startswith(b"<svg")
    assert attachment["size"] == len(picture)
    assert b64decode(attachment["hash"]) == sha1(picture, usedforsecurity=False).digest()


def test_each_region_that_is_drawn_keeps_its_side() -> None:
    sites = [one["bodySite"]["coding"] for one in observed("22253000")]

    assert [(one[0]["code"], one[1]["code"]) for one in sites] == [
        ("72696002:272741003=24028007", "front.right.knee"),
        ("52612000:272741003=7771000", "back.left.low_back"),
        ("54735007", "back.mid.sacrum"),
    ]


def test_how_it_feels_and_how_strong_is_told_for_each_region() -> None:
    knee = observed("22253000")[0]
    felt = [one for one in knee["component"] if "valueCodeableConcept" in one]

    assert felt[0]["code"]["coding"][0]["code"] == "stabbing"
    assert felt[0]["valueCodeableConcept"]["coding"][0]["code"] == "2"


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.key)
def test_every_region_has_a_place_in_snomed_with_its_side(region: Any) -> None:
    made = body_site(region, SWEDISH)
    code, own = made["coding"]

    side = {"left": "=7771000", "right": "=24028007", "mid": ""}[region.side]
    assert re.fullmatch(rf"\d{{6,9}}(:272741003{side})?", code["code"])
    assert code["code"].endswith(side)
    assert own["code"] == region.key


# --- Medicines


def test_a_taper_is_the_patients_copy_with_each_step_in_its_days() -> None:
    tablet, patch = of("MedicationStatement")
    first = tablet["dosage"][0]

    assert "egen kopia" in tablet["note"][0]["text"]
    assert [one["sequence"] for one in tablet["dosage"]] == [1, 1, 2, 2, 3, 3]
    assert first["timing"]["repeat"]["boundsPeriod"] == {"start": "2026-10-12", "end": "2026-11-08"}
    assert first["timing"]["repeat"]["timeOfDay"] == ["08:00:00"]
    assert first["doseAndRate"] == [{"doseQuantity": {"value": 2, "unit": "tablett"}}]
    assert tablet["dosage"][-1]["timing"]["repeat"]["boundsPeriod"]["end"] == "2027-03-01"
    assert patch["dosage"][0]["timing"]["repeat"]["period"] == 7


def test_a_dose_in_the_plans_own_words_keeps_them() -> None:
    evening = of("MedicationStatement")[0]["dosage"][1]

    assert "Till natten" in evening["text"]
    assert evening["patientInstruction"] == "Steg 1"


def test_no_dose_is_worked_out() -> None:
    text = json.dumps(of("MedicationStatement"))

    assert "maxDosePerPeriod" not in text
    assert '"mg"' not in text
    assert "doseQuantity" in text


def test_a_draft_of_a_taper_stays_at_home() -> None:
    draft = replace(taper(), agreement=replace(taper().agreement, decided=False))

    assert of("MedicationStatement", instead(TAPER, draft)) == []


def test_a_step_without_a_dose_of_a_medicine_tells_none() -> None:
    nothing = replace(taper().steps[0].doses[0], count=Decimal(0))
    steps = (replace(taper().steps[0], doses=(nothing, *taper().steps[0].doses[1:])), *taper().steps[1:])
    tablet = of("MedicationStatement", instead(TAPER, replace(taper(), steps=steps)))[0]

    assert [one["sequence"] for one in tablet["dosage"]] == [1, 2, 2, 3, 3]


def test_numbers_and_days_follow_no_language() -> None:
    def of_numbers(made: Any) -> list[Any]:
        if isinstance(made, dict):
            return [found for key, one in sorted(made.items()) if key != "size" for found in of_numbers(one)]
        if isinstance(made, list):
            return [found for one in made for found in of_numbers(one)]
        return [made] if isinstance(made, int | float) or re.fullmatch(r"\d{4}-\d\d-\d\d", str(made)) else []

    told = {tag: of_numbers(bundle(tag=tag)) for tag in LANGUAGES}

    assert told["sv"] == told["da"] == told["nb"]
    assert len(told["sv"]) > 50


def test_a_note_of_a_day_is_nobodys_business() -> None:
    secret = binder([keep("day", CheckIn(day=TODAY, function=3, note="Hemlig rad"))])

    assert "Hemlig" not in json.dumps(bundle(secret), ensure_ascii=False)


def test_a_plan_with_the_least_there_can_be_is_told() -> None:
    (made,) = of("CarePlan", binder([keep("plan", Plan(day=date(2026, 9, 1), title="Plan"))]))

    assert made["status"] == "draft"
    assert "activity" not in made
