"""The commands that write, and a site in which each of them has something to do."""

import json
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefings.authoring.wrapped_text import unwrap
from tests.support.ferries import BRISE, FERRIES, HARBOUR_POST_TEXT, MKDOCS, TIDE_LETTER_TEXT

EXTENSIONS = MKDOCS[MKDOCS.index("markdown_extensions:") : MKDOCS.index("validation:")]
CONFIG = f"""\
site_name: Ferries
theme: mkdocs
plugins: [search, briefings]
{EXTENSIONS}"""

PAGE = "<html><head><title>{0}</title></head><body>{0}</body></html>\n"

FILES = {
    **FERRIES,
    "mkdocs.yml": CONFIG,
    ".gitignore": "/site/\n/.site-*\n",
    "briefings/ferries/brise.yml": BRISE.replace("name: Brise\n", "") + "name:   Brise\n",
    "briefings/operators/solvik.yml": FERRIES["briefings/operators/solvik.yml"] + "\n\n",
    "seeds/.text/harbour-post.txt": unwrap(HARBOUR_POST_TEXT).text,
    "seeds/.text/tide-letter.txt": unwrap(TIDE_LETTER_TEXT).text,
    "article.txt": unwrap(HARBOUR_POST_TEXT).text.replace("Alma", "Cora"),
    "answer.json": json.dumps({"answer": "yes"}),
    "html/index.html": PAGE.format("Home"),
    "html/ferries/index.html": PAGE.format("Ferries"),
    "html/operators/index.html": PAGE.format("Operators"),
}


@dataclass(frozen=True)
class Command:
    """A command, and the files that it must find missing to have something to do."""

    words: tuple[str, ...]
    missing: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join(self.words[:2]) if self.words[0] == "source" else self.words[0]


ADD = (
    "source add article.txt --title Cora --publisher Post --published 2031 --language en "
    "--derived-from harbour-post"
)

COMMANDS = [
    Command(("build",)),
    Command(("render", "out")),
    Command(("init", "demo")),
    Command(("new", "ferries", "Cora")),
    Command(("fmt",)),
    Command(("seal",), missing=("seeds/harbour-post.seal", "seeds/tide-letter.seal")),
    Command(tuple(ADD.split())),
    Command(("read", "ferries/brise", "--by", "owl", "--with", "cat answer.json")),
    Command(("schema",)),
    Command(("finish", "html")),
]


def write_files(root: Path) -> None:
    """Write the site, with the texts of its articles."""
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
