"""What a pain drawing shows, as sentences: counts, never a judgement, and never what kind of pain it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.language import Language
from app.rehab.pain_drawing import GROUPS, QUALITIES, SITES, STRENGTHS, Change, Drawn, Extent, Region, Trouble
from app.words import N_

LEAST_TOLD = 0.01  # Smaller shares are told as less than this one.
MOST_NAMED = 6

NOT_A_MEASURE = N_("How much is drawn does not say how strong the pain is.")
FIVE_PARTS = N_(
    "The five parts are each arm with its shoulder, each leg with its hip, and the neck with the back. "
    "Jaw, chest and belly are left out of them."
)


def extent_in_words(language: Language, extent: Extent) -> tuple[str, ...]:
    """How much is drawn and in how many places, in one to three sentences."""
    if not extent.share:
        return (language.say("Nothing is drawn."),)
    return (
        coverage_in_words(language, extent),
        language.say(
            "It touches {n} of the {most} places that pain clinics often count (WPI).",
            n=language.number(len(extent.sites)),
            most=language.number(len(SITES)),
        ),
        language.say(
            "It touches {n} of {most} large parts of the body.",
            n=language.number(len(extent.groups)),
            most=language.number(len(GROUPS)),
        ),
    )


def coverage_in_words(language: Language, extent: Extent) -> str:
    """The share of the body, and the number of areas."""
    if extent.share < LEAST_TOLD:
        return language.count(
            "Drawn on less than {share} of the body, in {n} area.",
            "Drawn on less than {share} of the body, in {n} areas.",
            len(extent.regions),
            share=language.percent(LEAST_TOLD),
        )
    return language.count(
        "Drawn on about {share} of the body, in {n} area.",
        "Drawn on about {share} of the body, in {n} areas.",
        len(extent.regions),
        share=language.percent(extent.share),
    )


def change_in_words(language: Language, change: Change, since: date) -> tuple[str, ...]:
    """What is new, gone and the same since an earlier drawing, in one to three sentences."""
    day = language.full_day(since)
    if not (change.new or change.gone or change.same):
        return (language.say("Nothing is drawn, as on {day}.", day=day),)
    if not (change.new or change.gone):
        return (language.say("The same areas as on {day}.", day=day),)
    said = []
    if change.new:
        said.append(
            language.count(
                "New since {day}, {n} area: {areas}.",
                "New since {day}, {n} areas: {areas}.",
                len(change.new),
                day=day,
                areas=named(language, change.new),
            )
        )
    if change.gone:
        said.append(
            language.count(
                "No longer drawn, {n} area: {areas}.",
                "No longer drawn, {n} areas: {areas}.",
                len(change.gone),
                areas=named(language, change.gone),
            )
        )
    if change.same:
        said.append(language.count("Still drawn, {n} area.", "Still drawn, {n} areas.", len(change.same)))
    return tuple(said)


def named(language: Language, regions: Sequence[Region]) -> str:
    """The names of regions; of many, the first and how many more."""
    names = [language.say(region.name) for region in regions]
    if len(names) <= MOST_NAMED:
        return language.listed(names)
    shown = names[: MOST_NAMED - 1]
    return language.say(
        "{areas} and {n} more", areas=", ".join(shown), n=language.number(len(names) - len(shown))
    )


def coverage_since(language: Language, earlier: tuple[date, float], later: tuple[date, float]) -> str:
    """Two shares of the body, one beside the other."""
    (then, before), (now, after) = earlier, later
    return language.say(
        "Drawn on about {before} of the body on {then}, and about {after} on {now}.",
        before=language.percent(before),
        then=language.full_day(then),
        after=language.percent(after),
        now=language.full_day(now),
    )


def areas(language: Language, extent: Extent) -> tuple[tuple[str, str], ...]:
    """Each region that counts, and what is felt there: the drawing as a table."""
    return tuple(
        (language.sentence_case(language.say(drawn.region.name)), felt_in_words(language, drawn))
        for drawn in extent.regions
    )


def felt_in_words(language: Language, drawn: Drawn) -> str:
    """What is felt in one region."""
    return "; ".join(
        language.say(
            "{quality}, {strength}",
            quality=language.say(QUALITIES[felt.quality]),
            strength=language.say(STRENGTHS[felt.strength]),
        )
        for felt in drawn.felt
    )


def trouble_in_words(language: Language, trouble: Trouble) -> tuple[str, ...]:
    """What could not be shown of a drawing, and that the rest is; nothing where all is well."""
    said = []
    if trouble.newer_figure:
        said.append(
            language.say(
                "This drawing was made with a newer Takt. It is shown on the body that this one knows."
            )
        )
    if trouble.unread:
        said.append(
            language.count(
                "{n} mark cannot be read. It is kept but not shown; the rest of the drawing is.",
                "{n} marks cannot be read. They are kept but not shown; the rest of the drawing is.",
                trouble.unread,
            )
        )
    if trouble.beside_the_body:
        said.append(
            language.count(
                "{n} stroke lies beside the body and is not counted.",
                "{n} strokes lie beside the body and are not counted.",
                trouble.beside_the_body,
            )
        )
    return tuple(said)
