"""The summary as plain text, to paste into a message in a patient portal.

Messages are short, so it is the first page, which stands alone. Portals show letters of any width
and take no tables: a row of a table becomes a line of its own that says what each number is,
and pictures are told by their sentences.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from textwrap import wrap

from app.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Picture, Table
from app.exports.sheet import Sheet
from app.exports.summary import VisitSummary
from app.language import Language
from app.words import N_

WIDTH = 70  # Letters: what most portals show without breaking lines themselves.
NOTHING = "–"
THERE_IS_MORE = N_("This is the first page. I can bring or send the rest.")


def render(summary: VisitSummary, language: Language) -> bytes:
    """The text in UTF-8, the same as on the first page."""
    sheet = summary.sheet(language)
    return written(sheet, language.say(THERE_IS_MORE) if sheet.details else "").encode()


def written(sheet: Sheet, last: str = "") -> str:
    """The first page of any sheet as text, and one more line before its foot."""
    pieces = [
        sheet.strip,
        sheet.title.upper(),
        *map(text_of, sheet.blocks),
        broken(last),
        broken(sheet.foot),
    ]
    return "\n\n".join(filter(None, pieces)) + "\n"


@singledispatch
def text_of(block: Block) -> str:
    """One block."""
    raise TypeError(type(block).__name__)


@text_of.register
def _(heading: Heading) -> str:
    return broken(heading.text.upper() if heading.level == 2 else heading.text)


@text_of.register
def _(paragraph: Paragraph) -> str:
    return broken(paragraph.text)


@text_of.register
def _(bullets: Bullets) -> str:
    if bullets.numbered:
        return "\n".join(broken(f"{n}. {item}", "   ") for n, item in enumerate(bullets.items, start=1))
    return listed(bullets.items)


@text_of.register
def _(facts: Facts) -> str:
    return "\n".join(broken(f"{name}: {value}", "  ") for name, value in facts.pairs)


@text_of.register
def _(table: Table) -> str:
    return listed(row(table.header, cells) for cells in table.rows)


@text_of.register
def _(picture: Picture) -> str:
    return listed(picture.brief or picture.sentences)


def row(header: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """What the row is about, and under which name each of its cells stands; empty ones are left out."""
    told = "; ".join(
        f"{name}: {cell}" if name else cell
        for name, cell in zip(header[1:], cells[1:], strict=True)
        if cell.strip(" " + NOTHING)
    )
    return f"{cells[0]}: {told}" if told else cells[0]


def listed(items: Iterable[str]) -> str:
    """Lines that begin with a dash."""
    return "\n".join(broken(f"- {item}", "  ") for item in items)


def broken(text: str, further: str = "") -> str:
    """The text in lines of at most 70 letters; `further` stands before the second and later ones."""
    lines = (wrap(line, WIDTH, subsequent_indent=further) for line in text.splitlines())
    return "\n".join(line for part in lines for line in part)
