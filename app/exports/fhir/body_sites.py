"""The regions of the pain drawing as places on the body in SNOMED CT, with their side.

Where SNOMED's place is wider than our region, our own key stands beside it. The side is told
as SNOMED's laterality inside the code, as the examples of FHIR R4 do it
("71341001:272741003=7771000" is the left femur).
"""

from __future__ import annotations

from app.exports.fhir.parts import OWN, SNOMED, Resource, coding, concept
from app.language import Language
from app.rehab.pain_drawing import Region

LATERALITY = "272741003"
SIDES = {"left": ("7771000", "Left"), "right": ("24028007", "Right")}

# By the last part of a region's key; by view and part where the views differ.
PLACES: dict[str, tuple[str, str]] = {
    "forehead": ("52795006", "Forehead structure"),
    "face": ("89545001", "Face structure"),
    "jaw": ("661005", "Jaw region structure"),
    "throat": ("49928004", "Structure of anterior portion of neck"),
    "shoulder": ("16982005", "Shoulder region structure"),
    "chest": ("78904004", "Chest wall structure"),
    "upper_abdomen": ("80581009", "Upper abdomen structure"),
    "lower_abdomen": ("818983003", "Abdomen"),
    "hip": ("29836001", "Hip region structure"),
    "genitals": ("71934003", "Genital structure"),
    "upper_arm": ("40983000", "Upper arm structure"),
    "elbow": ("127949000", "Elbow region structure"),
    "forearm": ("14975008", "Forearm structure"),
    "wrist": ("8205005", "Wrist region structure"),
    "hand": ("85562004", "Hand structure"),
    "thigh": ("68367000", "Thigh structure"),
    "knee": ("72696002", "Knee region structure"),
    "shin": ("30021000", "Lower leg structure"),
    "ankle": ("344001", "Ankle region structure"),
    "foot": ("56459004", "Foot structure"),
    "head": ("69536005", "Head structure"),
    "neck": ("304036007", "Structure of posterior region of neck"),
    "upper_back": ("77568009", "Back structure"),
    "mid_back": ("77568009", "Back structure"),
    "low_back": ("52612000", "Lumbar region"),
    "sacrum": ("54735007", "Sacrum structure"),
    "buttock": ("46862004", "Buttock structure"),
    "back.knee": ("32361000", "Popliteal fossa structure"),
    "calf": ("53840002", "Structure of calf of leg"),
    "heel": ("76853006", "Heel structure"),
}


def body_site(region: Region, language: Language) -> Resource:
    """Where a region is."""
    part = region.key.rpartition(".")[2]
    code, name = PLACES.get(f"{region.view}.{part}") or PLACES[part]
    if region.side in SIDES:
        side, called = SIDES[region.side]
        code, name = f"{code}:{LATERALITY}={side}", f"{called} {name[0].lower()}{name[1:]}"
    return concept(
        coding(SNOMED, code, name),
        coding(f"{OWN}body-region", region.key, region.name),
        text=language.sentence_case(language.say(region.name)),
    )
