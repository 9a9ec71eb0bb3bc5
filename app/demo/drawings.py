"""The fictional patient's pain drawings, one every two months: what is drawn shrinks as she gets going again.

The low back and the right leg are there all along, the neck and shoulders less and less, the left
hand only in the first year.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from random import Random

from app.demo.dates import HOME_TIME
from app.language import Language
from app.rehab.pain_drawing import Mark, PainDrawing, Shading, Stroke, lines_of, stroke
from app.rehab.period import Period
from app.words import N_

FIGURE_VERSION = 2  # The body that she drew on.
WIDTH, HEIGHT = 400, 900  # Its units.
EVERY = timedelta(days=58)
HAND_UNTIL, LEG_UNTIL = timedelta(days=200), timedelta(days=320)
NOTES = (
    N_("Drawn before the first visit at the pain clinic. Sitting long makes the leg worse."),
    N_("The hand wakes me at night."),
    "",
    N_("The neck is better since I rest my arms at the computer."),
    "",
    N_("The leg comes and goes."),
    "",
)

Units = tuple[float, float]


def drawings(period: Period, language: Language) -> Iterator[PainDrawing]:
    """Every 58 days from the first day on, and one in the last week."""
    # Dice of their own, so that the days are the same with and without drawings.
    dice = Random(5)  # noqa: S311
    last = period.last - timedelta(days=3)
    days = [day for day in period if (day - period.first).days % EVERY.days == 4 and day < last - EVERY / 3]
    for number, day in enumerate([*days, last]):
        note = NOTES[number % len(NOTES)]
        yield PainDrawing(
            day=day,
            at=datetime.combine(day, time(17, 20), HOME_TIME),
            recall_days=14 if number == 0 else 7,
            note=language.say(note) if note else "",
            figure_version=FIGURE_VERSION,
            lines=lines_of(tuple(marks(day - period.first, dice))),
        )


def marks(since: timedelta, dice: Random) -> Iterator[Mark]:
    """What hurts so long after the start."""
    left = max(0.35, 1 - since.days / 500)
    back_strength = 3 if left > 0.7 else 2
    wide = 50 * left
    yield brushed("back", "ache", back_strength, 44, dice, (200 - wide, 366), (200, 378), (200 + wide, 366))
    if left > 0.6:
        yield brushed("back", "ache", back_strength, 30, dice, (200 - wide, 392), (200 + wide, 392))
    for side in (-1, 1):
        reach = 30 + 50 * left
        yield brushed(
            "back",
            "stiff",
            2,
            26,
            dice,
            (200 + 24 * side, 145),
            (200 + reach * 0.7 * side, 172),
            (200 + reach * side, 186),
        )
    if since < LEG_UNTIL:
        yield brushed(
            "back",
            "burning",
            back_strength,
            28,
            dice,
            (238, 445),
            (256, 490),
            (254, 540),
            (250, 540 + 80 * left),
        )
    else:
        yield brushed("back", "burning", 1, 26, dice, (242, 450), (254, 490))
    if since < HAND_UNTIL:
        yield brushed("front", "tingling", 2, 26, dice, (340, 440), (346, 474), (352, 520))
        yield Shading("front.right.knee", "sore", 1)
    if left > 0.7:
        yield brushed("front", "throbbing", 2, 22, dice, (180, 54), (200, 48), (220, 54))


def brushed(view: str, quality: str, strength: int, width: int, dice: Random, *places: Units) -> Stroke:
    """A stroke through places in units of the figure, as steady as a hand is."""
    shaken = [(x + dice.uniform(-2, 2), y + dice.uniform(-2, 2)) for x, y in places]
    return stroke(view, [(x / WIDTH, y / HEIGHT) for x, y in shaken], width / WIDTH, quality, strength)
