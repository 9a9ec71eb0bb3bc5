"""The picture of the first page is that page: every letter and line, as another program draws it."""

from __future__ import annotations

import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.exports import as_pdf, as_png
from app.exports.drawing_page import drawing_page
from app.exports.page_marks import DOES, WITHOUT_A_MARK
from app.rehab.profile import Profile
from tests.exports.binders import drawing
from tests.exports.patient import LANGUAGES, summary, whole

A4_AT_150 = (1240, 1754)
DIFFERENT = 96  # Of 255 shades of grey.


def grey(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(png)).convert("L"), dtype=float)


def drawn_by_poppler(pdf: bytes, folder: Path) -> np.ndarray:
    """The first page as pdftoppm draws it, as large as ours."""
    file = folder / "page.pdf"
    file.write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "150", "-f", "1", "-l", "1", "-png", file, folder / "page"], check=True)
    found = Image.open(next(folder.glob("page-*.png"))).convert("L")
    return np.asarray(found.crop((0, 0, *A4_AT_150)), dtype=float)


def coarse(picture: np.ndarray) -> np.ndarray:
    """Means of squares of six pixels: two programs smooth the edges of letters differently."""
    high, wide = (length // 6 * 6 for length in picture.shape)
    means: np.ndarray = picture[:high, :wide].reshape(high // 6, 6, wide // 6, 6).mean(axis=(1, 3))
    return means


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_picture_is_the_first_page(tag: str, tmp_path: Path) -> None:
    pdf = as_pdf.render(whole(), LANGUAGES[tag])

    ours, theirs = grey(as_png.picture(pdf)), drawn_by_poppler(pdf, tmp_path)
    apart = np.abs(coarse(ours) - coarse(theirs))

    assert ours.shape == theirs.shape == A4_AT_150[::-1]
    assert (ours < DIFFERENT).mean() > 0.01  # There is something on it.
    assert apart.mean() < 2
    assert apart.max() < DIFFERENT


def test_the_bodies_of_a_pain_drawing_are_there_too(tmp_path: Path) -> None:
    pdf = drawing_page(drawing(), Profile(name="Karin Påhittad"), LANGUAGES["sv"], date(2026, 11, 22))

    apart = np.abs(coarse(grey(as_png.picture(pdf))) - coarse(drawn_by_poppler(pdf, tmp_path)))

    assert apart.mean() < 2
    assert apart.max() < DIFFERENT


def test_another_page_is_another_picture(tmp_path: Path) -> None:
    """The comparison above sees a difference where there is one."""
    swedish, danish = (as_pdf.render(summary(), LANGUAGES[tag]) for tag in ("sv", "da"))

    apart = np.abs(coarse(grey(as_png.picture(swedish))) - coarse(drawn_by_poppler(danish, tmp_path)))

    assert apart.max() > DIFFERENT


def test_the_same_summary_gives_the_same_bytes() -> None:
    first, again = (as_png.render(summary(), LANGUAGES["nb"]) for _ in range(2))

    assert first == again


def test_the_picture_tells_nothing_but_the_page() -> None:
    opened = Image.open(BytesIO(as_png.render(summary(), LANGUAGES["sv"])))

    assert opened.size == A4_AT_150
    assert set(opened.info) <= {"dpi"}


def test_an_instruction_that_is_not_known_is_refused_and_not_passed_over() -> None:
    assert not set(DOES) & WITHOUT_A_MARK
    assert "Do" not in DOES
    pdf = as_pdf.render(summary(), LANGUAGES["sv"])
    with pytest.MonkeyPatch.context() as patched:
        patched.delitem(DOES, "re")
        with pytest.raises(KeyError):
            as_png.picture(pdf)
