"""What the made-up patient agreed with the clinic and did between visits, the same each time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.rehab.goals import Goal, Level, Review, Reviewer, Rung
from app.rehab.period import Period
from app.rehab.plan import (
    About,
    Action,
    Attained,
    Category,
    Contact,
    Evaluation,
    Heading,
    Plan,
    Relative,
    Responsible,
    Role,
    Status,
)
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
    Step,
    StepConfirmed,
    Taken,
    Taper,
    Unit,
)
from app.rehab.visits import Visit

BEGUN = date(2026, 8, 24)
VISIT = Visit(
    day=date(2026, 12, 1),
    with_whom="Maria Påhitt",
    questions=(
        "Kan promenaden bli längre före jul?",
        "Vem ringer jag om natten blir svår?",
        "Hur länge till?",
    ),
    matters="Att kunna gå till biblioteket och läsa för barnbarnen.",
    feedback="Nådde målet att laga middag. Sömnen stod i vägen.",
)
WALKS = ("Går inte ut", "Till brevlådan", "Till biblioteket", "Runt sjön", "Runt sjön två gånger")
COOKS = ("Aldrig", "1–2 dagar i veckan", "3 dagar i veckan", "4 dagar i veckan", "5 dagar i veckan")
MEETS = ("Inte alls", "1 gång i månaden", "2 gånger", "3 gånger", "4 gånger eller fler")


def goal(words: str, levels: tuple[str, ...], **changed: object) -> Goal:
    rungs = tuple(Rung(level, said) for level, said in zip(Level, levels, strict=True))
    told: dict[str, object] = {
        "words": words,
        "rungs": rungs,
        "agreed": BEGUN,
        "agreed_with": "Maria Påhitt",
        "target": date(2026, 12, 1),
    }
    return Goal(**(told | changed))  # type: ignore[arg-type]  # the names are Goal's own


GOALS = {
    "walk": goal("Gå till biblioteket", WALKS, importance=3, difficulty=2),
    "cook": goal("Laga middag själv", COOKS, importance=2, difficulty=2, baseline=Level.MUCH_LESS),
    "meet": goal("Träffa vänner", MEETS, importance=1, difficulty=1),
}


def review(about: str, day: date, level: int, by: Reviewer = Reviewer.PATIENT, note: str = "") -> Review:
    return Review(day=day, goal=about, agreed=BEGUN, by=by, level=Decimal(level), note=note)


REVIEWS = (
    review("walk", date(2026, 9, 20), -1),
    review("walk", date(2026, 11, 15), 0, note="Tog bussen hem."),
    review("cook", date(2026, 11, 15), 1),
    review("walk", date(2026, 11, 16), 1, Reviewer.CLINIC),
)

PLAN = Plan(
    day=BEGUN,
    title="Rehabiliteringsplan",
    status=Status.AGREED,
    agreed=BEGUN,
    agreed_with="Maria Påhitt, fysioterapeut",
    matters="Läsa för barnbarnen",
    explanation="Smärtsystemet har blivit känsligare.",
    picture=(About(Heading.SLEEP, "Vaknar ofta"),),
    actions=(
        Action(
            key="group",
            what="Smärtskola i grupp",
            category=Category.EDUCATION,
            responsible=Responsible.CARE,
            deadline=date(2026, 10, 30),
            done=date(2026, 10, 28),
            evaluation=Evaluation(attained=Attained.REACHED, went_well="Bra att höra andra"),
        ),
        Action(
            key="chair",
            what="Ny stol på arbetet",
            responsible=Responsible.EMPLOYER,
            deadline=date(2026, 11, 1),
        ),
        Action(key="walk", what="Promenad varje dag", responsible=Responsible.MYSELF, schedule="Varje dag"),
        Action(key="sleep", what="Samtal om sömn"),
        Action(
            key="blood",
            category=Category.MEDICINES,
            what="Läkemedelsgenomgång",
            who="Dr Exempel",
            deadline=date(2026, 12, 10),
        ),
    ),
    self_care=("Pauser före trötthet", "Värme på kvällen"),
    contacts=(Contact(key="one", name="Maria Påhitt", role=Role.REGULAR, phone="010-000 00 00"),),
    follow_up=date(2026, 12, 1),
    relatives=(
        Relative(key="anna", name="Anna Påhittad", relation="syster", consented=date(2026, 9, 1)),
        Relative(key="bo", name="Bo Påhittad", relation="granne"),
    ),
)

OXYCODONE = Medicine(key="oxy", name="Oxikodon", amount=Decimal(10), unit=Unit.MG, acting=Acting.LONG)
AS_NEEDED = Medicine(
    key="extra",
    name="Oxikodon kort",
    form=Form.CAPSULE,
    amount=Decimal(5),
    unit=Unit.MG,
    acting=Acting.AS_NEEDED,
)


def step(number: int, start: date, morning: int, evening: int, given: str = "") -> Step:
    doses = (
        Dose(medicine="oxy", part=PartOfDay.MORNING, count=Decimal(morning)),
        Dose(medicine="oxy", part=PartOfDay.EVENING, count=Decimal(evening)),
    )
    return Step(number=number, start=start, doses=doses, given=given)


TAPER = Taper(
    agreement=Agreement(
        with_whom="Eva Exempel",
        role="läkare",
        on=date(2026, 9, 1),
        contact="010-000 00 00",
        decided=True,
        latest_end=date(2027, 3, 1),
        in_trouble="Ring mottagningen",
        aim=Aim.DOWN,
    ),
    medicines=(OXYCODONE, AS_NEEDED),
    steps=(
        step(1, date(2026, 9, 7), 2, 2),
        step(2, date(2026, 10, 5), 2, 1),
        step(3, date(2026, 11, 2), 1, 1, given="20 mg om dagen"),
        step(4, date(2026, 11, 30), 1, 0),
    ),
    clinic_numbers=(
        ClinicNumber(
            value=Decimal(40), table="Läkemedelsverket", day=date(2026, 11, 2), given_by="Eva Exempel"
        ),
    ),
)
COURSE = Course(
    TAPER,
    tuple(
        StepConfirmed(day=TAPER.steps[n].start, taper="taper", agreed=date(2026, 9, 1), number=n + 1)
        for n in (1, 2)
    ),
)


def doses(period: Period) -> tuple[DoseTaken, ...]:
    """Morning and evening of every day; one not taken, one at another time, and one as needed."""
    how = {3: Taken.NOT_TAKEN, 9: Taken.OTHER_TIME}
    scheduled = [
        DoseTaken(
            day=day,
            taper="taper",
            step=3,
            medicine="oxy",
            name="Oxikodon",
            part=part,
            how=how.get(n, Taken.AS_PLANNED) if part is PartOfDay.MORNING else Taken.AS_PLANNED,
            note="Glömde den hemma" if n == 3 and part is PartOfDay.MORNING else "",
        )
        for n, day in enumerate(period)
        for part in (PartOfDay.MORNING, PartOfDay.EVENING)
    ]
    return *scheduled, DoseTaken(
        day=period.last, taper="taper", step=3, medicine="extra", name="Oxikodon kort"
    )


def last_step_confirmed() -> StepConfirmed:
    """The patient's word that the last step began on its day."""
    return StepConfirmed(day=TAPER.steps[3].start, taper="taper", agreed=date(2026, 9, 1), number=4)
