"""Archives that are read into a notebook. In every case the notebook stays as it is."""

from app.errors.root import TaktError
from app.words import N_


class ArchiveError(TaktError):
    """Something about an archive. `file` is its name."""


class NotAnArchive(ArchiveError):
    """A file of another kind."""

    sentence = N_(
        "{file} is not an archive from Takt. Choose another file. Nothing in the notebook has changed."
    )


class DamagedArchive(ArchiveError):
    """A file that is cut off or changed, so that it cannot be read from a line on."""

    sentence = N_(
        "{file} is damaged or cut off at line {line}. Make the archive once more, or take an earlier one. "
        "Nothing in the notebook has changed."
    )


class DamagedArchiveRecord(ArchiveError):
    """A record of an archive that says something no record can say. `number` counts from 1."""

    sentence = N_(
        "Note number {number} in {file} cannot be read. Make the archive once more, or take an earlier one. "
        "Nothing in the notebook has changed."
    )


class NewerArchive(ArchiveError):
    """An archive that a later Takt made."""

    sentence = N_(
        "{file} was made by a newer Takt. Update Takt to take it in. Nothing in the notebook has changed."
    )


class TooLargeFile(ArchiveError):
    """A file larger than any that Takt makes. `most` is in megabytes."""

    sentence = N_(
        "{file} is larger than {most} MB, more than Takt reads at once. Nothing in the notebook has changed."
    )
