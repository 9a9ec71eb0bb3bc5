"""The choices of a rehabilitation plan, as stable keys; their words stand in `words`."""

from __future__ import annotations

from enum import Enum

COUNTRIES = ("SE", "DK", "NO")
SICK_LEAVE_SHARES = (0, 25, 50, 75, 100)  # Percent (S000 App. B: part-time 25–75 %).


class KindOfPlan(Enum):
    """Which document the plan is."""

    REHABILITATION = "rehabilitation"
    TREATMENT = "treatment"
    RETRAINING = "retraining"
    TAPER = "taper"
    INDIVIDUAL = "individual"


KINDS_IN: dict[str, tuple[KindOfPlan, ...]] = {
    "SE": (KindOfPlan.REHABILITATION,),
    "DK": (KindOfPlan.TREATMENT, KindOfPlan.RETRAINING, KindOfPlan.TAPER),
    "NO": (KindOfPlan.TREATMENT, KindOfPlan.INDIVIDUAL),
}


class Status(Enum):
    """How far the plan has come."""

    DRAFT = "draft"
    AGREED = "agreed"
    REVISED = "revised"
    ENDED = "ended"


class PainType(Enum):
    """What the clinic called the pain; one or more (S000 A). Never guessed by Takt."""

    NOCICEPTIVE = "nociceptive"
    NEUROPATHIC = "neuropathic"
    NOCIPLASTIC = "nociplastic"


# The Swedish codes that belong to them (S000 A).
ICD_CODES: dict[PainType, str] = {
    PainType.NOCICEPTIVE: "R52.2A",
    PainType.NEUROPATHIC: "R52.2B",
    PainType.NOCIPLASTIC: "R52.2C",
}


class Heading(Enum):
    """The headings of the biopsychosocial picture in all three countries."""

    WORK = "work"
    PSYCHOLOGY = "psychology"
    HABITS = "habits"
    SLEEP = "sleep"
    PHYSICAL = "physical"
    EVERYDAY = "everyday"
    SOCIAL = "social"
    OWN_VIEW = "own_view"
    COGNITION = "cognition"
    WELL_BEING = "well_being"
    EVERYDAY_AND_LEISURE = "everyday_and_leisure"
    RELATIONS = "relations"
    STUDIES_OR_WORK = "studies_or_work"
    MONEY_AND_HOUSING = "money_and_housing"
    EXPECTATIONS = "expectations"
    PSYCHOLOGICAL = "psychological"


# S000 C1; S002 5.2.2; S004, the slide on assessment: physical, psychological and social.
HEADINGS_IN: dict[str, tuple[Heading, ...]] = {
    "SE": (
        Heading.WORK,
        Heading.PSYCHOLOGY,
        Heading.HABITS,
        Heading.SLEEP,
        Heading.PHYSICAL,
        Heading.EVERYDAY,
        Heading.SOCIAL,
        Heading.OWN_VIEW,
        Heading.COGNITION,
    ),
    "DK": (
        Heading.WELL_BEING,
        Heading.EVERYDAY_AND_LEISURE,
        Heading.RELATIONS,
        Heading.STUDIES_OR_WORK,
        Heading.MONEY_AND_HOUSING,
        Heading.EXPECTATIONS,
    ),
    "NO": (Heading.PHYSICAL, Heading.PSYCHOLOGICAL, Heading.SOCIAL),
}


class Category(Enum):
    """What kind of action (S000 F1)."""

    MEDICINES = "medicines"
    EDUCATION = "education"
    EXERCISE = "exercise"
    MENTAL_HEALTH = "mental_health"
    DAILY_ACTIVITIES = "daily_activities"
    SLEEP = "sleep"
    HABITS = "habits"
    OTHER_TREATMENT = "other_treatment"
    WORK = "work"


class Treatment(Enum):
    """By one profession, by several who meet when needed, or by a team (S000 App. B)."""

    UNIMODAL = "unimodal"
    INTERMEDIATE = "intermediate"
    MULTIMODAL = "multimodal"


class Responsible(Enum):
    """Who sees to an action."""

    CARE = "care"
    MYSELF = "myself"
    EMPLOYER = "employer"
    OTHER = "other"


class Attained(Enum):
    """How far an action or the plan came, as the patient tells it."""

    NOT_YET = "not_yet"
    PARTLY = "partly"
    REACHED = "reached"


class Role(Enum):
    """Which contact somebody is."""

    REGULAR = "regular"
    GP = "gp"
    COORDINATOR = "coordinator"
    CONTACT_NURSE = "contact_nurse"
    PRESCRIBER = "prescriber"
    PHYSIOTHERAPIST = "physiotherapist"
    OCCUPATIONAL_THERAPIST = "occupational_therapist"
    PSYCHOLOGIST = "psychologist"
    SOCIAL_WORKER = "social_worker"
    PAIN_CLINIC = "pain_clinic"
    EMPLOYER = "employer"
    SOCIAL_INSURANCE = "social_insurance"
    MUNICIPALITY = "municipality"
    OTHER = "other"


class KindOfCare(Enum):
    """Where care is given: S000 1.6, actions A–O, P–S and T."""

    PRIMARY = "primary"
    SPECIALIST = "specialist"
    HIGHLY_SPECIALISED = "highly_specialised"


class TeamRehabilitation(Enum):
    """Multimodal pain rehabilitation in primary or in specialist care (S000 K and S3)."""

    PRIMARY = "primary"
    SPECIALIST = "specialist"


class ExitReason(Enum):
    """Why a plan ended: the five of S000 App. D, and another examination first (S000 1.4)."""

    MANAGES_WITH_ADVICE = "manages_with_advice"
    MANAGES_WITHOUT_MORE = "manages_without_more"
    NOT_INTERESTED = "not_interested"
    CANNOT_TAKE_PART = "cannot_take_part"
    NO_FURTHER_USE = "no_further_use"
    OTHER_EXAMINATION = "other_examination"


class Complexity(Enum):
    """Simple or complex chronic pain (S002 1.4)."""

    SIMPLE = "simple"
    COMPLEX = "complex"


class Onset(Enum):
    """Primary or secondary chronic pain (S002 5.2)."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Retraining(Enum):
    """What a Danish retraining plan is about (S002 8.2; sundhedsloven § 140, serviceloven § 86)."""

    SPECIALISED = "specialised"
    GENERAL = "general"
    REHABILITATION = "rehabilitation"
    MAINTENANCE = "maintenance"
