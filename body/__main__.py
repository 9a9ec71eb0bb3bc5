"""Write the figure: `python -m body`."""

import json
import re
from pathlib import Path

from body.faces import Ring
from body.figure import HEIGHT, VERSION, WIDTH, View, view

ROOT = Path(__file__).parent.parent
SKIN, INK, PENCIL = "#f7f3ee", "#33424d", "#7d8d98"
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n'
    '<path id="outline" d="{outline}" fill="{skin}" stroke="{ink}" stroke-width="2.4" stroke-linejoin="round"/>\n'
    '<path id="details" d="{details}" fill="none" stroke="{pencil}" stroke-width="1.4" stroke-linecap="round"/>\n'
    "</svg>\n"
)


def main() -> None:
    """The figure for the app, and its two pictures."""
    views = {name: view(name) for name in ("front", "back")}
    figure = {
        "version": VERSION,
        "size": [WIDTH, HEIGHT],
        "views": {name: plain(one) for name, one in views.items()},
    }
    (ROOT / "app/content/body").mkdir(exist_ok=True)
    (ROOT / "app/content/body/figure.json").write_text(in_lines(figure), encoding="utf-8")
    for name, one in views.items():
        (ROOT / f"assets/body-{name}.svg").write_text(picture(one), encoding="utf-8")


def plain(one: View) -> dict[str, object]:
    """One view as plain values: every ring as x, y, x, y … in hundredths of a unit."""
    return {
        "outline": flat(one.outline),
        "details": [flat(line) for line in one.details],
        "regions": {name: flat(ring) for name, ring in one.regions.items()},
    }


def flat(ring: Ring) -> list[int]:
    """The numbers of a ring, one after the other."""
    return [number for corner in ring for number in corner]


def in_lines(figure: dict[str, object]) -> str:
    """JSON with every ring on a line of its own."""
    return re.sub(r"(?<=[\[\d,])\s+(?=[\d\]-])", "", json.dumps(figure, indent=1)) + "\n"


def picture(one: View) -> str:
    """One view as SVG."""
    return PICTURE.format(
        width=WIDTH,
        height=HEIGHT,
        outline=one.outline_path,
        details=one.details_path,
        skin=SKIN,
        ink=INK,
        pencil=PENCIL,
    )


if __name__ == "__main__":
    main()
