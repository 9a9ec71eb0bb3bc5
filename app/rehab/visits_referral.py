"""What a good referral tells, as a sheet that the patient can prepare (S004, the slide on its contents)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.rehab.plan.limits import refuse_too_long
from app.words import N_

# In the order of S004.
HEADINGS: Mapping[str, str] = {
    "needs": N_("What I need help with"),
    "pain": N_("My pain"),
    "other_illness": N_("Other illnesses"),
    "medicines": N_("Medicines"),
    "examinations_now": N_("Examinations going on now"),
    "examinations_before": N_("Earlier examinations"),
    "treatments_now": N_("Treatments going on now"),
    "treatments_before": N_("Earlier treatments"),
    "physical_function": N_("Physical function"),
    "social_and_mental_function": N_("Social and mental function"),
}


@dataclass(frozen=True, kw_only=True)
class ReferralSheet:
    """The ten headings, each in the patient's words or empty. Raises TooLong."""

    kind: ClassVar[str] = "referral"

    day: date
    needs: str = ""
    pain: str = ""
    other_illness: str = ""
    medicines: str = ""
    examinations_now: str = ""
    examinations_before: str = ""
    treatments_now: str = ""
    treatments_before: str = ""
    physical_function: str = ""
    social_and_mental_function: str = ""

    def __post_init__(self) -> None:
        refuse_too_long(self)

    @property
    def texts(self) -> dict[str, str]:
        """The words by the keys of `HEADINGS`, in their order."""
        return {name: getattr(self, name) for name in HEADINGS}


def still_empty(texts: Mapping[str, str]) -> tuple[str, ...]:
    """The headings without words, as keys of `HEADINGS`."""
    return tuple(name for name in HEADINGS if not texts.get(name, "").strip())
