"""The daily check-in: five short questions and a note.

Function stands first: what you could do of what matters to you says more about how
life goes than pain intensity does (S000 App. B, treatment is judged by function), and
a diary that keeps asking about pain can slow recovery. The pain question can be
switched off (`rehab.profile`).
"""

from typing import Annotated

from app.rehab.fields import Logged, Note, Scale
from app.words import N_


class CheckIn(Logged, kind="checkin", title=N_("Check-in")):
    """How a day was: five answers from 0 to 10 and a note, each of them optional."""

    function: Annotated[
        int | None,
        Scale(
            N_("How much could you do of what matters to you?"),
            N_("What matters to me"),
            low=N_("nothing"),
            high=N_("everything I wanted"),
        ),
    ] = None
    sleep: Annotated[
        int | None,
        Scale(N_("How did you sleep last night?"), N_("Sleep"), low=N_("very badly"), high=N_("very well")),
    ] = None
    energy: Annotated[
        int | None,
        Scale(
            N_("How much energy do you have?"), N_("Energy"), low=N_("no energy"), high=N_("plenty of energy")
        ),
    ] = None
    mood: Annotated[
        int | None,
        Scale(N_("How is your mood today?"), N_("Mood"), low=N_("very low"), high=N_("very good")),
    ] = None
    pain: Annotated[
        int | None,
        Scale(
            N_("How much pain have you had today?"),
            N_("Pain"),
            low=N_("no pain"),
            high=N_("worst pain imaginable"),
        ),
    ] = None
    note: Annotated[
        str,
        Note(N_("Would you like to write something about the day?"), N_("Note")),
    ] = ""
