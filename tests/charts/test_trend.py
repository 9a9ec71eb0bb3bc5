"""Pictures: real text, gaps, the whole scale, and nothing left behind on the device."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts import (
    COLUMN,
    NARROW,
    SERIES,
    WIDE,
    Canvas,
    Line,
    multiples_svg,
    panels_svg,
    style_of,
)
from app.charts.dates import dates_below
from app.charts.styles import BAND
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.fields import Minutes, Scale, questions, scales
from app.rehab.period import Period
from app.rehab.series import Series

FIRST = date(2026, 10, 26)
SWEDISH = Language("sv", "SE")
CANVASES = pytest.mark.parametrize("canvas", [WIDE, NARROW], ids=["wide", "narrow"])
ALL_CANVASES = pytest.mark.parametrize("canvas", [WIDE, NARROW, COLUMN], ids=["wide", "narrow", "column"])


def asked(name: str) -> Scale:
    question = questions(CheckIn)[name]
    assert isinstance(question, Scale)
    return question


def series(*values: float | None) -> Series:
    return Series(Period(FIRST, FIRST + timedelta(days=len(values) - 1)), values)


def drawn(*values: float | None, canvas: Canvas = WIDE, name: str = "function") -> str:
    return multiples_svg(SWEDISH, [Line(asked(name), series(*values), style_of(CheckIn, name))], canvas)


def texts(svg: str) -> list[str]:
    found: list[str] = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return found


def line_of(svg: str, colour: str) -> str:
    """The path of a line, by its colour."""
    paths: list[str] = re.findall(r'<path d="([^"]*)"[^>]*style="fill: none; stroke: ' + colour, svg)
    return paths[0]


@CANVASES
def test_a_day_without_an_answer_breaks_the_line(canvas: Canvas) -> None:
    svg = drawn(4, 5, None, None, 6, 7, None, 5, 5, canvas=canvas)

    assert line_of(svg, SERIES[0].colour).count("M") == 3


@CANVASES
def test_the_axis_is_the_whole_scale_whatever_the_answers(canvas: Canvas) -> None:
    for values in ([5] * 28, [0, 1] * 14, [10] * 28):
        assert {"0", "5", "10"} <= set(texts(drawn(*values, canvas=canvas)))


def test_the_band_of_the_usual_waits_for_five_answers() -> None:
    assert BAND not in drawn(4, 5, None, 4, 6)
    assert BAND in drawn(4, 5, 4, 4, 6)


@CANVASES
def test_words_and_dates_are_real_text_of_the_language(canvas: Canvas) -> None:
    shown = texts(drawn(*[5] * 28, canvas=canvas))

    assert SWEDISH.say(asked("function").short) in shown
    assert "26 okt." in shown


def test_letters_are_black() -> None:
    assert not re.search(r"<text[^>]*(?:fill|stroke|opacity)", drawn(*[5] * 28))


@CANVASES
def test_ten_years_are_few_enough_points_to_draw(canvas: Canvas) -> None:
    svg = drawn(*[n % 7 + 1 for n in range(3_650)], canvas=canvas)
    (markers,) = re.findall(r'class="markers" d="([^"]*)"', svg)

    assert 1 < markers.count("M") <= canvas.most_points


@CANVASES
def test_several_questions_share_one_time_axis(canvas: Canvas) -> None:
    names = ("function", "sleep", "pain")
    lines = [Line(asked(name), series(*[5] * 28), style_of(CheckIn, name)) for name in names]

    svg = multiples_svg(SWEDISH, lines, canvas)

    assert [texts(svg).count(SWEDISH.say(asked(name).short)) for name in names] == [1, 1, 1]
    assert texts(svg).count("26 okt.") == 1
    assert all(style_of(CheckIn, name).colour in svg for name in names)


def test_lines_differ_by_more_than_their_colour() -> None:
    looks = [style_of(CheckIn, name) for name in scales(CheckIn)]

    assert len({look.marker for look in looks}) == len({look.dash for look in looks}) == len(looks)


def test_the_same_answers_give_the_same_picture() -> None:
    assert drawn(*[4, 5, None, 6] * 7) == drawn(*[4, 5, None, 6] * 7)


def test_a_picture_tells_neither_when_nor_by_what_it_was_made() -> None:
    svg = drawn(*[5] * 28)

    assert not re.search(r"metadata|dc:|matplotlib\.org|DOCTYPE", svg)


def test_drawing_leaves_nothing_behind_and_does_not_wait_for_matplotlib(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from tests.charts.test_trend import drawn\n"
        "drawn(4, 5, 6, 7, 8)\n"
        "assert 'matplotlib' not in sys.modules\n"
    )
    home = tmp_path / "home"
    home.mkdir()

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env={"HOME": str(home), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        text=True,
        check=True,
    )

    assert list(home.rglob("*")) == []
    assert done.stderr == ""


ACTIVITY, REST = Minutes("How long?", "Activity"), Minutes("How long?", "Rest")


@ALL_CANVASES
def test_two_questions_of_one_panel_have_a_name_and_a_marker_each(canvas: Canvas) -> None:
    panel = [Line(ACTIVITY, series(*[150] * 28), SERIES[2]), Line(REST, series(*[60] * 28), SERIES[3])]

    svg = panels_svg(SWEDISH, [panel], canvas)

    assert [texts(svg).count(SWEDISH.say(line.question.short)) for line in panel] == [1, 1]
    assert svg.count('class="markers"') == 4


@pytest.mark.parametrize(
    ("minutes", "marks"), [(20, ["0", "0,5", "1"]), (61, ["0", "1", "2"]), (500, ["0", "6", "12"])]
)
def test_minutes_are_drawn_on_an_axis_of_whole_hours_that_holds_them(minutes: int, marks: list[str]) -> None:
    svg = panels_svg(SWEDISH, [[Line(ACTIVITY, series(*[minutes] * 7), SERIES[2])]], WIDE)

    assert texts(svg)[:3] == marks
    assert SWEDISH.say("hours a day") in texts(svg)


def test_the_start_stands_before_the_days_with_its_name() -> None:
    lines = [Line(asked("function"), series(*[5] * 28), style_of(CheckIn, "function"), start=3)]

    assert SWEDISH.say("Start") in texts(multiples_svg(SWEDISH, lines))
    assert SWEDISH.say("Start") not in texts(drawn(*[5] * 28))


def test_a_small_picture_has_no_band_that_it_cannot_explain() -> None:
    assert BAND not in drawn(*[5] * 28, canvas=COLUMN)


@given(st.lists(st.one_of(st.none(), st.integers(0, 10)), min_size=7, max_size=60))
def test_everything_that_is_drawn_lies_inside_the_picture(answers: list[int | None]) -> None:
    svg = drawn(*answers, canvas=COLUMN)
    width, height = (float(length) for length in re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)[0])
    places = [(float(x), float(y)) for x, y in re.findall(r"[ML]([\d.-]+) ([\d.-]+)", svg)]

    assert all(0 <= x <= width and 0 <= y <= height for x, y in places)


@pytest.mark.parametrize("most", [4, 8])
@pytest.mark.parametrize("days", [1, 2, 5, 7, 14, 28, 60, 92, 121, 200, 366, 401, 500, 800, 3_650, 9_000])
def test_dates_below_a_picture_never_crowd(days: int, most: int) -> None:
    period = Period.days_until(date(2026, 11, 22), days)

    shown = dates_below(SWEDISH, period, most)

    assert len(shown) <= most
    assert all(day in period for day, _ in shown)
    assert len({name for _, name in shown}) == len(shown)
    assert shown or days < 3
