"""All journeys go to one worker, one after the other: two browsers at a time are slow enough to lose taps.

The other worker takes the rest by its files, so that what a file prepares is prepared once. The
journeys come first, and after them what takes long, so that both workers end at about the same time.
"""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadFileScheduling

JOURNEYS = "tests/journeys/"


class OneBrowser(LoadFileScheduling):  # type: ignore[misc]  # xdist is not annotated
    """Shares the tests out by file, and takes all journeys as one file."""

    def _split_scope(self, nodeid: str) -> str:
        scope: str = super()._split_scope(nodeid)
        return JOURNEYS if scope.startswith(JOURNEYS) else scope


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> OneBrowser:
    """What xdist asks for its way of sharing out."""
    return OneBrowser(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In which order the tests are shared out; those of one file stay together."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: (not item.nodeid.startswith(JOURNEYS), item.path not in slow))
