import pytest

from mkdocs_briefings.markdown.plain_text import find_first_paragraph, to_plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Ferry of [Solvik\nLines](../operators/solvik.md), fast", "Ferry of Solvik Lines, fast"),
        ('The [Alma](alma.md "Ferry (big)") of [[1]](x_(y).md)', "The Alma of [1]"),
        (
            "*What* the **Alma** is, ***says*** _one_ of_them_all",
            "What the Alma is, says one of_them_all",
        ),
        ("*The **Alma** sails.*", "The Alma sails."),
        ("5 * 3 * 2 and `a*b*c` and ``x ` y``", "5 * 3 * 2 and a*b*c and x ` y"),
        (
            "At least 40 km[^bf-1], `&amp;` &amp; \\*more\\* 5 &lt; 6",
            "At least 40 km, &amp; & *more* 5 < 6",
        ),
        (
            "![a map](map.png) <b>bold</b> :material-ferry: Alma{ .x } at 10:30:15",
            "bold Alma at 10:30:15",
        ),
        ("[a][b] <br>and [c] (d)", "a and [c] (d)"),
        ('The [Alma](alma.md "Ferry of (x")', "The Alma"),
        (r"\`no code\`", "`no code`"),
        ("\\[[ferries/alma]] 商汤科技", "[[ferries/alma]] 商汤科技"),
    ],
)
def test_a_paragraph_is_its_words(markdown: str, text: str) -> None:
    assert to_plain_text(markdown) == text


@pytest.mark.parametrize(
    "before",
    [
        "# Title",
        "<nav markdown>\n\n1. [Home](index.md)\n\n</nav>",
        "<figure>\n\n**Range**\n\n<svg><p>40 km</p></svg>\n</figure>",
        "| a | b |\n|---|---|\n| c | d |",
        "- one\n- two",
        "1. one",
        "> quoted",
        "```\ncode\n\nmore code\n```",
        "    code",
        "!!! note\n\n    boxed",
        "<!-- hidden\n\nstill hidden -->",
        "[^1]: A footnote",
        "[label]: https://example.org",
        "What is told here was published in 2031.\n{ .bf-horizon }",
        ":material-ferry:",
        "---",
    ],
)
def test_the_first_paragraph_is_prose(before: str) -> None:
    assert find_first_paragraph(f"{before}\n\nThe Alma\r\nsails.\r\n\r\nMore.") == "The Alma sails."
    assert find_first_paragraph(before) == ""
