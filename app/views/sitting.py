"""One browser tab or app window: whose home it looks at, and whether the notebook is open in it.

Each tab unlocks for itself. Module-level state would be shared by every tab of the process,
so everything a patient wrote hangs on the `Sitting` of one tab and goes when that locks.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import flet as ft

from app.errors import TaktError
from app.session.home import Home
from app.session.notebook import Notebook
from app.views.parts.notice import Notice

HIDDEN_GRACE_SECONDS = 30
DRAFT_SECONDS = 0.5

log = logging.getLogger("takt")

# A clock that goes on while the device sleeps. Linux and Android have one of its own for that, the plain one of
# Apple does it; Windows has neither, and Python's does it there.
AWAKE_OR_NOT: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


def seconds() -> float:
    """Seconds since some instant, those counted in which the device slept."""
    return time.monotonic() if AWAKE_OR_NOT is None else time.clock_gettime(AWAKE_OR_NOT)


class Bell(Protocol):
    """Something that rings in this tab until it is silenced."""

    def silence(self) -> None:
        """Ring no more."""


@dataclass(eq=False)
class Sitting:
    """The state of one tab."""

    home: Home
    hint: str = ""
    device_tags: tuple[str, ...] = ()
    calm: bool = False
    notebook: Notebook | None = None
    new_code: str = ""
    came_by: str = ""
    loop: asyncio.AbstractEventLoop | None = None
    stale: asyncio.Event = field(default_factory=asyncio.Event)
    last_touch: float = field(default_factory=seconds)
    hidden_since: float | None = None
    # It may quote what a patient wrote, and its undo may hold it.
    notice: Notice | None = None
    typed: dict[str, Callable[[], None]] = field(default_factory=dict)
    # What rings at the changes of a timer. It outlives locking and holds instants, never words of a patient.
    bell: Bell | None = None

    def redraw(self) -> None:
        """Draw the whole screen again. Any thread, and any other tab, may ask for it."""
        if self.loop is not None:
            self.loop.call_soon_threadsafe(self.stale.set)

    def undo(self) -> None:
        """Take back what was saved last, and draw the screen again; nothing while locked."""
        if self.notebook is not None:
            self.notebook.journal.undo()
            self.redraw()

    def open_with(self, notebook: Notebook, *, new_code: str = "", came_by: str = "") -> None:
        """The notebook is open from now on.

        `new_code` is shown until it is kept; whoever `came_by` a recovery code is asked for a
        new passphrase first.
        """
        self.notebook, self.new_code, self.came_by = notebook, new_code, came_by
        self.touch()
        self.redraw()

    def shows_code(self, new_code: str) -> None:
        """A new recovery code is shown until it is kept."""
        self.new_code = new_code
        self.redraw()

    def settled(self) -> None:
        """The patient has the new code on paper, or a new passphrase; neither is shown again."""
        self.new_code = self.came_by = ""
        self.redraw()

    def lock(self) -> None:
        """Close the notebook and show the lock screen. Locking twice is fine."""
        if self.notebook is None:
            return
        self.keep_drafts()
        self.notebook.lock()
        self.notebook, self.notice, self.new_code, self.came_by = None, None, "", ""
        self.redraw()

    def keep_soon(self, form: str, keep: Callable[[], None]) -> None:
        """Keep what was typed in a form a moment after the last letter, and before the notebook locks."""
        waiting = bool(self.typed)
        self.typed[form] = keep
        if self.loop is not None and not waiting:
            self.loop.call_later(DRAFT_SECONDS, self.keep_drafts)

    def keep_drafts(self) -> None:
        """Keep what was typed in every form. One that cannot be kept now is tried again with its next letter."""
        while self.typed:
            _, keep = self.typed.popitem()
            try:
                keep()
            except TaktError as trouble:
                log.warning("a draft was not kept: %s", type(trouble).__name__)

    def touch(self) -> None:
        """Somebody is there, and sees the app: a reload hides it and tells nobody that it is back."""
        self.last_touch, self.hidden_since = seconds(), None

    def hidden(self) -> None:
        """The tab or app went out of sight."""
        self.hidden_since = self.hidden_since or seconds()

    def shown(self) -> None:
        """The tab or app is in sight again."""
        if self.idle_too_long:
            self.lock()
        self.hidden_since = None

    @property
    def idle_too_long(self) -> bool:
        """Nobody touched anything for the chosen lock time, or the app was hidden for a while."""
        now = seconds()
        hidden = self.hidden_since is not None and now - self.hidden_since > HIDDEN_GRACE_SECONDS
        return hidden or now - self.last_touch > self.home.preferences.lock_minutes * 60


SittingContext = ft.create_context(None)


def sitting() -> Sitting:
    """The tab this component is drawn in."""
    here: Sitting | None = ft.use_context(SittingContext)
    if here is None:
        raise LookupError("a screen was drawn outside the shell")
    return here


def notebook() -> Notebook:
    """The open notebook; only screens behind the lock ask for it."""
    opened = sitting().notebook
    if opened is None:
        raise LookupError("a screen behind the lock was drawn while locked")
    return opened
