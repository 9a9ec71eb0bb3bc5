"""Everything that can go wrong at the command line, as one sentence."""

import click

from app.errors import (
    FieldError,
    MissingWord,
    NothingAnswered,
    TaktError,
    UnclearCommand,
    UnfitWord,
    UnknownWord,
)
from app.language import Language


def sentence(error: Exception, language: Language) -> str:
    """What happened, what is safe, what to do next; for a refused answer also which one it was."""
    if isinstance(error, click.ClickException):
        error = as_ours(error)
    if not isinstance(error, TaktError):
        error = TaktError()
    told = language.tell(error)
    if isinstance(error, FieldError) and not isinstance(error, NothingAnswered):
        return f"{error.field}: {told}"
    return told


def as_ours(error: click.ClickException) -> TaktError:
    """What click found wrong with the arguments, as an error of ours."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "takt"
    match error:
        case click.NoSuchOption():
            return UnknownWord(name=error.option_name, command=command)
        case click.NoSuchCommand():
            return UnknownWord(name=error.command_name, command=command)
        case click.MissingParameter(param=click.Parameter() as param):
            return MissingWord(name=written(param), command=command)
        case click.BadParameter(param=click.Option() as param):
            return UnfitWord(name=written(param), possible=possible(param.type))
        case _:
            return UnclearCommand(command=command)


def written(param: click.Parameter) -> str:
    """How a parameter is written on the command line."""
    return param.opts[0] if isinstance(param, click.Option) else str(param.metavar)


def possible(kind: object) -> str:
    """The values that a parameter can have."""
    match kind:
        case click.Choice():
            return ", ".join(map(str, kind.choices))
        case click.IntRange():
            return f"{kind.min}–{kind.max}"
        case _:
            return str(getattr(kind, "name", kind))
