"""The numbers to call: valid, by country, and typed in one file alone."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from app.content.contacts import IN_TEXTS, asked_for, contacts, filled
from app.content.library import FOLDERS
from app.language import COUNTRIES

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
# Numbers that are still on the web and no longer answer.
OLD = {"08331231", "81533300", "0200220060"}
TYPED = re.compile(
    r"(?<![\w.,#-])(?:112|113|1-1-2|1177|1813|1818|90\s?101|11[46]\s?\d\d\d?)(?![\w%-]|[.,]\d)"
    r"|(?<![\w.,#])0\d{1,3}-\d{2,3} ?\d\d(?: ?\d\d)?\b"
    r"|(?<![\w.,#–-])\d\d(?: \d\d){3}(?![\w–])"
    r"|(?<![\w.,#])\d\d \d{3} \d{3}\b"
)


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_has_a_number_for_everything_that_is_asked_for(country: str) -> None:
    known = contacts(country)

    assert len(known.used_for("emergency")) == 1
    assert all(known.used_for(use) for use in (*IN_TEXTS, "poison"))
    assert known.collected <= TODAY


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_number_can_be_dialled_and_says_where_it_was_read(country: str) -> None:
    for one in contacts(country).all:
        assert 3 <= len(one.digits) <= 10
        assert one.digits not in OLD
        assert one.name
        assert one.source
        assert set(one.number) <= set("0123456789 -")


def test_what_was_seen_only_at_third_parties_is_not_called_verified() -> None:
    unverified = {one.name for country in COUNTRIES for one in contacts(country).all if not one.verified}

    assert unverified == {"Livslinien", "Giftlinjen", "Giftinformasjonen"}


def test_the_country_and_not_the_language_decides() -> None:
    assert filled("Ring {{call.emergency}}.", "NO", "sv") == "Ring **113**."
    assert filled("Ring {{call.emergency}}.", "SE", "no") == "Ring **112**."
    assert filled("Ring {{call.emergency}}.", "DK", "no") == "Ring **1-1-2**."


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("country", COUNTRIES)
def test_every_token_is_filled_in_every_language_and_country(country: str, folder: str) -> None:
    text = " ".join(f"{{{{call.{use}}}}}" for use in IN_TEXTS)

    said = filled(text, country, folder)

    assert "{" not in said
    assert "****" not in said


def test_a_token_that_nobody_knows_breaks() -> None:
    with pytest.raises(KeyError):
        filled("Ring {{call.police}}.", "SE", "sv")


def test_a_text_says_the_most_urgent_number_first() -> None:
    assert asked_for("{{call.crisis}} eller {{call.emergency}}") == ("emergency", "crisis")


def test_only_the_region_of_the_capital_calls_1813() -> None:
    named = {one.number: one.name for one in contacts("DK").used_for("urgent")}

    assert named["1813"] == "Region Hovedstaden"


def places() -> list[Path]:
    """Every file that may hold a sentence for a patient."""
    kinds = (".md", ".toml", ".py", ".po", ".txt", ".svg")
    return [
        path
        for path in sorted((ROOT / "app").rglob("*"))
        if path.suffix in kinds and path.name != "contacts.toml"
    ]


def test_no_number_is_typed_outside_the_one_file() -> None:
    typed = {
        str(path.relative_to(ROOT)): found
        for path in places()
        if (found := TYPED.findall(without_code(path)))
    }

    assert typed == {}


@pytest.mark.parametrize(
    "text",
    [
        "Ring 112.",
        "1177",
        "ring 116 117 nu",
        "010-456 67 00",
        "70 11 07 07",
        "70 201 201",
        "1-1-2",
        "22 59 13 00",
    ],
)
def test_a_typed_number_would_be_found(text: str) -> None:
    assert TYPED.findall(text)


def without_code(path: Path) -> str:
    """What a file says to somebody; in code only what stands in quotation marks."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return text
    return "\n".join(re.findall(r'N_\(\s*(?:"[^"]*"\s*)+\)|say\(\s*(?:"[^"]*"\s*)+', text))
