"""The body of the pain drawing, from `figure.json`; `python -m body` draws it anew."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from app.rehab.pain_drawing.figure import Figure


@cache
def figure() -> Figure:
    """The figure that drawings are made on."""
    read = json.loads((files("app.content.body") / "figure.json").read_text(encoding="utf-8"))
    width, height = read["size"]
    views = read["views"]
    return Figure(
        version=read["version"],
        width=width,
        height=height,
        outlines={name: tuple(view["outline"]) for name, view in views.items()},
        details={name: tuple(tuple(line) for line in view["details"]) for name, view in views.items()},
        rings={key: tuple(ring) for view in views.values() for key, ring in view["regions"].items()},
    )
