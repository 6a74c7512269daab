"""YAML text to a tree of nodes that know their line and column.

The only module that knows PyYAML. Every scalar stays the text that is in the file, so that
``NO``, ``5.50``, ``16:9`` and ``2026-02-30`` reach the schema as written: the types are the
schema's business. What YAML offers beyond mappings, lists and scalars (anchors, aliases, tags,
several documents) is refused, because a reviewer cannot see through it.
"""

import re
import unicodedata
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from typing import NoReturn

import yaml

from mkdocs_briefings.files.folder import MAX_BYTES
from mkdocs_briefings.files.yaml_problems import SyntaxFault, syntax_problem, unseen_character
from mkdocs_briefings.files.yaml_tree import Mapping, Node, Scalar, Sequence, place_of
from mkdocs_briefings.problems.problem import Place, Problem

MAX_DEPTH = 12
MAX_CONFIG_DEPTH = 40  # of MkDocs' configuration, whose reader is recursive
MAX_NODES = 200_000
MAX_PROBLEMS = 100  # of one file: more than these have one cause

# What YAML counts as the end of a line and editors do not, and a byte order mark amid text.
_UNSEEN = re.compile("[\x85\u2028\u2029\ufeff]")

_CUT = re.compile(r"[ \t]+(?P<sign>#\w[^\s#]*)")

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_Valued = yaml.ScalarEvent | yaml.CollectionStartEvent


def parse_yaml(
    path: str, data: bytes, prose: Container[str] = ()
) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document; the node is absent when the text is not YAML of our kind.

    ``prose`` are the keys of texts, in which a number sign may be meant for one.
    """
    return _read(path, data, lambda text, next_event: _Reader(path, text, next_event, prose))


def parse_config(path: str, data: bytes) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document of any kind: tags are left out, and aliases stand for their values."""
    return _read(path, data, lambda text, next_event: _ConfigReader(path, text, next_event))


def _read(
    path: str, data: bytes, make: Callable[[str, Callable[[], yaml.Event]], "_Reader"]
) -> tuple[Node | None, list[Problem]]:
    text = ""
    try:
        text = _decode(path, data)
        reader = make(text, _Loader(text).get_event)
        return reader.read(), reader.problems
    except _Refused as refused:
        return None, [refused.problem]
    except yaml.MarkedYAMLError as error:
        return None, [syntax_problem(path, text, _parts_of(error))]
    except yaml.reader.ReaderError as error:
        return None, [unseen_character(path, text, _character_of(error))]


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

    max_depth = MAX_DEPTH

    def __init__(
        self,
        path: str,
        text: str,
        next_event: Callable[[], yaml.Event],
        prose: Container[str] = (),
    ) -> None:
        self.path = path
        self.text = text
        self.next_event = next_event
        self.prose = prose
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

    def node(self, event: yaml.Event, depth: int, key: str = "") -> Node:
        self.count += 1
        if self.count > MAX_NODES:
            self.refuse(event, f"a file of over {MAX_NODES:,} values", "split it")
        if depth > self.max_depth:
            self.refuse(event, f"nesting deeper than {self.max_depth} levels", "flatten it")
        if isinstance(event, yaml.AliasEvent):
            return self.follow(event)
        assert isinstance(event, _Valued)
        self.check_plainness(event)
        line, column = _position(event)
        if isinstance(event, yaml.ScalarEvent):
            text, style = event.value, event.style
            empty = not text and not style
            scalar = Scalar(text, line, column, empty, bool(style), _length(event))
            self.check_form(scalar)
            if key in self.prose and text and not style:
                self.check_end(event)
            return scalar
        flow = bool(event.flow_style)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.items(depth, key)), line, column, flow)
        return Mapping(self.entries(depth), line, column, flow)

    def items(self, depth: int, key: str) -> Iterator[Node]:
        while not isinstance(event := self.next_event(), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1, key)

    def entries(self, depth: int) -> dict[str, tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := self.next_event(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if not isinstance(key, Scalar):
                self.refuse(event, "a list or mapping as a key", "keys are words")
            value = self.node(self.next_event(), depth + 1, key.text)
            if key.text in entries:
                first = entries[key.text][0]
                message = f"'{key.text}' is already a key in line {first.line}"
                self.report(key, "yaml-duplicate-key", message, "keep one of the two")
            else:
                entries[key.text] = (key, value)
        return entries

    def follow(self, event: yaml.AliasEvent) -> Node:
        self.refuse(event, f"an alias (*{event.anchor})", "write the value out")

    def check_plainness(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self.refuse(event, f"an anchor (&{event.anchor})", "remove it and write values out")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse(event, f"a tag ({tag})", "remove it: every scalar is read as text")

    def check_end(self, event: yaml.ScalarEvent) -> None:
        """Warn of a text that ends where a number was meant: ``No #1 chip``."""
        assert event.end_mark
        if cut := _CUT.match(self.text, event.end_mark.index):
            message = f"the text ends before '{cut['sign']}': what follows is a comment"
            place = Place(self.path, event.end_mark.line + 1, event.end_mark.column + 1)
            hint = f"put the text in quotes, or a space after '#': # {cut['sign'][1:]}"
            self.problems.append(Problem(place, "cut-text", message, hint, "warning"))

    def check_form(self, scalar: Scalar) -> None:
        if not scalar.text.isascii() and not unicodedata.is_normalized("NFC", scalar.text):
            message = f"'{unicodedata.normalize('NFC', scalar.text)}' is not in Unicode form NFC"
            self.report(scalar, "yaml-not-nfc", message, "type accented letters as one character")

    def report(self, at: Scalar, rule: str, message: str, hint: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(place_of(self.path, at), rule, message, hint))

    def refuse(self, event: yaml.Event, what: str, hint: str) -> NoReturn:
        place = Place(self.path, *_position(event), _length(event))
        raise _Refused(Problem(place, "yaml-refused", f"{what} is not read here", hint))


class _ConfigReader(_Reader):
    """Reads what MkDocs reads; what is not plain only matters to those who construct values."""

    max_depth = MAX_CONFIG_DEPTH

    def __init__(self, path: str, text: str, next_event: Callable[[], yaml.Event]) -> None:
        super().__init__(path, text, next_event)
        self.anchors: dict[str, Node] = {}

    def node(self, event: yaml.Event, depth: int, key: str = "") -> Node:
        node = super().node(event, depth, key)
        if isinstance(event, _Valued) and event.anchor:
            self.anchors[event.anchor] = node
        return node

    def entries(self, depth: int) -> dict[str, tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := self.next_event(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(self.next_event(), depth + 1)
            if isinstance(key, Scalar):
                entries[key.text] = (key, value)
        return entries

    def follow(self, event: yaml.AliasEvent) -> Node:
        return self.anchors.get(event.anchor or "", Scalar("", *_position(event)))

    def check_plainness(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        pass

    def check_form(self, scalar: Scalar) -> None:
        pass


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
        raise _Refused(unseen_character(path, text, unseen[0]))
    return text


def _parts_of(error: yaml.MarkedYAMLError) -> SyntaxFault:
    at, opened = error.problem_mark or error.context_mark, error.context_mark
    return SyntaxFault(
        error.problem or "",
        error.context or "",
        (at.line + 1, at.column + 1, at.index) if at else None,
        (opened.line + 1, opened.column + 1) if opened else None,
    )


def _character_of(error: yaml.reader.ReaderError) -> str:
    code = error.character
    return chr(code) if isinstance(code, int) else str(code)
