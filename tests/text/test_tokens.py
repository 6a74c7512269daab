"""Rows: the known words of an article, found wherever they stand in a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.commitment.seal import commit, tokens_of_seal
from mkdocs_briefings.text.canonical import SentenceId, canonical, words_of
from mkdocs_briefings.text.tokens import Span, TokenSequence, tokens_of_text

TEXT = canonical("""\
The storm hit Port Anna. Port Anna’s harbour closed.
* * *
“The storm hit Port Anna,” said Mr. Oak. “It hit hard.”
台风走了。船等着。
""")
COMMITTED = commit(TEXT)
SEQUENCE = tokens_of_text(TEXT)
EVERY = set(range(len(TEXT.words)))


def places(sequence: TokenSequence, phrase: str) -> list[str]:
    """Where a phrase begins: paragraph.sentence/position."""
    found = (sequence.place(span.start) for span in sequence.find(words_of(phrase)))
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
    assert places(SEQUENCE, phrase) == begins


def test_overlapping_finds_count() -> None:
    found = tokens_of_text(canonical("no no no no")).find(("no", "no"))
    assert found == [Span(0, 2), Span(1, 3), Span(2, 4)]


def test_nothing_runs_past_the_end() -> None:
    sequence = tokens_of_text(canonical("Rain fell."))
    assert sequence.find(("rain", "fell"))
    assert not sequence.find(("rain", "fell", "again"))
    assert not sequence.find(("fell", "rain"))


def opened(*indexes: int) -> TokenSequence:
    """``One two three. Four five. Six seven.`` and ``Eight nine.`` with some words open."""
    text = canonical("One two three. Four five. Six seven.\nEight nine.")
    return tokens_of_seal(commit(text).seal(indexes))


def test_a_closed_word_interrupts() -> None:
    sequence = opened(0, 2)
    assert sequence.tokens[:3] == ("one", None, "three")
    assert places(sequence, "one") == ["1.1/0"]
    assert places(sequence, "three") == ["1.1/2"]
    assert places(sequence, "one three") == places(sequence, "one two three") == []


def test_a_closed_sentence_interrupts() -> None:
    sequence = opened(2, 5)
    assert places(sequence, "three") == ["1.1/2"]
    assert places(sequence, "six") == ["1.3/0"]
    assert places(sequence, "three six") == []


def test_opened_sentences_of_a_paragraph_join_and_those_of_two_do_not() -> None:
    sequence = opened(2, 3, 4, 5, 6, 7)
    assert places(sequence, "three four five six seven") == ["1.1/2"]
    assert places(sequence, "seven eight") == []


def test_sentences_tell_their_words() -> None:
    sequence = opened(0, 1, 2, 5, 6, 7)
    assert sequence.ids == (SentenceId(1, 1), SentenceId(1, 2), SentenceId(1, 3), SentenceId(2, 1))
    words = [
        [form for form in sequence.tokens[s.start : s.end] if form]
        for s in map(sequence.sentence, range(4))
    ]
    assert words == [["one", "two", "three"], [], ["six", "seven"], ["eight"]]
    assert sequence.sentence(-1) == sequence.sentence(4) == Span(0, 0)


def test_spans_overlap_where_they_share_a_word() -> None:
    assert Span(0, 2).overlaps(Span(1, 3))
    assert Span(1, 3).overlaps(Span(0, 9))
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert not Span(2, 3).overlaps(Span(0, 2))
    assert len(Span(2, 5)) == 3


def test_a_row_knows_where_each_word_stands() -> None:
    assert {str(place.sentence) for place in map(SEQUENCE.place, SEQUENCE.positions["hit"])} == {
        *("1.1", "3.1", "3.2")
    }
    assert all(
        SEQUENCE.tokens[p] == form for form, found in SEQUENCE.positions.items() for p in found
    )
    assert None not in SEQUENCE.positions


def test_a_seal_that_opens_everything_gives_the_row_of_the_text() -> None:
    assert tokens_of_seal(COMMITTED.seal(EVERY)) == SEQUENCE


@given(st.sets(st.sampled_from(sorted(EVERY))))
def test_seal_and_text_agree_on_what_is_open(indexes: set[int]) -> None:
    sequence = tokens_of_seal(COMMITTED.seal(indexes))
    known = {sequence.place(p): form for p, form in enumerate(sequence.tokens) if form is not None}
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
    tokens = [word.form for word in words]
    public = tokens_of_seal(COMMITTED.seal(indexes))
    seen = {public.place(span.start) for span in public.find(tokens)}
    whole = {SEQUENCE.place(span.start) for span in SEQUENCE.find(tokens)}
    assert seen <= whole
    is_one_paragraph = len({word.place.sentence.paragraph for word in words}) == 1
    if is_one_paragraph:
        assert words[0].place in whole
        assert (words[0].place in seen) == indexes.issuperset(word.index for word in words)
