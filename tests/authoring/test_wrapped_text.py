"""Hard-wrapped lines are joined; heads of pages go, cut words are whole again, figures stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.authoring.wrapped_text import unwrap
from mkdocs_briefings.text.canonical import canonical


def test_unwrapping_joins_lines_and_keeps_paragraphs() -> None:
    wrapped = "A line\nthat goes\r\n  on.\n\n\nAnother\n \t\none.\n"
    assert unwrap(wrapped).text == "A line that goes on.\nAnother\none.\n"
    assert unwrap("") == ("\n", (), ())


@given(st.text(st.sampled_from("ab. \n\r\t"), max_size=60))
def test_unwrapping_keeps_the_words(text: str) -> None:
    def words(of: str) -> list[str]:
        return [word.form for word in canonical(of).words]

    assert words(unwrap(text).text) == words(text)


def test_rows_of_a_table_stay_one_a_line() -> None:
    rows = "| Site | Size |\n| Shoal | 80 |\n"
    assert unwrap(f"They\nsaid:\n{rows}So it\nwas.\n").text == f"They said:\n{rows}So it was.\n"


@pytest.mark.parametrize(
    ("wrapped", "joined", "change"),
    [
        ("a remark-\nable day", "a remarkable day", "'remarkable' (was 'remark-' / 'able')"),
        ("a west\xad\nern basin", "a western basin", "'western' (was 'west-' / 'ern')"),
        ("an Alder-\nbacked firm", "an Alder-backed firm", "'Alder-backed'"),
    ],
)
def test_a_word_cut_at_a_line_end_is_joined(wrapped: str, joined: str, change: str) -> None:
    assert unwrap(wrapped) == (f"{joined}\n", (f"line 2: joined {change}",), ())


@pytest.mark.parametrize("word", ["and", "or", "und", "oder", "bis", "et", "y"])
def test_a_suspended_hyphen_cuts_no_word(word: str) -> None:
    assert unwrap(f"both short-\n{word} long ones") == (f"both short- {word} long ones\n", (), ())


@pytest.mark.parametrize(
    ("wrapped", "left"),
    [
        ("in 2030-\n31 it", "in 2030- 31 it"),
        ("a G7-\nled plan", "a G7- led plan"),
        ("a pre-\n2030 ship", "a pre- 2030 ship"),
    ],
)
def test_a_figure_is_never_joined(wrapped: str, left: str) -> None:
    text, changes, (warning,) = unwrap(wrapped)
    assert text == f"{left}\n"
    assert changes == ()
    assert warning.startswith("line 2: ")
    assert "are left apart" in warning


PAGES = """\
Nobody hurries there, and bread sells out on most
3
QUAY POST  |  14 MARCH 2031

mornings. So they say.

4
QUAY POST  |  14 MARCH 2031

They mention the silence
5
QUAY POST  |  14 MARCH 2031

first and the smell second.
"""


def test_running_heads_and_page_numbers_go() -> None:
    assert unwrap(PAGES) == (
        "Nobody hurries there, and bread sells out on most mornings. So they say.\n"
        "They mention the silence first and the smell second.\n",
        (
            "lines 3, 8, 12: dropped the running head 'QUAY POST | 14 MARCH 2031' and the page "
            "numbers beside it",
        ),
        (),
    )


def test_numbers_that_do_not_count_the_pages_stay() -> None:
    text = unwrap(PAGES.replace("\n4\n", "\n40\n")).text.replace("\n", " ")
    assert "on most 3 mornings" in text
    assert " 40 " in text
    assert "QUAY" not in text


def test_a_line_that_comes_back_between_sentences_is_only_reported() -> None:
    song = "".join(f"It rained {n}.\nHeave away, my boys.\n\n" for n in ("here", "there", "more"))
    text, changes, (warning,) = unwrap(song)
    assert text.count("Heave away") == 3
    assert changes == ()
    assert warning.startswith("lines 2, 5, 8: 'Heave away, my boys.' comes back")


def test_a_number_alone_amid_a_sentence_is_reported() -> None:
    text, changes, (warning,) = unwrap("They sold\n300\nships. And\n\n12\n\nMore followed.")
    assert text == "They sold 300 ships. And\n12\nMore followed.\n"
    assert changes == ()
    assert warning == "line 2: '300' stands alone amid a sentence: a page number? Delete it"
