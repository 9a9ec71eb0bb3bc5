"""The gate: one open notebook a process, and each tab unlocks for itself.

A second tab that gives the right passphrase takes the notebook over, and the first tab
locks. The passphrase is proved on the open notebook first, so that nobody can lock
somebody else's tab by guessing.
"""

from __future__ import annotations

import weakref
from pathlib import Path

from app.session.notebook import Notebook
from app.views.sitting import Sitting

# Weak references to tabs and nothing that a patient wrote: this is shared by all of them.
_open_in: dict[Path, weakref.ref[Sitting]] = {}


def opened(here: Sitting, secret: str, *, by_code: bool) -> Notebook:
    """The notebook, opened in this tab by its passphrase, or by the recovery code.

    Raises WaitFirst, WrongPassphrase, WrongRecoveryCode or a StorageError.
    """
    home = here.home
    before = _open_in.get(home.vault_path)
    other = before() if before else None
    if other is not None and other is not here and other.notebook is not None:
        other.notebook.prove(secret, by_code=by_code)
        other.lock()
    notebook = Notebook.recover(home, secret) if by_code else Notebook.unlock(home, secret)
    holds(here)
    return notebook


def last_opened(here: Sitting) -> bool:
    """Whether no other tab has opened the notebook since this one did."""
    last = _open_in.get(here.home.vault_path)
    return last is None or last() is here


def holds(here: Sitting) -> None:
    """This tab has the notebook open from now on."""
    _open_in[here.home.vault_path] = weakref.ref(here)
