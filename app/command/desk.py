"""What every command works with: the folder, the language, and the way into the notebook."""

from __future__ import annotations

import getpass
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import click

from app.command.reading import first_line, named
from app.command.shown import on_one_line
from app.errors import PassphraseNeeded
from app.errors.named_files import FileInstead, MayNotLookInto, NoNotebookIn
from app.language import LANGUAGES, Language, preferred
from app.session.home import Home, device_tags, usual_folder
from app.session.notebook import Notebook
from app.words import N_

Command = TypeVar("Command", bound=Callable[..., object])

OF_THE_NOTEBOOK = N_("Passphrase")


@dataclass(frozen=True)
class Desk:
    """One folder and the language in which it is spoken of."""

    home: Home
    language: Language
    folder_was_named: bool = False

    @classmethod
    def asked_for(cls, arguments: Sequence[str]) -> Desk:
        """The folder and language that the arguments name, else the usual ones.

        They are read before click reads its commands, because help and errors need the language.
        """
        folder = given(arguments, "--vault")
        home = Home(named(folder) if folder else usual_folder())
        usual = home.language()
        tag = (given(arguments, "--language") or "").lower()
        spoken = Language(tag if tag in LANGUAGES else usual.tag, usual.country)
        return cls(home, spoken, folder_was_named=bool(folder))

    @staticmethod
    def of_the_device() -> Language:
        """The language for the case that not even the preferences can be read."""
        return Language(*preferred(device_tags()))

    def say(self, text: str, **values: object) -> None:
        """Write a sentence in the chosen language."""
        click.echo(on_one_line(self.language.say(text, **values)))

    @contextmanager
    def notebook(self, passphrase_file: str | None) -> Iterator[Notebook]:
        """The open notebook, locked again afterwards. Raises WrongPassphrase or a StorageError."""
        self.refuse_without_notebook()
        with self.unlocked(self.passphrase(passphrase_file)) as opened:
            yield opened

    def refuse_without_notebook(self) -> None:
        """Raise a NoVault before anybody is asked for a passphrase."""
        if not self.has_notebook():
            raise NoNotebookIn(folder=self.home.folder)

    def has_notebook(self) -> bool:
        """Whether there is one. Raises FileInstead or MayNotLookInto where none can be made either."""
        folder = self.home.folder
        try:
            there = next(place for place in (folder, *folder.parents) if place.exists())
            is_folder, found = there.is_dir(), self.home.has_notebook
        except PermissionError as error:
            raise MayNotLookInto(folder=folder) from error
        if not is_folder:
            raise FileInstead(folder=there)
        return found

    @contextmanager
    def unlocked(self, passphrase: str) -> Iterator[Notebook]:
        """The notebook opened with a passphrase, locked again afterwards. Raises as `notebook` does."""
        opened = Notebook.unlock(self.home, passphrase)
        try:
            yield opened
        finally:
            opened.lock()

    def passphrase(self, file: str | None, asked: str = OF_THE_NOTEBOOK) -> str:
        """The first line of the file or of standard input, or what is typed unseen.

        Raises a CannotReadFile or PassphraseNeeded.
        """
        return self.typed_passphrase(asked) if file is None else first_line(file)

    def typed_passphrase(self, asked: str = OF_THE_NOTEBOOK) -> str:
        """What is typed unseen at the prompt. Raises PassphraseNeeded where there is no terminal."""
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            try:
                typed: str = click.prompt(
                    self.language.say(asked), hide_input=True, default="", show_default=False, err=True
                )
            except getpass.GetPassWarning as warning:
                raise PassphraseNeeded from warning
            return typed


def given(arguments: Sequence[str], name: str) -> str | None:
    """The value of an option among the arguments; the last one counts."""
    value = None
    for word, following in zip(arguments, [*arguments, None][1:], strict=True):
        if word == "--":
            break
        if word == name:
            value = following
        elif word.startswith(f"{name}="):
            value = word.removeprefix(f"{name}=")
    return value


def in_a_folder(command: Command) -> Command:
    """The options that every command has; `Desk.asked_for` has read them already."""
    of_the_folder = click.option(
        "--vault",
        metavar=N_("FOLDER"),
        expose_value=False,
        help=N_("The folder of the notebook. The usual one, if you leave it out."),
    )
    of_the_language = click.option(
        "--language",
        type=click.Choice(LANGUAGES, case_sensitive=False),
        expose_value=False,
        help=N_("The language: Swedish, Danish or Norwegian. Your usual one, if you leave it out."),
    )
    return of_the_folder(of_the_language(command))


def with_the_notebook(command: Command) -> Command:
    """The options of a command that opens the notebook; it is given `passphrase_file`."""
    of_the_passphrase = click.option(
        "--passphrase-file",
        metavar=N_("FILE"),
        help=N_(
            "Read the passphrase from the first line of a file; - is standard input. Without it Takt asks."
        ),
    )
    return of_the_passphrase(in_a_folder(command))
