"""Where a notebook lives, and what is known of it while it is locked."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.errors import WaitFirst
from app.language import Language, preferred
from app.session.clock import Clock
from app.storage import preferences as kept
from app.storage.folder import NOTEBOOK
from app.storage.preferences import Preferences


def usual_folder() -> Path:
    """The folder for Takt's own data on this device; on phones Flet names it."""
    if given := os.environ.get("FLET_APP_STORAGE_DATA"):
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "Takt"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Takt"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "takt"


def device_tags() -> list[str]:
    """The languages that the device's own settings name, best first."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return [tag for tag in (*named, locale.getlocale()[0] or "") if tag]


@dataclass
class Home:
    """One folder with at most one notebook. Holds nothing a patient wrote."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    preferences: Preferences = field(init=False)

    def __post_init__(self) -> None:
        self.preferences = kept.load(self.folder)

    @property
    def vault_path(self) -> Path:
        return self.folder / NOTEBOOK

    @property
    def has_notebook(self) -> bool:
        return self.vault_path.exists()

    def language(self, device: Iterable[str] = ()) -> Language:
        """The chosen language and country, or what the device asks for."""
        tag, country = preferred([*device, *device_tags()])
        return Language(self.preferences.language or tag, self.preferences.country or country)

    def prefer(self, **changes: object) -> None:
        """Keep a choice that is known while locked, beside those of other tabs. Raises a StorageError."""
        chosen = replace(kept.load(self.folder), **changes)  # type: ignore[arg-type]  # the names are Preferences' own
        kept.save(self.folder, chosen)
        self.preferences = chosen

    # --- Wrong tries -----------------------------------------------------------

    def refuse_haste(self) -> None:
        """Raise WaitFirst while the wait after the last wrong try is not over."""
        self.preferences = kept.load(self.folder)
        if seconds := kept.wait_before_next_try(self.preferences, self.clock.now()):
            raise WaitFirst(seconds=seconds)

    def remember_wrong_try(self) -> None:
        """Count a wrong try; the count survives a restart."""
        self.prefer(wrong_tries=self.preferences.wrong_tries + 1, last_wrong=self.clock.now())

    def forget_wrong_tries(self) -> None:
        """A right try ends the waiting."""
        if self.preferences.wrong_tries:
            self.prefer(wrong_tries=0, last_wrong=None)
