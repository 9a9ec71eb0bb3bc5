"""A new notebook that holds records from the beginning, made whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.session import backups
from app.session.home import Home
from app.storage.journal import steps_of
from app.storage.kept import Kept
from app.storage.making import New, make_of, whole_or_nothing
from app.storage.passphrases import refuse_weak
from app.storage.slots import USUAL, Stretch


def make(home: Home, passphrase: str, records: Iterable[Kept[Any]], stretch: Stretch = USUAL) -> str:
    """Make a notebook of records; gives its recovery code, which is shown once.

    Raises WeakPassphrase, VaultExists or a StorageError, and then there is none.
    """
    refuse_weak(passphrase)
    new = New.of(passphrase, stretch)
    content = new.holding(step for one in records for step in steps_of(one))
    with whole_or_nothing(home.vault_path):
        make_of(home.vault_path, content)
        backups.note_version(home)
    return new.code
