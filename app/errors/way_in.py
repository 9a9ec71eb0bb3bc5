"""Passphrase and recovery code."""

from app.errors.root import TaktError
from app.words import N_


class WeakPassphrase(TaktError):
    """A passphrase that is too easy to guess."""

    sentence = N_(
        "The passphrase is too short or too easy to guess. Use at least {least} characters, or take the five words."
    )


class WrongPassphrase(TaktError):
    """The passphrase opens no slot."""

    sentence = N_("The passphrase does not fit. Check the spelling and try again, or use the recovery code.")


class WrongRecoveryCode(TaktError):
    """The recovery code opens no slot."""

    sentence = N_("The recovery code does not fit. Check each group of characters and try again.")


class WaitFirst(TaktError):
    """A try too soon after a wrong one; `seconds` are left."""

    sentence = N_("Wait {seconds} seconds before you try again.")


class MistypedRecoveryCode(WrongRecoveryCode):
    """The recovery code cannot be any code of Takt's: its check characters do not fit."""

    sentence = N_(
        "There is a slip in the recovery code: a character is missing, one too many or wrong. "
        "Compare it with your paper, one group at a time."
    )
