"""The browser and the command line."""

from app.errors.root import TaktError
from app.words import N_


class PortTaken(TaktError):
    """Another program listens on the port that was asked for."""

    sentence = N_(
        "Takt cannot use the port {port}; another program may have it. Choose another number, or leave it out."
    )


class BrowserPartMissing(TaktError):
    """The packages of the local web mode are not installed."""

    sentence = N_(
        "The part of Takt that opens it in the browser is not installed. Install it with: pip install takt[web]"
    )


class WindowMissing(TaktError):
    """This machine cannot show a window of its own."""

    sentence = N_(
        "Takt cannot open a window of its own on this device. Leave out --desktop to open it in the browser."
    )


class PassphraseNeeded(TaktError):
    """Nobody can be asked for the passphrase, and no file was named."""

    sentence = N_(
        "Takt has no way to ask for your passphrase here. Write it in a file and name that with --passphrase-file."
    )


class UnclearAnswer(TaktError):
    """An answer on the command line that is not question=answer, or a question answered twice."""

    sentence = N_("Write each answer once, as question=answer, for example {name}=6.")


class UnknownWord(TaktError):
    """A command or an option that Takt does not have."""

    sentence = N_("Takt does not know “{name}”. Write {command} --help to see what it knows.")


class MissingWord(TaktError):
    """Something that a command needs was left out."""

    sentence = N_("{name} is missing. Write {command} --help to see how it is used.")


class UnfitWord(TaktError):
    """A value that an option cannot have."""

    sentence = N_("{name} cannot have that value. It can be: {possible}.")


class UnclearCommand(TaktError):
    """A command that cannot be read."""

    sentence = N_("Takt did not understand the command. Write {command} --help to see how it is used.")
