"""The summary as one web page that needs nothing else: for screen readers, phones and printers.

The page may load nothing and run nothing (its content security policy says so), and
every word of the patient's is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import singledispatch
from html import escape
from itertools import count

from app.charts import NARROW, WIDE
from app.exports.as_html_style import COLOURS, style_for
from app.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Picture, Table
from app.exports.summary import FICTIONAL, FOOT, VisitSummary
from app.language import Language

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
PAGE = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<header>
{fictional}<svg class="mark" viewBox="0 0 34 26" aria-hidden="true" focusable="false"><path class="beat" d="M0 0h7v26H0z"/><path d="M9 14h7v12H9zM18 8h7v18h-7zM27 14h7v12h-7z"/></svg>
</header>
<main>
<h1>{title}</h1>
{content}
</main>
<footer><p>{foot}</p></footer>
</body>
</html>
"""


def render(summary: VisitSummary, language: Language) -> bytes:
    """The page in UTF-8. The same summary gives the same bytes."""
    blocks = [summary.head(language), *summary.first_page(language), *summary.details(language)]
    fictional = language.say(FICTIONAL) if summary.fictional else ""
    page = PAGE.format(
        lang=language.region_tag,
        policy=escape(POLICY, quote=True),
        title=escape(language.say(summary.title)),
        style=style_for(fictional),
        fictional=f'<p class="fictional">{escape(fictional)}</p>\n' if fictional else "",
        content="\n".join(written(blocks, language)),
        foot=escape(language.say(FOOT)),
    )
    return page.encode()


def written(blocks: Iterable[Block], language: Language) -> Iterable[str]:
    """The blocks one after the other; pictures are numbered, so that their parts have names of their own."""
    numbers = count(1)
    for block in blocks:
        if isinstance(block, Picture):
            yield picture(block, language, f"picture{next(numbers)}")
        else:
            yield html_of(block)


@singledispatch
def html_of(block: Block) -> str:
    """One block without a picture."""
    raise TypeError(type(block).__name__)


@html_of.register
def _(heading: Heading) -> str:
    return f"<h{heading.level}>{escape(heading.text)}</h{heading.level}>"


@html_of.register
def _(paragraph: Paragraph) -> str:
    return f"<p>{escape(paragraph.text)}</p>"


@html_of.register
def _(bullets: Bullets) -> str:
    name = "ol" if bullets.numbered else "ul"
    return f"<{name}>{each('<li>{}</li>', bullets.items)}</{name}>"


@html_of.register
def _(facts: Facts) -> str:
    pairs = (f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in facts.pairs)
    return f"<dl>{''.join(pairs)}</dl>"


@html_of.register
def _(table: Table) -> str:
    # Phones lay rows out as a grid, and browsers then forget that it is a table: the roles say so.
    caption = escape(table.caption, quote=True)
    widths = table.widths[1:] or (1,) * (len(table.header) - 1)
    columns = " ".join(f"minmax(0, {width}fr)" for width in widths)
    head = each('<th role="columnheader" scope="col">{}</th>', table.header)
    rows = "".join(
        f'<tr role="row"><th role="rowheader" scope="row">{escape(first)}</th>'
        + each('<td role="cell">{}</td>', rest)
        + "</tr>"
        for first, *rest in table.rows
    )
    return (
        f'<div class="wide-table" role="group" tabindex="0" aria-label="{caption}">'
        f'<table role="table" style="--columns: {columns}"><caption>{caption}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table></div>'
    )


def each(element: str, texts: Iterable[str]) -> str:
    """The texts, each in an element of its own."""
    return "".join(element.format(escape(text)) for text in texts)


def picture(block: Picture, language: Language, name: str) -> str:
    """A picture for phones and one for wide screens and paper, its sentences, and its values as a table."""
    drawings = "".join(
        inline(block.draw(canvas), name, kind) for kind, canvas in (("narrow", NARROW), ("wide", WIDE))
    )
    shown = f'<figure>{drawings}<figcaption id="{name}">{each("<p>{}</p>", block.sentences)}</figcaption></figure>'
    if block.values is None:
        return shown
    summary = escape(language.say("The answers as a table"))
    return f"{shown}\n<details><summary>{summary}</summary>{html_of(block.values)}</details>"


def inline(svg: str, name: str, kind: str) -> str:
    """A drawing inside the page: named by its sentences, in the page's colours, as wide as there is room."""
    named = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{name}-{kind}-", svg)
    for colour, variable in COLOURS.items():
        named = named.replace(colour, f"var(--{variable})")
    plain_root = re.sub(r' (?:width|height)="[\d.]+pt"', "", named, count=2)
    attributes = f'<svg class="{kind}" role="img" aria-labelledby="{name}" focusable="false"'
    return plain_root.replace("<svg", attributes, 1)
