"""The sentence that says what a picture shows.

It counts answered days, tells where the middle half of the answers lies, and lays the
later half of the period beside the earlier one. It never says better or worse, for what
a number means is the patient's to say, and it never ranks days (S000 App. B: function
and goals come before pain intensity).
"""

from dataclasses import dataclass
from statistics import fmean

from app.language import Language
from app.rehab.fields import Scale
from app.rehab.series import Series
from app.words import N_

# Shares of the scale. Halves that lie closer than 0.8 of 0–10 are called about the same,
# for answers of one day and the next differ by that much anyway.
NOTICEABLE = 0.08
CLEAR = 0.2
FEWEST_IN_A_HALF = 3
NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Wording:
    """How the later half is laid beside the earlier one."""

    a_little_higher: str
    higher: str
    a_little_lower: str
    lower: str


FOUR_WEEKS = Wording(
    a_little_higher=N_("A little higher in the last two weeks than in the two before."),
    higher=N_("Higher in the last two weeks than in the two before."),
    a_little_lower=N_("A little lower in the last two weeks than in the two before."),
    lower=N_("Lower in the last two weeks than in the two before."),
)
ANY_PERIOD = Wording(
    a_little_higher=N_("A little higher in the later half of the period than in the earlier half."),
    higher=N_("Higher in the later half of the period than in the earlier half."),
    a_little_lower=N_("A little lower in the later half of the period than in the earlier half."),
    lower=N_("Lower in the later half of the period than in the earlier half."),
)


def describe(language: Language, question: Scale, series: Series) -> str:
    """What the plotted values show, in one to three sentences."""
    usual = series.usual()
    if usual is None:
        return too_few(language, series.logged_days)
    said = [
        language.count(
            "Answered on {n} day of {days}.",
            "Answered on {n} days of {days}.",
            series.logged_days,
            days=language.number(len(series.period)),
        ),
        language.say(
            "Most often {span} of {most}.", span=language.span(*usual, 1), most=language.number(question.most)
        ),
    ]
    if beside := halves_compared(question, series):
        said.append(language.say(beside))
    return " ".join(said)


def too_few(language: Language, logged_days: int) -> str:
    """What is said of fewer than five answered days."""
    if not logged_days:
        return language.say("No day answered in this period.")
    return language.count(
        "{n} day answered; too few to describe.", "{n} days answered; too few to describe.", logged_days
    )


def halves_compared(question: Scale, series: Series) -> str | None:
    """The words for the later half beside the earlier one, or None where one of them has too few answers."""
    earlier, later = series.halves()
    if min(earlier.logged_days, later.logged_days) < FEWEST_IN_A_HALF:
        return None
    step = (fmean(later.answers) - fmean(earlier.answers)) / (question.most - question.least)
    if abs(step) < NOTICEABLE:
        return N_("About the same all through the period.")
    words = FOUR_WEEKS if len(series.period) == 28 else ANY_PERIOD
    if step > 0:
        return words.higher if step >= CLEAR else words.a_little_higher
    return words.lower if step <= -CLEAR else words.a_little_lower


def scale_in_words(language: Language, question: Scale) -> str:
    """ "0 = nothing, 10 = everything I wanted", with no line broken at the equals signs."""
    said = language.say(
        "{least} = {low}, {most} = {high}",
        least=language.number(question.least),
        low=language.say(question.low),
        most=language.number(question.most),
        high=language.say(question.high),
    )
    return said.replace(" = ", f"{NO_BREAK}={NO_BREAK}")
