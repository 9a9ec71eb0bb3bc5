"""Sleep and pain, each acting on the other."""

from __future__ import annotations

from app.content.illustrations.figures import side_head
from app.content.illustrations.pen import Drawing, Pen, moved
from app.words import N_

BLANKET = (
    "M108 192 C106 178 118 166 136 166 C156 166 166 172 178 166 C190 156 202 152 210 160"
    " C218 170 224 176 236 174 C240 166 250 166 252 174 L256 192 Z"
)


def marks(pen: Pen) -> str:
    """Someone awake in bed between the two sentences, and the arrows that join them."""
    return "".join(
        (
            pen.words(N_("Pain often disturbs sleep"), 160, 34, 214),
            pen.path("M282 44 C308 84 308 206 284 250", line="accent", wide=1.2),
            pen.arrow_head(283, 252, 120, line="accent", wide=1.2),
            pen.path("M38 250 C12 206 12 84 36 46", line="accent", wide=1.2),
            pen.arrow_head(37, 44, -60, line="accent", wide=1.2),
            window(pen),
            bed(pen),
            pen.words(N_("Too little sleep can make you more sensitive to pain"), 160, 262, 232),
        )
    )


def window(pen: Pen) -> str:
    """A night sky."""
    return (
        pen.box(176, 64, 70, 62, corner=4, fill="calm")
        + pen.path("M211 64 L211 126 M176 95 L246 95", wide=0.6)
        + pen.path("M232 72 A11 11 0 1 0 238 88 A9 9 0 0 1 232 72 Z", fill="paper", line="accent", wide=0.9)
        + pen.dot(190, 78, 1.6, fill="accent")
        + pen.dot(199, 108, 1.6, fill="accent")
        + pen.dot(226, 112, 1.6, fill="accent")
    )


def bed(pen: Pen) -> str:
    """A bed from the side with someone on their back, eyes open."""
    return "".join(
        (
            pen.path("M48 226 L48 142 Q48 136 54 136 Q60 136 60 142 L60 226", fill="paper"),
            pen.path("M262 226 L262 176 Q262 170 267 170 Q272 170 272 176 L272 226", fill="paper"),
            pen.box(60, 192, 202, 20, corner=4, fill="paper"),
            pen.path("M64 192 C60 184 64 174 74 174 L104 176 C112 178 112 190 106 192 Z", fill="well"),
            moved(side_head(pen, 150, -72), 92, 165),
            pen.tube("M112 178 L122 182", 11, "paper"),
            pen.path(BLANKET, fill="warm"),
            pen.path("M118 192 C116 184 120 176 128 174", wide=0.7),
        )
    )


DRAWING = Drawing(
    N_(
        "Someone lies awake in bed at night."
        " Arrows go around: pain often disturbs sleep, and too little sleep can make you more sensitive to pain."
    ),
    300,
    marks,
)
