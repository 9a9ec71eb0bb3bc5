"""Handing a file over, and taking one in: in memory, through the system's own dialog or the browser's."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.errors import CannotReadFile, CannotWriteFile


async def save_as(name: str, content: bytes) -> bool:
    """Offer `content` under a file name that says nothing about the patient. True if it was saved.

    Raises CannotWriteFile.
    """
    page = ft.context.page
    try:
        where = await ft.FilePicker().save_file(file_name=name, src_bytes=content)
    except OSError as trouble:
        raise CannotWriteFile from trouble
    return bool(where) or page.web


@dataclass(frozen=True)
class Picked:
    """A file that the patient chose, read into memory."""

    name: str
    content: bytes


async def pick_one() -> Picked | None:
    """Let the patient choose a file; None where the dialog was left. Raises CannotReadFile."""
    # A browser that loses its focus to the dialog would otherwise count as leaving it.
    files = await ft.FilePicker().pick_files(with_data=True, cancel_upload_on_window_blur=False)
    if not files:
        return None
    if files[0].bytes is None:
        raise CannotReadFile
    return Picked(files[0].name, files[0].bytes)
