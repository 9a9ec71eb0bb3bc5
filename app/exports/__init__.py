"""What leaves the notebook when the patient chooses: the summary for a visit, diaries as tables, all of it.

Everything is made in memory. A new format is a file with a `render` and one line here;
it is imported when it is first asked for, because PDF and pictures take time to load.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from threading import Thread
from typing import Any

from app.exports.binder import Binder, Progress, unseen
from app.exports.summary import VisitSummary
from app.language import Language
from app.rehab import KINDS
from app.rehab.fields import Logged
from app.rehab.plan import Plan
from app.storage.kept import Kept
from app.words import N_


@dataclass(frozen=True)
class Format:
    """A kind of file: its title in lists, the end of its file's name, its media type, its module.

    `is_whole` tells that it always holds everything, whatever days are chosen; `slow` names what
    takes half a second to load when the first file of this kind is made.
    """

    title: str
    suffix: str
    media_type: str
    module: str
    is_whole: bool = False
    slow: str = ""


FORMATS = {
    "pdf": Format(
        N_("PDF, for paper and patient portals"),
        ".pdf",
        "application/pdf",
        "app.exports.as_pdf",
        slow="app.exports.as_pdf_first_page",
    ),
    "html": Format(
        N_("Web page, for screen readers and phones"), ".html", "text/html", "app.exports.as_html"
    ),
    "png": Format(
        N_("Picture of the first page"),
        ".png",
        "image/png",
        "app.exports.as_png",
        slow="app.exports.as_pdf_first_page",
    ),
    "text": Format(
        N_("Text, to paste into a message to the clinic"), ".txt", "text/plain", "app.exports.as_text"
    ),
}
BINDER_FORMATS = {
    "csv": Format(
        N_("Tables of everything, for spreadsheets and programs"),
        ".zip",
        "application/zip",
        "app.exports.as_zip",
    ),
    "fhir": Format(
        N_("FHIR, for record systems that can read it"), ".json", "application/fhir+json", "app.exports.fhir"
    ),
    "ics": Format(
        N_("Calendar, with visits and steps but no names of medicines"),
        ".ics",
        "text/calendar",
        "app.exports.as_calendar",
    ),
    "archive": Format(
        N_("Archive of everything, to move on with"),
        ".json",
        "application/json",
        "app.exports.archive",
        is_whole=True,
    ),
}
DIARY_FORMATS = {
    "csv": Format(N_("Table, for spreadsheets"), ".csv", "text/csv", "app.exports.as_csv"),
    "json": Format(N_("JSON, for programs"), ".json", "application/json", "app.exports.as_json"),
}


def load_beside(form: str) -> None:
    """Begin to load what is slow about one of `FORMATS`, while the patient types or a passphrase is tried."""
    if form in FORMATS and FORMATS[form].slow:
        Thread(target=import_module, args=(FORMATS[form].slow,), daemon=True).start()


def render(form: str, summary: VisitSummary, language: Language) -> bytes:
    """The summary as a file's content in one of `FORMATS`. Raises a TaktError."""
    content: bytes = import_module(FORMATS[form].module).render(summary, language)
    return content


def render_binder(form: str, binder: Binder, language: Language, progress: Progress = unseen) -> bytes:
    """The records of a notebook as a file's content in one of `BINDER_FORMATS`. Raises a TaktError."""
    content: bytes = import_module(BINDER_FORMATS[form].module).render(binder, language, progress)
    return content


def needed(form: str) -> tuple[type, ...]:
    """The kinds of record that one of `BINDER_FORMATS` tells of: all, unless its module names them."""
    named: tuple[type, ...] = getattr(import_module(BINDER_FORMATS[form].module), "NEEDED", ())
    return named or tuple(KINDS.values())


def render_diary(form: str, entries: Sequence[Logged], tracker: type[Logged], language: Language) -> bytes:
    """The entries of one tracker as a file's content in one of `DIARY_FORMATS`."""
    content: bytes = import_module(DIARY_FORMATS[form].module).render(entries, tracker, language)
    return content


def render_agreed(
    form: str, kept: Sequence[Kept[Any]], kind: type, language: Language, plans: Sequence[Kept[Plan]] = ()
) -> bytes:
    """The kept records of one agreed kind as a file's content in one of `DIARY_FORMATS`.

    Goals point to actions of the `plans`, which tell their names.
    """
    content: bytes = import_module(DIARY_FORMATS[form].module).render_agreed(kept, kind, language, plans)
    return content
