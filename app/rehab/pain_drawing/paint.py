"""What marks leave on the body: how strong each quality is on every square of the figure's grid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from app.rehab.pain_drawing.brush import Path, Stamp, brushed, paths
from app.rehab.pain_drawing.marks import FINE, Mark, Shading, Stroke, Unread
from app.rehab.pain_drawing.regions import REGIONS, VIEWS

if TYPE_CHECKING:
    from numpy import uint8
    from numpy.typing import NDArray

    from app.rehab.pain_drawing.figure import Figure, Squares

    Layer = NDArray[uint8]

PLACES = {region.key: number for number, region in enumerate(REGIONS, start=1)}
MIDDLE = 2  # Units: how wide the middle of a brush is taken to be.
ENOUGH = 12  # Squares of it that make a region count: a length of 6 units, about twelve millimetres.
SHORT = 6  # A stroke of fewer units is a tap, and means the region that its middle is in.


@dataclass(frozen=True)
class Painted:
    """The body with marks on it; nothing is painted outside the outline.

    `layers`: by view and quality, from 1 to 3 where it is felt and 0 elsewhere. `middles`: by view, 1 where the
    middle of a brush has been, and ENOUGH where it tapped.
    """

    figure: Figure
    layers: dict[tuple[str, str], Layer]
    middles: dict[str, Layer]

    def drawn(self, view: str) -> Squares:
        """The squares of a view where anything is felt, each once."""
        import numpy as np

        anything = np.zeros((self.figure.height, self.figure.width), bool)
        for (seen, _), layer in self.layers.items():
            if seen == view:
                anything |= layer > 0
        return anything


class Step(NamedTuple):
    """A mark that draws along a `path`, or one that leaves a `stamp` of its own: an eraser, a shaded region."""

    mark: Stroke | Shading
    path: Path | None
    stamp: Stamp | None


def painted(marks: Iterable[Mark], figure: Figure) -> Painted:
    """The marks on the body, one over the other. What cannot be read leaves nothing."""
    kept = tuple(mark for mark in marks if not isinstance(mark, Unread))
    layers: dict[tuple[str, str], Layer] = {}
    middles: dict[str, Layer] = {}
    for view in VIEWS:
        steps = walked([mark for mark in kept if mark.view == view], figure)
        for quality in sorted({step.mark.quality for step in steps if step.mark.quality}):
            layers[view, quality] = layer(steps, quality, figure, view)
        middles[view] = middle(steps, figure)
    return Painted(figure, layers, middles)


def walked(marks: Sequence[Stroke | Shading], figure: Figure) -> list[Step]:
    """The marks of one view with their paths or stamps."""
    ways = iter(paths([mark for mark in marks if isinstance(mark, Stroke)], figure))
    steps = []
    for mark in marks:
        if isinstance(mark, Shading):
            steps.append(Step(mark, None, whole(mark, figure)))
        elif mark.quality:
            steps.append(Step(mark, next(ways), None))
        else:
            steps.append(Step(mark, None, brushed([next(ways)], units(mark.size, figure))))
    return steps


def units(size: int, figure: Figure) -> float:
    """How wide a brush is, in units of the figure."""
    return size * figure.width / FINE


def whole(mark: Shading, figure: Figure) -> Stamp:
    """A whole region."""
    return Stamp(0, 0, figure.labels[mark.view] == PLACES[mark.region])


def layer(steps: Sequence[Step], quality: str, figure: Figure, view: str) -> Layer:
    """One quality on one view, and what was erased of it."""
    import numpy as np

    found = np.zeros((figure.height, figure.width), np.uint8)
    concerned = (step for step in steps if step.mark.quality in (quality, None))
    for strength, stamp in stamps(concerned, figure):
        part, squares = stamp.on(found.shape)
        np.copyto(found[part], strength, where=squares)
    found *= figure.bodies[view]
    return found


def stamps(steps: Iterable[Step], figure: Figure) -> Iterator[tuple[int, Stamp]]:
    """What is painted one over the other, and how strong; 0 erases. Strokes that look alike are painted in one go."""
    for look, same in groupby(steps, look_of):
        if look is None:
            yield from ((strength_of(step), step.stamp) for step in same if step.stamp)
        else:
            strength, size = look
            yield strength, brushed([step.path for step in same if step.path], units(size, figure))


def look_of(step: Step) -> tuple[int, int] | None:
    """What strokes of one quality that are painted in one go have in common; None for what has its own stamp."""
    mark = step.mark
    return (mark.strength, mark.size) if isinstance(mark, Stroke) and step.path else None


def strength_of(step: Step) -> int:
    """From 1 to 3, or 0 for what erases."""
    return step.mark.strength if step.mark.quality else 0


def middle(steps: Sequence[Step], figure: Figure) -> Layer:
    """Where on one view the middle of the brush has been, whatever it drew."""
    import numpy as np

    found = np.zeros((figure.height, figure.width), np.uint8)
    for erases, same in groupby(steps, lambda step: step.mark.quality is None):
        for weight, stamp in stamps(same, figure) if erases else middles_of(same, figure):
            part, squares = stamp.on(found.shape)
            here = found[part]
            np.copyto(here, np.maximum(here, weight) if weight else 0, where=squares)
    return found


def middles_of(steps: Iterable[Step], figure: Figure) -> Iterator[tuple[int, Stamp]]:
    """The middles of drawing strokes, and how much each weighs."""
    longer: list[Path] = []
    taps: list[Path] = []
    for mark, path, _ in steps:
        if isinstance(mark, Stroke) and path:
            (taps if is_tap(mark, figure) else longer).append(path)
    for weight, some in ((1, longer), (ENOUGH, taps)):
        if some:
            yield weight, brushed(some, MIDDLE)


def is_tap(mark: Stroke, figure: Figure) -> bool:
    """Whether a stroke stays within a few millimetres."""
    across, down = [x for x, _ in mark.points], [y for _, y in mark.points]
    widest = (max(across) - min(across)) * figure.width / FINE
    highest = (max(down) - min(down)) * figure.height / FINE
    return max(widest, highest) < SHORT


def beside_the_body(marks: Iterable[Mark], figure: Figure) -> tuple[Stroke, ...]:
    """The strokes that would draw something and leave nothing on the body."""
    strokes = [mark for mark in marks if isinstance(mark, Stroke) and mark.quality]
    ways = paths(strokes, figure)
    return tuple(mark for mark, path in zip(strokes, ways, strict=True) if not touches(mark, path, figure))


def touches(mark: Stroke, path: Path, figure: Figure) -> bool:
    """Whether any of a stroke is on the body."""
    import numpy as np

    labels = figure.labels[mark.view]
    rows, columns = path.rows.clip(0, figure.height - 1), path.columns.clip(0, figure.width - 1)
    if np.any(labels[rows, columns]):
        return True
    part, squares = brushed([path], units(mark.size, figure)).on(labels.shape)
    return bool(np.any(labels[part][squares]))
