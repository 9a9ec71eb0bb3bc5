"""The screens for reading are open to everyone, and a patient's own marks on the texts are not."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.content.library import article
from app.content.lix import every
from app.language import Language
from app.rehab.reading import Reading
from app.session.home import Home
from app.storage.journal import Journal
from app.storage.slots import Stretch
from app.storage.vault import Vault
from app.views.article import ArticleScreen
from app.views.myths import Myths
from app.views.reading.on_paper import page_of
from app.views.reading.tools import TOOLS
from app.views.shell import BEHIND_THE_LOCK, OPEN, screen_at
from app.views.sitting import Sitting
from tests.journeys.conftest import LANGUAGES
from tests.test_architecture import BEHIND_THE_LOCK as SECRETS
from tests.test_architecture import reach
from tests.tools.unseen import unseen

QUICK = Stretch(memory_kib=8 * 1024, passes=1, lanes=1)
FRIDAY = date(2026, 11, 20)
WORDS = "lampa sten båge träd moln"


@pytest.mark.parametrize(
    "screen",
    [
        "app.views.article",
        "app.views.learn",
        "app.views.myths",
        "app.views.relatives",
        "app.views.whom_to_call",
    ],
)
def test_the_screens_for_reading_never_reach_the_notebook(screen: str) -> None:
    assert reach(screen, at_once_only=False).isdisjoint(SECRETS)


@pytest.mark.parametrize(
    "route", ["/learn/pacing", "/learn/pacing?back=/relatives", "/learn/no-such-text", "/learn/a/b"]
)
def test_a_text_is_shown_on_a_device_without_any_notebook(route: str, tmp_path: Path) -> None:
    assert screen_at(route, Sitting(Home(tmp_path))) is ArticleScreen


def test_myths_have_their_own_screen(tmp_path: Path) -> None:
    assert screen_at("/learn/myths", Sitting(Home(tmp_path))) is Myths


def test_every_tool_that_a_text_leads_to_has_a_screen() -> None:
    routes = {tool.route for tool in TOOLS.values()}

    assert routes <= OPEN.keys() | BEHIND_THE_LOCK.keys()


def test_what_was_read_is_there_again_after_locking(tmp_path: Path) -> None:
    path, kinds = tmp_path / "notebook.takt", {Reading.kind: Reading}
    reading = Reading().having_read("pacing", FRIDAY).saving("sleep")
    vault, _ = Vault.create(path, WORDS, QUICK)
    Journal(vault, kinds, lambda: datetime(2026, 11, 20, 18, 0, tzinfo=UTC)).add(reading)
    vault.close()

    opened = Vault.open(path, passphrase=WORDS)
    kept = Journal(opened, kinds, lambda: datetime(2026, 11, 21, 8, 0, tzinfo=UTC)).only(Reading)
    opened.close()

    assert kept is not None
    assert kept.record == reading
    assert b"pacing" not in path.read_bytes()


@pytest.mark.parametrize(
    ("typed", "slug"), [("tacka nej", "closeness-and-loneliness"), ("smerta", "what-is-long-term-pain")]
)
def test_a_text_is_found_by_what_it_is_about_and_in_spite_of_a_slip(
    tmp_path: Path, typed: str, slug: str
) -> None:
    with unseen(Home(tmp_path), LANGUAGES["sv"]) as me:
        me.opens("/learn")
        me.types("Search", typed)
        me.waits(0.3)

        assert me.reads(article("sv", slug).title)


def test_a_swedish_word_leads_to_the_norwegian_number(tmp_path: Path) -> None:
    Home(tmp_path).prefer(language="sv", country="NO")
    with unseen(Home(tmp_path), Language("sv", "NO")) as me:
        me.opens("/learn")
        me.types("Search", "ambulans")
        me.waits(0.3)
        me.taps("The numbers for {country}", country=me.said("Norway"))

        assert me.sees("Call {number}", number="113")
        assert not me.sees("Call {number}", number="112")


def test_an_unknown_address_offers_the_nearest_text(tmp_path: Path) -> None:
    with unseen(Home(tmp_path), LANGUAGES["sv"]) as me:
        me.opens("/learn/pasing")

        assert me.sees("This text cannot be shown")
        assert me.reads(article("sv", "pacing").title)


# --- A text on paper ----------------------------------------------------------------


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_text_can_be_printed_and_loads_nothing(tag: str) -> None:
    language = LANGUAGES[tag]
    for text in every(language.folder):
        page = page_of(text, language).decode()

        assert f'<html lang="{language.region_tag}">' in page
        assert page.count("<h1>") == 1
        assert "{{" not in page
        assert "http" not in page.replace('http-equiv="Content-Security-Policy"', "")


def test_a_number_not_checked_at_its_owner_says_so_on_paper_too() -> None:
    danish = Language("sv", "DK")
    page = page_of(article("sv", "tapering"), danish).decode()

    assert danish.say("{name} · number not verified at its owner", name="Livslinien") in page
    assert "1-1-2" in page
