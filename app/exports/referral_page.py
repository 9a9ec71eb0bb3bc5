"""What a good referral tells, under S004's ten headings, on a page to give to the one who writes it."""

from __future__ import annotations

from app.exports.as_pdf import print_sheet
from app.exports.blocks import Block, Facts, Heading, flowing, one_line
from app.exports.sheet import Sheet
from app.exports.summary import FICTIONAL
from app.language import Language
from app.rehab.profile import Profile
from app.rehab.visits_referral import HEADINGS, ReferralSheet


def referral_page(sheet: ReferralSheet, owner: Profile, language: Language) -> bytes:
    """The page as PDF. Raises MissingCharacter."""
    return print_sheet(referral_sheet(sheet, owner, language), language)


def referral_sheet(sheet: ReferralSheet, owner: Profile, language: Language) -> Sheet:
    """Whose it is, the day, and every heading that has words; the others are left out."""
    name = one_line(owner.name)
    facts = (
        *(((language.say("Name"), name),) if name else ()),
        (language.say("Written on"), language.full_day(sheet.day)),
        (language.say("Source"), language.say("Self-reported by the patient")),
    )
    told: list[Block] = []
    for heading, words in sheet.texts.items():
        if words.strip():
            told += [Heading(language.say(HEADINGS[heading])), *flowing(words)]
    return Sheet(
        title=language.say("For a referral"),
        made_on=sheet.day,
        blocks=(Facts(facts), *told),
        foot=language.say("The patient's own words, for the one who writes the referral."),
        strip=language.say(FICTIONAL) if owner.fictional else "",
    )
