"""What stands on the page for the visit, whatever the format."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.errors import UnknownSection
from app.exports.blocks import Block, Facts, Heading, Paragraph, Picture, Table, plain
from app.exports.records import Records
from app.exports.sections import SECTIONS
from app.exports.sections.key_figures import KeyFigures
from app.exports.summary import VisitSummary, build
from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from tests.exports.patient import FOUR_WEEKS, LANGUAGES, NOTES, TODAY, check_ins, records, summary

SWEDISH = LANGUAGES["sv"]


def headings(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]


def in_words(made: VisitSummary) -> str:
    """Everything a summary says, in one text."""
    said: list[str] = []
    for block in (made.head(SWEDISH), *made.first_page(SWEDISH), *made.details(SWEDISH)):
        match block:
            case Facts():
                said += [f"{name} {value}" for name, value in block.pairs]
            case Heading() | Paragraph():
                said.append(block.text)
            case Table():
                said += [" ".join(row) for row in (block.header, *block.rows)]
            case Picture():
                said += block.sentences
    return "\n".join(said)


def key_figures(made: VisitSummary) -> dict[str, tuple[str, ...]]:
    section = next(one for one in made.sections if isinstance(one, KeyFigures))
    table = next(block for block in section.first_page(SWEDISH) if isinstance(block, Table))
    return {row[0].split(" (")[0].split(",")[0]: row[1:] for row in table.rows}


def fourteen(field: str, *answers: int) -> tuple[CheckIn, ...]:
    """Check-ins on the last days until today, with one answer each."""
    days = Period.days_until(TODAY, len(answers))
    given: list[dict[str, Any]] = [{field: answer} for answer in answers]
    return tuple(CheckIn(day=day, **one) for day, one in zip(days, given, strict=True))


def short(field: str) -> str:
    return SWEDISH.say({"function": "What matters to me", "sleep": "Sleep", "pain": "Pain"}[field])


def test_the_head_tells_whose_it_is_and_how_many_days_were_logged() -> None:
    told = dict(summary().head(SWEDISH).pairs)

    assert told[SWEDISH.say("Name")] == "Karin Påhittad"
    assert told[SWEDISH.say("Period")] == "26 oktober–22 november 2026"
    assert told[SWEDISH.say("Days logged")] == SWEDISH.say("{days} of {all}", days="25", all="28")
    assert told[SWEDISH.say("Source")] == SWEDISH.say("Self-reported by the patient")


def test_a_summary_without_a_name_has_no_line_for_one() -> None:
    assert SWEDISH.say("Name") not in dict(summary(name="").head(SWEDISH).pairs)


def test_a_pain_question_that_is_switched_off_appears_nowhere() -> None:
    made = summary(unasked=frozenset({"pain"}))

    assert short("pain") in in_words(summary())
    assert short("pain") not in in_words(made)


def test_function_stands_before_pain() -> None:
    assert next(iter(key_figures(summary()))) == short("function")
    assert list(key_figures(summary()))[-1] == short("pain")


def test_notes_are_left_out_until_they_are_chosen() -> None:
    note = next(iter(NOTES.values()))

    assert note not in in_words(build(records(), FOUR_WEEKS, TODAY))
    assert note in in_words(summary())


def test_only_the_chosen_sections_are_there() -> None:
    made = build(records(), FOUR_WEEKS, TODAY, ["key_figures"])

    assert headings(made.first_page(SWEDISH)) == [SWEDISH.say("Key figures")]
    assert made.details(SWEDISH) == ()


def test_an_unknown_section_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownSection) as refused:
        build(records(), FOUR_WEEKS, TODAY, ["horoscope"])
    known = ", ".join(section.key for section in SECTIONS)

    assert refused.value.values == {"name": "horoscope", "known": known}


def test_a_period_without_entries_says_so() -> None:
    made = build(Records(), FOUR_WEEKS, TODAY)

    assert made.first_page(SWEDISH) == (Paragraph(SWEDISH.say("Nothing is written for this period.")),)


def test_notes_alone_are_not_called_nothing() -> None:
    made = build(records(), FOUR_WEEKS, TODAY, ["notes"])

    assert made.first_page(SWEDISH) == ()
    assert headings(made.details(SWEDISH)) == [SWEDISH.say("My notes")]


def test_questions_that_usually_come_later_stand_first_when_they_are_alone() -> None:
    made = build(records(checkins=fourteen("mood", 4, 5, 6)), FOUR_WEEKS, TODAY, ["trends"])

    assert headings(made.first_page(SWEDISH)) == [SWEDISH.say("Answers over time")]
    assert made.details(SWEDISH) == ()


def test_now_is_the_last_seven_answers_and_start_the_first_seven() -> None:
    answers = (2, 2, 2, 2, 2, 2, 2, 9, 9, 5, 5, 5, 5, 5, 5, 5)
    made = summary(checkins=fourteen("function", *answers))

    assert key_figures(made)[short("function")] == ("5", "2", SWEDISH.say("{amount} higher", amount="3"))


def test_no_day_counts_as_now_and_as_start() -> None:
    made = summary(checkins=fourteen("sleep", 6, 6, 9, 3, 2))

    assert key_figures(made)[short("sleep")] == ("2,5", "6", SWEDISH.say("{amount} lower", amount="3,5"))


def test_too_few_answers_give_no_figure() -> None:
    made = summary(checkins=fourteen("sleep", 6, 6, 3, 2))

    assert key_figures(made)[short("sleep")] == ("–", "–", "–")
    assert SWEDISH.say("– stands for too few answers.") in in_words(made)


def test_a_start_of_its_own_is_compared_with() -> None:
    spring = Period(date(2026, 3, 2), date(2026, 3, 29))
    earlier = tuple(CheckIn(day=day, function=2) for day in spring)
    made = summary(checkins=(*earlier, *fourteen("function", 4, 4, 5, 5, 5)), start=spring)

    assert key_figures(made)[short("function")] == ("5", "2", SWEDISH.say("{amount} higher", amount="3"))
    assert made.logged_days == 5


def test_a_question_never_answered_has_no_row_and_no_picture() -> None:
    made = summary(checkins=fourteen("sleep", 6, 6, 3, 2, 5, 5))

    assert list(key_figures(made)) == [short("sleep")]
    assert short("function") not in in_words(made)


def test_every_picture_has_a_sentence_for_each_line_and_its_values() -> None:
    made = summary()
    pictures = [
        block for block in (*made.first_page(SWEDISH), *made.details(SWEDISH)) if isinstance(block, Picture)
    ]

    assert [len(one.sentences) for one in pictures] == [3 + 1, 2 + 1]  # And one that explains gaps and band.
    assert [one.values and len(one.values.rows) for one in pictures] == [28, 28]


def test_a_gap_is_called_no_answer_in_the_table_of_values() -> None:
    made = summary()
    picture = next(block for block in made.first_page(SWEDISH) if isinstance(block, Picture))
    assert picture.values is not None

    assert picture.values.rows[5][1] == SWEDISH.say("No answer")


def test_sections_have_keys_of_their_own_and_titles() -> None:
    assert len({section.key for section in SECTIONS}) == len(SECTIONS)
    assert all(section.title for section in SECTIONS)


def test_the_summary_does_not_depend_on_the_order_of_the_notebook() -> None:
    backwards = tuple(reversed(check_ins()))

    assert in_words(summary(checkins=backwards)) == in_words(summary())


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("A\u030asa", "Åsa"),
        ("ont\x07 i\u200b höften", "ont i höften"),
        ("rad\r\nrad", "rad\nrad"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_signs_that_no_page_can_show_are_left_out(typed: str, shown: str) -> None:
    assert plain(typed) == shown


def test_a_single_day_is_a_period_too() -> None:
    made = summary(Period(TODAY, TODAY))

    assert key_figures(made)[short("sleep")] == ("–", "–", "–")
