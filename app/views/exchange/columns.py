"""Any table: the patient says what each column is, and sees the first rows of what that gives."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft

from app.errors.other_diaries import NoDayColumn
from app.imports.days import Order
from app.imports.found import Found
from app.imports.mapped import DAY, LEFT_OUT, ROLES, Mapping, Preview, preview, read
from app.language import Language
from app.session.incoming import AnyTable
from app.views.exchange.entries import entry_list
from app.views.exchange.file_found import Back, DiaryFound
from app.views.parts.actions import link, primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.lines import Choice
from app.views.parts.paper import Card, Chip
from app.views.parts.seen import spoken
from app.views.parts.state import Held, held
from app.views.parts.text import C, T, aside, quiet, section, words
from app.views.sitting import notebook
from app.words import N_

SHOWN_ROWS = 5
LONGEST_CELL = 40
ORDERS = {Order.DAY_FIRST: N_("The day first"), Order.MONTH_FIRST: N_("The month first")}


@component
def Columns(asked: AnyTable, back: Back) -> ft.Control:
    """A card for each column with its first cells; below, what would come in."""
    language, opened, page = spoken(), notebook(), ft.context.page
    mapping: Held[Mapping] = held(asked.guess)
    changing: Held[int | None] = held(None)
    shown: Held[Preview | NoDayColumn | None] = held(None)
    found: Held[Found | None] = held(None)
    busy = held(False)
    table, today = asked.table, opened.today()

    def seen(by: Mapping) -> Preview | NoDayColumn:
        try:
            return preview(table, by, today)
        except NoDayColumn as error:
            return error

    async def look_anew() -> None:
        shown.set(None)
        by = mapping.now
        looked = await asyncio.to_thread(seen, by)
        if by is mapping.now:
            shown.set(looked)

    async def change(new: Mapping) -> None:
        mapping.set(new)
        changing.set(None)
        await look_anew()

    async def go_on() -> None:
        if busy.now:
            return
        busy.set(True)
        try:
            found.set(await asyncio.to_thread(read, table, mapping.now, today))
        finally:
            busy.set(False)

    ft.on_mounted(lambda: page.run_task(look_anew))
    title = language.say("What are the columns?")
    if found.now is not None:
        return DiaryFound(found.now, (title, lambda: found.set(None)))

    def card(n: int) -> ft.Control:
        return Column(
            table.columns[n],
            [row.cells[n] for row in table.rows[:SHOWN_ROWS]],
            mapping.now.roles[n],
            changing.now == n,
            lambda: changing.set(None if changing.now == n else n),
            lambda role: change(mapping.now.saying(n, role)),
            key=str(n),
        )

    ready = mapping.now.column(DAY) is not None and mapping.now.order_is_sure
    return Screen(
        None,
        top=Top(title, over=table.file, back=back),
        left=[
            quiet(language.say("Takt has guessed what it could. Change what is not right.")),
            *(
                []
                if mapping.now.order_is_sure
                else [DayOrder(lambda order: change(mapping.now.in_order(order)))]
            ),
            *(card(n) for n in range(len(table.columns))),
        ],
        right=[section(language.say("The first rows would be")), *previewed(shown.now, language)],
        foot=foot_of(
            primary(language.say("Next"), ft.Icons.ARROW_FORWARD, go_on, disabled=busy.now or not ready)
        ),
    )


@component
def Column(
    name: str,
    cells: list[str],
    role: str,
    open_now: bool,
    on_open: Callable[[], None],
    on_role: Callable[[str], object],
) -> ft.Control:
    """One column: its name, its first cells, what it is, and the choice of something else."""
    language = spoken()
    first = " · ".join(cell.strip()[:LONGEST_CELL] for cell in cells if cell.strip())
    lines: list[ft.Control] = [words(name, T.TITLE_SMALL), *([quiet(first, max_lines=3)] if first else [])]
    if open_now:
        options = {key: language.say(title) for key, title in ROLES.items()}
        lines.append(Choice(options, role, on_role, stacked=True))
    else:
        said = Chip(language.say(ROLES[role]), tone="well" if role == LEFT_OUT else "teal")
        change = link(language.say("Change what it is"), ft.Icons.EDIT_OUTLINED, on_open)
        lines.append(ft.Row([said, change], wrap=True, spacing=8, run_spacing=0))
    return Card(lines, gap=12 if open_now else 6)


@component
def DayOrder(on_choose: Callable[[Order], object]) -> ft.Control:
    """Days like 3/4/2026 can be read in two ways; only the patient knows."""
    language = spoken()
    options = {order.value: language.say(title) for order, title in ORDERS.items()}
    return Card(
        [
            words(language.say("What stands first in a day like 3/4/2026?"), T.TITLE_SMALL),
            Choice(options, None, lambda key: on_choose(Order(key))),
        ],
        tone="warm",
    )


def previewed(shown: Preview | NoDayColumn | None, language: Language) -> list[ft.Control]:
    """The first entries as they would come in, and how many there are in all; None while Takt still looks."""
    if shown is None:
        return [ft.ProgressBar(color=C.PRIMARY)]
    if isinstance(shown, NoDayColumn):
        return [aside(language.tell(shown))]
    count = language.count("{n} entry", "{n} entries", shown.entries)
    failing = language.count("{n} row cannot be read.", "{n} rows cannot be read.", len(shown.troubles))
    return [
        *entry_list(shown.first, language),
        aside(count),
        *([aside(failing)] if shown.troubles else []),
    ]
