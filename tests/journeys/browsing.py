"""The system's own Chromium, with or without a profile that is kept from one journey to the next.

A kept profile lies on disk, and with it what Chromium has compiled of Flet's client: from the
third load on, a load costs half. A patient gets a clean tab in it, where nothing is left of those before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from app.language import Language
from tests.tools.chromium import QUIET

# What a page can keep; not among it is what the browser itself fetched and compiled.
KEPT_BY_PAGES = "cookies,local_storage,indexeddb,file_systems,cache_storage,service_workers"


def launch(play: Playwright) -> Browser:
    """A browser that keeps nothing."""
    return play.chromium.launch(executable_path="/usr/bin/chromium", headless=True, args=QUIET)


def launch_with_profile(play: Playwright, folder: Path) -> BrowserContext:
    """A browser whose one profile lies in this folder."""
    return play.chromium.launch_persistent_context(
        folder,
        executable_path="/usr/bin/chromium",
        headless=True,
        args=QUIET,
        accept_downloads=True,
        no_viewport=True,
    )


@contextmanager
def own_tab(browser: Browser, language: Language, size: tuple[int, int], **more: Any) -> Iterator[Page]:
    """A tab in a profile of its own, which is gone with it."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale=language.region_tag, accept_downloads=True, **more
    )
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def clean_tab(
    profile: BrowserContext,
    address: str,
    language: Language,
    size: tuple[int, int],
    *,
    has_touch: bool = False,
    permissions: Sequence[str] = (),
) -> Iterator[Page]:
    """A tab in the kept profile, emptied of what pages of this address have left there.

    A profile shows one tab at a time: nothing is drawn in another one behind it.
    """
    width, height = size
    page = profile.new_page()
    page.set_viewport_size({"width": width, "height": height})
    browser = profile.new_cdp_session(page)
    browser.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": KEPT_BY_PAGES})
    browser.send("Emulation.setLocaleOverride", {"locale": language.region_tag})
    name = {"userAgent": page.evaluate("navigator.userAgent"), "acceptLanguage": language.region_tag}
    browser.send("Emulation.setUserAgentOverride", name)
    browser.send("Emulation.setTouchEmulationEnabled", {"enabled": has_touch})
    if permissions:
        profile.grant_permissions(permissions, origin=address)
    try:
        yield page
    finally:
        profile.clear_permissions()
        page.close()
