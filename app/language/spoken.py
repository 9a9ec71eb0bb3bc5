"""One language as it is spoken to one patient."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from gettext import GNUTranslations
from importlib.resources import files
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, get_decimal_symbol

from app.errors import TaktError
from app.language.forms import FORMS, Forms
from app.words import N_

LANGUAGES = tuple(FORMS)
COUNTRIES = {"SE": N_("Sweden"), "DK": N_("Denmark"), "NO": N_("Norway")}
SPOKEN_IN = {"SE": "sv", "DK": "da", "NO": "nb"}
SAME_LANGUAGE = {"sv": "sv", "da": "da", "nb": "nb", "nn": "nb", "no": "nb"}
NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Language:
    """Says things in `tag` ("sv", "da" or "nb") to somebody who lives in `country` ("SE", "DK" or "NO")."""

    tag: str
    country: str

    # --- Words ---------------------------------------------------------------

    def say(self, text: str, **values: object) -> str:
        """The words for `text`, with its {placeholders} filled."""
        words = catalogue(self.tag).gettext(text) if text else ""  # A catalogue's "" is its header.
        return words.format(**values) if values else words

    def called(self, names: Mapping[str, str], key: str) -> str:
        """What a field or a choice is called, from the words that stand beside it."""
        return self.say(names[key])

    def count(self, one: str, many: str, n: float, **values: object) -> str:
        """The words for one or for several; {n} is the number as this language writes it, with two decimals at most.

        Parts are several: 0,5 timmar, 1,5 minuter.
        """
        several = n != 1
        return catalogue(self.tag).ngettext(one, many, 1 + several).format(n=self.number(n, 2), **values)

    def about(self, context: str, text: str) -> str:
        """The words for a `text` that means different things in different contexts."""
        return catalogue(self.tag).pgettext(context, text)

    def tell(self, error: TaktError) -> str:
        """The sentence an error owns, with its numbers written as this language writes them."""
        return self.say(
            error.sentence, **{name: self._plainly(value) for name, value in error.values.items()}
        )

    def quote(self, words: str) -> str:
        """The words in this language's quotation marks."""
        opening, closing = self._forms.quotes
        return f"{opening}{words}{closing}"

    def listed(self, items: Sequence[str]) -> str:
        """ "a, b och c"."""
        return format_list(list(items), locale=self._locale)

    def sentence_case(self, words: str) -> str:
        """The words with a capital first letter, for the beginning of a line."""
        return words[:1].upper() + words[1:]

    # --- Numbers -------------------------------------------------------------

    def number(self, value: float, decimals: int = 0) -> str:
        """7,5 or 12 000: at most `decimals` decimals, a real minus sign, no break inside."""
        pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
        return signed(format_decimal(value, format=pattern, locale=self._locale))

    def unrounded(self, value: Decimal) -> str:
        """2,125: a number from 0 up that is never rounded, as a dose, with all the decimals that say something."""
        whole, _, decimals = f"{value:f}".partition(".")
        said = decimals.rstrip("0")
        return self.number(int(whole)) + (f"{get_decimal_symbol(self._locale)}{said}" if said else "")

    def exact(self, value: float, decimals: int) -> str:
        """7,0: always that many decimals, for columns that are compared."""
        pattern = "#,##0." + "0" * decimals
        return signed(format_decimal(value, format=pattern, locale=self._locale))

    def change(self, value: float, decimals: int = 1) -> str:
        """+1,5, −0,5 or 0: a difference."""
        written = self.number(value, decimals)
        return f"+{written}" if value > 0 and written != "0" else written

    def percent(self, share: float) -> str:
        """A share from 0 to 1 as 25 %."""
        return f"{self.number(share * 100)}{NO_BREAK}%"

    def span(self, low: float, high: float, decimals: int = 0) -> str:
        """8–10, or 8 where both ends are written alike."""
        first, last = self.number(low, decimals), self.number(high, decimals)
        return first if first == last else f"{first}–{last}"

    # --- Time ----------------------------------------------------------------

    def day(self, day: date) -> str:
        """fredag 20 november."""
        return format_date(day, self._forms.day, locale=self._locale)

    def short_day(self, day: date) -> str:
        """20 nov."""
        return format_date(day, self._forms.short_day, locale=self._locale)

    def full_day(self, day: date) -> str:
        """20 november 2026."""
        return format_date(day, self._forms.full_day, locale=self._locale)

    def short_month(self, day: date) -> str:
        """nov, as on the leaf of a calendar."""
        return format_date(day, "LLL", locale=self._locale).rstrip(".")

    def month(self, day: date) -> str:
        """november 2026."""
        return format_date(day, self._forms.month, locale=self._locale)

    def clock(self, moment: time | datetime) -> str:
        """14.30, in the time zone that the moment carries."""
        return format_time(
            moment.timetz() if isinstance(moment, datetime) else moment,
            self._forms.clock,
            locale=self._locale,
        )

    def period(self, first: date, last: date) -> str:
        """3–6 juni 2026, 26 oktober–22 november 2026, or with both years where they differ."""
        if first == last:
            return self.full_day(first)
        if (first.year, first.month) == (last.year, last.month):
            beginning = format_date(first, self._forms.first_of_two, locale=self._locale)
        elif first.year == last.year:
            beginning = self.full_day(first).rsplit(" ", 1)[0]
        else:
            beginning = self.full_day(first)
        return f"{beginning}–{self.full_day(last)}"

    # --- Whose ---------------------------------------------------------------

    @property
    def folder(self) -> Literal["sv", "da", "no"]:
        """Where this language's texts lie under `content`: Norwegian is `no`, its tag `nb`."""
        return self._forms.folder

    @property
    def own_name(self) -> str:
        """The language's name in itself."""
        return self._forms.own_name

    @property
    def region_tag(self) -> str:
        """The tag with the country the language is written for: sv-SE, da-DK, nb-NO."""
        return self._forms.locale.replace("_", "-")

    @property
    def _forms(self) -> Forms:
        return FORMS[self.tag]

    @property
    def _locale(self) -> Locale:
        return locale_of(self._forms.locale)

    def _plainly(self, value: object) -> object:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return self.number(value, 2) if number else value  # type: ignore[arg-type]  # narrowed above


def signed(written: str) -> str:
    """A number with a real minus sign, and none before what is written as nought."""
    return written.replace("-", "\u2212" if any(one in "123456789" for one in written) else "")


@cache
def catalogue(tag: str) -> GNUTranslations:
    """The words of one language."""
    compiled = files("app.content") / FORMS[tag].folder / "LC_MESSAGES" / "ui.mo"
    with compiled.open("rb") as read:
        return GNUTranslations(read)


@cache
def locale_of(name: str) -> Locale:
    """Babel's knowledge of one locale."""
    return Locale.parse(name)


def preferred(tags: Iterable[str]) -> tuple[str, str]:
    """The language and country to begin with, from what the device asks for ("nn-NO", "sv_SE.UTF-8").

    A device in a language that is not ours ("en-DK") begins with that of its country.
    """
    parts = [tag.replace("_", "-").split(".")[0].split("-") for tag in tags]
    asked = [(part[0].lower(), part[-1].upper()) for part in parts]
    for tongue, region in asked:
        if language := SAME_LANGUAGE.get(tongue):
            usual = next(country for country, spoken in SPOKEN_IN.items() if spoken == language)
            return language, region if region in COUNTRIES else usual
    country = next((region for _, region in asked if region in COUNTRIES), "SE")
    return SPOKEN_IN[country], country
