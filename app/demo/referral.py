"""What the fictional patient prepared for a referral to the pain clinic."""

from __future__ import annotations

from app.demo.dates import Dates
from app.language import Language
from app.rehab.visits_referral import ReferralSheet
from app.words import N_


def referral(dates: Dates, language: Language) -> ReferralSheet:
    """The sheet with most headings filled in; what is not known yet stays empty."""
    say = language.say
    return ReferralSheet(
        day=dates.ago(20),
        needs=say(N_("A team that sees work, sleep and training together.")),
        pain=say(N_("Low back with the right leg for many years. Neck and shoulders when I sit long.")),
        other_illness=say(N_("Migraine a few times a year. High blood pressure, treated.")),
        medicines=say(N_("Oxycodone, being tapered. Paracetamol when needed. Blood pressure tablets.")),
        examinations_before=say(N_("X-ray and magnetic camera of the back: changes that many have.")),
        treatments_now=say(N_("Training with a physiotherapist, pauses by the clock.")),
        treatments_before=say(N_("Massage, which helped for a day. Pain school.")),
        physical_function=say(N_("Walk twenty minutes, sit for half an hour. Stairs work.")),
        social_and_mental_function=say(N_("Work half time. Worry at night. The choir keeps me going.")),
    )
