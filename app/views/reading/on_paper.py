"""One text as a web page of its own, to print or to give to somebody; it loads and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from app.content.contacts import Contact, contacts
from app.content.illustrations import FOR_ARTICLE, picture
from app.content.library import Article
from app.content.prose import Block, Bullets, Line
from app.content.sources import named
from app.exports.as_html import PAGE, POLICY
from app.exports.as_html_style import style_for
from app.language import LANGUAGES, Language
from app.views.reading.numbers import about
from app.views.reading.origin import review
from app.words import N_

NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'  # A drawing inside a web page needs none.
FOOT = N_("From Takt, a notebook for people with long-term pain.")


def page_of(article: Article, language: Language) -> bytes:
    """The page in UTF-8, with the numbers of the reader's country. Raises DamagedText or DamagedNumbers."""
    language = written_in(article, language.country)
    return PAGE.format(
        lang=language.region_tag,
        policy=escape(POLICY, quote=True),
        title=escape(article.title),
        style=style_for(""),
        fictional="",
        content="\n".join(written(article, language)),
        foot=escape(language.say(FOOT)),
    ).encode()


def written_in(article: Article, country: str) -> Language:
    """The language of a text, spoken to somebody in a country."""
    tag = next(tag for tag in LANGUAGES if Language(tag, country).folder == article.folder)
    return Language(tag, country)


def written(article: Article, language: Language) -> Iterator[str]:
    """The text, its numbers, its sources and whether it is reviewed."""
    prose = article.read_in(language.country)
    yield from map(html_of, prose.opening)
    if article.slug in FOR_ARTICLE:
        yield figure(article.slug, language)
    for section in prose.sections:
        yield f"<h2>{escape(section.title)}</h2>"
        yield from map(html_of, section.blocks)
    if article.uses:
        known = contacts(language.country)
        numbers = [one for use in article.uses for one in known.used_for(use)]
        yield f"<h2>{escape(language.say('Numbers in this text'))}</h2>"
        yield listed(numbered(one, language) for one in numbers)
        collected = language.say(
            "The numbers were collected on {date}.", date=language.full_day(known.collected)
        )
        yield f"<p>{escape(collected)}</p>"
    yield f"<h2>{escape(language.say('Sources'))}</h2>"
    yield listed(named(source) for source in article.sources)
    yield f"<p>{escape(review(article, language))}</p>"


def numbered(contact: Contact, language: Language) -> str:
    """A number and whose it is."""
    told = about(contact, language)
    return f"{contact.unbroken} · {told}" if told else contact.unbroken


def figure(slug: str, language: Language) -> str:
    """The text's drawing, and the sentence that says the same."""
    drawn = picture(FOR_ARTICLE[slug], language.say, dark=False)
    says = escape(drawn.says, quote=True)
    named = drawn.svg.replace(NAMESPACE, f' role="img" aria-label="{says}"', 1)
    return f"<figure>{named}<figcaption><p>{says}</p></figcaption></figure>"


def html_of(block: Block) -> str:
    """A paragraph or a list."""
    if isinstance(block, Bullets):
        return f"<ul>{''.join(f'<li>{inside(item)}</li>' for item in block.items)}</ul>"
    return f"<p>{inside(block)}</p>"


def inside(line: Line) -> str:
    """Running words with what is strong in them."""
    return "".join(
        f"<strong>{escape(text)}</strong>" if strong else escape(text) for text, strong in line.runs
    )


def listed(items: Iterator[str]) -> str:
    """A list of plain words."""
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"
