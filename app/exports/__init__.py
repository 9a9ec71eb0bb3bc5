"""What leaves the notebook when the patient chooses: the summary for a visit, and diaries as tables.

Everything is made in memory. A new format is a file with a `render` and one line here;
it is imported when it is first asked for, because PDF and pictures take time to load.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from app.exports.summary import VisitSummary
from app.language import Language
from app.rehab.fields import Logged
from app.words import N_


@dataclass(frozen=True)
class Format:
    """A kind of file: its title in lists, the end of its file's name, its media type, its module."""

    title: str
    suffix: str
    media_type: str
    module: str


FORMATS = {
    "pdf": Format(N_("PDF, for paper and patient portals"), ".pdf", "application/pdf", "app.exports.as_pdf"),
    "html": Format(
        N_("Web page, for screen readers and phones"), ".html", "text/html", "app.exports.as_html"
    ),
}
DIARY_FORMATS = {
    "csv": Format(N_("Table, for spreadsheets"), ".csv", "text/csv", "app.exports.as_csv"),
    "json": Format(N_("JSON, for programs"), ".json", "application/json", "app.exports.as_json"),
}


def render(form: str, summary: VisitSummary, language: Language) -> bytes:
    """The summary as a file's content in one of `FORMATS`. Raises a TaktError."""
    content: bytes = import_module(FORMATS[form].module).render(summary, language)
    return content


def render_diary(form: str, entries: Sequence[Logged], tracker: type[Logged], language: Language) -> bytes:
    """The entries of one tracker as a file's content in one of `DIARY_FORMATS`."""
    content: bytes = import_module(DIARY_FORMATS[form].module).render(entries, tracker, language)
    return content
