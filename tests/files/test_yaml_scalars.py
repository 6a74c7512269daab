"""Text written as YAML is that text for every reader of YAML."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_scalars import is_plain, quote_scalar, typed_forms, write_scalar
from mkdocs_briefings.files.yaml_tree import plain

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)
near_misses = st.sampled_from(
    "NO on ~ null true 5.50 16:9 0x1F 1e3 2026-02-30 0o7 = << .inf 1_000 -5 ... --- - ? a: a:b "
    "a#b #a !a &a *a @a `a %a 'a \"a [a {a a] ,a 5 5km".split()
)


@pytest.mark.parametrize("text", ["Alma", "40 km", "a:b", "a#b", "don't", "阿尔玛", "-x"])
def test_plain_where_no_reader_takes_it_for_more(text: str) -> None:
    assert write_scalar(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("NO", '"NO"'),
        ("5.50", '"5.50"'),
        ("2026-02-30", '"2026-02-30"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        (" a", '" a"'),
        ('say "a: b"', "'say \"a: b\"'"),
        ("a: b\u2028", '"a: b\\u2028"'),
    ],
)
def test_in_quotes_where_one_does(text: str, written: str) -> None:
    assert write_scalar(text) == written


def test_a_comma_needs_quotes_within_brackets_only() -> None:
    assert is_plain("a, b")
    assert not is_plain("a, b", flow=True)


@given(texts | near_misses)
def test_what_is_written_reads_as_the_text(text: str) -> None:
    for written in (write_scalar(text), quote_scalar(text)):
        assert yaml.safe_load(f"key: {written}\n") == {"key": text}
    assert yaml.safe_load(f"[{write_scalar(text, flow=True)}, x]\n") == [text, "x"]
    node, _ = parse_yaml("x.yml", f"key: {write_scalar(text)}\n".encode())
    if node and text.isprintable():
        assert plain(node) == {"key": text}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("battery", ["battery"]),
        ("no", ["no", False]),
        ("True", ["True", True]),
        ("2031", ["2031", 2031]),
        ("5.50", ["5.50", 5.5]),
        ("0x1F", ["0x1F", 31]),
    ],
)
def test_what_an_editor_may_make_of_a_text(text: str, forms: list[Any]) -> None:
    assert typed_forms(text) == forms
    assert [type(form) for form in typed_forms(text)] == [type(form) for form in forms]
