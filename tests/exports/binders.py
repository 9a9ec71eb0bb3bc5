"""A made-up patient's binder with a little of each kind, the same each time, and the demonstration's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from app.demo import notebook_of
from app.exports.binder import Binder
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.exercise import Session
from app.rehab.goals import Area, Goal, Level, Review, Reviewer, Rung
from app.rehab.measures import Peg
from app.rehab.pain_drawing import PainDrawing, Shading, lines_of
from app.rehab.plan import Action, Category, Contact, KindOfCare, Plan, Responsible, Role, Status
from app.rehab.profile import Profile
from app.rehab.symptoms import Symptoms
from app.rehab.taper import (
    Acting,
    Agreement,
    Aim,
    Dose,
    Form,
    Medicine,
    PartOfDay,
    Pause,
    Step,
    StepConfirmed,
    Taper,
    Unit,
)
from app.rehab.visits import Visit
from app.storage.kept import Earlier, Kept
from tests.exports.patient import TODAY

MADE = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
SOLVEIG = Profile(name="Karin Påhittad", fictional=True)
DRUG, DIAGNOSIS, PLACE = "Oxikodon", "Fibromyalgi", "Smärtkliniken i Påhittköping"
TAPER, GOAL = "taper", "goal"


def id_of(name: str) -> str:
    """The id of a record by its name here."""
    return blake2b(name.encode(), digest_size=16).hexdigest()


def keep(name: str, record: Any, written: datetime = MADE, **known: Any) -> Kept[Any]:
    return Kept(id_of(name), record, written, **known)


def binder(kept: Iterable[Kept[Any]] | None = None, **changed: Any) -> Binder:
    """These records as a binder, or a little of each kind."""
    by_kind: dict[str, list[Kept[Any]]] = defaultdict(list)
    for one in records() if kept is None else kept:
        by_kind[one.record.kind].append(one)
    usual: dict[str, Any] = {
        "owner": SOLVEIG,
        "made": MADE,
        "today": TODAY,
        "kept": {kind: tuple(found) for kind, found in by_kind.items()},
    }
    return Binder(**(usual | changed))


def demonstration(years: int, language: Language) -> Binder:
    """All that the fictional patient has written."""
    kept = notebook_of(years, TODAY, language)
    owner = next(one.record for one in kept if isinstance(one.record, Profile))
    return binder(kept, owner=owner)


def records() -> list[Kept[Any]]:
    """A little of each kind that a bundle or a calendar tells of."""
    return [
        keep("profile", SOLVEIG),
        *(keep(f"day {n}", one) for n, one in enumerate(days())),
        keep("peg", Peg(day=date(2026, 10, 1), pain=6, enjoyment=5, activity=6)),
        keep("half a peg", Peg(day=date(2026, 11, 1), pain=5)),
        keep("walk", Session(day=date(2026, 11, 19), what="Promenad", minutes=20, variant="planned")),
        keep("squats", Session(day=date(2026, 11, 19), what="Knäböj", repetitions=8)),
        keep("drawing", drawing()),
        keep("symptoms", Symptoms(day=date(2026, 11, 18), noticed=("sweating", "yawning"), note="= så")),
        keep("plan", plan(), earlier=(Earlier(replace(plan(), title="Utkast"), MADE, "Jag", "Första"),)),
        keep(GOAL, goal()),
        keep("own review", review(Reviewer.PATIENT, Decimal(1))),
        keep("their review", review(Reviewer.CLINIC, Decimal("-0.5"), who="Sjuksköterska Exempel")),
        keep(TAPER, taper(), who="Läkare Exempel"),
        keep(
            "second step", StepConfirmed(day=date(2026, 11, 9), taper=id_of(TAPER), agreed=AGREED, number=2)
        ),
        keep("last visit", Visit(day=date(2026, 10, 20), at_clock=time(10), decided="Vi ses igen.")),
        keep(
            "next visit",
            Visit(
                day=date(2026, 12, 1),
                at_clock=time(13, 30),
                with_whom="Läkare Exempel",
                place=PLACE,
                questions=(f"Kan jag sluta med {DRUG}?",),
                next_day=date(2027, 2, 2),
            ),
        ),
    ]


def days() -> tuple[CheckIn, ...]:
    """Three days, one of them without a word on pain."""
    written = datetime(2026, 11, 18, 19, 12, tzinfo=UTC)
    return (
        CheckIn(day=date(2026, 11, 18), at=written, function=5, sleep=4, energy=4, mood=6, pain=6),
        CheckIn(day=date(2026, 11, 19), at=written + timedelta(days=1), function=6, pain=5, note="+ en rad"),
        CheckIn(day=date(2026, 11, 20), at=written + timedelta(days=2), function=6, sleep=7),
    )


def drawing() -> PainDrawing:
    """Low back on the left, a knee on the right, and the sacrum."""
    marks = (
        Shading("back.left.low_back", "ache", 3),
        Shading("front.right.knee", "stabbing", 2),
        Shading("back.mid.sacrum", "pressing", 1),
    )
    return PainDrawing(
        day=date(2026, 11, 20),
        at=MADE,
        recall_days=7,
        note="Värst på morgonen",
        figure_version=1,
        lines=lines_of(marks),
    )


def plan() -> Plan:
    """An agreed plan with three actions and two contacts."""
    return Plan(
        day=date(2026, 9, 1),
        title="Rehabiliteringsplan",
        status=Status.AGREED,
        agreed=date(2026, 9, 1),
        diagnosis=DIAGNOSIS,
        matters="Att orka med barnbarnen",
        actions=(
            Action(
                key="walks",
                what="Promenader",
                category=Category.EXERCISE,
                responsible=Responsible.MYSELF,
                schedule="Tre gånger i veckan",
                deadline=date(2026, 12, 1),
            ),
            Action(key="school", what="Smärtskola", who="Fysioterapeut Exempel", done=date(2026, 10, 1)),
            Action(key="desk", what="Höj- och sänkbart bord", responsible=Responsible.EMPLOYER),
        ),
        contacts=(
            Contact(key="doctor", name="Läkare Exempel", role=Role.GP),
            Contact(key="nurse", name="Sköterska Exempel", role=Role.REGULAR, care=KindOfCare.PRIMARY),
        ),
        follow_up=date(2026, 12, 15),
    )


def goal() -> Goal:
    """An agreed goal with all five levels."""
    words = ("Till brevlådan", "Runt kvarteret", "Till biblioteket", "Dit och hem", "Runt sjön")
    return Goal(
        words="Gå till biblioteket",
        why="Där finns folk",
        area=Area.ACTIVITY,
        rungs=tuple(Rung(level, said) for level, said in zip(Level, words, strict=True)),
        importance=2,
        difficulty=2,
        agreed=date(2026, 9, 1),
        target=date(2027, 1, 31),
        actions=("walks",),
    )


def review(by: Reviewer, level: Decimal, who: str = "") -> Review:
    return Review(
        day=date(2026, 11, 1), goal=id_of(GOAL), agreed=date(2026, 9, 1), by=by, level=level, who=who
    )


AGREED = date(2026, 10, 1)


def taper() -> Taper:
    """An agreed taper of tablets in three steps, with a patch that stays."""
    return Taper(
        agreement=Agreement(
            with_whom="Läkare Exempel",
            role="Läkare",
            on=AGREED,
            contact="000-000 00 00",
            decided=True,
            latest_end=date(2027, 3, 1),
            in_trouble="Ringa mottagningen",
            aim=Aim.DOWN,
        ),
        medicines=(
            Medicine(key="tablet", name=DRUG, amount=Decimal(5), unit=Unit.MG, acting=Acting.LONG),
            Medicine(
                key="patch",
                name="Buprenorfin",
                form=Form.PATCH,
                amount=Decimal(5),
                unit=Unit.UG_PER_HOUR,
                change_every=7,
            ),
        ),
        steps=(
            step(1, date(2026, 10, 12), 2, 2),
            step(2, date(2026, 11, 9), 2, 1),
            step(3, date(2026, 12, 7), 1, 1),
        ),
    )


def step(number: int, start: date, morning: int, evening: int) -> Step:
    return Step(
        number=number,
        start=start,
        given=f"Steg {number}",
        as_given=True,
        doses=(
            Dose(medicine="tablet", part=PartOfDay.MORNING, clock=time(8), count=Decimal(morning)),
            Dose(medicine="tablet", part=PartOfDay.EVENING, count=Decimal(evening), given="Till natten"),
            Dose(medicine="patch", part=PartOfDay.MORNING, count=Decimal(1)),
        ),
    )


def pause(day: date, until: date | None = None) -> Kept[Any]:
    return keep(f"pause {day}", Pause(day=day, taper=id_of(TAPER), until=until))
