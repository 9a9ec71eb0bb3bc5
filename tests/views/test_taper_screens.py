"""The screens of the taper, walked through without a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import flet as ft
import pytest

from app.language import Language
from app.rehab.taper import (
    ClinicNumber,
    DoseTaken,
    Form,
    Pause,
    RedFlag,
    StepConfirmed,
    Taken,
    Taper,
    Unit,
    is_agreed,
    step_on,
)
from app.rehab.taper.checks import BEFORE_THE_AGREEMENT
from app.rehab.taper.safety import EVALUATED_LATER, FLAG_WORDS, OLD_DOSE, TELL_YOUR_CONTACT
from app.rehab.taper.words import CHANGED_BY_CONTACT, DOSES_TODAY, DRAFT, STAY
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.conftest import LANGUAGES
from tests.session.made import PASSPHRASE
from tests.tools.unseen import Unseen, unseen
from tests.views.tapers import (
    AGREEMENT,
    FIRST,
    FORTNIGHT,
    NOW,
    TAPER,
    TODAY,
    found_in,
    half_way,
    kept_in,
    opened_in,
)

MORNING, EVENING = "Morning", "Evening"
Write = Callable[[Notebook], object]


@dataclass
class At:
    """Somebody at the app, and the home it keeps its notebook in."""

    me: Unseen
    home: Home

    @contextmanager
    def locked(self) -> Iterator[Notebook]:
        """The notebook as it is once the patient has locked it."""
        self.me.opens("/settings")
        self.me.taps("Lock now")
        notebook = Notebook.unlock(self.home, PASSPHRASE)
        yield notebook
        notebook.lock()

    def kept(self, kind: type[Any]) -> list[Any]:
        """What the locked notebook holds of a kind."""
        with self.locked() as notebook:
            return [kept.record for kept in notebook.journal.read(kind)]

    def step_now(self) -> int | None:
        """The number of the step that the locked notebook has the patient on."""
        with self.locked() as notebook:
            now = step_on(found_in(notebook).course, TODAY)
            return now.number if now else None


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return LANGUAGES[request.param]


def at(folder: Path, language: Language, write: Write) -> Iterator[At]:
    notebook = opened_in(folder)
    write(notebook)
    notebook.lock()
    home = Home(folder, Clock(lambda: NOW))
    with unseen(home, language) as me:
        me.unlocks(PASSPHRASE)
        yield At(me, home)


@pytest.fixture
def empty(tmp_path: Path, language: Language) -> Iterator[At]:
    """A notebook with nothing in it."""
    yield from at(tmp_path, language, lambda _: None)


@pytest.fixture
def lived(tmp_path: Path, language: Language) -> Iterator[At]:
    """On step 3 of 5, whose days have passed."""
    yield from at(tmp_path, language, half_way)


@pytest.fixture
def swede(tmp_path: Path) -> Iterator[Callable[[Write], At]]:
    """Any notebook, in Swedish."""
    open_ones: list[Iterator[At]] = []

    def make(write: Write) -> At:
        made = at(tmp_path, LANGUAGES["sv"], write)
        open_ones.append(made)
        return next(made)

    yield make
    for one in open_ones:
        next(one, None)


def picks(me: Unseen, label: str, day: date) -> None:
    me.taps(label)
    me.picks(day)


def writes_agreement(me: Unseen) -> None:
    me.types("Agreed with", "Anna Berg")
    me.types("Role", "läkare")
    picks(me, "Agreed on", date(2026, 10, 1))
    me.types("How I reach them", "Sara Holm, 0000")
    me.taps("It is decided that I taper")
    picks(me, "Outer end date", date(2027, 3, 1))
    me.types("What I do if there is trouble", "Ring Sara samma dag")
    me.taps("Out of the treatment")


def writes_medicine(me: Unseen, strength: str = "10 mg") -> None:
    me.taps("Add a medicine")
    me.types("Name on the package", "Oxikodon depot")
    me.types("Strength", strength)


def writes_step(me: Unseen, n: int, morning: str, evening: str) -> None:
    me.taps("Add the first step" if n == 0 else "One more step like this one")
    picks(me, "First day", FIRST + FORTNIGHT * n)
    me.types(MORNING, morning)
    me.types(EVENING, evening)


def writes_all(me: Unseen) -> None:
    writes_agreement(me)
    writes_medicine(me)
    for n, (morning, evening) in enumerate((("2", "2"), ("2", "1"), ("1", "1"), ("½", "½"), ("", ""))):
        writes_step(me, n, morning, evening)


# --- Typing a plan ------------------------------------------------------------------------------


def test_a_taper_in_five_steps_is_typed_from_paper(empty: At) -> None:
    me = empty.me
    me.opens("/taper")
    me.taps("Write the plan from paper")
    writes_all(me)

    me.taps("Save")

    assert me.sees(DOSES_TODAY)
    assert me.sees("You are on step {n} of {m}. Step {next} begins when you confirm it.", n=1, m=5, next=2)
    (taper,) = empty.kept(Taper)
    assert is_agreed(taper)
    assert [[dose.count for dose in step.doses] for step in taper.steps] == [
        [2, 2],
        [2, 1],
        [1, 1],
        [Decimal("0.5"), Decimal("0.5")],
        [],
    ]
    assert taper.medicines[0].unit is Unit.MG


def test_one_more_step_begins_with_the_same_amounts_and_no_date(empty: At) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_medicine(me)
    writes_step(me, 0, "2", "1,5")

    me.taps("One more step like this one")

    assert [me.field(part).value for part in (MORNING, EVENING)] == ["2", "1,5"]
    assert me.sees("No date yet")


def test_a_plan_without_its_agreement_is_a_draft_and_nothing_is_due(empty: At) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_medicine(me)
    writes_step(me, 0, "2", "2")
    me.taps("Save")
    assert me.field("Agreed with").error == me.said("Fill in this one as well, and save again.")

    me.taps("Save as a draft, not agreed")

    assert me.sees(DRAFT)
    assert me.sees("Outer end date")
    assert not me.sees(DOSES_TODAY)
    me.opens("/")
    assert not me.reads("Oxikodon")


@pytest.mark.parametrize(
    ("strength", "sentence"),
    [
        ("tio", "This does not look like a number. Write it with digits, for example 7 or 7.5."),
        ("10", "Fill in this one as well, and save again."),
    ],
)
def test_a_strength_that_is_none_is_told_at_its_field(empty: At, strength: str, sentence: str) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_medicine(me, strength)

    me.taps("Save")

    assert me.sees(sentence)
    assert me.field("Strength").value == strength
    assert empty.kept(Taper) == []


def test_micrograms_typed_where_milligrams_are_chosen_are_told_at_the_field(empty: At) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_medicine(me, "25 µg/h")
    me.taps("mg")

    me.taps("Save")

    assert me.field("Strength").error == me.said(
        "The unit does not fit the medicine. Patches are written in µg/h, tablets in mg or µg. "
        "Write it as it stands on the package."
    )


def test_a_dose_that_is_no_number_is_told_and_nothing_typed_is_lost(empty: At) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_all(me)
    me.types(MORNING, "en hel")

    me.taps("Save")

    assert me.sees(
        "This does not look like a number of tablets or patches. Write it with digits, for example 1, 1.5 or ½."
    )
    assert me.field(MORNING).value == "en hel"
    assert me.field("Agreed with").value == "Anna Berg"
    assert empty.kept(Taper) == []


@pytest.mark.parametrize(
    ("label", "day", "sentence"),
    [
        (
            "First day",
            FIRST,
            "This step does not begin later than the step before it. Check the dates against your plan.",
        ),
        ("Last day, if the plan has one", FIRST, "The last day comes before the first. Check both dates."),
    ],
)
def test_steps_that_do_not_follow_each_other_are_told_at_their_date(
    empty: At, label: str, day: date, sentence: str
) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_all(me)
    picks(me, label, day)

    me.taps("Save")

    assert me.sees(sentence)
    assert empty.kept(Taper) == []


@pytest.mark.parametrize(
    ("last", "sentence"),
    [
        (
            FIRST + timedelta(days=20),
            "This step ends after the next one has begun. Check the dates against your plan.",
        ),
        (
            FIRST + timedelta(days=10),
            "Between this step and the next there are days that belong to neither. Check the dates against your plan.",
        ),
    ],
)
def test_steps_with_a_gap_or_an_overlap_are_told_at_the_last_day(
    empty: At, last: date, sentence: str
) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_agreement(me)
    writes_medicine(me)
    writes_step(me, 0, "2", "2")
    picks(me, "Last day, if the plan has one", last)
    writes_step(me, 1, "", "")

    me.taps("Save")

    assert me.sees(sentence)


def test_more_than_in_the_step_before_is_asked_back_and_kept_after_a_yes(empty: At) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_all(me)
    me.types(MORNING, "2")
    me.taps("Down to a dose that I stay on")
    me.taps("Save")
    assert me.sees("This is more than in the step before. Does this match the plan you were given?")

    me.taps("Yes, it is as in my plan")
    me.taps("Save")

    (taper,) = empty.kept(Taper)
    assert [step.as_given for step in taper.steps] == [False, False, False, False, True]


def test_a_form_half_typed_survives_the_lock(empty: At) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_medicine(me)
    writes_step(me, 0, "2", "1")
    me.opens("/settings")
    me.taps("Lock now")

    me.unlocks(PASSPHRASE)
    me.opens("/taper/edit")

    assert me.sees("You began here earlier. What you wrote is still here.")
    me.taps("Step {n}", n=1)
    assert [me.field(part).value for part in (MORNING, EVENING)] == ["2", "1"]


def test_a_medicine_or_a_step_taken_out_by_mistake_comes_back_with_its_doses(empty: At) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_medicine(me)
    writes_step(me, 0, "2", "1½")
    for remove in ("Remove this medicine", "Remove this step"):
        me.taps(remove)
        assert not [one for one in me.controls(ft.TextField) if one.value == "1½"]

        me.taps("Undo")

        assert (me.field("Name on the package").value, me.field(EVENING).value) == ("Oxikodon depot", "1½")


def test_a_time_without_an_amount_is_told_and_no_dose_where_times_are_not_shown(empty: At) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_medicine(me)
    me.taps("Add the first step")
    picks(me, "First day", FIRST)
    me.taps("Clock times too")
    me.types("Time", "8")
    me.taps("Save")
    assert me.sees("Here stands a time, but not how many. Write how many, or take the time away.")

    me.taps("Clock times too")
    me.taps("Save as a draft, not agreed")

    (taper,) = empty.kept(Taper)
    assert taper.steps[0].doses == ()


def test_a_dose_half_told_leaves_the_next_one_alone(lived: At) -> None:
    me = lived.me
    me.opens(f"/taper/doses?day={TODAY.isoformat()}")
    me.taps("Oxikodon depot")
    me.types("Note, if you like", "yr")

    me.opens(f"/taper/doses?day={TODAY.isoformat()}")
    me.taps("Oxikodon depot", nth=1)

    assert me.field("Note, if you like").value == ""


def test_a_saved_plan_that_is_taken_back_is_a_draft_again(empty: At) -> None:
    me = empty.me
    me.opens("/taper/edit")
    writes_all(me)
    me.taps("Save")

    me.taps("Undo")

    assert me.sees("No taper plan here")
    me.opens("/taper/edit")
    assert me.field("Agreed with").value == "Anna Berg"


# --- Following a plan ---------------------------------------------------------------------------


def test_a_dose_is_ticked_on_today_with_one_tap_and_taken_back(lived: At) -> None:
    me = lived.me
    me.opens("/")
    me.taps("Oxikodon depot")
    assert me.reads(me.language.say("Taken"))

    me.taps("Undo")

    assert [taken for taken in lived.kept(DoseTaken) if taken.day == TODAY] == []


def test_two_taps_on_a_dose_leave_it_as_it_was(lived: At) -> None:
    me = lived.me
    me.opens("/taper")

    me.taps("Oxikodon depot")
    me.taps("Oxikodon depot")

    assert [taken for taken in lived.kept(DoseTaken) if taken.day == TODAY] == []


def test_a_dose_is_told_otherwise_and_changed_again(lived: At) -> None:
    me = lived.me
    me.opens(f"/taper/doses?day={TODAY.isoformat()}")
    me.taps("Oxikodon depot", nth=1)
    me.taps("Taken at another time")
    me.types("At what time, if you know", "22:30")
    me.taps("Save")
    assert me.reads(f"{me.said('Taken at another time')} · 22.30")

    me.taps("Oxikodon depot", nth=1)
    me.taps("Not taken")
    me.taps("Save")

    (taken,) = [taken for taken in lived.kept(DoseTaken) if taken.day == TODAY]
    assert (taken.how, taken.clock, taken.planned_clock) == (Taken.NOT_TAKEN, None, time(20))


def test_a_dose_is_written_for_a_day_that_has_been(lived: At) -> None:
    me = lived.me
    day = TODAY - timedelta(days=20)
    me.opens(f"/taper/doses?day={day.isoformat()}")

    me.taps("Oxikodon depot")
    me.taps("Taken, do not know how much")
    me.taps("Save")

    (taken,) = [taken for taken in lived.kept(DoseTaken) if taken.day == day]
    assert (taken.how, taken.at, taken.step) == (Taken.AMOUNT_UNKNOWN, None, 3)


def test_a_time_of_day_that_is_none_is_told_at_its_field(lived: At) -> None:
    me = lived.me
    me.opens(f"/taper/doses?day={TODAY.isoformat()}")
    me.taps("Oxikodon depot")
    me.taps("Taken at another time")
    me.types("At what time, if you know", "halv nio")

    me.taps("Save")

    field = me.field("At what time, if you know")
    assert (field.value, field.error) == (
        "halv nio",
        me.said("This does not look like a time of day. Write hours and minutes, for example 14.30."),
    )


def test_a_time_that_is_not_asked_for_any_more_is_neither_told_nor_kept(lived: At) -> None:
    me = lived.me
    me.opens(f"/taper/doses?day={TODAY.isoformat()}")
    me.taps("Oxikodon depot")
    me.taps("Taken at another time")
    me.types("At what time, if you know", "halv nio")
    me.taps("Taken")

    me.taps("Save")

    (taken,) = [taken for taken in lived.kept(DoseTaken) if taken.day == TODAY]
    assert (taken.how, taken.clock) == (Taken.AS_PLANNED, None)


def test_two_strengths_of_a_medicine_are_told_apart_where_what_was_taken_is_changed(
    swede: Callable[[Write], At],
) -> None:
    me = swede(half_way).me
    me.opens(f"/taper/doses?day={(TODAY - timedelta(days=1)).isoformat()}")

    me.taps("Oxikodon depot 10\u00a0mg")

    assert me.sees("What became of the dose")
    assert me.reads("Oxikodon depot 10\u00a0mg")
    assert me.reads("Morgon 8.00 · Tabletter: 1")


def test_what_is_taken_as_needed_stands_apart_and_is_never_ticked(lived: At) -> None:
    me = lived.me
    me.opens("/taper")
    me.taps("{medicine}: write down one", medicine="Alvedon 500\u00a0mg")
    me.types("Note, if you like", "huvudvärk")
    me.taps("Save")

    me.opens(f"/taper/doses?day={TODAY.isoformat()}")

    assert me.sees("Taken as needed")
    assert me.reads("huvudvärk")
    (taken,) = [taken for taken in lived.kept(DoseTaken) if taken.day == TODAY]
    assert (taken.part, taken.medicine) == (None, "alv")


def test_the_patient_confirms_the_next_step(lived: At) -> None:
    me = lived.me
    me.opens("/")
    me.taps("Have you changed to step {n}?", n=4)
    assert me.sees(OLD_DOSE)

    me.taps("Yes, I have changed")

    assert me.sees("You are on step {n} now.", n=4)
    assert lived.step_now() == 4


def test_not_yet_is_as_good_an_answer_and_changes_nothing(lived: At) -> None:
    me = lived.me
    me.opens("/taper/step")

    me.taps("Not yet")

    assert me.sees("You stay on step {n}. That is fine, and nothing is caught up.", n=3)
    assert lived.step_now() == 3


def test_a_step_cannot_begin_on_a_day_before_its_time(lived: At) -> None:
    me = lived.me
    me.opens("/taper/step")
    picks(me, "First day on the new step", TODAY - timedelta(days=5))

    me.taps("Yes, I have changed")

    assert me.sees("The plan has no change of step on that day. You stay on the step you are on.")
    assert len(lived.kept(StepConfirmed)) == 2


def test_the_day_a_step_began_is_put_right_from_its_card_and_taken_back(lived: At) -> None:
    me = lived.me
    me.opens("/taper/steps")
    me.taps("Change the day")
    picks(me, "First day on this step", FIRST + timedelta(days=16))
    me.taps("Save")
    assert me.sees("Begun on {day}", day=me.language.full_day(FIRST + timedelta(days=16)))

    me.taps("Undo")

    assert me.sees("Begun on {day}", day=me.language.full_day(FIRST + FORTNIGHT))
    assert [one.day for one in lived.kept(StepConfirmed)] == [FIRST + FORTNIGHT, FIRST + FORTNIGHT * 2]


def test_the_step_begun_last_gets_another_day_and_stays_begun(lived: At) -> None:
    me = lived.me
    me.opens("/taper/change")
    me.taps("I began a step on another day")
    picks(me, "First day on this step", FIRST + timedelta(days=31))

    me.taps("Save")

    assert lived.step_now() == 3
    me.unlocks(PASSPHRASE)
    me.opens("/taper")
    assert me.sees("Since {day}", day=me.language.day(FIRST + timedelta(days=31)))


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (
            FIRST + timedelta(days=10),
            "The plan has no change of step on that day. You stay on the step you are on.",
        ),
        (
            FIRST + timedelta(days=28),
            "The step after this one had begun by that day. Check both days.",
        ),
    ],
)
def test_a_day_that_a_step_cannot_have_begun_on_is_told_at_its_field(
    lived: At, day: date, sentence: str
) -> None:
    me = lived.me
    me.opens("/taper/begun?n=2")
    picks(me, "First day on this step", day)

    me.taps("Save")

    assert me.sees(sentence)
    assert [one.day for one in lived.kept(StepConfirmed)] == [FIRST + FORTNIGHT, FIRST + FORTNIGHT * 2]


def test_a_pause_is_written_and_ended_and_its_days_come_on_top(lived: At) -> None:
    me = lived.me
    me.opens("/taper")
    me.taps(STAY)
    picks(me, "First day", TODAY - timedelta(days=1))
    me.types("Why I pause", "Sover dåligt")
    me.taps("Save the pause")
    assert me.sees(TELL_YOUR_CONTACT)
    assert not me.sees("Have you changed to step {n}?", n=4)

    me.taps("End the pause")

    assert not me.sees("End the pause")
    pause = lived.kept(Pause)[-1]
    assert (pause.day, pause.until, pause.why) == (
        TODAY - timedelta(days=1),
        TODAY - timedelta(days=1),
        "Sover dåligt",
    )


def test_a_pause_that_ends_before_it_begins_is_told_at_its_field(lived: At) -> None:
    me = lived.me
    me.opens("/taper/pause")
    picks(me, "Last day, if it is decided", TODAY - timedelta(days=3))

    me.taps("Save the pause")

    assert me.sees("The last day comes before the first. Check both dates.")
    assert len(lived.kept(Pause)) == 1


@pytest.mark.parametrize("flag", RedFlag)
def test_a_warning_sign_opens_the_emergency_card_at_once(lived: At, flag: RedFlag) -> None:
    me = lived.me
    me.opens("/taper/safety")

    me.taps(FLAG_WORDS[flag])

    assert me.sees("Get help now")
    assert me.sees(FLAG_WORDS[flag]) or flag in (RedFlag.BREATHING, RedFlag.SEIZURE)
    assert len(lived.kept(StepConfirmed)) == 2


def test_the_card_shows_the_contact_of_the_plan_while_the_notebook_is_open(lived: At) -> None:
    me = lived.me
    me.opens("/taper/safety")
    me.taps(FLAG_WORDS[RedFlag.PREGNANT])
    assert me.reads("Sara Holm, 0000")
    me.opens("/settings")
    me.taps("Lock now")

    me.opens("/emergency?card=pregnant")

    assert me.sees("Get help now")
    assert not me.reads("Sara Holm")


# --- Changing a plan ----------------------------------------------------------------------------


def test_a_slip_of_the_pen_is_put_right_under_the_same_agreement(lived: At) -> None:
    me = lived.me
    me.opens("/taper/change")
    me.taps("Something is typed wrong here")
    me.taps("The agreement")
    me.types("How I reach them", "Sara Holm, 1111")

    me.taps("Save")

    assert me.reads("Sara Holm, 1111")
    assert lived.step_now() == 3


def test_a_correction_cannot_lead_back_up(lived: At) -> None:
    me = lived.me
    me.opens("/taper/edit?as=corrected")
    me.taps("Step {n}", n=3)
    me.types(MORNING, "2")

    me.taps("Save")

    assert me.sees(
        "This would be more than you take now. Only the one who prescribes can decide that. "
        "Write it as a changed plan, with whom you agreed and when."
    )
    (taper,) = lived.kept(Taper)
    assert taper == TAPER


def test_a_changed_plan_is_a_new_version_with_whom_when_and_why(lived: At) -> None:
    me = lived.me
    me.opens("/taper/change")
    me.taps(CHANGED_BY_CONTACT)
    picks(me, "Agreed on", TODAY)
    me.taps("It is decided that I taper")
    picks(me, "Outer end date", date(2027, 5, 1))
    me.types("What was changed, and why", "Långsammare")
    me.taps("Save")
    assert me.sees(BEFORE_THE_AGREEMENT)
    me.taps("Yes, it is as in my plan")
    me.taps("Save")
    assert me.sees("You are on step {n} of {m}. Step {next} begins when you confirm it.", n=3, m=5, next=4)
    me.opens("/plan")
    assert me.sees("Step {n} of {m}", n=3, m=5)
    me.opens("/taper")

    me.taps("Earlier versions")

    assert me.reads("Långsammare")
    assert me.reads("Anna Berg")
    me.taps("Version {n}", n=1)
    assert me.sees("Agreed on {day}", day=me.language.full_day(date(2026, 10, 1)))
    (taper,) = lived.kept(Taper)
    assert (taper.agreement.on, [step.number for step in taper.steps]) == (TODAY, [3, 4, 5])


def test_a_new_agreement_is_not_earlier_than_the_one_before(lived: At) -> None:
    me = lived.me
    me.opens("/taper/edit?as=new")
    picks(me, "Agreed on", date(2026, 9, 1))

    me.taps("Save")

    assert me.sees("This date comes before the plan itself. Check both dates.")


def test_nothing_is_judged_for_two_months_after_the_end(lived: At) -> None:
    me = lived.me
    me.opens("/taper/end")
    me.taps("Close the taper")

    until = me.language.full_day(date(2027, 1, 22))
    assert me.sees("How it went cannot be judged yet, not until {day}.", day=until)
    assert me.sees(EVALUATED_LATER)
    assert me.reads("bilaga B")
    me.opens("/")
    assert not me.reads("Oxikodon")


def test_the_day_a_taper_was_closed_is_put_right_and_nothing_becomes_due_again(
    swede: Callable[[Write], At],
) -> None:
    here = swede(lambda notebook: kept_in(notebook, replace(TAPER, ended=TODAY)))
    me = here.me
    me.opens("/taper/change")
    me.taps("The taper ended on another day")
    picks(me, "Ended on", TODAY - timedelta(days=2))

    me.taps("Close the taper")

    assert not me.sees(DOSES_TODAY)
    (taper,) = here.kept(Taper)
    assert taper.ended == TODAY - timedelta(days=2)


# --- What stands there --------------------------------------------------------------------------


def test_a_morphine_equivalent_stands_with_its_table_and_who_gave_it(swede: Callable[[Write], At]) -> None:
    number = ClinicNumber(
        value=Decimal(80), table="Region Uppsala 2020", day=AGREEMENT.on or TODAY, given_by="Anna Berg"
    )
    me = swede(lambda notebook: kept_in(notebook, replace(TAPER, clinic_numbers=(number,)))).me

    me.opens("/taper")

    assert me.sees("{value} by the table {table}", value="80", table="Region Uppsala 2020")


def test_an_earlier_agreement_still_answers_for_its_own_days(swede: Callable[[Write], At]) -> None:
    here = swede(half_way)
    me = here.me
    me.opens("/taper/edit?as=new")
    picks(me, "Agreed on", TODAY)
    me.taps("It is decided that I taper")
    picks(me, "Outer end date", date(2027, 5, 1))
    me.taps("Save")
    me.taps("Yes, it is as in my plan")
    me.taps("Save")

    me.opens(f"/taper/doses?day={FIRST.isoformat()}")

    assert me.reads("Oxikodon")
    assert me.reads("Tabletter: 2")


def test_a_patch_has_one_field_and_its_days_between_changes(swede: Callable[[Write], At]) -> None:
    here = swede(lambda _: None)
    me = here.me
    me.opens("/taper/edit")
    writes_agreement(me)
    me.taps("Down to a dose that I stay on")
    writes_medicine(me, "20 µg/h")
    me.taps("Form of the medicine")
    me.taps("Patch")
    me.taps("Add the first step")
    picks(me, "First day", FIRST)
    me.types("How many", "1")
    me.taps("Save")
    assert me.field("Days between two patch changes").error == me.said(
        "Write how many days each patch stays on, as in your plan."
    )

    me.types("Days between two patch changes", "7")
    me.taps("Save")

    (taper,) = here.kept(Taper)
    assert (taper.medicines[0].form, taper.medicines[0].change_every) == (Form.PATCH, 7)
