"""The built site in a real browser, which is told of every request and error it makes."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.browser import chromium

ROOT = Path(__file__).parents[2]

# A site on a static host often lives below the root: a link that forgets this fails here.
PREFIX = "/below/"

# Nothing that Chromium does by itself reaches the network, so nothing hides among it.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


class _Handler(SimpleHTTPRequestHandler):
    """A quiet static host whose site lives at PREFIX."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        if not path.startswith(PREFIX):
            return os.fspath(Path(self.directory, "outside the site"))
        return super().translate_path(path.removeprefix(PREFIX.rstrip("/")))

    def log_message(self, *_: object) -> None:
        """Say nothing: the browser reports what fails."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yields its URL, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=os.fspath(folder)))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository, built once with nothing but MkDocs."""
    folder = tmp_path_factory.mktemp("built") / "site"
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if built.returncode != 0:
        pytest.fail(f"mkdocs build --strict failed:\n{built.stdout}{built.stderr}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with serve(built_site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for the session; that there is none is a failure."""
    path = chromium.find()
    with sync_playwright() as playwright:
        # Playwright leaves Chromium's own sandbox off, so this starts for root too.
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def problems() -> list[str]:
    """What a page did wrong, in order; a test that means to provoke something clears it."""
    return []


@pytest.fixture
def context(browser: Browser, problems: list[str]) -> Iterator[BrowserContext]:
    """A fresh profile whose pages can reach no foreign host."""

    def guard(route: Route) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            problems.append(f"asked a foreign host: {route.request.url}")
            route.abort()

    context = browser.new_context(service_workers="block", locale="en-GB", timezone_id="UTC")
    context.route("**/*", guard)
    context.on(
        "console",
        lambda said: (
            problems.append(f"console error: {said.text} ({said.location['url']})")
            if said.type == "error"
            else None
        ),
    )
    context.on("weberror", lambda thrown: problems.append(f"uncaught: {thrown.error}"))
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, problems: list[str]) -> Iterator[Page]:
    """A page; when the test is over, it has asked no foreign host and raised no error."""
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    assert not problems, "\n".join(problems)
