"""Handing a file over, and taking one in: in memory, through the system's own dialog or the browser's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import flet as ft

from app.errors import CannotReadFile, CannotWriteFile
from app.views.arrivals import Arrivals


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


def can_share() -> bool:
    """Whether this device can hand a file to another app: phones can."""
    page = ft.context.page
    return page.platform is not None and page.platform.is_mobile() and not page.web


async def share_sealed(name: str, content: bytes) -> bool:
    """Offer a sealed file to the other apps. True unless that was left.

    Nothing but a sealed one: the system keeps a copy of what is shared for a while.
    """
    shared = await ft.Share().share_files([ft.ShareFile.from_bytes(content, name=name)])
    return shared.status is not ft.ShareResultStatus.DISMISSED


@dataclass(frozen=True)
class Picked:
    """A file that the patient chose, read into memory."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Chosen:
    """A file that the patient chose, of `size` bytes, none of which is read yet."""

    name: str
    size: int
    number: int
    path: str | None
    picker: ft.FilePicker

    async def read(self) -> Picked:
        """Its content: from its path, or out of the browser. Raises CannotReadFile."""
        if self.picker.page.web:
            return Picked(self.name, await self._handed_over())
        if self.path is None:
            raise CannotReadFile
        try:
            return Picked(self.name, await asyncio.to_thread(Path(self.path).read_bytes))
        except OSError as trouble:
            raise CannotReadFile from trouble

    async def _handed_over(self) -> bytes:
        connection: Any = self.picker.page.session.connection
        arrivals: Arrivals = connection.arrivals
        with arrivals.awaiting(self.size) as arrival:
            self.picker.on_upload = lambda told: arrival.failed() if told.error else None
            self.picker.update()
            await self.picker.upload([ft.FilePickerUploadFile(arrival.address, id=self.number)])
            return await arrival.content


async def choose_one(refuse_large: Callable[[int, str], None]) -> Chosen | None:
    """Let the patient choose a file; None where the dialog was left.

    `refuse_large` is asked with its size in bytes and its name, and raises.
    """
    picker = ft.FilePicker()
    # A browser that loses its focus to the dialog would otherwise count as leaving it.
    files = await picker.pick_files(cancel_upload_on_window_blur=False)
    if not files:
        return None
    file = files[0]
    refuse_large(file.size, file.name)
    return Chosen(file.name, file.size, file.id, file.path, picker)


def has_folder_dialog() -> bool:
    """Whether a folder can be chosen by the system's dialog: a browser has none."""
    return not ft.context.page.web


async def pick_folder() -> Path | None:
    """Let the patient choose a folder; None where the dialog was left."""
    found = await ft.FilePicker().get_directory_path()
    return Path(found) if found else None
