"""Files and folders that are named on the command line: which one it is, what is wrong with it, what to do.

`file` and `folder` are as they were typed.
"""

from app.errors.backups import FileIsThere
from app.errors.files import CannotReadFile, CannotWriteFile
from app.errors.notebook_file import DiskFull, NoVault
from app.words import N_


class NoSuchFile(CannotReadFile):
    """Nothing lies under that name."""

    sentence = N_("There is no file {file}. Check the name and the folder.")


class FolderInstead(CannotReadFile):
    """A folder where a file is read."""

    sentence = N_("{file} is a folder. Write the name of a file in it.")


class MayNotRead(CannotReadFile):
    """A file of somebody else's."""

    sentence = N_("Takt may not read {file}. Change its permissions, or take a copy that is yours.")


class NotAnOrdinaryFile(CannotReadFile):
    """A device or a pipe, of which nobody knows how long it is."""

    sentence = N_("{file} is not an ordinary file. Save what it holds as a file, and write the name of that.")


class NotReadable(CannotReadFile):
    """A file that the system cannot read, whatever the reason."""

    sentence = N_("{file} could not be read. Check the name, and that the disk or stick it lies on is there.")


class NoFirstLine(CannotReadFile):
    """A file for a passphrase, a password or a code, with nothing in it."""

    sentence = N_(
        "There is nothing on the first line of {file}. Write what opens the notebook or the file there, and try again."
    )


class NotPlainText(CannotReadFile):
    """A file for a passphrase, a password or a code, that is no text."""

    sentence = N_(
        "{file} is not plain text. Save it as text (UTF-8), with nothing but what opens the notebook or the file on the first line."
    )


# --- Where something is to be saved


class NoSuchFolder(CannotWriteFile):
    """A folder that is not there."""

    sentence = N_("There is no folder {folder}. Make it first, or choose another one.")


class FolderOfThatName(CannotWriteFile):
    """A folder where a file is to be."""

    sentence = N_("{file} is a folder. Add the name that the file is to have.")


class MayNotSave(CannotWriteFile):
    """A folder of somebody else's, or one that can only be read."""

    sentence = N_("Takt may not save in the folder {folder}. Choose another one, or change its permissions.")


class NotSaved(CannotWriteFile):
    """A name that the system takes for no file, whatever the reason."""

    sentence = N_("{file} could not be saved. Choose another folder or another name.")


class NameTooLong(CannotWriteFile):
    """A longer name than the system takes."""

    sentence = N_("The name of the file is too long. Choose a shorter one.")


class NamedFileIsThere(FileIsThere):
    """A file that is there already, and is not overwritten."""

    sentence = N_("{file} is there already. It was left as it is. Choose another name.")


class NotebookOfThatName(CannotWriteFile):
    """A notebook or a backup, which no other file may replace."""

    sentence = N_(
        "{file} is a notebook or a backup from Takt. It was left as it is. Choose another name for the new file."
    )


class InTaktsFolder(CannotWriteFile):
    """A readable file beside the notebook."""

    sentence = N_(
        "{file} would lie in Takt’s own folder, where everything is locked. Anyone could read this file. "
        "Choose another folder for it, one that only you use."
    )


class BackupInTaktsFolder(CannotWriteFile):
    """A backup beside the notebook, under a name of one's own."""

    sentence = N_(
        "{file} would lie in Takt’s own folder. Leave out --out, and Takt finds the place for the backup, "
        "or choose another folder."
    )


class NoRoomFor(DiskFull):
    """A full disk."""

    sentence = N_("There is no room to save {file}. Free some space, or choose another disk.")


# --- The folder of the notebook


class NoNotebookIn(NoVault):
    """A folder without a notebook."""

    sentence = N_(
        "There is no notebook in the folder {folder}. Check the name, or open Takt there to make one."
    )


class FileInstead(NoVault):
    """A file where the folder of the notebook is to be."""

    sentence = N_("{folder} is a file. Write the name of a folder.")


class MayNotLookInto(NoVault):
    """A folder of somebody else's."""

    sentence = N_(
        "Takt may not look into the folder {folder}. Choose another one, or change its permissions."
    )
