"""Briefs: which hand-written stories name a card or one of its facts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_briefings.markdown.page_markup import front_matter
from mkdocs_briefings.markdown.plain_text import to_plain_text
from mkdocs_briefings.markdown.references import find_refs
from mkdocs_briefings.model.library import Library

BRIEFS = "briefs/"
"""The folder of the stories, under ``docs/``."""

_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Brief:
    """A story: the path of its page, and its first heading, as plain text."""

    path: str
    title: str


def find_briefs(library: Library) -> Mapping[str, tuple[Brief, ...]]:
    """The briefs that name each card, by the card's id, in the order of their paths."""
    found: dict[str, list[Brief]] = {}
    for path, markdown in sorted(library.handwritten.items()):
        if not path.startswith(BRIEFS):
            continue
        body = markdown[front_matter(markdown)[1] :]
        heading = _HEADING.search(body)
        brief = Brief(path, to_plain_text(heading[1]) if heading else path)
        named = (ref.target.partition("#")[0] for ref in find_refs(markdown) if not ref.view)
        for card_id in dict.fromkeys(named):
            found.setdefault(card_id, []).append(brief)
    return {card_id: tuple(briefs) for card_id, briefs in found.items()}
