"""Handing a file over: made in memory, saved through the system's own dialog or the browser's download."""

from __future__ import annotations

import flet as ft

from app.errors import CannotWriteFile


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
