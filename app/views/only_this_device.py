"""Only Takt's own pages, in a browser on this device, get an answer.

A server on 127.0.0.1 can be reached by every page that is open in the same browser: another
site may send requests and open WebSockets there, or let its own name point to 127.0.0.1
(DNS rebinding). So every request shows by `Host` that it means this server, and by `Origin`
and `Sec-Fetch-Site` that one of our own pages sent it.
"""

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.views.arrivals import PATH

NAMES = ("127.0.0.1", "localhost", "[::1]")
READING = ("GET", "HEAD")

NOTHING = "default-src 'none'; frame-ancestors 'none'"
PROTECTION = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class OnlyThisDevice:
    """ASGI middleware: answers 403 and `refusal` to everybody but Takt's own pages on `port`.

    A WebSocket without `Origin` is refused too: every browser sends one, so whoever leaves
    it out is not the browser that Takt opened. The same holds for a file that is handed over.
    """

    def __init__(self, app: ASGIApp, *, port: int, refusal: str) -> None:
        self.app = app
        self.hosts = frozenset(hosts(port))
        self.refusal = refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or self.admits(scope):
            await self.app(scope, receive, protected(send))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await PlainTextResponse(self.refusal, status_code=403)(scope, receive, protected(send))

    def admits(self, scope: Scope) -> bool:
        """Whether the request comes from one of our own pages, or asks for the first one."""
        headers = Headers(scope=scope)
        host = headers.getlist("host")
        if len(host) != 1 or host[0].lower() not in self.hosts:
            return False
        origin = headers.getlist("origin")
        if any(one != f"http://{host[0].lower()}" for one in origin):
            return False
        if scope["type"] == "websocket" or hands_over(scope):
            return len(origin) == 1 and from_our_page(headers)
        return scope["method"] in READING and (from_our_page(headers) or is_visit(headers))


def hosts(port: int) -> Iterable[str]:
    """What `Host` says when it means this server; browsers leave out the port 80."""
    for name in NAMES:
        yield f"{name}:{port}"
        if port == 80:
            yield name


def hands_over(scope: Scope) -> bool:
    """Whether a file is put where Takt may wait for one."""
    return scope["method"] == "PUT" and str(scope["path"]).startswith(PATH)


def from_our_page(headers: Headers) -> bool:
    """Whether the browser says that our own page asks, or says nothing (old browsers, other programs)."""
    return headers.get("sec-fetch-site", "none") in ("same-origin", "none")


def is_visit(headers: Headers) -> bool:
    """Whether somebody followed a link to Takt; a page inside a frame is not a visit."""
    return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"


def protected(send: Send) -> Send:
    """Sends every answer with the headers that keep other pages out of it."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(PROTECTION)
            headers.setdefault("Content-Security-Policy", NOTHING)
        await send(message)

    return sending
