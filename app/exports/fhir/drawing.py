"""Pain drawings: the picture as a document, and an observation for each region that is drawn."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha1

from app.charts.body import as_svg, drawing, extent_in_words
from app.content.body import figure
from app.exports.binder import Binder
from app.exports.fhir.body_sites import body_site
from app.exports.fhir.parts import (
    OWN,
    SNOMED,
    SURVEY,
    Resource,
    coding,
    concept,
    id_of,
    instant,
    observation,
    patient,
    quantity,
    reference,
    resource,
)
from app.language import Language
from app.rehab.pain_drawing import QUALITIES, STRENGTHS, Drawn, PainDrawing, Painted, painted
from app.rehab.pain_drawing.coverage import extent_of
from app.storage.kept import Kept

PAIN = coding(SNOMED, "22253000", "Pain")
SVG = "image/svg+xml"


def drawings(binder: Binder, language: Language) -> Iterator[Resource]:
    """Each drawing, and then where it hurts on it."""
    for kept in binder.of(PainDrawing):
        body = painted(kept.record.marks, figure())
        yield document(binder, kept, body, language)
        for drawn in extent_of(body).regions:
            yield region(binder, kept, drawn, language)


def document(binder: Binder, kept: Kept[PainDrawing], body: Painted, language: Language) -> Resource:
    """The drawing as a picture, front and back, with its legend."""
    said, title = kept.record, language.say(PainDrawing.title)
    picture = as_svg(drawing(language, body)).encode()
    sentences = extent_in_words(language, extent_of(body))
    return resource(
        "DocumentReference",
        id_of(kept.id),
        (f"{title} {said.day.isoformat()}", *sentences, said.note),
        status="current",
        type=concept(text=title),
        subject=patient(binder),
        date=instant(said.at or kept.written),
        author=[patient(binder)],
        description=" ".join(sentences),
        content=[
            {
                "attachment": {
                    "contentType": SVG,
                    "language": language.tag,
                    "data": b64encode(picture).decode(),
                    "size": len(picture),
                    # FHIR R4 asks for SHA-1 here. It tells a damaged copy, and secures nothing.
                    "hash": b64encode(sha1(picture, usedforsecurity=False).digest()).decode(),
                    "title": f"{title} {said.day.isoformat()}",
                    "creation": said.day.isoformat(),
                }
            }
        ],
    )


def region(binder: Binder, kept: Kept[PainDrawing], drawn: Drawn, language: Language) -> Resource:
    """Pain in one region: how it feels, each in one of three strengths, and how much of the region is drawn."""
    place = body_site(drawn.region, language)
    return observation(
        binder,
        id_of(kept.id, drawn.region.key),
        (f"{kept.record.day.isoformat()}: {place['text']}",),
        kept.record.day,
        category=[SURVEY],
        code=concept(PAIN, text=language.say(PainDrawing.title)),
        bodySite=place,
        derivedFrom=[reference(id_of(kept.id))],
        component=[
            {
                "code": concept(
                    coding(f"{OWN}body-region-share", "share", "Share of the region that is drawn"),
                ),
                "valueQuantity": quantity(round(100 * drawn.share), "%", "%"),
            },
            *(
                {
                    "code": concept(
                        coding(f"{OWN}pain-quality", felt.quality, QUALITIES[felt.quality]),
                        text=language.say(QUALITIES[felt.quality]),
                    ),
                    "valueCodeableConcept": concept(
                        coding(f"{OWN}pain-strength", str(felt.strength), STRENGTHS[felt.strength]),
                        text=language.say(STRENGTHS[felt.strength]),
                    ),
                }
                for felt in drawn.felt
            ),
        ],
    )
