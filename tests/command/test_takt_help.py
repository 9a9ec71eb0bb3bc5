"""Help speaks the chosen language."""

import click
import pytest

from app.command.program import takt as program
from app.language import LANGUAGES, Language
from tests.command.at_the_terminal import Takt

COMMANDS = [[], *([name] for name in program.rooms)]


def called(name: str) -> click.Command:
    found: click.Command | None = program.get_command(click.Context(program), name)
    assert found is not None
    return found


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_and_its_options(nowhere: Takt, command: list[str], tag: str) -> None:
    said = nowhere(*command, "--help", "--language", tag, passphrase=None)
    language = Language(tag, "SE")
    explained = called(command[0]) if command else program

    assert said.code == 0
    told = " ".join(said.out.split())
    assert language.say(str(explained.help)) in told
    for option in explained.params:
        if help_text := getattr(option, "help", None):
            assert language.say(help_text) in told


@pytest.mark.parametrize("command", COMMANDS)
def test_help_in_three_languages_is_three_helps(nowhere: Takt, command: list[str]) -> None:
    said = {nowhere(*command, "--help", "--language", tag, passphrase=None).out for tag in LANGUAGES}

    assert len(said) == 3


@pytest.mark.parametrize("command", COMMANDS)
def test_no_word_of_clicks_own_english_is_left(nowhere: Takt, command: list[str]) -> None:
    said = nowhere(*command, "--help", "--language", "sv", passphrase=None)

    for english in ("Usage", "Show this", "Options", "exit", "INTEGER", "TEXT", "COMMAND", "ARGS"):
        assert english not in said.out


def test_help_needs_no_notebook_and_makes_none(nowhere: Takt) -> None:
    nowhere("list", "--help", passphrase=None)

    assert not nowhere.folder.exists()


def test_the_version_is_told(nowhere: Takt) -> None:
    assert nowhere("--version", passphrase=None).out[0].isdigit()


@pytest.mark.parametrize("name", program.rooms)
def test_every_command_is_called_what_it_is_listed_as(name: str) -> None:
    assert called(name).name == name
