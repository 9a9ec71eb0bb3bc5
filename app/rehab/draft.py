"""What was typed in a form and is not saved yet."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The words in one form, until they are saved or dropped.

    `form` tells which form it is, with the record it changes ("plan:new"); `typed` is what the
    form held, as JSON, or nothing when there is no draft any more. A draft is `aside`: undo
    passes over it.
    """

    kind: ClassVar[str] = "draft"
    aside: ClassVar[bool] = True

    form: str
    typed: str = ""
