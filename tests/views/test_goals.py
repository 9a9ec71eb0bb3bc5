"""What the screens of the goals reckon: what a form becomes, what is told where, what stands after a new agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.errors import (
    BeforeTheGoal,
    DoubledLevel,
    EndsFirst,
    FieldError,
    InTheFuture,
    LevelsAgreed,
    MissingLevel,
    TooLong,
    Unanswered,
)
from app.language import Language
from app.rehab.fields import LONGEST_NOTE
from app.rehab.goals import Goal, Level, Review, Reviewer
from app.rehab.goals.words import EXAMPLES
from app.session import drafts
from app.session.notebook import Notebook
from app.storage.kept import Kept
from app.views.goals.figures import earlier_figures, in_figures
from app.views.goals.opened import (
    agreements,
    are_levels_open,
    followed,
    goals_in,
    last_level,
    replaced,
    reviews_of,
)
from app.views.goals.said import you_are_at, you_began_at
from app.views.goals.subject import Subject, subject
from app.views.goals.subject import Typed as TypedReview
from app.views.goals.typed import Typed, goal_from, keep, troubles, typed_from
from tests.session.made import TODAY, StandingClock, new_notebook

SWEDISH = Language("sv", "SE")
AGREED = date(2026, 9, 7)
LEVELS = ("Ingen dag", "1–2 dagar", "3 dagar", "4 dagar", "5 dagar eller fler")
LIBRARY = Typed(words="Gå till biblioteket", levels=LEVELS, agreed=AGREED, agreed_with="Sara")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Notebook]:
    notebook, _ = new_notebook(tmp_path)
    yield notebook
    notebook.lock()


def told(found: tuple[FieldError, ...]) -> list[tuple[type[FieldError], str]]:
    return [(type(one), one.field) for one in found]


def reviewed(
    opened: Notebook, kept: Kept[Goal], level: int, day: date, by: Reviewer = Reviewer.PATIENT
) -> None:
    of = subject(opened, kept.id, "")
    opened.journal.add(of.record(TypedReview(day, Decimal(level), by), opened))


def agreed_anew(opened: Notebook, kept: Kept[Goal], on: date) -> Kept[Goal]:
    typed = typed_from(kept.record)
    higher = (*LEVELS[1:], "Varje dag")
    new = replace(typed, anew=True, agreed=on, levels=(higher[0], higher[1], higher[2], higher[3], higher[4]))
    return keep(opened, replace(new, reason="Det gick lättare än vi trodde"), kept)


def test_a_goal_that_is_typed_is_the_goal_that_is_kept(opened: Notebook) -> None:
    full = replace(
        LIBRARY, importance=3, difficulty=2, target=date(2027, 2, 28), actions=("walk",), why=" Böckerna "
    )

    kept = keep(opened, full, None)

    assert typed_from(kept.record) == replace(full, why="Böckerna")
    assert kept.who == "Sara"


def test_missing_levels_are_told_at_each_of_them() -> None:
    typed = replace(LIBRARY, levels=("", "1–2 dagar", "3 dagar", " ", "5 dagar"))

    assert told(troubles(typed, None, TODAY)) == [
        (MissingLevel, "rungs[much_less]"),
        (MissingLevel, "rungs[more]"),
    ]


def test_a_draft_may_lack_levels_but_not_its_words() -> None:
    assert troubles(Typed(words="Sjunga i kören"), None, TODAY) == ()
    assert told(troubles(Typed(), None, TODAY)) == [(Unanswered, "words")]


def test_doubled_levels_are_told_in_a_draft_too() -> None:
    typed = Typed(words="Sjunga", levels=("", "En gång", "en  gång", "", ""))

    assert told(troubles(typed, None, TODAY)) == [(DoubledLevel, "rungs[expected]")]


def test_days_that_cannot_be_are_told_at_their_field() -> None:
    ahead = replace(LIBRARY, agreed=date(2026, 12, 1))
    backwards = replace(LIBRARY, target=date(2026, 9, 6))

    assert told(troubles(ahead, None, TODAY)) == [(InTheFuture, "agreed")]
    assert told(troubles(backwards, None, TODAY)) == [(EndsFirst, "target")]


def test_a_level_without_end_is_told_at_that_level() -> None:
    typed = LIBRARY.with_level(Level.MORE, "x" * (LONGEST_NOTE + 1))

    assert told(troubles(typed, None, TODAY)) == [(TooLong, "rungs[more]")]


def test_every_text_without_end_is_told_at_once() -> None:
    long = "x" * (LONGEST_NOTE + 1)
    typed = replace(LIBRARY.with_level(Level.MORE, long), why=long, agreed_with=long, reason=long)

    assert told(troubles(typed, None, TODAY)) == [
        (TooLong, "why"),
        (TooLong, "agreed_with"),
        (TooLong, "reason"),
        (TooLong, "rungs[more]"),
    ]


def test_a_note_of_three_thousand_words_is_kept(opened: Notebook) -> None:
    long = " ".join(["ord"] * 3_000)

    kept = keep(opened, replace(LIBRARY, why=long), None)

    assert kept.record.why == long


def test_agreed_levels_change_only_with_a_later_agreement(opened: Notebook) -> None:
    kept = keep(opened, LIBRARY, None)
    other = LIBRARY.with_level(Level.MUCH_MORE, "Varje dag")

    assert told(troubles(other, kept.record, TODAY)) == [(LevelsAgreed, "agreed")]
    assert told(troubles(replace(other, agreed=None), kept.record, TODAY)) == [(LevelsAgreed, "agreed")]
    assert troubles(replace(other, agreed=TODAY), kept.record, TODAY) == ()


def test_a_level_is_put_right_on_the_day_it_was_written_down(opened: Notebook) -> None:
    kept = keep(opened, LIBRARY, None)
    right = replace(LIBRARY.with_level(Level.MORE, "4 dagar i veckan"), reason="Jag skrev fel")

    changed = keep(opened, right, kept)

    assert changed.record.level_words(Level.MORE) == "4 dagar i veckan"
    assert (changed.record.agreed, changed.why) == (AGREED, "Jag skrev fel")
    (was,) = replaced(changed)
    assert (was.goal.level_words(Level.MORE), was.anew) == ("4 dagar", False)
    assert len(agreements(changed)) == 1


def test_the_day_after_the_levels_stand(opened: Notebook) -> None:
    kept = keep(opened, LIBRARY, None)
    clock = opened.home.clock.now
    assert isinstance(clock, StandingClock)

    clock.moves(days=1)

    assert not are_levels_open(opened, kept)
    with pytest.raises(LevelsAgreed):
        keep(opened, LIBRARY.with_level(Level.MORE, "4 dagar i veckan"), kept)


def test_levels_that_were_reviewed_today_stand(opened: Notebook) -> None:
    kept = keep(opened, LIBRARY, None)

    reviewed(opened, kept, 0, TODAY)

    assert not are_levels_open(opened, kept)


def test_the_clinic_may_give_half_a_step_above_the_usual_start(opened: Notebook) -> None:
    usual = subject(opened, keep(opened, LIBRARY, None).id, "")
    lowest = subject(opened, keep(opened, replace(LIBRARY, baseline=Level.MUCH_LESS), None).id, "")
    by_clinic = TypedReview(TODAY, by=Reviewer.CLINIC)

    assert usual.between(by_clinic) == Decimal("-0.5")
    assert usual.between(TypedReview(TODAY)) is None
    assert lowest.between(by_clinic) is None


def test_half_a_step_goes_with_the_clinic_that_may_give_it(opened: Notebook) -> None:
    half = TypedReview(TODAY, Decimal("-0.5"), Reviewer.CLINIC)
    whole = TypedReview(TODAY, Decimal(1), Reviewer.CLINIC)

    assert half.seen_by(Reviewer.PATIENT).level is None
    assert half.seen_by(Reviewer.CLINIC) == half
    assert whole.seen_by(Reviewer.PATIENT) == replace(whole, by=Reviewer.PATIENT)


def test_a_new_agreement_keeps_the_old_levels_and_says_why(opened: Notebook) -> None:
    kept = agreed_anew(opened, keep(opened, LIBRARY, None), date(2026, 10, 1))

    old, new = agreements(opened.journal.get(kept.id))

    assert (old.level_words(Level.EXPECTED), new.level_words(Level.EXPECTED)) == ("3 dagar", "4 dagar")
    assert kept.why == "Det gick lättare än vi trodde"


def test_words_of_an_agreed_goal_change_without_a_new_agreement(opened: Notebook) -> None:
    kept = keep(opened, LIBRARY, None)

    changed = keep(opened, replace(LIBRARY, why="För läsecirkeln"), kept)

    assert len(agreements(changed)) == 1
    assert agreements(changed)[0].why == "För läsecirkeln"


def test_an_old_t_stands_after_a_new_agreement(opened: Notebook) -> None:
    kept = keep(opened, LIBRARY, None)
    reviewed(opened, kept, 1, date(2026, 9, 20))
    before = goals_in(opened).now(Reviewer.PATIENT, TODAY)

    agreed_anew(opened, kept, date(2026, 10, 1))
    goals = goals_in(opened)

    assert before is not None
    assert goals.now(Reviewer.PATIENT, TODAY) is None
    assert goals.changes() == [date(2026, 10, 1)]
    assert goals.before(Reviewer.PATIENT, date(2026, 10, 1)) == before
    assert earlier_figures(goals, Reviewer.PATIENT, SWEDISH) == [
        "Till den 1 oktober 2026: T 60,0, 1 av 1 mål bedömda"
    ]


def test_a_goal_that_is_not_rated_is_left_out_and_said(opened: Notebook) -> None:
    first, second = keep(opened, LIBRARY, None), keep(opened, replace(LIBRARY, words="Laga mat"), None)
    keep(opened, replace(LIBRARY, words="Sjunga"), None)
    reviewed(opened, first, 1, date(2026, 10, 1))
    reviewed(opened, second, 1, date(2026, 10, 1))

    now = goals_in(opened).now(Reviewer.PATIENT, TODAY)

    assert now is not None
    assert (now.rated, now.of) == (2, 3)
    assert in_figures(now, SWEDISH) == "T 62,4 nu, 37,6 i början: +24,8"


def test_the_clinic_is_never_mixed_with_me(opened: Notebook) -> None:
    kept = keep(opened, LIBRARY, None)
    reviewed(opened, kept, 0, date(2026, 10, 1))
    reviewed(opened, kept, -1, date(2026, 10, 2), Reviewer.CLINIC)

    where = followed(opened, kept)

    assert last_level(where, Reviewer.PATIENT) == 0
    assert last_level(where, Reviewer.CLINIC) == -1
    assert len(reviews_of(opened, kept.id, kept.record, Reviewer.CLINIC)) == 1


def test_the_level_stands_in_its_own_words() -> None:
    goal = goal_from(LIBRARY, None)

    assert you_are_at(goal, Decimal(0), SWEDISH) == "Här är du nu: ”3 dagar”."
    assert you_are_at(goal, Decimal("-0.5"), SWEDISH) == "Du är mellan ”1–2 dagar” och ”3 dagar”."
    assert you_are_at(goal, None, SWEDISH) == "Inte bedömt än"
    assert you_began_at(goal, SWEDISH) == "Du började på ”1–2 dagar”."


def test_a_review_without_a_level_or_before_the_agreement_is_told(opened: Notebook) -> None:
    of = subject(opened, keep(opened, LIBRARY, None).id, "")

    with pytest.raises(Unanswered) as none_chosen:
        of.record(TypedReview(TODAY), opened)
    with pytest.raises(BeforeTheGoal) as too_early:
        of.record(TypedReview(date(2026, 9, 6), Decimal(0)), opened)

    assert (none_chosen.value.field, too_early.value.field) == ("level", "day")


def test_a_review_of_earlier_levels_is_changed_against_those(opened: Notebook) -> None:
    kept = keep(opened, LIBRARY, None)
    reviewed(opened, kept, 0, date(2026, 9, 20))
    agreed_anew(opened, kept, date(2026, 10, 1))
    review = opened.journal.read(Review)[0]

    of = subject(opened, kept.id, review.id)

    assert of.goal.level_words(Level.EXPECTED) == "3 dagar"
    assert of.record(replace(of.begun(TODAY), note="Nästan"), opened).agreed == AGREED


def test_an_example_fills_only_what_is_empty() -> None:
    typed = Typed(words="Laga mat", levels=("", "", "Varje fredag", "", ""))
    own = tuple(SWEDISH.say(level) for level in EXAMPLES[1].levels)

    filled = typed.like(EXAMPLES[1], own)

    assert filled.levels == (own[0], own[1], "Varje fredag", own[3], own[4])
    assert (filled.words, filled.area) == ("Laga mat", EXAMPLES[1].area)


def test_ended_goals_stand_apart_and_their_last_figure_stays(opened: Notebook) -> None:
    kept = keep(opened, LIBRARY, None)
    reviewed(opened, kept, 2, date(2026, 11, 1))

    opened.journal.change(kept.id, replace(kept.record, ended=date(2026, 11, 10)))
    goals = goals_in(opened)

    assert (len(goals.agreed), len(goals.ended)) == (0, 1)
    then = goals.before(Reviewer.PATIENT, date(2026, 11, 10))
    assert then is not None
    assert then.t == 70


def test_what_is_typed_survives_the_lock(opened: Notebook) -> None:
    half = replace(LIBRARY, levels=("", "", "3 dagar", "", ""), anew=True, importance=2)

    drafts.keep(opened.journal, "goal:new", half)

    assert drafts.drafted(opened.journal, "goal:new", Typed) == half


def test_the_form_of_a_review_is_named_after_what_it_changes() -> None:
    assert Subject("a", Goal()).form == "review:a"
