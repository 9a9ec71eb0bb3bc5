"""Matplotlib's renderer and the typeface that comes with it, without its windows, settings and searches."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONT = "DejaVu Sans"


@cache
def keep_matplotlib_to_itself() -> None:
    """Tell the package where its settings and its list of fonts belong; to be called before it is imported.

    It would otherwise make a folder in the patient's home and read settings from it, and
    search the device for fonts, which takes seconds on some.
    """
    own = tempfile.mkdtemp(prefix="takt-charts-")
    atexit.register(shutil.rmtree, own, ignore_errors=True)
    os.environ["MPLCONFIGDIR"] = own
    os.environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"


def font_file(name: str) -> Path:
    """A font file that matplotlib brings along, found without importing matplotlib."""
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("matplotlib")
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf" / name


@lru_cache(maxsize=32)
def typeface(size: float, *, bold: bool = False) -> FreeTypeFont:
    """The typeface in letters of a size."""
    from PIL import ImageFont

    return ImageFont.truetype(font_file("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"), size)


def width_of(text: str, size: float) -> float:
    """How wide a text is in letters of a size, both in points."""
    return typeface(100).getlength(text) * size / 100
