"""The local web mode answers Takt's own pages on this device, and nobody else.

A real server is asked over raw sockets, as a browser, another site's page or a stranger's
program would ask.
"""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.errors import TaktError
from app.language import Language
from tests.journeys.browsing import launch

PROJECT = Path(__file__).parents[2]
DIARY = "tung dag, skrev till Karin"
SENTENCE = Language("sv", "SE").say(TaktError.sentence)
PAGE = f"""
import sys
from pathlib import Path
import flet as ft
from app.language import Language
from app.views.local_web import serve

def main(page):
    def heavy(_):
        raise ValueError({DIARY!r})
    page.on_disconnect = lambda _: print("disconnected", flush=True)
    page.on_close = lambda _: print("closed", flush=True)
    page.add(ft.Text("Takt"), ft.Button("Spara", on_click=heavy))

serve(
    main, port=int(sys.argv[1]) if len(sys.argv) > 1 else None,
    assets=Path("assets"), language=Language("sv", "SE"),
    ready=lambda address: print(address, flush=True), tell=lambda said: print("told:", said, flush=True),
)
print("ended", flush=True)
"""


@dataclass
class Running:
    """A server at work, and how to ask it something."""

    process: "subprocess.Popen[str]"
    port: int

    def ask(self, line: str, **headers: str | None) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body for a request; a header given as None is left out."""
        asked = {"host": f"127.0.0.1:{self.port}", "connection": "close"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        lines = [
            f"{line} HTTP/1.1",
            *(f"{name}: {value}" for name, value in asked.items() if value is not None),
        ]
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall("\r\n".join([*lines, "", ""]).encode())
            answer = b""
            # A WebSocket stays open after its first answer.
            while (part := connection.recv(65536)) and not (
                (answer := answer + part).startswith(b"HTTP/1.1 101") and b"\r\n\r\n" in answer
            ):
                pass
        head, _, body = answer.partition(b"\r\n\r\n")
        first, *rest = head.decode().split("\r\n")
        return int(first.split()[1]), dict(one.lower().split(": ", 1) for one in rest), body

    def get(self, path: str = "/", **headers: str | None) -> int:
        return self.ask(f"GET {path}", **headers)[0]

    def websocket(self, **headers: str | None) -> int:
        """The status of a WebSocket handshake; 101 means that it was let in."""
        usual: dict[str, str | None] = {
            "origin": f"http://127.0.0.1:{self.port}",
            "connection": "Upgrade",
            "upgrade": "websocket",
            "sec-websocket-version": "13",
            "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
        }
        return self.ask("GET /ws", **usual | headers)[0]

    def stop(self, how: int = signal.SIGTERM) -> tuple[int, str]:
        """End it. What it printed since it began, errors too."""
        self.process.send_signal(how)
        said, _ = self.process.communicate(timeout=30)
        return self.process.returncode, said


def started(*arguments: str) -> Running:
    process = subprocess.Popen(
        [sys.executable, "-c", PAGE, *arguments],
        cwd=PROJECT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    address = process.stdout.readline()
    found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", address)
    assert found, address + process.stdout.read()
    return Running(process, int(found[1]))


@pytest.fixture(scope="module")
def takt() -> Iterator[Running]:
    running = started("0")
    yield running
    running.stop()


@pytest.fixture
def start() -> Iterator[Callable[..., Running]]:
    """Starts servers, and ends those that a failing test leaves behind."""
    begun: list[Running] = []

    def starting(*arguments: str) -> Running:
        begun.append(started(*arguments))
        return begun[-1]

    yield starting
    for one in begun:
        one.process.kill()
        one.process.communicate()


# --- Who gets an answer ------------------------------------------------------------


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]", "LOCALHOST"])
def test_this_device_by_any_of_its_names_gets_the_first_page(takt: Running, name: str) -> None:
    assert takt.get(host=f"{name}:{takt.port}") == 200


def test_a_name_that_was_pointed_at_this_device_gets_nothing(takt: Running) -> None:
    status, _, body = takt.ask("GET /", host=f"evil.example:{takt.port}")

    assert status == 403
    assert body.decode().endswith(".")
    assert b"<" not in body


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.0.0.1:1", "localhost", "127.0.0.1.evil.example", "", "127.0.0.1:{port}.evil.example"],
)
def test_a_host_that_is_not_exactly_this_server_gets_nothing(takt: Running, host: str) -> None:
    assert takt.get(host=host.format(port=takt.port)) == 403


def test_a_request_without_or_with_two_hosts_gets_nothing(takt: Running) -> None:
    assert takt.get(host=None) in (400, 403)
    assert takt.get(Host=f"127.0.0.1:{takt.port}") in (400, 403)


def test_our_own_page_may_open_the_websocket(takt: Running) -> None:
    assert takt.websocket() == 101


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1:1",
        "http://localhost:{port}",
        "null",
        None,
    ],
)
def test_the_websocket_is_closed_to_every_other_origin_and_to_none(takt: Running, origin: str | None) -> None:
    assert takt.websocket(origin=origin and origin.format(port=takt.port)) == 403


def test_the_websocket_is_closed_to_a_name_that_was_pointed_at_this_device(takt: Running) -> None:
    evil = f"evil.example:{takt.port}"

    assert takt.websocket(host=evil, origin=f"http://{evil}") == 403


def test_localhost_may_open_the_websocket_of_localhost(takt: Running) -> None:
    here = f"localhost:{takt.port}"

    assert takt.websocket(host=here, origin=f"http://{here}") == 101


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_sites_page_gets_no_file_of_ours(takt: Running, site: str) -> None:
    assert (
        takt.get("/main.dart.js", sec_fetch_site=site, sec_fetch_mode="no-cors", sec_fetch_dest="script")
        == 403
    )
    assert takt.get(sec_fetch_site=site, sec_fetch_mode="navigate", sec_fetch_dest="iframe") == 403
    assert takt.websocket(sec_fetch_site=site) == 403


def test_a_link_from_elsewhere_opens_the_first_page(takt: Running) -> None:
    assert takt.get(sec_fetch_site="cross-site", sec_fetch_mode="navigate", sec_fetch_dest="document") == 200


def test_a_foreign_origin_may_not_even_read(takt: Running) -> None:
    assert takt.get(origin="http://evil.example") == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_sent_to_the_server(takt: Running, method: str) -> None:
    own = f"http://127.0.0.1:{takt.port}"

    assert takt.ask(f"{method} /", origin=own, content_length="0")[0] == 403
    assert takt.ask(f"{method} /", content_length="0")[0] == 403


def test_flets_own_upload_is_not_there(takt: Running) -> None:
    own = f"http://127.0.0.1:{takt.port}"

    assert takt.ask("PUT /upload?f=x&e=1&s=1", origin=own, content_length="0")[0] == 403


def test_a_file_is_taken_only_where_one_is_awaited(takt: Running) -> None:
    own = f"http://127.0.0.1:{takt.port}"

    assert takt.ask("PUT /chosen-file/guessed", origin=own, content_length="0")[0] == 404


@pytest.mark.parametrize("asked", [{}, {"origin": "http://evil.example"}, {"sec_fetch_site": "cross-site"}])
def test_another_sites_page_hands_over_no_file(takt: Running, asked: dict[str, str]) -> None:
    assert takt.ask("PUT /chosen-file/guessed", content_length="0", **asked)[0] == 403


@pytest.mark.parametrize("path", ["/oauth_callback", "/docs", "/openapi.json", "/redoc", "/upload"])
def test_flets_other_pages_are_not_there(takt: Running, path: str) -> None:
    status, _, body = takt.ask(f"GET {path}?code=1&state=1")

    # A route that only the app could know gets the app's own page.
    assert status == 404 or b"flutter_bootstrap.js" in body
    assert b"swagger" not in body
    assert b"openapi" not in body


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="needs Linux")
def test_it_listens_on_no_other_address_than_127_0_0_1(takt: Running) -> None:
    sockets = (Path("/proc/net/tcp").read_text() + Path("/proc/net/tcp6").read_text()).splitlines()
    addresses = {line.split()[1] for line in sockets}

    assert {one for one in addresses if one.endswith(f":{takt.port:04X}")} == {f"0100007F:{takt.port:04X}"}


# --- What an answer says --------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/main.dart.js", "/nosuch.js", "/plan"])
def test_every_answer_keeps_other_pages_out(takt: Running, path: str) -> None:
    _, headers, _ = takt.ask(f"GET {path}")

    assert headers["x-frame-options"] == "deny"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


def test_the_first_page_may_ask_no_other_host(takt: Running) -> None:
    _, headers, _ = takt.ask("GET /")
    policy = headers["content-security-policy"]

    assert policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-")
    assert not re.search(r"https?:|wss?:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'", policy)


def test_the_browser_keeps_the_client_and_asks_whether_it_is_the_same(takt: Running) -> None:
    _, headers, body = takt.ask("GET /main.dart.js")
    again, _, nothing = takt.ask("GET /main.dart.js", if_none_match=headers["etag"])

    assert len(body) > 1_000_000
    assert headers["cache-control"] == "no-cache"
    assert (again, nothing) == (304, b"")


def test_the_first_page_is_never_kept(takt: Running) -> None:
    _, headers, _ = takt.ask("GET /")

    assert headers["cache-control"] == "no-store"
    assert "etag" not in headers


def test_files_outside_the_client_are_not_served(takt: Running) -> None:
    statuses = {
        takt.get(path) for path in ("/../pyproject.toml", "/%2e%2e/%2e%2e/pyproject.toml", "//etc/passwd.txt")
    }

    assert statuses == {404}


# --- Beginning and end -----------------------------------------------------------------


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_it_ends_quietly(start: Callable[..., Running], how: int) -> None:
    code, said = start("0").stop(how)

    assert (code, said) == (0, "ended\n")


def test_a_port_that_is_taken_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        done = subprocess.run(
            [sys.executable, "-c", PAGE, str(other.getsockname()[1])],
            cwd=PROJECT,
            capture_output=True,
            text=True,
        )

    assert "PortTaken" in done.stderr.splitlines()[-1]


def test_without_a_port_it_takes_another_where_the_usual_one_is_taken(start: Callable[..., Running]) -> None:
    first, second = start(), start()
    ports = first.port, second.port
    first.stop()
    second.stop()

    assert ports[0] != ports[1]


def test_no_temporary_file_is_left_behind(
    start: Callable[..., Running], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    running = start("0")
    running.get()
    during = list(tmp_path.iterdir())
    running.stop()

    assert during
    assert not list(tmp_path.iterdir())


# --- In a real browser ------------------------------------------------------------------


@pytest.mark.browser
def test_the_first_screen_asks_nobody_else_and_a_crash_shows_our_sentence(
    start: Callable[..., Running],
) -> None:
    from playwright.sync_api import ConsoleMessage, WebSocket, sync_playwright

    running = start("0")
    address = f"http://127.0.0.1:{running.port}/"
    asked: list[str] = []
    complaints: list[str] = []
    received: list[bytes] = []

    def complain(said: ConsoleMessage) -> None:
        if said.type == "error":
            complaints.append(said.text)

    def listen(line: WebSocket) -> None:
        line.on("framereceived", lambda frame: received.append(frame if isinstance(frame, bytes) else b""))

    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda one: asked.append(one.url.replace("ws:", "http:")))
        page.on("websocket", listen)
        page.on("console", complain)
        page.goto(address)
        page.wait_for_selector("#loading", state="detached", timeout=60_000)
        page.locator("flt-semantics-placeholder").dispatch_event("click")
        page.get_by_role("button", name="Spara").dispatch_event("click")
        page.get_by_text("Error running app").wait_for()
        browser.close()
    time.sleep(0.5)
    code, said = running.stop()

    assert len(asked) > 8
    assert [one for one in asked if not one.startswith(("data:", "blob:", address))] == []
    assert complaints == []
    shown = b"".join(received).decode(errors="replace")
    assert SENTENCE in shown
    assert f"told: {SENTENCE}\n" in said
    assert DIARY not in shown + said
    assert "Traceback" not in shown + said
    assert said.endswith("disconnected\nclosed\nended\n")
    assert code == 0
