"""Files that leave or enter, the page for the visit, the texts."""

from app.errors.root import TaktError
from app.words import N_


class CannotWriteFile(TaktError):
    """A file could not be saved where the patient asked."""

    sentence = N_(
        "The file could not be saved there. Choose another folder or another name. Nothing in the notebook has changed."
    )


class CannotReadFile(TaktError):
    """A file the patient named could not be read."""

    sentence = N_("The file could not be read. Check that it is there and that Takt may read it.")


class WordsDiffer(TaktError):
    """The word that deletes everything was not typed."""

    sentence = N_("To delete everything, write {word}. Nothing has been deleted.")


class UnknownSection(TaktError):
    """A part of the summary that Takt does not have."""

    sentence = N_("The summary has no part called “{name}”. Its parts are: {known}.")


class NoConsent(TaktError):
    """A summary for a relative whom the patient has not agreed to show anything."""

    sentence = N_(
        "In your plan you have not said yes to showing this person anything. Write the day you agreed to it at the person, and try again."
    )


class MissingCharacter(TaktError):
    """A character that the typeface of the PDF does not have."""

    sentence = N_(
        "A character in your texts, an emoji perhaps, cannot be written in a PDF. Choose the web page instead, or leave out your notes. Nothing in the notebook has changed."
    )


class NoSuchText(TaktError):
    """A text that Takt does not have."""

    sentence = N_("There is no text with that name here. Perhaps you find what you are looking for below.")


class DamagedText(TaktError):
    """A text that is missing or damaged in this copy of Takt."""

    sentence = N_(
        "This text is missing or damaged in your copy of Takt. The other texts can be read. "
        "If you install Takt again, it comes back."
    )


class DamagedNumbers(TaktError):
    """The telephone numbers are missing or damaged in this copy of Takt."""

    sentence = N_(
        "The telephone numbers cannot be read in your copy of Takt. If a life is in danger, call the "
        "emergency number of the country you are in."
    )


class WeakPassword(TaktError):
    """A password for a file that is too easy to guess."""

    sentence = N_(
        "The password for the file is too short or too easy to guess: whoever has the file can try as many "
        "as they like. Use at least {least} characters, for example four words."
    )


class NotForThisFormat(TaktError):
    """A choice on the command line that the chosen kind of file knows nothing of."""

    sentence = N_("{name} does not go with the format {form}. Leave it out, or choose another format.")
