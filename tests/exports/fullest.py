"""A made-up patient with as much as a page can be asked to hold: long texts, many of everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from app.exports.summary import VisitSummary, build
from app.rehab.goals import Goal, Level, Review
from app.rehab.measures import ClinicResult
from app.rehab.pain_drawing import QUALITIES, REGIONS, PainDrawing, Shading, lines_of
from app.rehab.plan import Action, Attained, Evaluation, Plan, Responsible, Status
from app.rehab.symptoms import SIGNS, SYMPTOMS, Symptoms
from app.rehab.taper import (
    Acting,
    Agreement,
    Aim,
    ClinicNumber,
    Course,
    Dose,
    DoseTaken,
    Form,
    Medicine,
    PartOfDay,
    Pause,
    Step,
    Taken,
    Taper,
    Unit,
)
from app.rehab.visits import Visit
from tests.exports import agreed, daily
from tests.exports.patient import ALL_SECTIONS, FOUR_WEEKS, TODAY, lived

WORDS = (
    "Fysioterapeutens hemträningsprogram för rygg och höfter, med paus efter tre minuter och lugn andning. "
)
LONG = WORDS * 6
WIDE = "WWW MMMMM " * 60
NAME = "Anna-Karin Exempelsson-Påhittad, legitimerad fysioterapeut, smärtmottagningen i Norra Exempelstad"


def visit(words: str) -> Visit:
    return Visit(
        day=date(2026, 12, 1),
        questions=tuple(f"{n}: {words}" for n in range(1, 7)),
        matters=words,
        share=words,
        feedback=words,
    )


def goals(words: str) -> dict[str, Goal]:
    levels = tuple(f"{level.value} {words}" for level in Level)
    return {
        f"goal{n}": agreed.goal(
            f"{n} {words}", levels, importance=n % 4, difficulty=3, why=words, measured_by=words
        )
        for n in range(5)
    }


def reviews(words: str) -> tuple[Review, ...]:
    return tuple(
        Review(day=day, goal=f"goal{n}", agreed=agreed.BEGUN, level=Decimal(n % 3 - 1), note=words)
        for n in range(5)
        for day in (date(2026, 9, 20), date(2026, 11, 15))
    )


def plan(words: str) -> Plan:
    actions = tuple(
        Action(
            key=f"action{n}",
            what=f"{n} {words}",
            responsible=Responsible.OTHER,
            who=NAME,
            schedule=words,
            deadline=date(2026, 10, 1) + timedelta(days=9 * n),
            evaluation=Evaluation(attained=Attained.NOT_YET, obstacles=words) if n % 2 else None,
        )
        for n in range(9)
    )
    return replace(
        agreed.PLAN,
        title=words[:200],
        status=Status.REVISED,
        agreed_with=NAME,
        matters=words,
        assessment=words,
        explanation=words,
        actions=actions,
        self_care=(words,) * 5,
    )


def course(words: str) -> Course:
    medicines = tuple(
        Medicine(
            key=f"medicine{n}",
            name=f"Långverkande exempelläkemedel nummer {n}",
            form=Form.TABLET,
            acting=Acting.AS_NEEDED if n == 4 else Acting.LONG,
            amount=Decimal("12.5"),
            unit=Unit.MG,
            note=words,
        )
        for n in range(5)
    )
    steps = tuple(
        Step(
            number=n + 1,
            start=date(2026, 9, 7) + timedelta(days=21 * n),
            given=words,
            as_given=True,
            doses=tuple(
                Dose(
                    medicine=one.key,
                    part=part,
                    count=Decimal("1.5"),
                    given=f"en och en halv tablett, {words}",
                )
                for one in medicines
                for part in (PartOfDay.MORNING, PartOfDay.EVENING)
            ),
        )
        for n in range(12)
    )
    taper = Taper(
        agreement=Agreement(
            with_whom=NAME,
            role="överläkare och specialist i smärtlindring",
            on=date(2026, 9, 1),
            contact=words,
            decided=True,
            latest_end=date(2027, 12, 1),
            in_trouble=words,
            aim=Aim.DOWN,
            pauses=words,
        ),
        medicines=medicines,
        steps=steps,
        clinic_numbers=(
            ClinicNumber(value=Decimal("112.5"), table=words[:300], day=date(2026, 11, 2), given_by=NAME),
        ),
    )
    pause = Pause(day=date(2026, 11, 10), taper="full", why=words, told=NAME)
    return Course(taper, (), (pause,))


def doses() -> tuple[DoseTaken, ...]:
    return tuple(
        DoseTaken(
            day=day,
            taper="full",
            step=1,
            medicine=f"medicine{n}",
            name=f"Långverkande exempelläkemedel nummer {n}",
            part=None if n == 4 else PartOfDay.MORNING,
            how=list(Taken)[(number + n) % 4],
        )
        for number, day in enumerate(FOUR_WEEKS)
        for n in range(5)
    )


def drawing(day: date) -> PainDrawing:
    """Every region, with all qualities in turn."""
    qualities = tuple(QUALITIES)
    marks = tuple(Shading(one.key, qualities[n % len(qualities)], 1 + n % 3) for n, one in enumerate(REGIONS))
    return PainDrawing(day=day, recall_days=7, figure_version=2, note=LONG, lines=lines_of(marks))


def symptoms(words: str) -> tuple[Symptoms, ...]:
    return tuple(
        Symptoms(day=day, noticed=tuple(SYMPTOMS), signs=tuple(SIGNS), reason="taper", note=words)
        for day in list(FOUR_WEEKS)[::3]
    )


def measures() -> tuple[ClinicResult, ...]:
    return tuple(
        ClinicResult(
            day=day,
            instrument=f"{n} {NAME}",
            version=NAME,
            total=10.5,
            least=-1000,
            most=1000,
            direction="more_trouble",
            given_by=NAME,
        )
        for n in range(6)
        for day in (agreed.BEGUN, TODAY)
    )


def fullest(words: str = LONG, name: str = NAME) -> VisitSummary:
    """The summary of that patient, with every section; `words` are written wherever words can be written."""
    records = lived(
        name=name,
        visit=visit(words),
        goals=goals(words),
        reviews=reviews(words),
        plans=(plan(words),),
        tapers={"full": course(words)},
        doses=doses(),
        drawings=(drawing(agreed.BEGUN), drawing(TODAY)),
        symptoms=symptoms(words),
        measures=(*daily.MEASURES, *measures()),
    )
    return build(records, FOUR_WEEKS, TODAY, ALL_SECTIONS)
