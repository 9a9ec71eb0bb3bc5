"""The screens of the plan, walked through without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import flet as ft
import pytest

from app.language import Language
from app.rehab.plan import (
    Action,
    Attained,
    Contact,
    ExitReason,
    KindOfPlan,
    Plan,
    Relative,
    Role,
    Status,
    begin,
)
from app.rehab.plan.choices import HEADINGS_IN
from app.rehab.plan.words import WORDS
from app.rehab.visits import Visit
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.plan import agree_on
from app.storage.codec import Record
from app.storage.kept import Kept
from tests.session.made import PASSPHRASE, TODAY, home_in, new_notebook
from tests.tools.unseen import Unseen, unseen

Kind = TypeVar("Kind", bound=Record)

LANGUAGES = {"sv": Language("sv", "SE"), "da": Language("da", "DK"), "nb": Language("nb", "NO")}
DAY = date(2026, 9, 7)
WALK = Action(key="walk", what="Promenad varje dag", deadline=date(2026, 11, 25))
MARIA = Contact(key="maria", name="Maria", role=Role.REGULAR, phone="+46 70 000 00 00")
EVA = Relative(key="eva", name="Eva", consented=DAY)
UNTOLD = Relative(key="bo", name="Bo")


@dataclass
class At:
    """Somebody at the app, and the home it keeps its notebook in."""

    me: Unseen
    home: Home

    def kept(self, kind: type[Kind]) -> list[Kept[Kind]]:
        """What the locked notebook holds of a kind."""
        with self.locked() as notebook:
            return notebook.journal.read(kind)

    @contextmanager
    def locked(self) -> Iterator[Notebook]:
        """The notebook beside the app, which is locked meanwhile."""
        self.me.opens("/settings")
        self.me.taps("Lock now")
        notebook = Notebook.unlock(self.home, PASSPHRASE)
        yield notebook
        notebook.lock()


def agreed_plan(country: str) -> Plan:
    """A plan with an action, a contact and two relatives."""
    first = begin(country, DAY, "Min plan")
    return replace(first, actions=(WALK,), contacts=(MARIA,), relatives=(EVA, UNTOLD))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return LANGUAGES[request.param]


@pytest.fixture
def here(language: Language, tmp_path: Path) -> Iterator[At]:
    """An open notebook with nothing in it, in each language."""
    new_notebook(tmp_path)[0].lock()
    home, _ = home_in(tmp_path)
    with unseen(home, language) as me:
        me.unlocks(PASSPHRASE)
        yield At(me, home)


@pytest.fixture
def agreed(language: Language, tmp_path: Path) -> Iterator[At]:
    """An open notebook with an agreed plan, in each language."""
    notebook, _ = new_notebook(tmp_path)
    plan = agreed_plan(language.country)
    agree_on(notebook, notebook.journal.add(plan).id, plan, DAY, "Maria")
    notebook.lock()
    home, _ = home_in(tmp_path)
    with unseen(home, language) as me:
        me.unlocks(PASSPHRASE)
        yield At(me, home)


def adds_action(me: Unseen, what: str) -> None:
    me.taps("Add an action")
    labelled = [one for one in me.controls(type(me.field("Action"))) if one.label == me.said("Action")]
    me.types("Action", what, nth=len(labelled) - 1)


# --- A new plan


def test_a_plan_is_typed_from_paper_and_agreed_on(here: At) -> None:
    me = here.me
    me.opens("/plan")
    assert me.sees("No plan here yet")
    me.taps("Type my plan from paper")
    me.types("Name of the plan", "Min höstplan")
    me.taps("What we agreed to do")
    for what in ("Promenad", "Smärtskola", "Samtal om jobbet"):
        adds_action(me, what)
    me.types("What I do myself", "Värme\nVila")
    me.taps("Save")

    assert me.sees("Draft, not agreed")
    me.taps("We agreed on this")
    me.taps("We agreed on this")
    assert me.sees("Fill in this one as well, and save again.")
    me.types("Agreed with", "Maria")
    me.taps("We agreed on this")

    assert me.sees("Agreed {day}", day=me.language.full_day(TODAY))
    (kept,) = here.kept(Plan)
    plan = kept.record
    assert [action.what for action in plan.actions] == ["Promenad", "Smärtskola", "Samtal om jobbet"]
    assert plan.self_care == ("Värme", "Vila")
    assert (plan.status, plan.agreed, plan.agreed_with) == (Status.AGREED, TODAY, "Maria")
    assert (plan.country, plan.follow_up) == (me.language.country, date(2027, 2, 22))
    assert kept.who == "Maria"


def test_the_form_asks_under_the_countrys_own_headings(here: At) -> None:
    me = here.me
    me.opens("/plan/edit")
    me.taps("What we found out")

    asked = [me.said(WORDS[heading]) for heading in HEADINGS_IN[me.language.country]]

    assert all(any(one.label == label for one in me.controls(type(me.field("Diagnosis")))) for label in asked)
    assert me.sees("Danish plans") == (me.language.country == "DK")


def test_a_diagnosis_may_be_as_old_as_long_term_pain_is(here: At) -> None:
    me = here.me
    me.opens("/plan/edit?as=new&open=picture")

    me.taps("Date of the diagnosis")

    (calendar,) = me.controls(ft.DatePicker)
    assert calendar.first_date.year <= 1960


def test_what_is_wrong_is_told_at_its_field_in_a_section_that_opens_by_itself(here: At) -> None:
    me = here.me
    me.opens("/plan/edit")
    me.taps("What we agreed to do")
    me.taps("Add an action")
    me.types("Time plan", "smärta " * 3_000)
    me.taps("Done by")
    me.picks(date(2026, 11, 21))
    me.taps("What we agreed to do")
    me.types("Name of the plan", " ")
    me.taps("Save")

    empty = me.said("Fill in this one as well, and save again.")
    assert me.field("Name of the plan").error == empty
    assert me.field("Action").error == empty
    assert "20" in me.field("Time plan").error
    assert me.sees("This date comes before the plan itself. Check both dates.")
    assert me.field("Time plan").value == "smärta " * 3_000
    assert here.kept(Plan) == []


def test_what_was_typed_is_there_after_the_notebook_was_locked(here: At) -> None:
    me = here.me
    me.opens("/plan/edit")
    me.types("Name of the plan", "Min höstplan")
    me.taps("What we agreed to do")
    adds_action(me, "Promenad")
    me.opens("/settings")
    me.taps("Lock now")
    me.unlocks(PASSPHRASE)

    me.opens("/plan")
    me.taps("Go on with the plan")

    assert me.sees("You began here earlier. What you wrote is still here.")
    assert me.field("Name of the plan").value == "Min höstplan"
    me.taps("What we agreed to do")
    assert me.reads("Promenad")


def test_an_action_that_was_taken_out_comes_back_with_undo(here: At) -> None:
    me = here.me
    me.opens("/plan/edit")
    me.taps("What we agreed to do")
    adds_action(me, "Promenad")
    me.taps("Remove")
    assert not me.reads("Promenad")

    me.taps("Undo")

    assert me.field("Action").value == "Promenad"


def test_undo_of_a_first_save_gives_the_form_back(here: At) -> None:
    me = here.me
    me.opens("/plan/edit")
    me.types("Name of the plan", "Min höstplan")
    me.taps("Save")
    me.taps("Undo")

    me.taps("Go on with the plan")

    assert me.field("Name of the plan").value == "Min höstplan"


# --- Changing what was agreed


def change_what_matters(me: Unseen) -> None:
    me.opens("/plan")
    me.taps("Change the plan")
    me.taps("The plan")
    me.types("This matters to me", "Läsecirkeln")
    me.taps("Save")


def test_a_change_asks_with_whom_when_and_why_and_both_versions_are_read(agreed: At) -> None:
    me = agreed.me
    change_what_matters(me)
    assert me.sees("What you have changed")
    me.taps("Save the change")
    assert me.sees("Fill in this one as well, and save again.")
    me.types("Why it was changed", "Det har börjat bli bättre.")
    me.taps("Save the change")

    assert me.sees("Changed {day}", day=me.language.full_day(TODAY))
    me.taps("Earlier")
    assert me.reads("Det har börjat bli bättre.")
    me.taps("Now")
    assert me.reads("Läsecirkeln")
    assert me.sees("New")
    me.taps("Before")
    assert not me.reads("Läsecirkeln")
    me.taps("After")
    assert me.reads("Läsecirkeln")
    (kept,) = agreed.kept(Plan)
    assert (kept.record.status, kept.who, kept.why) == (Status.REVISED, "Maria", "Det har börjat bli bättre.")
    assert kept.earlier[-1].record.matters == ""


def test_a_change_after_a_visit_asks_with_the_visits_own_answers(agreed: At) -> None:
    me, day = agreed.me, date(2026, 11, 18)
    with agreed.locked() as notebook:
        notebook.journal.add(Visit(day=day, with_whom="Anna", decided="Längre promenader"))
    me.unlocks(PASSPHRASE)
    change_what_matters(me)

    me.taps("Save the change")

    (kept,) = agreed.kept(Plan)
    assert (kept.record.agreed, kept.who, kept.why) == (day, "Anna", "Längre promenader")


def test_a_slip_of_the_pen_is_put_right_without_a_new_agreement(agreed: At) -> None:
    me = agreed.me
    change_what_matters(me)
    me.taps("I put something right that I had written wrong")
    me.taps("Save the change")

    (kept,) = agreed.kept(Plan)
    assert (kept.record.matters, kept.record.agreed, kept.who) == ("Läsecirkeln", DAY, "")


def test_an_agreement_that_is_told_too_long_says_so_at_its_field(agreed: At) -> None:
    me = agreed.me
    change_what_matters(me)
    me.types("Why it was changed", "smärta " * 3_000)
    me.types("Agreed with", "Maria " * 4_000)
    me.taps("Save the change")

    assert "20" in me.field("Why it was changed").error
    assert "20" in me.field("Agreed with").error
    assert me.field("Why it was changed").value == "smärta " * 3_000


def test_a_slip_is_put_right_whatever_was_typed_about_an_agreement(agreed: At) -> None:
    me = agreed.me
    change_what_matters(me)
    me.types("Agreed with", "Maria " * 4_000)
    me.taps("I put something right that I had written wrong")

    me.taps("Save the change")

    (kept,) = agreed.kept(Plan)
    assert (kept.record.matters, kept.who) == ("Läsecirkeln", "")


def test_a_first_agreement_holds_no_why_that_nobody_was_asked(here: At) -> None:
    me = here.me
    with here.locked() as notebook:
        notebook.journal.add(begin(me.language.country, DAY, "Min plan"))
        notebook.journal.add(Visit(day=date(2026, 11, 18), with_whom="Anna", decided="Längre promenader"))
    me.unlocks(PASSPHRASE)
    me.opens("/plan/agree")
    assert not me.reads("Längre promenader")

    me.taps("We agreed on this")

    (kept,) = here.kept(Plan)
    assert (kept.who, kept.why, kept.record.agreed) == ("Anna", "", date(2026, 11, 18))


def test_a_name_of_thirty_thousand_letters_is_told_at_its_field_and_survives_the_lock(here: At) -> None:
    me, long = here.me, "plan " * 6_000
    me.opens("/plan/edit")
    me.types("Name of the plan", long)

    me.taps("Save")

    assert "20" in me.field("Name of the plan").error
    me.opens("/settings")
    me.taps("Lock now")
    me.unlocks(PASSPHRASE)
    me.opens("/plan/edit?as=new")
    assert me.field("Name of the plan").value == long


@pytest.mark.parametrize(
    ("section", "add", "label"),
    [("contacts", "Add a contact", "Name"), ("actions", "Add an action", "Action")],
)
def test_a_name_without_end_does_not_push_its_own_field_away(
    here: At, section: str, add: str, label: str
) -> None:
    me, long = here.me, "ord " * 7_500
    me.opens(f"/plan/edit?open={section}")
    me.taps(add)
    me.types(label, long)

    titles = [one for one in me.controls(ft.Text) if one.value == long.strip()]

    assert titles
    assert all(one.max_lines for one in titles)


def test_many_actions_and_many_versions_are_all_there(agreed: At) -> None:
    me, many = agreed.me, 40
    with agreed.locked() as notebook:
        (kept,) = notebook.journal.read(Plan)
        for n in range(many):
            actions = (*kept.record.actions, Action(key=f"{n}", what=f"Sak nummer {n}"))
            kept = agree_on(
                notebook, kept.id, replace(kept.record, actions=actions), DAY, "Maria", f"Skäl {n}"
            )
    me.unlocks(PASSPHRASE)
    me.opens("/plan")
    assert all(me.reads(f"Sak nummer {n}") for n in range(many))
    me.taps("Earlier")
    assert all(me.reads(f"Skäl {n}") for n in range(many))

    me.taps("Compare the first with now")

    assert all(me.reads(f"Sak nummer {n}") for n in range(many))


def test_a_change_that_is_not_right_yet_leads_back_to_its_form(agreed: At) -> None:
    me = agreed.me
    me.opens("/plan/edit")
    me.taps("The plan")
    me.types("Name of the plan", " ")

    me.opens("/plan/agree")

    assert me.sees("Only the name and the date are needed. Leave out what you do not have.")


def test_undo_of_a_change_brings_the_old_plan_back_and_keeps_what_was_typed(agreed: At) -> None:
    me = agreed.me
    change_what_matters(me)
    me.types("Why it was changed", "Bättre")
    me.taps("Save the change")

    me.taps("Undo")

    assert me.sees("Agreed {day}", day=me.language.full_day(DAY))
    me.taps("Go on with the change")
    me.taps("The plan")
    assert me.field("This matters to me").value == "Läsecirkeln"


def test_saving_without_a_change_makes_no_version(agreed: At) -> None:
    me = agreed.me
    me.opens("/plan/edit?id=")
    me.opens("/plan")
    me.taps("Change the plan")
    me.taps("Save")

    (kept,) = agreed.kept(Plan)
    assert len(kept.earlier) == 1


# --- How it goes


def test_an_action_is_ticked_today_and_told_how_it_went(agreed: At) -> None:
    me = agreed.me
    me.opens("/")
    me.taps("Promenad varje dag")
    assert me.sees("Done today")
    me.opens("/plan")
    me.taps("Promenad varje dag")
    me.taps("Partly")
    me.types("What went well", "Rutinen")
    me.types("What stood in the way", "Halkan")
    me.types("New problems", "Knät")
    me.taps("Save")

    (kept,) = agreed.kept(Plan)
    (action,) = kept.record.actions
    assert action.done == TODAY
    assert action.evaluation is not None
    assert (action.evaluation.attained, action.evaluation.went_well) == (Attained.PARTLY, "Rutinen")
    assert (action.evaluation.obstacles, action.evaluation.new_problems) == ("Halkan", "Knät")


def test_a_long_evaluation_is_told_at_its_field_and_stays(agreed: At) -> None:
    me = agreed.me
    me.opens("/plan/action?key=walk")
    me.types("What went well", "smärta " * 3_000)
    me.taps("Save")

    assert "20" in me.field("What went well").error
    assert me.field("What went well").value == "smärta " * 3_000


def test_the_regular_contact_can_be_called_and_consent_is_told(agreed: At) -> None:
    me = agreed.me
    me.opens("/plan/contacts")

    assert me.sees("Call {number}", number=MARIA.phone.replace(" ", "\u00a0"))
    assert me.sees("I agreed on {day} that they may take part.", day=me.language.full_day(DAY))
    assert me.sees("No consent is written. They are not shown to others.")


def test_a_plan_ends_with_its_reason_and_can_be_taken_up_again(agreed: At) -> None:
    me = agreed.me
    me.opens("/plan")
    me.taps("When the plan ends")
    me.taps("Why it ended")
    me.taps(WORDS[ExitReason.MANAGES_WITH_ADVICE])
    me.taps("The plan has ended")
    assert me.sees("Ended {day}", day=me.language.full_day(TODAY))

    me.taps("When the plan ends")
    me.taps("Take the plan up again")

    assert me.sees("Changed {day}", day=me.language.full_day(DAY))


def test_a_plan_can_be_read_as_a_whole(agreed: At) -> None:
    me = agreed.me
    me.opens("/plan")
    me.taps("Read the whole plan")

    for words in ("Promenad varje dag", "Maria", "Eva", "Bo"):
        assert me.reads(words)
    assert me.sees("Follow-up on")
    assert not me.sees("Diagnosis")


# --- What is missing


def test_a_gap_becomes_a_question_for_the_next_visit(agreed: At) -> None:
    me = agreed.me
    me.opens("/plan/missing")
    asked = me.said("Which goal do we work towards, and how will we see that we are there?")
    sentence = me.said("The plan has no goal yet.")
    place = [text for text in me.texts() if text in (sentence, me.said("Ask at the next visit"))]
    nth = place[: place.index(sentence)].count(me.said("Ask at the next visit"))
    me.taps("Ask at the next visit", nth=nth)

    assert me.sees("Among my questions")
    (visit,) = agreed.kept(Visit)
    assert visit.record.questions == (asked,)


def test_each_way_to_ask_is_read_aloud_as_the_question_it_asks(agreed: At) -> None:
    me = agreed.me
    me.opens("/plan/missing")
    asked = me.texts().count(me.said("Ask at the next visit"))

    names = [one.label for one in me.controls(ft.Semantics) if one.label and one.label.endswith("?")]

    assert asked > 1
    assert len(set(names)) == asked
    assert me.said("Which goal do we work towards, and how will we see that we are there?") in names


def test_a_gap_names_its_source_and_can_be_taken_back(agreed: At) -> None:
    me = agreed.me
    me.opens("/plan/missing")
    assert me.reads("Vårdförloppet") or me.reads("Sundhedsstyrelsen") or me.reads("Webinar")
    me.taps("Ask at the next visit")

    me.taps("Undo")

    assert not me.sees("Among my questions")


@pytest.mark.parametrize(
    "route",
    ["/plan/read", "/plan/agree", "/plan/action?key=no", "/plan/versions", "/plan/compare", "/plan/end"],
)
def test_without_a_plan_every_screen_leads_to_writing_one(here: At, route: str) -> None:
    here.me.opens(route)

    assert here.me.sees("Type my plan from paper")


def test_another_kind_of_plan_stands_beside_the_first(agreed: At) -> None:
    me = agreed.me
    if me.language.country != "DK":
        kinds = {"SE": KindOfPlan.REHABILITATION, "NO": KindOfPlan.TREATMENT}
        assert agreed.kept(Plan)[0].record.document is kinds[me.language.country]
        return
    me.opens("/plan")
    me.taps("Write another plan")
    me.taps("Kind of plan")
    me.taps("Aftrapningsplan")
    me.types("Name of the plan", "Trappe ned")
    me.taps("Save")

    assert me.reads("Aftrapningsplan")
    assert me.sees("Other plans")
