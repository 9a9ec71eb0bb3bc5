"""Saves a file whole or not at all."""

import errno
import os
from pathlib import Path
from tempfile import mkstemp

from app.errors import CannotWriteFile, DiskFull

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write(target: Path, content: bytes) -> None:
    """Save `content` as `target`, in place of what was there; only the owner may read it.

    It is written beside the target and then given its name, so that a full disk or a power
    cut leaves the earlier file as it was. Raises CannotWriteFile or DiskFull.
    """
    target = target.resolve()
    if target.exists() and not target.is_file():
        raise CannotWriteFile
    try:
        descriptor, beside = mkstemp(dir=target.parent, prefix=".takt-")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).replace(target)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise (DiskFull if error.errno in NO_ROOM else CannotWriteFile) from error
