"""How dates, clock times and lists are written in each language.

Babel's own patterns differ from what newspapers and health pages in the three countries
write (one clock everywhere, 14.30; no "kl."), so the patterns are ours.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Forms:
    """Babel patterns of one language, and its quotation marks."""

    folder: Literal["sv", "da", "no"]
    locale: str
    day: str
    short_day: str
    full_day: str
    month: str
    first_of_two: str
    clock: str
    quotes: tuple[str, str]
    own_name: str


FORMS = {
    "sv": Forms(
        folder="sv",
        locale="sv_SE",
        day="EEEE d MMMM",
        short_day="d MMM",
        full_day="d MMMM y",
        month="MMMM y",
        first_of_two="d",
        clock="H.mm",
        quotes=("”", "”"),
        own_name="Svenska",
    ),
    "da": Forms(
        folder="da",
        locale="da_DK",
        day="EEEE 'den' d. MMMM",
        short_day="d. MMM",
        full_day="d. MMMM y",
        month="MMMM y",
        first_of_two="d.",
        clock="H.mm",
        quotes=("”", "”"),
        own_name="Dansk",
    ),
    "nb": Forms(
        folder="no",
        locale="nb_NO",
        day="EEEE d. MMMM",
        short_day="d. MMM",
        full_day="d. MMMM y",
        month="MMMM y",
        first_of_two="d.",
        clock="H.mm",
        quotes=("«", "»"),
        own_name="Norsk",
    ),
}
