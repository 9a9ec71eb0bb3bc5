"""Symptoms and side effects while tapering or with a new medicine: a plain list, never a score.

What is noticed is written down for the visit and changes nothing in any plan. Warning
signs are another matter: each opens a card with whom to call, at once, whatever else was
answered. Pain, however strong, is not one of them: it varies with long-term pain and
calls for nothing by itself (S002 5.2.3).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.errors import NoneAndSome
from app.rehab.fields import Choice, Choices, Logged, Note
from app.words import N_

NONE = "none"

REASONS: dict[str, str] = {
    "taper": N_("I am tapering a medicine"),
    "new_medicine": N_("I have a new medicine"),
    "other": N_("Something else"),
}

# What is described when the body adapts to less of an opioid.
SYMPTOMS: dict[str, str] = {
    "eyes_and_nose": N_("Runny nose or watering eyes"),
    "sweating": N_("Sweating"),
    "yawning": N_("Yawning"),
    "chills": N_("Chills or gooseflesh"),
    "restless_sleep": N_("Restless or short sleep"),
    "worry": N_("Worry"),
    "irritable": N_("Easily irritated"),
    "trembling": N_("Trembling"),
    "weakness": N_("Weakness"),
    "muscle_cramps": N_("Cramps or aching in the muscles"),
    "stomach_cramps": N_("Cramps in the stomach"),
    "loose_stools": N_("Loose stools"),
}


class Sign(StrEnum):
    """A warning sign."""

    BREATHING = "breathing"
    HARD_TO_WAKE = "hard_to_wake"
    SEIZURE = "seizure"
    CHEST_PAIN = "chest_pain"
    PARALYSIS = "paralysis"
    BLADDER = "bladder"
    NUMBNESS = "numbness"
    WEAK_LEGS = "weak_legs"
    FLUIDS = "fluids"
    SUICIDAL_THOUGHTS = "suicidal_thoughts"
    PREGNANCY = "pregnancy"


SIGNS: dict[str, str] = {
    Sign.BREATHING: N_("It is hard to breathe"),
    Sign.HARD_TO_WAKE: N_("I have been very hard to wake"),
    Sign.SEIZURE: N_("A seizure"),
    Sign.CHEST_PAIN: N_("Pain or pressure over the chest"),
    Sign.PARALYSIS: N_("Suddenly paralysed, or hard to speak"),
    Sign.BLADDER: N_("New: cannot pass urine, leak it, or do not feel the bladder"),
    Sign.NUMBNESS: N_("New: numb between the legs"),
    Sign.WEAK_LEGS: N_("New: weak or numb in both legs"),
    Sign.FLUIDS: N_("I cannot keep fluids down"),
    Sign.SUICIDAL_THOUGHTS: N_("Thoughts of not wanting to live"),
    Sign.PREGNANCY: N_("I am pregnant, or may be"),
}

EMERGENCY, URGENT, CRISIS = "emergency", "urgent", "crisis"


@dataclass(frozen=True)
class EmergencyCard:
    """What to do now: a sentence, and whose numbers to show first (`content.contacts` uses)."""

    sign: str
    sentence: str
    uses: tuple[str, ...]


IN_DANGER = N_("This can be dangerous. Call now, or let somebody else call.")
EMERGENCY_DEPARTMENT = N_(
    "This has to be looked at now, at an emergency department. Call if you cannot get there."
)
CALL_TODAY = N_("Call for advice now. Do not change the medicine on your own.")
NOT_ALONE = N_("You do not have to be alone with this. Call now, at any hour.")

CARDS: dict[str, tuple[str, tuple[str, ...]]] = {
    Sign.BREATHING: (IN_DANGER, (EMERGENCY,)),
    Sign.HARD_TO_WAKE: (IN_DANGER, (EMERGENCY,)),
    Sign.SEIZURE: (IN_DANGER, (EMERGENCY,)),
    Sign.CHEST_PAIN: (IN_DANGER, (EMERGENCY,)),
    Sign.PARALYSIS: (IN_DANGER, (EMERGENCY,)),
    Sign.BLADDER: (EMERGENCY_DEPARTMENT, (EMERGENCY, URGENT)),
    Sign.NUMBNESS: (EMERGENCY_DEPARTMENT, (EMERGENCY, URGENT)),
    Sign.WEAK_LEGS: (EMERGENCY_DEPARTMENT, (EMERGENCY, URGENT)),
    Sign.FLUIDS: (CALL_TODAY, (URGENT, EMERGENCY)),
    Sign.SUICIDAL_THOUGHTS: (NOT_ALONE, (CRISIS, EMERGENCY)),
    Sign.PREGNANCY: (CALL_TODAY, (URGENT, EMERGENCY)),
}


def cards(signs: Iterable[str]) -> tuple[EmergencyCard, ...]:
    """The card for each warning sign, the most dangerous first; none where there is no sign."""
    noticed = set(signs)
    return tuple(EmergencyCard(sign, *CARDS[sign]) for sign in CARDS if sign in noticed)


class Symptoms(Logged, kind="symptoms", title=N_("Symptoms and side effects")):
    """What was noticed on a day. "None of these" is an answer. Raises NoneAndSome or another FieldError."""

    noticed: Annotated[
        tuple[str, ...],
        Choices(
            N_("What have you noticed?"),
            N_("Noticed"),
            options={**SYMPTOMS, NONE: N_("None of these")},
        ),
    ] = ()
    signs: Annotated[
        tuple[str, ...],
        Choices(
            N_("Is there any of this?"),
            N_("Warning signs"),
            options={**SIGNS, NONE: N_("None of these")},
        ),
    ] = ()
    reason: Annotated[
        str | None,
        Choice(N_("Why do you keep this list?"), N_("Reason"), options=REASONS),
    ] = None
    note: Annotated[str, Note(N_("Have you noticed anything else?"), N_("Note"))] = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in ("noticed", "signs"):
            chosen = getattr(self, name)
            if NONE in chosen and len(chosen) > 1:
                raise NoneAndSome(name)

    @property
    def cards(self) -> tuple[EmergencyCard, ...]:
        """The cards that its warning signs open."""
        return cards(self.signs)
