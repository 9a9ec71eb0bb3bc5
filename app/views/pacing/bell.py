"""The bell of a timer in one tab: at each change a sound, a spoken announcement and a notice, locked or not.

It holds the instants of the timer and nothing that a patient wrote, so it may go on when the
notebook locks. Once another tab has opened the notebook, the bell rings there instead.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import datetime, timedelta

import flet as ft
from flet_audio import Audio  # type: ignore[import-untyped]  # ships no py.typed

from app.language import Language
from app.rehab.pacing import ANNOUNCED, Change, Phase, Timer, changes, end
from app.session.clock import Clock
from app.views.gate import last_opened
from app.views.pacing.chime import chime
from app.views.parts.notice import Notice, Notices
from app.views.sitting import Sitting

log = logging.getLogger("takt")

# A device that slept wakes late: what is older than this is not rung any more.
STILL_NEWS = timedelta(minutes=1)
NAP_SECONDS = 15.0


class TimerBell:
    """Rings at the changes of one timer, until it is over or silenced."""

    def __init__(self, timer: Timer, here: Sitting, page: ft.Page, said: Notices, language: Language) -> None:
        # Of the timer only its times: what it is for stays in the notebook.
        self.times = times_of(timer)
        self._here, self._said, self._language = here, said, language
        self._voices = {phase: Audio(src=chime(phase)) for phase in Phase}
        self._ringing: Future[None] = page.run_task(self._ring)

    def silence(self) -> None:
        """Ring no more."""
        self._ringing.cancel()

    async def _ring(self) -> None:
        clock = self._here.home.clock
        for change in upcoming(self.times, clock.now()):
            await until(change.at, clock)
            if not last_opened(self._here):
                return
            if clock.now() - change.at < STILL_NEWS:
                await self._tell(change)
            self._here.redraw()

    async def _tell(self, change: Change) -> None:
        text = self._language.say(ANNOUNCED[change.phase])
        self._said.show(Notice(text))
        for attempt in (ft.SemanticsService().announce_message(text), self._voices[change.phase].play()):
            try:
                await attempt
            except Exception as trouble:
                log.debug("the timer could not be heard: %s", type(trouble).__name__)


def times_of(timer: Timer) -> Timer:
    """The timer without what it is for."""
    return Timer(
        started=timer.started,
        active=timer.active,
        rest=timer.rest,
        rounds=timer.rounds,
        stopped=timer.stopped,
    )


def upcoming(timer: Timer, now: datetime) -> Iterator[Change]:
    """The changes that are still to come."""
    yield from changes(timer, now, end(timer))


async def until(moment: datetime, clock: Clock) -> None:
    """Wait for an instant, by the clock and in naps: a machine that sleeps does not count the seconds."""
    while (left := (moment - clock.now()).total_seconds()) > 0:
        await asyncio.sleep(min(left, NAP_SECONDS))


def wind(here: Sitting, timer: Timer, page: ft.Page, said: Notices, language: Language) -> None:
    """Let the bell ring for this timer; one that rings for it already is left alone."""
    if isinstance(here.bell, TimerBell) and here.bell.times == times_of(timer):
        return
    silence(here)
    here.bell = TimerBell(timer, here, page, said, language)


def silence(here: Sitting) -> None:
    """Let no bell ring in this tab."""
    if here.bell is not None:
        here.bell.silence()
        here.bell = None
