"""Which part of the figure is shown, and where a place on the screen lies on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.rehab.pain_drawing import Figure

TWICE = 2.0
STEP = 0.2  # Shares of the figure that an arrow moves by.
UPPER_HALF = (0.5, 0.3)

Place = tuple[float, float]


@dataclass(frozen=True)
class Window:
    """`zoom` times as large as it fits, with `middle`, in shares of the figure, in the middle where possible."""

    zoom: float = 1.0
    middle: Place = (0.5, 0.5)

    @property
    def close(self) -> bool:
        """Whether only a part is shown."""
        return self.zoom > 1

    def turned(self) -> Window:
        """Closer to the upper half, or the whole again."""
        return Window() if self.close else Window(TWICE, UPPER_HALF)

    def moved(self, across: int, down: int) -> Window:
        """One step aside."""
        x, y = self.middle[0] + across * STEP, self.middle[1] + down * STEP
        return replace(self, middle=(min(max(x, 0.1), 0.9), min(max(y, 0.1), 0.9)))

    def on(self, width: float, height: float, figure: Figure) -> Frame:
        """Where the figure lies in a pad of this size."""
        scale = self.zoom * min(width / figure.width, height / figure.height)
        wide, high = scale * figure.width, scale * figure.height
        return Frame(
            begin(self.middle[0], wide, width),
            begin(self.middle[1], high, height),
            max(wide, 1),
            max(high, 1),
        )


def begin(middle: float, length: float, room: float) -> float:
    """Where a length begins whose `middle` should be in the middle of the room, without leaving room unused."""
    if length <= room:
        return (room - length) / 2
    return min(0.0, max(room - length, room / 2 - middle * length))


@dataclass(frozen=True)
class Frame:
    """Where the figure lies on a pad, in pixels."""

    left: float
    top: float
    width: float
    height: float

    def share(self, x: float, y: float) -> Place:
        """A place on the pad, in shares of the figure."""
        return (x - self.left) / self.width, (y - self.top) / self.height
