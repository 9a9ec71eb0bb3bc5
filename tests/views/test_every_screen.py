"""Every screen draws, in every language, on a phone and wide, with a full notebook and an empty one."""

from __future__ import annotations

from collections.abc import Iterator

import flet as ft
import pytest

from app.errors import TaktError
from app.language import Language
from app.session.home import Home
from app.views.shell import BEHIND_THE_LOCK, OPEN
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.session.made import new_notebook
from tests.tools.unseen import Unseen, unseen

LANGUAGES = {"sv": Language("sv", "SE"), "da": Language("da", "DK"), "nb": Language("nb", "NO")}
ROUTES = [*OPEN, *BEHIND_THE_LOCK]
# These are about one record, which their route names; each has tests of its own.
OF_ONE_RECORD = {
    "/activity/split",
    "/drawings/one",
    "/goals/one",
    "/goals/review",
    "/measures/clinic",
    "/taper/dose",
    "/visit/after",
    "/visits/one",
}


@pytest.fixture(scope="module", params=LANGUAGES)
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Unseen]:
    language = LANGUAGES[request.param]
    folder = tmp_path_factory.mktemp("lived")
    lived_notebook(folder, language)
    with unseen(Home(folder), language) as me:
        me.unlocks(PASSPHRASE)
        yield me


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Unseen]:
    notebook, _ = new_notebook(tmp_path_factory.mktemp("empty"))
    notebook.lock()
    with unseen(notebook.home, LANGUAGES["sv"], (1280, 800)) as me:
        me.unlocks(PASSPHRASE)
        yield me


def went_wrong(me: Unseen) -> bool:
    """Whether the sentence for what nobody expected stands anywhere."""
    return me.reads(me.language.tell(TaktError()))


@pytest.mark.parametrize("route", [route for route in ROUTES if route not in OF_ONE_RECORD])
def test_a_screen_draws_with_a_full_notebook(lived: Unseen, route: str) -> None:
    lived.opens(route)

    assert len(lived.texts()) > 2
    assert not went_wrong(lived)


@pytest.mark.parametrize("route", [route for route in ROUTES if route not in OF_ONE_RECORD])
def test_a_screen_draws_with_an_empty_notebook(empty: Unseen, route: str) -> None:
    empty.opens(route)

    assert len(empty.texts()) > 2
    assert not went_wrong(empty)


@pytest.mark.parametrize("route", sorted(OF_ONE_RECORD))
def test_a_screen_about_a_record_that_is_gone_leads_on(empty: Unseen, route: str) -> None:
    empty.opens(f"{route}?id=00")

    assert not went_wrong(empty)
    assert empty.controls(ft.TextButton)
