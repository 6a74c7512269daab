"""Canonical text: golden cases for each rule, and what holds for any text."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.text.canonical import SentenceId, canonical, is_word, length_of, words_of
from mkdocs_briefings.text.characters import CanonicalError

GOLDEN = Path(__file__).parent / "golden" / "canonical"

FILES = {
    path.stem: yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    for path in sorted(GOLDEN.glob("*.yml"))
}
CASES = [
    pytest.param(case, id=f"{name}-{number}")
    for name, cases in FILES.items()
    for number, case in enumerate(cases, 1)
]

texts = st.text(
    st.sampled_from(
        ".,:;!?…。！ \n\t-–—−'’“”\"()[%$€°+/0599٣²⁻sSaAdÉßİŉé\u0301\u0345\u0316台カ한ลำ℃\u200b\xad"
    )
    | st.characters(exclude_categories=["Cs"]),
)


@pytest.mark.parametrize("case", CASES)
def test_golden(case: dict[str, Any]) -> None:
    text = bytes.fromhex(case["bytes"]) if "bytes" in case else case["text"]
    if "error" in case:
        with pytest.raises(CanonicalError) as caught:
            canonical(text)
        assert str(caught.value) == case["error"]
        return
    sentences = canonical(text).sentences
    assert {str(s.id): " ".join(w.form for w in s.words) for s in sentences} == case["gives"]


def test_every_rule_has_golden_cases() -> None:
    assert len(FILES) == len(list(GOLDEN.iterdir()))
    assert all(len(cases) >= 5 for cases in FILES.values())


def test_words_know_where_they_stand() -> None:
    text = canonical("First.\n\n  He said: “Spain’s co-op won!” Then he left.")
    (_, last) = text.paragraphs
    (said, left) = last.sentences
    assert (said.text, str(said.id)) == ("He said: “Spain’s co-op won!”", "2.1")
    assert left.text == "Then he left."
    assert last.text[left.start :] == left.text
    assert [last.text[w.start : w.end] for w in said.words] == [
        *("He", "said", "Spain", "co-op", "won")
    ]
    assert [w.index for w in said.words] == [1, 2, 3, 4, 5]
    assert left.words[1].place == (SentenceId(2, 2), 1)


def test_strings_may_be_no_text_either() -> None:
    with pytest.raises(CanonicalError, match="byte 3: not UTF-8"):
        canonical("abc\ud800")


def test_marks_do_not_pile_up() -> None:
    canonical("a" + "\u0301" * 30)
    with pytest.raises(CanonicalError, match="byte 3: more than 30 combining marks") as caught:
        words_of("xya" + "\u0301\u0316\u200b" * 16)
    assert caught.value.offset == 3


@given(texts)
def test_a_canonical_word_is_its_own_only_word(text: str) -> None:
    for word in canonical(text).words:
        assert is_word(word.form)


def test_so_is_that_of_every_character() -> None:
    everything = " ".join(chr(c) for c in range(0x20000) if not 0xD800 <= c < 0xE000)
    forms = words_of(everything.replace("\x0a", "").replace("\x0d", ""))
    assert len(forms) > 60_000
    assert words_of(" ".join(forms)) == forms
    assert all(map(is_word, forms))


@given(texts)
def test_addresses_and_spans_are_in_order(text: str) -> None:
    read = canonical(text)
    assert [w.index for w in read.words] == list(range(len(read.words)))
    for paragraph in read.paragraphs:
        assert [s.id for s in paragraph.sentences] == [
            (paragraph.number, i) for i in range(1, len(paragraph.sentences) + 1)
        ]
        end = 0
        for sentence in paragraph.sentences:
            assert sentence.words
            assert end <= sentence.start
            assert paragraph.text.startswith(sentence.text, sentence.start)
            end = sentence.start + len(sentence.text)
            assert all(sentence.start <= w.start < w.end <= end for w in sentence.words)
            assert all(a.end <= b.start for a, b in pairwise(sentence.words))


@given(texts)
def test_bytes_and_string_read_alike(text: str) -> None:
    assert canonical(text) == canonical(text.encode()) == canonical("\ufeff" + text)


@given(texts)
def test_a_paragraph_reads_the_same_by_itself(text: str) -> None:
    for paragraph in canonical(text).paragraphs:
        (again,) = canonical(paragraph.text).paragraphs
        assert [s.text for s in again.sentences] == [s.text for s in paragraph.sentences]


@pytest.mark.parametrize(
    ("phrase", "length"),
    [
        ("five of eight key metrics", 5),
        ("GPT-4o, 2024", 3),
        ("US$52,000 (+3.5%)", 3),
        ("3–4 km", 3),
        ("海潮号渔船", 2.5),
        ("sells 昇腾 chips", 3),
        ("ลำนี้", 1),
        ("* * *", 0),
    ],
)
def test_the_length_of_a_phrase(phrase: str, length: float) -> None:
    assert length_of(words_of(phrase)) == length
