from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_briefings.files import yaml_nodes
from mkdocs_briefings.files.folder import MAX_BYTES
from mkdocs_briefings.files.yaml_nodes import MAX_DEPTH, parse_yaml
from mkdocs_briefings.files.yaml_tree import Mapping, Node, Scalar, Sequence, locate, plain
from mkdocs_briefings.problems.problem import Problem


def parse(text: str | bytes) -> tuple[Node | None, list[Problem]]:
    return parse_yaml("card.yml", text.encode("utf-8") if isinstance(text, str) else text)


def read(text: str) -> Any:
    node, problems = parse(text)
    assert node is not None
    assert not problems
    return plain(node)


def refusal(text: str | bytes) -> str:
    node, problems = parse(text)
    assert node is None
    return "\n".join(map(str, problems))


def test_every_scalar_is_the_text_that_stands_there() -> None:
    words = ["NO", "5.50", "16:9", "null", "on", "~", "0x1F", "1e3", "2026-02-30", "0o7", "=", "y"]
    assert read("\n".join(f"- {word}" for word in words)) == words


def test_only_a_key_without_a_value_has_none() -> None:
    assert read("a:\nb: ''\nc: null\n") == {"a": None, "b": "", "c": "null"}


def test_places_are_counted_as_editors_do() -> None:
    node, _ = parse("\ufeffname: Alma\nlist:\n  - 渡轮: {a: x, b: y}\n")
    assert node
    steps = ("list", 0, "渡轮", "b")
    assert str(locate("card.yml", node, steps)) == "card.yml:3:19"
    assert str(locate("card.yml", node, steps, key=True)) == "card.yml:3:16"
    assert str(locate("card.yml", node, ("list", 0, "gone", "b"))) == "card.yml:3:5"
    assert str(locate("card.yml", node, ("list", 7))) == "card.yml:3:3"


def test_a_key_without_a_value_is_where_an_error_points() -> None:
    node, _ = parse("name:\n\n\nfacts: x\n")
    assert node
    assert str(locate("card.yml", node, ("name",))) == "card.yml:1:1"


def test_windows_line_ends_and_byte_order_marks_change_nothing() -> None:
    assert read("\ufeffname: Alma\r\nlist:\r\n  - a\r\n") == {"name": "Alma", "list": ["a"]}


@pytest.mark.parametrize(
    ("data", "report"),
    [
        (
            "name: Alma\n".encode("utf-16"),
            "card.yml:1:1: error: the file is in UTF-16 or UTF-32 [yaml-encoding]",
        ),
        (
            "name: Alma\n".encode("utf-16-be"),
            "card.yml:1:1: error: the file is in UTF-16 or UTF-32 [yaml-encoding]",
        ),
        (
            "name: Alma\n".encode("utf-32"),
            "card.yml:1:1: error: the file is in UTF-16 or UTF-32 [yaml-encoding]",
        ),
        (
            "name: Alma\nnote: 渡x".encode() + b"\xff",
            "card.yml:2:9: error: byte 0xff is not UTF-8 [yaml-encoding]",
        ),
        (
            "name: Café\n".encode("latin-1"),
            "card.yml:1:10: error: byte 0xe9 is not UTF-8 [yaml-encoding]",
        ),
        (
            b"name: A\nnote: a\x07b\n",
            "card.yml:2:8: error: control character U+0007 is not allowed [yaml-control-character]",
        ),
        (
            "name: A\nnote: a\x85b\n",
            "card.yml:2:8: error: control character U+0085 is not allowed [yaml-control-character]",
        ),
        (
            "name: A\u2028note: [",
            "card.yml:1:8: error: control character U+2028 is not allowed [yaml-control-character]",
        ),
        (
            "name: A\nnote: \ufeffb\n",
            "card.yml:2:7: error: control character U+FEFF is not allowed [yaml-control-character]",
        ),
        (
            b"a" * (MAX_BYTES + 1),
            "card.yml: error: the file is over 1,048,576 bytes [too-large]",
        ),
        (b"", "card.yml: error: the file is empty [yaml-empty]"),
    ],
)
def test_what_is_no_text_of_ours_says_where(data: str | bytes, report: str) -> None:
    assert refusal(data).splitlines()[0] == report


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("name: A\nx", "card.yml:2:2: "),
        ("name: A\r\nx", "card.yml:2:2: "),
        ("name: A\rx", "card.yml:2:2: "),
        ("name: [A", "card.yml:1:9: "),
        ("name: A\nx\n", "card.yml:3:1: "),
    ],
)
def test_a_file_that_breaks_off_is_wrong_at_its_end(text: str, place: str) -> None:
    assert refusal(text).startswith(place)


def test_names_in_another_unicode_form_are_told() -> None:
    node, problems = parse("name: Cafe\u0301\nCafe\u0301: x\n")
    assert node
    assert [str(problem).splitlines()[0] for problem in problems] == [
        "card.yml:1:7: error: 'Café' is not in Unicode form NFC [yaml-not-nfc]",
        "card.yml:2:1: error: 'Café' is not in Unicode form NFC [yaml-not-nfc]",
    ]


def test_a_second_key_is_told_and_the_first_one_counts() -> None:
    node, problems = parse("a: 1\nb: 2\na: 3\n")
    assert node
    assert plain(node) == {"a": "1", "b": "2"}
    assert [str(problem.place) for problem in problems] == ["card.yml:3:1"]


@pytest.mark.parametrize(
    "line",
    ["note: No #1 chip", "note: No  #1", "note:\n  - No #1 chip", "note:\n  first\n  second #x y"],
)
def test_a_text_that_is_cut_is_told(line: str) -> None:
    node, (problem,) = parse_yaml("card.yml", f"{line}\n".encode(), {"note"})
    assert node
    assert (problem.rule, problem.severity) == ("cut-text", "warning")
    assert "the text ends before '#" in problem.message
    assert problem.place.line == 1 + line.count("\n")


@pytest.mark.parametrize(
    "line",
    [
        "note: 'No #1 chip'",
        "note: No chip # checked",
        "note: No chip #",
        "note: No#1 chip",
        "note: #todo",
        "note: 'No' #1",
        "id: range #checked",
    ],
)
def test_a_comment_is_no_cut(line: str) -> None:
    assert parse_yaml("card.yml", f"{line}\n".encode(), {"note"})[1] == []


def test_nesting_up_to_the_limit_is_read() -> None:
    assert read("[" * (MAX_DEPTH - 1) + "x" + "]" * (MAX_DEPTH - 1))
    assert "nesting deeper than 12" in refusal("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH)


def test_a_file_has_no_more_values_than_anybody_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_nodes, "MAX_NODES", 2_000)
    assert len(read("[" + "a, " * 1_999 + "]")) == 1_999
    assert "over 2,000 values" in refusal("[" + "a, " * 2_000 + "]")


INDICATORS = [
    *"-?:,[]{}#&*!|>'\"%@`\\~=<\t\r\n ",
    *["- ", ": ", "? ", "--- ", "...\n", "\n  ", "\n    ", "&a ", "*a", "!!str ", "<<: ", "|\n"],
    *[">-\n", "%YAML 1.1\n", "%TAG ! x:\n", '"\\x', '"\\u', "a: b", "\n- a", "key:"],
    *["\u2028", "\x85", "\ufeff"],
]
scraps = st.lists(st.sampled_from(INDICATORS) | st.text(max_size=4), max_size=30).map("".join)


@given(st.binary(max_size=200) | scraps.map(lambda text: text.encode("utf-8", "replace")))
@example(b"a: b\xe2\x80\xa8c: [")
@example(b'"\\ud800"')
@example(b"%YAML 9.9\n---\na")
@example(b"? - a\n: b")
@example(b"!<tag:yaml.org,2002:str> a")
@example(b"\r\r\t@")
def test_any_bytes_are_read_or_refused_with_a_place(data: bytes) -> None:
    node, problems = parse_yaml("card.yml", data)
    assert node is not None or problems
    lines = data.count(b"\n") + data.count(b"\r") + 2
    for problem in problems:
        assert problem.place.path == "card.yml"
        assert 0 <= problem.place.line <= lines
        assert problem.message
    if node is not None:
        check_tree(node, 1, lines)


def check_tree(node: Node, depth: int, lines: int) -> None:
    assert depth <= MAX_DEPTH
    assert 1 <= node.line <= lines
    assert node.column >= 1
    match node:
        case Scalar(text=text):
            assert isinstance(text, str)
        case Sequence(items=items):
            for item in items:
                check_tree(item, depth + 1, lines)
        case Mapping(entries=entries):
            for key, value in entries.values():
                check_tree(key, depth + 1, lines)
                check_tree(value, depth + 1, lines)


SIZE = 20_000


@pytest.mark.parametrize(
    "pattern",
    [
        *["[", "{", "- ", "? ", "a: ", "a:\n", "- a\n", "a: b\n", "[a], ", "{a: b}, ", '"', "'"],
        *["|\n ", "*a ", "&a ", "!a ", "# a\n", "--- a\n", "\t", ",", "x", "k: {a: [b, c]}\n"],
        *["[?", "\n", "\\", '"\\u0041', "%TAG ! a\n", " ", "a b ", "[a: "],
    ],
)
def test_whatever_a_file_repeats_it_is_answered(pattern: str) -> None:
    """How soon a file of the full size is answered, ``tests/bench/bench_limits.py`` measures."""
    data = (pattern * (SIZE // len(pattern) + 1)).encode()[:SIZE]
    for text in (data, b"a: [" + data[:-4]):
        node, problems = parse_yaml("card.yml", text)
        assert node is not None or problems
        assert all(problem.place.path == "card.yml" and problem.message for problem in problems)
