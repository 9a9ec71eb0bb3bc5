"""A made-up patient's four weeks, the same each time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from app.exports.records import Records
from app.exports.summary import VisitSummary, build
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.period import Period

TODAY = date(2026, 11, 22)
FOUR_WEEKS = Period.days_until(TODAY, 28)
ALL_SECTIONS = ("key_figures", "trends", "notes")
LANGUAGES = {tag: Language(tag, country) for tag, country in (("sv", "SE"), ("da", "DK"), ("nb", "NO"))}
NOTES = {
    date(2026, 10, 28): "Gick till biblioteket och tillbaka. Vilade en stund efteråt.",
    date(2026, 11, 14): "Sov sämre än vanligt – kanske för att det blåste.\nÅt frukost hos Bjørn & Ærna.",
}


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


def summary(period: Period = FOUR_WEEKS, **changed: object) -> VisitSummary:
    """The summary with every section of it."""
    return build(records(**changed), period, TODAY, ALL_SECTIONS)
