"""Seals: what they prove, what cannot be forged, and what cannot be learned from them."""

import hashlib
import hmac
import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.commitment.seal import (
    MAX_WORD,
    ClosedSentence,
    OpenedSentence,
    OpenedWord,
    Seal,
    commit,
    tokens_of_seal,
)
from mkdocs_briefings.commitment.seal_file import format_seal, parse_seal
from mkdocs_briefings.text.canonical import SentenceId, canonical, words_of
from tests.support.articles import STORM, opening

REPOSITORY = Path(__file__).parents[2]
PUBLIC = sorted((REPOSITORY / "seeds").glob("*.seal"))

TEXT = canonical(STORM)
COMMITTED = commit(TEXT)
SEAL = COMMITTED.seal(opening(TEXT, "52,000 crates", "said Ada Oak", "nobody", "on Friday"))

openings = st.sets(st.integers(0, len(TEXT.words) - 1))


def shown(seal: Seal) -> dict[str, str]:
    """What a seal opens, by place: paragraph.sentence/position."""
    sequence = tokens_of_seal(seal)
    places = (
        (sequence.place(p), form) for p, form in enumerate(sequence.tokens) if form is not None
    )
    return {f"{place.sentence}/{place.position}": form for place, form in places}


def h(tag: str, content: bytes) -> bytes:
    return hashlib.sha256(b"briefings/1/" + tag.encode() + b"\x00" + content).digest()


def test_the_root_is_that_of_the_design() -> None:
    key = h("key", b"rain fell\nboats left\nthen sun")
    digests = b""
    for index, (paragraph, sentence, words) in enumerate(
        [(1, 1, (b"rain", b"fell")), (1, 2, (b"boats", b"left")), (3, 1, (b"then", b"sun"))]
    ):
        leaves = b""
        for i, word in enumerate(words, 2 * index):
            salt = hmac.new(key, i.to_bytes(4, "big"), "sha256").digest()[:16]
            leaves += h("word", salt + word)[:16]
        digests += paragraph.to_bytes(4, "big") + sentence.to_bytes(4, "big")
        digests += h("sentence", leaves)
    committed = commit(canonical("Rain fell. Boats left.\n—\nThen sun."))
    assert committed.root == h("root", (6).to_bytes(4, "big") + digests).hex()


def test_a_known_root_never_changes() -> None:
    assert COMMITTED.root == "346f1de998f34bb5acca83f8328be34f7f00738675fe057be84d3ea214f11ef5"


def test_a_seal_proves_what_it_opens_and_nothing_else() -> None:
    assert SEAL.root(len(TEXT.words)) == COMMITTED.root
    assert shown(SEAL) == {
        **{"3.2/2": "52,000", "3.2/3": "crates", "3.2/4": "said", "3.2/5": "ada", "3.2/6": "oak"},
        **{"3.3/0": "nobody", "4.1/4": "on", "4.1/5": "friday"},
    }


@given(openings)
def test_any_opening_has_the_root_and_survives_its_file(opened: set[int]) -> None:
    seal = COMMITTED.seal(opened)
    assert seal.root(len(TEXT.words)) == COMMITTED.root
    assert parse_seal(format_seal(seal)) == seal
    assert len(shown(seal)) == len(opened)


@given(openings)
def test_a_holder_sees_what_a_seal_opens(opened: set[int]) -> None:
    assert COMMITTED.opened_by(COMMITTED.seal(opened)) == opened


def test_a_seal_of_another_number_of_sentences_opens_nothing_here() -> None:
    with pytest.raises(ValueError, match="shorter"):
        COMMITTED.opened_by(Seal(SEAL.sentences[:-1]))


def test_only_words_of_the_text_can_be_opened() -> None:
    for index in (-1, len(TEXT.words)):
        with pytest.raises(IndexError, match=f"no word {index} in a text of"):
            COMMITTED.seal({0, index})
    with pytest.raises(ValueError, match="without words"):
        commit(canonical("* * *"))
    with pytest.raises(ValueError, match=r"201 characters in 1\.1 is too"):
        commit(canonical("so " + "a" * (MAX_WORD + 1))).seal({1})


# Forging: any change to what a seal says gives another root.


def alter(seal: Seal, at: int, sentence: ClosedSentence | OpenedSentence) -> Seal:
    return Seal((*seal.sentences[:at], sentence, *seal.sentences[at + 1 :]))


def alter_words(
    at: int, change: Callable[[list[OpenedWord | bytes]], list[OpenedWord | bytes]]
) -> Seal:
    sentence = SEAL.sentences[at]
    assert isinstance(sentence, OpenedSentence)
    return alter(SEAL, at, replace(sentence, words=tuple(change(list(sentence.words)))))


def test_a_forged_word_fails() -> None:
    def forge(words: list[OpenedWord | bytes]) -> list[OpenedWord | bytes]:
        assert isinstance(words[2], OpenedWord)
        return [*words[:2], replace(words[2], form="53,000"), *words[3:]]

    assert alter_words(3, forge).root(len(TEXT.words)) != COMMITTED.root


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda w: [w[1], w[0], *w[2:]], id="closed-swapped"),
        pytest.param(lambda w: [*w[:2], w[3], w[2], *w[4:]], id="opened-swapped"),
        pytest.param(lambda w: [*w[:1], *w[2:]], id="left-out"),
        pytest.param(lambda w: [*w[:3], w[2], *w[3:]], id="said-twice"),
        pytest.param(lambda w: [w[-1], *w[:-1]], id="rotated"),
        pytest.param(lambda w: [b"\0" * 16, *w[1:]], id="leaf-made-up"),
    ],
)
def test_moved_words_fail(
    change: Callable[[list[OpenedWord | bytes]], list[OpenedWord | bytes]],
) -> None:
    assert alter_words(3, change).root(len(TEXT.words)) != COMMITTED.root


@pytest.mark.parametrize("number", [(1, 2), (3, 1), (2, 1), (4, 1)])
def test_a_renumbered_sentence_fails(number: tuple[int, int]) -> None:
    moved = replace(SEAL.sentences[3], id=SentenceId(*number))
    assert alter(SEAL, 3, moved).root(len(TEXT.words)) != COMMITTED.root


def test_sentences_moved_added_or_left_out_fail() -> None:
    one, two, *others = SEAL.sentences
    swapped = (replace(two, id=one.id), replace(one, id=two.id), *others)
    for sentences in ((two, one, *others), swapped, (one, *others), (one, one, two, *others)):
        assert Seal(sentences).root(len(TEXT.words)) != COMMITTED.root


def test_a_borrowed_sentence_fails() -> None:
    other = commit(canonical("Port Anna's harbour closed at noon. All is lost."))
    assert alter(SEAL, 0, other.sentences[0]).root(len(TEXT.words)) not in (
        COMMITTED.root,
        other.root,
    )


def test_one_word_more_gives_all_words_other_salts() -> None:
    other = commit(canonical("Port Anna's harbour closed at noon. The storm had come."))
    mine, theirs = COMMITTED.sentences[0], other.sentences[0]
    assert [getattr(w, "form", None) for w in mine.words] == [
        getattr(w, "form", None) for w in theirs.words
    ]
    assert not {getattr(w, "salt", None) for w in mine.words} & {
        getattr(w, "salt", None) for w in theirs.words
    }


# Guessing: what a seal shows does not help to learn what it closes.


def salts(seal: Seal) -> set[bytes]:
    return {
        word.salt
        for sentence in seal.sentences
        if isinstance(sentence, OpenedSentence)
        for word in sentence.words
        if isinstance(word, OpenedWord)
    }


def test_a_seal_holds_no_key_and_the_salts_of_opened_words_only() -> None:
    opened = opening(TEXT, "52,000 crates", "said Ada Oak", "nobody", "on Friday")
    own = [w.salt for s in COMMITTED.sentences for w in s.words if isinstance(w, OpenedWord)]
    assert salts(SEAL) == {own[i] for i in opened}
    assert len(set(own)) == len(own) == len(TEXT.words)
    shown = repr(SEAL) + repr(COMMITTED)
    assert not any(repr(COMMITTED.key[i : i + 8])[2:-1] in shown for i in range(0, 32, 8))
    assert not any(repr(own[i])[2:-1] in shown for i in range(len(own)) if i not in opened)


def test_a_word_list_does_not_open_closed_words() -> None:
    syllables = ["ka", "mo", "ti", "shen", "lor", "ver", "in", "ex", "dan", "pu", "re", "so", "gal"]
    made = {"".join(s) for n in (1, 2, 3) for s in itertools.product(syllables, repeat=n)}
    guesses = made | {w.form for w in TEXT.words} | {str(n) for n in range(2000)}
    leaves = {
        w
        for s in SEAL.sentences
        if isinstance(s, OpenedSentence)
        for w in s.words
        if isinstance(w, bytes)
    }
    digests = {s.digest for s in SEAL.sentences if isinstance(s, ClosedSentence)}
    assert len(guesses) > 4000
    assert leaves
    assert digests
    for salt in {*salts(SEAL), b"", b"\0" * 16}:
        tried = {OpenedWord(salt, guess).leaf for guess in guesses}
        assert not tried & leaves
        assert not {h("sentence", leaf) for leaf in tried} & digests


def test_closed_sentences_tell_not_even_that_they_are_alike() -> None:
    twice = commit(canonical("It rained. It rained. It snowed.")).seal({4})
    first, second, _ = twice.sentences
    assert first.digest != second.digest
    assert len(format_seal(twice).splitlines()[2]) == len("1.1 ") + 43


def test_opening_more_shows_no_more_than_what_is_opened() -> None:
    few, more = COMMITTED.seal({3}), COMMITTED.seal({3, 4})
    assert shown(few).items() < shown(more).items()
    assert salts(few) < salts(more)


def test_texts_that_open_the_same_words_share_no_salt() -> None:
    other = commit(canonical(STORM.replace("west coast", "east coast")))
    opened = opening(TEXT, "52,000 crates", "Ada Oak")
    here, there = COMMITTED.seal(opened), other.seal(opened)
    assert shown(here) == shown(there)
    assert not salts(here) & salts(there)


def test_who_knows_all_but_one_word_of_a_text_can_find_it() -> None:
    """The limit of the construction, which the method page states."""
    root = COMMITTED.root
    guesses = ("noon", "dusk", "dawn", "midnight")
    found = [g for g in guesses if commit(canonical(STORM.replace("noon", g))).root == root]
    assert found == ["noon"]


# The seals of this repository: what anyone can try with what everyone has.


def words_of_the_repository() -> list[str]:
    """Every word of the docs and cards, names and opened words included, the commonest first."""
    files = [*REPOSITORY.glob("*.md"), *REPOSITORY.glob("docs/**/*.md")]
    files += [*REPOSITORY.glob("briefings/**/*.yml"), *REPOSITORY.glob("seeds/*.yml"), *PUBLIC]
    words = Counter(word for file in files for word in words_of(file.read_text("utf-8")))
    return [word for word, _ in words.most_common() if len(word) < 22]


def made_words() -> Iterator[str]:
    syllables = ["ka", "mo", "ti", "shen", "lor", "ver", "in", "ex", "dan", "pu", "re", "so", "gal"]
    yield from ("".join(s) for n in (1, 2, 3) for s in itertools.product(syllables, repeat=n))
    yield from map(str, range(3000))


def leaf_of(salt: bytes, word: str) -> bytes:
    return OpenedWord(salt, word).leaf


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path.stem)
def test_no_closed_word_of_this_repository_falls_to_a_dictionary(path: Path) -> None:
    seal = parse_seal(path.read_text("utf-8"))
    root = yaml.safe_load(path.with_suffix(".yml").read_text("utf-8"))["text"]["root"]
    opened = [s for s in seal.sentences if isinstance(s, OpenedSentence)]
    leaves = {word for s in opened for word in s.words if isinstance(word, bytes)}
    digests = {s.digest for s in seal.sentences if isinstance(s, ClosedSentence)}
    common = words_of_the_repository()
    dictionary = dict.fromkeys([*common, *made_words()])
    assert len(dictionary) > 5_000
    assert leaves
    # The method works, and the dictionary is good: with a word's own salt it finds the word.
    own = {w.salt: w.form for s in opened for w in s.words if isinstance(w, OpenedWord)}
    assert set(own.values()) <= dictionary.keys()
    # Few salts with all words, and all salts with the commonest words: no closed word falls.
    few = (b"", b"\0" * 16, *sorted(own)[:3], *sorted(own)[-3:])
    tried = [(salt, list(dictionary)) for salt in few] + [(salt, common[:200]) for salt in own]
    # A key made of what is public gives no salt: the root, and the opened words themselves.
    shown_words = " ".join(own.values())
    for key in (
        bytes.fromhex(root),
        h("key", shown_words.encode()),
        h("key", b""),
    ):
        made = (hmac.digest(key, i.to_bytes(4, "big"), "sha256")[:16] for i in range(300))
        tried += [(salt, common[:50]) for salt in made]
    for salt, words in tried:
        guessed = [leaf_of(salt, word) for word in words]
        assert leaves.isdisjoint(guessed)
        assert digests.isdisjoint(h("sentence", leaf) for leaf in guessed[:50])


def test_this_repository_has_seals_to_try() -> None:
    assert len(PUBLIC) == len(list((REPOSITORY / "seeds").glob("*.yml"))) >= 5
