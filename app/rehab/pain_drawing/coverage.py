"""How much of the body a drawing covers, where, and what is new or gone since another one.

Extent is description: it does not tell how bad the pain is, nor of what kind. Front and back are
reported together, and a square counts once, however often it was drawn over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.rehab.pain_drawing.marks import Mark
from app.rehab.pain_drawing.paint import ENOUGH, Painted, painted
from app.rehab.pain_drawing.qualities import QUALITIES, STRENGTHS
from app.rehab.pain_drawing.regions import BY_KEY, REGIONS, VIEWS, Region

if TYPE_CHECKING:
    from numpy import int16, uint8
    from numpy.typing import NDArray

    from app.rehab.pain_drawing.figure import Figure, Squares

MUCH = 0.15  # A region counts, whether or not the middle of a brush has been in it, from this share on.
SLIP = 4  # Units, about eight millimetres.
NOTEWORTHY = 0.1  # A quality is told of a region from this share of what is drawn there.


@dataclass(frozen=True)
class Felt:
    """One quality in a region, as strong as it is on most of it, 1 to 3."""

    quality: str
    strength: int


@dataclass(frozen=True)
class Drawn:
    """A region that counts as drawn: the share of it that is, from 0 to 1, and what is felt there."""

    region: Region
    share: float
    felt: tuple[Felt, ...]


@dataclass(frozen=True)
class Extent:
    """What a drawing covers. `share` is that of the surface of front and back together, from 0 to 1.

    A region counts where the middle of the brush has been for about a centimetre, where it was tapped,
    or where 15 % of it is drawn; an edge that slips over a border does not make it count.
    """

    share: float
    regions: tuple[Drawn, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The regions that count, in the order of REGIONS."""
        return tuple(drawn.region.key for drawn in self.regions)

    @property
    def sites(self) -> frozenset[str]:
        """Which of the 19 sites are touched, each once."""
        return frozenset(drawn.region.site for drawn in self.regions if drawn.region.site)

    @property
    def groups(self) -> frozenset[str]:
        """Which of the five groups are touched; jaw, chest and abdomen are in none."""
        return frozenset(drawn.region.group for drawn in self.regions if drawn.region.group)


@dataclass(frozen=True)
class Change:
    """What differs between two drawings: shares of the body surface, from 0 to 1, and regions that count."""

    new_share: float
    gone_share: float
    same_share: float
    new: tuple[Region, ...]
    gone: tuple[Region, ...]
    same: tuple[Region, ...]


class Differing(NamedTuple):
    """The squares of a view that are new, gone and the same; together all that either drawing covers."""

    new: Squares
    gone: Squares
    same: Squares


def extent(marks: Iterable[Mark], figure: Figure) -> Extent:
    """What the marks cover."""
    return extent_of(painted(marks, figure))


def extent_of(body: Painted) -> Extent:
    """What is painted on the body."""
    squares = squares_by_region(body)
    counted = counting(body, squares)
    felt = felt_by_region(body, squares)
    drawn = (
        Drawn(region, squares[number] / body.figure.areas[number], felt[number])
        for number, region in enumerate(REGIONS)
        if number in counted
    )
    return Extent(sum(squares) / body.figure.area, tuple(drawn))


def squares_by_region(body: Painted) -> list[int]:
    """How many squares of each region are drawn, in the order of REGIONS."""
    found = [tally(body.figure.labels[view], body.drawn(view))[1] for view in VIEWS]
    return [sum(counts) for counts in zip(*found, strict=True)]


def counting(body: Painted, squares: list[int]) -> frozenset[int]:
    """Which regions count as drawn, by their place among REGIONS; one at least, where anything is drawn."""
    areas = body.figure.areas
    much = {number for number, count in enumerate(squares) if count >= MUCH * areas[number]}
    for view, middle in body.middles.items():
        passed, tapped = (tally(body.figure.labels[view], middle == weight)[1] for weight in (1, ENOUGH))
        much |= {number for number, count in enumerate(passed) if count >= ENOUGH or tapped[number]}
    most = max(range(len(squares)), key=squares.__getitem__)
    return frozenset(much or ({most} if squares[most] else ()))


def felt_by_region(body: Painted, squares: list[int]) -> list[tuple[Felt, ...]]:
    """What is felt in each region, in the order of QUALITIES."""
    found: list[dict[str, int]] = [{} for _ in REGIONS]
    for (view, quality), layer in body.layers.items():
        _, *strengths = tally(body.figure.labels[view], layer)
        for number, counts in enumerate(zip(*strengths, strict=True)):
            if sum(counts) > NOTEWORTHY * squares[number]:
                found[number][quality] = 1 + counts.index(max(counts))
    return [tuple(Felt(quality, felt[quality]) for quality in QUALITIES if quality in felt) for felt in found]


def tally(labels: NDArray[int16], layer: NDArray[uint8] | Squares) -> list[list[int]]:
    """How many squares of each region have each value of a layer, from 0 to 3; those with 0 are not counted."""
    import numpy as np

    values = max(STRENGTHS) + 1
    where = np.flatnonzero(layer > 0)
    both = labels.ravel()[where] * values + layer.ravel()[where]
    counted = np.bincount(both, minlength=values * (len(REGIONS) + 1)).reshape(-1, values)
    return [list(map(int, column)) for column in counted[1:].T]


def change(earlier: Iterable[Mark], later: Iterable[Mark], figure: Figure) -> Change:
    """What is new, gone and the same in a later drawing."""
    return change_of(painted(earlier, figure), painted(later, figure))


def change_of(earlier: Painted, later: Painted) -> Change:
    """The same of two painted bodies."""
    was, now = extent_of(earlier), extent_of(later)
    views = [differing(earlier, later, view) for view in VIEWS]
    new, gone, same = (sum(int(part.sum()) for part in parts) for parts in zip(*views, strict=True))
    area = later.figure.area
    return Change(
        new_share=new / area,
        gone_share=gone / area,
        same_share=same / area,
        new=tuple(BY_KEY[key] for key in now.keys if key not in was.keys),
        gone=tuple(BY_KEY[key] for key in was.keys if key not in now.keys),
        same=tuple(BY_KEY[key] for key in now.keys if key in was.keys),
    )


def differing(earlier: Painted, later: Painted, view: str) -> Differing:
    """What differs on one view. No hand draws an edge twice alike, so what lies within SLIP of the other is the same."""
    was, now = earlier.drawn(view), later.drawn(view)
    new, gone = now & ~near(was), was & ~near(now)
    return Differing(new, gone, (was | now) & ~new & ~gone)


def near(squares: Squares) -> Squares:
    """The squares, and those within SLIP of them."""
    found = squares
    for _ in range(SLIP):
        wider = found.copy()
        wider[1:] |= found[:-1]
        wider[:-1] |= found[1:]
        wider[:, 1:] |= found[:, :-1]
        wider[:, :-1] |= found[:, 1:]
        found = wider
    return found
