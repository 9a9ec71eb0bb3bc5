"""Our own drawings on paper: their outlines as the page's, their words as the page's text.

Only what `charts.ink` and `charts.body.svg` write is understood: paths of straight lines and
curves, and lines of text. fpdf2 reads any SVG, but takes ten times as long.
Imported only when a PDF is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, chain
from xml.etree import ElementTree

from app.exports.as_pdf_pages import Pages

PART = re.compile(r"([MLlhvczZ])([^MLlhvczZ]*)")
LINE_TO = "%.2f %.2f l"
NONE = "none"

Point = tuple[float, float]


def draw(svg: str, x: float, y: float, scale: float, pages: Pages) -> None:
    """A drawing with its top left corner at `x`, `y` mm, each of its units `scale` points large."""
    left, top = x * pages.k, (pages.h - y) * pages.k
    # Nobody else's drawing comes here, and ours names no entities.
    root = ElementTree.fromstring(svg)  # noqa: S314
    pages._out("q")
    pages._out(f"{scale:.5f} 0 0 {-scale:.5f} {left:.3f} {top:.3f} cm")
    words = []
    for element in root:
        if element.tag.endswith("text"):
            words.append(element)
        else:
            pages._out("\n".join(outline(element)))
    pages._out("Q")
    for element in words:
        write(element, x, y, scale, pages)


def outline(path: ElementTree.Element) -> Iterator[str]:
    """One path as instructions of a page."""
    look = looks(path)
    fill, line = look.get("fill", "#000000"), look.get("stroke", NONE)
    if fill != NONE:
        yield f"{shares(fill)} rg"
    if line != NONE:
        yield f"{shares(line)} RG"
        yield f"{look.get('stroke-width', '1')} w"
        yield f"[{look.get('stroke-dasharray', '')}] 0 d"
        ends = int(look.get("stroke-linecap") == "round")
        yield f"{ends} J {ends} j"
    yield from steps(path.attrib["d"])
    evenly = "*" if look.get("fill-rule") == "evenodd" else ""
    yield "S" if fill == NONE else f"f{evenly}" if line == NONE else f"B{evenly}"


def looks(element: ElementTree.Element) -> dict[str, str]:
    """How an element looks, whether its attributes or its style say so."""
    style = (part.split(":") for part in element.attrib.get("style", "").split(";") if part)
    return {**element.attrib, **{name.strip(): value.strip() for name, value in style}}


def shares(colour: str) -> str:
    """Red, green and blue from 0 to 1."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.4f}" for at in (1, 3, 5))


def steps(data: str) -> Iterator[str]:
    """The steps of an outline, all from the same corner; SVG tells most of them from where the last one ended."""
    here: Point = (0.0, 0.0)
    first = here
    for letter, written in PART.findall(data):
        numbers = list(map(float, written.split()))
        if letter in "zZ":
            here = first
            yield "h"
            continue
        points = absolute(letter, numbers, here)
        if letter == "M":
            first = points[0]
        yield from instructions(letter, points)
        here = points[-1]


def absolute(letter: str, numbers: list[float], here: Point) -> list[Point]:
    """The points that a part of an outline names."""
    x, y = here
    if letter == "h":
        return [(x + numbers[0], y)]
    if letter == "v":
        return [(x, y + numbers[0])]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    if letter in "ML":
        return pairs
    if letter == "c":
        return [(x + across, y + down) for across, down in pairs]
    across, down = accumulate(numbers[::2], initial=x), accumulate(numbers[1::2], initial=y)
    return list(zip(across, down, strict=True))[1:]


def instructions(letter: str, points: list[Point]) -> Iterator[str]:
    """Lines from point to point, or one curve."""
    if letter == "c":
        yield " ".join(f"{x:.2f} {y:.2f}" for x, y in points) + " c"
        return
    begins = letter == "M"
    if begins:
        yield f"{points[0][0]:.2f} {points[0][1]:.2f} m"
    lines = points[begins:]
    if lines:
        # All at once: a body has thirty thousand of them.
        yield "\n".join([LINE_TO] * len(lines)) % tuple(chain.from_iterable(lines))


def write(text: ElementTree.Element, x: float, y: float, scale: float, pages: Pages) -> None:
    """One line of text at its place."""
    colour = text.attrib.get("fill", "#000000")
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    pages.letters(
        float(text.attrib["font-size"]) * scale,
        bold=text.attrib.get("font-weight") == "bold",
        colour=(red, green, blue),
    )
    words = text.text or ""
    wide = pages.get_string_width(words)
    before = {"middle": wide / 2, "end": wide}.get(text.attrib.get("text-anchor", ""), 0.0)
    mm = scale / pages.k
    pages.text(x + float(text.attrib["x"]) * mm - before, y + float(text.attrib["y"]) * mm, words)
