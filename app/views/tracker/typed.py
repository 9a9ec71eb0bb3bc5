"""A tracker's form as it is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar

from app.rehab.fields import Choice, Choices, Logged, Scale, questions

Entry = TypeVar("Entry", bound=Logged)

# "None of these" stands alone: choosing it takes the others away, and the other way round.
ALONE = "none"


@dataclass(frozen=True)
class Typed:
    """Answers by question; one of `numbers` that is None was left out on purpose. `open_at` is the open question."""

    day: date
    open_at: str = ""
    numbers: Mapping[str, int | None] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    several: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def empty(cls, tracker: type[Logged], day: date) -> Typed:
        """Nothing answered, the first question open."""
        return cls(day, next(iter(questions(tracker))))

    @classmethod
    def of(cls, entry: Logged) -> Typed:
        """The form as an entry fills it."""
        asked = questions(type(entry))
        given = {name: answer for name in asked if (answer := getattr(entry, name)) not in (None, "", ())}
        return cls(
            entry.day,
            "",
            {name: answer for name, answer in given.items() if isinstance(asked[name], Scale)},
            {name: answer for name, answer in given.items() if isinstance(answer, str)},
            {name: answer for name, answer in given.items() if isinstance(answer, tuple)},
        )

    def with_number(self, name: str, answer: int | None, following: str) -> Typed:
        """One answer on a scale; the next question opens."""
        return replace(self, numbers={**self.numbers, name: answer}, open_at=following)

    def with_words(self, name: str, answer: str, following: str | None = None) -> Typed:
        """A choice or free words; the next question opens where one is named."""
        words = {**self.words, name: answer}
        return replace(self, words=words, open_at=self.open_at if following is None else following)

    def toggled(self, name: str, key: str) -> Typed:
        """One of several answers more or less."""
        now = self.several.get(name, ())
        if key in now:
            chosen = tuple(one for one in now if one != key)
        elif key == ALONE:
            chosen = (ALONE,)
        else:
            chosen = (*(one for one in now if one != ALONE), key)
        return replace(self, several={**self.several, name: chosen})

    def record(self, tracker: type[Entry], at: datetime | None) -> Entry:
        """The entry as it is filled in. Raises a FieldError."""
        given: dict[str, object] = {
            name: answer for name, answer in self.numbers.items() if answer is not None
        }
        given |= {name: answer.strip() for name, answer in self.words.items() if answer.strip()}
        given |= {name: answer for name, answer in self.several.items() if answer}
        return tracker(day=self.day, at=at, **given)


def following(tracker: type[Logged], name: str) -> str:
    """The question after this one that can be open, or nothing after the last."""
    names = [one for one, asked in questions(tracker).items() if opens(asked)]
    place = names.index(name) + 1
    return names[place] if place < len(names) else ""


def opens(question: object) -> bool:
    """Whether a question is one that opens and closes: a scale or a choice among a few."""
    return isinstance(question, Scale) or (isinstance(question, Choice) and not isinstance(question, Choices))
