"""The body to draw on: follows the finger, and shows each stroke as it will be printed once it is lifted.

A finished stroke becomes part of the picture, which is made beside the screen's own work. So only
the strokes that are not in the picture yet are drawn as lines, however many there are in all.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import flet as ft
import flet.canvas as cv

from app.charts.body import LOOKS, VIEW_NAMES, Picture, as_png, as_svg, one_view
from app.charts.body.look import INK, SKIN, tinted
from app.charts.body.pictures import LETTERED, sides
from app.charts.body.shapes import Area, Lines, box
from app.charts.body.views import OUTLINE, closed, curve
from app.content.body import figure
from app.errors import FieldError
from app.rehab.pain_drawing import Marks, Stroke, painted, stroke
from app.rehab.pain_drawing.marks import FINE
from app.views.pain_drawing.pen import Pen
from app.views.pain_drawing.window import Frame, Place, Window
from app.views.parts.boundary import component
from app.views.parts.notice import safely
from app.views.parts.seen import spoken
from app.views.parts.state import Held, held

PAPER = "#FFFFFF"
PIXELS_HIGH = 1_400
DECODED = 0.2  # Seconds after which a new picture is surely on the screen.
NEAREST = 1.5  # Pixels between two points of a stroke.
LIVE_TINT = 0.5


@dataclass(frozen=True)
class Shown:
    """The picture on the pad, and the marks that are surely in it."""

    png: bytes = b""
    view: str = ""
    marks: Marks = ()


def picture_of(marks: Marks, view: str) -> bytes:
    """One view with its marks as PNG."""
    return as_png(one_view(figure(), view, painted(marks, figure())), PIXELS_HIGH, PAPER)


@cache
def around_the_body(view: str) -> str:
    """Paper with a hole where the body is: it hides what a stroke leaves beside the body."""
    body = figure()
    outline = curve(body.outlines[view])
    sheet = Area((box(0, 0, body.width, body.height), outline), PAPER)
    return as_svg(Picture(body.width, body.height, (sheet, Lines((closed(outline),), INK, OUTLINE))))


@component
def Pad(
    marks: Marks, view: str, window: Window, pen: Pen, on_stroke: Callable[[Stroke], object]
) -> ft.Control:
    """One view of the body, to draw on with finger, mouse or pen. Another way in is the list."""
    size = held((0.0, 0.0))
    shown = held(Shown())
    line: Held[tuple[Place, ...]] = held(())
    wanted = held((marks, view))
    language = spoken()
    wanted.now = (marks, view)

    async def draw() -> None:
        asked = wanted.now
        png = await asyncio.to_thread(picture_of, *asked)
        if wanted.now != asked:
            return
        before = shown.now.marks if shown.now.view == view else ()
        shown.set(Shown(png, view, before))
        await asyncio.sleep(DECODED)
        if shown.now.png is png:
            shown.set(Shown(png, view, asked[0]))

    ft.use_effect(draw, [marks, view])
    frame = window.on(*size.now, figure())

    def touch(event: ft.DragDownEvent[ft.GestureDetector]) -> None:
        ft.context.disable_auto_update()  # type: ignore[no-untyped-call]  # Flet left it without types
        line.now = ((event.local_position.x, event.local_position.y),)

    def follow(event: ft.DragUpdateEvent[ft.GestureDetector]) -> None:
        ft.context.disable_auto_update()  # type: ignore[no-untyped-call]  # Flet left it without types
        x, y = event.local_position.x, event.local_position.y
        if not line.now or max(abs(x - line.now[-1][0]), abs(y - line.now[-1][1])) >= NEAREST:
            line.set((*line.now, (x, y)))

    def lift() -> None:
        drawn, line.now = line.now, ()
        if drawn:
            add(drawn)
        line.draw()

    def tap(event: ft.TapEvent[ft.GestureDetector]) -> None:
        line.now = ()
        if event.local_position:
            add(((event.local_position.x, event.local_position.y),))

    def add(drawn: tuple[Place, ...]) -> None:
        places = [frame.share(x, y) for x, y in drawn]
        try:
            on_stroke(stroke(view, places, pen.size / FINE, pen.felt, pen.strength))
        except FieldError:
            return  # All of it lies far outside the paper.

    def resize(event: cv.CanvasResizeEvent) -> None:
        size.set((event.width, event.height))

    live = [line_of(mark, frame) for mark in pending(shown.now, marks, view)]
    if line.now:
        live.append(polygon([(x - frame.left, y - frame.top) for x, y in line.now], pen_paint(pen, frame)))
    made = [image(shown.now.png)] if shown.now.view == view else []
    layers = [
        cv.Canvas([], left=0, right=0, top=0, bottom=0, on_resize=safely(resize)),
        *(on(frame, one) for one in (*made, cv.Canvas(live, expand=True), image(around_the_body(view)))),
        *letters(frame, view),
        ft.GestureDetector(
            content=ft.Container(expand=True, bgcolor=ft.Colors.TRANSPARENT),
            left=0,
            right=0,
            top=0,
            bottom=0,
            exclude_from_semantics=True,
            drag_interval=16,
            mouse_cursor=ft.MouseCursor.PRECISE,
            on_pan_down=safely(touch),
            on_pan_update=safely(follow),
            on_pan_end=safely(lift),
            on_tap_up=safely(tap),
        ),
    ]
    return ft.Semantics(
        identifier="pain-pad",
        container=True,
        label=language.say(
            "{view}. Draw here with a finger, a mouse or a pen, or choose in the list.",
            view=language.say(VIEW_NAMES[view]),
        ),
        content=ft.Container(
            ft.Stack(layers, expand=True),
            bgcolor=PAPER,
            border_radius=14,
            clip_behavior=ft.ClipBehavior.HARD_EDGE,
            expand=True,
        ),
        expand=True,
    )


def pending(shown: Shown, marks: Marks, view: str) -> list[Stroke]:
    """The strokes that were added since the picture was made; none where something else was done."""
    known = len(shown.marks)
    if shown.view != view or marks[:known] != shown.marks:
        return []
    return [mark for mark in marks[known:] if isinstance(mark, Stroke) and mark.view == view]


def image(src: str | bytes) -> ft.Control:
    """A picture that fills its place, and stays until the next one is ready."""
    return ft.Image(src=src, fit=ft.BoxFit.FILL, gapless_playback=True, exclude_from_semantics=True)


def on(frame: Frame, content: ft.Control) -> ft.Control:
    """What lies where the figure lies, and nowhere else."""
    return ft.Container(
        content,
        left=frame.left,
        top=frame.top,
        width=frame.width,
        height=frame.height,
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
    )


def line_of(mark: Stroke, frame: Frame) -> cv.Shape:
    """A stroke as a line on the pad."""
    points = [(x / FINE * frame.width, y / FINE * frame.height) for x, y in mark.points]
    return polygon(points, paint_of(mark.quality, mark.size, frame))


def polygon(points: list[Place], paint: ft.Paint) -> cv.Shape:
    """A line through points; one alone is a dot."""
    mode = cv.PointMode.POINTS if len(points) == 1 else cv.PointMode.POLYGON
    return cv.Points(points=[*points], point_mode=mode, paint=paint)


def pen_paint(pen: Pen, frame: Frame) -> ft.Paint:
    """How the line under the finger looks."""
    return paint_of(pen.felt, pen.size, frame)


def paint_of(quality: str | None, size: int, frame: Frame) -> ft.Paint:
    """A round brush in the colour of a quality, or in that of the skin."""
    return ft.Paint(
        color=tinted(LOOKS[quality].colour, LIVE_TINT) if quality else SKIN,
        stroke_width=size / FINE * frame.width,
        stroke_cap=ft.StrokeCap.ROUND,
        stroke_join=ft.StrokeJoin.ROUND,
        style=ft.PaintingStyle.STROKE,
    )


def letters(frame: Frame, view: str) -> list[ft.Control]:
    """Left and right, as the patient means them."""
    body = figure()
    return [
        ft.Text(
            letter,
            left=frame.left + x / body.width * frame.width - 8,
            top=frame.top + y / body.height * frame.height - 12,
            size=20,
            weight=ft.FontWeight.W_600,
            color=INK,
        )
        for (x, y), letter in zip(LETTERED, sides(spoken(), view), strict=True)
    ]
