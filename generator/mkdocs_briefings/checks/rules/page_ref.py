"""Every reference in a hand-written page leads somewhere and is in a place where it works.

``[[card]]`` needs a card, ``[[card#fact]]`` a fact with a value (``[[card#fact|words]]`` any
fact), ``[[sources/<id>]]`` a source, ``[[_view]]`` a view of that name, followed by what it is to
draw. A fact that was taken down and a former id lead nowhere; the hint says what replaced them. A
reference becomes a link or a footnote, so it can be in text, lists, tables and headings, but not in
a link, a tag or the front matter; a view needs a line of its own. Code that never ends would hide
references and footnotes.

Passes: ``[[models/gpt-4o]]``; ``[[sources/reuters-2024]]``; ``[[_chart events participants]]``.
Fails: ``[[models/gpt4o]]``; ``[[models/gpt-4o#free]]`` where that fact has no value, or was taken
down; ``[see [[models/gpt-4o]]](news.md)``.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_briefings.checks.ref_lookup import Finding, RefBook
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.checks.view_arguments import find_error
from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.markdown.page_markup import Lines, Span, blank_out, front_matter, verbatim
from mkdocs_briefings.markdown.references import LABEL, VIEWS, InlineRef, find_refs
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import Place, Problem, suggest

ID = "page-ref"

_ELSEWHERE = {
    "the front matter": "write the words themselves",
    "a tag of HTML": "put it between tags",
    "the target of a link": "a reference is already a link: write [[card|words]]",
    "the words of a link": "a reference is already a link: write [[card|words]]",
    "an image": "put a space after the '!'",
}
_BEGIN = re.compile(r"(?<![\\\[])\[\[")
_LINE_ENDS = re.compile(r"[ \t]*(?:[\r\n]|$)")
_LABEL = re.compile(rf"\[\^{LABEL}[^\[\]\s]*\]")


def check(library: Library) -> Iterator[Outcome]:
    """Check every reference of every hand-written page."""
    book = RefBook(library)
    for path, markdown in library.handwritten.items():
        refs = [*find_refs(markdown)]
        yield from _markup(path, markdown, {ref.start for ref in refs})
        yield from _front_matter(path, markdown)
        for ref in refs:
            if not book.is_readable(ref.target):
                yield Skip("the file it leads to is not valid")
            elif error := _error(library, book, ref) or _misplaced(markdown, ref):
                place = Place(f"docs/{path}", ref.line, ref.column, ref.end - ref.start)
                yield Problem(place, ID, *error)
            else:
                yield PASSED


def _markup(path: str, markdown: str, begun: set[int]) -> Iterator[Problem]:
    """Markup that hides references, uses our footnote labels, or looks like a reference."""
    code = verbatim(markdown)
    text = blank_out(markdown, code.spans)
    lines = Lines(markdown)

    def at(span: Span) -> Place:
        return Place(f"docs/{path}", *lines.at(span[0]), span[1] - span[0])

    if code.endless:
        start, end = code.endless
        what, close = "code", f"{markdown[start:end]} on a line of its own"
        if markdown[start:end] == "<!--":
            what, close = "comment", "-->"
        message = f"the {what} that begins here never ends"
        yield Problem(at(code.endless), ID, message, f"close it with {close}")
    for label in _LABEL.finditer(text):
        message = f"footnote labels that begin with '{LABEL}' are reserved for references"
        yield Problem(at(label.span()), ID, message, "give it another label")
    for sign in _BEGIN.finditer(text):
        if sign.start() not in begun:
            hint = "write [[card]] or [[card#fact|words]] on one line, or \\[[ for the characters"
            yield Problem(at(sign.span()), ID, "no reference follows '[['", hint)


def _front_matter(path: str, markdown: str) -> Iterator[Problem]:
    """Front matter that no builder can read, which MkDocs would ignore in silence."""
    start, end = front_matter(markdown)
    head = markdown[start:end].partition("\n")[2].rpartition("---")[0]
    if not head.strip():
        return
    _, problems = parse_yaml(f"docs/{path}", head.encode("utf-8"))
    for problem in problems[:1]:
        message = f"the front matter cannot be read: {problem.message}"
        place = replace(problem.place, line=problem.place.line + 1)
        yield Problem(place, ID, message, problem.hint)


def _misplaced(markdown: str, ref: InlineRef) -> Finding | None:
    if ref.within:
        return f"a reference does not work in {ref.within}", _ELSEWHERE[ref.within]
    if ref.view and not (ref.column == 1 and _LINE_ENDS.match(markdown, ref.end)):
        return f"the view [[{ref.target}]] shares its line", "put it on a line of its own"
    return None


def _error(library: Library, book: RefBook, ref: InlineRef) -> Finding | None:
    if ref.view:
        return _view_error(library, ref, ref.view)
    if error := book.error(ref.target):
        return error
    if ref.words and not ref.words.strip():
        return "there are no words after '|'", f"write them, or [[{ref.target}]]"
    if ref.words or not ref.is_of_fact or library.facts_by_ref[ref.target].record.value:
        return None
    hint = f"write the words to show: [[{ref.target}|words]]"
    return f"'{ref.target}' has no value to show", hint


def _view_error(library: Library, ref: InlineRef, view: str) -> Finding | None:
    if view not in VIEWS:
        return f"unknown view '{view}'", suggest(view, VIEWS)
    if ref.words is not None:
        return "a view takes no words after '|'", f"write [[{ref.target}]]"
    return find_error(library, view, ref.arguments)
