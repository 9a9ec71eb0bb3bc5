"""The two ways to change an agreed taper: put a slip of the pen right, or write a new agreement.

Neither can lead back to more than now without saying who decided it and when. The journal
keeps what the schedule said before.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.errors import BeforeThePlan, MoreThanNow, Unanswered
from app.rehab.taper.amounts import held, holds_more
from app.rehab.taper.checks import doubts, is_agreed, problems
from app.rehab.taper.course import Course, last_begun, step_on
from app.rehab.taper.doses import patches_from
from app.rehab.taper.medicine import Form, Medicine
from app.rehab.taper.schedule import Agreement, Before, Taper


def corrected(course: Course, taper: Taper, today: date) -> Taper:
    """The schedule with a slip of the pen put right, under the same agreement.

    An agreed schedule stays whole: raises the first of its `problems`, and Unanswered where
    something is still to be asked back. Raises MoreThanNow where the patient would be on more
    than now, which takes a new agreement. A draft may become anything.
    """
    if not is_agreed(course.taper):
        return taper
    for problem in problems(taper, today):
        raise problem
    for doubt in doubts(taper):
        raise Unanswered(doubt.field)
    now, then = _now(course, today), step_on(course.under(taper), today)
    if now and then:
        before, after = held(now.step, now.medicines), held(then, _by_old_names(now, taper))
        if holds_more(before, after):
            raise MoreThanNow(f"steps[{then.number}].doses")
    return taper


def newly_agreed(course: Course, agreement: Agreement, today: date) -> Taper:
    """The schedule under a new agreement, "my contact has changed the plan", to be typed on from here.

    It goes on from the step the patient is on; the steps before it stay in the earlier
    version. Every step is asked about anew. Raises BeforeThePlan where the agreement is not later.
    """
    earlier = course.taper.agreement.on
    if agreement.on is None or (earlier is not None and agreement.on <= earlier):
        raise BeforeThePlan("agreement.on")
    begun, steps = last_begun(course, today), course.taper.steps
    if begun is not None:
        steps = (replace(begun.step, start=begun.day), *steps[steps.index(begun.step) + 1 :])
    return replace(
        course.taper,
        agreement=agreement,
        medicines=tuple(_in_rhythm(course, medicine, today) for medicine in course.taper.medicines),
        steps=tuple(step.retyped() for step in steps),
        before=_now(course, today),
        ended=None,
    )


def _now(course: Course, today: date) -> Before | None:
    """What the patient is on: the step begun last, without any dose once the taper is closed."""
    begun = last_begun(course, today)
    if begun is None:
        return None
    closed = course.taper.ended is not None and course.taper.ended <= today
    return Before(replace(begun.step, doses=()) if closed else begun.step, course.taper.medicines)


def _in_rhythm(course: Course, medicine: Medicine, today: date) -> Medicine:
    """The medicine with the day its patch changes are counted from, which a new agreement does not move."""
    if medicine.form is not Form.PATCH:
        return medicine
    return replace(medicine, changed_on=patches_from(course, medicine, today) or medicine.changed_on)


def _by_old_names(now: Before, taper: Taper) -> tuple[Medicine, ...]:
    """The medicines by their names before, for a corrected spelling is no other drug."""
    names = {medicine.key: medicine.name for medicine in now.medicines}
    return tuple(replace(one, name=names.get(one.key, one.name)) for one in taper.medicines)
