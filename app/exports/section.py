"""What every section of the summary has in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from app.exports.blocks import Block, Column
from app.exports.records import Records
from app.language import Language
from app.rehab.period import Period


@dataclass(frozen=True)
class Section:
    """One part of the summary that the patient can choose, by its stable `key`.

    A section says the most important on the first page, which stands alone, and the rest
    in the details after it, under `details_title`. `column` is where it stands on the first
    page on paper (`blocks.Heading`). `at_first` tells whether it is chosen
    beforehand, `for_relatives` whether it may stand on a page for somebody close.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    details_title: ClassVar[str] = ""
    column: ClassVar[Column | None] = None
    at_first: ClassVar[bool] = True
    for_relatives: ClassVar[bool] = False

    @classmethod
    def gather(cls, records: Records, period: Period) -> Self | None:
        """This section of a period, or None where there is nothing to show."""
        raise NotImplementedError

    @property
    def only_says_none(self) -> bool:
        """Whether the section tells nothing but that there was nothing."""
        return False

    def first_page(self, language: Language) -> tuple[Block, ...]:
        """What a clinician reads within a minute."""
        return ()

    def details(self, language: Language) -> tuple[Block, ...]:
        """What is there for whoever reads on."""
        return ()
