"""Words inside a drawing: how wide they are and where their lines break. Flutter wraps no text in an SVG."""

from __future__ import annotations

SIZE = 16
"""Of a sheet 320 wide: 14.4 px where the screen leaves 288, and never less."""
LEADING = 20

# How wide Roboto draws a sign, in parts of its size, rounded up.
WIDTHS = {
    sign: width
    for signs, width in (
        ("',’", 0.2),
        (" ijlI.:-!", 0.28),
        ("frt", 0.36),
        ("vyckszxJ?", 0.53),
        ("ABCEFKLPRSTUVXYZÅÄ", 0.66),
        ("DGHNOQÖØ–", 0.71),
        ("wæ", 0.84),
        ("mMWÆ", 0.93),
    )
    for sign in signs
}
OTHER = 0.58


def width_of(text: str) -> float:
    """How wide a line is drawn, never less than Roboto needs for the letters of our languages."""
    return SIZE * sum(WIDTHS.get(sign, OTHER) for sign in text)


def lines_of(text: str, room: float) -> list[str]:
    """The text in as few lines as fit, nearly equally long. A word too long for `room` has its own line."""
    fewest = filled(text, room)
    widest = max(map(width_of, fewest))
    for narrower in range(round(widest)):
        lines = filled(text, narrower)
        if len(lines) == len(fewest) and max(map(width_of, lines)) <= widest:
            return lines
    return fewest


def filled(text: str, room: float) -> list[str]:
    """The text in lines, each as full as it can be."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
