"""The live preview while cards are broken: the last good site, with the errors on it.

MkDocs' server stops answering when a rebuild fails. ``Preview`` stands between server and
build: a failed build leaves the site as it was and is shown on top of every page until it is
mended.
"""

import html
import logging
from collections.abc import Callable, Iterable
from typing import Any

from click import ClickException

log = logging.getLogger("mkdocs.plugins.mkdocs_briefings")

_BANNER = """<div role="alert" style="position:fixed;inset:auto 0 0 0;max-height:60vh;\
overflow:auto;z-index:100;background:#3b0d0c;color:#fff;padding:1rem;box-shadow:0 0 1rem #000">\
<strong>The last good site. What has changed since cannot be shown:</strong>\
<pre style="white-space:pre-wrap;margin:.5rem 0 0;font:13px/1.4 monospace">{}</pre></div>"""

App = Callable[[dict[str, Any], Any], Iterable[bytes]]


class Preview:
    """A WSGI application round the server's own, and the build that the server calls."""

    def __init__(self, app: App, builder: Callable[[], None]) -> None:
        self._app = app
        self._builder = builder
        self._fault = ""

    def build(self) -> None:
        """Build; on failure keep what went wrong for the pages, and return as usual."""
        try:
            self._builder()
        except SystemExit as stop:
            self._fault = str(stop)
            log.error("%s\nServing the last good site until this is mended.", stop)
        except ClickException as error:  # as MkDocs raises for its configuration
            self._fault = error.format_message()
            log.error("%s\nServing what there is until this is mended.", self._fault)
        except Exception as error:
            self._fault = f"{type(error).__name__}: {error}"
            log.exception("Serving what there is until this is mended.")
        else:
            self._fault = ""

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer a request, with the banner on HTML pages while something is wrong."""
        if not self._fault:
            return self._app(environ, start_response)
        started: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> None:
            started[:] = [status, headers, *rest]

        body = b"".join(self._app(environ, start))
        status, headers, *rest = started
        if any(value.startswith("text/html") for name, value in headers if name == "Content-Type"):
            banner = _BANNER.format(html.escape(self._fault)).encode("utf-8", "replace")
            page, end, rest_of_page = body.rpartition(b"</body>")
            body = page + banner + end + rest_of_page if end else body + banner
            headers = [(n, v) for n, v in headers if n != "Content-Length"]
            headers.append(("Content-Length", str(len(body))))
        start_response(status, headers, *rest)
        return [body]
