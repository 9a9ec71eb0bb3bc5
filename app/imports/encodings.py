"""The text in a file's bytes, in the encodings that apps and spreadsheets write."""

from __future__ import annotations

import codecs
import re

from app.errors.archives import TooLargeFile
from app.errors.other_diaries import DamagedFile

MOST_MEGABYTES = 50  # Ten years of the most talkative of these apps are a fifth of it.
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ENOUGH = 400
# A letter outside ASCII as UTF-8 writes it: in older encodings these bytes make no sense together.
LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
NO_LETTER = "takt.no_letter"
codecs.register_error(NO_LETTER, lambda error: ("\0", getattr(error, "end", 0)))


def refuse_large(size: int, file: str) -> None:
    """Raise TooLargeFile for more bytes than another diary ever holds, best before they are read."""
    if size > MOST_MEGABYTES * 2**20:
        raise TooLargeFile(file=file, most=MOST_MEGABYTES)


def text_of(content: bytes, file: str) -> str:
    """The text of a file: UTF-8, UTF-16 or what Windows wrote before. Raises TooLargeFile or DamagedFile.

    Where UTF-8 was damaged on the way, a zero stands in place of each broken letter.
    """
    refuse_large(len(content), file)
    encoding = encoding_of(content)
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise DamagedFile(file=file) from error
    damaged = content.decode("utf-8", NO_LETTER).removeprefix("\ufeff")
    if len(LETTER.findall(content)) > damaged.count("\0"):
        return damaged
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise DamagedFile(file=file) from error


def head_of(content: bytes) -> str:
    """The beginning of a text, whatever it is, to be recognised by."""
    return content.decode(encoding_of(content), errors="replace").removeprefix("\ufeff")


def encoding_of(content: bytes) -> str:
    """UTF-16 is known by its mark, or by the empty half of its letters; all else is tried as UTF-8."""
    if content.startswith(UTF_16):
        return "utf-16"
    empty = content[:ENOUGH].count(0)
    if empty > len(content[:ENOUGH]) // 3:
        return "utf-16-be" if content[:1] == b"\0" else "utf-16-le"
    return "utf-8"
