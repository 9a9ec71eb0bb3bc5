"""The drawings can be seen and read by everyone, in every look and language, and Flutter can draw them."""

from __future__ import annotations

import re
from dataclasses import asdict
from importlib.resources import files
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from app.content.illustrations import FOR_ARTICLE, NAMES, Illustration, picture
from app.content.illustrations.colours import CONTRAST, CONTRAST_DARK, DARK, LIGHT, Colours
from app.content.illustrations.wording import LEADING, SIZE, lines_of, width_of
from app.language import LANGUAGES, Language
from app.views.look.colours import SCHEMES, contrast

LOOKS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST, "contrast-dark": CONTRAST_DARK}
HOMES = {"sv": "SE", "da": "DK", "nb": "NO"}
# What Flutter draws of an SVG; no style sheets, filters, foreign objects or links.
DRAWN = {"svg", "g", "path", "rect", "circle", "ellipse", "text"}
SVG = "{http://www.w3.org/2000/svg}"
NARROWEST = 288
SMALLEST = 14

each_picture = pytest.mark.parametrize("name", NAMES)
each_look = pytest.mark.parametrize("look", LOOKS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def seen(name: str, look: str = "light", language: str = "sv") -> Illustration:
    """A picture as somebody sees it."""
    say = Language(language, HOMES[language]).say
    return picture(name, lambda text: say(text), "dark" in look, "contrast" in look)


def sheet_of(drawn: Illustration) -> ElementTree.Element:
    """The picture as well-formed XML."""
    return ElementTree.fromstring(drawn.svg)  # noqa: S314 - our own drawing, not something received


class Line(NamedTuple):
    """A line of words and the room it takes on the sheet."""

    words: str
    left: float
    top: float
    right: float
    bottom: float


def lines_in(drawn: Illustration) -> list[Line]:
    """Every line of words in a picture. None of them lies in a moved or scaled group."""
    sheet = sheet_of(drawn)
    found = []
    for text in sheet.findall(f"{SVG}text"):
        x, wide = float(text.attrib["x"]), width_of(text.text or "")
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.attrib["text-anchor"]]
        top = float(text.attrib["y"]) - 15.4
        found.append(Line(text.text or "", left, top, left + wide, top + LEADING))
    assert len(found) == len(list(sheet.iter(f"{SVG}text")))
    return found


def overlap(one: Line, other: Line) -> bool:
    """Whether two lines of words cover each other."""
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


@each_picture
@each_look
@each_language
def test_a_picture_holds_only_what_flutter_can_draw(name: str, look: str, language: str) -> None:
    sheet = sheet_of(seen(name, look, language))

    assert {mark.tag.removeprefix(SVG) for mark in sheet.iter()} <= DRAWN
    assert not any(set(mark.attrib) & {"style", "class", "filter", "href"} for mark in sheet.iter())


@each_picture
@each_look
def test_a_picture_uses_only_the_colours_of_its_look(name: str, look: str) -> None:
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", seen(name, look).svg))

    assert used <= set(map(str, asdict(LOOKS[look]).values()))


@each_picture
@each_language
def test_all_words_lie_inside_the_sheet(name: str, language: str) -> None:
    drawn = seen(name, language=language)
    outside = [
        line.words
        for line in lines_in(drawn)
        if line.left < 8 or line.right > drawn.width - 8 or line.top < 4 or line.bottom > drawn.height - 4
    ]

    assert outside == []


@each_picture
@each_language
def test_no_words_cover_others(name: str, language: str) -> None:
    lines = lines_in(seen(name, language=language))

    assert [pair for pair in combinations(lines, 2) if overlap(*pair)] == []


@each_picture
def test_words_half_as_long_again_still_have_room(name: str) -> None:
    drawn = picture(name, lambda text: f"{text} {text[: len(text) // 2]}".strip(), False)

    assert all(line.left >= 0 and line.right <= drawn.width for line in lines_in(drawn))


@each_picture
def test_words_are_large_enough_on_a_small_telephone(name: str) -> None:
    drawn = seen(name)
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', drawn.svg)]

    assert min(sizes) * NARROWEST / drawn.width >= SMALLEST


@each_picture
@each_language
def test_a_picture_tells_those_who_do_not_see_it_what_it_says(name: str, language: str) -> None:
    says = seen(name, language=language).says

    assert re.fullmatch(r".{40,}[.?]", says)


def test_every_picture_says_something_of_its_own() -> None:
    assert len({seen(name).says for name in NAMES}) == len(NAMES) >= 10


@each_look
def test_words_and_lines_stand_out_from_paper_and_soft_fills(look: str) -> None:
    colours = LOOKS[look]
    pairs = {
        (mark, ground): contrast(getattr(colours, mark), getattr(colours, ground))
        for mark in ("words", "ink", "accent")
        for ground in ("paper", "calm", "warm", "well")
    }

    assert {pair: round(ratio, 1) for pair, ratio in pairs.items() if ratio < 7} == {}


@each_look
def test_solid_hair_and_trousers_keep_an_edge(look: str) -> None:
    colours = LOOKS[look]

    assert contrast(colours.deep, colours.paper) >= 3 or contrast(colours.deep, colours.ink) >= 3
    assert contrast(colours.rust, colours.paper) >= 3 or contrast(colours.rust, colours.ink) >= 3


@each_look
def test_the_drawings_have_the_colours_of_the_app(look: str) -> None:
    roles = {
        "paper": "surface_container_lowest",
        "words": "on_surface",
        "ink": "primary",
        "accent": "secondary",
        "calm": "primary_container",
        "warm": "secondary_container",
        "well": "surface_container",
        "edge": "outline_variant",
    }
    colours: Colours = LOOKS[look]

    assert {role: getattr(colours, role) for role in roles} == {
        role: SCHEMES[look][token] for role, token in roles.items()
    }


@pytest.mark.parametrize("folder", ["sv", "da", "no"])
def test_every_illustrated_text_exists(folder: str) -> None:
    texts = files("app.content") / folder / "articles"

    assert [slug for slug in FOR_ARTICLE if not (texts / f"{slug}.md").is_file()] == []


def test_every_picture_belongs_to_a_text() -> None:
    assert set(FOR_ARTICLE.values()) == set(NAMES)


def test_the_stairs_of_a_taper_name_no_dose() -> None:
    words = " ".join(line.words for line in lines_in(seen("taper-stairs")))

    assert not re.search(r"\d", words)


def test_a_picture_that_was_never_drawn_is_unknown() -> None:
    with pytest.raises(KeyError):
        picture("a-broken-back", str, False)


def test_a_sentence_breaks_into_few_lines_of_nearly_equal_length() -> None:
    assert lines_of("Too little sleep can make you more sensitive to pain", 232) == [
        "Too little sleep can make",
        "you more sensitive to pain",
    ]


def test_a_word_too_long_for_its_room_is_never_cut() -> None:
    assert lines_of("Rehabiliteringsplan i dag", 60) == ["Rehabiliteringsplan", "i dag"]


def test_a_wide_letter_counts_for_more_than_a_narrow_one() -> None:
    assert width_of("mm") > width_of("øø") > width_of("ii") > 0
    assert width_of("Smärta") < 6 * SIZE
