"""The sentence that says what a picture shows.

It counts answered days, tells where the middle half of the answers lies, and lays the
later half of the period beside the earlier one. It never says better or worse, for what
a number means is the patient's to say, and it never ranks days (S000 App. B: function
and goals come before pain intensity).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from app.language import Language
from app.rehab.fields import Minutes, Scale
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

THE_SAME = N_("About the same all through the period.")
# The same, said of several questions.
IN_BRIEF = {
    THE_SAME: N_("About the same all through: {questions}."),
    FOUR_WEEKS.a_little_higher: N_("A little higher in the last two weeks: {questions}."),
    FOUR_WEEKS.higher: N_("Higher in the last two weeks: {questions}."),
    FOUR_WEEKS.a_little_lower: N_("A little lower in the last two weeks: {questions}."),
    FOUR_WEEKS.lower: N_("Lower in the last two weeks: {questions}."),
    ANY_PERIOD.a_little_higher: N_("A little higher in the later half: {questions}."),
    ANY_PERIOD.higher: N_("Higher in the later half: {questions}."),
    ANY_PERIOD.a_little_lower: N_("A little lower in the later half: {questions}."),
    ANY_PERIOD.lower: N_("Lower in the later half: {questions}."),
}


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
            "Most often {low} to {high}.", low=hours(language, usual[0]), high=hours(language, usual[1])
        )
        if isinstance(question, Minutes)
        else language.say(
            "Most often {span} of {most}.", span=language.span(*usual, 1), most=language.number(question.most)
        ),
    ]
    if beside := halves_compared(question, series):
        said.append(language.say(beside))
    return " ".join(said)


def hours(language: Language, minutes: float) -> str:
    """95 minutes as 1 h 35 min, and 20 as 20 min."""
    whole, rest = divmod(round(minutes), 60)
    if not whole:
        return language.say("{minutes} min", minutes=language.number(rest)).replace(" ", NO_BREAK)
    if not rest:
        return language.say("{hours} h", hours=language.number(whole)).replace(" ", NO_BREAK)
    told = language.say(
        "{hours} h {minutes} min", hours=language.number(whole), minutes=language.number(rest)
    )
    return told.replace(" ", NO_BREAK)


def compared(language: Language, lines: Iterable[tuple[Scale, Series]]) -> tuple[str, ...]:
    """The later half beside the earlier one, in one sentence for all questions that went alike."""
    alike: dict[str, list[str]] = {}
    for question, series in lines:
        if series.usual() and (said := halves_compared(question, series)):
            alike.setdefault(said, []).append(in_a_list(language.say(question.short)))
    return tuple(
        language.say(IN_BRIEF[said], questions=language.listed(names)) for said, names in alike.items()
    )


def in_a_list(name: str) -> str:
    """A name as it stands inside a sentence."""
    return name[:1].lower() + name[1:]


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
    step = (fmean(later.answers) - fmean(earlier.answers)) / measured_by(question, series)
    if abs(step) < NOTICEABLE:
        return THE_SAME
    words = FOUR_WEEKS if len(series.period) == 28 else ANY_PERIOD
    if step > 0:
        return words.higher if step >= CLEAR else words.a_little_higher
    return words.lower if step <= -CLEAR else words.a_little_lower


def measured_by(question: Scale, series: Series) -> float:
    """What a step is a share of: the whole scale; of minutes, which have none, half of what they reach at most."""
    if isinstance(question, Minutes):
        return max(series.answers) / 2 or 1
    return question.most - question.least


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
