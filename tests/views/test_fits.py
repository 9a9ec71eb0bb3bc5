"""Words of a row stand beside its switch or its box only where none of them would break."""

from __future__ import annotations

import pytest

from app.views.parts.fits import fits_beside
from app.views.parts.seen import Look

SMALL_AND_LARGE = Look(width=320, height=640, text=2.0)


@pytest.mark.parametrize(
    ("title", "fits"),
    [("Tung dag", True), ("Långsammare steg", False), ("Andningsövning", False), ("", True)],
)
def test_a_long_word_at_double_size_does_not_stand_beside_a_switch(title: str, fits: bool) -> None:
    assert fits_beside(title, 72, SMALL_AND_LARGE) is fits


def test_at_the_usual_size_every_one_of_them_fits() -> None:
    assert fits_beside("Andningsövning och avslappning", 72, Look(width=320, height=640, text=1.0))
