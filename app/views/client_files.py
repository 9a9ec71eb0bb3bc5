"""The files of Flet's client, handed to the browser so that it asks no other host for anything."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from os import PathLike, stat_result
from pathlib import Path

from flet_web.fastapi import FletStaticFiles
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Scope

# Flet's client asks jsdelivr.net for an animation engine that Takt does not use. The policy
# below would refuse the answer; with this the question is not asked either.
ONLY_OUR_SCRIPTS = """<script>
{
  const source = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, "src");
  const set = function (address) {
    if (new URL(address, document.baseURI).origin === location.origin) source.set.call(this, address);
  };
  Object.defineProperty(HTMLScriptElement.prototype, "src", { ...source, set });
}
</script>"""
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

# The client loads every font it lists before it shows anything; Takt writes no formulas.
FONTS_OF_FORMULAS = "packages/flutter_math_fork/"


class ClientFiles(FletStaticFiles):  # type: ignore[misc]  # flet-web carries no types
    """The files of Flet's client, and our assets beside them.

    A browser keeps them and asks each time whether they are the same (ETag), which costs a
    millisecond on the same device; the first page alone is never kept.
    """

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        path = Path(full_path)
        if path.suffix == ".html":
            return first_page(path.read_text(encoding="utf-8"))
        if path.name == "FontManifest.json":
            return fonts(path.read_text(encoding="utf-8"))
        response: Response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = "no-cache"
        return response


def first_page(page: str) -> Response:
    """Flet's page, with the rules that keep it from asking elsewhere."""
    page = page.replace("<head>", f"<head>{ONLY_OUR_SCRIPTS}", 1)
    return HTMLResponse(page, headers={"Cache-Control": "no-store", "Content-Security-Policy": policy(page)})


def fonts(manifest: str) -> Response:
    """The list of fonts without those that Takt never shows: a sixth less time to the first screen."""
    return JSONResponse([one for one in json.loads(manifest) if FONTS_OF_FORMULAS not in one["family"]])


def policy(page: str) -> str:
    """The Content-Security-Policy of a page: its own inline scripts, this server, no other host."""
    digests = (sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(page))
    inline = " ".join(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval' {inline}",
            "style-src 'self' 'unsafe-inline'",
            "connect-src 'self'",
            "img-src 'self' blob: data:",
            "font-src 'self' data:",
            "media-src 'self' blob: data:",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "base-uri 'self'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )
