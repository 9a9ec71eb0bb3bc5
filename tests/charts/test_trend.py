"""Pictures: real text, gaps, the whole scale, and nothing left behind on the device."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.charts import NARROW, SERIES, WIDE, Canvas, Line, multiples_svg, style_of, trend_svg
from app.charts.dates import dates_below
from app.charts.styles import BAND
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.fields import Scale, questions, scales
from app.rehab.period import Period
from app.rehab.series import Series

FIRST = date(2026, 10, 26)
SWEDISH = Language("sv", "SE")
CANVASES = pytest.mark.parametrize("canvas", [WIDE, NARROW], ids=["wide", "narrow"])


def asked(name: str) -> Scale:
    question = questions(CheckIn)[name]
    assert isinstance(question, Scale)
    return question


def series(*values: float | None) -> Series:
    return Series(Period(FIRST, FIRST + timedelta(days=len(values) - 1)), values)


def drawn(*values: float | None, canvas: Canvas = WIDE, name: str = "function") -> str:
    return trend_svg(SWEDISH, asked(name), series(*values), style_of(CheckIn, name), canvas)


def texts(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def line_of(svg: str, colour: str) -> str:
    """The path of a line, by its colour."""
    return next(
        path for path in re.findall(r'<path d="([^"]*)"[^>]*style="fill: none; stroke: ' + colour, svg)
    )


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

    assert svg.count("<use") <= canvas.most_points + 20


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


def test_drawing_leaves_nothing_behind_and_opens_no_windows(tmp_path: Path) -> None:
    program = (
        "import os, sys\n"
        "from tests.charts.test_trend import drawn\n"
        "drawn(4, 5, 6, 7, 8)\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
        "print(os.environ['MPLCONFIGDIR'])\n"
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
    assert not Path(done.stdout.strip()).exists()
    assert done.stderr == ""


@pytest.mark.parametrize("most", [4, 8])
@pytest.mark.parametrize("days", [1, 2, 5, 7, 14, 28, 60, 92, 121, 200, 366, 401, 500, 800, 3_650, 9_000])
def test_dates_below_a_picture_never_crowd(days: int, most: int) -> None:
    period = Period.days_until(date(2026, 11, 22), days)

    shown = dates_below(SWEDISH, period, most)

    assert len(shown) <= most
    assert all(day in period for day, _ in shown)
    assert len({name for _, name in shown}) == len(shown)
    assert shown or days < 3
