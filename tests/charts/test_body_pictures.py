"""Pictures of a pain drawing read the same in colour, in black and white, on paper and on a screen."""

from __future__ import annotations

import re
from io import BytesIO
from xml.etree import ElementTree

import pytest
from fpdf import FPDF
from PIL import Image

from app.charts.body import (
    CLEAR,
    LOOKS,
    Picture,
    Thumbnails,
    as_png,
    as_svg,
    difference,
    drawing,
    one_view,
    side_by_side,
)
from app.charts.body.look import GONE, NEW, SAME, SKIN, TINT, tinted
from app.charts.body.patterns import PATTERNS, hatched
from app.charts.drawing import font_file
from app.charts.styles import NARROW, WIDE, Canvas
from app.content.body import figure
from app.language import LANGUAGES, Language
from app.rehab.pain_drawing import ANY, QUALITIES, REGIONS, VIEWS, Shading, painted, stroke
from tests.rehab.pain_marks import tap

FIGURE = figure()
SPOKEN = Language("sv", "SE")
EVERY = [
    Shading(region.key, list(QUALITIES)[n % len(QUALITIES)], n % 3 + 1) for n, region in enumerate(REGIONS)
]
FULL = painted(EVERY, FIGURE)
LAST = painted([tap("back.left.low_back", width=0.1)], FIGURE)
EMPTY = painted((), FIGURE)
PICTURES = {
    "empty": lambda canvas: drawing(SPOKEN, EMPTY, canvas),
    "full": lambda canvas: drawing(SPOKEN, FULL, canvas),
    "two": lambda canvas: side_by_side(SPOKEN, [("Nu", LAST), ("Start", FULL)], canvas),
    "difference": lambda canvas: difference(SPOKEN, FULL, LAST, canvas),
}
SVG = "{http://www.w3.org/2000/svg}"


def luminance(colour: str) -> float:
    shares = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def texts(picture: Picture) -> list[tuple[float, str]]:
    """Every text with how far it stands from the left."""
    root = ElementTree.fromstring(as_svg(picture))  # noqa: S314  # our own picture
    return [(float(text.attrib["x"]), text.text or "") for text in root.iter(f"{SVG}text")]


def test_every_quality_has_a_colour_and_a_pattern_of_its_own() -> None:
    assert LOOKS.keys() == QUALITIES.keys()
    assert len({look.colour for look in LOOKS.values()}) == len(LOOKS)
    assert len({look.pattern for look in LOOKS.values()}) == len(LOOKS)
    assert [quality for quality, look in LOOKS.items() if not look.pattern] == [ANY]


def test_new_gone_and_same_differ_in_black_and_white() -> None:
    assert len({NEW.pattern, GONE.pattern, SAME.pattern}) == 3


@pytest.mark.parametrize("quality", LOOKS)
def test_a_pattern_stands_out_on_skin_and_on_its_own_tint(quality: str) -> None:
    colour = LOOKS[quality].colour

    assert contrast(colour, SKIN) >= 4.5
    assert contrast(colour, tinted(colour, TINT[3])) >= 3


@pytest.mark.parametrize("pattern", [name for name in PATTERNS if name])
def test_a_pattern_stays_on_what_is_painted(pattern: str) -> None:
    squares = LAST.drawn("back")

    lines = hatched(squares, pattern)

    assert lines
    assert all(squares[int(y), int(x)] for line in lines for x, y in line.tolist())


@pytest.mark.parametrize("pattern", [name for name in PATTERNS if name])
def test_a_narrow_stroke_still_shows_its_pattern(pattern: str) -> None:
    line = painted([stroke("front", [(0.42, 0.3), (0.58, 0.34)], 0.03, "ache")], FIGURE)

    assert len(hatched(line.drawn("front"), pattern)) >= 3


@pytest.mark.parametrize("canvas", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", PICTURES)
def test_two_pictures_can_stand_in_one_page(name: str, canvas: Canvas) -> None:
    drawn = as_svg(PICTURES[name](canvas))

    assert not re.search(r"\bid=|url\(|<style|<pattern|<clipPath|<use|href", drawn)
    assert ElementTree.fromstring(drawn).tag == f"{SVG}svg"  # noqa: S314  # our own picture


@pytest.mark.parametrize("canvas", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_as_wide_as_its_paper(name: str, canvas: Canvas) -> None:
    assert PICTURES[name](canvas).width == pytest.approx(canvas.width * 72 / 25.4)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_goes_into_a_pdf_without_losing_anything(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    page = FPDF()
    page.add_font("DejaVu Sans", "", font_file("DejaVuSans.ttf"))
    page.add_font("DejaVu Sans", "B", font_file("DejaVuSans-Bold.ttf"))
    page.add_page()
    page.set_font("DejaVu Sans", "", 9)
    caplog.clear()

    page.image(BytesIO(as_svg(PICTURES[name](WIDE)).encode()), x=18, y=18, w=174)

    assert [record.message for record in caplog.records if record.name.startswith("fpdf")] == []
    assert bytes(page.output()).startswith(b"%PDF")


def test_both_views_are_lettered_as_the_patient_has_them() -> None:
    left, right = SPOKEN.about("side of the body", "L"), SPOKEN.about("side of the body", "R")
    letters = [text for _, text in sorted(texts(drawing(SPOKEN, EMPTY))) if text in (left, right)]

    assert letters == [right, left, left, right]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_legend_names_what_is_drawn_and_nothing_else(tag: str) -> None:
    spoken = Language(tag, "SE")
    said = [text for _, text in texts(drawing(spoken, LAST))]

    assert spoken.say(QUALITIES["ache"]) in said
    assert spoken.say(QUALITIES["burning"]) not in said


def test_an_empty_drawing_has_no_legend() -> None:
    assert not {text for _, text in texts(drawing(SPOKEN, EMPTY))} & set(map(SPOKEN.say, QUALITIES.values()))


def test_a_title_of_the_patients_own_is_written_as_it_is() -> None:
    said = [text for _, text in texts(side_by_side(SPOKEN, [("<b>Nu & då</b>", LAST)]))]

    assert "<b>Nu & då</b>" in said


def test_a_narrow_page_shows_two_drawings_one_below_the_other() -> None:
    wide, narrow = (PICTURES["two"](canvas) for canvas in (WIDE, NARROW))

    assert narrow.height / narrow.width > 2 * wide.height / wide.width


def test_a_body_is_no_higher_than_there_is_room_for() -> None:
    assert drawing(SPOKEN, EMPTY, WIDE, tallest=80).height < 110 * 72 / 25.4


def test_the_same_drawing_gives_the_same_picture() -> None:
    assert as_svg(drawing(SPOKEN, FULL)) == as_svg(drawing(SPOKEN, painted(EVERY, FIGURE)))


@pytest.mark.parametrize("view", VIEWS)
def test_what_a_patient_draws_on_has_the_shape_of_the_figure(view: str) -> None:
    picture = one_view(FIGURE, view, FULL)

    assert (picture.width, picture.height) == (FIGURE.width, FIGURE.height)


def test_a_view_is_clear_around_the_body_and_tinted_where_it_hurts() -> None:
    image = Image.open(BytesIO(as_png(one_view(FIGURE, "back", LAST), 900, CLEAR)))
    painted_at = LAST.drawn("back").nonzero()
    skin = tuple(int(SKIN[n : n + 2], 16) for n in (1, 3, 5))
    hurts = [image.getpixel((int(x), int(y))) for y, x in zip(*painted_at, strict=True)]

    assert image.getpixel((2, 2)) == (255, 255, 255, 0)
    assert image.getpixel((150, 500))[:3] == skin  # type: ignore[index]  # red, green, blue, alpha
    assert sum(colour[:3] == skin for colour in hurts) < 0.02 * len(hurts)  # type: ignore[index]


def test_a_picture_for_paper_is_white_around_the_body() -> None:
    image = Image.open(BytesIO(as_png(drawing(SPOKEN, FULL), 600)))

    assert (image.size[1], image.mode, image.getpixel((1, 300))) == (600, "RGB", (255, 255, 255))


def test_a_thumbnail_opens_its_drawing_once() -> None:
    opened = []

    def open_it() -> tuple[Shading, ...]:
        opened.append("once")
        return (Shading("back.left.low_back", "ache"),)

    thumbnails = Thumbnails(FIGURE)
    first, second = thumbnails.of("a", open_it), thumbnails.of("a", open_it)

    assert (first, opened) == (second, ["once"])
    assert Image.open(BytesIO(first.png)).size[1] == 160
    assert 0 < first.share < 0.05
