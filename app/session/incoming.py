"""What a file is that the patient picked: a plan from the clinic, an archive, another diary or a table; read, not saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.imports import archive, clinic_plan, diaries, mapped, tables
from app.imports.archive import Archive
from app.imports.clinic_plan import Proposed
from app.imports.found import Found
from app.imports.mapped import Mapping
from app.imports.tables import Table
from app.language import Language

FIRST = 2_000
ARCHIVE = b'"takt_archive"'


@dataclass(frozen=True)
class AnyTable:
    """A table of which the patient says what its columns are, with a first guess."""

    table: Table
    guess: Mapping


Incoming = Proposed | Archive | Found | AnyTable


def read(content: bytes, file: str, language: Language, today: date) -> Incoming:
    """Everything in a file's bytes; `file` is its name, for sentences.

    Raises an ArchiveError, a ClinicFileError or an OtherDiaryError. Nothing is saved.
    """
    archive.refuse_large(len(content), file)
    if ARCHIVE in content[:FIRST]:
        return archive.read(content, file)
    if clinic_plan.is_plan(content):
        return clinic_plan.read(content, file, language, today)
    kind = diaries.recognised(content, file)
    if kind != diaries.ANY_TABLE:
        return diaries.DIARIES[kind].read(content, file, today)
    table = tables.table(content, file)
    return AnyTable(table, mapped.guess(table))
