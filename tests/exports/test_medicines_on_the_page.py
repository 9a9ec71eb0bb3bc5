"""Medicines on the page for the visit: the patient's copy, in the plan's own words, with nothing worked out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.exports import as_pdf
from app.exports.sections.medicines import Medicines
from app.exports.summary import build
from app.rehab.period import Period
from app.rehab.taper import Agreement, Course, Dose, PartOfDay, Pause, Taken
from app.rehab.taper.safety import EVALUATED_LATER
from app.rehab.taper.strengths import Unit
from app.rehab.taper.words import WORDS
from tests.exports import agreed
from tests.exports.patient import FOUR_WEEKS, TODAY, lived, records
from tests.exports.reading import SWEDISH, facts, in_words


def medicines(course: Course = agreed.COURSE, period: Period = FOUR_WEEKS, **changed: object) -> Medicines:
    kept: dict[str, object] = {"tapers": {"taper": course}, "doses": agreed.doses(period)}
    section = Medicines.gather(records(**(kept | changed)), period)
    assert section is not None
    return section


def told(section: Medicines) -> dict[str, str]:
    return facts(section.first_page(SWEDISH))


def test_the_page_tells_who_agreed_and_which_step_it_is_now() -> None:
    page = told(medicines())

    assert page[SWEDISH.say("Taper")] == "Överenskommet med Eva Exempel, 1 september 2026"
    assert page[SWEDISH.say("Step now")] == "Steg 3 av 4, sedan 2 november 2026: 20 mg om dagen"
    assert page["Oxikodon 10\u00a0mg"] == "Morgon, tabletter: 1; Kväll, tabletter: 1"


def test_what_became_of_the_doses_is_counted_by_what_was_said_of_them() -> None:
    page = told(medicines())

    assert page[SWEDISH.say("Doses")] == "; ".join(
        f"{SWEDISH.say(WORDS[how])}: {n}"
        for how, n in ((Taken.AS_PLANNED, 54), (Taken.OTHER_TIME, 1), (Taken.NOT_TAKEN, 1))
    )
    assert page[SWEDISH.say("As needed")] == "1 gång på 1 dag"


def test_two_strengths_of_one_drug_are_told_apart() -> None:
    kept = agreed.doses(FOUR_WEEKS)
    weak, strong = (replace(kept[0], amount=Decimal(amount), unit=Unit.MG) for amount in (5, 20))

    words = in_words(medicines(doses=(weak, strong)).details(SWEDISH))

    assert "Oxikodon 5\u00a0mg" in words
    assert "Oxikodon 20\u00a0mg" in words


def test_doses_outside_the_period_do_not_count() -> None:
    before = agreed.doses(Period(date(2026, 10, 1), date(2026, 10, 20)))

    assert SWEDISH.say("Doses") not in told(medicines(doses=before))


def test_a_draft_is_marked_and_has_no_step_now() -> None:
    draft = Course(replace(agreed.TAPER, agreement=Agreement(with_whom="Eva Exempel")))
    page = told(medicines(draft))

    assert page[SWEDISH.say("Taper")] == SWEDISH.say("Draft, not agreed")
    assert SWEDISH.say("Step now") not in page


def test_a_step_that_was_not_confirmed_has_not_begun() -> None:
    late = Course(agreed.TAPER, agreed.COURSE.confirmed[:1])

    assert told(medicines(late))[SWEDISH.say("Step now")].startswith("Steg 2 av 4, sedan 5 oktober 2026")


def test_a_pause_is_told() -> None:
    paused = replace(agreed.COURSE, pauses=(Pause(day=date(2026, 11, 16), taper="taper", why="Förkyld"),))
    section = medicines(paused)

    assert "pausad" in told(section)[SWEDISH.say("Step now")]
    assert "Förkyld" in in_words(section.details(SWEDISH))


def test_a_morphine_equivalent_is_the_clinics_number_with_its_table() -> None:
    page = told(medicines())

    assert page[SWEDISH.say("Morphine equivalent from the clinic")] == (
        "40, enligt tabellen ”Läkemedelsverket”, lämnat av Eva Exempel 2 november 2026"
    )


def test_without_a_number_from_the_clinic_there_is_none() -> None:
    course = replace(agreed.COURSE, taper=replace(agreed.TAPER, clinic_numbers=()))

    assert SWEDISH.say("Morphine equivalent from the clinic") not in told(medicines(course))


def test_what_the_plan_says_of_a_dose_is_never_cut_in_the_middle() -> None:
    long = "2 kapslar vid behov, " + "aldrig mer än 3 gånger om dagen, " * 4
    now = agreed.TAPER.steps[2]
    extra = Dose(medicine="extra", part=PartOfDay.NOON, given=long)
    step = replace(now, doses=(*now.doses, extra), given=long)
    taper = replace(agreed.TAPER, steps=(*agreed.TAPER.steps[:2], step, agreed.TAPER.steps[3]))
    section = medicines(Course(taper, agreed.COURSE.confirmed))
    page = in_words(section.first_page(SWEDISH))

    assert "2 kapslar" not in page
    assert page.count(SWEDISH.say("see the details")) == 2
    assert long.strip() in in_words(section.details(SWEDISH))


def test_every_step_stands_in_the_details_as_it_was_given() -> None:
    steps = facts(medicines().details(SWEDISH))

    assert steps["Steg 4"] == (
        "Från 30 november 2026 enligt planen. Oxikodon 10\u00a0mg: Morgon, tabletter: 1; Kväll, tabletter: 0."
    )


def test_a_dose_that_was_not_taken_stands_in_the_details_with_its_note() -> None:
    told_of = facts(medicines().details(SWEDISH))

    assert told_of["29 oktober 2026"] == "Oxikodon, Morgon, Inte tagen (Glömde den hemma)"


def test_the_effect_is_not_judged_until_months_after_the_end() -> None:
    ended = Course(agreed.TAPER, (*agreed.COURSE.confirmed, agreed.last_step_confirmed()))
    shortly_after = Period(date(2026, 12, 1), date(2026, 12, 20))
    long_after = Period(date(2027, 3, 1), date(2027, 3, 20))

    assert SWEDISH.say(EVALUATED_LATER) in in_words(medicines(ended, shortly_after).first_page(SWEDISH))
    assert SWEDISH.say(EVALUATED_LATER) not in in_words(medicines(ended, long_after).first_page(SWEDISH))


def test_a_taper_that_was_closed_before_the_period_is_not_there() -> None:
    closed = Course(replace(agreed.TAPER, ended=date(2026, 10, 1)), agreed.COURSE.confirmed)

    assert Medicines.gather(records(tapers={"taper": closed}), FOUR_WEEKS) is None


def called(name: str) -> Course:
    """The course with its first medicine under another name."""
    oxycodone = replace(agreed.OXYCODONE, name=name)
    return replace(agreed.COURSE, taper=replace(agreed.TAPER, medicines=(oxycodone, agreed.AS_NEEDED)))


def test_two_medicines_whose_names_begin_alike_are_told_apart_on_the_page() -> None:
    names = ("Oxikodon depottablett Exempel", "Oxikodon depottablett Annan")

    pages = [told(medicines(called(name))) for name in names]

    assert all(f"{name} 10\u00a0mg" in page for name, page in zip(names, pages, strict=True))


def test_a_medicine_with_a_name_over_several_pages_can_be_printed() -> None:
    made = build(lived(tapers={"taper": called("Exempelmedicin " * 400)}), FOUR_WEEKS, TODAY, ["medicines"])

    assert as_pdf.render(made, SWEDISH).startswith(b"%PDF")


def test_a_stop_that_the_patient_wrote_is_not_doubled() -> None:
    steps = tuple(replace(step, given="En tablett mindre.") for step in agreed.TAPER.steps)
    paused = (Pause(day=date(2026, 11, 16), taper="taper", why="Sover dåligt.", told="Eva Exempel"),)
    course = replace(agreed.COURSE, taper=replace(agreed.TAPER, steps=steps), pauses=paused)

    page = in_words(medicines(course).details(SWEDISH))

    assert "En tablett mindre. Oxikodon" in page
    assert "Sover dåligt. Vem jag har berättat för: Eva Exempel" in page
