"""Notebooks that are lived in already, for journeys and pictures."""

from __future__ import annotations

import os
from pathlib import Path

from app.demo import notebook_of
from app.language import Language
from app.session.home import Home
from app.session.notebook import Notebook
from app.storage.slots import Stretch
from tests.journeys.serving import TODAY

PASSPHRASE = "lampa sten båge träd moln"
QUICK = Stretch(memory_kib=8 * 1024, passes=1, lanes=1)


def lived_notebook(folder: Path, language: Language | None = None, years: int = 1) -> None:
    """The demo patient's notebook, until the day before the journeys' day."""
    os.environ["TAKT_TODAY"] = TODAY
    language = language or Language("sv", "SE")
    home = Home(folder)
    home.prefer(language=language.tag, country=language.country)
    notebook, _ = Notebook.create(home, PASSPHRASE, QUICK)
    notebook.journal.take_in(notebook_of(years, home.clock.today(), language))
    notebook.lock()
