"""How the lines of a chart on the screen differ: colour, dash and marker, never colour alone."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Series:
    """How one line in a chart looks: colour role of the theme, dash and marker shape."""

    colour: str
    dash: tuple[float, ...] | None
    marker: str


SERIES = (
    Series("primaryfixed", None, "circle"),
    Series("secondaryfixed", (7, 4), "square"),
    Series("tertiaryfixed", (2, 4), "triangle"),
    Series("onprimaryfixed", (9, 4, 2, 4), "diamond"),
    Series("onsurface", (1, 3), "cross"),
)
