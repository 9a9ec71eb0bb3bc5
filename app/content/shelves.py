"""The order of the texts: six shelves for patients, one for relatives, and which text to read next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from app.words import N_


@dataclass(frozen=True)
class Shelf:
    """Texts that belong together, in the order they are best read."""

    key: str
    title: str
    about: str
    slugs: tuple[str, ...]


SHELVES = (
    Shelf(
        "pain",
        N_("Understanding pain"),
        N_("What long-term pain is, and why it is real"),
        (
            "what-is-long-term-pain",
            "pain-is-not-always-damage",
            "three-kinds-of-pain",
            "the-nervous-system-can-change",
            "body-thoughts-surroundings",
        ),
    ),
    Shelf(
        "everyday",
        N_("Everyday life"),
        N_("Pace, sleep, energy and heavy days"),
        (
            "pacing",
            "activity-diary",
            "sleep",
            "tiredness-and-concentration",
            "relaxation-and-relief",
            "setbacks-and-ups-and-downs",
        ),
    ),
    Shelf(
        "moving",
        N_("Moving and exercising"),
        N_("Getting started, and when it hurts more"),
        (
            "getting-started-with-exercise",
            "when-exercise-hurts-more",
            "fear-of-movement",
            "exercise-and-nociplastic-pain",
        ),
    ),
    Shelf(
        "mind",
        N_("Thoughts, feelings and other people"),
        N_("Worry, closeness and work"),
        (
            "worst-case-thoughts",
            "worry-and-low-mood",
            "cbt-and-act",
            "closeness-and-loneliness",
            "work-and-sick-leave",
        ),
    ),
    Shelf(
        "care",
        N_("Your care and your plan"),
        N_("Visits, goals and those who help"),
        (
            "before-the-visit",
            "your-rehabilitation-plan",
            "goals-you-can-measure",
            "your-regular-contact",
            "pain-drawing",
            "simple-and-complex-pain",
            "team-treatment",
        ),
    ),
    Shelf(
        "medicines",
        N_("Medicines and treatments"),
        N_("What helps whom, opioids and tapering"),
        (
            "medicines-and-effect",
            "opioids-benefit-and-risk",
            "tapering",
            "other-treatments",
            "pain-and-surgery",
        ),
    ),
)
FOR_RELATIVES = Shelf(
    "relatives",
    N_("For relatives"),
    N_("For you who stand close to somebody with long-term pain"),
    (
        "for-relatives-what-is-long-term-pain",
        "supporting-without-taking-over",
        "coming-along-to-a-visit",
        "work-money-and-roles",
        "taper-at-home",
        "looking-after-yourself",
    ),
)
FOR_PATIENTS = tuple(slug for shelf in SHELVES for slug in shelf.slugs)
SLUGS = FOR_PATIENTS + FOR_RELATIVES.slugs

DAYS_BEFORE_A_VISIT = 7
DURING_A_TAPER = ("tapering", "opioids-benefit-and-risk")
BEFORE_A_VISIT = ("before-the-visit", "your-rehabilitation-plan")


@dataclass(frozen=True)
class Whereabouts:
    """Where the patient is: whether a taper is under way, and the days until the next visit, where known."""

    taper_running: bool = False
    days_to_visit: int | None = None


def next_to_read(where: Whereabouts, read: Collection[str] = ()) -> str | None:
    """The slug of the text that fits best now: a visit within a week, a taper, else the next unread in order.

    None where a patient has read them all.
    """
    soon = where.days_to_visit is not None and 0 <= where.days_to_visit <= DAYS_BEFORE_A_VISIT
    first = (*(BEFORE_A_VISIT if soon else ()), *(DURING_A_TAPER if where.taper_running else ()))
    return next((slug for slug in (*first, *FOR_PATIENTS) if slug not in read), None)


def shelf_of(slug: str) -> Shelf | None:
    """The shelf a text stands on."""
    return next((shelf for shelf in (*SHELVES, FOR_RELATIVES) if slug in shelf.slugs), None)
