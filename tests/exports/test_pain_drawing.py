"""The pain drawing on paper: now beside start, and a page of its own for a referral."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.charts import COLUMN
from app.demo import records as lived
from app.exports import render
from app.exports.blocks import Picture
from app.exports.drawing_page import drawing_page, drawing_sheet
from app.exports.sections.pain_drawing import PainDrawingNow
from app.exports.summary import build
from app.rehab.pain_drawing import QUALITIES, REGIONS, PainDrawing, Shading, lines_of
from app.rehab.period import Period
from app.rehab.profile import Profile
from tests.exports.patient import LANGUAGES, TODAY, records

YEAR = Period.months_until(TODAY, 12)
DRAWINGS = [one for one in lived(1, TODAY, LANGUAGES["sv"]) if isinstance(one, PainDrawing)]
OWNER = Profile(name="Karin Påhittad", fictional=True)
NEVER = ("fibromyalgi", "diagnos", "nociplast", "neuropat")


def printed(content: bytes, folder: Path) -> str:
    file = folder / "page.pdf"
    file.write_bytes(content)
    return subprocess.run(
        ["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True
    ).stdout


def pages(content: bytes) -> int:
    return content.count(b"/Type /Page\n")


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_page_for_a_referral_tells_who_when_and_how_far_back(tag: str, tmp_path: Path) -> None:
    language, one = LANGUAGES[tag], replace(DRAWINGS[0], note="Värst på natten")

    told = printed(drawing_page(one, OWNER, language, TODAY), tmp_path)

    for words in (
        OWNER.name,
        language.full_day(one.day),
        language.say("the last 14 days"),
        "Värst på natten",
        language.say("Fictional person: demonstration"),
        language.say("From the front"),
        language.say("From behind"),
        language.say(QUALITIES["burning"]),
    ):
        assert words in told
    assert not [word for word in NEVER if word in told.lower()]


def test_the_page_for_a_referral_is_one_page(tmp_path: Path) -> None:
    content = drawing_page(DRAWINGS[0], OWNER, LANGUAGES["sv"], TODAY)

    assert pages(content) == 1


def test_what_cannot_be_shown_is_told_on_the_page() -> None:
    one = replace(DRAWINGS[0], lines=(*DRAWINGS[0].lines, "front glowing 2 600 1,2"), figure_version=99)
    language = LANGUAGES["sv"]

    told = [getattr(block, "text", "") for block in drawing_sheet(one, OWNER, language, TODAY).blocks]

    assert sum("Takt" in text or "läsa" in text for text in told) == 2


def test_the_summary_shows_the_last_drawing_beside_the_first() -> None:
    section = PainDrawingNow.gather(records(drawings=DRAWINGS), YEAR)

    assert section is not None
    assert (section.now, section.start) == (DRAWINGS[-1], DRAWINGS[0])


def test_a_single_drawing_stands_alone() -> None:
    section = PainDrawingNow.gather(records(drawings=DRAWINGS[:1]), YEAR)

    assert section is not None
    assert section.start is None


def test_the_only_drawing_of_a_period_stands_beside_the_one_before_it() -> None:
    first, *_, last = sorted(DRAWINGS, key=lambda one: one.day)
    section = PainDrawingNow.gather(records(drawings=[last, first]), Period(last.day, last.day))

    assert section == PainDrawingNow(now=last, start=first)


def test_a_period_without_drawings_says_nothing_of_them() -> None:
    assert (
        PainDrawingNow.gather(records(drawings=DRAWINGS), Period(date(2020, 1, 1), date(2020, 2, 1))) is None
    )


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("form", ["pdf", "html"])
def test_the_drawing_alone_is_a_summary(tag: str, form: str, tmp_path: Path) -> None:
    language = LANGUAGES[tag]
    summary = build(records(drawings=DRAWINGS), YEAR, TODAY, ["pain_drawing"])
    content = render(form, summary, language)

    told = printed(content, tmp_path) if form == "pdf" else content.decode()

    assert language.say("Now: {day}", day=language.full_day(DRAWINGS[-1].day)) in told
    assert language.say("Start: {day}", day=language.full_day(DRAWINGS[0].day)) in told
    assert not [word for word in NEVER if word in told.lower()]


def test_every_word_a_patient_can_pick_can_be_printed() -> None:
    marks = tuple(Shading("front.left.knee", quality, 3) for quality in QUALITIES)
    one = PainDrawing(day=TODAY, recall_days=0, figure_version=2, lines=lines_of(marks))

    assert all(
        drawing_page(one, OWNER, language, TODAY).startswith(b"%PDF") for language in LANGUAGES.values()
    )


def test_the_first_page_explains_the_patterns_of_an_ordinary_drawing() -> None:
    some = tuple(QUALITIES)[:8]
    marks = tuple(Shading(one.key, quality, 2) for one, quality in zip(REGIONS, some, strict=False))
    one = PainDrawing(day=TODAY, recall_days=7, figure_version=2, lines=lines_of(marks))
    section = PainDrawingNow.gather(records(drawings=[one]), YEAR)
    assert section is not None

    (picture,) = section.first_page(LANGUAGES["sv"])

    assert isinstance(picture, Picture)
    shown = picture.draw(COLUMN)
    assert [name for name in some if f">{LANGUAGES['sv'].say(QUALITIES[name])}<" not in shown] == []
