"""Pacing in words: amounts in their unit, and what the picture of the steps says."""

from __future__ import annotations

from app.language import Language
from app.rehab.pacing import PacingPlan, Quota, QuotaToday, Rhythm, Standing, Unit, Way, amount
from app.session.paced import is_last

BASELINE_SOURCE = "Therapeutic Guidelines (eTG), Australia: graded activity"


def in_unit(language: Language, unit: str, amount: float) -> str:
    """12 minutes, 12,5 metres, 8 times."""
    if unit == Unit.METRES:
        return language.count("{n} metre", "{n} metres", amount)
    if unit == Unit.TIMES:
        return language.count("{n} time", "{n} times", amount)
    return language.count("{n} minute", "{n} minutes", amount)


def todays(language: Language, said: QuotaToday) -> str:
    """Today's amount: the lighter one where that is chosen for now."""
    if said.on_lighter and said.lighter is None:
        return said.lighter_words
    return in_unit(language, said.unit, said.lighter if said.on_lighter and said.lighter else said.amount)


def steps_in_words(language: Language, plan: PacingPlan, now: Standing) -> str:
    """Where the patient is, where it began, what the next step is, and how steps grow."""
    unit = plan.quota.unit
    here, following = amount(plan.quota, now.step), amount(plan.quota, now.step + 1)
    said = [language.say("The plan is now at {amount}.", amount=in_unit(language, unit, here))]
    if now.step:
        begun = in_unit(language, unit, amount(plan.quota, 0))
        said.append(language.say("It began with {amount}.", amount=begun))
    if is_last(plan.quota, now.step):
        said.append(language.say("The steps have come to where they end."))
    elif following > here:
        said.append(
            language.say(
                "The next step is {amount}, when you decide on it.",
                amount=in_unit(language, unit, following),
            )
        )
    else:
        said.append(language.say("The next step is too small to change whole units."))
    return " ".join(said)


def growth_in_words(language: Language, quota: Quota, rhythm: Rhythm) -> str:
    """How large the steps are, and how long each lasts."""
    share = language.percent(quota.percent / 100)
    if quota.way == Way.COMPOUND:
        words = language.say("Each step adds {share} of the amount before, as the plan says.", share=share)
    elif quota.given is None:
        words = language.say(
            "Each step adds {share} of the mean of your tries, as the plan says.", share=share
        )
    else:
        words = language.say("Each step adds {share} of the start, as the plan says.", share=share)
    length = language.count(
        "Each step lasts {n} day or longer.", "Each step lasts {n} days or longer.", rhythm.days_a_step
    )
    often = language.count(
        "It is done on {n} day a week.", "It is done on {n} days a week.", rhythm.days_a_week
    )
    return f"{words} {length} {often}"
