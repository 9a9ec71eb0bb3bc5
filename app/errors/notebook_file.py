"""The notebook's file and its folder."""

from app.errors.root import TaktError
from app.words import N_


class StorageError(TaktError):
    """Something about the notebook's file or folder."""


class NoVault(StorageError):
    """There is no notebook in the folder."""

    sentence = N_("There is no notebook in this folder yet. Open Takt to make one, or choose another folder.")


class VaultExists(StorageError):
    """A notebook is already there; nothing is overwritten."""

    sentence = N_("There is already a notebook in this folder. Open that one, or choose another folder.")


class ForeignFile(StorageError):
    """The file is not a notebook of Takt's."""

    sentence = N_("This file is not a Takt notebook. Nothing in it was changed. Choose another folder.")


class NewerFormat(StorageError):
    """A notebook from a later Takt."""

    sentence = N_("This notebook was made by a newer Takt. It is unharmed. Update Takt to open it.")


class DamagedVault(StorageError):
    """The file is damaged or was changed by something else than Takt."""

    sentence = N_(
        "Part of the notebook is damaged, but the rest can be read. Open it without the damaged part, or restore a backup."
    )


class OpenElsewhere(StorageError):
    """Another process has the notebook open."""

    sentence = N_("The notebook is already open in another window. Close it and try again.")


class DiskFull(StorageError):
    """No room left to save."""

    sentence = N_(
        "There is no room to save. What you saved before is still there. Free some space and try again."
    )


class ReadOnlyFolder(StorageError):
    """The folder cannot be written to."""

    sentence = N_(
        "Takt may not write in this folder. What you saved before is still there. Choose another folder, or change its permissions."
    )


class DiskTrouble(StorageError):
    """The device answered with an error while reading or writing."""

    sentence = N_(
        "The device could not read or write the notebook just now. What you saved before is still there. Try again in a moment."
    )


class NoSuchRecord(StorageError):
    """A record that is not in the notebook (any more)."""

    sentence = N_("This note is no longer in the notebook. It may have been removed in another window.")


class Locked(StorageError):
    """The notebook was locked before this could be read or saved."""

    sentence = N_("The notebook is locked. What you saved before is still there. Unlock it and try again.")
