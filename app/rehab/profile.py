"""What the notebook knows about its owner: a name for printouts and what to ask about."""

from dataclasses import dataclass
from typing import ClassVar

from app.errors import TooLong

LONGEST_NAME = 120


@dataclass(frozen=True, kw_only=True)
class Profile:
    """The owner's choices that belong in the sealed notebook. Raises TooLong.

    `fictional` marks the demo patient; every screen and every printed page then says so.
    """

    kind: ClassVar[str] = "profile"

    name: str = ""
    pain_asked: bool = True
    fictional: bool = False

    def __post_init__(self) -> None:
        if len(self.name) > LONGEST_NAME:
            raise TooLong("name", most=LONGEST_NAME)

    def unasked(self) -> frozenset[str]:
        """The check-in questions that the owner has switched off."""
        return frozenset() if self.pain_asked else frozenset({"pain"})
