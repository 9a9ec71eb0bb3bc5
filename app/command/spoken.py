"""Click's commands and options, with their help in the chosen language.

Texts are marked with `N_` where they are declared and translated when help is shown: only
then is the language known.
"""

from collections.abc import Mapping
from functools import partial
from importlib import import_module

import click

from app.language import Language
from app.words import N_

SHOW_HELP = N_("Show this help.")


class Command(click.Command):
    """A command that explains itself in the language of the desk it works at."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = language_of(ctx)
        pieces = " ".join(language.say(piece) for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=language.say("Usage:") + " ")
        formatter.write_paragraph()
        formatter.write_text(language.say(str(self.help)))
        if self.epilog:
            formatter.write_paragraph()
            formatter.write_text(self.epilog)
        with formatter.section(language.say("Options")):
            formatter.write_dl(
                [explained(one, ctx) for one in self.get_params(ctx) if isinstance(one, click.Option)]
            )

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        asked = super().get_help_option(ctx)
        if asked:
            asked.help = SHOW_HELP
        return asked


class Group(Command, click.Group):
    """The program: a command that has commands. `rooms` names the module of each, loaded when it is asked for."""

    rooms: Mapping[str, str]

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.rooms)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.rooms:
            return None
        module, _, name = self.rooms[cmd_name].partition(":")
        asked: click.Command = getattr(import_module(module), name)
        return asked

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_help(ctx, formatter)
        language = language_of(ctx)
        with formatter.section(language.say("Commands")):
            formatter.write_dl([(name, language.say(help_of(self, ctx, name))) for name in self.rooms])


def explained(one: click.Option, ctx: click.Context) -> tuple[str, str]:
    """An option as it is written, and what it does."""
    language = language_of(ctx)
    written = ", ".join(one.opts)
    if not one.is_flag:
        value = language.say(one.metavar) if one.metavar else one.make_metavar(ctx)
        written = f"{written} {value}"
    return written, language.say(str(one.help))


def help_of(program: Group, ctx: click.Context, name: str) -> str:
    """What a command of the program does."""
    return str(getattr(program.get_command(ctx, name), "help", ""))


def language_of(ctx: click.Context) -> Language:
    """The language of the desk, which is the object that click hands to every command."""
    spoken: Language = ctx.obj.language
    return spoken


command = partial(click.command, cls=Command)
group = partial(click.group, cls=Group)
