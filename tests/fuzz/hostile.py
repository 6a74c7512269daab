"""What strangers may write: values that are no values, and text that wants to be something else."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from mkdocs_briefings.model.models import Card, Source
from mkdocs_briefings.model.vocabulary import Vocabulary
from tests.fuzz.trees import Raw

NUMBERS = [
    *["0", "-1", "9" * 400, "1e999", "NaN", "-Infinity", "1/0", "0.1..-0.1", "१२३", "½", "Ⅻ"],
    *["一百万亿", "0 km", "1..2 km", "10 % %", "500 billion CNY", "9e9 times", "1/0 km", "-0"],
    *["1.2.3", "1,2,3", "٤٠ km", "𝟜𝟘 km", "forty", "10^400 km", "2 times 3 times", "4.0e-400"],
]
DATES = [
    *["2031-02-30", "0000", "0000-01-01", "9999-12-31", "9999-12-31~", "-9999", "0001-01-01~"],
    *["2031-04-02/2031-04-01", "../..", "0001/9999", "2031-W14", "2031-04-02T10:00:00", "99999"],
    *["2031-13", "2031-21", "20XX", "/", "2031-04-02/", "9999-12", "0001", "1~", "2031?"],
]
REFS = [
    *["ferries/alma", "ferries/alma#f", "ferries/alma#f5", "ferries/none", "none/alma", "ferries"],
    *["ferries/", "/", "#", "a#b#c", "ferries/alma#", "ferries/con", "ferries/index", "index"],
    *["post", "letter", "kuai-bao", "none", "../post", "sources/post", "api/v1", "facts/index"],
    *["operators/solvik", "operators/nordic", "people/ida-berg", "fairs/boats", "ferries/alma#old"],
    *["operators/solvik#f", "operators/nordic#f", "assets", "briefs/index", "ferries/a", "1.1"],
]
ADDRESSES = [
    *["javascript:alert(1)", "http://[", "https://[::1", "https://exa mple", "//x", "https://"],
    *["https://\u2100.example", "https://example.org:99999", "https://a@b:c@d", "data:,x", "%"],
    "https://example.org/" + "a" * 3000,
]
MARKUP = [
    *["<script>alert(1)</script>", "]]>", "{{ 7 * 7 }}", "{% raw %}", "{#", "[[ferries/alma]]"],
    *[
        "[[_kinds]]",
        "[[_timeline x y]]",
        "[[_none]]",
        "[[ferries/alma#range|x",
        "[x](y)",
        "![x](y)",
    ],
    *["[^1]: x", "*" * 99, "`" * 99, "---", "```", "~~~", "<!--", "# x", "> x", "| x | y |", "$&"],
    *[
        "=cmd()",
        "::error::x",
        "##[error]x",
        "\x1b[31mx",
        "%0Ax",
        "&#8238;",
        ":smile:",
        "--8<-- 'x'",
    ],
    *["{ .x }", "<<<<<<< x", "\\", "'", '"', "{operator}", "[ of {range}]", "{", "}", "[", "]"],
]
LETTERS = [
    *["", " ", "\t", "\u00a0", "\u200b", "\u202e", "\u2028", "\u2029", "\x85", "\ufeff", "\x00"],
    *[
        "\x7f",
        "\ud800",
        "\udcff",
        "\ufffe",
        "\U000e0041",
        "\U0010ffff",
        "e\u0301",
        "e" + "\u0301" * 60,
    ],
    *[
        "İ",
        "ß",
        "ﬁ",
        "Ǆ",
        "Аlma",
        "🇳🇴",
        "👩\u200d👩\u200d👧",
        "ก็",
        "阿尔玛",
        "ァ",
        "שלום",
        "x" * 3000,
    ],
    *["a " * 2000, "9 " * 2000, "Alma " * 300, "阿" * 2000, "." * 2000, "’s " * 500, "-" * 2000],
]
TEXTS = [*NUMBERS, *DATES, *REFS, *ADDRESSES, *MARKUP, *LETTERS]

RAW = [
    *["", "~", "null", "true", "NO", "0x1F", "1_000", "12:30:45", "1e3", ".inf", "=", "<<"],
    *[
        "*a",
        "&a x",
        "&a [*a]",
        "!!binary aa",
        "!!python/object/apply:os.getcwd []",
        "!x y",
        "!ENV X",
    ],
    *["[" * 11 + "]" * 11, "[" * 50 + "]" * 50, "[" * 3000, "{a: " * 11 + "}" * 11, "{a: " * 3000],
    *[
        "'",
        '"',
        "|",
        ">-",
        "? x",
        "- - x",
        "- x",
        "--- x",
        "...",
        "%TAG ! x",
        "# x",
        "a # b",
        "a #b",
    ],
    *[
        '"\\ud800"',
        '"\\0"',
        '"\\x85"',
        '"\\u2028"',
        "@x",
        "`x",
        "\t",
        "[]",
        "{}",
        "{x}",
        "[,]",
        "x: y",
    ],
    *[
        "{a: 1, a: 2}",
        "[a, [b, {c: d}]]",
        "{? [a] : b}",
        "&a &b x",
        "'x' y",
        "[x]]",
        "\ud800",
        "\0",
    ],
]
"""YAML that no writer of ours would write."""

PATHS = [
    *["briefings/ferries/index.yml", "briefings/ferries/con.yml", "briefings/Ferries/alma.yml"],
    *[
        "briefings/ferries/alma.yaml",
        "briefings/none/x.yml",
        "briefings/api/x.yml",
        "seeds/index.yml",
    ],
    *["seeds/none.seal", "seeds/.text/none.txt", "seeds/POST.yml", "briefings/ferries/a.yml"],
    *[
        "docs/ferries/index.md",
        "docs/facts.md",
        "docs/Index.md",
        "docs/ferries/alma.md",
        "docs/404.md",
    ],
    *["docs/sources/post.md", "docs/x.html", "docs/e\u0301.md", "docs/\xe9.md", "docs/\udcff.md"],
    *[
        "docs/a\nb.md",
        "docs/[[x]].md",
        "docs/a b.md",
        "briefings/ferries/\u202e.yml",
        "docs/briefs/x.md",
    ],
    *["briefings/x.yml", "briefings/a/b/c.yml", "seeds/a/b.yml", "docs/api/v1/facts.json"],
]
"""Where a file may turn up that is none of a sound site."""


def _fields(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield field.alias or name
        for inner in _models(field.annotation, *field.metadata):
            yield from _fields(inner)


def _models(*hints: Any) -> Iterator[type[BaseModel]]:
    for hint in hints:
        if isinstance(hint, type) and issubclass(hint, BaseModel):
            yield hint
        yield from _models(*get_args(hint))


CONFIG_KEYS = (
    "site_name site_url nav plugins briefings as_of readings repository theme hooks INHERIT extra "
    "markdown_extensions docs_dir"
).split()
KEYS = sorted(
    {field for model in (Card, Source, Vocabulary) for field in _fields(model)}
    | {*CONFIG_KEYS, "en", "zh", "post", "km", "ferries", "x", "", "1.1", "api", "number_words"}
)
"""The keys of all our files, wherever they belong, and some that are names."""

ANYTHING: list[str | Raw] = [*TEXTS, *map(Raw, RAW)]
