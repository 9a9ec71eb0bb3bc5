"""A result from the clinic as it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.errors import FieldError
from app.language import Language
from app.rehab.fields import typed_number
from app.rehab.measures import DECIMALS, INSTRUMENTS, ClinicResult, Instrument

NUMBERS = ("total", "least", "most")
OTHER = "other"
FORMS: dict[str, Instrument] = {f"{one.name} {one.version}".strip(): one for one in INSTRUMENTS}


@dataclass(frozen=True)
class TypedResult:
    """Texts as they were typed. `known` is a key of `FORMS`, `OTHER`, or "" while nothing is chosen."""

    day: date
    known: str = ""
    instrument: str = ""
    version: str = ""
    total: str = ""
    least: str = ""
    most: str = ""
    direction: str = ""
    given_by: str = ""

    @classmethod
    def of(cls, language: Language, one: ClinicResult) -> TypedResult:
        """The form as a result fills it."""
        key = f"{one.instrument} {one.version}".strip()
        return cls(
            one.day,
            key if key in FORMS else OTHER,
            one.instrument,
            one.version,
            written(language, one.total),
            written(language, one.least),
            written(language, one.most),
            one.direction or "",
            one.given_by,
        )

    def of_form(self, language: Language, key: str) -> TypedResult:
        """The same result of another form: its name, its range and its direction stand there already."""
        if key not in FORMS:
            return TypedResult(self.day, key, total=self.total, given_by=self.given_by)
        form = FORMS[key]
        least, most = language.number(form.least), language.number(form.most)
        return TypedResult(
            self.day, key, form.name, form.version, self.total, least, most, form.direction, self.given_by
        )

    def record(self, at: datetime | None) -> ClinicResult:
        """The result as it is typed. Raises a FieldError."""
        given = {name: typed_number(name, text) for name in NUMBERS if (text := getattr(self, name)).strip()}
        return ClinicResult(
            day=self.day,
            at=at,
            instrument=self.instrument.strip(),
            version=self.version.strip(),
            direction=self.direction or None,
            given_by=self.given_by.strip(),
            **given,
        )

    def troubles(self) -> tuple[FieldError, ...]:
        """What is wrong, under the name of its field."""
        try:
            self.record(None)
        except FieldError as trouble:
            return (trouble,)
        return ()


def written(language: Language, number: float | None) -> str:
    """A number as it is typed, without no-break spaces; nothing for None."""
    return "" if number is None else language.number(number, DECIMALS).replace("\u00a0", "")
