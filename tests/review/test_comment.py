"""A comment shows the texts of cards, and no code host obeys anything in them."""

import re

import markdown
import pytest
from hypothesis import given, settings

from mkdocs_briefings.problems.excerpt import inert
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.review.changes import Changes, FactChange
from mkdocs_briefings.review.comment import (
    LIMIT,
    code_span,
    escape,
    format_comment,
    mark_pieces,
)
from tests.support.reviews import HOSTILE, review, review_full_of, snapshot

ESCAPE_OR_CODE = re.compile(r"\\[^\w\s]|(`+)(?!`).*?(?<!`)\1(?!`)")


@settings(max_examples=40)
@given(HOSTILE, HOSTILE)
def test_a_code_host_obeys_nothing_in_it(text: str, other: str) -> None:
    written = format_comment(review_full_of(text, other))
    assert "##[" not in written
    assert not any(line.lstrip().startswith("::") for line in written.split("\n"))
    outside = ESCAPE_OR_CODE.sub("…", written)
    assert not re.search(r"(?<!\\)@\w|(?<!&)#\w|GH-\d|https?://|www\.", outside)
    assert not re.search(r"<(?!/?strong>)", outside)


@settings(max_examples=40)
@given(HOSTILE, HOSTILE)
def test_no_text_makes_a_line_of_its_own(text: str, other: str) -> None:
    lines = format_comment(review_full_of(text, other)).split("\n")
    assert all(re.match(r"#{2,4} |(  )?- |From |$", line) for line in lines)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@solvik", "@&#8203;solvik"),
        ("closes #12 and GH-7", "closes #&#8203;12 and GH-&#8203;7"),
        ("see www.evil.example", "see www&#8203;.evil.example"),
        ("https://evil.example", "https:/&#8203;/evil.example"),
        (":boom:", ":&#8203;boom:"),
        ("in a1b2c3d4e5", "in a1b2c3&#8203;d4e5"),
        ("1234567890", "1234567890"),
        ("# *b*", r"&#35; \*b\*"),
        ("a\nb \x1b[31m", r"a b ␛\[31m"),
    ],
)
def test_signs_of_code_hosts_are_kept_apart_from_words(text: str, written: str) -> None:
    assert escape(text) == written


@given(HOSTILE)
def test_markdown_shows_the_text_itself(text: str) -> None:
    text = text.replace("\x1b", "")
    html = markdown.markdown(escape(f"x {text} x"), extensions=["tables"])
    plain = re.sub(r"<[^>]+>", "", html).replace("\u200b", "").replace("&#8203;", "")
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"')):
        plain = plain.replace(entity, sign)
    plain = re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), plain).replace("&amp;", "&")
    assert " ".join(plain.split()) == inert(" ".join(f"x {text} x".split()))


@pytest.mark.parametrize(
    ("quote", "written"),
    [
        (["an area of ", "52,000", " square metres"], "an area of **52,000** square metres"),
        (["载车超过", "120辆", "左右"], "载车超过**120辆**左右"),
        (["in ", "$5", "m"], "in **&#36;5**m"),
        (["in", "$5", "m"], "in<strong>&#36;5</strong>m"),
        (["", "40%", " more"], "**40%** more"),
    ],
)
def test_a_value_is_marked_where_asterisks_work(quote: list[str], written: str) -> None:
    before, value, after = quote
    assert mark_pieces([(before, False), (value, True), (after, False)]) == written


@pytest.mark.parametrize(
    ("text", "written"), [("a#b", "`a#b`"), ("a`b", "`` a`b ``"), ("a\nb", "`a b`"), (" ", "")]
)
def test_code_spans(text: str, written: str) -> None:
    assert code_span(text) == written


def added(facts: int, words: int = 0) -> Changes:
    statement = "The Alma sails. " + "word " * words
    refs = (f"ferries/f{number % 70}#fact-{number}" for number in range(facts))
    return Changes(facts=tuple(FactChange("added", snapshot(ref, statement)) for ref in refs))


def test_a_sheet_that_is_too_long_becomes_a_summary() -> None:
    small, large = format_comment(review(added(100))), format_comment(review(added(1000)))
    assert "The Alma sails." in small
    assert "The Alma sails." not in large
    assert large.startswith("## Review sheet: 1,000 facts added\n")
    assert "**The sheet is too long for a comment" in large
    assert "- `ferries/f7`: 15 added\n" in large


@pytest.mark.parametrize(
    ("facts", "words", "problems"), [(2000, 0, 0), (9, 9000, 0), (1, 9000, 90), (0, 9000, 2)]
)
def test_a_comment_is_never_longer_than_its_limit(facts: int, words: int, problems: int) -> None:
    found = [Problem(Place("a.yml", n), "x", "电池 " * words) for n in range(1, problems + 1)]
    comment = format_comment(review(added(facts, words), *found))
    assert len(comment.encode()) <= LIMIT
    assert comment.startswith("## Review sheet: ")
