"""A small notebook that has been lived in, for tests that harm it."""

# ruff: noqa: S311
# Chance is seeded, so that a failure can be seen again.

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from app.errors import TaktError
from app.storage.seen import last
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, QUICK

Contents = dict[bytes, bytes]


@dataclass(frozen=True)
class Lived:
    """A locked notebook, what it says, and the code that opens it."""

    path: Path
    code: str
    contents: Contents

    def copied(self, folder: Path) -> Lived:
        """The same notebook in an empty folder."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.path.parent, folder)
        return Lived(folder / self.path.name, self.code, self.contents)


def live(folder: Path, *, small: int = 120, big: int = 6) -> Lived:
    """Notes added, changed and deleted, so that pages have been used twice."""
    path = folder / "notebook.takt"
    vault, code = Vault.create(path, PASSPHRASE, QUICK)
    chance = random.Random(7)
    contents = {chance.randbytes(16): chance.randbytes(chance.randrange(20, 900)) for _ in range(small)}
    drawings = {chance.randbytes(16): chance.randbytes(chance.randrange(8_000, 20_000)) for _ in range(big)}
    gone = [chance.randbytes(16) for _ in range(20)]
    with vault.change() as change:
        for record_id, payload in contents.items():
            change.put(record_id, payload)
        for record_id in gone:
            change.put(record_id, chance.randbytes(1_500))
        for record_id, payload in drawings.items():
            change.put(record_id, payload, big=True)
    for record_id in chance.sample(list(contents), 30):
        contents[record_id] = chance.randbytes(chance.randrange(20, 900))
        vault.put(record_id, contents[record_id])
    for record_id in gone:
        vault.delete(record_id)
    vault.close()
    return Lived(path, code, contents | drawings)


def read_all(vault: Vault) -> Contents:
    """Everything that the notebook says, big records too."""
    contents = dict(vault.payloads())
    big = [record_id for record_id in vault._ledger.rows if record_id not in contents]
    return contents | {record_id: vault.payload(record_id) for record_id in big}


def what_happens(lived: Lived) -> str:
    """ "same" where all is read as it was, an error's name where it is one of ours, else what went wrong."""
    try:
        vault = Vault.open(lived.path, recovery=lived.code)
    except TaktError as error:
        return type(error).__name__
    except BaseException as error:  # whatever else comes is what these tests look for
        return f"not ours: {error!r}"
    try:
        if read_all(vault) == lived.contents:
            return "same"
        return "older, and told" if vault.generation < last(lived.path) else "changed unnoticed"
    except TaktError as error:
        return type(error).__name__
    except BaseException as error:
        return f"not ours: {error!r}"
    finally:
        vault.close()


def still_safe(lived: Lived) -> str:
    """What happens when life goes on in a notebook that opened: one more note, one less, one changed."""
    chance = random.Random(8)
    added, changed = chance.randbytes(16), chance.choice(sorted(lived.contents))
    now = {**lived.contents, changed: b"changed", added: b"one more"}
    try:
        vault = Vault.open(lived.path, recovery=lived.code)
        try:
            with vault.change() as change:
                change.put(changed, b"changed")
                change.put(added, b"one more")
        finally:
            vault.close()
    except TaktError as error:
        return f"{type(error).__name__}, {what_happens(lived)}"
    return what_happens(Lived(lived.path, lived.code, now))
