"""Exercise in words: amounts, steps, and how a session was."""

from __future__ import annotations

from dataclasses import replace

from app.language import Language
from app.rehab.exercise import TALK, Dose, Exercise, Session, dose_after
from app.rehab.pacing import Standing
from app.rehab.pacing.plan import VARIANTS
from app.session.exercised import at_the_end
from app.words import N_

# With marked fear of movement, exposure is the clinic's to lead (S000 App. B).
LED = N_("Led by {who}. Which movement comes next is agreed with them.")


def dose_in_words(language: Language, dose: Dose | Session | None) -> str:
    """12 minutes · 2 × 8 times · 2 kg · I can talk but not sing; nothing for None."""
    if dose is None:
        return ""
    told = amounts_in_words(language, dose)
    if dose.talk in TALK:
        told.append(language.say(TALK[dose.talk]))
    if dose.effort is not None:
        told.append(language.say("effort {n} of 10", n=dose.effort))
    return " · ".join(told)


def amounts_in_words(language: Language, dose: Dose | Session) -> list[str]:
    """How much of it, without how hard it is."""
    told = []
    if dose.minutes is not None:
        told.append(language.count("{n} minute", "{n} minutes", dose.minutes))
    if dose.metres is not None:
        told.append(language.say("{n} metres", n=language.number(dose.metres, 2)))
    if dose.repetitions is not None and dose.sets is not None:
        told.append(
            language.say(
                "{rounds} × {times} times",
                rounds=language.number(dose.sets, 2),
                times=language.number(dose.repetitions, 2),
            )
        )
    elif dose.repetitions is not None:
        told.append(language.say("{n} times", n=language.number(dose.repetitions, 2)))
    if dose.load:
        told.append(dose.load)
    return told


def session_in_words(language: Language, session: Session) -> str:
    """How it was done, with its amounts."""
    told = dose_in_words(language, session)
    if session.variant in VARIANTS and session.variant != "planned":
        how = language.say(VARIANTS[session.variant])
        return f"{how} · {told}" if told else how
    return told


def steps_in_words(language: Language, exercise: Exercise, now: Standing) -> str:
    """Where the patient is, where it began, and what comes next."""
    here, following = dose_after(exercise, now.step), dose_after(exercise, now.step + 1)
    said = [language.say("The plan is now at {amount}.", amount=dose_in_words(language, here))]
    if now.step:
        first = besides(dose_after(exercise, 0), here)
        said.append(language.say("It began with {amount}.", amount=dose_in_words(language, first)))
    if at_the_end(exercise, now.step):
        said.append(language.say("The steps have come to where they end."))
    elif following == here:
        said.append(language.say("The next step is too small to change whole units."))
    else:
        said.append(
            language.say(
                "The next step is {amount}, when you decide on it.",
                amount=dose_in_words(language, besides(following, here)),
            )
        )
    return " ".join(said)


def besides(dose: Dose | None, here: Dose | None) -> Dose | None:
    """A dose named beside another one: how hard it is is not said again where that is the same."""
    if dose is None or here is None:
        return dose
    return replace(
        dose,
        talk=None if dose.talk == here.talk else dose.talk,
        effort=None if dose.effort == here.effort else dose.effort,
    )


def how_often(language: Language, exercise: Exercise) -> str:
    """3 days a week."""
    return language.count("{n} day a week", "{n} days a week", exercise.rhythm.days_a_week)
