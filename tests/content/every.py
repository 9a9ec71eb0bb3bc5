"""The real content, for tests that hold a promise over all of it."""

from __future__ import annotations

from app.content.library import FOLDERS, Article
from app.content.lix import every
from app.content.myths import Myth, read

ARTICLES: list[Article] = [article for folder in FOLDERS for article in every(folder)]
MYTHS: list[tuple[str, Myth]] = [(folder, myth) for folder in FOLDERS for myth in read(folder)]
DICTIONARIES = {"sv": "sv_SE", "da": "da_DK", "no": "nb_NO"}


def name_of(article: Article) -> str:
    """What a test calls an article."""
    return f"{article.folder}/{article.slug}"


def prose_of(folder: str) -> dict[str, str]:
    """Everything a patient reads in a language's texts, by where it stands."""
    texts = {name_of(one): f"{one.title}.\n\n{one.summary}\n\n{one.body}" for one in every(folder)}
    return texts | {f"{folder}/myths/{one.key}": f"{one.question}\n\n{one.answer}" for one in read(folder)}
