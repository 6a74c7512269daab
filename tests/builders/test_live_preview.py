import logging
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from mkdocs_briefings.builders.finish.csp import add_policy
from mkdocs_briefings.builders.live_preview import Preview, log

PAGE = b"<html><body><p>last good</p></body></html>"


def serve(content_type: str, body: bytes) -> Callable[..., Iterable[bytes]]:
    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", content_type), ("Content-Length", "0")])
        return [body[:5], body[5:]]

    return app


def get(preview: Preview) -> tuple[dict[str, str], bytes]:
    headers: dict[str, str] = {}
    body = b"".join(preview({}, lambda status, found, *rest: headers.update(found)))
    return headers, body


class Builder:
    """A build that fails as it is told to."""

    def __init__(self) -> None:
        self.error: BaseException | None = None

    def __call__(self) -> None:
        if self.error:
            raise self.error


def test_a_sound_site_is_served_as_it_is() -> None:
    preview = Preview(serve("text/html", PAGE), Builder())
    preview.build()
    assert get(preview)[1] == PAGE


@pytest.mark.parametrize(
    "error", [SystemExit("a.yml:1:2: error: <wrong> [rule]"), ValueError("<wrong>")]
)
def test_a_failed_build_is_shown_on_every_page_until_it_is_mended(
    error: BaseException, caplog: pytest.LogCaptureFixture
) -> None:
    builder = Builder()
    preview = Preview(serve("text/html; charset=utf-8", PAGE), builder)
    builder.error = error
    with caplog.at_level(logging.ERROR):
        preview.build()
    headers, body = get(preview)
    assert b"last good" in body
    assert b"&lt;wrong&gt;" in body
    assert b"<wrong>" not in body
    assert body.endswith(b"</body></html>")
    assert headers["Content-Length"] == str(len(body))
    assert caplog.records
    builder.error = None
    preview.build()
    assert get(preview)[1] == PAGE


def test_what_is_no_page_stays_as_it_is() -> None:
    builder = Builder()
    builder.error = ValueError("wrong")
    preview = Preview(serve("application/json", b'{"a": 1}'), builder)
    preview.build()
    assert get(preview)[1] == b'{"a": 1}'


def test_a_page_without_an_end_has_the_banner_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "disabled", True)  # what is no text cannot be handed to a reporter
    builder = Builder()
    builder.error = SystemExit("wrong \udcff")
    preview = Preview(serve("text/html", b"no body at all"), builder)
    preview.build()
    assert b"wrong" in get(preview)[1]


def test_the_servers_own_script_may_run_under_the_policy() -> None:
    page = add_policy("<html><head></head><body><script>go()</script></body></html>")
    headers, body = get(Preview(serve("text/html", page.encode()), Builder()))
    assert b"script-src 'self' 'unsafe-inline';" in body
    assert headers["Content-Length"] == str(len(body))
