"""What a pain drawing is made of: strokes of a brush, and regions shaded from a list.

Marks lie over each other in the order they were made. A mark without a quality erases what lies under it.
Each is stored as one line of text, so that a broken one harms no other, and one that only a newer
Takt knows is kept as it stands:

    front burning 2 600 4123,3321 12,40 9,38     a stroke: view, quality, strength, size, points
    back.left.low_back ache 3                    a shaded region: region, quality, strength
    front - 1 600 4123,3321                      "-" erases
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate

from app.errors import FieldError, NotAChoice, NothingAnswered, OutOfRange
from app.rehab.pain_drawing.qualities import QUALITIES, STRENGTHS
from app.rehab.pain_drawing.regions import BY_KEY, VIEWS

# Places are whole ten-thousandths of the figure's width and height, from its upper left corner.
FINE = 10_000
ERASER = "-"
LEAST_SIZE, MOST_SIZE = 50, 5_000

Point = tuple[int, int]


@dataclass(frozen=True)
class Stroke:
    """The path of a round brush over one view; a single point is a tap.

    `points` and `size`, the brush's width, are in ten-thousandths of the figure, the size of its width.
    A quality of None erases. Raises FieldError.
    """

    view: str
    points: tuple[Point, ...]
    size: int
    quality: str | None
    strength: int = 2

    def __post_init__(self) -> None:
        check(self.quality, self.strength)
        if self.view not in VIEWS:
            raise NotAChoice("view", choices=", ".join(VIEWS))
        if not self.points:
            raise NothingAnswered("points")
        if not LEAST_SIZE <= self.size <= MOST_SIZE:
            raise OutOfRange("size", least=LEAST_SIZE, most=MOST_SIZE)
        # A finger may leave the picture, but not by more than its width.
        if min(map(min, self.points)) < -FINE or max(map(max, self.points)) > 2 * FINE:
            raise OutOfRange("points", least=-FINE, most=2 * FINE)

    @property
    def mirrored(self) -> Stroke:
        """The same stroke on the other side of the body."""
        return replace(self, points=tuple((FINE - x, y) for x, y in self.points))

    @property
    def line(self) -> str:
        """The stroke as it is stored; each point after the first as the step that leads to it."""
        ahead = zip(self.points, ((0, 0), *self.points), strict=False)
        steps = " ".join(f"{x - u},{y - v}" for (x, y), (u, v) in ahead)
        return f"{self.view} {self.quality or ERASER} {self.strength} {self.size} {steps}"


@dataclass(frozen=True)
class Shading:
    """A whole region, shaded from the list. A quality of None erases. Raises FieldError."""

    region: str
    quality: str | None
    strength: int = 2

    def __post_init__(self) -> None:
        check(self.quality, self.strength)
        if self.region not in BY_KEY:
            raise NotAChoice("region", choices=", ".join(BY_KEY))

    @property
    def view(self) -> str:
        """The view that its region is on."""
        return BY_KEY[self.region].view

    @property
    def mirrored(self) -> Shading:
        """The same region on the other side of the body."""
        return replace(self, region=BY_KEY[self.region].other_side)

    @property
    def line(self) -> str:
        """The shading as it is stored."""
        return f"{self.region} {self.quality or ERASER} {self.strength}"


@dataclass(frozen=True)
class Unread:
    """A mark that this Takt cannot read. It is kept, and not shown."""

    line: str

    @property
    def mirrored(self) -> Unread:
        """Itself: nobody knows where it is."""
        return self


Mark = Stroke | Shading | Unread


def check(quality: str | None, strength: int) -> None:
    """Raise NotAChoice or OutOfRange for what a mark cannot be."""
    if quality is not None and quality not in QUALITIES:
        raise NotAChoice("quality", choices=", ".join(QUALITIES))
    if strength not in STRENGTHS:
        raise OutOfRange("strength", least=min(STRENGTHS), most=max(STRENGTHS))


def stroke(
    view: str, places: list[tuple[float, float]], width: float, quality: str | None, strength: int = 2
) -> Stroke:
    """A stroke through places in shares of the figure: (0, 0) is its upper left corner, (1, 1) its lower right.

    `width` is the brush's, as a share of the figure's width. Places too far outside are left out.
    Raises FieldError, also where no place is left.
    """
    near = tuple((round(x * FINE), round(y * FINE)) for x, y in places if -1 <= x <= 2 and -1 <= y <= 2)
    return Stroke(view, near, round(width * FINE), quality, strength)


def read(line: str) -> Mark:
    """The mark that a stored line means; Unread where it means none."""
    try:
        place, quality, strength, *rest = line.split(" ")
        felt = None if quality == ERASER else quality
        if rest:
            return Stroke(place, walked(rest[1:]), int(rest[0]), felt, int(strength))
        return Shading(place, felt, int(strength))
    except (FieldError, ValueError, AttributeError, TypeError):
        return Unread(line)


def walked(steps: list[str]) -> tuple[Point, ...]:
    """The points that steps from the upper left corner lead to. Raises ValueError."""
    across, down = zip(*(step.split(",") for step in steps), strict=True)
    return tuple(zip(accumulate(map(int, across)), accumulate(map(int, down)), strict=True))
