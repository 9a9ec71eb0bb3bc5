"""Pain and energy before and after something: the same four questions wherever they are asked."""

from app.rehab.fields import Scale
from app.words import N_

PAIN_BEFORE = Scale(
    N_("How much pain did you have before?"),
    N_("Pain before"),
    low=N_("no pain"),
    high=N_("worst pain imaginable"),
)
PAIN_AFTER = Scale(
    N_("How much pain did you have after?"),
    N_("Pain after"),
    low=N_("no pain"),
    high=N_("worst pain imaginable"),
)
ENERGY_BEFORE = Scale(
    N_("How much energy did you have before?"),
    N_("Energy before"),
    low=N_("no energy"),
    high=N_("plenty of energy"),
)
ENERGY_AFTER = Scale(
    N_("How much energy did you have after?"),
    N_("Energy after"),
    low=N_("no energy"),
    high=N_("plenty of energy"),
)
