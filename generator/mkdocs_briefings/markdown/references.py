"""References in hand-written pages: ``[[card]]``, ``[[card#fact]]``, ``[[card#fact|words]]``.

Also ``[[sources/<id>]]``, a source, and ``[[_view]]``, alone on a line: a part of the site
generated from the library, some with arguments: ``[[_series indicators/ferries]]``. Code, fenced or
in backticks, and comments are left alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefings.markdown.page_markup import (
    BLANK,
    Lines,
    Span,
    blank_out,
    find_enclosures,
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
    "readings",
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
    """A reference in a page: its line and column from 1, and its span in the text.

    ``within`` names the enclosing construct if that cannot hold a reference, such as a link's
    target.
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
        """The name of the view it stands for, if any."""
        return self.target[1:].partition(" ")[0] if self.target.startswith("_") else None

    @property
    def arguments(self) -> list[str]:
        """The words after the name of a view."""
        return self.target.split()[1:]

    @property
    def source(self) -> str | None:
        """The id of the source it names, if any."""
        top, slash, source_id = self.target.partition("/")
        return source_id if slash and top == "sources" else None

    @property
    def is_of_fact(self) -> bool:
        """Whether it cites a fact."""
        return "#" in self.target and self.source is None

    @property
    def words_span(self) -> Span:
        """The span of its words in the text; empty without words."""
        end = self.end - len("]]")
        return end - len(self.words or ""), end


def find_refs(markdown: str) -> Iterator[InlineRef]:
    """Yield the references of a page outside code and comments, in order."""
    if "[[" not in markdown:
        return
    text = blank_out(markdown, verbatim(markdown).spans)
    matches = list(_REF.finditer(text))
    within = _find_enclosing(text, [match.span() for match in matches])
    lines = Lines(markdown)
    for match in matches:
        line, column = lines.at(match.start())
        target, words = match["ref"].strip(), match["words"]
        what = within.get(match.start(), "")
        yield InlineRef(target, words, line, column, *match.span(), what)


def _find_enclosing(text: str, refs: list[Span]) -> dict[int, str]:
    """What each reference is enclosed in that cannot hold one, by where it begins."""
    bare = blank_out(text, refs)
    images = ((start - 1, start + 1) for start, _ in refs if text[start - 1 : start] == "!")
    found = [("the front matter", front_matter(text)), *find_enclosures(bare)]
    found += (("an image", image) for image in images)
    starts = [start for start, _ in refs]
    within: dict[int, str] = {}
    for what, (start, end) in found:
        for index in range(bisect_left(starts, start), bisect_left(starts, end)):
            within.setdefault(starts[index], what)
    return within
