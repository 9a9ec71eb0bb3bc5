"""Any table: the patient says what each column is, and sees the first rows of what that gives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.errors.other_diaries import NoDayColumn
from app.imports.days import Order
from app.imports.mapped import DAY, ROLES, Mapping, Preview, preview, read
from app.language import Language
from app.rehab.checkin import CheckIn
from app.rehab.fields import Logged, scales
from app.rehab.other_diary import OtherEntry
from app.session.incoming import AnyTable
from app.views.exchange.file_found import DiaryFound
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice, Row
from app.views.parts.paper import Card, list_card
from app.views.parts.seen import spoken
from app.views.parts.state import Held, held
from app.views.parts.text import T, aside, quiet, section, words
from app.views.sitting import notebook
from app.words import N_

SHOWN_ROWS = 5
ORDERS = {Order.DAY_FIRST: N_("The day first"), Order.MONTH_FIRST: N_("The month first")}


@component
def Columns(asked: AnyTable) -> ft.Control:
    """A card for each column with its first cells; below, what would come in."""
    language, opened = spoken(), notebook()
    mapping: Held[Mapping] = held(asked.guess)
    changing: Held[int | None] = held(None)
    done = held(False)
    today = opened.today()
    if done.now:
        return DiaryFound(read(asked.table, mapping.now, today))

    def says(column: int, role: str) -> None:
        mapping.set(mapping.now.saying(column, role))
        changing.set(None)

    cells = [[row.cells[n] for row in asked.table.rows[:SHOWN_ROWS]] for n in range(len(asked.table.columns))]
    cards: list[ft.Control] = [
        Column(
            name,
            cells[n],
            mapping.now.roles[n],
            changing.now == n,
            lambda n=n: changing.set(None if changing.now == n else n),
            lambda role, n=n: says(n, role),
            key=str(n),
        )
        for n, name in enumerate(asked.table.columns)
    ]
    ready = mapping.now.column(DAY) is not None and mapping.now.order_is_sure
    return Screen(
        2,
        top=Top(
            language.say("What are the columns?"),
            over=asked.table.file,
            back=(language.say("Backup and moving"), "/exchange"),
        ),
        left=[quiet(language.say("Takt has guessed what it could. Change what is not right.")), *cards],
        right=[
            *([] if mapping.now.order_is_sure else [DayOrder(mapping)]),
            section(language.say("The first rows would be")),
            *previewed(asked, mapping.now, today, language),
        ],
        foot=foot_of(
            primary(language.say("Next"), ft.Icons.ARROW_FORWARD, lambda: done.set(True), disabled=not ready)
        ),
    )


@component
def Column(
    name: str,
    cells: list[str],
    role: str,
    open_now: bool,
    on_open: Callable[[], None],
    on_role: Callable[[str], None],
) -> ft.Control:
    """One column: its name, its first cells, what it is, and the choice of something else."""
    language = spoken()
    first = " · ".join(cell.strip()[:40] for cell in cells if cell.strip())
    lines: list[ft.Control] = [words(name, T.TITLE_SMALL), *([quiet(first)] if first else [])]
    if open_now:
        options = {key: language.say(title) for key, title in ROLES.items()}
        lines.append(Choice(options, role, on_role, stacked=True))
    else:
        lines.append(words(language.say(ROLES[role])))
        lines.append(link(language.say("Change what it is"), ft.Icons.EDIT_OUTLINED, on_open))
    return Card(lines, gap=6)


@component
def DayOrder(mapping: Held[Mapping]) -> ft.Control:
    """Days like 3/4/2026 can be read in two ways; only the patient knows."""
    language = spoken()
    options = {order.value: language.say(title) for order, title in ORDERS.items()}
    return Card(
        [
            words(language.say("What stands first in a day like 3/4/2026?"), T.TITLE_SMALL),
            Choice(options, None, lambda key: mapping.set(mapping.now.in_order(Order(key)))),
        ],
        tone="warm",
    )


def previewed(asked: AnyTable, mapping: Mapping, today: date, language: Language) -> list[ft.Control]:
    """The first entries as they would come in, and how many there are in all."""
    try:
        shown: Preview = preview(asked.table, mapping, today)
    except NoDayColumn as error:
        return [aside(language.tell(error))]
    rows = [
        Row(language.full_day(one.day), told(one, language), key=str(n)) for n, one in enumerate(shown.first)
    ]
    count = language.count("{n} entry", "{n} entries", shown.entries)
    failing = language.count("{n} row cannot be read.", "{n} rows cannot be read.", len(shown.troubles))
    return [
        *([list_card(rows)] if rows else []),
        aside(count),
        *([aside(failing)] if shown.troubles else []),
    ]


def told(one: Logged, language: Language) -> str:
    """What an entry says, in a line or two."""
    if isinstance(one, OtherEntry):
        number = "" if one.number is None else f"{language.number(one.number, 2)} {one.unit}".strip()
        return "\n".join(filter(None, (f"{one.series}: {number or one.text}", one.note)))
    if isinstance(one, CheckIn):
        answers = {name: getattr(one, name) for name in scales(CheckIn)}
        lines = [
            f"{language.say(scales(CheckIn)[name].short)}: {answer}"
            for name, answer in answers.items()
            if answer is not None
        ]
        return "\n".join(filter(None, (*lines, one.note)))
    return ""
