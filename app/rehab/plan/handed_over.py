"""What a clinic can hand over in a file: every field with the name that a clinic's secretary reads, and how to fill it in.

The template is written from this table, and every file is read by its keys. {n} counts actions,
contacts, goals, medicines and steps; {m} says which medicine a dose is of.
"""

from __future__ import annotations

from typing import NamedTuple

from app.words import N_


class Asked(NamedTuple):
    """One row: its key in files, its name, and how it is filled in. `choices` names a list of words that fit."""

    key: str
    label: str
    help: str = ""
    choices: str = ""


class Group(NamedTuple):
    """Rows that belong together, and how many times the template has them."""

    title: str
    rows: tuple[Asked, ...]
    times: int = 1


DAY = N_("For example 2026-11-20")
IN_WORDS = N_("In words")
YES_OR_NO = N_("Yes or No")
COUNT = N_("How many tablets, patches or millilitres: 1, 0,5 or ½")

GROUPS: tuple[Group, ...] = (
    Group(
        N_("The plan"),
        (
            Asked("country", N_("Country"), "", "countries"),
            Asked("clinic", N_("Clinic")),
            Asked("patient", N_("Name of the patient"), N_("No identity number")),
            Asked("written", N_("This file was filled in on"), DAY),
            Asked("title", N_("Name of the plan"), IN_WORDS),
            Asked("day", N_("The plan's date"), DAY),
            Asked("document", N_("Kind of plan"), "", "document"),
            Asked("agreed", N_("Agreed on"), DAY),
            Asked("agreed_with", N_("Agreed with"), N_("Name and profession")),
            Asked("matters", N_("What matters to the patient"), IN_WORDS),
        ),
    ),
    Group(
        N_("What we agreed to do"),
        (
            Asked("actions.what", N_("Action {n}"), IN_WORDS),
            Asked(
                "actions.responsible",
                N_("Action {n}: responsible"),
                N_("A name, or one of the words"),
                "responsible",
            ),
            Asked("actions.schedule", N_("Action {n}: time plan"), N_("For example: twice a week")),
            Asked("actions.deadline", N_("Action {n}: done by"), DAY),
            Asked("actions.category", N_("Action {n}: kind of action"), "", "category"),
        ),
        5,
    ),
    Group(N_("What the patient does"), (Asked("self_care", N_("The patient does, {n}"), IN_WORDS),), 3),
    Group(
        N_("Contacts"),
        (
            Asked("contacts.name", N_("Contact {n}: name")),
            Asked("contacts.role", N_("Contact {n}: role"), "", "role"),
            Asked("contacts.profession", N_("Contact {n}: profession")),
            Asked("contacts.care", N_("Contact {n}: where"), "", "care"),
            Asked("contacts.phone", N_("Contact {n}: phone")),
            Asked("contacts.hours", N_("Contact {n}: when they can be reached")),
        ),
        3,
    ),
    Group(
        N_("Follow-up"),
        (
            Asked("follow_up", N_("Follow-up on"), DAY),
            Asked("care_calls", N_("Care sends the appointment"), YES_OR_NO),
            Asked("follow_up_words", N_("About the follow-up"), IN_WORDS),
        ),
    ),
    Group(
        N_("Goals"),
        (
            Asked("goals.words", N_("Goal {n}"), IN_WORDS),
            Asked("goals.target", N_("Goal {n}: to be reached by"), DAY),
            Asked("goals.measured_by", N_("Goal {n}: how we follow it"), IN_WORDS),
            Asked("goals.much_more", N_("Goal {n}: much more than expected"), "GAS +2"),
            Asked("goals.more", N_("Goal {n}: somewhat more than expected"), "GAS +1"),
            Asked("goals.expected", N_("Goal {n}: as expected"), "GAS 0"),
            Asked("goals.less", N_("Goal {n}: somewhat less than expected"), "GAS −1"),
            Asked("goals.much_less", N_("Goal {n}: much less than expected"), "GAS −2"),
        ),
        2,
    ),
    Group(
        N_("What we found out"),
        (
            Asked("diagnosis", N_("Diagnosis"), IN_WORDS),
            Asked("diagnosed", N_("Date of the diagnosis"), DAY),
            Asked("pain_types", N_("What the clinic calls the pain"), N_("One or more, with commas"), "pain"),
            Asked("assessment", N_("Summary of the assessment"), IN_WORDS),
            Asked("explanation", N_("Our explanation of the pain"), IN_WORDS),
        ),
    ),
    Group(
        N_("Work and sick leave"),
        (
            Asked("sick_leave.percent", N_("Sick leave in percent"), "0, 25, 50, 75, 100"),
            Asked("sick_leave.first", N_("Sick leave: first day"), DAY),
            Asked("sick_leave.last", N_("Sick leave: last day"), DAY),
            Asked("sick_leave.way_back", N_("Plan for the way back"), IN_WORDS),
            Asked("coordination", N_("What needs to be coordinated"), IN_WORDS),
        ),
    ),
    Group(
        N_("The time after"),
        (
            Asked("support_later", N_("Support to keep it up, and when it gets worse again"), IN_WORDS),
            Asked("note", N_("Note"), IN_WORDS),
        ),
    ),
    Group(
        N_("Medicines of a taper"),
        (
            Asked("medicines.name", N_("Medicine {n}: name"), N_("As on the package")),
            Asked(
                "medicines.strength", N_("Medicine {n}: strength"), N_("As on the package: 10 mg, 12 µg/h")
            ),
            Asked("medicines.form", N_("Medicine {n}: form"), "", "form"),
            Asked("medicines.acting", N_("Medicine {n}: how it acts"), "", "acting"),
            Asked(
                "medicines.change_every", N_("Medicine {n}: days between patch changes"), N_("Patches only")
            ),
            Asked("medicines.note", N_("Medicine {n}: note"), IN_WORDS),
        ),
    ),
    Group(
        N_("Steps of the taper"),
        (
            Asked("steps.start", N_("Step {n}: first day"), DAY),
            Asked("steps.last", N_("Step {n}: last day"), DAY),
            Asked("steps.given", N_("Step {n}: in words"), N_("As in the agreement")),
            Asked("steps.morning", N_("Step {n}, medicine {m}: morning"), COUNT),
            Asked("steps.noon", N_("Step {n}, medicine {m}: noon"), COUNT),
            Asked("steps.evening", N_("Step {n}, medicine {m}: evening"), COUNT),
            Asked("steps.night", N_("Step {n}, medicine {m}: night"), COUNT),
        ),
        3,
    ),
)

HEADINGS = (N_("Field"), N_("Value"), N_("How to fill it in"))
LABELS = {asked.key: asked.label for group in GROUPS for asked in group.rows}
KEYS = frozenset(LABELS)
