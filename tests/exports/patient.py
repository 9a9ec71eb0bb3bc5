"""A made-up patient's four weeks, the same each time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from app.exports.records import Records
from app.exports.sections import SECTIONS
from app.exports.summary import VisitSummary, build
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.pain_drawing import PainDrawing, Shading, lines_of
from app.rehab.period import Period
from tests.exports import agreed, daily

TODAY = date(2026, 11, 22)
FOUR_WEEKS = Period.days_until(TODAY, 28)
ALL_SECTIONS = tuple(section.key for section in SECTIONS)
LANGUAGES = {tag: Language(tag, country) for tag, country in (("sv", "SE"), ("da", "DK"), ("nb", "NO"))}
NOTES = {
    date(2026, 10, 28): "Gick till biblioteket och tillbaka. Vilade en stund efteråt.",
    date(2026, 11, 14): "Sov sämre än vanligt – kanske för att det blåste.\nÅt frukost hos Bjørn & Ærna.",
}

DRAWINGS = (
    PainDrawing(
        day=agreed.BEGUN,
        recall_days=7,
        figure_version=2,
        lines=lines_of((Shading("back.left.low_back", "ache", 3), Shading("front.left.knee", "burning", 2))),
    ),
    PainDrawing(
        day=date(2026, 11, 20),
        recall_days=7,
        figure_version=2,
        note="Knät är lugnare nu.",
        lines=lines_of((Shading("back.left.low_back", "ache", 2),)),
    ),
)


def check_ins(period: Period = FOUR_WEEKS) -> tuple[CheckIn, ...]:
    """Every day but each ninth; function rises by one in the middle, the rest goes up and down."""
    return tuple(check_in(n, day, len(period)) for n, day in enumerate(period) if n % 9 != 5)


def check_in(n: int, day: date, days: int) -> CheckIn:
    return CheckIn(
        day=day,
        at=datetime.combine(day, time(19, 12), UTC),
        function=4 + (n % 3 == 0) + (n >= days / 2),
        sleep=None if n % 7 == 2 else 5 + n % 3 - (n % 5 == 0),
        energy=3 + n % 4,
        mood=6 - (n % 4 == 1),
        pain=6 + (n % 5 == 3) - (n % 6 == 1),
        note=NOTES.get(day, ""),
    )


def records(**changed: object) -> Records:
    kept: dict[str, object] = {"name": "Karin Påhittad", "fictional": True, "checkins": check_ins()}
    return Records(**(kept | changed))  # type: ignore[arg-type]  # the names are Records' own


def lived(**changed: object) -> Records:
    """The same weeks with all that was agreed and done, and how it was when the plan began."""
    begun = Period(agreed.BEGUN, agreed.BEGUN + timedelta(days=27))
    kept: dict[str, object] = {
        "start": begun,
        "checkins": (*check_ins(begun), *check_ins()),
        "activities": (*daily.activities(begun), *daily.activities(FOUR_WEEKS)),
        "measures": daily.MEASURES,
        "symptoms": daily.SYMPTOMS,
        "visit": agreed.VISIT,
        "plans": (agreed.PLAN,),
        "goals": agreed.GOALS,
        "reviews": agreed.REVIEWS,
        "tapers": {"taper": agreed.COURSE},
        "doses": agreed.doses(FOUR_WEEKS),
        "programmes": {"programme": daily.PROGRAMME},
        "sessions": daily.sessions(FOUR_WEEKS),
        "drawings": DRAWINGS,
    }
    return records(**(kept | changed))


def whole(**changed: object) -> VisitSummary:
    """The summary of everything."""
    return build(lived(**changed), FOUR_WEEKS, TODAY, ALL_SECTIONS)


def summary(period: Period = FOUR_WEEKS, **changed: object) -> VisitSummary:
    """The summary with every section of it."""
    return build(records(**changed), period, TODAY, ALL_SECTIONS)
