"""What fuzzing does to the files of a site: one change is a value that says all about itself.

By bytes (``Splice``), by lines (``Lines``), by words (``Word``), by the tree of a YAML file
(``Key``), and as whole files (``Whole``, ``Copy``). Numbers count round: any number is a place.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from tests.fuzz.trees import EDITS, Tree, change_slot, count_slots, read_tree, write_tree

Files = Mapping[str, bytes]

_WORD = re.compile(rb"\w+|[^\w\s]")


class Splice(NamedTuple):
    """Some bytes in place of others, or of none."""

    path: str
    at: int
    length: int
    put: bytes

    def apply(self, files: Files) -> Files:
        data = files.get(self.path, b"")
        at = self.at % (len(data) + 1)
        return {**files, self.path: data[:at] + self.put + data[at + self.length :]}


class Lines(NamedTuple):
    """Lines of another file, or of the same one, or none, in place of some lines."""

    path: str
    at: int
    length: int
    other: str
    other_at: int
    other_length: int

    def apply(self, files: Files) -> Files:
        lines, others = (
            files.get(path, b"").splitlines(keepends=True) for path in (self.path, self.other)
        )
        at, start = self.at % (len(lines) + 1), self.other_at % (len(others) + 1)
        put = others[start : start + self.other_length]
        return {**files, self.path: b"".join([*lines[:at], *put, *lines[at + self.length :]])}


class Word(NamedTuple):
    """A text in place of a word or a sign."""

    path: str
    at: int
    put: str

    def apply(self, files: Files) -> Files:
        data = files.get(self.path, b"")
        found = [*_WORD.finditer(data)]
        if not found:
            return files
        word = found[self.at % len(found)]
        put = self.put.encode("utf-8", "surrogatepass")
        return {**files, self.path: data[: word.start()] + put + data[word.end() :]}


class Key(NamedTuple):
    """A change to a key or an item of a YAML file; ``key`` and ``tree`` are what it may need."""

    path: str
    at: int
    how: str
    key: str
    tree: Tree

    def apply(self, files: Files) -> Files:
        tree = read_tree(files.get(self.path, b""))
        if tree is None or not (slots := count_slots(tree)):
            return files
        changed = change_slot(tree, self.at % slots, EDITS[self.how], self.key, self.tree)
        return {**files, self.path: write_tree(changed)}


WHOLE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "CR": lambda data: data.replace(b"\n", b"\r"),
    "NEL": lambda data: data.replace(b"\n", b"\xc2\x85"),
    "BOM": lambda data: b"\xef\xbb\xbf" + data,
    "UTF-16": lambda data: data.decode("utf-8", "replace").encode("utf-16"),
    "Latin-1": lambda data: data.decode("utf-8", "replace").encode("latin-1", "replace") + b"\xe9",
    "half": lambda data: data[: len(data) // 2],
    "twice": lambda data: data * 2,
    "one line": lambda data: data.replace(b"\n", b" "),
    "no last line end": lambda data: data.rstrip(b"\n"),
    "indented": lambda data: b"  " + data.replace(b"\n", b"\n  "),
    "much of it": lambda data: data * (200_000 // (len(data) + 1)),
    "too much of it": lambda data: (data + b"\n") * (1_100_000 // (len(data) + 1)),
}


class Whole(NamedTuple):
    """A whole file that somebody's editor saved otherwise."""

    path: str
    how: str

    def apply(self, files: Files) -> Files:
        return {**files, self.path: WHOLE[self.how](files.get(self.path, b""))}


class Copy(NamedTuple):
    """The content of one file at the path of another, or of none; an empty one takes it away."""

    path: str
    to: str

    def apply(self, files: Files) -> Files:
        if not self.to:
            return {path: data for path, data in files.items() if path != self.path}
        return {**files, self.to: files.get(self.path, b"")}


Change = Splice | Lines | Word | Key | Whole | Copy


def apply_all(files: Files, changes: list[Change]) -> Files:
    """The files after all changes, one after the other."""
    for change in changes:
        files = change.apply(files)
    return files
