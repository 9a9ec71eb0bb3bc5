"""Reads the plan that a clinic hands over as a file: Takt's template, JSON, or FHIR R4.

Every kind is taken apart into the same fields and built into values by the same rules. What is
not understood is left out and told with its place; a file that is no plan at all is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.errors import DamagedPlanFile, NotAPlanFile, PlanStillASpreadsheet
from app.errors.archives import ArchiveError, DamagedArchive, TooLargeFile
from app.imports import clinic_fhir, clinic_json, clinic_template
from app.imports.archive import parsed
from app.imports.clinic_build import goals, plan_fields
from app.imports.clinic_given import Left, Taken, words
from app.imports.clinic_reading import reading
from app.imports.clinic_taper import taper
from app.language import Language
from app.rehab.goals import Goal
from app.rehab.taper import Taper

MOST_MEGABYTES = 20  # A plan with every field filled in is a hundredth of one.
MOST_IN_A_TABLE = 2  # Megabytes; the template itself has eight thousandths of one.
WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # xlsx and ods; xls.


@dataclass(frozen=True)
class Proposed:
    """What a clinic's file says. `plan` has only the fields of a plan that it fills in.

    `clinic`, `patient` and `written` are as the file has them. Goals and the taper are drafts.
    """

    plan: Mapping[str, Any]
    goals: tuple[Goal, ...]
    taper: Taper | None
    left: tuple[Left, ...]
    country: str
    clinic: str = ""
    patient: str = ""
    written: date | None = None


def refuse_large(size: int, file: str, most: int = MOST_MEGABYTES) -> None:
    """Raise TooLargeFile for more than so many megabytes, best before a file is read."""
    if size > most * 2**20:
        raise TooLargeFile(file=file, most=most)


def read(content: bytes, file: str, language: Language, today: date) -> Proposed:
    """What a file's bytes say; `file` is its name, `language` the patient's.

    Raises TooLargeFile or a ClinicFileError.
    """
    refuse_large(len(content), file)
    if content.startswith(WORKBOOK):
        raise PlanStillASpreadsheet(file=file)
    taken = Taken(file)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        from_json(content, file, taken)
    else:
        refuse_large(len(content), file, MOST_IN_A_TABLE)
        clinic_template.take(content, taken)
    said = reading(taken, language, today)
    found = Proposed(
        plan_fields(said),
        tuple(goals(said)),
        taper(said),
        (),
        said.country,
        clinic=said.read("clinic", words) or "",
        patient=said.read("patient", words) or "",
        written=said.past("written"),
    )
    if not (found.goals or found.taper or set(found.plan) - {"country"}):
        raise NotAPlanFile(file=file)
    return Proposed(**{**vars(found), "left": tuple(said.left)})


def is_plan(content: bytes) -> bool:
    """Whether a file looks like a plan from a clinic, from its first words alone."""
    start = content[:4000]
    return (
        clinic_json.MARK.encode() in start
        or (b'"resourceType"' in start)
        or clinic_template.looks_like_one(content)
    )


def from_json(content: bytes, file: str, taken: Taken) -> None:
    """Take apart what is written as JSON. Raises DamagedPlanFile, NewerPlanFile or NotAPlanFile."""
    try:
        whole = parsed(content, file)
    except DamagedArchive as error:
        raise DamagedPlanFile(**error.values) from error
    except ArchiveError as error:
        line = broken_off(content)
        raise (DamagedPlanFile(file=file, line=line) if line else NotAPlanFile(file=file)) from error
    if clinic_fhir.is_fhir(whole):
        clinic_fhir.take(whole, taken)
    elif clinic_json.is_ours(whole):
        clinic_json.take(whole, taken)
    else:
        raise NotAPlanFile(file=file)


def broken_off(content: bytes) -> int:
    """The last line of a file that began as a plan; 0 for any other."""
    return len(content.rstrip().splitlines()) if is_plan(content) else 0
