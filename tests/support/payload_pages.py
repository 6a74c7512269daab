"""What becomes of payloads on the pages of a site, with escaping and without."""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch

import jinja2

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.load import load
from mkdocs_briefings.markdown import front_matter, templates
from mkdocs_briefings.markdown.templates import Templates
from mkdocs_briefings.model.library import link
from mkdocs_briefings.pages import fact_presentation, links
from mkdocs_briefings.pages.context import PageContext
from mkdocs_briefings.pages.page_references import expand_page
from mkdocs_briefings.pages.pages import make_pages, make_views
from mkdocs_briefings.pages.settings import Settings
from tests.support.payloads import PLAIN, Payload, hostile_site
from tests.support.readable import Readable, read
from tests.support.sealed import folder_of

SETTINGS = Settings(repository="https://example.org/ferries", site_name="Ferries")

_OF_ONE = re.compile(r"(?:k|sources/[st])(\d)")


def make_site(payloads: Sequence[Payload], written_by: Templates) -> dict[str, str]:
    """The pages of a site in which payloads stand in every field, as Markdown by path."""
    loaded = load(folder_of(hostile_site([payload.text for payload in payloads])))
    assert loaded.vocabulary
    assert not loaded.problems, loaded.problems
    analysis = Analysis(link(loaded.vocabulary, loaded.records))
    pages = make_pages(analysis, SETTINGS, written_by, ())
    for path, markdown in analysis.library.handwritten.items():
        views = make_views(analysis, (), SETTINGS, written_by, path)
        pages[path] = expand_page(markdown, PageContext(analysis, path, SETTINGS), views)
    return pages


@cache
def _templates() -> Templates:
    return Templates({})  # compiled once for all sites


@cache
def _plain_site() -> dict[str, str]:
    return make_site(PLAIN, _templates())


def find_acting(payloads: Sequence[Payload]) -> Iterator[tuple[str, str]]:
    """Find the pages of a site on which payloads are more than text, and what they make of it.

    A page is read with the extensions in which its payloads act. It is to be as the page with plain
    words, and that one as it is without the extensions, unless these change plain words, too.
    """
    pages = make_site(payloads, _templates())
    assert pages.keys() == _plain_site().keys()
    for path, markdown in pages.items():
        extensions, options = _acting_in(_standing_on(path, payloads))
        found = read(markdown, extensions, options)
        if _differs(found, path, payloads) and (
            why := _differs(found, path, payloads, extensions, options)
        ):
            yield path, why


def count_pages(payloads: Sequence[Payload]) -> int:
    """How many pages a site of payloads has."""
    return len(make_site(payloads, _templates()))


def _standing_on(path: str, payloads: Sequence[Payload]) -> Sequence[Payload]:
    number = _OF_ONE.match(path)
    return [payloads[int(number[1])]] if number else payloads


def _acting_in(payloads: Sequence[Payload]) -> tuple[tuple[str, ...], str]:
    """The extensions in which payloads act, and their options."""
    extensions = dict.fromkeys(name for payload in payloads for name in payload.extensions)
    options: dict[str, dict[str, Any]] = {}
    for payload in payloads:
        for name, chosen in json.loads(payload.options).items():
            options.setdefault(name, {}).update(chosen)
    return tuple(extensions), json.dumps(options)


def _differs(
    found: Readable,
    path: str,
    payloads: Sequence[Payload],
    extensions: tuple[str, ...] = (),
    options: str = "{}",
) -> str:
    plain = _read_plain(path, extensions, options)
    return found.differs(plain.about([payload.text for payload in payloads]))


@cache
def _read_plain(path: str, extensions: tuple[str, ...], options: str) -> Readable:
    return read(_plain_site()[path], extensions, options)


def find_inert(payloads: Sequence[Payload]) -> Iterator[Payload]:
    """Find the payloads that show nothing on the page of their card although nothing is escaped."""
    with _without_escaping() as written_by:
        pages = make_site(payloads, written_by)
    for number, payload in enumerate(payloads):
        if payload not in PLAIN and not _acts(payload, number, pages, payloads):
            yield payload


def _acts(
    payload: Payload, number: int, pages: dict[str, str], payloads: Sequence[Payload]
) -> bool:
    path = f"k{number}/a.md"
    try:
        found = read(pages[path], payload.extensions, payload.options)
    except jinja2.TemplateError:
        return True
    return bool(_differs(found, path, payloads, payload.extensions, payload.options))


_ESCAPES = (
    (templates, "escape_markdown"),
    (links, "escape_inline"),
    (links, "escape_start"),
    (fact_presentation, "escape_inline"),
)


@contextmanager
def _without_escaping() -> Iterator[Templates]:
    """Escape nothing, neither in Markdown nor in front matter."""
    with ExitStack() as patches:
        for module, name in _ESCAPES:
            patches.enter_context(patch.object(module, name, str))
        for module in (templates, front_matter):
            patches.enter_context(patch.object(module, "write_scalar", '"{}"'.format))
        yield _bare_templates()


@cache
def _bare_templates() -> Templates:
    return Templates({}, escape=str)
