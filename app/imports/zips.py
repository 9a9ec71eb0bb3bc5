"""The tables in a zip file, read with a hand on the brake: what unfolds to too much is refused."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from app.errors.archives import TooLargeFile
from app.errors.other_diaries import DamagedFile
from app.imports.encodings import MOST_MEGABYTES, refuse_large

BEGINS = b"PK\x03\x04"
MOST_FILES = 3_000
AT_ONCE = 2**20


def tables_in(content: bytes, file: str) -> dict[str, bytes]:
    """The .csv files in a zip file, by path. Raises TooLargeFile or DamagedFile."""
    refuse_large(len(content), file)
    found: dict[str, bytes] = {}
    room = MOST_MEGABYTES * 2**20
    try:
        with ZipFile(BytesIO(content)) as packed:
            listed = packed.infolist()
            if len(listed) > MOST_FILES:
                raise TooLargeFile(file=file, most=MOST_MEGABYTES)
            for one in listed:
                if one.filename.lower().endswith(".csv") and one.filename not in found:
                    found[one.filename] = _unfolded(packed, one.filename, room, file)
                    room -= len(found[one.filename])
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
    ) as error:
        raise DamagedFile(file=file) from error
    return found


def _unfolded(packed: ZipFile, name: str, room: int, file: str) -> bytes:
    """One file; what it says of its own size is not believed."""
    made = bytearray()
    with packed.open(name) as unfolding:
        while part := unfolding.read(AT_ONCE):
            made += part
            if len(made) > room:
                raise TooLargeFile(file=file, most=MOST_MEGABYTES)
    return bytes(made)
