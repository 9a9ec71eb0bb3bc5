"""What the emergency card says for a warning sign, of a taper or of the list of symptoms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from app.rehab import symptoms
from app.rehab.symptoms import Sign
from app.rehab.taper.safety import CALLS, FLAG_WORDS, RedFlag

# The same danger in the other list, which owns the sentence.
SAME_SIGN: dict[RedFlag, Sign] = {
    RedFlag.BREATHING: Sign.BREATHING,
    RedFlag.NOT_WAKING: Sign.HARD_TO_WAKE,
    RedFlag.SEIZURE: Sign.SEIZURE,
    RedFlag.CHEST: Sign.CHEST_PAIN,
    RedFlag.SUICIDAL: Sign.SUICIDAL_THOUGHTS,
    RedFlag.NO_FLUIDS: Sign.FLUIDS,
    RedFlag.PREGNANT: Sign.PREGNANCY,
}


@dataclass(frozen=True)
class About:
    """A sign in words, what to do, and whose numbers to show first."""

    key: str
    words: str
    sentence: str
    uses: tuple[str, ...]


def of_taper(flag: RedFlag) -> About:
    """A warning sign beside a taper (app.rehab.taper.safety)."""
    sentence, _ = symptoms.CARDS[SAME_SIGN[flag]]
    return About(flag.value, FLAG_WORDS[flag], sentence, CALLS[flag])


def of_symptoms(sign: Sign) -> About:
    """A warning sign of the list of symptoms (app.rehab.symptoms)."""
    return About(sign.value, symptoms.SIGNS[sign], *symptoms.CARDS[sign])


# The list of symptoms has the words where both know a sign by the same key.
KNOWN: dict[str, About] = {
    **{flag.value: of_taper(flag) for flag in RedFlag},
    **{sign.value: of_symptoms(sign) for sign in Sign},
}


def asked_about(keys: Iterable[str]) -> tuple[About, ...]:
    """What is known of the signs, the most dangerous first; a key that nobody knows is passed over."""
    wanted = set(keys)
    found = [about for key, about in KNOWN.items() if key in wanted]
    return tuple(sorted(found, key=lambda about: about.sentence != symptoms.IN_DANGER))


def together(told: Iterable[About]) -> list[tuple[About, ...]]:
    """Signs of which the same is said stand together."""
    found: dict[str, list[About]] = {}
    for about in told:
        found.setdefault(about.sentence, []).append(about)
    return [tuple(group) for group in found.values()]


def uses_of(signs: Iterable[About]) -> tuple[str, ...]:
    """Which numbers to show, each once, in order; those for a life in danger where no sign is named."""
    return tuple(dict.fromkeys(use for about in signs for use in about.uses)) or (symptoms.EMERGENCY,)


def to_emergency(*keys: str, back: str) -> str:
    """The route of the card for these signs, with the way back."""
    return f"/emergency?{urlencode({'card': ','.join(keys), 'back': back})}"
