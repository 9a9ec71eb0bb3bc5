"""A plan in the form: what is typed so far, whether it makes a plan or not.

Everything stands under the path of its field (`actions[walk].what`), the same that
`rehab.plan.problems` names, so that what is wrong is told at its field.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.rehab.plan import usual_follow_up

Answer = str | int | bool

LISTS = ("actions", "contacts", "relatives")


@dataclass(frozen=True)
class Form:
    """What is filled in. `order` holds the keys of actions, contacts and relatives as they stand.

    What is taken out of the order keeps its answers, so that it can be put back.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def text(self, path: str) -> str:
        """What is typed or chosen in a field, or nothing."""
        return str(self.answers.get(path, ""))

    def day(self, path: str) -> date | None:
        """The day in a field."""
        text = self.text(path)
        return date.fromisoformat(text) if text else None

    def number(self, path: str) -> int | None:
        """The number in a field."""
        answer = self.answers.get(path)
        return int(answer) if isinstance(answer, int) else None

    def flag(self, path: str) -> bool | None:
        """Yes, no, or no answer."""
        answer = self.answers.get(path)
        return answer if isinstance(answer, bool) else None

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of the actions, contacts or relatives, in their order."""
        return self.order.get(name, ())

    def having(self, path: str, answer: Answer | None) -> Form:
        """The form with one answer, or without it."""
        if answer is None:
            kept = {one: said for one, said in self.answers.items() if one != path}
            return replace(self, answers=kept)
        return replace(self, answers={**self.answers, path: answer})

    def dated(self, day: date | None) -> Form:
        """The form with the plan's day; a follow-up that nobody has chosen otherwise moves along."""
        before, dated = self.day("day"), self.having("day", day.isoformat() if day else None)
        if before and day and self.day("follow_up") == usual_follow_up(before):
            return dated.having("follow_up", usual_follow_up(day).isoformat())
        return dated

    def ordered(self, name: str, keys: Iterable[str]) -> Form:
        """The form with actions, contacts or relatives in this order."""
        return replace(self, order={**self.order, name: tuple(keys)})

    def moved(self, name: str, key: str, by: int) -> Form:
        """The form with one action, contact or relative further up or down."""
        keys = list(self.keys(name))
        place = keys.index(key)
        keys.insert(max(0, place + by), keys.pop(place))
        return self.ordered(name, keys)

    def without(self, name: str, key: str) -> Form:
        """The form without one action, contact or relative."""
        return self.ordered(name, (one for one in self.keys(name) if one != key))

    def put_back(self, name: str, key: str, place: int) -> Form:
        """The form with one that was taken out at a place."""
        keys = [one for one in self.keys(name) if one != key]
        keys.insert(place, key)
        return self.ordered(name, keys)


def new_key() -> str:
    """A key that no other action, contact or relative has or had."""
    return secrets.token_hex(4)
