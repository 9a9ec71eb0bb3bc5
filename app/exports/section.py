"""What every section of the summary has in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from app.exports.blocks import Block
from app.exports.records import Records
from app.language import Language
from app.rehab.period import Period


@dataclass(frozen=True)
class Section:
    """One part of the summary that the patient can choose, by its stable `key`.

    A section says the most important on the first page, which stands alone, and the rest
    in the details after it, under `details_title`. `at_first` tells whether it is chosen
    beforehand.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    details_title: ClassVar[str] = ""
    at_first: ClassVar[bool] = True

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        """This section of a period, or None where there is nothing to show."""
        raise NotImplementedError

    def first_page(self, language: Language) -> tuple[Block, ...]:
        """What a clinician reads within a minute."""
        return ()

    def details(self, language: Language) -> tuple[Block, ...]:
        """What is there for whoever reads on."""
        return ()
