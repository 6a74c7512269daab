"""Edits to a card's text: where nodes are, and that all else stays as it was."""

import pytest

from mkdocs_briefings.authoring.card_text import CardText, Edit
from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import Mapping, Node, Scalar

TEXT = """\
name: "Alma, of old"  # a name
list:
  - one
  - {a: b, c: [d, e]}  # flow
  # of the list

# of note
note: >-
  folded
  text

last: three
  lines
"""


def entry(text: str, key: str) -> tuple[Scalar, Node]:
    node, problems = parse_yaml("card.yml", text.encode())
    assert isinstance(node, Mapping), problems
    return node.entries[key]


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("name", '"Alma, of old"'),
        ("list", "- one\n  - {a: b, c: [d, e]}"),
        ("note", ">-\n  folded\n  text"),
        ("last", "three\n  lines"),
    ],
)
def test_where_a_node_is(key: str, written: str) -> None:
    _, value = entry(TEXT, key)
    text = CardText(TEXT.encode())
    assert text.text[text.start(value) : text.end(value)] == written


def test_the_comments_of_a_key_go_with_it_and_those_of_the_block_above_do_not() -> None:
    key, _ = entry(TEXT, "note")
    text = CardText(TEXT.encode())
    assert text.text[text.start_of_lines_above(key) :].startswith("\n# of note\nnote:")


def test_lines_are_removed_whole_unless_something_else_is_on_them() -> None:
    text = CardText(b"a: b\nc: d  # why\ne: f")
    assert text.apply([text.remove_lines(0, 4)]) == "c: d  # why\ne: f"
    assert text.apply([text.remove_lines(5, 9)]) == "a: b\n  # why\ne: f"
    assert text.apply([text.remove_lines(17, 21)]) == "a: b\nc: d  # why\n"


@pytest.mark.parametrize("head", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_stay(head: str) -> None:
    text = CardText(f"{head}a: b\r\nc: d\ne: f\r\n".encode())
    edits = [Edit.insert(4, "\nx: y"), Edit(8, 9, "z"), Edit.insert(14, "\n")]
    assert text.apply(edits) == f"{head}a: b\r\nx: y\r\nc: z\ne: f\r\n\r\n"
