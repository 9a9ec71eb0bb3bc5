"""From a plan to its form and back, and what keeps a form from being saved.

How far the plan has come, what was ticked and how it went are told on other screens and pass
through unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.errors import FieldError, Unanswered
from app.rehab.fields import LONGEST_NOTE
from app.rehab.plan import Heading, Plan, begin, problems
from app.rehab.plan.choices import HEADINGS_IN
from app.rehab.plan.limits import too_long
from app.storage import plain
from app.views.plan.form import LISTS, Answer, Form

ASKED = (
    "title",
    "day",
    "country",
    "document",
    "matters",
    "diagnosis",
    "diagnosed",
    "assessment",
    "explanation",
    "work_ability",
    "work_words",
    "needs_coordination",
    "coordination",
    "follow_up",
    "care_calls",
    "follow_up_words",
    "care_level",
    "team",
    "support_later",
    "note",
)
PARTS = ("sick_leave", "danish")
TOLD_ELSEWHERE = ("status", "agreed", "agreed_with", "review", "ended", "exit_reason", "exit_words")
OF_AN_ACTION = ("done", "evaluation")
# What an empty contact or relative holds without a word from the patient.
NO_WORDS = {"key", "role", "care"}
AS_PLAIN = plain.form(Plan)


def begun(country: str, day: date, title: str) -> Form:
    """The form of a new plan, with what is usual filled in."""
    return form_of(begin(country, day, title))


def form_of(plan: Plan) -> Form:
    """The form filled in as a plan is."""
    written = AS_PLAIN.write(plan)
    answers: dict[str, Answer] = {name: written[name] for name in ASKED if name in written}
    answers["self_care"] = "\n".join(plan.self_care)
    answers |= {f"pain_types[{one.value}]": True for one in plan.pain_types}
    answers |= {f"picture[{about.heading.value}].words": about.words for about in plan.picture}
    for part in PARTS:
        answers |= {f"{part}.{name}": value for name, value in (written.get(part) or {}).items()}
    for name in LISTS:
        for item in written[name]:
            own = {part: value for part, value in item.items() if part not in ("key", *OF_AN_ACTION)}
            answers |= {f"{name}[{item['key']}].{part}": value for part, value in own.items()}
    return Form(answers, {name: tuple(item["key"] for item in written[name]) for name in LISTS})


def plan_of(form: Form, before: Plan | None = None) -> Plan:
    """The plan that the form makes, with what `before` says of how it went. Raises Unanswered and TooLong."""
    was = AS_PLAIN.write(before) if before else {}
    said: dict[str, Any] = {
        name: answer for name in ASKED if (answer := _told(form.answers.get(name))) is not None
    }
    said |= {name: was[name] for name in TOLD_ELSEWHERE if name in was}
    said |= {part: inside for part in PARTS if (inside := _inside(form, part))}
    said |= {name: _items(form, name, was.get(name, ())) for name in LISTS}
    lines = form.text("self_care").splitlines()
    said["self_care"] = [line.strip() for line in lines if line.strip()]
    said["pain_types"] = [_place(path) for path in form.answers if path.startswith("pain_types[")]
    said["picture"] = _picture(form)
    if "day" not in said:
        raise Unanswered("day")
    said.setdefault("title", "")
    made: Plan = AS_PLAIN.read(said)
    return made


def troubles(form: Form, before: Plan | None, today: date) -> tuple[FieldError, ...]:
    """Everything that keeps the form from being saved, each at its field.

    What other screens ask for, as the day of a tick, was right when it was told and is no trouble here.
    """
    texts = {path: said for path, said in form.answers.items() if isinstance(said, str)}
    found = too_long({path: said for path, said in texts.items() if _is_shown(form, path)})
    fit = form
    for long in found:
        fit = fit.having(long.field, texts[long.field].strip()[:LONGEST_NOTE])
    if not form.text("title").strip():
        found.append(Unanswered("title"))
        fit = fit.having("title", "–")
    if form.day("day") is None:
        return (*found, Unanswered("day"))
    told = problems(plan_of(fit, before), today)
    return (*found, *(one for one in told if not _is_told_elsewhere(one.field)))


def _is_told_elsewhere(path: str) -> bool:
    name, *inside = path.split(".")
    return name in TOLD_ELSEWHERE or any(part in OF_AN_ACTION for part in inside)


def _is_shown(form: Form, path: str) -> bool:
    """Whether a field still stands in the form: not one of an action that was taken out."""
    name = path.partition("[")[0]
    return name not in LISTS or _place(path) in form.keys(name)


def _told(answer: Answer | None) -> Answer | None:
    """An answer without the space around it, or None where nothing is said."""
    trimmed = answer.strip() if isinstance(answer, str) else answer
    return None if trimmed == "" else trimmed


def _inside(form: Form, part: str) -> dict[str, Answer]:
    """What is answered in one part of the form, by the name of its field."""
    start = f"{part}."
    return {
        path.removeprefix(start): told
        for path, answer in form.answers.items()
        if path.startswith(start) and (told := _told(answer)) is not None
    }


def _picture(form: Form) -> list[dict[str, Answer]]:
    """What is written under each heading, in the order of the country's headings."""
    own = HEADINGS_IN[form.text("country")]
    headings = (*own, *(one for one in Heading if one not in own))
    found = [(one.value, _told(form.answers.get(f"picture[{one.value}].words"))) for one in headings]
    return [{"heading": key, "words": words} for key, words in found if words is not None]


def _items(form: Form, name: str, was: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The actions, contacts or relatives, with what was ticked and told of each; an empty line is no contact."""
    before = {item["key"]: item for item in was}
    made = []
    for key in form.keys(name):
        kept = {part: value for part, value in before.get(key, {}).items() if part in OF_AN_ACTION}
        item = {"key": key, **_inside(form, f"{name}[{key}]"), **kept}
        if name == "actions" or not item.keys() <= NO_WORDS:
            made.append(item)
    return made


def _place(path: str) -> str:
    """What stands in the brackets of a path."""
    return path.partition("[")[2].partition("]")[0]
