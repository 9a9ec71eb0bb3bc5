"""What was done between visits, on the page for the visit: figures, exercise, measures, symptoms, warning signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.exports.blocks import Picture
from app.exports.sections.exercise import ExerciseDone
from app.exports.sections.key_figures import KeyFigures
from app.exports.sections.measures import Measures
from app.exports.sections.symptoms import SymptomsNoticed
from app.exports.sections.trends import Trends
from app.exports.sections.warning_signs import WarningSigns
from app.exports.summary import build
from app.rehab.exercise import Exercise, ExposureTry, Feared, Programme, Session, WayUp
from app.rehab.measures import EverydayWheel, Peg
from app.rehab.pacing import Rhythm
from app.rehab.symptoms import SIGNS, Sign, Symptoms
from tests.exports import agreed, daily
from tests.exports.patient import FOUR_WEEKS, TODAY, lived, records
from tests.exports.reading import SWEDISH, all_of, in_words, rows

FORBIDDEN = ("diagnos", "fibromyalgi", "nociplast", "depress", "bättre", "sämre", "svår smärta")


def figures(**changed: object) -> dict[str, tuple[str, ...]]:
    section = KeyFigures.gather(lived(**changed), FOUR_WEEKS)
    return {row[0].split(" (")[0].split(",")[0]: row[1:] for row in rows(section)}


def test_the_key_figures_stand_in_the_order_that_clinics_ask_for() -> None:
    section = KeyFigures.gather(lived(), FOUR_WEEKS)
    assert section is not None

    assert [one.name for one in section.figures] == [
        "function",
        "interference",
        "sleep",
        "activity",
        "mood",
        "pain",
    ]


def test_interference_is_the_latest_peg_beside_the_first() -> None:
    assert figures()["Hindrad av smärta"] == ("5", "7", SWEDISH.say("{amount} lower", amount="2"))


def test_a_peg_before_the_period_is_no_figure_of_now() -> None:
    early = tuple(one for one in daily.MEASURES if one.day == agreed.BEGUN)

    assert "Hindrad av smärta" not in figures(measures=early)


def test_minutes_of_activity_are_what_was_done_and_neither_rest_nor_plans() -> None:
    assert figures()["Aktivitet"][0] == "110"


def test_activity_rest_sleep_and_pain_share_panels_on_one_axis() -> None:
    section = Trends.gather(lived(), FOUR_WEEKS)
    assert section is not None

    names = [[SWEDISH.say(line.question.short) for line in panel] for panel in section.shown_first]
    assert names == [["Det som är viktigt för mig"], ["Aktivitet", "Vila"], ["Smärta", "Sömn"]]
    assert all(line.start is not None for panel in section.shown_first for line in panel)


def test_pain_that_is_switched_off_is_in_no_panel_and_no_figure() -> None:
    made = lived(unasked=frozenset({"pain"}))
    trends, keys = Trends.gather(made, FOUR_WEEKS), KeyFigures.gather(made, FOUR_WEEKS)
    assert trends is not None
    assert keys is not None

    assert "Smärta" not in in_words((*trends.first_page(SWEDISH), *trends.details(SWEDISH)))
    assert "pain" not in [one.name for one in keys.figures]


def test_what_was_filled_in_by_choice_stays_where_the_daily_pain_question_is_off() -> None:
    made = build(lived(unasked=frozenset({"pain"})), FOUR_WEEKS, TODAY)
    keys = [one.key for one in made.sections]

    assert "Hindrad av smärta (PEG)" in all_of(made)
    assert "pain_drawing" in keys


def test_the_table_of_values_begins_with_the_start() -> None:
    section = Trends.gather(lived(), FOUR_WEEKS)
    assert section is not None
    picture = section.first_page(SWEDISH)[0]
    assert isinstance(picture, Picture)
    assert picture.values is not None

    assert picture.values.rows[0][0] == SWEDISH.say("Start")
    assert len(picture.values.rows) == 1 + len(FOUR_WEEKS)


def test_exercise_tells_days_done_of_days_planned() -> None:
    section = ExerciseDone.gather(lived(), FOUR_WEEKS)

    assert rows(section) == (("Knäböj mot stol", "10", "28"), ("Cykel", "0", "28"))


def test_sessions_without_a_programme_are_counted_besides() -> None:
    swim = Session(day=TODAY, what="Simning", minutes=20)
    section = ExerciseDone.gather(records(sessions=(swim,)), FOUR_WEEKS)
    assert section is not None

    assert in_words(section.details(SWEDISH)) == "Utöver programmet 1 pass."


def test_a_feared_movement_that_was_met_counts_as_a_day_of_its_exercise() -> None:
    lifts = Exercise(
        key="lift",
        what="Lyfta",
        way=WayUp.GRADED_EXPOSURE,
        rhythm=Rhythm(days_a_week=1),
        feared=(Feared(movement="Lyfta en kasse", fear=60),),
        led_by="Fysioterapeut Exempel",
    )
    agreed = Programme(begins=FOUR_WEEKS.first, exercises=(lifts,))
    met = ExposureTry(day=TODAY, programme="ab", exercise="lift", movement="Lyfta en kasse")

    section = ExerciseDone.gather(records(programmes={"ab": agreed}, met=(met, met)), FOUR_WEEKS)

    assert section is not None
    assert rows(section) == (("Lyfta", "1", "4"),)
    assert section.besides == 0


def test_each_measure_stands_beside_its_start_with_its_range_and_direction() -> None:
    told = {row[0].split(" (")[0]: row for row in rows(Measures.gather(lived(), FOUR_WEEKS))}

    assert told["HADS A"] == (
        "HADS A (0–21). Ett högre tal betyder mer besvär. Lämnat av Eva Exempel.",
        "8 den 16 november 2026",
        "11 den 24 augusti 2026",
        "−3",
    )
    assert told["Arbetsförmåga"][2:] == ("–", "–")


def test_the_everyday_wheel_has_no_sum() -> None:
    section = Measures.gather(lived(), FOUR_WEEKS)
    assert section is not None

    spokes = [one for one in section.results if one.name in ("Body and mind", "Studies or work")]
    assert [(one.now.score, one.start and one.start.score) for one in spokes] == [(5, 3), (4, 2)]
    assert EverydayWheel.title not in [one.name for one in section.results]


def test_a_half_filled_peg_gives_no_measure() -> None:
    half = records(measures=(Peg(day=TODAY, pain=5),))

    assert Measures.gather(half, FOUR_WEEKS) is None


def test_symptoms_are_counted_by_day_in_the_order_of_the_list() -> None:
    section = SymptomsNoticed.gather(lived(), FOUR_WEEKS)

    assert rows(section) == (("Svettningar", "2"), ("Orolig eller kort sömn", "1"))
    assert section is not None
    assert "Lättare än förra veckan" in in_words(section.details(SWEDISH))


def signs(*lists: Symptoms) -> str:
    section = WarningSigns.gather(records(symptoms=lists), FOUR_WEEKS)
    assert section is not None
    return in_words(section.first_page(SWEDISH))


def test_no_warning_sign_is_told_as_none_reported() -> None:
    assert signs(*daily.SYMPTOMS).splitlines() == [
        SWEDISH.say("None reported."),
        "Listan är ifylld 2 dagar.",
    ]


def test_a_list_that_was_never_filled_in_is_not_passed_off_as_none() -> None:
    assert SWEDISH.say("The list of warning signs was not filled in.") in signs()


def test_a_warning_sign_is_told_with_its_day() -> None:
    told = signs(*daily.SYMPTOMS, daily.A_SIGN)

    assert f"{SWEDISH.say(SIGNS[Sign.FLUIDS])}: 5 november 2026" in told
    assert SWEDISH.say("None reported.") not in told


def test_of_many_signs_the_most_dangerous_come_first() -> None:
    everything = Symptoms(day=TODAY, signs=tuple(reversed(list(Sign))))

    assert signs(everything).splitlines()[0].startswith(SWEDISH.say(SIGNS[Sign.BREATHING]))


@pytest.mark.parametrize("strength", [0, 10])
def test_no_strength_of_pain_is_a_warning_sign(strength: int) -> None:
    worst = [replace(one, pain=strength) for one in lived().checkins if one.pain is not None]
    section = WarningSigns.gather(lived(checkins=worst), FOUR_WEEKS)

    assert section is not None
    assert section.reported == ()


def test_nothing_on_the_page_judges_or_names_a_diagnosis() -> None:
    for kind in (KeyFigures, Trends, Measures, SymptomsNoticed, ExerciseDone, WarningSigns):
        section = kind.gather(lived(), FOUR_WEEKS)
        assert section is not None
        told = in_words((*section.first_page(SWEDISH), *section.details(SWEDISH))).lower()

        assert not [word for word in FORBIDDEN if word in told]


def test_several_reasons_for_the_list_are_told_in_one_sentence() -> None:
    lists = (replace(daily.SYMPTOMS[0], reason="new_medicine"), *daily.SYMPTOMS)
    section = SymptomsNoticed.gather(records(symptoms=lists), FOUR_WEEKS)

    assert section is not None
    assert in_words(section.details(SWEDISH)[:1]) == (
        "Listan är ifylld 2 dagar. Anledning: Jag har fått ett nytt läkemedel; Jag trappar ner ett läkemedel"
    )
