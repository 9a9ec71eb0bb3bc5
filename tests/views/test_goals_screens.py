"""The screens of the goals and of heavy days, walked through without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.flare import FlarePlan
from app.rehab.goals import Goal, Level, Review, Reviewer
from app.rehab.plan import Action, Plan
from app.session.home import Home
from app.session.notebook import Notebook
from app.views.goals.said import signed
from tests.session.made import PASSPHRASE, StandingClock, home_in, new_notebook
from tests.tools.unseen import Unseen, unseen

LANGUAGES = {"sv": Language("sv", "SE"), "da": Language("da", "DK"), "nb": Language("nb", "NO")}
LEVELS = {
    "Much more than expected": "5 dagar eller fler",
    "Somewhat more than expected": "4 dagar",
    "As expected": "3 dagar",
    "Somewhat less than expected": "1–2 dagar",
    "Much less than expected": "Ingen dag",
}


@dataclass
class At:
    """Somebody at the app, and the home it keeps its notebook in."""

    me: Unseen
    home: Home

    def writes(self, record: Any) -> None:
        """Something that stood in the notebook already."""
        self.me.opens("/settings")
        self.me.taps("Lock now")
        notebook = Notebook.unlock(self.home, PASSPHRASE)
        notebook.journal.add(record)
        notebook.lock()
        self.me.unlocks(PASSPHRASE)

    def kept(self, kind: type[Any]) -> list[Any]:
        """What the locked notebook holds of a kind."""
        self.me.opens("/settings")
        self.me.taps("Lock now")
        notebook = Notebook.unlock(self.home, PASSPHRASE)
        found = [kept.record for kept in notebook.journal.read(kind)]
        notebook.lock()
        return found


@pytest.fixture(params=LANGUAGES)
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[At]:
    """An open notebook with nothing in it, in each language."""
    new_notebook(tmp_path)[0].lock()
    home, _ = home_in(tmp_path)
    with unseen(home, LANGUAGES[request.param]) as me:
        me.unlocks(PASSPHRASE)
        yield At(me, home)


def writes_levels(me: Unseen) -> None:
    for label, words in LEVELS.items():
        me.types(label, words)


def agrees(me: Unseen, day: date) -> None:
    me.taps("Agreed on")
    me.picks(day)


def place_of(me: Unseen, label: str) -> int:
    """Which one it is of the fields whose label begins so."""
    said = me.said(label)
    labels = [str(one.label) for one in me.controls(ft.TextField) if str(one.label).startswith(said)]
    return labels.index(said)


def test_a_goal_is_written_agreed_on_and_reviewed(here: At) -> None:
    me = here.me
    me.opens("/goals")
    assert me.sees("No goal yet")
    me.taps("Write a goal")
    me.types("Goal", "Gå till biblioteket")
    writes_levels(me)
    agrees(me, date(2026, 9, 7))
    me.types("Agreed with", "Sara")
    me.taps("Save")
    assert me.reads("Gå till biblioteket")
    me.taps("Not rated yet")

    me.taps("Where are you now?")
    me.taps("3 dagar")
    me.taps("Save")

    assert me.sees("You are at {level}.", level=me.language.quote("3 dagar"))
    assert me.sees("You are here now")
    (review,) = here.kept(Review)
    assert (review.level, review.agreed) == (0, date(2026, 9, 7))


def test_missing_and_doubled_levels_are_told_and_nothing_is_lost(here: At) -> None:
    me = here.me
    me.opens("/goals/edit")
    me.types("Goal", "Gå till biblioteket")
    writes_levels(me)
    me.types("Much less than expected", "")
    me.types("Somewhat more than expected", "3 dagar")
    agrees(me, date(2026, 9, 7))

    me.taps("Save")

    assert me.sees("This level has no words yet. Write what it would look like.")
    doubled = me.field("Somewhat more than expected")
    assert doubled.error == me.said(
        "This level is there twice, or says the same as another one. Write what tells them apart."
    )
    assert me.field("Goal").value == "Gå till biblioteket"
    assert me.field("Much more than expected").value == "5 dagar eller fler"
    assert here.kept(Goal) == []


def test_a_goal_half_written_survives_the_lock(here: At) -> None:
    me = here.me
    me.opens("/goals/edit")
    me.types("As expected", "3 dagar i veckan")
    me.opens("/settings")
    me.taps("Lock now")

    me.unlocks(PASSPHRASE)
    me.opens("/goals/edit")

    assert me.field("As expected").value == "3 dagar i veckan"
    assert me.sees("You began here earlier. What you wrote is still here.")


def test_an_example_can_be_begun_from(here: At) -> None:
    me = here.me
    me.opens("/goals/edit")
    me.taps("Look at an example")
    me.taps("Being part of things with others")

    me.taps("Put it where nothing is written yet")

    assert me.field("As expected").value == me.said("2 times a month")


def test_new_levels_are_agreed_anew_and_the_old_ones_stay_readable(here: At) -> None:
    me = here.me
    me.opens("/goals/edit")
    me.types("Goal", "Gå till biblioteket")
    writes_levels(me)
    agrees(me, date(2026, 9, 7))
    me.taps("Save")
    me.taps("Gå till biblioteket")
    me.taps("Change the goal")
    assert not me.sees("What it looks like")

    me.taps("We have agreed on new levels")
    me.types("As expected", "Varje vardag")
    me.types("Why was it changed?", "Det gick lättare än vi trodde")
    me.taps("Save")

    assert me.reads("Varje vardag")
    me.taps("Earlier levels, agreed on {day}", day=me.language.full_day(date(2026, 9, 7)))
    assert me.reads("3 dagar")
    (goal,) = here.kept(Goal)
    assert (goal.agreed, goal.level_words(Level.EXPECTED)) == (date(2026, 11, 22), "Varje vardag")


def writes_goal(me: Unseen) -> None:
    """The goal of the library, agreed on in September and typed today."""
    me.opens("/goals/edit")
    me.types("Goal", "Gå till biblioteket")
    writes_levels(me)
    agrees(me, date(2026, 9, 7))
    me.taps("Save")
    me.taps("Gå till biblioteket")


def test_a_level_written_wrong_is_put_right_the_same_day_with_who_and_why(here: At) -> None:
    me = here.me
    writes_goal(me)
    me.taps("Put a level right")
    me.types("As expected", "3 dagar i veckan")
    me.types("Agreed with", "Sara")
    me.types("Why was it changed?", "Jag skrev fel")

    me.taps("Save")

    assert me.reads("3 dagar i veckan")
    me.taps("Earlier levels, agreed on {day}", day=me.language.full_day(date(2026, 9, 7)))
    assert me.sees("Put right on {day}.", day=me.language.full_day(date(2026, 11, 22)))
    assert me.sees("Agreed with {who}", who="Sara")
    assert me.reads("Jag skrev fel")
    (goal,) = here.kept(Goal)
    assert goal.agreed == date(2026, 9, 7)


def test_reviewed_levels_change_only_by_a_new_agreement_that_can_be_left_again(here: At) -> None:
    me = here.me
    writes_goal(me)
    me.taps("Where are you now?")
    me.taps("3 dagar")
    me.taps("Save")
    assert not me.sees("Put a level right")

    me.taps("We have agreed on new levels")
    me.types("As expected", "Varje vardag")
    me.taps("Keep the levels as they were agreed")
    me.taps("Save")

    assert me.sees("You are here now")
    (goal,) = here.kept(Goal)
    assert (goal.level_words(Level.EXPECTED), goal.agreed) == ("3 dagar", date(2026, 9, 7))


def test_what_was_begun_while_the_levels_were_open_is_told_once_they_stand(here: At) -> None:
    me = here.me
    writes_goal(me)
    me.taps("Put a level right")
    me.types("As expected", "Varje vardag")
    me.opens("/settings")
    me.taps("Lock now")
    clock = here.home.clock.now
    assert isinstance(clock, StandingClock)
    clock.moves(days=1)
    me.unlocks(PASSPHRASE)
    me.opens("/goals")
    me.taps("Gå till biblioteket")
    me.taps("Change the goal")

    me.taps("Save")

    assert me.sees(
        "The levels and weights of this goal were agreed. To change them, write the day of the new agreement."
    )
    me.taps("We have agreed on new levels")
    assert me.field("As expected").value == "Varje vardag"


def test_only_the_clinic_is_offered_half_a_step_and_it_stands_on_the_ladder(here: At) -> None:
    me, half = here.me, Decimal("-0.5")
    writes_goal(me)
    me.taps("Where are you now?")
    assert not me.reads(signed(half, me.language))
    me.taps("The clinic")
    lower, upper = me.language.quote("1–2 dagar"), me.language.quote("3 dagar")
    me.taps("Between {lower} and {upper}", lower=lower, upper=upper)

    me.taps("Save")

    assert me.reads(signed(half, me.language))
    assert me.sees("As the clinic sees it")
    (review,) = here.kept(Review)
    assert (review.level, review.by) == (half, Reviewer.CLINIC)


def test_what_leads_to_a_goal_and_how_much_it_counts_is_chosen(here: At) -> None:
    me = here.me
    here.writes(Plan(day=date(2026, 9, 7), title="Min plan", actions=(Action(key="a", what="Gå i grupp"),)))
    me.opens("/goals/edit")
    me.types("Goal", "Gå till biblioteket")
    me.taps("Actions that lead there")
    me.taps("Gå i grupp")
    assert me.sees("Belongs to the goal")
    me.taps("Where it begins, and how much it counts")
    me.taps("Much less than expected")
    me.taps("How much it matters")
    me.taps("Very much")
    me.taps("How hard it is to reach")
    me.taps("A little")

    me.taps("Save")

    (goal,) = here.kept(Goal)
    assert (goal.actions, goal.weight, goal.baseline) == (("a",), 3, Level.MUCH_LESS)


def test_a_goal_is_ended_and_taken_up_again(here: At) -> None:
    me = here.me
    me.opens("/goals/edit")
    me.types("Goal", "Gå till biblioteket")
    writes_levels(me)
    agrees(me, date(2026, 9, 7))
    me.taps("Save")
    me.taps("Gå till biblioteket")

    me.taps("End this goal")
    assert me.sees("Ended on {day}", day=me.language.full_day(date(2026, 11, 22)))
    me.taps("Take it up again")

    assert me.sees("End this goal")


def test_a_plan_for_heavy_days_is_written_and_met(here: At) -> None:
    me = here.me
    me.opens("/flare")
    me.taps("Write my plan")
    me.types("What I do first", "Värme\nSäga till Eva")
    me.types("What", "Promenad", place_of(me, "What"))
    me.taps("Save")
    assert me.field("To what").error == me.said("Fill in this one as well, and save again.")
    me.types("To what", "6 minuter inne")
    me.types("Who may help me", "Eva 070-123 45 67")
    me.taps("Save")

    me.taps("Today is a heavy day")

    assert me.sees("Heavy day")
    assert not me.sees("Diary")
    assert me.reads("Promenad: 6 minuter inne")
    assert me.sees("Call {number}", number="070-123\u00a045\u00a067")
    me.taps("Värme")
    noon = here.home.clock.local(here.home.clock.now())
    assert me.sees("Done at {time}", time=me.language.clock(noon))
    (plan,) = here.kept(FlarePlan)
    assert plan.first == ("Värme", "Säga till Eva")


def test_a_plan_for_heavy_days_saved_as_it_was_is_no_new_version(here: At) -> None:
    me = here.me
    me.opens("/flare/edit")
    me.types("What I do first", "Vila")
    me.taps("Save")
    me.taps("Change the plan")

    me.taps("Save")

    assert me.sees("Change the plan")
    assert not me.sees("As it was on {day}", day=me.language.full_day(date(2026, 11, 22)))
    assert not me.sees("Undo")


def test_a_heavy_day_takes_two_taps_and_lasts_until_it_is_ended(here: At) -> None:
    me = here.me
    me.opens("/")
    me.taps("Heavy day")
    assert me.sees("It is a heavy day. Two questions are enough.")

    me.taps("A little")
    me.taps("In between")
    me.opens("/settings")
    me.taps("Lock now")
    me.unlocks(PASSPHRASE)
    me.opens("/")
    assert me.sees("It is a heavy day. Two questions are enough.")
    me.taps("Call someone")
    assert me.sees("Whom do I call?")
    me.taps("Back")
    me.taps("End")

    assert me.sees("Diary")
    (written,) = here.kept(CheckIn)
    assert (written.function, written.mood, written.sleep, written.pain) == (2, 5, None, None)
