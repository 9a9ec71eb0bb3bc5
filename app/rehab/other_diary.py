"""What another app or table kept, as it was written there.

Scales of other apps are not Takt's: a mood of 4 out of 5 stays 4 and is never made into an
answer from 0 to 10 (docs/decisions/0018-imports.md).
"""

from __future__ import annotations

from typing import Annotated

from app.errors import Unanswered
from app.rehab.fields import Amount, Logged, Note
from app.words import N_

LONGEST_NAME = 200
LONGEST_UNIT = 40
FURTHEST = 1e12


class OtherEntry(Logged, kind="other", title=N_("From other diaries")):
    """One answer from another diary: `app` is where it is from, `series` what it is about.

    `number` is there where a number was written, `unit` its unit where one is known, and `text`
    what was written where that is not just the number. Durations are in minutes, with their text.
    Raises Unanswered without app, series or any value.
    """

    app: Annotated[str, Note(N_("Which app or table is it from?"), N_("App"), longest=LONGEST_NAME)] = ""
    series: Annotated[str, Note(N_("What is it about?"), N_("About"), longest=LONGEST_NAME)] = ""
    number: Annotated[
        float | None,
        Amount(N_("Which number was it?"), N_("Number"), least=-FURTHEST, most=FURTHEST),
    ] = None
    unit: Annotated[str, Note(N_("In which unit?"), N_("Unit"), longest=LONGEST_UNIT)] = ""
    text: Annotated[str, Note(N_("What was written?"), N_("Written"))] = ""
    note: Annotated[str, Note(N_("Is there a note with it?"), N_("Note"))] = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in ("app", "series"):
            if not getattr(self, name).strip():
                raise Unanswered(name)
        if self.number is None and not (self.text or self.note):
            raise Unanswered("text")
