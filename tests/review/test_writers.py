"""Whatever stands in a card, a sheet shows it and nobody obeys it."""

import re

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.review.changes import Changes, Check, FactSnapshot
from mkdocs_briefings.review.markdown import LIMIT, to_comment, to_markdown
from mkdocs_briefings.review.outline import Heading, Ink, Item, Style
from mkdocs_briefings.review.reviewing import Review
from mkdocs_briefings.review.text import to_text

ESCAPE_OR_CODE = re.compile(r"\\[^\w\s]|(`+)(?!`).*?(?<!`)\1(?!`)")
STYLES: list[Style] = ["plain", "strong", "code", "mark"]
texts = st.lists(
    st.sampled_from(
        "@all #12 GH-3 ::error:: ##[error] <b> </b> <!-- --> ![x](y) [a](b) ` `` ``` ** "
        "_ ~~ | $ \\ https://evil.example www.evil.example :smile: a1b2c3d4e5f6 \x1b[31m \r "
        "\n \u202e &amp; - > + 1. # --- {{ 渡轮 52,000".split(" ")
    )
).map(" ".join) | st.text(max_size=40)
inks = st.builds(Ink, texts, st.sampled_from(STYLES))
lines = st.lists(inks, min_size=1, max_size=4).map(tuple)
parts = st.lists(
    st.builds(Item, lines, st.integers(-1, 2)) | st.builds(Heading, st.integers(1, 3), lines),
    max_size=4,
)


@given(parts, st.sampled_from([0, 40, 80]))
def test_text_has_nothing_that_a_terminal_or_a_log_obeys(
    found: list[Heading | Item], width: int
) -> None:
    written = to_text(found, width)
    assert all(char.isprintable() or char == "\n" for char in written)
    assert "##[" not in written
    assert not any(line.lstrip().startswith("::") for line in written.split("\n"))


@settings(max_examples=60)
@given(parts)
def test_markdown_has_nothing_that_a_host_obeys(found: list[Heading | Item]) -> None:
    written = to_markdown(found)
    assert "##[" not in written
    assert not any(line.lstrip().startswith("::") for line in written.split("\n"))
    outside = ESCAPE_OR_CODE.sub("…", written)
    assert not re.search(r"(?<!\\)@\w|(?<!&)#\w|GH-\d|https?://|www\.", outside)
    assert not re.search(r"<(?!/?strong>)", outside)


@given(texts)
def test_markdown_shows_the_text_itself(text: str) -> None:
    shown = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    html = markdown.markdown(to_markdown([Item((Ink(f"x {text} x"),), -1)]), extensions=["tables"])
    plain = re.sub(r"<[^>]+>", "", html).replace("\u200b", "").replace("&#8203;", "")
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"')):
        plain = plain.replace(entity, sign)
    plain = re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), plain).replace("&amp;", "&")
    assert " ".join(plain.split()) == " ".join(f"x {shown} x".replace("\u200b", "").split())


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
    item = Item((Ink(before), Ink(value, "mark"), Ink(after)), -1)
    assert to_markdown([item]) == written


def test_a_terminal_s_width() -> None:
    item = Item((Ink("one two three four five six seven eight nine ten"),), 1)
    assert to_text([item], 44) == (
        "    - one two three four five six seven\n      eight nine ten".strip("\n")
    )


def told(number: int, size: int = 0) -> FactSnapshot:
    return FactSnapshot(
        f"ferries/f{number % 70}#fact-{number}",
        "Alma",
        f"Statement {number} {'word ' * size}".strip(),
        "",
        (),
        Check("proven"),
        "reported",
        ("one witness: Harbour Post",),
    )


def review(facts: int, size: int = 0, problems: int = 0) -> Review:
    fresh = tuple(Problem(Place("a.yml", n), "x", "m " * size) for n in range(1, problems + 1))
    changes = Changes(added=tuple(told(number, size) for number in range(facts)))
    return Review("main", "change", changes, fresh, 0, None)


def test_a_sheet_that_is_too_long_becomes_a_summary() -> None:
    small, large = to_comment(review(100)), to_comment(review(1000))
    assert "Statement 99" in small
    assert "Statement" not in large
    assert large.startswith("## Review sheet: 1,000 facts added\n")
    assert "**The sheet is longer than 60 kB, so here are its numbers:" in large
    assert "- `ferries/f7`: 15 added\n" in large


@pytest.mark.parametrize(
    ("facts", "size", "problems"), [(50_000, 0, 0), (9, 90_000, 0), (1, 20_000, 90)]
)
def test_a_comment_is_never_longer_than_its_limit(facts: int, size: int, problems: int) -> None:
    assert len(to_comment(review(facts, size, problems)).encode()) <= LIMIT
