"""The fictional patient draws where it hurts, and less of it as she gets going again."""

from datetime import date
from itertools import pairwise

from app.content.body import figure
from app.demo import records
from app.demo.drawings import FIGURE_VERSION
from app.language import LANGUAGES, Language
from app.rehab.pain_drawing import PainDrawing, extent, trouble_with

TODAY = date(2026, 11, 22)


def drawings(tag: str = "sv", years: int = 1) -> list[PainDrawing]:
    return [one for one in records(years, TODAY, Language(tag, "SE")) if isinstance(one, PainDrawing)]


def test_there_are_at_least_six_over_a_year() -> None:
    days = [one.day for one in drawings()]

    assert len(days) >= 6
    assert all(earlier < later < TODAY for earlier, later in pairwise(days))


def test_less_of_the_body_is_drawn_at_the_end() -> None:
    first, *_, last = (extent(one.marks, figure()) for one in drawings())

    assert last.share < first.share
    assert len(last.keys) < len(first.keys)


def test_nothing_of_them_lies_beside_the_body_or_cannot_be_read() -> None:
    trouble = [trouble_with(one, figure()) for one in drawings(years=3)]

    assert {(one.unread, one.beside_the_body, one.newer_figure) for one in trouble} == {(0, 0, False)}


def test_they_are_drawn_on_the_present_body_and_alike_in_every_language() -> None:
    assert figure().version == FIGURE_VERSION
    assert len({tuple(one.lines for one in drawings(tag)) for tag in LANGUAGES}) == 1
