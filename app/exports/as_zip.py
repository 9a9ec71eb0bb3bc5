"""Everything as tables in one zip file: one folder for spreadsheets, one for programs.

`excel` is in the patient's words and opens in a Nordic spreadsheet as it is. `archive` is in keys
and plain values, each record with its id. `datapackage.json` tells programs what each column
of both is. A kind of record that the notebook has none of has no table.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.exports.as_csv import written
from app.exports.binder import Binder, Progress, unseen
from app.exports.cells import in_words as cell
from app.exports.cells import names_in, plainly
from app.exports.columns import columns, words_of
from app.exports.datapackage import HEADING_OF_ALL, described, excel_columns, path_of
from app.language import Language
from app.rehab import AGREED, TRACKERS
from app.rehab.pain_drawing import PainDrawing
from app.rehab.plan import Plan
from app.storage.kept import Kept
from app.storage.plain import instant

TABLES: tuple[type, ...] = (*TRACKERS, *AGREED, PainDrawing)


def render(binder: Binder, language: Language, progress: Progress = unseen) -> bytes:
    """The zip file. The same records in the same language give the same bytes."""
    tables = [kind for kind in TABLES if binder.of(kind)]
    files = {"datapackage.json": described(tables, binder, language)}
    for n, kind in enumerate(tables):
        progress(n, len(tables))
        in_words = excel(kind, binder.of(kind), language, binder.of(Plan))
        in_values = archive(kind, binder.of(kind), language)
        files[path_of("excel", kind)] = written(in_words, ";").encode("utf-8-sig")
        files[path_of("archive", kind)] = written(in_values, ",").encode()
    progress(len(tables), len(tables))
    return packed(files, binder)


def excel(
    kind: type, kept: Iterable[Kept[Any]], language: Language, plans: Iterable[Kept[Plan]] = ()
) -> list[list[str]]:
    """The table in words: what has a name, in the order of the form. Goals point to actions of the plans."""
    shown, words = excel_columns(kind, language), words_of(kind, language.country)
    actions = {key: name for plan in plans for key, name in names_in(plan.record, language).items()}
    rows = []
    for one in kept:
        names = actions | names_in(one.record, language)
        rows.append([cell(column, one.record, words, names, language) for column in shown.values()])
    return [list(shown), *rows]


def archive(kind: type, kept: Iterable[Kept[Any]], language: Language) -> list[list[str]]:
    """The table in plain values: id, instant of writing, who and why, and every field."""
    shown = columns(kind, language.country)
    rows = [
        [one.id, instant(one.written), one.who, one.why, *(plainly(column, one.record) for column in shown)]
        for one in kept
    ]
    return [[*HEADING_OF_ALL, *(column.path for column in shown)], *rows]


def packed(files: dict[str, bytes], binder: Binder) -> bytes:
    """The files as zip, each with the day of the export."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packing:
        for name, content in files.items():
            entry = ZipInfo(name, (binder.made.year, binder.made.month, binder.made.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            packing.writestr(entry, content)
    return made.getvalue()
