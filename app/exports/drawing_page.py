"""A pain drawing on a page of its own, to go with a referral."""

from __future__ import annotations

from datetime import date

from app.charts import Canvas
from app.charts.body import as_svg, drawing, extent_in_words, trouble_in_words
from app.content.body import figure
from app.exports.as_pdf import print_sheet
from app.exports.blocks import Facts, Paragraph, Picture, plain
from app.exports.sheet import Sheet
from app.exports.summary import FICTIONAL
from app.language import Language
from app.rehab.pain_drawing import RECALL, PainDrawing, extent, painted, trouble_with
from app.rehab.profile import Profile

TALLEST = 145.0  # How high the body stands, in mm: what is told of it fits on the same page.


def drawing_page(one: PainDrawing, owner: Profile, language: Language, today: date) -> bytes:
    """The page as PDF. Raises MissingCharacter."""
    return print_sheet(drawing_sheet(one, owner, language, today), language)


def drawing_sheet(one: PainDrawing, owner: Profile, language: Language, today: date) -> Sheet:
    """Front and back with the legend, the date, how far back it looks, the name, the note, and it all in words."""
    body = figure()

    def draw(canvas: Canvas) -> str:
        return as_svg(drawing(language, painted(one.marks, body), canvas, TALLEST))

    name = plain(owner.name).replace("\n", " ").strip()
    note = plain(one.note).strip()
    facts = (
        *(((language.say("Name"), name),) if name else ()),
        (language.say("Drawn on"), language.full_day(one.day)),
        (language.say("It shows"), language.say(RECALL[one.recall_days])),
        (language.say("Source"), language.say("Self-reported by the patient")),
        *(((language.say("Note"), note.replace("\n", " ")),) if note else ()),
    )
    sentences = extent_in_words(language, extent(one.marks, body))
    trouble = trouble_in_words(language, trouble_with(one, body))
    return Sheet(
        title=language.say("Pain drawing"),
        made_on=today,
        blocks=(Facts(facts), Picture(draw, sentences), *map(Paragraph, trouble)),
        foot=language.say("The patient's own drawing. It is a description, not a finding."),
        strip=language.say(FICTIONAL) if owner.fictional else "",
    )
