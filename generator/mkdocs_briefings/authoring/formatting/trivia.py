"""Which comment belongs to which key or list item, so that it moves with it.

A comment at the end of a line belongs to what begins last on that line or above; a comment alone
on its line to what follows, unless it is indented deeper than that: then it closes the block it
is indented for. Blank lines go with what follows them. What comes before the first key heads
the file.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from mkdocs_briefings.authoring.formatting.comments import Comment
from mkdocs_briefings.files.yaml_tree import Mapping, Node, Scalar, Sequence

Path = tuple[str | int, ...]
BLANK = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a key or a list item.

    ``value`` is the line its value begins in; ``inside`` brackets or braces; ``block`` says
    whether slots of its own follow below it.
    """

    path: Path
    line: int
    column: int
    value: int
    inside: bool
    block: bool


@dataclass
class Trivia:
    """Comments and blank lines by the path of what they belong to.

    ``tail`` closes a block; ``commented`` are the paths of lists and mappings with comments in
    them, which cannot go on one line.
    """

    header: list[str] = field(default_factory=list)
    leading: dict[Path, list[str]] = field(default_factory=lambda: defaultdict(list))
    trailing: dict[Path, str] = field(default_factory=dict)
    tail: dict[Path, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def commented(self) -> set[Path]:
        """All paths above a comment."""
        owners = [path[:-1] for path, lines in self.leading.items() if any(lines)]
        owners += [path[:-1] for path in self.trailing]
        owners += list(self.tail)
        return {path[:depth] for path in owners for depth in range(len(path) + 1)}


def find_trivia(comments: Iterable[Comment], root: Mapping) -> Trivia:
    """Which of a text's comments and blank lines belongs where in its tree."""
    slots = list(_slots(root, (), inside=False))
    columns = {slot.path: slot.column for slot in slots if not slot.inside}
    lines = [slot.line for slot in slots]
    trivia = Trivia()
    found = sorted(comments, key=lambda comment: comment.line)
    for following, group in groupby(found, key=lambda comment: bisect_right(lines, comment.line)):
        blank = False
        for comment in group:
            if not comment.alone:
                _attach_trailing(trivia, slots, following, comment)
            elif not comment.text:
                blank = True
            else:
                owner = _owner(trivia, slots, columns, following, comment)
                owner += [BLANK, comment.text] if blank else [comment.text]
                blank = False
        if blank and following == 0:
            trivia.header.append(BLANK)
        elif blank and following < len(slots) and not slots[following].inside:
            trivia.leading[slots[following].path].append(BLANK)
    return trivia


def _slots(node: Node, path: Path, *, inside: bool) -> Iterator[Slot]:
    if isinstance(node, Scalar):
        return
    inside = inside or (node.flow and bool(path))
    children: list[tuple[str | int, int, int, Node]]
    if isinstance(node, Mapping):
        children = [(step, key.line, key.column, v) for step, (key, v) in node.entries.items()]
    else:  # an item in a block begins with its dash
        column = None if node.flow else node.column
        children = [(step, v.line, column or v.column, v) for step, v in enumerate(node.items)]
    for step, line, column, value in children:
        below = isinstance(value, Mapping | Sequence) and not value.flow
        yield Slot((*path, step), line, column, value.line, inside, below)
        yield from _slots(value, (*path, step), inside=inside)


def _attach_trailing(trivia: Trivia, slots: list[Slot], following: int, comment: Comment) -> None:
    """Give a comment at the end of a line to what begins last before it."""
    owners = (
        slot.path
        for slot in (slots[n] for n in range(following - 1, -1, -1))
        if (comment.inside and (slot.line, slot.column) < (comment.line, comment.column))
        or not (comment.inside or slot.inside)
    )
    path = next(owners, None)
    if path is None:
        trivia.header.append(comment.text)
    else:
        trivia.trailing[path] = " ".join(filter(None, [trivia.trailing.get(path), comment.text]))


def _owner(
    trivia: Trivia, slots: list[Slot], columns: dict[Path, int], following: int, comment: Comment
) -> list[str]:
    """The list that a comment alone on its line goes into."""
    if following == 0:
        return trivia.header
    last = slots[following - 1]
    after = slots[following] if following < len(slots) else None
    if last.value > comment.line and not last.block:  # between a key and its value
        return trivia.leading[last.path]
    if comment.inside:
        after = after if after and after.inside else None
        block = last.path[:-1] if last.inside else None
    else:
        block = _closed(last.path, after, columns, comment)
    if after and block in (None, after.path[:-1]):
        return trivia.leading[after.path]
    return trivia.leading[last.path] if block is None else trivia.tail[block]


def _closed(
    path: Path, after: Slot | None, columns: dict[Path, int], comment: Comment
) -> Path | None:
    """The block that a comment closes; none where it belongs to what follows."""
    if after and (after.path[:-1] == path or comment.column <= after.column):
        return None
    for depth in range(len(path) - 1, 0, -1):
        if columns.get(path[: depth + 1], comment.column + 1) <= comment.column:
            return path[:depth]
    return ()
