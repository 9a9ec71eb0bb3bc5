"""The rehabilitation plan: what the patient and the clinic agreed, in the patient's own hands.

What the record holds stands here; `missing` tells quietly what a plan lacks, `changes` what
differs between two versions, `words` what every field and choice is called.
"""

from app.rehab.plan.changes import Changed, changes_between, label_of
from app.rehab.plan.choices import (
    Attained,
    Category,
    Complexity,
    ExitReason,
    Heading,
    KindOfCare,
    KindOfPlan,
    Onset,
    PainType,
    Responsible,
    Retraining,
    Role,
    Status,
    TeamRehabilitation,
    Treatment,
)
from app.rehab.plan.parts import About, Action, Contact, Danish, Evaluation, Relative, SickLeave
from app.rehab.plan.problems import problems
from app.rehab.plan.record import (
    Plan,
    agree,
    begin,
    contacts_in_order,
    end,
    regular_contact,
    relatives_shown,
    usual_follow_up,
    with_contact,
)
from app.rehab.plan.words import SECTIONS, words_for

__all__ = [
    "SECTIONS",
    "About",
    "Action",
    "Attained",
    "Category",
    "Changed",
    "Complexity",
    "Contact",
    "Danish",
    "Evaluation",
    "ExitReason",
    "Heading",
    "KindOfCare",
    "KindOfPlan",
    "Onset",
    "PainType",
    "Plan",
    "Relative",
    "Responsible",
    "Retraining",
    "Role",
    "SickLeave",
    "Status",
    "TeamRehabilitation",
    "Treatment",
    "agree",
    "begin",
    "changes_between",
    "contacts_in_order",
    "end",
    "label_of",
    "problems",
    "regular_contact",
    "relatives_shown",
    "usual_follow_up",
    "with_contact",
    "words_for",
]
