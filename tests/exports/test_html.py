"""The summary as a web page: readable by everybody, and nothing typed can run in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from app.exports import as_html, render
from app.exports.as_html_style import COLOURS, DARK, LIGHT
from app.exports.blocks import Block, Picture
from app.exports.summary import FICTIONAL, FOOT
from app.rehab.checkin import CheckIn
from tests.exports.patient import LANGUAGES, TODAY, summary, whole
from tests.tools.chromium import chromium

pytestmark = pytest.mark.browser

SWEDISH = LANGUAGES["sv"]
Scheme = Literal["light", "dark"]
Show = Callable[..., Page]
ATTACK = '<script>window.ran = 1</script><img src="https://example.org/x" onerror="window.ran = 2">'
SMALLEST_LETTERS = """Math.min(
    ...[...document.querySelectorAll("figure svg")]
        .filter(one => one.checkVisibility())
        .flatMap(one => [...one.querySelectorAll("text")].map(text =>
            text.getAttribute("font-size") * one.getBoundingClientRect().width / one.viewBox.baseVal.width)))"""
EVERYTHING = {"rules": {"color-contrast-enhanced": {"enabled": True}}}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """The whole summary in every language."""
    return {tag: render("html", whole(), language) for tag, language in LANGUAGES.items()}


def everything() -> tuple[Block, ...]:
    """The blocks of the whole summary."""
    return *whole().first_page(SWEDISH), *whole().details(SWEDISH)


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Show]:
    """Opens a page's content in the browser."""

    def opened(content: bytes, width: int = 1280, scheme: Scheme = "light") -> Page:
        file = tmp_path / "summary.html"
        file.write_bytes(content)
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page.goto(file.as_uri())
        return page

    yield opened
    for context in browser.contexts:
        context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    ("tag", "scheme"), [("sv", "light"), ("da", "light"), ("nb", "light"), ("sv", "dark")]
)
def test_axe_finds_nothing_wrong(
    show: Show, made: dict[str, bytes], tag: str, scheme: Scheme, width: int
) -> None:
    page = show(made[tag], width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")

    found = Axe().run(page, options=EVERYTHING)

    assert found.violations_count == 0, found.generate_report()


def test_axe_would_find_a_picture_without_a_name(show: Show, made: dict[str, bytes]) -> None:
    nameless = made["sv"].replace(b'aria-labelledby="picture1"', b"")

    found = Axe().run(show(nameless))

    assert "svg-img-alt" in {violation["id"] for violation in found.response["violations"]}


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_page_never_scrolls_sideways(show: Show, width: int) -> None:
    note = "https://exempel.se/" + "å" * 300
    long = summary(name="Ø" * 120, checkins=[CheckIn(day=TODAY, sleep=5, note=note)])

    page = show(as_html.render(long, SWEDISH), width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "kind"), [(320, "narrow"), (768, "narrow"), (1280, "wide")])
def test_a_phone_gets_pictures_drawn_for_a_phone(
    show: Show, made: dict[str, bytes], width: int, kind: str
) -> None:
    page = show(made["sv"], width)

    smallest = page.evaluate(SMALLEST_LETTERS)

    pictures = sum(isinstance(block, Picture) for block in everything())
    assert page.locator(f"figure svg.{kind}:visible").count() == pictures
    assert page.locator("figure svg:visible").count() == pictures
    assert smallest >= 13.5


def test_the_name_of_a_picture_is_the_sentences_below_it(show: Show, made: dict[str, bytes]) -> None:
    page = show(made["sv"])

    sentences = " ".join(page.locator("figcaption").first.locator("p").all_inner_texts())

    assert page.get_by_role("img", name=sentences, exact=True).count() == 1


def test_what_a_patient_types_is_shown_and_never_runs(browser: Browser, tmp_path: Path) -> None:
    typed = summary(name=ATTACK, checkins=[CheckIn(day=TODAY, sleep=5, note=ATTACK)])
    file = tmp_path / "summary.html"
    file.write_bytes(as_html.render(typed, SWEDISH))
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(file.as_uri())

    assert page.evaluate("window.ran") is None
    assert page.get_by_text(ATTACK).count() == 2
    assert asked == [file.as_uri()]
    page.close()


def test_the_page_could_not_run_anything_even_if_it_held_it(show: Show, made: dict[str, bytes]) -> None:
    page = show(made["sv"].replace(b"<main>", b"<main>" + ATTACK.encode()))

    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.images[0].naturalWidth") == 0


def test_the_page_is_whole_by_itself() -> None:
    page = as_html.render(summary(), SWEDISH).decode()

    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert "<script" not in page
    assert f'<html lang="{SWEDISH.region_tag}">' in page


def test_each_part_has_a_name_of_its_own() -> None:
    names = re.findall(r'\sid="([^"]+)"', as_html.render(summary(), SWEDISH).decode())

    assert len(names) == len(set(names))


def test_a_made_up_person_is_announced_on_the_page_and_on_each_printed_one() -> None:
    page = as_html.render(summary(), SWEDISH).decode()

    assert f'<p class="fictional">{escape(SWEDISH.say(FICTIONAL))}</p>' in page
    assert "@top-center" in page
    assert "@top-center" not in as_html.render(summary(fictional=False), SWEDISH).decode()


def test_the_page_ends_with_whose_words_they_are() -> None:
    assert escape(SWEDISH.say(FOOT)) in as_html.render(summary(), SWEDISH).decode().split("<footer>")[1]


def test_the_same_summary_gives_the_same_page() -> None:
    assert as_html.render(summary(), SWEDISH) == as_html.render(summary(), SWEDISH)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 has it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_lines_stand_out_from_the_paper_and_from_the_band(colours: dict[str, str]) -> None:
    lines = [colours[name] for name in COLOURS.values() if name.startswith("line")]

    assert min(contrast(line, colours[behind]) for line in lines for behind in ("paper", "band")) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_seven_to_one(colours: dict[str, str]) -> None:
    assert min(contrast(colours[ink], colours["paper"]) for ink in ("ink", "teal", "rust")) >= 7
    assert min(contrast(colours["ink"], colours[behind]) for behind in ("well", "band")) >= 7
