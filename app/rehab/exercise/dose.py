"""How much of an exercise: time, distance or repetitions, load, and how hard it feels.

Hard is told by the talk test or on a scale of our own from 0 to 10; the known rating
scales of exertion need a licence, in apps too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.errors import NotAChoice, NothingAnswered, TooLong
from app.rehab.fields import Amount, Minutes, Question, Scale
from app.rehab.pacing.quota import LARGEST, Unit
from app.words import N_

MINUTES = Minutes(N_("How many minutes?"), N_("Minutes"), least=1, most=LARGEST[Unit.MINUTES])
METRES = Amount(N_("How many metres?"), N_("Metres"), unit="m", least=1, most=LARGEST[Unit.METRES])
REPETITIONS = Amount(N_("How many repetitions?"), N_("Repetitions"), least=1, most=LARGEST[Unit.TIMES])
SETS = Amount(N_("How many rounds of them?"), N_("Rounds"), least=1, most=50)
EFFORT = Scale(
    N_("How hard did it feel?"), N_("Effort"), low=N_("no effort at all"), high=N_("as hard as I can")
)
ASKED: dict[str, Question] = {
    "minutes": MINUTES,
    "metres": METRES,
    "repetitions": REPETITIONS,
    "sets": SETS,
    "effort": EFFORT,
}
LONGEST_LOAD = 80

# Ours: on 0–10 a middling effort is what lets you talk and not sing.
MODERATE_FROM = 5
VIGOROUS_FROM = 7


class Talk(StrEnum):
    """The talk test: what the breath allows meanwhile."""

    SING = "sing"
    TALK = "talk"
    FEW_WORDS = "few_words"


class Intensity(StrEnum):
    """How hard, in three steps."""

    LIGHT = "light"
    MODERATE = "moderate"
    VIGOROUS = "vigorous"


TALK: dict[str, str] = {
    Talk.SING: N_("I can sing"),
    Talk.TALK: N_("I can talk but not sing"),
    Talk.FEW_WORDS: N_("I can only say a few words"),
}
BY_TALK: dict[str, Intensity] = {
    Talk.SING: Intensity.LIGHT,
    Talk.TALK: Intensity.MODERATE,
    Talk.FEW_WORDS: Intensity.VIGOROUS,
}


@dataclass(frozen=True, kw_only=True)
class Dose:
    """An amount; at least one of minutes, metres and repetitions. Raises a FieldError at what is wrong.

    `load` is in the plan's own words: "2 kg", "green band".
    """

    minutes: int | None = None
    metres: float | None = None
    repetitions: float | None = None
    sets: float | None = None
    load: str = ""
    talk: str | None = None
    effort: int | None = None

    def __post_init__(self) -> None:
        for name, question in ASKED.items():
            if (answer := getattr(self, name)) is not None:
                question.check(name, answer)
        if self.talk is not None and self.talk not in TALK:
            raise NotAChoice("talk", choices=", ".join(TALK))
        if len(self.load) > LONGEST_LOAD:
            raise TooLong("load", most=LONGEST_LOAD)
        if self.minutes is None and self.metres is None and self.repetitions is None:
            raise NothingAnswered("minutes")


def intensity(talk: str | None, effort: int | None) -> Intensity | None:
    """How hard it was, by the talk test where that was answered, else by the effort; None where neither was."""
    if talk is not None:
        return BY_TALK[talk]
    if effort is None:
        return None
    if effort >= VIGOROUS_FROM:
        return Intensity.VIGOROUS
    return Intensity.MODERATE if effort >= MODERATE_FROM else Intensity.LIGHT


def lasts_longer(after: Dose, before: Dose) -> bool:
    """Whether there is more of it: minutes, metres, repetitions or rounds."""
    names = ("minutes", "metres", "repetitions", "sets")
    return any((getattr(after, name) or 0) > (getattr(before, name) or 0) for name in names)


def is_harder(after: Dose, before: Dose) -> bool:
    """Whether it asks more at a time: another load, less breath, or a higher effort."""
    order = list(TALK)
    breathless = bool(after.talk and before.talk and order.index(after.talk) > order.index(before.talk))
    strained = after.effort is not None and before.effort is not None and after.effort > before.effort
    return breathless or strained or bool(after.load and after.load != before.load)
