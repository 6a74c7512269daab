"""Which comment belongs to which key, so that it moves with it."""

import pytest

from mkdocs_briefings.authoring.formatting.comments import find_comments
from mkdocs_briefings.authoring.formatting.trivia import Trivia, find_trivia
from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import Mapping


def read(text: str) -> Trivia:
    node, _ = parse_yaml("x.yml", text.encode())
    assert isinstance(node, Mapping)
    return find_trivia(find_comments(text), node)


def test_what_stands_before_the_first_key_heads_the_file() -> None:
    assert read("# about\n\nname: A\n").header == ["# about", ""]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: b\n# c\nd: e\n", ("d",)),
        ("a:\n  # c\n  d: e\n", ("a", "d")),
        ("a:\n  - b\n  # c\n  - d\n", ("a", 1)),
        ("a: [b,\n  # c\n  d]\n", ("a", 1)),
        ("a:\n  # c\n  b\n", ("a",)),
    ],
)
def test_a_comment_alone_belongs_to_what_follows(text: str, path: tuple[str | int, ...]) -> None:
    assert {p: lines for p, lines in read(text).leading.items() if lines} == {path: ["# c"]}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: b # c\nd: e\n", ("a",)),
        ("a: # c\n  d: e\n", ("a",)),
        ("a:\n  d: e # c\n", ("a", "d")),
        ("a: [b, # c\n  d]\n", ("a", 0)),
        ("a: [b,\n  d] # c\n", ("a",)),
    ],
)
def test_a_comment_behind_a_value_belongs_to_it(text: str, path: tuple[str | int, ...]) -> None:
    assert read(text).trailing == {path: "# c"}


def test_a_deeper_comment_closes_its_block() -> None:
    trivia = read("a:\n  b: c\n  # end of a\nd: e\n")
    assert {p: lines for p, lines in trivia.tail.items() if lines} == {("a",): ["# end of a"]}


def test_a_comment_at_the_end_closes_the_file() -> None:
    assert read("a: b\n# end\n").tail[()] == ["# end"]


def test_blank_lines_go_with_what_follows() -> None:
    assert read("a: b\n\n# c\nd: e\n\nf: g\n").leading == {("d",): ["", "# c"], ("f",): [""]}


def test_a_list_with_a_comment_in_it_cannot_stand_on_one_line() -> None:
    assert read("a:\n  - b # c\nd: [e]\n").commented == {(), ("a",)}
