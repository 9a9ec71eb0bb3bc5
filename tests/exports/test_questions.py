"""My questions and what matters to me, on the page for the visit."""

from __future__ import annotations

from dataclasses import replace

from app.exports.blocks import Bullets
from app.exports.sections.questions import Questions
from app.exports.shortened import MARK
from app.rehab.visits import Visit
from tests.exports import agreed
from tests.exports.patient import FOUR_WEEKS, records
from tests.exports.reading import SWEDISH, in_words

LONG = (
    "Kan vi prata om hur jag ska göra när smärtan väcker mig flera nätter i rad och jag inte orkar arbeta? "
)


def prepared(visit: Visit | None, **changed: object) -> Questions | None:
    return Questions.gather(records(visit=visit, **changed), FOUR_WEEKS)


def questions(section: Questions | None) -> tuple[str, ...]:
    assert section is not None
    return next(block.items for block in section.first_page(SWEDISH) if isinstance(block, Bullets))


def test_three_questions_and_what_matters_stand_on_the_page() -> None:
    section = prepared(agreed.VISIT)
    assert section is not None

    assert questions(section) == agreed.VISIT.questions
    assert agreed.VISIT.matters in in_words(section.first_page(SWEDISH))


def test_a_fourth_question_stands_in_the_details_with_the_other_three() -> None:
    four = (*agreed.VISIT.questions, "Får jag köra bil?")
    section = prepared(replace(agreed.VISIT, questions=four))
    assert section is not None

    assert questions(section) == four[:3]
    assert "Får jag köra bil?" in in_words(section.details(SWEDISH))


def test_a_long_question_is_whole_in_the_details() -> None:
    section = prepared(Visit(questions=(LONG,)))
    assert section is not None

    assert questions(section)[0].endswith(MARK)
    assert LONG.strip() in in_words(section.details(SWEDISH))


def test_what_is_short_is_told_once() -> None:
    section = prepared(Visit(questions=("Hur länge till?",), matters="Sjunga"))
    assert section is not None

    assert section.details(SWEDISH) == ()


def test_what_matters_in_the_plan_stands_in_where_the_visit_says_nothing_of_it() -> None:
    section = prepared(replace(agreed.VISIT, matters=""), plans=(agreed.PLAN,))
    assert section is not None

    assert agreed.PLAN.matters in in_words(section.first_page(SWEDISH))


def test_how_it_has_gone_since_last_time_stands_in_the_details() -> None:
    section = prepared(Visit(feedback="Sömnen stod i vägen."))
    assert section is not None

    assert section.first_page(SWEDISH) == ()
    assert "Sömnen stod i vägen." in in_words(section.details(SWEDISH))


def test_a_visit_without_words_says_nothing() -> None:
    assert prepared(Visit(day=agreed.VISIT.day, questions=(" ",))) is None
    assert prepared(None) is None
