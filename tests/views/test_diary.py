"""The Diary tab leads everywhere that something can be written or looked back at."""

from __future__ import annotations

import pytest

from app.views.diary import WAYS
from app.views.shell import BEHIND_THE_LOCK


@pytest.mark.parametrize("route", [way[0] for way in WAYS])
def test_every_way_of_the_diary_leads_to_a_screen_of_its_own(route: str) -> None:
    assert route in BEHIND_THE_LOCK


def test_no_two_ways_have_the_same_name() -> None:
    assert len({title for _, title, *_ in WAYS}) == len(WAYS)
