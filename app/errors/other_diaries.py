"""Files from other diaries: a file that cannot be taken in, and a row that cannot be read."""

from app.errors.root import TaktError
from app.words import N_


class OtherDiaryError(TaktError):
    """Something about a whole file. `file` is its name. The notebook stays as it is."""


class NotADiary(OtherDiaryError):
    """A file of a kind that Takt does not read."""

    sentence = N_(
        "Takt cannot read {file}. It takes in tables (CSV) and what the apps it knows save. "
        "Nothing in the notebook has changed."
    )


class NotFromThisApp(OtherDiaryError):
    """A file that another program wrote than the one that was named. `app` is the named one."""

    sentence = N_(
        "{file} is not a file that {app} saves. Choose another file, or let Takt find out what it is. "
        "Nothing in the notebook has changed."
    )


class DamagedFile(OtherDiaryError):
    """A file that is cut off or changed, so that nothing in it can be trusted."""

    sentence = N_(
        "{file} is damaged or cut off. Save it once more from the other app. "
        "Nothing in the notebook has changed."
    )


class DamagedTable(OtherDiaryError):
    """A table that cannot be told into rows from a line on."""

    sentence = N_(
        "{file} cannot be read from line {line} on. Save it once more from the other app. "
        "Nothing in the notebook has changed."
    )


class EmptyTable(OtherDiaryError):
    """A table without a single row under its heading."""

    sentence = N_("{file} has no rows. Choose another file. Nothing in the notebook has changed.")


class NoDayColumn(OtherDiaryError):
    """A table of which no column is said to hold the days."""

    sentence = N_(
        "Takt does not see which column of {file} holds the day. Choose it, and try again. "
        "Nothing in the notebook has changed."
    )


class UnknownColumn(OtherDiaryError):
    """A column that the table does not have, or a meaning that no column can have."""

    sentence = N_("“{name}” does not fit {file}. Its columns are: {columns}. They can be: {roles}.")


class UnclearDayOrder(OtherDiaryError):
    """Days in figures of which none proves whether the day or the month stands first."""

    sentence = N_(
        "In {file} it is not clear whether 3/4 means 3 April or 4 March. Say it with --day-order dmy or "
        "--day-order mdy. Nothing in the notebook has changed."
    )


class RowError(TaktError):
    """Something about one row. The other rows are not touched by it."""


class DayNotRead(RowError):
    """A row without a day, or with one that is no day."""

    sentence = N_("Takt cannot read what day this is.")


class DayAhead(RowError):
    """A row for a day to come. A diary tells what was."""

    sentence = N_("The day has not been yet.")


class ValueNotRead(RowError):
    """An answer that its app could not have written."""

    sentence = N_("Takt cannot read the answer.")


class OffTheScale(RowError):
    """An answer that is not on the scale of the question it was said to answer."""

    sentence = N_("The answer is not a whole number from {least} to {most}.")


class TextTooLong(RowError):
    """A text longer than its field holds."""

    sentence = N_("A text is longer than {most} characters.")


class TooManyCells(RowError):
    """A row with more cells than the table has columns."""

    sentence = N_("The row has more cells than the table has columns.")


class OpenQuote(RowError):
    """A row in which a quotation mark is never closed, or that goes on for longer than any row."""

    sentence = N_("A quotation mark is opened and never closed, or the row is far too long.")


class NoText(RowError):
    """A row with characters that no text has."""

    sentence = N_("The row holds characters that no text has.")
