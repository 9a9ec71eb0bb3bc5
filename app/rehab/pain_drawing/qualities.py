"""How pain can feel and how strong it is, in words a patient picks.

The words are those of Swedish, Danish and Norwegian pain drawings. The same word is used of different kinds
of pain, so no kind is ever read out of a word.
"""

from app.words import N_

ANY = "pain"
QUALITIES: dict[str, str] = {
    ANY: N_("pain, no special word"),
    "ache": N_("aching"),
    "burning": N_("burning"),
    "stabbing": N_("stabbing"),
    "cutting": N_("cutting"),
    "tingling": N_("tingling, pins and needles"),
    "numb": N_("numb"),
    "cramping": N_("cramping"),
    "throbbing": N_("throbbing"),
    "sore": N_("sore"),
    "electric": N_("like electric shocks"),
    "shooting": N_("shooting"),
    "pressing": N_("pressing, tight"),
    "stiff": N_("stiff"),
}

# Brush widths, in ten-thousandths of the figure's width.
BRUSHES: dict[int, str] = {300: N_("fine brush"), 600: N_("medium brush"), 1_100: N_("broad brush")}

STRENGTHS: dict[int, str] = {1: N_("mild"), 2: N_("moderate"), 3: N_("strong")}

RECALL: dict[int, str] = {
    0: N_("how it feels now"),
    7: N_("the last 7 days"),
    14: N_("the last 14 days"),
}
