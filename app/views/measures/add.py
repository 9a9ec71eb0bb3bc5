"""Add up a form that was filled in on paper: only numbers go in, in the order of the paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import flet as ft

from app.errors import FieldError
from app.rehab.fields import Scale
from app.rehab.measures import ClinicResult, Total, odi_percent, ompsq_short, phq9
from app.rehab.measures.paper import ODI_ITEMS, ODI_MOST, OMPSQ_ITEMS, PHQ9_ITEMS, PHQ9_SELF_HARM
from app.rehab.symptoms import Sign
from app.views.emergency.about import to_emergency
from app.views.measures.clinic_typed import FORMS
from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.forms import PickOne, trouble_line
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import go, spoken
from app.views.parts.state import held
from app.views.parts.text import aside
from app.views.questions import Asked, ClosedQuestion, OpenQuestion
from app.views.sitting import notebook, sitting

ItemAnswers = Sequence[int | None]


@dataclass(frozen=True)
class Paper:
    """A form on paper: how many items, the numbers of one item, and how they are added up.

    Any number but 0 at the item `crisis_at` opens the card for suicidal thoughts at once, whether
    or not the form is ever finished.
    """

    items: int
    least: int
    most: int
    add: Callable[[ItemAnswers], Total]
    crisis_at: int = 0


PAPERS: dict[str, Paper] = {
    "ÖMPSQ 10": Paper(OMPSQ_ITEMS, 0, 10, ompsq_short),
    "ODI %": Paper(ODI_ITEMS, 0, ODI_MOST, odi_percent),
    "PHQ-9": Paper(PHQ9_ITEMS, 0, 3, phq9, PHQ9_SELF_HARM),
}


@dataclass(frozen=True)
class Adding:
    """Which form, and the number of each item by its place on the paper; None is left out on purpose."""

    form: str = ""
    numbers: Mapping[str, int | None] = field(default_factory=dict)
    open_at: int = 1

    def answers(self) -> list[int | None]:
        """The numbers in the order of the paper."""
        return [self.numbers.get(str(n)) for n in range(1, PAPERS[self.form].items + 1)]


@component
def AddUp() -> ft.Control:
    """The total becomes a result from the clinic's form, dated today."""
    opened, here, language, said = notebook(), sitting(), spoken(), notices()
    form = drafted("add_up", Adding)
    trouble = held("")
    now = form.now
    paper = PAPERS.get(now.form)

    def save() -> None:
        if paper is None:
            return
        try:
            total = paper.add(form.now.answers())
        except FieldError as refused:
            item = language.say("Question {n}", n=refused.field)
            told = language.tell(refused)
            trouble.set(language.say("{question}: {sentence}", question=item, sentence=told))
            return
        known = FORMS[form.now.form]
        entry = ClinicResult(
            day=opened.today(),
            at=opened.home.clock.now(),
            instrument=known.name,
            version=known.version,
            total=total.total,
            least=total.least,
            most=total.most,
            direction=known.direction,
        )
        opened.log(entry)
        form.saved()
        said.tell_after_leaving(
            language.say("Saved: {total} of {most}", total=language.number(total.total, 2), most=total.most),
            here.undo,
        )
        go(to_emergency(Sign.SUICIDAL_THOUGHTS, back="/measures") if total.crisis else "/measures")

    def choose(key: str | None) -> None:
        trouble.set("")
        form.set(Adding(key or ""))

    def answer(n: int, number: int | None) -> None:
        trouble.set("")
        numbers = {**form.now.numbers, str(n): number}
        form.set(replace(form.now, numbers=numbers, open_at=n + 1))
        if n == PAPERS[form.now.form].crisis_at and number:
            go(to_emergency(Sign.SUICIDAL_THOUGHTS, back="/measures/add"))

    def item(n: int, of: Paper) -> ft.Control:
        name = language.say("Question {n}", n=n)
        low, high = language.say("the lowest on the paper"), language.say("the highest on the paper")
        question = Scale(name, name, low=low, high=high, least=of.least, most=of.most)
        left_out = str(n) in now.numbers and now.numbers[str(n)] is None
        shown = Asked(name, question, now.numbers.get(str(n)), left_out)
        if now.open_at == n:
            return OpenQuestion(shown, lambda number: answer(n, number), key=f"open {n}")
        return ClosedQuestion(shown, lambda: form.set(replace(form.now, open_at=n)), key=str(n))

    items = [list_card([item(n, paper) for n in range(1, paper.items + 1)])] if paper else []
    picked = PickOne(
        language.say("Which form is it?"),
        {key: key for key in PAPERS},
        now.form or None,
        choose,
    )
    return Screen(
        None,
        top=Top(language.say("Add up a form from paper"), back=(language.say("Questionnaires"), "/measures")),
        left=[*draft_note(form), Card([picked]), *items, *trouble_line(trouble.now)],
        right=[
            aside(
                language.say(
                    "Fill in the numbers in the order of the paper. The questions stay on the paper, and Takt says nothing of what the total means."
                )
            )
        ],
        foot=foot_of(primary(language.say("Add up and save"), ft.Icons.CHECK, save, disabled=paper is None)),
    )
