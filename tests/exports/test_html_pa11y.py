"""pa11y, which others wrote, finds nothing wrong with the web page, narrow or wide, and sees a planted fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.exports import as_html
from tests.exports.patient import LANGUAGES, whole
from tests.tools.node import node

pytestmark = pytest.mark.browser


def pages(folder: Path) -> list[Path]:
    """The whole summary as a web page in each language."""
    files = [folder / f"{tag}.html" for tag in LANGUAGES]
    for file, language in zip(files, LANGUAGES.values(), strict=True):
        file.write_bytes(as_html.render(whole(), language))
    return files


@pytest.mark.parametrize("width", ["320", "1280"])
def test_pa11y_finds_nothing_wrong(width: str, tmp_path: Path) -> None:
    found = node("pa11y.mjs", width, *pages(tmp_path))

    assert len(found) == 3
    assert {file: told for file, told in found.items() if told} == {}


def test_pa11y_sees_a_page_without_a_language_and_a_picture_without_words(tmp_path: Path) -> None:
    file = tmp_path / "bad.html"
    page = as_html.render(whole(), LANGUAGES["sv"]).decode()
    file.write_text(page.replace(' lang="sv-SE"', "").replace("<h1>", '<img src="x"><h1>'))

    (told,) = node("pa11y.mjs", "1280", file).values()

    assert any("H57" in one for one in told)
    assert any("H37" in one for one in told)
