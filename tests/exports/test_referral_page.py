"""What the patient prepared for a referral, on a page to give away."""

from __future__ import annotations

import pytest

from app.exports.blocks import Heading
from app.exports.referral_page import referral_page, referral_sheet
from app.rehab.profile import Profile
from app.rehab.visits_referral import HEADINGS, ReferralSheet
from tests.exports.patient import LANGUAGES, TODAY
from tests.exports.reading import facts, headings, in_words

SHEET = ReferralSheet(day=TODAY, physical_function="Går tjugo minuter.\nTrappor går.", pain="Ländryggen.")
OWNER = Profile(name="Karin Påhittad", fictional=True)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_page_tells_whose_it_is_and_what_was_written_in_the_order_of_the_headings(tag: str) -> None:
    language = LANGUAGES[tag]

    made = referral_sheet(SHEET, OWNER, language)

    assert headings(made.blocks) == [language.say(HEADINGS[name]) for name in ("pain", "physical_function")]
    assert facts(made.blocks)[language.say("Name")] == "Karin Påhittad"
    assert facts(made.blocks)[language.say("Written on")] == language.full_day(TODAY)
    assert made.strip == language.say("Fictional person: demonstration")


def test_every_line_that_was_written_stands_on_it() -> None:
    told = in_words(referral_sheet(SHEET, Profile(), LANGUAGES["sv"]).blocks)

    assert all(line in told for line in ("Går tjugo minuter.", "Trappor går.", "Ländryggen."))


def test_a_whole_sheet_has_all_ten_headings_and_can_be_printed() -> None:
    whole = ReferralSheet(day=TODAY, **dict.fromkeys(HEADINGS, "Ord med å, æ och ø. " * 40))

    made = referral_sheet(whole, OWNER, LANGUAGES["sv"])

    assert len([block for block in made.blocks if isinstance(block, Heading)]) == 10
    assert referral_page(whole, OWNER, LANGUAGES["sv"]).startswith(b"%PDF")
