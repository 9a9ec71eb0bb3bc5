"""First paint in Chromium: Takt's first screen beside the smallest possible Flet app, in turn in one run.

Both are served the same way and opened in a fresh browser profile each time, from the
request to the first frame that is drawn (Flet's loading page is gone).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.journeys.browsing import launch
from tests.journeys.serving import address_told

ROUNDS = 7
BOUNDS = {"Takt, times the smallest app": 1.25}
SMALLEST = """
import flet as ft
from pathlib import Path
from app.language import Language
from app.views.local_web import serve

def main(page):
    page.add(ft.Text("Takt"))

serve(main, port={port}, assets=Path("assets"), language=Language("sv", "SE"),
      ready=lambda address: print(address, flush=True), tell=print)
"""
TAKT = """
from pathlib import Path
from app.language import Language
from app.session.home import Home
from app.views.local_web import serve
from app.views.shell import main_for

serve(main_for(Home(Path({folder!r}))), port={port}, assets=Path("assets"), language=Language("sv", "SE"),
      ready=lambda address: print(address, flush=True), tell=print)
"""
DRAWN = "() => !document.getElementById('loading') && performance.now()"


def started(script: str) -> subprocess.Popen[str]:
    """A server in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def paint(browser: Browser, address: str) -> float:
    """Milliseconds from the request to the first drawn frame, in a fresh profile."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="sv-SE")
    page = context.new_page()
    page.goto(address)
    shown: float = page.wait_for_function(DRAWN, polling=5, timeout=60_000).json_value()
    context.close()
    return shown


def beside_the_smallest(route: str = "") -> tuple[float, float]:
    """Median ms of the smallest app, and of one of Takt's screens in a folder without a notebook."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        servers = [started(SMALLEST.format(port=8741)), started(TAKT.format(port=8742, folder=folder))]
        try:
            smallest, takt = (address_told(server.stdout or []) for server in servers)
            screen = f"{takt}{route}"
            browser = launch(play)
            paint(browser, smallest)
            paint(browser, screen)
            rounds = [(paint(browser, smallest), paint(browser, screen)) for _ in range(ROUNDS)]
            browser.close()
        finally:
            for server in servers:
                server.terminate()
                server.wait(timeout=20)
    small, own = (median(side) for side in zip(*rounds, strict=True))
    return small, own


def figures() -> dict[str, float]:
    """Medians in ms, and the ratio that is held to its bound."""
    small, own = beside_the_smallest()
    return {"smallest app, ms": small, "Takt, ms": own, "Takt, times the smallest app": own / small}
