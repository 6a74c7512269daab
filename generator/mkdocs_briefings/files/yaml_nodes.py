"""YAML text to a tree of nodes that know their line and column.

The only module that knows PyYAML. Every scalar stays the text that is in the file, so that
``NO``, ``5.50``, ``16:9`` and ``2026-02-30`` reach the schema as written: the types are the
schema's business. What YAML offers beyond mappings, lists and scalars (anchors, aliases, tags,
several documents) is refused, because a reviewer cannot see through it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, NoReturn

import yaml

from mkdocs_briefings.files.folder import MAX_BYTES
from mkdocs_briefings.problems.problem import Place, Problem

MAX_DEPTH = 12
MAX_NODES = 200_000
MAX_PROBLEMS = 100  # of one file: more than these have one cause

# What YAML counts as the end of a line and editors do not, and a byte order mark amid text.
_UNSEEN = re.compile("[\x85\u2028\u2029\ufeff]")

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_Valued = yaml.ScalarEvent | yaml.CollectionStartEvent


class Scalar(NamedTuple):
    """A piece of text. ``empty`` is true for ``key:`` (no value at all) and not for ``key: ''``.

    ``length`` is its length in the file, quotes included; 0 if it takes several lines.
    """

    text: str
    line: int
    column: int
    empty: bool = False
    quoted: bool = False
    length: int = 0


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; ``flow``: in brackets."""

    items: "tuple[Node, ...]"
    line: int
    column: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping: keys in the order of the file, each unique; ``flow``: in braces."""

    entries: "dict[str, tuple[Scalar, Node]]"
    line: int
    column: int
    flow: bool = False


Node = Scalar | Sequence | Mapping
Plain = str | list["Plain"] | dict[str, "Plain"] | None


def parse_yaml(path: str, data: bytes) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document; the node is absent when the text is not YAML of our kind."""
    text = ""
    try:
        text = _decode(path, data)
        reader = _Reader(path, _Loader(text).get_event)
        return reader.read(), reader.problems
    except _Refused as refused:
        return None, [refused.problem]
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(path, text, error)]
    except yaml.reader.ReaderError as error:
        return None, [_control_character(path, text, error)]


def plain(node: Node) -> Plain:
    """The tree as lists, dicts and strings; ``None`` where a key has no value."""
    match node:
        case Scalar(text=text, empty=empty):
            return None if empty else text
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {key: plain(value) for key, (_, value) in entries.items()}


def locate(path: str, node: Node, steps: tuple[str | int, ...], *, key: bool = False) -> Place:
    """The place of the value that ``steps`` lead to, or of its key; else of the last step found."""
    place = _place(path, node)
    for step in steps:
        if isinstance(node, Mapping) and step in node.entries:
            name, node = node.entries[str(step)]
            place = Place(path, name.line, name.column, name.length)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = _place(path, node)
    if key or (isinstance(node, Scalar) and node.empty):
        return place
    return _place(path, node)


def _place(path: str, node: Node) -> Place:
    length = node.length if isinstance(node, Scalar) else 0
    return Place(path, node.line, node.column, length)


@dataclass(frozen=True, slots=True)
class Token:
    """The span of a piece of YAML in a text: from ``start`` up to ``end``, as indexes.

    ``level`` is 1 where brackets or braces open, -1 where they close, else 0.
    """

    start: int
    end: int
    level: int = 0


def scan_tokens(text: str) -> Iterator[Token]:
    """Scalars, brackets and braces of a text that ``parse_yaml`` has read, in order.

    Also places of no length, where a block ends: between tokens are comments, white space and
    indicators, and nothing else.
    """
    for event in yaml.parse(text, Loader=_Loader):
        assert event.start_mark
        assert event.end_mark
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.CollectionStartEvent):
            yield Token(start, end, int(bool(event.flow_style)))
        elif isinstance(event, yaml.CollectionEndEvent):
            yield Token(start, end, -int(end > start))
        else:
            yield Token(start, end)


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Reader:
    """Builds the tree from the parser's events, since composed nodes no longer show aliases."""

    def __init__(self, path: str, next_event: Callable[[], yaml.Event]) -> None:
        self.path = path
        self.next_event = next_event
        self.problems: list[Problem] = []
        self.count = 0

    def read(self) -> Node | None:
        node: Node | None = None
        while not isinstance(event := self.next_event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self.refuse(event, "a second document", "keep one card in one file")
                node = self.node(self.next_event(), 1)
        if node is None or (isinstance(node, Scalar) and node.empty):
            hint = "fill it in, or remove it"
            raise _Refused(Problem(Place(self.path), "yaml-empty", "the file is empty", hint))
        return node

    def node(self, event: yaml.Event, depth: int) -> Node:
        self.count += 1
        if self.count > MAX_NODES:
            self.refuse(event, f"a file of over {MAX_NODES:,} values", "split it")
        if depth > MAX_DEPTH:
            self.refuse(event, f"nesting deeper than {MAX_DEPTH} levels", "flatten it")
        if isinstance(event, yaml.AliasEvent):
            self.refuse(event, f"an alias (*{event.anchor})", "write the value out")
        assert isinstance(event, _Valued)
        if event.anchor is not None:
            self.refuse(event, f"an anchor (&{event.anchor})", "remove it and write values out")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse(event, f"a tag ({tag})", "remove it: every scalar is read as text")
        line, column = _position(event)
        if isinstance(event, yaml.ScalarEvent):
            text, style = event.value, event.style
            empty = not text and not style
            scalar = Scalar(text, line, column, empty, bool(style), _length(event))
            if not text.isascii():
                self.check_form(scalar)
            return scalar
        flow = bool(event.flow_style)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.items(depth)), line, column, flow)
        return Mapping(self.entries(depth), line, column, flow)

    def items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := self.next_event(), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1)

    def entries(self, depth: int) -> dict[str, tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := self.next_event(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if not isinstance(key, Scalar):
                self.refuse(event, "a list or mapping as a key", "keys are words")
            value = self.node(self.next_event(), depth + 1)
            if key.text in entries:
                first = entries[key.text][0]
                message = f"'{key.text}' is already a key in line {first.line}"
                self.report(key, "yaml-duplicate-key", message, "keep one of the two")
            else:
                entries[key.text] = (key, value)
        return entries

    def check_form(self, scalar: Scalar) -> None:
        if not unicodedata.is_normalized("NFC", scalar.text):
            message = f"'{unicodedata.normalize('NFC', scalar.text)}' is not in Unicode form NFC"
            self.report(scalar, "yaml-not-nfc", message, "type accented letters as one character")

    def report(self, at: Scalar, rule: str, message: str, hint: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(_place(self.path, at), rule, message, hint))

    def refuse(self, event: yaml.Event, what: str, hint: str) -> NoReturn:
        place = Place(self.path, *_position(event), _length(event))
        raise _Refused(Problem(place, "yaml-refused", f"{what} is not read here", hint))


def _position(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark  # the parser's events have marks
    return event.start_mark.line + 1, event.start_mark.column + 1


def _length(event: yaml.Event) -> int:
    start, end = event.start_mark, event.end_mark
    return end.column - start.column if start and end and start.line == end.line else 0


def _decode(path: str, data: bytes) -> str:
    place = Place(path, 1, 1)
    if len(data) > MAX_BYTES:
        message = f"the file is over {MAX_BYTES:,} bytes"
        raise _Refused(Problem(Place(path), "too-large", message, "split it"))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        raise _Refused(
            Problem(place, "yaml-encoding", "the file is in UTF-16 or UTF-32", "save it as UTF-8")
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        bad = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise _Refused(
            Problem(Place(path, line, column), "yaml-encoding", bad, "save the file as UTF-8")
        ) from None
    if unseen := _UNSEEN.search(text):
        raise _Refused(_unseen_character(path, text, unseen[0]))
    return text


def _syntax_problem(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(Place(path), "yaml-syntax", "this is not YAML", "compare another card")
    place = Place(path, mark.line + 1, mark.column + 1)
    if "cannot start any token" in (error.problem or ""):
        found = text[mark.index : mark.index + 1]
        if found == "\t":
            return Problem(place, "yaml-syntax", "a tab indents this line", "indent with spaces")
        return Problem(place, "yaml-syntax", f"text cannot begin with {found}", "put it in quotes")
    if "tab character" in (error.problem or ""):
        return Problem(place, "yaml-syntax", "a tab indents this line", "indent with spaces")
    reason = " ".join(filter(None, [error.problem, error.context]))
    opened = error.context_mark
    if opened and "quoted scalar" in reason:
        place = Place(path, opened.line + 1, opened.column + 1)
        return Problem(place, "yaml-syntax", "this quotation mark is not closed", "close it")
    hint = "put text in quotes if it has ': ' or ' #'"
    if opened and "flow" in reason:
        hint = f"close the bracket of line {opened.line + 1}, or {hint}"
    elif opened and opened.line != mark.line:
        reason += f" that begins in line {opened.line + 1}"
    return Problem(place, "yaml-syntax", f"this is not YAML: {reason}", hint)


def _control_character(path: str, text: str, error: yaml.reader.ReaderError) -> Problem:
    code = error.character
    return _unseen_character(path, text, chr(code) if isinstance(code, int) else str(code))


def _unseen_character(path: str, text: str, character: str) -> Problem:
    before = text.partition(character)[0]
    place = Place(path, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
    message = f"control character U+{ord(character):04X} is not allowed"
    return Problem(place, "yaml-control-character", message, "delete it")
