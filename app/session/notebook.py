"""The unlocked half: one open notebook, until it is locked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from app.errors import TaktError, WrongPassphrase, WrongRecoveryCode
from app.rehab import KINDS
from app.rehab.checkin import CheckIn
from app.rehab.fields import Logged, refuse_future, scales
from app.rehab.profile import Profile
from app.session import backups
from app.session.backups import Made
from app.session.home import Home
from app.storage import destroy
from app.storage.journal import Journal
from app.storage.kept import Kept
from app.storage.passphrases import refuse_weak
from app.storage.slots import Stretch
from app.storage.vault import Vault

Entry = TypeVar("Entry", bound=Logged)
Tried = TypeVar("Tried")


@dataclass
class Notebook:
    """A patient's open notebook.

    `is_older_copy`: this device has seen later saves than the file holds, as when a whole
    file was put back. That deserves a warning and blocks nothing. `backup_trouble`: why the last
    automatic backup is not where it should be.
    """

    home: Home
    vault: Vault
    journal: Journal
    is_older_copy: bool = False
    backup_trouble: TaktError | None = None

    # --- Ways in ---------------------------------------------------------------

    @classmethod
    def create(cls, home: Home, passphrase: str, stretch: Stretch | None = None) -> tuple[Notebook, str]:
        """A new notebook and its recovery code, which is shown once.

        Raises WeakPassphrase, VaultExists or a StorageError.
        """
        refuse_weak(passphrase)
        vault, recovery_code = Vault.create(home.vault_path, passphrase, stretch or Stretch())
        backups.note_version(home)
        return cls._opened(home, vault), recovery_code

    @classmethod
    def unlock(cls, home: Home, passphrase: str) -> Notebook:
        """Open with the passphrase. Raises WaitFirst, WrongPassphrase or a StorageError."""
        return cls._try(home, lambda: Vault.open(home.vault_path, passphrase=passphrase))

    @classmethod
    def recover(cls, home: Home, recovery_code: str) -> Notebook:
        """Open with the recovery code. Raises WaitFirst, WrongRecoveryCode or a StorageError."""
        return cls._try(home, lambda: Vault.open(home.vault_path, recovery=recovery_code))

    @classmethod
    def _try(cls, home: Home, opening: Callable[[], Vault]) -> Notebook:
        opened = cls._opened(home, tried(home, opening))
        opened.backup_trouble = backups.before_an_upgrade(home, opened.vault)
        return opened

    @classmethod
    def _opened(cls, home: Home, vault: Vault) -> Notebook:
        try:
            older = vault.generation < home.preferences.generation_seen
            return cls(home, vault, Journal(vault, KINDS, home.clock.now), older)
        except BaseException:
            vault.close()
            raise

    # --- Writing ---------------------------------------------------------------

    def log(self, entry: Entry) -> Kept[Entry]:
        """Keep an entry of a diary. Raises InTheFuture or a StorageError."""
        refuse_future(entry, self.today())
        return self.journal.add(entry)

    def rewrite(self, record_id: str, entry: Entry) -> Kept[Entry]:
        """Change an entry. Raises InTheFuture, NoSuchRecord or a StorageError."""
        refuse_future(entry, self.today())
        return self.journal.change(record_id, entry)

    # --- Whose it is -----------------------------------------------------------

    @property
    def profile(self) -> Profile:
        """What the notebook knows about its owner."""
        kept = self.journal.only(Profile)
        return kept.record if kept else Profile()

    def describe_owner(self, profile: Profile) -> None:
        """Keep what the notebook knows about its owner."""
        kept = self.journal.only(Profile)
        if kept is None:
            self.journal.add(profile)
        elif kept.record != profile:
            self.journal.change(kept.id, profile)

    def asked(self) -> list[str]:
        """The check-in questions that the owner wants to be asked, in their order."""
        return [name for name in scales(CheckIn) if name not in self.profile.unasked()]

    def today(self) -> date:
        """The patient's own calendar day."""
        return self.home.clock.today()

    # --- Backups ---------------------------------------------------------------

    def back_up_first(self) -> Made:
        """The automatic backup before something that changes much. Raises a StorageError, and then that waits."""
        made = backups.automatic(self.home, self.vault)
        self.backup_trouble = made.trouble
        return made

    def back_up(self) -> Made:
        """A backup into the folder for backups, because the patient asks for it. Raises a StorageError."""
        made = backups.make(self.home, self.vault)
        self.backup_trouble = made.trouble
        return made

    def keep_backups_in(self, folder: Path | None) -> None:
        """Keep backups in this folder from now on, or in Takt's own again. Raises CannotWriteFile."""
        backups.choose_folder(self.home, folder)
        self.backup_trouble = None

    # --- Locking ---------------------------------------------------------------

    def prove(self, secret: str, *, by_code: bool) -> None:
        """Raise WrongPassphrase or WrongRecoveryCode unless the secret opens this notebook."""
        if by_code:
            tried(self.home, lambda: self.vault.prove(recovery=secret))
        else:
            tried(self.home, lambda: self.vault.prove(passphrase=secret))

    def change_passphrase(self, old: str, new: str) -> None:
        """Raises WaitFirst, WrongPassphrase, WeakPassphrase or a StorageError."""
        refuse_weak(new)
        tried(self.home, lambda: self.vault.change_passphrase(old, new))

    def reset_passphrase(self, recovery_code: str, new: str) -> None:
        """A new passphrase for whoever has the recovery code. Raises as `change_passphrase` does."""
        refuse_weak(new)
        tried(self.home, lambda: self.vault.reset_passphrase(recovery_code, new))

    def new_recovery_code(self, passphrase: str) -> str:
        """A new recovery code in the old one's place, told once. Raises WaitFirst, WrongPassphrase."""
        return tried(self.home, lambda: self.vault.new_recovery_code(passphrase))

    def lock(self) -> None:
        """Close the notebook; doing it twice is fine."""
        self.vault.close()

    def delete_everything(self) -> None:
        """Remove the notebook and everything Takt keeps beside it. Cannot be undone."""
        self.lock()
        destroy(self.home.folder)


def tried(home: Home, attempt: Callable[[], Tried]) -> Tried:
    """What an attempt with a secret gives; wrong ones are counted, and the next has to wait."""
    home.refuse_haste()
    try:
        right = attempt()
    except (WrongPassphrase, WrongRecoveryCode):
        home.remember_wrong_try()
        raise
    home.forget_wrong_tries()
    return right
