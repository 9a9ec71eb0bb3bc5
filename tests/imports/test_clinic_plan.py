"""A clinic's plan is read from its template, JSON or FHIR; what is not understood is told with its place."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import (
    ClinicFileError,
    DamagedPlanFile,
    FieldError,
    InTheFuture,
    NewerPlanFile,
    NotADay,
    NotAPlanFile,
    PlanStillASpreadsheet,
    TooMuchForAPlan,
)
from app.errors.archives import TooLargeFile
from app.imports.clinic_given import letters
from app.imports.clinic_plan import MOST_MEGABYTES, Proposed, is_plan, read
from app.imports.clinic_template import labels, shape
from app.language import Language
from app.rehab.goals import Level
from app.rehab.plan import Category, Responsible, Role
from app.rehab.plan.handed_over import GROUPS, LABELS
from app.rehab.taper import Form, Unit, is_agreed
from tests.imports.clinic_files import (
    CARE_PLAN,
    LANGUAGES,
    SWEDISH,
    as_json,
    as_table,
    bundle,
    filled,
    rows_of,
)

TODAY = date(2026, 11, 22)
FILE = "plan.csv"
GOLDEN = Path(__file__).parent.parent / "golden"
PLANNED = {
    "Planens namn": "Rehabiliteringsplan",
    "Planens datum": "2026-11-20",
    "Åtgärd 1": "Gå ut varje dag",
    "Åtgärd 1: ansvarig": "Patient",
    "Åtgärd 1: klar senast": "1/2 2027",
    "Sjukskrivning i procent": "50,0 %",
}
TAPERED = {
    "Läkemedel 1: namn": "Oxikodon",
    "Läkemedel 1: styrka": "2,5 mg",
    "Läkemedel 1: form": "Tablett",
    "Steg 1: första dag": "2026-12-01",
    "Steg 1, läkemedel 1: morgon": "1,5",
    "Steg 1, läkemedel 1: kväll": "½",
}


def said(content: bytes, language: Language = SWEDISH) -> Proposed:
    return read(content, FILE, language, TODAY)


def reasons(found: Proposed) -> list[type[Exception]]:
    return [type(one.why) for one in found.left]


# --- The template


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_no_two_rows_of_the_template_have_the_same_name(language: Language) -> None:
    names = [shape(language.say(label).format(n=1, m=1)) for label in LABELS.values()]

    assert len(set(names)) == len(names)
    assert [labels()[name] for name in names] == list(LABELS)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_every_word_that_the_template_names_is_understood(language: Language) -> None:
    rows = {row[0]: row[2] for row in rows_of(language)}
    words = {
        key: rows[language.say(LABELS[key]).format(n=1, m=1)] for key in ("contacts.role", "medicines.form")
    }

    for role in words["contacts.role"].split("; "):
        answers = {named("contacts.name", language): "Somebody", named("contacts.role", language): role}
        (contact,) = said(as_table(filled(answers, language)), language).plan["contacts"]
        assert not contact.profession
    for form in words["medicines.form"].split("; "):
        answers = {named("medicines.name", language): "Morfin", named("medicines.form", language): form}
        assert not said(as_table(filled(answers, language)), language).left


def named(key: str, language: Language) -> str:
    return language.say(LABELS[key]).format(n=1, m=1)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.tag)
def test_every_row_comes_back_under_its_own_field(language: Language) -> None:
    texts = ("title", "matters", "assessment", "explanation", "support_later", "note", "follow_up_words")

    found = said(as_table(filled({named(key, language): key for key in texts}, language)), language)

    assert {name: found.plan[name] for name in texts} == {key: key for key in texts}
    assert not found.left


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252", "utf-16"])
def test_any_spreadsheet_program_may_have_saved_the_template(mark: str, encoding: str) -> None:
    rows = [[cell.replace("−", "-") for cell in row] for row in filled(PLANNED)]

    found = said(as_table(rows, mark, encoding))

    (action,) = found.plan["actions"]
    assert (action.what, action.responsible) == ("Gå ut varje dag", Responsible.MYSELF)
    assert action.deadline == date(2027, 2, 1)
    assert found.plan["sick_leave"].percent == 50
    assert not found.left


@given(order=st.permutations(filled(PLANNED)))
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_rows_does_not_matter(order: list[list[str]]) -> None:
    rows = [row for one in order for row in (one, ["", "", ""])]

    assert said(as_table(rows)).plan == said(as_table(filled(PLANNED))).plan


def test_more_actions_than_the_template_has_come_along_by_their_number() -> None:
    rows = [*filled(PLANNED), ["åtgärd 12", "Simma", ""], ["ÅTGÄRD 12 - typ av åtgärd", "Träning", ""]]

    (_, swim) = said(as_table(rows)).plan["actions"]

    assert (swim.what, swim.category) == ("Simma", Category.EXERCISE)


def test_an_empty_template_is_no_plan() -> None:
    with pytest.raises(NotAPlanFile):
        said(as_table(rows_of(SWEDISH)))


def test_what_cannot_be_read_is_told_by_row_and_the_rest_comes_along() -> None:
    rows = filled({**PLANNED, "Åtgärd 1: klar senast": "till våren", "Diagnosens datum": "2031-01-01"})
    rows.append(["Blodgrupp", "A", ""])

    found = said(as_table(rows))

    assert found.plan["actions"][0].what == "Gå ut varje dag"
    assert {(one.place.name, type(one.why)) for one in found.left} >= {
        ("Åtgärd 1: klar senast", NotADay),
        ("Diagnosens datum", InTheFuture),
    }
    (unknown,) = [one for one in found.left if one.place.name == "Blodgrupp"]
    assert unknown.place.row == len(rows)


def test_a_taper_comes_as_a_draft_exactly_as_given() -> None:
    taper = said(as_table(filled(TAPERED))).taper

    assert taper is not None
    assert not is_agreed(taper)
    assert (taper.medicines[0].amount, taper.medicines[0].unit, taper.medicines[0].form) == (
        Decimal("2.5"),
        Unit.MG,
        Form.TABLET,
    )
    assert [dose.count for dose in taper.steps[0].doses] == [Decimal("1.5"), Decimal("0.5")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Steg 1, läkemedel 1: morgon", "5 mg"),
        ("Steg 1, läkemedel 1: morgon", "1–2"),
        ("Steg 1: första dag", "i december"),
        ("Läkemedel 1: styrka", "svag"),
        ("Läkemedel 1: form", "Piller"),
        ("Läkemedel 1: form", ""),
    ],
)
def test_a_taper_that_is_not_complete_stays_a_text(name: str, text: str) -> None:
    taper = said(as_table(filled({**TAPERED, name: text}))).taper

    assert taper is not None
    assert taper.steps == ()
    assert text in taper.note
    assert "Steg 1, läkemedel 1: kväll: ½" in taper.note


# --- JSON


def test_a_plan_as_json_gives_every_part() -> None:
    found = said(as_json())

    assert (found.clinic, found.written) == ("Smärtmottagningen Exempel", date(2026, 11, 20))
    assert [one.what for one in found.plan["actions"]] == ["Gå ut varje dag", "Smärtskola"]
    assert found.plan["contacts"][0].role is Role.GP
    assert found.plan["care_calls"] is True
    assert found.goals[0].level_words(Level.MUCH_MORE) == "Runt sjön"
    assert found.goals[0].agreed is None
    assert found.taper is not None
    assert found.taper.steps[0].doses[0].count == Decimal("1.5")
    assert not found.left


def test_the_same_plan_as_a_table_and_as_json_is_the_same() -> None:
    table = said(
        as_table(filled({"Planens namn": "Plan", "Åtgärd 1": "Simma", "Åtgärd 1: ansvarig": "Vården"}))
    )
    plan = {
        "takt_plan": 1,
        "country": "SE",
        "title": "Plan",
        "actions": [{"what": "Simma", "responsible": "care"}],
    }

    assert table.plan == said(json.dumps(plan).encode()).plan


def test_tags_and_formulas_stay_letters() -> None:
    typed = "<script>alert(1)</script> =HYPERLINK(A1)"

    assert said(as_json(note=typed)).plan["note"] == typed


# --- FHIR


def test_a_clinics_bundle_gives_actions_people_and_author() -> None:
    team = {
        "resourceType": "CareTeam",
        "status": "active",
        "participant": [
            {"role": [{"text": "Fastlege"}], "member": {"reference": "Practitioner/2"}},
            {"member": {"reference": "Patient/3"}},
        ],
    }
    doctor = {
        "resourceType": "Practitioner",
        "name": [{"given": ["Lege"], "family": "Eksempel"}],
        "telecom": [{"system": "phone", "value": "22 00 00 00"}],
    }
    whole = bundle(
        CARE_PLAN, team, doctor, {"resourceType": "Patient", "name": [{"text": "Pasient Eksempel"}]}
    )

    found = said(whole, Language("nb", "NO"))

    (walk,) = found.plan["actions"]
    (contact,) = found.plan["contacts"]
    assert (walk.what, walk.responsible, walk.schedule) == (
        "Gåtur hver dag",
        Responsible.MYSELF,
        "Hver morgen",
    )
    assert (contact.name, contact.role, contact.phone) == ("Lege Eksempel", Role.GP, "22 00 00 00")
    assert (found.clinic, found.patient) == ("Smerteklinikken Eksempel", "Pasient Eksempel")
    assert [one.place.name for one in found.left] == ["CarePlan/0, activity 2"]


def test_unknown_resources_are_told_and_not_fatal() -> None:
    found = said(bundle(CARE_PLAN, {"resourceType": "Spaceship"}, {"resourceType": "Spaceship"}))

    assert "Spaceship (2)" in [one.place.name for one in found.left]


@pytest.mark.parametrize("tag", ["sv", "da", "nb"])
def test_what_takt_itself_writes_as_fhir_can_be_read(tag: str) -> None:
    found = said((GOLDEN / f"fhir.{tag}.json").read_bytes())

    assert len(found.plan["actions"]) == 3
    assert found.goals[0].level_words(Level.MUCH_LESS)
    assert found.taper is not None
    assert [len(step.doses) for step in found.taper.steps] == [3, 3, 3]
    assert {Form.TABLET, Form.PATCH} == {one.form for one in found.taper.medicines}


def medicine(**dose: Any) -> bytes:
    repeat = {
        "boundsPeriod": {"start": "2026-12-01"},
        "frequency": 1,
        "period": 1,
        "periodUnit": "d",
        "when": ["MORN"],
    }
    dosage = {
        "text": "1 tablett",
        "timing": {"repeat": repeat},
        "doseAndRate": [{"doseQuantity": {"value": 1, "unit": "tablett"}}],
    }
    one = {
        "resourceType": "MedicationStatement",
        "status": "active",
        "medicationCodeableConcept": {"text": "Oxikodon 5 mg tablett"},
        "dosage": [{**dosage, **dose}],
    }
    return bundle(one)


def test_a_statement_in_tablets_gives_a_step() -> None:
    taper = said(medicine()).taper

    assert taper is not None
    assert taper.steps[0].doses[0].count == 1


@pytest.mark.parametrize(
    "dose",
    [
        {"doseAndRate": [{"doseQuantity": {"value": 5, "unit": "mg"}}]},
        {"doseAndRate": [{"doseRange": {"low": {"value": 1}, "high": {"value": 2}}}]},
        {
            "timing": {
                "repeat": {
                    "frequency": 3,
                    "period": 1,
                    "periodUnit": "d",
                    "boundsPeriod": {"start": "2026-12-01"},
                }
            }
        },
        {"timing": {}},
    ],
    ids=["milligrams", "a range", "three times a day", "no days"],
)
def test_a_dose_that_is_no_number_of_tablets_is_never_made_one(dose: dict[str, Any]) -> None:
    taper = said(medicine(**dose)).taper

    assert taper is not None
    assert taper.steps == ()
    assert "1 tablett" in taper.note


# --- Files that are refused


def nested(depth: int) -> bytes:
    return b'{"takt_plan": 1, "title": ' + b"[" * depth + b"]" * depth + b"}"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotAPlanFile),
        (b"not a plan", NotAPlanFile),
        (bytes(range(256)) * 4, NotAPlanFile),
        (b'{"a": 1}', NotAPlanFile),
        (b'{"resourceType": "Bundle"}', NotAPlanFile),
        (b"PK\x03\x04" + b"\0" * 100, PlanStillASpreadsheet),
        (as_json()[:-40], DamagedPlanFile),
        (as_json().replace("å".encode(), b"\xe5"), DamagedPlanFile),
        (nested(100_000), DamagedPlanFile),
        (as_json(takt_plan=2), NewerPlanFile),
        (as_json(actions=[{"what": str(n)} for n in range(3000)]), TooMuchForAPlan),
        (b" " * (MOST_MEGABYTES * 2**20 + 1), TooLargeFile),
        (as_table(filled(PLANNED)) + b";;\r\n" * 600_000, TooLargeFile),
        (as_table(filled(PLANNED)) + b'"Planens namn";"avbruten', DamagedPlanFile),
    ],
    ids=lambda one: one.__name__ if isinstance(one, type) else "",
)
def test_a_file_that_cannot_be_read_is_refused_with_its_name(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error) as refused:
        said(content)

    assert FILE in SWEDISH.tell(refused.value)  # type: ignore[arg-type]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([*{key.split(".")[0] for key in LABELS}, "resourceType", "x"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@given(rest=st.dictionaries(st.sampled_from([key.split(".")[0] for key in LABELS]), JSON, max_size=6))
@settings(max_examples=150, deadline=None)
def test_any_json_is_read_or_refused_and_nothing_else(rest: dict[str, Any]) -> None:
    try:
        found = said(json.dumps({"takt_plan": 1, **rest}).encode())
    except ClinicFileError:
        return

    assert all(isinstance(one.why, FieldError) for one in found.left)


KINDS = st.sampled_from(["CarePlan", "Goal", "CareTeam", "MedicationStatement", "Patient", "Composition"])
NAMES = st.sampled_from(
    ["activity", "detail", "participant", "member", "dosage", "timing", "repeat", "name", "target", "extension",
     "description", "medicationCodeableConcept", "doseAndRate", "boundsPeriod", "author", "reference", "code", "contained"]
)  # fmt: skip
PARTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


@given(resources=st.lists(st.tuples(KINDS, st.dictionaries(NAMES, PARTS, max_size=5)), max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_bundle_is_read_or_refused_and_nothing_else(resources: list[tuple[str, dict[str, Any]]]) -> None:
    try:
        found = said(bundle(*({"resourceType": kind, **one} for kind, one in resources)))
    except ClinicFileError:
        return

    assert all(isinstance(one.why, FieldError) for one in found.left)


def test_a_plan_is_recognised_by_its_first_words() -> None:
    assert is_plan(as_json())
    assert is_plan(bundle(CARE_PLAN))
    assert is_plan(as_table(filled(PLANNED)))
    assert not is_plan(b"day,function,sleep\n2026-11-20,3,4\n")
    assert not is_plan(b'{"takt_archive": 1}')


def test_titles_of_groups_are_not_taken_for_rows() -> None:
    for language in LANGUAGES:
        titles = {letters(language.say(group.title)) for group in GROUPS}
        assert not titles & {name for name in labels() if "#" in name}
