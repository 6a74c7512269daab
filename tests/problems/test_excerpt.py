"""A quoted line keeps its carets under the place, and nothing of it is obeyed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.problems.excerpt import WIDTH, excerpt, inert, lines_of, short

CASES = {
    "plain": ("name: Alma", 7, 4, "name: Alma", "      ^^^^"),
    "extent not known": ("name: Alma", 7, 0, "name: Alma", "      ^"),
    "at the end": ("name:", 6, 1, "name:", "     ^"),
    "beyond the end": ("name:", 60, 1, "name:", "     ^"),
    "wide before": ("日日新: x", 6, 1, "日日新: x", "        ^"),
    "wide itself": ("a: 日日新", 4, 3, "a: 日日新", "   ^^^^^^"),
    "wide space": ("a:　x", 4, 1, "a:　x", "    ^"),
    "combining before": ("e\u0301: x", 5, 1, "e\u0301: x", "   ^"),
    "tab": ("\ta: x", 2, 1, "→a: x", " ^"),
    "escape": ("\x1b[2Jx", 5, 1, "␛[2Jx", "    ^"),
    "delete and C1": ("\x7f\x9bx", 3, 1, "��x", "  ^"),
    "bidi": ("a\u202eb", 3, 1, "a�b", "  ^"),
    "no-break space": ("a\xa0b", 3, 1, "a b", "  ^"),
    "old workflow command": ("x ##[error]y", 12, 1, "x ##［error]y", "            ^"),
    "extent beyond the end": ("a: b", 4, 99, "a: b", "   ^"),
}


@pytest.mark.parametrize(("line", "column", "length", "shown", "carets"), CASES.values(), ids=CASES)
def test_carets_stand_under_the_place(
    line: str, column: int, length: int, shown: str, carets: str
) -> None:
    assert excerpt(line, column, length) == [f"  | {shown}", f"  | {carets}"]


@pytest.mark.parametrize("line", ["", "   ", "\t"])
def test_a_blank_line_is_not_quoted(line: str) -> None:
    assert excerpt(line, 1) == []


def test_of_a_long_line_what_is_round_the_place() -> None:
    line = "".join(f"{n:04}-" for n in range(400))
    shown, carets = excerpt(line, 1001, 4)
    assert len(shown) <= WIDTH + 4
    assert shown[4] == shown[-1] == "…"
    at = carets.index("^")
    assert shown[at : at + carets.count("^")] == "0200"


def test_a_long_line_is_shown_from_its_beginning_where_that_holds_the_place() -> None:
    shown, carets = excerpt("key: " + "x" * 500, 1, 3)
    assert shown.startswith("  | key: xxx")
    assert shown.endswith("x…")
    assert carets == "  | ^^^"


@given(
    st.text(st.characters(exclude_characters="\r\n"), max_size=300),
    st.integers(1, 320),
    st.integers(0, 320),
)
def test_whatever_stands_there(line: str, column: int, length: int) -> None:
    quoted = excerpt(line, column, length)
    if not quoted:
        assert not line.strip()
        return
    shown, carets = quoted
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert "##[" not in shown
    assert set(carets.removeprefix("  | ").strip()) == {"^"}
    assert len(carets) <= WIDTH + 8


@given(st.text(max_size=50))
def test_inert_text_keeps_its_length(text: str) -> None:
    assert len(inert(text)) == len(text)
    assert len(inert(text).splitlines()) <= 1


def test_short_text_keeps_both_ends() -> None:
    text = short("a" * 10_000 + " is not an id")
    assert text.startswith("aaa")
    assert text.endswith("is not an id")
    assert len(text) < 400


def test_lines_are_counted_as_editors_do() -> None:
    assert lines_of("\ufeffa\r\nb\rc\nd\x0ce\u2028f".encode()) == ["a", "b", "c", "d\x0ce\u2028f"]
    assert lines_of(b"\xff\n") == ["�", ""]
