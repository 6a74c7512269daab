"""``mkdocs serve`` as curators use it: edit, break, fix, add and remove cards."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError

import pytest

from tests.conftest import Project
from tests.support.ferries import ALMA, BRISE, FERRIES, HOME

PATIENCE = 30  # seconds, for a machine that is busy
ALMA_PATH = "briefings/ferries/alma.yml"


class Server:
    """A running ``mkdocs serve``, and what it has said so far."""

    def __init__(self, root: Path, port: int, log: Path) -> None:
        self.root = root
        self.log = log
        self.url = f"http://127.0.0.1:{port}/"
        with log.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-u", "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
                cwd=root,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "NO_COLOR": "1"},
            )

    def get(self, path: str) -> str:
        """A page as served; empty where there is none (yet)."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode("utf-8"))
        except HTTPError as error:
            error.close()
        except (URLError, ConnectionError):
            pass
        return ""

    def said(self) -> str:
        return self.log.read_text("utf-8", "replace")

    def builds(self) -> int:
        return self.said().count("Building documentation")

    def write(self, path: str, text: str) -> None:
        """Write a file as editors do: a new one moved over the old."""
        fresh = self.root / f".{Path(path).name}.tmp"
        fresh.write_text(text, "utf-8")
        fresh.replace(self.root / path)

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(PATIENCE / 3)
        except subprocess.TimeoutExpired:  # background jobs of a shell ignore SIGINT
            self.process.kill()
            self.process.wait(PATIENCE)


def wait_for(holds: Callable[[], object], what: str, server: Server) -> None:
    """Wait until something holds; the page is rebuilt within about a second."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > deadline:
            pytest.fail(f"waited in vain for: {what}\n{server.said()}")
        time.sleep(0.1)


# The words that name the Brise are open already, so a sister of hers can come without a seal.
CORA = BRISE.replace("name: Brise", "name: Cora").replace(
    "    added:", "    derivation: {subject: the Cora is her sister}\n    added:"
)


@pytest.fixture
def server(project: Project, tmp_path: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server(project(FERRIES), port, tmp_path / "log")
    try:
        wait_for(lambda: server.get(""), "the first page", server)
        yield server
    finally:
        server.stop()


def test_a_curators_hour(server: Server) -> None:
    page = server.get("ferries/alma/")
    assert "at least 40 km" in page
    assert "livereload(" in page
    assert "script-src 'self' 'unsafe-inline';" in page, "the live reload runs"

    server.write(ALMA_PATH, ALMA.replace("value: 40 km", "value: 40.0 km"))
    wait_for(lambda: "at least 40.0 km" in server.get("ferries/alma/"), "an edit", server)
    assert "at least 40.0 km" in server.get(""), "a hand-written page that shows the value"

    server.write(ALMA_PATH, ALMA.replace("value: 40 km", "value: forty <b>km</b>"))
    problem = f"{ALMA_PATH}:23:12: error: &#x27;forty &lt;b&gt;km&lt;/b&gt;&#x27; is not a value"
    wait_for(lambda: problem in server.get("ferries/alma/"), "the problem on the page", server)
    page = server.get("ferries/alma/")
    assert "at least 40.0 km" in page, "the last good page"
    assert "The last good site" in page
    assert "The last good site" in server.get(""), "on every page"
    assert f"{ALMA_PATH}:23:12: error: 'forty <b>km</b>' is not a value" in server.said()
    assert "Traceback" not in server.said()

    server.write("docs/index.md", f"{HOME}\nOne more line, [[ferries/alma|of words]].\n")
    wait_for(lambda: server.builds() >= 4, "a build after an edit elsewhere", server)
    assert "The last good site" in server.get("")

    server.write(ALMA_PATH, ALMA.replace("value: 40 km", "value: 40.00 km"))
    wait_for(lambda: "at least 40.00 km" in server.get("ferries/alma/"), "the mended card", server)
    assert "The last good site" not in server.get("ferries/alma/")
    assert "One more line" in server.get("")

    server.write("briefings/ferries/cora.yml", CORA)
    wait_for(lambda: server.get("ferries/cora/"), "a new card", server)
    assert "Cora" in server.get("ferries/")

    (server.root / "briefings/ferries/cora.yml").unlink()
    wait_for(lambda: not server.get("ferries/cora/"), "a card taken away", server)
    assert "Cora" not in server.get("ferries/")

    server.write("seeds/harbour-post.yml", FERRIES["seeds/harbour-post.yml"].replace("Jon", "Joe"))
    wait_for(lambda: "Joe Dahl" in server.get("sources/harbour-post/"), "a source", server)

    builds = server.builds()
    time.sleep(3)
    assert server.builds() == builds, "a rebuild loop"
    assert server.process.poll() is None
    assert not list(server.root.glob("site*"))
    assert "[[" not in re.sub(r"<script.*?</script>", "", server.get(""), flags=re.DOTALL)


def test_a_site_that_is_broken_from_the_start_says_so(project: Project) -> None:
    root = project(FERRIES | {ALMA_PATH: "- broken\n"})
    failed = subprocess.run(
        [sys.executable, "-m", "mkdocs", "serve", "-a", "127.0.0.1:0"],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert failed.returncode == 1
    assert f"{ALMA_PATH}:1:1: error: expected a mapping" in failed.stderr
    assert "Traceback" not in failed.stderr
