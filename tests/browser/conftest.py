"""The built site in a real browser, which is told of every request and error it makes."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.browser import chromium
from tests.browser.pages import PAGES

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
    """A quiet static host whose site lives at a prefix."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, prefix: str, **options: Any) -> None:
        self.prefix = prefix
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return os.fspath(Path(self.directory, "outside the site"))
        return super().translate_path(path.removeprefix(self.prefix.rstrip("/")))

    def log_message(self, *_: object) -> None:
        """Say nothing: the browser reports what fails."""


@contextmanager
def serve(folder: Path, prefix: str = PREFIX) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yields its URL, with a slash at the end."""
    handler = partial(_Handler, directory=os.fspath(folder), prefix=prefix)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()


def build(folder: Path) -> None:
    """Build the site of this repository with nothing but MkDocs."""
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if built.returncode != 0:
        pytest.fail(f"mkdocs build --strict failed:\n{built.stdout}{built.stderr}", pytrace=False)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository, built once."""
    folder = tmp_path_factory.mktemp("built") / "site"
    build(folder)
    return folder


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with serve(built_site) as url:
        yield url


@pytest.fixture(scope="session")
def address(built_site: Path, site_url: str) -> Iterator[Callable[[str], str]]:
    """Where a sort of page is: ``address("card")``.

    A host answers with the page for what is not found at any depth, so that one's links start
    at the root of the host: it is looked at there.
    """
    with serve(built_site, "/") as root:
        yield lambda name: (root if name == "404" else site_url) + PAGES[name]


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
