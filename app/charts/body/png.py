"""A picture as PNG, drawn by matplotlib's renderer without a figure around it, lettered by Pillow."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from app.charts.body.look import INK
from app.charts.body.shapes import Area, Lines, Picture, Words
from app.charts.drawing import keep_matplotlib_to_itself, typeface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.ImageDraw import ImageDraw

    from app.charts.body.shapes import Curve

PAPER = "#ffffff"
CLEAR = "#ffffff00"
PIXELS_ARE_POINTS = 72


def as_png(picture: Picture, pixels_high: int, paper: str = PAPER) -> bytes:
    """The picture, so many pixels high, on `paper`; CLEAR leaves it transparent."""
    from PIL import Image, ImageDraw

    scale = pixels_high / picture.height
    size = (max(1, round(picture.width * scale)), pixels_high)
    drawn = Image.frombuffer("RGBA", size, pixels(picture, size, scale))
    image = Image.new("RGBA", size, paper)
    image.alpha_composite(drawn)
    pen = ImageDraw.Draw(image)
    for shape in picture.shapes:
        if isinstance(shape, Words):
            write(pen, shape, scale)
    written = BytesIO()
    image.convert("RGBA" if paper == CLEAR else "RGB").save(written, "PNG")
    return written.getvalue()


def pixels(picture: Picture, size: tuple[int, int], scale: float) -> Any:
    """The picture without its words: red, green, blue and alpha of every pixel."""
    keep_matplotlib_to_itself()
    from matplotlib.backends import backend_agg
    from matplotlib.transforms import Affine2D

    agg: Any = backend_agg  # It has no types.
    canvas = agg.RendererAgg(*size, PIXELS_ARE_POINTS)
    place = Affine2D().scale(scale, -scale).translate(0, size[1])
    for shape in picture.shapes:
        pen = canvas.new_gc()
        match shape:
            case Area(rings, fill) if rings:
                pen.set_linewidth(0)
                canvas.draw_path(pen, path(rings), place, colour(fill))
            case Lines(parts, ink, width) if parts:
                pen.set_linewidth(width * scale)
                pen.set_foreground(ink)
                pen.set_capstyle("round")
                pen.set_joinstyle("round")
                canvas.draw_path(pen, path(parts), place)
    return canvas.buffer_rgba()


def path(curves: Sequence[Curve]) -> Any:
    """Curves as one path of matplotlib's. A ring inside another runs the other way round, and so is a hole."""
    from matplotlib.path import Path

    return Path.make_compound_path(*(Path(curve) for curve in curves))


def colour(name: str) -> tuple[float, ...]:
    """A colour as shares of red, green and blue."""
    return tuple(int(name[n : n + 2], 16) / 255 for n in (1, 3, 5))


def write(pen: ImageDraw, words: Words, scale: float) -> None:
    """Write a line of text."""
    anchor = {"start": "ls", "middle": "ms", "end": "rs"}[words.anchor]
    letters = typeface(words.size * scale, bold=words.bold)
    pen.text((words.x * scale, words.y * scale), words.text, INK, letters, anchor)
