"""Small pictures of many drawings, each opened and made once, when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from app.charts.body.pictures import small
from app.charts.body.png import CLEAR, as_png
from app.rehab.pain_drawing import Figure, Mark, extent_of, painted

HIGH = 160


class Thumbnail(NamedTuple):
    """A drawing as PNG, 160 pixels high and clear around the body, and the share of the body that is drawn on."""

    png: bytes
    share: float


class Thumbnails:
    """Thumbnails by drawing. They show what a patient drew: let go of them when the notebook is locked."""

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        self._made: dict[str, Thumbnail] = {}

    def of(self, version: str, opened: Callable[[], Iterable[Mark]]) -> Thumbnail:
        """That of one version of a drawing; `opened` is asked for its marks the first time only."""
        if version not in self._made:
            body = painted(opened(), self._figure)
            self._made[version] = Thumbnail(as_png(small(body), HIGH, CLEAR), extent_of(body).share)
        return self._made[version]
