"""What a summary is made from: plain values that the patient has chosen to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.rehab.checkin import CheckIn
from app.rehab.fields import Scale, questions
from app.rehab.pain_drawing import PainDrawing
from app.rehab.period import Period


@dataclass(frozen=True, kw_only=True)
class Records:
    """The owner's name for printouts, and what was logged.

    `checkins` may reach outside the period of the summary; `start`, where given, is the
    stretch that counts as the start, for example the first weeks of a rehabilitation.
    Of `drawings` the first and the last of the period are enough.
    Questions in `unasked` appear nowhere in the summary.
    """

    name: str = ""
    fictional: bool = False
    unasked: frozenset[str] = frozenset()
    checkins: Sequence[CheckIn] = ()
    drawings: Sequence[PainDrawing] = ()
    start: Period | None = None

    def within(self, period: Period) -> list[CheckIn]:
        """The check-ins of a period, in the order of their days."""
        return sorted((entry for entry in self.checkins if entry.day in period), key=lambda entry: entry.day)

    def asked(self) -> dict[str, Scale]:
        """The check-in's questions from 0 to 10 that are not switched off, in the form's order."""
        return {
            name: question
            for name, question in questions(CheckIn).items()
            if isinstance(question, Scale) and name not in self.unasked
        }
