"""A goal in full: its five levels, its reviews, and how all goals stand together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from app.exports.blocks import Block, Facts, Heading, Paragraph, one_line
from app.language import Language
from app.rehab.goals import Followed, Level, Reviewer, attainment, in_words
from app.rehab.goals.reviews import RATED, Attainment
from app.rehab.goals.scoring import WEIGHING_WORDS
from app.rehab.goals.words import WORDS
from app.words import N_

SEEN_BY = {
    Reviewer.PATIENT: N_("All goals together, as I see it"),
    Reviewer.CLINIC: N_("All goals together, as the clinic sees it"),
}


def ladder(language: Language, one: Followed, on: date) -> tuple[Block, ...]:
    """The five levels from the top, with where it began and where it stands."""
    now = one.reached(Reviewer.PATIENT, on)
    pairs = []
    for level in reversed(Level):
        words = one_line(one.goal.level_words(level)) or "–"
        here = [language.say("now")] if now == level.value else []
        here += [language.say("start")] if one.goal.baseline is level else []
        number = level_number(language, Decimal(level.value))
        marked = language.say("{level} ({what})", level=number, what=", ".join(here)) if here else number
        pairs.append((marked, words))
    return (Facts(tuple(pairs)),)


def reviews_of(language: Language, one: Followed, on: date) -> tuple[Block, ...]:
    """Each review until a day, by whom, with its note."""
    shown = [review for review in one.reviews if review.day <= on]
    pairs = []
    for review in shown:
        by = one_line(review.who) or language.say(WORDS[review.by])
        told = f"{level_number(language, review.level)}, {by}"
        note = one_line(review.note)
        pairs.append((language.full_day(review.day), f"{told}: {note}" if note else told))
    return (Facts(tuple(pairs)),) if pairs else ()


def attainment_of(language: Language, agreed: Sequence[Followed], on: date) -> Iterator[Block]:
    """How the goals stand together, as the patient sees it and, apart from that, as the clinic does."""
    for by in Reviewer:
        stands = attainment(agreed, by, on)
        if stands is not None:
            yield Heading(language.say(SEEN_BY[by]), 3)
            yield Paragraph(language.say(in_words(stands.t)) + ".")
            yield Facts(figures(language, stands))
            yield Paragraph(language.say(WEIGHING_WORDS[stands.weighing]))


def figures(language: Language, stands: Attainment) -> tuple[tuple[str, str], ...]:
    """T now and at the start, with one decimal, and of how many goals."""
    rated = language.say(RATED, n=language.number(stands.rated), m=language.number(stands.of))
    return (
        (language.say("T score now"), language.exact(stands.t, 1)),
        (language.say("T score at the start"), language.exact(stands.t_at_start, 1)),
        (language.say("Rated"), rated),
    )


def level_number(language: Language, level: Decimal) -> str:
    """+1, 0 or −1."""
    return language.change(float(level), 1)
