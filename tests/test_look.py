"""The look holds for tired eyes: contrast of every pair in every scheme, sizes that can be read and hit."""

from __future__ import annotations

import pytest

from app.views.look.colours import PAIRS, SCHEMES, contrast
from app.views.look.sizes import TARGET
from app.views.look.theme import TYPE, type_size


@pytest.mark.parametrize("look", SCHEMES)
@pytest.mark.parametrize(("ink", "paper", "need"), PAIRS)
def test_ink_stands_out_from_its_paper(look: str, ink: str, paper: str, need: float) -> None:
    assert contrast(SCHEMES[look][ink], SCHEMES[look][paper]) >= need


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == 21
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48


def test_nothing_is_written_smaller_than_14() -> None:
    assert min(size for size, _, _ in TYPE.values()) == 14


@pytest.mark.parametrize("role", [role for role, (size, _, _) in TYPE.items() if size <= 18])
def test_reading_text_grows_to_twice_its_size(role: str) -> None:
    assert type_size(role, 2.0) == 2 * TYPE[role][0]


def test_a_target_is_at_least_48() -> None:
    assert TARGET >= 48
