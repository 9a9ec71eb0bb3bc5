"""The library finds every text, tells of one it cannot show, and knows what to read next."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.front_matter import Source, split
from app.content.library import article, articles, elsewhere, nearest, onwards
from app.content.prose import Bullets, Link, Prose, line, prose
from app.content.shelves import (
    BEFORE_A_VISIT,
    FOR_PATIENTS,
    FOR_RELATIVES,
    SHELVES,
    SLUGS,
    Whereabouts,
    next_to_read,
    shelf_of,
)
from app.errors import NoSuchText

ROOT = Path(__file__).parents[2]


# --- Finding ---------------------------------------------------------------------------


def test_a_relative_reads_in_danish() -> None:
    text = article("da", "supporting-without-taking-over")

    assert text.title == "Støtte uden at tage over"
    assert text.audience == "relatives"


def test_the_texts_stand_in_the_order_of_their_shelves() -> None:
    assert tuple(text.slug for text in articles("no", "patient")) == FOR_PATIENTS
    assert tuple(text.slug for text in articles("no", "relatives")) == FOR_RELATIVES.slugs


@pytest.mark.parametrize("slug", ["no-such-text", "", "../contacts", "../../sv/articles/pacing", "PACING"])
def test_an_unknown_text_is_told_as_such(slug: str) -> None:
    with pytest.raises(NoSuchText):
        article("sv", slug)


def test_a_language_that_takt_does_not_have_is_told_as_such() -> None:
    with pytest.raises(NoSuchText):
        article("fi", "pacing")


def test_reading_time_is_counted_for_somebody_tired() -> None:
    assert article("sv", "pacing").minutes == 3
    assert {text.minutes for text in articles("sv", "patient")} <= {2, 3, 4}


def test_every_shelf_has_texts_and_nobody_meets_an_empty_one() -> None:
    assert [len(shelf.slugs) for shelf in SHELVES] == [5, 6, 4, 5, 7, 5]


# --- Onwards ---------------------------------------------------------------------------


def test_a_text_leads_on_to_what_it_names() -> None:
    assert [text.slug for text in onwards(article("sv", "sleep"))] == list(article("sv", "sleep").related)


def test_a_text_that_names_nothing_leads_on_along_its_shelf() -> None:
    assert [text.slug for text in onwards(article("sv", "pacing"))] == [
        "activity-diary",
        "sleep",
        "tiredness-and-concentration",
    ]


def test_a_mistyped_address_offers_what_was_meant() -> None:
    assert nearest("sv", "pasing")[0].slug == "pacing"


def test_an_address_like_nothing_offers_the_beginning() -> None:
    assert nearest("da", "q")[0].slug == "what-is-long-term-pain"


# --- Next to read ------------------------------------------------------------------------


def test_somebody_new_begins_with_what_long_term_pain_is() -> None:
    assert next_to_read(Whereabouts()) == "what-is-long-term-pain"


def test_what_was_read_is_not_offered_again() -> None:
    assert next_to_read(Whereabouts(), {"what-is-long-term-pain"}) == "pain-is-not-always-damage"


@pytest.mark.parametrize("days", [0, 1, 7])
def test_before_a_visit_the_text_about_visits_comes_first(days: int) -> None:
    assert next_to_read(Whereabouts(days_to_visit=days)) == "before-the-visit"


@pytest.mark.parametrize("days", [8, 60, -1])
def test_a_visit_further_away_or_past_changes_nothing(days: int) -> None:
    assert next_to_read(Whereabouts(days_to_visit=days)) == "what-is-long-term-pain"


def test_during_a_taper_the_text_about_it_comes_first() -> None:
    assert next_to_read(Whereabouts(taper_running=True)) == "tapering"


def test_a_visit_this_week_comes_before_the_taper() -> None:
    where = Whereabouts(taper_running=True, days_to_visit=3)

    assert next_to_read(where) == "before-the-visit"
    assert next_to_read(where, set(BEFORE_A_VISIT)) == "tapering"


def test_somebody_who_has_read_everything_is_offered_nothing() -> None:
    assert next_to_read(Whereabouts(taper_running=True), set(FOR_PATIENTS)) is None


def test_every_text_knows_its_shelf() -> None:
    assert all(shelf_of(slug) for slug in SLUGS)
    assert shelf_of("no-such-text") is None


# --- What is written in a text ----------------------------------------------------------


def test_the_head_of_a_text_holds_values_lists_and_sources() -> None:
    head, body = split(
        '---\ntitle: Tempo: jämnt\ntopics: [a, b]\nsources:\n  - id: S000\n    section: "1.7; App. B"\n'
        "  - id: web\n    section: Sida\ntool: plan\n---\n\nBrödtext.\n"
    )

    assert head == {
        "title": "Tempo: jämnt",
        "topics": ("a", "b"),
        "sources": (Source("S000", "1.7; App. B"), Source("web", "Sida")),
        "tool": "plan",
    }
    assert body == "Brödtext."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bara text",
        "x---\na: b\n---\n",
        "---\na: b\n",
        "---\nsources:\n  - id: S000\n---\nx",
        "---\nsources:\n---\nx",
    ],
)
def test_a_head_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # which of its parts is wrong does not matter
        split(text)


def test_a_text_falls_into_an_opening_and_questions() -> None:
    read = prose("Först.\nMer.\n\n## Varför?\n\nSå här:\n\n- ett\n- två\n\n## Prova i dag\n\nGör det.")

    assert [block.plain for block in read.opening if not isinstance(block, Bullets)] == ["Först. Mer."]
    assert [section.title for section in read.sections] == ["Varför?", "Prova i dag"]
    assert read.sections[0].blocks[1] == Bullets((line("ett"), line("två")))


def test_strong_words_and_links_are_told_apart_from_the_rest() -> None:
    read = line("Ring **113** och [läs mer](pacing).")

    assert read.runs == (("Ring ", False), ("113", True), (" och läs mer.", False))
    assert read.links == (Link("läs mer", "pacing"),)
    assert read.plain == "Ring 113 och läs mer."


def test_an_empty_text_is_empty() -> None:
    assert prose("") == Prose((), ())


# --- A copy that is damaged ---------------------------------------------------------------

ASK = """
import json, sys
from app.content.contacts import contacts
from app.content.library import article, articles, elsewhere, nearest
from app.content.search import index
from app.errors import TaktError

def told(ask):
    try:
        return ask() and "fine"
    except TaktError as error:
        return type(error).__name__

print(json.dumps({
    "text": told(lambda: article("sv", "pacing").read_in("SE")),
    "another": told(lambda: article("sv", "sleep")),
    "left": len(articles("sv", "patient")),
    "nearest": [one.slug for one in nearest("sv", "pacing")],
    "elsewhere": [one.folder for one in elsewhere("sv", "pacing")],
    "found": [one.key for one in index("sv", "NO").find("ambulans")][:1],
    "numbers": told(lambda: contacts("NO")),
    "myths": told(lambda: __import__("app.content.myths").content.myths.read("sv")),
}))
"""


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A copy of Takt as it is installed, to be damaged."""
    copy = tmp_path / "installed"
    shutil.copytree(ROOT / "app", copy / "app", ignore=shutil.ignore_patterns("__pycache__"))
    return copy


def asked(installed: Path) -> dict[str, object]:
    """What the copy answers."""
    told = subprocess.run(
        [sys.executable, "-P", "-c", ASK],
        cwd=installed,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, object] = json.loads(told.stdout)
    return answer


def test_a_whole_copy_answers_everything(installed: Path) -> None:
    answer = asked(installed)

    assert (answer["text"], answer["another"], answer["left"], answer["numbers"], answer["myths"]) == (
        "fine",
        "fine",
        32,
        "fine",
        "fine",
    )


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\xff\xfe\x00" * 50),
        lambda path: path.write_text(path.read_text("utf-8")[:300], "utf-8"),
        lambda path: path.write_text(path.read_text("utf-8")[:2000], "utf-8"),
        lambda path: path.write_text(path.read_text("utf-8").replace("title:", "titel:"), "utf-8"),
        lambda path: path.write_text(path.read_text("utf-8") + "{{call.polis}}", "utf-8"),
    ],
    ids=[
        "missing",
        "empty",
        "garbage",
        "cut in its head",
        "cut in the middle",
        "a strange key",
        "a strange token",
    ],
)
def test_a_damaged_text_says_so_and_everything_else_stays(
    installed: Path, harm: Callable[[Path], object]
) -> None:
    harm(installed / "app/content/sv/articles/pacing.md")

    answer = asked(installed)

    assert answer["text"] == "DamagedText"
    assert answer["another"] == "fine"
    assert answer["left"] in (31, 32)
    assert answer["nearest"][:1] == ["activity-diary"]  # type: ignore[index]
    assert answer["elsewhere"] == ["da", "no"]
    assert (answer["found"], answer["numbers"]) == (["call"], "fine")


def test_a_missing_language_leaves_the_numbers_and_offers_the_others(installed: Path) -> None:
    shutil.rmtree(installed / "app/content/sv/articles")

    answer = asked(installed)

    assert (answer["text"], answer["left"]) == ("DamagedText", 0)
    assert answer["elsewhere"] == ["da", "no"]
    assert (answer["found"], answer["numbers"]) == (["call"], "fine")


def test_damaged_myths_leave_the_rest(installed: Path) -> None:
    (installed / "app/content/sv/myths.toml").write_text("[[myth]\n", "utf-8")

    answer = asked(installed)

    assert answer["myths"] == "DamagedText"
    assert (answer["text"], answer["found"]) == ("fine", ["call"])


def test_damaged_numbers_are_told_and_the_texts_without_them_can_be_found(installed: Path) -> None:
    (installed / "app/content/contacts.toml").write_text("[NO\n", "utf-8")

    answer = asked(installed)

    assert answer["numbers"] == "DamagedNumbers"
    assert (answer["another"], answer["left"], answer["found"]) == ("fine", 32, ["call"])


def test_a_search_without_its_signposts_still_answers(installed: Path) -> None:
    (installed / "app/content/signposts.toml").unlink()

    answer = asked(installed)

    assert answer["found"] == ["tapering"]
    assert answer["numbers"] == "fine"


def test_the_same_text_is_offered_in_the_other_languages() -> None:
    assert [text.folder for text in elsewhere("da", "pacing")] == ["sv", "no"]
