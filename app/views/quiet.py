"""Keeps what libraries report off the console: their reports may quote what a patient wrote."""

import logging
from collections.abc import Callable

# They log every message between Flet and its client.
TRANSPORTS = ("flet_transport", "flet_controls", "flet_object_patch", "uvicorn.access")


def keep_quiet(tell: Callable[[], None]) -> None:
    """Call `tell` where a library reports an error, in place of the report."""
    logging.basicConfig(handlers=[OneSentence(tell)], level=logging.ERROR, force=True)
    for transport in TRANSPORTS:
        logging.getLogger(transport).setLevel(logging.CRITICAL)


class OneSentence(logging.Handler):
    """Calls `tell` for a report, and drops the report."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self.tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        self.tell()
