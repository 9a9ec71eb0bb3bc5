"""The words of a plan: its sections, and a label for every field and every choice.

Some words belong to the country and not to the language: a Swedish speaker in Norway has a
fastlege. Those are the country's own words and are never translated; all others are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from app.rehab.plan.choices import (
    Attained,
    Category,
    Complexity,
    ExitReason,
    Heading,
    KindOfCare,
    Onset,
    PainType,
    Responsible,
    Retraining,
    Role,
    Status,
    TeamRehabilitation,
    Treatment,
)
from app.rehab.plan.countries import COUNTRY_WORDS
from app.words import N_

Key = str | Enum


@dataclass(frozen=True)
class Section:
    """A part of the form; none has to be filled in."""

    key: str
    title: str
    fields: tuple[str, ...]
    country: str = ""


SECTIONS: tuple[Section, ...] = (
    Section("plan", N_("The plan"), ("title", "day", "document", "matters")),
    Section("actions", N_("What we agreed to do"), ("actions", "self_care")),
    Section("contacts", N_("Whom I turn to"), ("contacts",)),
    Section("follow_up", N_("Follow-up"), ("follow_up", "care_calls", "follow_up_words", "review")),
    Section(
        "picture",
        N_("What we found out"),
        ("diagnosis", "diagnosed", "pain_types", "assessment", "picture", "explanation"),
    ),
    Section(
        "work",
        N_("Work and sick leave"),
        ("work_ability", "work_words", "sick_leave", "needs_coordination", "coordination"),
    ),
    Section("relatives", N_("People close to me"), ("relatives",)),
    Section("later", N_("Care and the time after"), ("care_level", "team", "support_later", "note")),
    Section("danish", N_("Danish plans"), ("danish",), "DK"),
    Section("agreement", N_("The agreement"), ("status", "agreed", "agreed_with")),
    Section("end", N_("When the plan ends"), ("ended", "exit_reason", "exit_words")),
)

LABELS: Mapping[Key, str] = {
    "title": N_("Name of the plan"),
    "day": N_("The plan's date"),
    "country": N_("Country"),
    "document": N_("Kind of plan"),
    "status": N_("How far it has come"),
    "agreed": N_("Agreed on"),
    "agreed_with": N_("Agreed with"),
    "matters": N_("This matters to me"),
    "diagnosis": N_("Diagnosis"),
    "diagnosed": N_("Date of the diagnosis"),
    "pain_types": N_("What the clinic calls the pain"),
    "assessment": N_("Summary of the assessment"),
    "picture": N_("How pain and life affect each other"),
    "picture.heading": N_("Heading"),
    "picture.words": N_("In words"),
    "explanation": N_("Our explanation of the pain"),
    "actions": N_("Actions"),
    "actions.key": N_("Action"),
    "actions.what": N_("Action"),
    "actions.category": N_("What kind of action"),
    "actions.treatment": N_("How care works together"),
    "actions.responsible": N_("Responsible"),
    "actions.who": N_("Name of who is responsible"),
    "actions.schedule": N_("Time plan"),
    "actions.deadline": N_("Done by"),
    "actions.done": N_("Ticked on"),
    "actions.evaluation": N_("How did it go?"),
    "self_care": N_("What I do myself"),
    "sick_leave.percent": N_("How much, in percent"),
    "sick_leave.first": N_("First day"),
    "sick_leave.last": N_("Last day"),
    "sick_leave.part_of_treatment": N_("Part of the treatment"),
    "sick_leave.way_back": N_("Plan for the way back"),
    "work_ability": N_("Work ability from 0 to 10"),
    "work_words": N_("About my work ability"),
    "needs_coordination": N_("Coordination is needed"),
    "coordination": N_("What needs to be coordinated"),
    "contacts": N_("Contacts"),
    "contacts.key": N_("Contact"),
    "contacts.name": N_("Name"),
    "contacts.role": N_("Role"),
    "contacts.profession": N_("Profession"),
    "contacts.care": N_("Where"),
    "contacts.phone": N_("Phone"),
    "contacts.hours": N_("When they can be reached"),
    "contacts.note": N_("Note"),
    "follow_up": N_("Follow-up on"),
    "care_calls": N_("Care sends the appointment"),
    "follow_up_words": N_("About the follow-up"),
    "review": N_("What the follow-up showed"),
    "relatives": N_("Relatives who may take part"),
    "relatives.key": N_("Relative"),
    "relatives.name": N_("Name"),
    "relatives.relation": N_("Who it is to me"),
    "relatives.phone": N_("Phone"),
    "relatives.consented": N_("I agreed to this on"),
    "relatives.takes_part": N_("Takes part in visits"),
    "care_level": N_("Where care is given"),
    "team": N_("Rehabilitation with a team"),
    "support_later": N_("Support to keep it up, and when it gets worse again"),
    "ended": N_("Ended on"),
    "exit_reason": N_("Why it ended"),
    "exit_words": N_("About how it ended"),
    "danish": N_("Danish plans"),
    "danish.complexity": N_("Simple or complex pain"),
    "danish.onset": N_("Primary or secondary pain"),
    "danish.retraining": N_("Kind of retraining"),
    "danish.discharge_letter": N_("The discharge letter says"),
    "danish.lae165": N_("LÆ 165 sent to the municipality"),
    "danish.taper_followed_by": N_("Who follows up the taper"),
    "note": N_("Note"),
}

EVALUATION: Mapping[str, str] = {
    "day": N_("Day"),
    "attained": N_("How far we came"),
    "attained_words": N_("In words"),
    "went_well": N_("What went well"),
    "obstacles": N_("What stood in the way"),
    "new_problems": N_("New problems"),
}

WORDS: Mapping[Key, str] = {
    Status.DRAFT: N_("Draft"),
    Status.AGREED: N_("Agreed"),
    Status.REVISED: N_("Changed"),
    Status.ENDED: N_("Ended"),
    PainType.NOCICEPTIVE: N_("Nociceptive"),
    PainType.NEUROPATHIC: N_("Neuropathic (nerve pain)"),
    PainType.NOCIPLASTIC: N_("Nociplastic"),
    Heading.WORK: N_("Work"),
    Heading.PSYCHOLOGY: N_("Mood, worry and thoughts"),
    Heading.HABITS: N_("Living habits"),
    Heading.SLEEP: N_("Sleep"),
    Heading.PHYSICAL: N_("Physical function"),
    Heading.EVERYDAY: N_("What works in everyday life, and what does not"),
    Heading.SOCIAL: N_("Social life"),
    Heading.OWN_VIEW: N_("My own view of the pain and how I handle it"),
    Heading.COGNITION: N_("Memory and concentration"),
    Heading.WELL_BEING: N_("Well-being: sleep, concentration, stress"),
    Heading.EVERYDAY_AND_LEISURE: N_("Everyday life, leisure and social life"),
    Heading.RELATIONS: N_("Relations, living together and sexuality"),
    Heading.STUDIES_OR_WORK: N_("Studies or work"),
    Heading.MONEY_AND_HOUSING: N_("Money and housing"),
    Heading.EXPECTATIONS: N_("What I expect of the future"),
    Heading.PSYCHOLOGICAL: N_("Mental health"),
    Category.MEDICINES: N_("Medicines"),
    Category.EDUCATION: N_("Learning about pain"),
    Category.EXERCISE: N_("Exercise"),
    Category.MENTAL_HEALTH: N_("Mental health"),
    Category.DAILY_ACTIVITIES: N_("Everyday activities"),
    Category.SLEEP: N_("Sleep"),
    Category.HABITS: N_("Living habits"),
    Category.OTHER_TREATMENT: N_("Other treatment without medicines"),
    Category.WORK: N_("Work"),
    Treatment.UNIMODAL: N_("One profession"),
    Treatment.INTERMEDIATE: N_("Several professions when needed"),
    Treatment.MULTIMODAL: N_("A team together"),
    Responsible.CARE: N_("Care"),
    Responsible.MYSELF: N_("Me"),
    Responsible.EMPLOYER: N_("My employer"),
    Responsible.OTHER: N_("Somebody else"),
    Attained.NOT_YET: N_("Not yet"),
    Attained.PARTLY: N_("Partly"),
    Attained.REACHED: N_("Reached"),
    Role.CONTACT_NURSE: N_("Contact nurse"),
    Role.PRESCRIBER: N_("Prescribing doctor"),
    Role.PHYSIOTHERAPIST: N_("Physiotherapist"),
    Role.OCCUPATIONAL_THERAPIST: N_("Occupational therapist"),
    Role.PSYCHOLOGIST: N_("Psychologist"),
    Role.SOCIAL_WORKER: N_("Social worker"),
    Role.PAIN_CLINIC: N_("Pain clinic"),
    Role.EMPLOYER: N_("Employer"),
    Role.MUNICIPALITY: N_("Municipality"),
    Role.OTHER: N_("Other contact"),
    KindOfCare.PRIMARY: N_("Primary care"),
    KindOfCare.SPECIALIST: N_("Specialist care"),
    KindOfCare.HIGHLY_SPECIALISED: N_("Highly specialised care"),
    TeamRehabilitation.PRIMARY: N_("Pain rehabilitation with a team, in primary care"),
    TeamRehabilitation.SPECIALIST: N_("Pain rehabilitation with a team, in specialist care"),
    ExitReason.MANAGES_WITH_ADVICE: N_("I manage with advice and information"),
    ExitReason.MANAGES_WITHOUT_MORE: N_("I manage without more care, or with planned follow-up"),
    ExitReason.NOT_INTERESTED: N_("I do not want the treatments on offer"),
    ExitReason.CANNOT_TAKE_PART: N_("I cannot take part now, for social, financial or other reasons"),
    ExitReason.NO_FURTHER_USE: N_("Care judges that more treatment of this kind would not help now"),
    ExitReason.OTHER_EXAMINATION: N_("Something else has to be examined first"),
    Complexity.SIMPLE: N_("Simple chronic pain"),
    Complexity.COMPLEX: N_("Complex chronic pain"),
    Onset.PRIMARY: N_("Primary chronic pain"),
    Onset.SECONDARY: N_("Secondary chronic pain"),
    Retraining.SPECIALISED: N_("Specialised retraining at the hospital"),
    Retraining.GENERAL: N_("General retraining in the municipality"),
    Retraining.REHABILITATION: N_("Rehabilitation at specialist level"),
    Retraining.MAINTENANCE: N_("Retraining or keeping up abilities without a hospital stay"),
}


@cache
def words_for(country: str) -> Mapping[Key, str]:
    """The label of every field, by path without places, and of every choice, for "SE", "DK" or "NO"."""
    words = {**LABELS, **WORDS, **COUNTRY_WORDS[country]}
    for part in ("review", "actions.evaluation"):
        words |= {f"{part}.{name}": label for name, label in EVALUATION.items()}
    return words
