"""The table that a clinic fills in to hand over a plan: one row a field, in the country's words.

It opens in any spreadsheet program of the Nordic countries. What fits is named beside each field;
rows can be left empty, moved, or copied with the next number.
"""

from __future__ import annotations

from enum import Enum

from app.exports.as_csv import guarded, written
from app.language import Language
from app.language.spoken import COUNTRIES
from app.rehab.plan import Category, KindOfCare, PainType, Responsible, Role, words_for
from app.rehab.plan.choices import KINDS_IN
from app.rehab.plan.handed_over import GROUPS, HEADINGS, Asked
from app.rehab.taper import Acting, Form
from app.rehab.taper.words import WORDS as TAPER_WORDS
from app.words import N_

LISTS: dict[str, type[Enum]] = {
    "responsible": Responsible,
    "category": Category,
    "role": Role,
    "care": KindOfCare,
    "pain": PainType,
    "form": Form,
    "acting": Acting,
}
MORE = N_("More of a kind: copy its rows, and count on. Rows may stay empty and may stand in any order.")


def render(language: Language) -> bytes:
    """With a byte order mark, by which Excel knows UTF-8, and semicolons."""
    heading = [language.say(one) for one in HEADINGS]
    rows: list[list[str]] = [heading]
    for group in GROUPS:
        rows.append(["", "", ""])
        rows.append([language.say(group.title), "", language.say(MORE) if group.times > 1 else ""])
        for n in range(1, group.times + 1):
            rows += [row(asked, n, language) for asked in group.rows]
    return written(rows, ";").encode("utf-8-sig")


def row(asked: Asked, n: int, language: Language) -> list[str]:
    """One field, its value, and how it is filled in. Only the country is filled in already."""
    value = language.say(COUNTRIES[language.country]) if asked.key == "country" else ""
    name = language.say(asked.label).format(n=n, m=1)
    said = language.say(asked.help) if asked.help else ""
    words = "; ".join(fitting(asked.choices, language))
    return [guarded(name), value, guarded(". ".join(filter(None, (said, words))))]


def fitting(choices: str, language: Language) -> list[str]:
    """The words that fit a field, in the country's own."""
    if choices == "countries":
        return [language.say(name) for name in COUNTRIES.values()]
    known = words_for(language.country)
    if choices == "document":
        return [language.say(known[kind]) for kind in KINDS_IN[language.country]]
    if choices == "responsible":
        return [
            language.say("Patient") if one is Responsible.MYSELF else language.say(known[one])
            for one in (Responsible.CARE, Responsible.MYSELF)
        ]
    if choices not in LISTS:
        return []
    return [language.say(known.get(one) or TAPER_WORDS[one]) for one in LISTS[choices]]
