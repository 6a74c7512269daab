"""Rows: the known words of an article, found wherever they stand in a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.commitment.seal import commit, row_of_seal
from mkdocs_briefings.text.canonical import SentenceId, canonical, words_of
from mkdocs_briefings.text.tokens import Row, Span, row_of_text

TEXT = canonical("""\
The storm hit Port Anna. Port Anna’s harbour closed.
* * *
“The storm hit Port Anna,” said Mr. Oak. “It hit hard.”
台风走了。船等着。
""")
COMMITTED = commit(TEXT)
ROW = row_of_text(TEXT)
EVERY = set(range(len(TEXT.words)))


def places(row: Row, phrase: str) -> list[str]:
    """Where a phrase begins: paragraph.sentence/position."""
    found = (row.place(span.start) for span in row.find(words_of(phrase)))
    return [f"{place.sentence}/{place.position}" for place in found]


@pytest.mark.parametrize(
    ("phrase", "begins"),
    [
        ("storm HIT port Anna", ["1.1/1", "3.1/1"]),
        ("hit", ["1.1/2", "3.1/2", "3.2/1"]),
        ("Anna. Port Anna's harbour", ["1.1/4"]),
        ("Mr Oak it hit", ["3.1/6"]),
        ("走了船", ["4.1/2"]),
        ("harbour closed the storm", []),
        ("closed The", []),
        ("hard 台", []),
        ("Port Annas", []),
        ("oak it it", []),
        ("着 了", []),
        ("", []),
        ("…", []),
    ],
)
def test_words_are_found_in_a_row_of_one_paragraph(phrase: str, begins: list[str]) -> None:
    assert places(ROW, phrase) == begins


def test_overlapping_finds_count() -> None:
    found = row_of_text(canonical("no no no no")).find(("no", "no"))
    assert found == [Span(0, 2), Span(1, 3), Span(2, 4)]


def test_nothing_runs_past_the_end() -> None:
    row = row_of_text(canonical("Rain fell."))
    assert row.find(("rain", "fell"))
    assert not row.find(("rain", "fell", "again"))
    assert not row.find(("fell", "rain"))


def opened(*indexes: int) -> Row:
    """``One two three. Four five. Six seven.`` and ``Eight nine.`` with some words open."""
    text = canonical("One two three. Four five. Six seven.\nEight nine.")
    return row_of_seal(commit(text).seal(indexes))


def test_a_closed_word_interrupts() -> None:
    row = opened(0, 2)
    assert row.forms[:3] == ("one", None, "three")
    assert places(row, "one") == ["1.1/0"]
    assert places(row, "three") == ["1.1/2"]
    assert places(row, "one three") == places(row, "one two three") == []


def test_a_closed_sentence_interrupts() -> None:
    row = opened(2, 5)
    assert places(row, "three") == ["1.1/2"]
    assert places(row, "six") == ["1.3/0"]
    assert places(row, "three six") == []


def test_opened_sentences_of_a_paragraph_join_and_those_of_two_do_not() -> None:
    row = opened(2, 3, 4, 5, 6, 7)
    assert places(row, "three four five six seven") == ["1.1/2"]
    assert places(row, "seven eight") == []


def test_sentences_tell_their_words() -> None:
    row = opened(0, 1, 2, 5, 6, 7)
    assert row.ids == (SentenceId(1, 1), SentenceId(1, 2), SentenceId(1, 3), SentenceId(2, 1))
    words = [
        [form for form in row.forms[s.start : s.end] if form] for s in map(row.sentence, range(4))
    ]
    assert words == [["one", "two", "three"], [], ["six", "seven"], ["eight"]]
    assert row.sentence(-1) == row.sentence(4) == Span(0, 0)


def test_spans_overlap_where_they_share_a_word() -> None:
    assert Span(0, 2).overlaps(Span(1, 3))
    assert Span(1, 3).overlaps(Span(0, 9))
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert not Span(2, 3).overlaps(Span(0, 2))
    assert len(Span(2, 5)) == 3


def test_a_row_knows_where_each_word_stands() -> None:
    assert {str(place.sentence) for place in map(ROW.place, ROW.positions["hit"])} == {
        *("1.1", "3.1", "3.2")
    }
    assert all(ROW.forms[p] == form for form, found in ROW.positions.items() for p in found)
    assert None not in ROW.positions


def test_a_seal_that_opens_everything_gives_the_row_of_the_text() -> None:
    assert row_of_seal(COMMITTED.seal(EVERY)) == ROW


@given(st.sets(st.sampled_from(sorted(EVERY))))
def test_seal_and_text_agree_on_what_is_open(indexes: set[int]) -> None:
    row = row_of_seal(COMMITTED.seal(indexes))
    known = {row.place(p): form for p, form in enumerate(row.forms) if form is not None}
    assert known == {w.place: w.form for w in TEXT.words if w.index in indexes}


@given(
    st.sets(st.sampled_from(sorted(EVERY))),
    st.integers(0, len(TEXT.words) - 1),
    st.integers(1, 6),
)
def test_what_a_seal_shows_is_what_the_text_shows(
    indexes: set[int], first: int, count: int
) -> None:
    words = TEXT.words[first : first + count]
    forms = [word.form for word in words]
    public = row_of_seal(COMMITTED.seal(indexes))
    seen = {public.place(span.start) for span in public.find(forms)}
    whole = {ROW.place(span.start) for span in ROW.find(forms)}
    assert seen <= whole
    is_one_paragraph = len({word.place.sentence.paragraph for word in words}) == 1
    if is_one_paragraph:
        assert words[0].place in whole
        assert (words[0].place in seen) == indexes.issuperset(word.index for word in words)
