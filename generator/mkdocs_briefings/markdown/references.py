"""Refs in hand-written pages: ``[[card]]``, ``[[card#fact]]``, ``[[card#fact|words]]``.

Also ``[[sources/<id>]]``, a source, and ``[[_view]]``, alone on a line: a part of the site that is
drawn from the library, some after words that say of what: ``[[_series indicators/ferries]]``. Code,
fenced or in backticks, and comments are left alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefings.markdown.page_markup import (
    BLANK,
    Lines,
    Span,
    blanked,
    enclosures,
    front_matter,
    verbatim,
)

LABEL = "bf-"
"""How the labels of our footnotes begin."""
VIEWS = (
    "chart",
    "contested",
    "coverage",
    "dependence",
    "horizon",
    "kinds",
    "meanings",
    "newest",
    "receipts",
    "series",
    "sources",
    "standings",
    "timeline",
)

# Words may run on into the next line, as those of any link may; not over a paragraph's end.
_REF = re.compile(
    r"""
    (?<!\\) \[\[ (?P<ref>[^\[\]|\r\n{0}]+)
    (?: \| (?P<words> (?: [^\[\]\r\n{0}] | \r?\n(?![ \t]*\r?\n) )+ ) )?
    \]\]
    """.replace("{0}", BLANK),
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class InlineRef:
    """A ref where it stands in a page: line and column from 1, and its span in the text.

    ``within`` is what it stands in where that cannot hold a ref, such as the target of a link.
    """

    target: str
    words: str | None
    line: int
    column: int
    start: int
    end: int
    within: str = ""

    @property
    def view(self) -> str | None:
        """The name of the view it stands for, if it stands for one."""
        return self.target[1:].partition(" ")[0] if self.target.startswith("_") else None

    @property
    def asked(self) -> list[str]:
        """The words after the name of a view."""
        return self.target.split()[1:]

    @property
    def source(self) -> str | None:
        """The id of the source it names, if it names one."""
        top, slash, source_id = self.target.partition("/")
        return source_id if slash and top == "sources" else None

    @property
    def is_of_fact(self) -> bool:
        """Whether it cites a fact."""
        return "#" in self.target and self.source is None

    @property
    def words_span(self) -> Span:
        """Where its words stand in the text; empty without words."""
        end = self.end - len("]]")
        return end - len(self.words or ""), end


def find_refs(markdown: str) -> Iterator[InlineRef]:
    """The refs of a page outside code and comments, in order."""
    if "[[" not in markdown:
        return
    text = blanked(markdown, verbatim(markdown).spans)
    matches = list(_REF.finditer(text))
    within = _within(text, [match.span() for match in matches])
    lines = Lines(markdown)
    for match in matches:
        line, column = lines.at(match.start())
        target, words = match["ref"].strip(), match["words"]
        what = within.get(match.start(), "")
        yield InlineRef(target, words, line, column, *match.span(), what)


def _within(text: str, refs: list[Span]) -> dict[int, str]:
    """What each ref stands in that cannot hold one, by where the ref begins."""
    bare = blanked(text, refs)
    images = ((start - 1, start + 1) for start, _ in refs if text[start - 1 : start] == "!")
    found = [("the front matter", front_matter(text)), *enclosures(bare)]
    found += (("an image", image) for image in images)
    starts = [start for start, _ in refs]
    within: dict[int, str] = {}
    for what, (start, end) in found:
        for index in range(bisect_left(starts, start), bisect_left(starts, end)):
            within.setdefault(starts[index], what)
    return within
