"""Text from cards, wherever a template may put it, comes out of Markdown as exactly that text."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config import load_config

from mkdocs_briefings.markdown.escaping import escape_inline, escape_markdown
from tests.support.outline import Outline

ROOT = Path(__file__).parents[2]

# What else a Material site is likely to switch on.
MORE_EXTENSIONS = (
    "abbr admonition attr_list def_list footnotes pymdownx.arithmatex pymdownx.betterem "
    "pymdownx.blocks.admonition pymdownx.caret pymdownx.critic pymdownx.details "
    "pymdownx.highlight pymdownx.inlinehilite pymdownx.keys pymdownx.magiclink pymdownx.mark "
    "pymdownx.superfences pymdownx.tabbed pymdownx.tasklist pymdownx.tilde"
).split()

# Where templates put text. @ is the text.
CONTEXTS = {
    "paragraph": "Before.\n\n@\n\nAfter.",
    "paragraph with a class": "@\n{ .bf-byline }",
    "line of a paragraph": "Above\n@\nbelow",
    "title": "# @\n\nAfter.",
    "heading with an anchor": "### @ { #anchor .bf-fact }\n\nAfter.",
    "list item": "- one\n- @\n- three",
    "nested list item": "- one\n\n    - @\n- three",
    "numbered item": "1. @\n2. two",
    "table cell": "| a | b | c |\n|---|---|---|\n| @ | @ | 3 |\n| 1 | @ | 3 |",
    "table head": "| a | @ |\n|---|---|\n| 1 | 2 |",
    "words of a link": "See [@](page.md), [@](other.md#anchor).",
    "quote": "- *“@”*, [Harbour Post](page.md)",
    "after words": "Curator's note: @\n{ .bf-note }",
    "side by side": "@ @ (@, @) · @.",
    "link that begins a line": "1. [@](page.md)\n2. two",
    "footnote": "Text[^bf-1].\n\n[^bf-1]: [@](page.md) “@”.",
    "inside an element": '<div class="bf-box" markdown>\n\n@\n\n</div>',
    "block quote": "> @",
    "bold": "**@**",
}

MARKUP = (
    "* ** *** _ __ ~ ~~ ^ ^^ = == === + ++ - -- --- ` `` ``` ~~~ # ## | \\ / // /// . .. : :: ::: "
    "! !!! ? ??? $ $$ & < > <> % @ ( ) [ ] { } [[ ]] {{ }} {% %} {: { :} {++ ++} {-- --} {== ==} "
    "{>> <<} {~~ ~> ~~} {--x--} {++x++} \\( \\) \\[ \\] 1. 2) 10. -1 +1 a. <b> </b> <br> <!-- --> "
    "<?php ?> <script> &amp; &lt; &#42; &#x2a; &#1 &copy &nbsp; x y A C# GPT-4o 5.5 30% Ping'an "
    "\" ' “ ” … — – [x] (c) (tm) --> c/o +/- 1/4 :smile: :material-ferry: ++ctrl+alt++ www. "
    "www.example.org http https :// https://example.org/a_b?c=d&e https://a ftp://a.b mailto: "
    "a@b.org @user @org/repo user/repo#1 #1 [TOC] [^1] [^1]: [a]: [a][b] [a](b) ![a](b) *[AB]: AB "
    '!!!note ==="Tab" --8<-- { .c } {.c} {#i} {onclick=x} 汉字 日日新 é 👍'
).split(" ")

_letters = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
texts = (
    st.lists(
        st.tuples(
            st.sampled_from(MARKUP) | st.text(_letters, max_size=6), st.sampled_from(["", "", " "])
        ),
        min_size=1,
        max_size=9,
    )
    .map(lambda parts: " ".join("".join(word + space for word, space in parts).split()))
    .filter(bool)
)


class WithoutIds(Outline):
    """The elements and texts of HTML, in order, without the ids made from headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = {name: value or "" for name, value in attrs}
        if tag[0] == "h" and kept.get("id") != "anchor":
            kept.pop("id", None)
        if kept.get("class") == "headerlink":
            kept.pop("href", None)
        self.parts.append(f"<{tag} {kept}>")


@cache
def converter(*more: str) -> Markdown:
    config = load_config(str(ROOT / "mkdocs.yml"))
    extensions = dict.fromkeys([*config.markdown_extensions, *more])
    return Markdown(extensions=[*extensions], extension_configs=config.mdx_configs)


def outline(markdown: str, *more: str) -> str:
    """What a reader gets: the elements of a page and their text, white space aside."""
    html = converter(*more).reset().convert(markdown)
    return "".join("".join(WithoutIds(html).parts).split())


STAND_IN = "Xx9zQ"


@pytest.mark.parametrize("more", [(), tuple(MORE_EXTENSIONS)], ids=["ours", "all extensions"])
@pytest.mark.parametrize("context", CONTEXTS)
@settings(max_examples=40)
@given(text=texts)
@example(text="C#")
@example(text="# no heading { #anchor }")
@example(text="a | b")
@example(text="{--x--}")
@example(text="&#1 &amp; &copy")
@example(text="[^1]: no footnote")
@example(text="[home]: no target")
@example(text="iv) no item")
@example(text="<script>alert(1)</script>")
def test_text_comes_out_as_itself(context: str, more: tuple[str, ...], text: str) -> None:
    template = CONTEXTS[context]
    expected = outline(template.replace("@", STAND_IN), *more)
    found = outline(template.replace("@", escape_markdown(text)), *more)
    assert found == expected.replace(STAND_IN, "".join(text.split()))


@given(texts)
def test_words_after_others_come_out_as_themselves(text: str) -> None:
    found = outline(f"After {escape_inline(text)} and before")
    assert found == outline("After @ and before").replace("@", "".join(text.split()))


@pytest.mark.parametrize(
    "text",
    [
        "plain words, and a comma; a colon: even so.",
        "5.5",
        "5.5 points",
        "-16% and +3",
        "GPT-4o",
        "(30%)",
        "Ping'an",
        "“quoted”",
        "1/4 of 16:9",
        "R&D, AT&T",
        "C# and F#, not G# at all",
        "No. 1 of 2024. And more!",
        "why?",
        "日日新 5.5",
        "a = b + c",
        "52,000 m²",
    ],
)
def test_what_needs_no_escape_stays_as_it_reads(text: str) -> None:
    assert escape_markdown(text) == text
    assert escape_inline(text) == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("5 * 6", r"5 \* 6"),
        ("snake_case", r"snake\_case"),
        ("1. first", "1&#46; first"),
        ("a. first", "a&#46; first"),
        ("iv) fourth", "iv&#41; fourth"),
        ("B) second", "B&#41; second"),
        ("A. Smith", "A. Smith"),
        ("[home]: page", r"&#91;home\]&#58; page"),
        ("see {--gone--}", r"see \{&#45;-gone--\}"),
        ("see {>>why", r"see \{&#62;>why"),
        ("the #1 chip", "the &#35;1 chip"),
        ("- item", "&#45; item"),
        ("---", "&#45;--"),
        ("# title", "&#35; title"),
        ("C#", "C&#35;"),
        ("a < b", "a &lt; b"),
        ("&lt;", "&amp;lt;"),
        ("[1]", r"&#91;1\]"),
        ("see [1]", r"see \[1\]"),
        ("!!! note", "&#33;!! note"),
        ("https://a.org", "https:&#47;/a.org"),
        ("www.a.org", "www&#46;a.org"),
        ("a@b.org", "a&#64;b.org"),
        (":smile:", "&#58;smile:"),
        ("US$5", "US&#36;5"),
    ],
)
def test_what_is_escaped_and_how(text: str, markdown: str) -> None:
    assert escape_markdown(text) == markdown


def test_white_space_is_folded() -> None:
    assert escape_markdown("  a\n\tb  ") == "a b"
    assert escape_inline(" a  ") == " a  "


@given(st.text(max_size=400))
def test_there_is_an_answer_for_any_text(text: str) -> None:
    assert "\n" not in escape_markdown(text)
    assert "<" not in escape_markdown(text)
