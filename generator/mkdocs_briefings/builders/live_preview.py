"""The live preview while cards are broken: the last good site, with the errors on it.

MkDocs' server stops answering when a rebuild fails. ``Preview`` wraps the server's application and
its build: a failed build leaves the site as it was, and its errors are shown on every page until
they are fixed. The server also adds the script of the live reload to each page, which the policy of
a published page would block.
"""

import html
import logging
from collections.abc import Callable, Iterable
from typing import Any

from click import ClickException

from mkdocs_briefings.builders.finish.csp import allow_inline

log = logging.getLogger("mkdocs.plugins.mkdocs_briefings")

_BANNER = """<div role="alert" style="position:fixed;inset:auto 0 0 0;max-height:60vh;\
overflow:auto;z-index:100;background:#3b0d0c;color:#fff;padding:1rem;box-shadow:0 0 1rem #000">\
<strong>The last good site. What has changed since cannot be shown:</strong>\
<pre style="white-space:pre-wrap;margin:.5rem 0 0;font:13px/1.4 monospace">{}</pre></div>"""

App = Callable[[dict[str, Any], Any], Iterable[bytes]]


class Preview:
    """A WSGI application around the server's own, and the build that the server calls."""

    def __init__(self, app: App, builder: Callable[[], None]) -> None:
        self._app = app
        self._builder = builder
        self._error = ""

    def build(self) -> None:
        """Build. A failure is kept to be shown on the pages, and is not raised."""
        try:
            self._builder()
        except SystemExit as stop:
            self._error = str(stop)
            log.error("%s\nServing the last good site until this is fixed.", stop)
        except ClickException as error:  # as MkDocs raises for its configuration
            self._error = error.format_message()
            log.error("%s\nServing the last good site until this is fixed.", self._error)
        except Exception as error:
            self._error = f"{type(error).__name__}: {error}"
            log.exception("Serving the last good site until this is fixed.")
        else:
            self._error = ""

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer a request; let the live reload run on a page, and show the errors there."""
        started: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> None:
            started[:] = [status, headers, *rest]

        answer = self._app(environ, start)
        status, headers, *rest = started
        if any(value.startswith("text/html") for name, value in headers if name == "Content-Type"):
            page = self._add_errors(b"".join(answer).decode("utf-8", "replace")).encode("utf-8")
            headers = [(n, v) for n, v in headers if n != "Content-Length"]
            headers.append(("Content-Length", str(len(page))))
            answer = [page]
        start_response(status, headers, *rest)
        return answer

    def _add_errors(self, page: str) -> str:
        page = allow_inline(page)
        if not self._error:
            return page
        error = self._error.encode("utf-8", "replace").decode("utf-8")
        banner = _BANNER.format(html.escape(error))
        before, end, after = page.rpartition("</body>")
        return f"{before}{banner}{end}{after}" if end else f"{page}{banner}"
