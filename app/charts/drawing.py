"""Matplotlib as a pen: figures in memory, SVG with real text, the same bytes each time.

Matplotlib is imported where a picture is first drawn, never before the first screen is
on. Pictures are drawn without pyplot, which keeps state and looks for windows.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import tempfile
from functools import cache
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

MM = 1 / 25.4
FONT = "DejaVu Sans"
LOOK: dict[str, Any] = {
    "font.family": [FONT],
    "svg.fonttype": "none",
    "svg.hashsalt": "takt",
    "lines.scale_dashes": False,
}
NO_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}

_one_at_a_time = Lock()  # Matplotlib's settings belong to the whole process.


def drawn(width: float, height: float, draw: Callable[[Figure], None]) -> str:
    """A picture of `width` × `height` mm as an SVG element. Nothing is written to any file."""
    with _one_at_a_time:
        matplotlib = _matplotlib()
        with matplotlib.rc_context(settings(matplotlib)):
            from matplotlib.figure import Figure

            figure = Figure(figsize=(width * MM, height * MM))
            figure.patch.set_visible(False)
            draw(figure)
            written = StringIO()
            figure.savefig(written, format="svg", metadata=NO_METADATA)
    return _plain(written.getvalue())


def settings(matplotlib: Any) -> dict[str, Any]:
    """Matplotlib's own settings and ours, whatever a settings file on the device says.

    Without the "backend": to set it would load pyplot.
    """
    own = {name: value for name, value in matplotlib.rcParamsDefault.items() if name != "backend"}
    return own | LOOK


@cache
def _matplotlib() -> Any:
    """The package, told to keep its settings and its list of fonts to itself.

    It would otherwise make a folder in the patient's home and read settings from it, and
    search the device for fonts, which takes seconds on some.
    """
    own = tempfile.mkdtemp(prefix="takt-charts-")
    atexit.register(shutil.rmtree, own, ignore_errors=True)
    os.environ["MPLCONFIGDIR"] = own
    os.environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"
    import matplotlib

    return matplotlib


def _plain(written: str) -> str:
    """The bare SVG element: no prologue, no style sheet (it would reach the page around the picture)."""
    element = written[written.index("<svg") :].strip()
    element = re.sub(r"\s*<defs>\s*<style.*?</style>\s*</defs>", "", element, count=1, flags=re.DOTALL)
    return re.sub(r'<text style="([^"]*)"', _letters, element)


def _letters(found: re.Match[str]) -> str:
    """Type as plain attributes in units of the picture: PDF makers read CSS pixels differently."""
    style = found[1]
    size = re.findall(r"([\d.]+)px", style)[0]
    anchor = re.search(r"text-anchor: (\w+)", style)
    bold = re.search(r"\b(?:bold|[6-9]00)\b", style)
    return "".join(
        [
            f'<text font-family="{FONT}" font-size="{size}"',
            ' font-weight="bold"' if bold else "",
            f' text-anchor="{anchor[1]}"' if anchor else "",
        ]
    )


def font_file(name: str) -> Path:
    """A font file that matplotlib brings along, found without importing matplotlib."""
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("matplotlib")
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf" / name
