"""Takt's template as it comes back from a spreadsheet: any order, empty rows, any of the usual encodings and marks."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache
from io import StringIO

from app.errors import DamagedPlanFile, NotAPlanFile, UnknownRow
from app.errors.other_diaries import DamagedFile
from app.imports.clinic_given import Place, Taken, letters, named, spoken
from app.imports.encodings import text_of
from app.rehab.plan.handed_over import GROUPS, HEADINGS

DELIMITERS = ";,\t"
DIGITS = re.compile(r"\d+")
LONGEST_CELL = 200_000


def take(content: bytes, taken: Taken) -> None:
    """Every filled row. Raises NotAPlanFile or DamagedPlanFile."""
    rows = table(content, taken.file)
    if not any(known(row[0]) for row in rows if row):
        raise NotAPlanFile(file=taken.file)
    for number, row in enumerate(rows, start=1):
        name = row[0].strip() if row else ""
        value = row[1].strip() if len(row) > 1 else ""
        if not name or not value:
            continue
        place = Place(named(name), number)
        found = known(name)
        if found:
            key, (n, m) = found, numbers(name, found)
            taken.says(key, value, place, n, m)
        elif letters(name) not in headings():
            taken.leaves(place, UnknownRow)


def looks_like_one(content: bytes) -> bool:
    """Whether the beginning of a file has rows of the template."""
    try:
        rows = table(content[:4000].rpartition(b"\n")[0] or content[:4000], "")
    except (NotAPlanFile, DamagedPlanFile):
        return False
    return sum(1 for row in rows if row and known(row[0])) >= 2


def table(content: bytes, file: str) -> list[list[str]]:
    """The cells of a file. Raises NotAPlanFile for what is no text, DamagedPlanFile for a quote that never ends."""
    text = decoded(content, file)
    csv.field_size_limit(LONGEST_CELL)
    found: list[list[str]] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        # A cell may hold several lines; rows are counted as a spreadsheet does.
        found.extend(reader)
    except csv.Error as error:
        raise DamagedPlanFile(file=file, line=reader.line_num) from error
    return found


def decoded(content: bytes, file: str) -> str:
    """The text of a file. Raises NotAPlanFile for what is none."""
    try:
        text = text_of(content, file)
    except DamagedFile as error:
        raise NotAPlanFile(file=file) from error
    if "\0" in text:
        raise NotAPlanFile(file=file)
    return text


def delimiter_of(text: str) -> str:
    """What parts the cells: the mark after which known names stand most often."""
    lines = text.splitlines()[:200]

    def names(mark: str) -> int:
        return sum(1 for line in lines if mark in line and known(line.split(mark)[0].strip('" ')))

    return max(DELIMITERS, key=names)


# --- Names


def known(name: str) -> str:
    """The key of a row by its name in any language, or nothing."""
    return labels().get(shape(name), "")


def shape(name: str) -> str:
    """A name as names are compared: its numbers are any numbers."""
    return DIGITS.sub("#", letters(name))


def numbers(name: str, key: str) -> tuple[int, int]:
    """Which action or step, and which medicine, a name counts; 1 where it forgets to."""
    found = [int(one[:4]) for one in DIGITS.findall(name)]
    if not key.partition(".")[2] and key != "self_care":
        return 0, 0
    if key.startswith("sick_leave."):
        return 0, 0
    n = found[0] if found else 1
    return n, (found[1] if len(found) > 1 else 1) if is_dose(key) else 0


def is_dose(key: str) -> bool:
    """Whether a row tells a dose of a medicine."""
    return key in ("steps.morning", "steps.noon", "steps.evening", "steps.night")


@cache
def labels() -> Mapping[str, str]:
    """The key of every row by its name, in all languages, and by the key itself."""
    found: dict[str, str] = {}
    for group in GROUPS:
        for asked in group.rows:
            found.setdefault(letters(asked.key), asked.key)
            for language in spoken():
                name = shape(language.say(asked.label).format(n=1, m=1))
                found.setdefault(name, asked.key)
                # Somebody with one action may leave its number out.
                found.setdefault(" ".join(name.replace("#", " ").split()), asked.key)
    return found


@cache
def headings() -> frozenset[str]:
    """The titles above groups of rows, and of the columns."""
    titles = (*HEADINGS, *(group.title for group in GROUPS))
    return frozenset(letters(language.say(title)) for language in spoken() for title in titles)
