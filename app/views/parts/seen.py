"""What any part may know while it is drawn: size, text size, contrast, motion, language."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import cast
from weakref import WeakKeyDictionary

import flet as ft

from app.language import Language
from app.views.look.sizes import BREAK_RAIL, COLUMN, MOTION, RAIL, SPACE


@dataclass(frozen=True)
class Look:
    """The window and the patient's own settings for it."""

    width: float = 390
    height: float = 844
    text: float = 1.0
    contrast: bool = False
    calm: bool = False

    @property
    def wide(self) -> bool:
        """Room for the rail and two columns."""
        return self.width >= BREAK_RAIL

    @property
    def margin(self) -> int:
        return 12 if self.width < 360 else 32 if self.wide else 16

    @property
    def large_text(self) -> bool:
        return self.text >= 1.5

    @property
    def short(self) -> bool:
        """Too little height for a fixed foot."""
        return self.large_text or self.height < 600

    @property
    def column(self) -> float:
        """Width of one column of cards."""
        if self.wide:
            return min(COLUMN, (self.width - RAIL - 2 * self.margin - SPACE["wide"]) / 2)
        return self.width - 2 * self.margin

    @property
    def card_pad(self) -> int:
        return 14 if self.width < 360 else 18

    @property
    def line(self) -> int:
        """Width of an edge."""
        return 2 if self.contrast else 1

    @property
    def inside(self) -> float:
        """Width inside a card."""
        return self.column - 2 * self.card_pad - 2 * self.line

    def icon(self, size: float) -> float:
        """Icons grow with the text, but less."""
        return size * min(self.text, 1.4)

    def capped(self, size: float, most: float) -> float:
        """A text size that must fit: grows with the text, up to `most` times."""
        return size * min(self.text, most)

    def animation(self, name: str = "fast") -> ft.Animation | None:
        """Ease-out, or nothing where motion is unwanted."""
        return None if self.calm else ft.Animation(MOTION[name], ft.AnimationCurve.EASE_OUT)


LookContext = ft.create_context(Look())
LanguageContext = ft.create_context(Language("sv", "SE"))
FictionalContext = ft.create_context("")
_drawn: ContextVar[Look] = ContextVar("drawn")
USUAL = Look()


def look() -> Look:
    """The settings of whoever looks at this screen."""
    return ft.use_context(LookContext)


def draws() -> None:
    """A component begins to be drawn: `drawn` is what it is drawn for."""
    _drawn.set(look())


def drawn() -> Look:
    """What the component is drawn for; unlike `look` no hook, so that a text may ask however many there are."""
    return _drawn.get(USUAL)


def spoken() -> Language:
    """The language this screen is read in."""
    return ft.use_context(LanguageContext)


LEAVING_SECONDS = 1.0  # At most: a way may lead nowhere.
# When each tab began to leave its screen; tabs that are closed fall out.
_leaving: WeakKeyDictionary[object, float] = WeakKeyDictionary()


def go(route: str) -> None:
    """Leave for another screen."""
    page = ft.context.page
    if route != page.route:
        _leaving[page.session] = time.monotonic()
    page.navigate(route)


def is_left() -> bool:
    """Whether this screen is being left: a second tap of an unsteady hand must not save the same twice."""
    since = _leaving.get(ft.context.page.session)
    return since is not None and time.monotonic() - since < LEAVING_SECONDS


def arrived() -> None:
    """Another screen is there."""
    _leaving.pop(ft.context.page.session, None)


PreferContext = ft.create_context(cast(Callable[..., None], lambda **_: None))


def prefer() -> Callable[..., None]:
    """Keeps a choice that is known while locked (language, look …) and draws the screen anew."""
    return ft.use_context(PreferContext)
