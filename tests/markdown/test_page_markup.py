"""Markup: what of a page is code, comment, tag or address, and where its characters stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.markdown.page_markup import BLANK, Lines, blank_out, front_matter, verbatim
from mkdocs_briefings.markdown.page_markup import blank_markup as without

SCRAPS = [
    "`", "``", "```", "~~~", "<!--", "-->", "---\n", "[", "](", ")", "[^1]:", "<b", ">", "{ #a",
    "}", "&#8212;", ":icon-5:", "https://a", "1. ", " ", "\n", "\r\n", "\r", "a", "5",
]  # fmt: skip
pages = st.lists(st.sampled_from(SCRAPS)).map("".join)


def code(markdown: str) -> list[str]:
    return [markdown[start:end] for start, end in verbatim(markdown).spans]


@pytest.mark.parametrize(
    ("markdown", "spans"),
    [
        ("a `b` ``c ` d`` e", ["`b`", "``c ` d``"]),
        ("a\n```\nb\n```\nc", ["```\n", "b\n", "```\n"]),
        ("a <!-- b --> c", ["<!-- b -->"]),
        ("a <!-- b\nc\n--> d `e`", ["<!-- b", "c\n", "-->", "`e`"]),
        ("`<!-- a` b", ["`<!-- a`"]),
        ("<!-- ` --> b `", ["<!-- ` -->"]),
        ("<!--\n```\n--> a", ["<!--", "```\n", "-->"]),
        ("```\n<!--\n```\na", ["```\n", "<!--\n", "```\n"]),
    ],
)
def test_code_and_comments_are_verbatim(markdown: str, spans: list[str]) -> None:
    assert code(markdown) == spans


@pytest.mark.parametrize(
    ("markdown", "sign"),
    [
        ("a", ""),
        ("```\na", "```"),
        ("```\n```\n  ~~~~ md\n~~~\n", "~~~~"),
        ("```\n```", ""),
        ("`a", ""),
        ("a <!-- b\n\nc", "<!--"),
        ("a <!-- b\n--> c <!-- d", "<!--"),
        ("a <!-- b\n--> c", ""),
    ],
)
def test_a_sign_that_is_still_open_is_told(markdown: str, sign: str) -> None:
    start, end = verbatim(markdown).endless or (0, 0)
    assert markdown[start:end] == sign


@pytest.mark.parametrize(
    ("markdown", "front"),
    [
        ("---\ntitle: a\n---\n# b", "---\ntitle: a\n---"),
        ("---\r\ntitle: a\r\n...\r\n", "---\r\ntitle: a\r\n...\r"),
        ("---\nnever closed", ""),
        ("a\n---\nb\n---\n", ""),
    ],
)
def test_front_matter_opens_a_page(markdown: str, front: str) -> None:
    start, end = front_matter(markdown)
    assert markdown[start:end] == front


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("[a b](c.md#d-5 'e 5') f", "[a b] f"),
        ("![a](b.png){ width=40 .c } d", "![a] d"),
        ("[a](<b 5.md>) [c][d5] (e 5)", "[a] [c] (e 5)"),
        ("[a](b_(5).md) c", "[a] c"),
        ("[a]: https://b/5 'c'", ""),
        ("a[^5] b", "a b"),
        ("[^5]: a 5", " a 5"),
        ("1. a\n  - 2) b\n> 3. c\n> d\n4.5 e", " a\n b\n c\nd\n4.5 e"),
        ("a <b c='5'\n d=5>e</b> 4 < 5 > 3", "a \ne 4 < 5 > 3"),
        ("a <b\n\nc 5> d", "a <b\n\nc 5> d"),
        ("a &#8212; b &amp; c & 5; d", "a  b  c & 5; d"),
        (":a-5: 10:30 b: 5", " 10:30 b: 5"),
        ("see https://a.org/5, www.b.org/5 5", "see   5"),
        ("{5 km} {: #a-5 }", "{5 km} "),
    ],
)
def test_what_is_read_is_left(markdown: str, left: str) -> None:
    assert without(markdown).replace(BLANK, "") == left


@given(pages)
def test_what_is_blank_keeps_its_place(markdown: str) -> None:
    spans = verbatim(markdown).spans
    assert list(spans) == sorted(spans)
    for text in (blank_out(markdown, spans), without(markdown)):
        assert len(text) == len(markdown)
        assert all(new in (old, BLANK) for old, new in zip(markdown, text, strict=True))
        assert text.count("\n") == markdown.count("\n")


@given(pages)
def test_lines_and_columns_are_those_of_an_editor(markdown: str) -> None:
    lines = Lines(markdown)
    line, column = 1, 1
    for offset, char in enumerate(markdown):
        assert lines.at(offset) == (line, column)
        ends = char == "\n" or (char == "\r" and markdown[offset + 1 : offset + 2] != "\n")
        line, column = (line + 1, 1) if ends else (line, column + 1)
