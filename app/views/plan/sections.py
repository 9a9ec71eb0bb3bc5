"""What each section of a plan's form asks. None has to be filled in but the name and the date."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.rehab.fields import scales
from app.rehab.measures import WorkAbility
from app.rehab.plan import (
    Complexity,
    KindOfCare,
    KindOfPlan,
    Onset,
    PainType,
    Retraining,
    TeamRehabilitation,
)
from app.rehab.plan.choices import HEADINGS_IN, ICD_CODES, KINDS_IN, SICK_LEAVE_SHARES, Heading
from app.views.parts.forms import PickOne
from app.views.parts.lines import Switch
from app.views.parts.text import STRETCH, T, aside, quiet, words
from app.views.plan.fields import Fields
from app.views.plan.items import actions, contacts, relatives
from app.views.questions import Asked, ScaleCells
from app.words import N_

ONE_A_LINE = N_("One thing on each line")


def the_plan(fields: Fields) -> list[ft.Control]:
    """Name, date, kind, and what matters."""
    kinds = KINDS_IN[fields.country]
    now = fields.form.now.text("document")
    if now and KindOfPlan(now) not in kinds:
        kinds = (*kinds, KindOfPlan(now))
    choice = [fields.one("document", kinds)] if len(kinds) > 1 else []
    return [
        fields.text("title"),
        fields.day("day", last=fields.today, needed=True),
        *choice,
        fields.prose("matters"),
    ]


def to_do(fields: Fields) -> list[ft.Control]:
    """The actions, and what I do myself."""
    own = fields.prose("self_care")
    return [*actions(fields), own, aside(fields.language.say(ONE_A_LINE))]


def follow_up(fields: Fields) -> list[ft.Control]:
    """When the plan is followed up, and who calls."""
    usual = fields.language.say("Three months after the plan's date, if nothing else was agreed.")
    return [
        fields.day("follow_up"),
        aside(usual),
        fields.yes_no("care_calls"),
        fields.prose("follow_up_words"),
    ]


def picture(fields: Fields) -> list[ft.Control]:
    """What was found out: diagnosis, assessment, and how pain and life affect each other."""
    headings = [*HEADINGS_IN[fields.country]]
    headings += [one for one in Heading if one not in headings and fields.form.now.text(_path(one))]
    return [
        fields.text("diagnosis"),
        fields.day("diagnosed", last=fields.today),
        words(fields.label("pain_types"), T.TITLE_SMALL),
        *(_pain_type(fields, one) for one in PainType),
        fields.prose("assessment"),
        fields.title("picture"),
        *(fields.prose(_path(one), fields.say(one), least=1) for one in headings),
        fields.prose("explanation"),
    ]


def _path(heading: Heading) -> str:
    return f"picture[{heading.value}].words"


def _pain_type(fields: Fields, kind: PainType) -> ft.Control:
    path = f"pain_types[{kind.value}]"
    code = ICD_CODES[kind] if fields.country == "SE" else ""

    def choose(on: bool) -> None:
        fields.put(path, on or None)

    return Switch(fields.say(kind), code, bool(fields.form.now.flag(path)), choose, key=path)


def work(fields: Fields) -> list[ft.Control]:
    """Work ability, sick leave and the way back."""
    scale, ability = scales(WorkAbility)["now"], fields.form.now.number("work_ability")
    return [
        ft.Column(
            [
                words(fields.label("work_ability"), T.TITLE_SMALL),
                ScaleCells(
                    Asked("work_ability", scale, ability), lambda answer: fields.put("work_ability", answer)
                ),
            ],
            spacing=8,
            tight=True,
            horizontal_alignment=STRETCH,
        ),
        fields.prose("work_words", least=1),
        fields.title("sick_leave"),
        _percent(fields),
        fields.day("sick_leave.first"),
        fields.day("sick_leave.last"),
        fields.yes_no("sick_leave.part_of_treatment"),
        fields.prose("sick_leave.way_back"),
        fields.yes_no("needs_coordination"),
        fields.prose("coordination", least=1),
    ]


def _percent(fields: Fields) -> ft.Control:
    path = "sick_leave.percent"
    options = {str(share): fields.language.percent(share / 100) for share in SICK_LEAVE_SHARES}
    now = fields.form.now.number(path)

    def choose(key: str | None) -> None:
        fields.put(path, int(key) if key else None)

    return PickOne(fields.label(path), options, None if now is None else str(now), choose, key=path)


def later(fields: Fields) -> list[ft.Control]:
    """Where care is given, and what keeps it up."""
    return [
        fields.one("care_level", KindOfCare),
        fields.one("team", TeamRehabilitation),
        fields.prose("support_later"),
        fields.prose("note"),
    ]


def danish(fields: Fields) -> list[ft.Control]:
    """What only a Danish plan holds."""
    return [
        fields.one("danish.complexity", Complexity),
        fields.one("danish.onset", Onset),
        fields.one("danish.retraining", Retraining),
        fields.prose("danish.discharge_letter"),
        fields.yes_no("danish.lae165"),
        fields.text("danish.taper_followed_by"),
    ]


def close_to_me(fields: Fields) -> list[ft.Control]:
    """Relatives, with consent and its day."""
    told = fields.language.say("Only those who have a date of your consent are shown to others.")
    return [quiet(told), *relatives(fields)]


INSIDE: dict[str, Callable[[Fields], list[ft.Control]]] = {
    "plan": the_plan,
    "actions": to_do,
    "contacts": contacts,
    "follow_up": follow_up,
    "picture": picture,
    "work": work,
    "relatives": close_to_me,
    "later": later,
    "danish": danish,
}
