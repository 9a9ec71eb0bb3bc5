"""Pen and brush: paints, canvases with a name, lettering, and the mark of Takt."""

from __future__ import annotations

import flet as ft
import flet.canvas as cv


def pen(color: str, width: float = 2, dash: tuple[float, ...] | None = None) -> ft.Paint:
    """A round pen, dashed where a dash is given."""
    return ft.Paint(
        color=color,
        stroke_width=width,
        stroke_cap=ft.StrokeCap.ROUND,
        stroke_join=ft.StrokeJoin.ROUND,
        stroke_dash_pattern=list(dash) if dash else None,
        style=ft.PaintingStyle.STROKE,
    )


def brush(color: str) -> ft.Paint:
    """A filled area."""
    return ft.Paint(color=color, style=ft.PaintingStyle.FILL)


def picture(shapes: list[cv.Shape], width: float, height: float, says: str = "") -> ft.Control:
    """A canvas of a known size that a screen reader reads as one image."""
    canvas = cv.Canvas(shapes, width=width, height=height)
    if not says:
        return canvas
    return ft.Semantics(label=says, image=True, exclude_semantics=True, content=canvas)


def ink(size: float, color: str = "onsurfacevariant") -> ft.TextStyle:
    """Lettering in a canvas."""
    return ft.TextStyle(size=size, color=color, font_family="Roboto")


def beats(size: float = 28) -> ft.Control:
    """The mark of Takt: one bar of four beats, strong, weak, medium, weak."""
    step, stroke = size / 3.4, size / 7
    shapes: list[cv.Shape] = []
    for n, part in enumerate((1.0, 0.55, 0.78, 0.55)):
        x = stroke + n * step
        half = part * size / 2 - stroke / 2
        paint = pen("secondary" if n == 0 else "primary", stroke)
        shapes.append(cv.Line(x, size / 2 - half, x, size / 2 + half, paint))
    return picture(shapes, stroke * 2 + 3 * step, size)
