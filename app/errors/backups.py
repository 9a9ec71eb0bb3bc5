"""Backups: the files, and the folder they are kept in."""

from app.errors.notebook_file import StorageError
from app.errors.way_in import WrongPassphrase, WrongRecoveryCode
from app.words import N_


class NotABackup(StorageError):
    """A file that is no backup of Takt's."""

    sentence = N_("This file is not a backup from Takt. Nothing in your notebook has changed.")


class DamagedBackup(StorageError):
    """A backup that is cut short, damaged or changed by something else than Takt."""

    sentence = N_(
        "This backup is damaged and cannot be used. Nothing in your notebook has changed. Try an earlier backup."
    )


class NewerBackup(StorageError):
    """A backup from a later Takt."""

    sentence = N_(
        "This backup was made by a newer Takt. It is unharmed, and nothing in your notebook has changed. Update Takt to use it."
    )


class WrongBackupPassphrase(WrongPassphrase):
    """The passphrase does not open the backup."""

    sentence = N_(
        "The passphrase does not fit this backup. It needs the passphrase you had when it was made, or the recovery code from that time."
    )


class WrongBackupCode(WrongRecoveryCode):
    """The recovery code does not open the backup."""

    sentence = N_(
        "The recovery code does not fit this backup. It needs the code you had when it was made, or the passphrase from that time."
    )


class BackupFolderAway(StorageError):
    """The folder that was chosen for backups cannot be reached or written to."""

    sentence = N_(
        "The folder you chose for backups cannot be reached just now. The backup is kept in Takt’s own folder instead."
    )


class FileIsThere(StorageError):
    """A file with that name is there already; nothing is overwritten."""

    sentence = N_("There is already a file with that name. It was left as it is. Choose another name.")
