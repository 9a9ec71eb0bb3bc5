"""What a plan is held beside: every check with its sentence, its question for the visit and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.rehab.plan import looks
from app.rehab.plan.looks import Look
from app.words import N_

Place = tuple[str, str]
NOT_ASKED_FOR = None


@dataclass(frozen=True)
class Check:
    """What is looked for, and by country the source and section that ask for it.

    Where a country is not named, Sweden's pathway stands for it. {about} in the words is the
    action or goal, in the patient's own.
    """

    key: str
    look: Callable[[Look], Iterator[str]]
    sentence: str
    question: str
    where: Mapping[str, Place | None]

    def place(self, country: str) -> Place | None:
        """Source and section, or None where this is not asked for in a country."""
        return self.where[country] if country in self.where else self.where.get("SE")


CHECKS: tuple[Check, ...] = (
    Check(
        "regular_contact",
        looks.regular,
        N_("The plan does not say who holds the threads together."),
        N_("Who holds the threads together for me, and how do I reach them?"),
        {"SE": ("S000", "E"), "DK": ("S002", "6")},
    ),
    Check(
        "contact_phone",
        looks.reachable,
        N_("There is no phone number to the one who holds the threads together."),
        N_("How do I reach the one who holds the threads together?"),
        {"SE": ("S000", "App. B")},
    ),
    Check(
        "matters",
        looks.matters,
        N_("The plan does not say what matters most to you."),
        N_("Can we write in the plan what matters most to me?"),
        {"SE": ("S000", "1.7"), "DK": ("S002", "5.2.3"), "NO": ("S004", "Elementer i tverrfaglighet")},
    ),
    Check(
        "goals",
        looks.goals,
        N_("The plan has no goal yet."),
        N_("Which goal do we work towards, and how will we see that we are there?"),
        {"SE": ("S000", "E"), "DK": ("S002", "5.2.3"), "NO": ("S004", "Elementer i tverrfaglighet")},
    ),
    Check(
        "goal_measurable",
        looks.measurable,
        N_("The goal {about} does not have its five levels yet."),
        N_("Can we write the five levels of my goal {about} together?"),
        {"SE": ("S000", "1.7")},
    ),
    Check(
        "goal_day",
        looks.goal_day,
        N_("The goal {about} has no day to look forward to yet."),
        N_("By when do we hope to reach my goal {about}?"),
        {"SE": ("S000", "1.7")},
    ),
    Check(
        "actions",
        looks.actions,
        N_("The plan has no action yet."),
        N_("What do we do first, and who does it?"),
        {"SE": ("S000", "E"), "DK": ("S002", "5.2.3"), "NO": ("S004", "Elementer i tverrfaglighet")},
    ),
    Check(
        "action_responsible",
        looks.responsible,
        N_("Nobody is named as responsible for {about}."),
        N_("Who is responsible for {about}?"),
        {"SE": ("S000", "E"), "NO": ("S004", "Elementer i tverrfaglighet")},
    ),
    Check(
        "action_when",
        looks.when,
        N_("There is no time plan for {about}."),
        N_("When is it time for {about}?"),
        {"SE": ("S000", "E")},
    ),
    Check(
        "action_evaluation",
        looks.evaluated,
        N_("Nothing is written on how it went with {about}."),
        N_("How do we think it went with {about}?"),
        {"SE": ("S000", "App. E"), "DK": ("S002", "6")},
    ),
    Check(
        "self_care",
        looks.self_care,
        N_("The plan does not say what you do yourself."),
        N_("What can I do myself?"),
        {"SE": ("S000", "E")},
    ),
    Check(
        "follow_up",
        looks.follow_up,
        N_("The plan has no day for the follow-up."),
        N_("When do we follow up the plan, and who sends the appointment?"),
        {"SE": ("S000", "E"), "DK": ("S002", "6")},
    ),
    Check(
        "follow_up_held",
        looks.follow_up_held,
        N_("The day of the follow-up has passed, and nothing is written about it."),
        N_("When can we have the follow-up?"),
        {"SE": ("S000", "F2"), "DK": ("S002", "6")},
    ),
    Check(
        "within_a_month",
        looks.within_a_month,
        N_("The plan is dated more than a month after the diagnosis."),
        N_("Is there anything in the plan that should not wait?"),
        {"SE": ("S000", "E"), "DK": NOT_ASKED_FOR, "NO": NOT_ASKED_FOR},
    ),
    Check(
        "assessment",
        looks.assessment,
        N_("The plan has no summary of the assessment."),
        N_("What did the assessment show, in a few words?"),
        {"SE": ("S000", "E")},
    ),
    Check(
        "picture",
        looks.picture,
        N_("The plan does not say how pain affects your everyday life, your mood and those around you."),
        N_("Can we go through how the pain affects my life as a whole?"),
        {"SE": ("S000", "C1"), "DK": ("S002", "5.2.2"), "NO": ("S004", "Utredning av smerte")},
    ),
    Check(
        "explanation",
        looks.explanation,
        N_("The plan has no explanation of the pain that you agree on."),
        N_("How do we explain my pain?"),
        {"SE": ("S000", "C2"), "DK": ("S002", "5.2.1")},
    ),
    Check(
        "work",
        looks.work,
        N_("The plan says nothing about work, studies or what else fills your days."),
        N_("How do we see my ability to work or study?"),
        {"SE": ("S000", "E"), "DK": ("S002", "5.2.2")},
    ),
    Check(
        "coordination",
        looks.coordination,
        N_("Coordination is needed, but nobody is named for it."),
        N_("Who coordinates my way back to work?"),
        {"SE": ("S000", "E")},
    ),
    Check(
        "way_back",
        looks.way_back,
        N_("The sick leave has no plan for the way back."),
        N_("What is the plan for my way back to work?"),
        {"SE": ("S000", "App. B"), "DK": ("S002", "5.2.3")},
    ),
    Check(
        "relatives",
        looks.relatives,
        N_("The plan does not say whether somebody close to you takes part."),
        N_("May somebody close to me come along when we plan?"),
        {"SE": ("S000", "E"), "DK": ("S002", "5.2.1")},
    ),
    Check(
        "support_later",
        looks.later,
        N_("The plan does not say what you do, or whom you turn to, when it gets worse again."),
        N_("What do we do if it gets worse again?"),
        {"SE": ("S000", "1.7")},
    ),
    Check(
        "taper_followed",
        looks.taper_followed,
        N_("The plan does not say who follows up the taper."),
        N_("Who follows up my taper?"),
        {"DK": ("S002", "8.2")},
    ),
    Check(
        "retraining",
        looks.retraining,
        N_("The plan does not say which kind of retraining it is."),
        N_("Is my retraining specialised, general or rehabilitation?"),
        {"DK": ("S002", "8.2")},
    ),
)

AT_THE_END: tuple[Check, ...] = (
    Check(
        "exit_reason",
        looks.exit_reason,
        N_("The plan does not say why it ended."),
        N_("Why did we end the plan, and what happens now?"),
        {"SE": ("S000", "App. D")},
    ),
)
