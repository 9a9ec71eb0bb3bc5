"""What the fictional patient writes in her own words, now and then."""

from random import Random

from app.demo.days import Day
from app.language import Language
from app.words import N_

SHARE_WITH_A_NOTE = 0.16
GOOD_FROM = 6.5
HEAVY_UNTIL = 3.0

IN_A_FLARE = (
    N_(
        "Everything hurts today. I keep to my plan for heavy days: short walks, warm shower, rest in between."
    ),
    N_("It flared up in the night. I know this, it has passed before."),
    N_("Cancelled lunch with my sister. She said we will find another day."),
    N_("Lay down most of the morning. In the afternoon I got out as far as the mailbox."),
    N_("A little easier today than yesterday."),
    N_("Slept in pieces. Listened to the radio until it got light."),
    N_("Did half of the exercises. Half is something."),
    N_("The neighbour came by with soup. It was good to talk about something else."),
)
HEAVY = (
    N_("Tired from yesterday. I should have taken the pause earlier."),
    N_("Hard to get going. The day began around noon."),
    N_("The whole day went to the laundry."),
    N_("Bad night, so I moved the exercises to tomorrow."),
    N_("Worried about the meeting with the social insurance office."),
    N_("Grey day, short temper. Said sorry at dinner."),
    N_("Sat too long at the computer and paid for it in the evening."),
    N_("Nothing special happened, and still I was worn out."),
)
ORDINARY = (
    N_("Cooked in two rounds with a pause between. It worked."),
    N_("Walked to the library and took the bus home."),
    N_("The physiotherapist showed me a lighter variant of the squats."),
    N_("Wrote letters at the kitchen table, twenty minutes at a time."),
    N_("Hurts about as usual, but the day was fine."),
    N_("Pain all day, and I still got the curtains up."),
    N_("Long phone call with an old colleague."),
    N_("Tried the breathing exercise before bed. Fell asleep sooner, I think."),
    N_("Took the pauses when the timer rang, even though I did not feel like it."),
    N_("Rain. Did the exercises to music instead of walking."),
    N_("Carried the groceries in two small bags instead of one big."),
    N_("Went to bed at ten as planned."),
)
GOOD = (
    N_("Played cards with the grandchildren all afternoon."),
    N_("Walked around the lake for the first time in a long while."),
    N_("Sang in the choir tonight. It hurt, and it was worth it."),
    N_("Worked four hours with pauses, and had something left for the evening."),
    N_("Baked bread. The house smells wonderful."),
    N_("Coffee on the stairs in the sun."),
    N_("Planted the window boxes, one at a time."),
    N_("Went to the cinema. Stood up twice at the back, nobody minded."),
    N_("Slept well. You notice it in everything."),
    N_("Said no to one thing so that I could say yes to another."),
)
ON_HOLIDAY = (
    N_("At the cottage. Slow mornings."),
    N_("Swam a little. The water carries."),
    N_("Picked blueberries sitting on a stool."),
    N_("Long car ride, but we stopped every half hour."),
)
ALL = (*IN_A_FLARE, *HEAVY, *ORDINARY, *GOOD, *ON_HOLIDAY)


class Notes:
    """Deals notes that fit a day; the same one comes back only when all of its kind have been dealt."""

    def __init__(self, dice: Random, language: Language) -> None:
        self.dice = dice
        self.language = language
        self.left: dict[tuple[str, ...], list[str]] = {}

    def about(self, day: Day) -> str:
        """A note in the chosen language, or nothing on most days."""
        if self.dice.random() >= SHARE_WITH_A_NOTE:
            return ""
        kind = kind_for(day)
        if not self.left.get(kind):
            self.left[kind] = self.dice.sample(kind, len(kind))
        return self.language.say(self.left[kind].pop())


def kind_for(day: Day) -> tuple[str, ...]:
    """The notes that such a day gives reason for."""
    if day.flare:
        return IN_A_FLARE
    if day.holiday:
        return ON_HOLIDAY
    if day.function <= HEAVY_UNTIL:
        return HEAVY
    return GOOD if day.function >= GOOD_FROM else ORDINARY
