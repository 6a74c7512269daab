"""Pages as readers get them: elements with their attributes, and the words between them.

``read`` turns the Markdown of a page into HTML with the extensions of our site and some more;
``Readable`` is what that holds, comparable with the same page about something else.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path

import jinja2
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils import meta

from tests.support.outline import Outline
from tests.support.payloads import TWINS

ROOT = Path(__file__).parents[2]
JINJA = "jinja"
"""Not an extension: a plugin that fills in pages before they are Markdown."""

_SAME = {twin: chr(sign) for sign, twin in TWINS.items()} | {ord("\u2212"): "-"}
_MACROS = jinja2.Environment(loader=jinja2.DictLoader({}))
_STAND_IN = re.compile(r"qz(\d+)w")


@dataclass(frozen=True)
class Readable:
    """What a page holds.

    ``outline`` are its elements and words in order, without white space and capitals;
    ``drawn`` are the elements in pictures, whose number depends on how long a text is; ``title``
    and ``description`` are those of its front matter.
    """

    outline: str
    drawn: frozenset[str]
    title: str
    description: str

    def about(self, texts: Sequence[str]) -> "Readable":
        """The same page with these texts in the places of plain words."""

        def fill(written: str) -> str:
            return _STAND_IN.sub(lambda word: squash(texts[int(word[1])]), written)

        return Readable(fill(self.outline), self.drawn, fill(self.title), fill(self.description))

    def differs(self, expected: "Readable") -> str:
        """The first place where it is not as expected, or nothing."""
        if foreign := self.drawn - expected.drawn:
            return f"in a picture: {min(foreign)}"
        if self.title != expected.title:
            return f"title: {self.title}"
        if not expected.description.startswith(self.description.removesuffix("…")):
            return f"description: {self.description}"
        if self.outline == expected.outline:
            return ""
        pairs = enumerate(zip(self.outline, expected.outline, strict=False))
        at = next((n for n, (one, other) in pairs if one != other), len(expected.outline))
        around = slice(max(0, at - 60), at + 60)
        return f"{self.outline[around]}\n  not {expected.outline[around]}"


def squash(text: str) -> str:
    """A text as it is compared."""
    return "".join(text.split()).casefold().translate(_SAME)


def read(markdown: str, extensions: Sequence[str] = (), options: str = "{}") -> Readable:
    """What a reader gets of a page; ``options`` are those of extensions, as JSON."""
    if JINJA in extensions:
        markdown = _MACROS.from_string(markdown).render(config="all")
    body, data = meta.get_data(markdown)
    more = tuple(name for name in extensions if name != JINJA)
    outline = _Elements(_converter(more, options).reset().convert(body))
    title, description = (unescape(str(data.get(key, ""))) for key in ("title", "description"))
    drawn = frozenset(outline.drawn)
    return Readable(squash("".join(outline.parts)), drawn, squash(title), squash(description))


@cache
def _converter(extensions: tuple[str, ...], options: str) -> Markdown:
    config = load_config(str(ROOT / "mkdocs.yml"))
    names = dict.fromkeys([*config.markdown_extensions, *extensions])
    configs = {**config.mdx_configs, "pymdownx.snippets": {"base_path": [str(ROOT)]}}
    for name, chosen in json.loads(options).items():
        configs[name] = {**configs.get(name, {}), **chosen}
    return Markdown(extensions=[*names], extension_configs=configs)


class _Elements(Outline):
    """The elements and texts of HTML, in order, but for what depends on the words themselves.

    That is: ids made from headings, which words are marked in a quote, the size of pictures, and
    citations for programs, of which only the texts in JSON are kept.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.drawn: set[str] = set()
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = {name: value or "" for name, value in attrs}
        if tag not in _VOID:
            self._open.append(f"{tag}.bf-svg" if kept.get("class") == "bf-svg" else tag)
        if self._is_in_picture:
            self.drawn.add(f"<{tag} {' '.join(sorted(kept))}>")
            return
        if re.fullmatch("h[1-6]", tag):
            kept.pop("id", None)
        if kept.get("class") == "headerlink":
            kept.pop("href", None)
        if tag != "mark":
            self.parts.append(f"<{tag} {' '.join(f'{n}={v}' for n, v in kept.items())}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._is_in_picture and tag != "mark":
            super().handle_endtag(tag)
        while tag in (name.partition(".")[0] for name in self._open):
            if self._open.pop().partition(".")[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if "pre" in self._open:
            self.parts += _texts_in_json(data)
        elif not self._is_in_picture:
            super().handle_data(data)

    @property
    def _is_in_picture(self) -> bool:
        return "svg.bf-svg" in self._open


_VOID = ("br", "hr", "img", "input", "base", "link", "meta")


def _texts_in_json(data: str) -> list[str]:
    if not data.startswith("[{"):
        return []
    try:
        (entry,) = json.loads(data)
    except ValueError:  # something stands in it that is an element
        return [data]
    return [value for value in entry.values() if isinstance(value, str)]
