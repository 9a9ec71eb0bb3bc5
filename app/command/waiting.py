"""How long work is shown at a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from app.exports.binder import Progress, unseen

AWAY = "\r\x1b[K"  # To the beginning of the line, and clears it.


@contextmanager
def progress_shown() -> Iterator[Progress]:
    """A bar on standard error that grows with the work; nothing where nobody looks at it."""
    if not sys.stderr.isatty():
        yield unseen
        return
    with click.progressbar(length=100, file=sys.stderr, show_eta=False) as bar:

        def told(done: int, of: int) -> None:
            bar.update(int(100 * done / of) - bar.pos if of else 0)

        yield told


@contextmanager
def told_while(words: str) -> Iterator[None]:
    """Words on standard error while something takes its time, gone again after it; nothing where nobody looks."""
    if not sys.stderr.isatty():
        yield
        return
    click.echo(words, err=True, nl=False)
    try:
        yield
    finally:
        click.echo(AWAY, err=True, nl=False)
