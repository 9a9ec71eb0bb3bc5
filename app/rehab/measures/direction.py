"""Which way a scale goes, and which words are our own."""

from enum import StrEnum

from app.words import N_


class Direction(StrEnum):
    """What a higher number means."""

    MORE_TROUBLE = "more_trouble"
    MORE_ABILITY = "more_ability"


DIRECTIONS: dict[str, str] = {
    Direction.MORE_TROUBLE: N_("A higher number means more trouble."),
    Direction.MORE_ABILITY: N_("A higher number means that more works."),
}

OWN_WORDING = N_("The translation is our own and has not been tested scientifically.")
OWN_QUESTIONS = N_("The questions are our own and have not been tested scientifically.")
WAITS_FOR_ALL = N_("A result is worked out only when all questions are answered.")
