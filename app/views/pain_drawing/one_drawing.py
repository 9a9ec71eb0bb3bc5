"""One pain drawing: the picture and the sentences that say the same, and the ways to take it along."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft

from app.charts.body import FIVE_PARTS, areas, as_png, as_svg, extent_in_words, trouble_in_words
from app.content.body import figure
from app.exports.drawing_page import drawing_page
from app.language import Language
from app.rehab.pain_drawing import RECALL, PainDrawing, extent, trouble_with
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.pain_drawing.opened import page_width, plain, titled
from app.views.pain_drawing.shown import BodyPicture
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.files import save_as
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.route import asked_of
from app.views.parts.seen import go, look, spoken
from app.views.parts.state import held, held_from
from app.views.parts.text import C, aside, quiet, section, words
from app.views.sitting import notebook, sitting

PNG_HIGH = 2_400


@component
def OneDrawing() -> ft.Control:
    """What one drawing shows. It counts places; it never says what they mean."""
    opened, route = notebook(), ft.context.page.route
    kept: Kept[PainDrawing] = held_from(lambda: asked_for(opened, asked_of(route).get("id", ""))).now
    found = held_from(lambda: extent(kept.record.marks, figure())).now
    busy = held("")
    here, language, said, seen = sitting(), spoken(), notices(), look()
    one = kept.record

    async def save(form: str) -> None:
        if busy.now:
            return
        busy.set(form)
        try:
            content = await asyncio.to_thread(FILES[form], opened, one, language)
            if await save_as(f"takt-pain-drawing-{one.day.isoformat()}.{form}", content):
                said.tell(language.say("Saved. The file is not locked: keep it where only you can read it."))
        finally:
            busy.set("")

    def remove() -> None:
        opened.journal.remove(kept.id)
        said.tell_after_leaving(language.say("Removed"), here.undo)
        go("/drawings")

    told = extent_in_words(language, found)
    picture = BodyPicture(
        lambda: plain(language, one, page_width(seen.wide)),
        f"{kept.id} {kept.written} {seen.wide} {language.tag}",
        told,
    )
    trouble = trouble_in_words(language, trouble_with(one, figure()))
    places = [Row(name, felt, key=name) for name, felt in areas(language, found)]
    recall = language.say(RECALL[one.recall_days])
    return Screen(
        1,
        top=Top(
            language.sentence_case(language.full_day(one.day)),
            over=language.say("Pain drawing: {recall}", recall=recall),
            back=(language.say("Drawings"), "/drawings"),
        ),
        left=[
            *([Card([words(sentence) for sentence in trouble], tone="warm")] if trouble else []),
            picture,
            *([Card([quiet(language.say("Note")), words(one.note)])] if one.note else []),
            *([aside(language.say(FIVE_PARTS))] if found.groups else []),
        ],
        right=[
            primary(
                language.say("Making the page …")
                if busy.now == "pdf"
                else language.say("Save a page for a referral"),
                ft.Icons.DESCRIPTION_OUTLINED,
                lambda: save("pdf"),
                disabled=bool(busy.now),
            ),
            ft.Row(
                [
                    link(language.say("Edit"), ft.Icons.EDIT_OUTLINED, lambda: go(f"/drawing?id={kept.id}")),
                    link(
                        language.say("Compare"),
                        ft.Icons.COMPARE_ARROWS,
                        lambda: go(f"/drawings/compare?now={kept.id}"),
                    ),
                    link(
                        language.say("Save as a picture (PNG)"), ft.Icons.IMAGE_OUTLINED, lambda: save("png")
                    ),
                    link(
                        language.say("Save as a drawing (SVG)"),
                        ft.Icons.POLYLINE_OUTLINED,
                        lambda: save("svg"),
                    ),
                    link(language.say("Remove this drawing"), ft.Icons.DELETE_OUTLINE, remove),
                ],
                wrap=True,
                spacing=4,
                run_spacing=0,
            ),
            *([ft.ProgressBar(color=C.PRIMARY)] if busy.now else []),
            *([section(language.say("The places")), list_card(places)] if places else []),
        ],
    )


def asked_for(opened: Notebook, record_id: str) -> Kept[PainDrawing]:
    """The drawing with that id, or the latest where none is named. Raises NoSuchRecord."""
    latest = None if record_id else opened.journal.latest(PainDrawing)
    return latest or opened.journal.get(record_id)


def as_page(opened: Notebook, one: PainDrawing, language: Language) -> bytes:
    """The page for a referral, as PDF."""
    return drawing_page(one, opened.profile, language, opened.today())


def as_picture(opened: Notebook, one: PainDrawing, language: Language) -> bytes:
    """The drawing as PNG."""
    return as_png(titled(language, one, fictional=opened.profile.fictional), PNG_HIGH)


def as_drawing(opened: Notebook, one: PainDrawing, language: Language) -> bytes:
    """The drawing as SVG."""
    return as_svg(titled(language, one, fictional=opened.profile.fictional)).encode()


FILES: dict[str, Callable[[Notebook, PainDrawing, Language], bytes]] = {
    "pdf": as_page,
    "png": as_picture,
    "svg": as_drawing,
}
