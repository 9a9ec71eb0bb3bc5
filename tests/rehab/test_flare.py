"""The plan for heavy days, written on a better one."""

from __future__ import annotations

from datetime import date

import pytest

from app.errors import InTheFuture, TooLong, Unanswered
from app.rehab.fields import LONGEST_NOTE
from app.rehab.flare import FlarePlan, Lowered, problems

TODAY = date(2026, 11, 22)


def test_a_plan_for_heavy_days_may_be_short() -> None:
    assert problems(FlarePlan(day=TODAY, first=("Säga till Eva",)), TODAY) == ()


def test_what_is_lowered_says_to_what() -> None:
    flare = FlarePlan(day=TODAY, lowered=(Lowered("Promenad", "6 minuter inne"), Lowered("Städning", " ")))

    assert [(type(one), one.field) for one in problems(flare, TODAY)] == [(Unanswered, "lowered[1].to_what")]


def test_a_plan_of_a_day_that_has_not_been_is_told() -> None:
    found = problems(FlarePlan(day=date(2026, 12, 1)), TODAY)

    assert [(type(one), one.field) for one in found] == [(InTheFuture, "day")]


def test_a_line_without_end_is_refused_at_its_place() -> None:
    with pytest.raises(TooLong) as refused:
        FlarePlan(day=TODAY, kept=("Frukost", "x" * (LONGEST_NOTE + 1)))

    assert refused.value.field == "kept[1]"
