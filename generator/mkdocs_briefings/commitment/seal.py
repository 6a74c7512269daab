"""Roots and seals: prove that a quote is in a text that is not published.

The holder of a text commits to its words by its **root**. A **seal** opens some of the words and
keeps the others closed (selective disclosure, as the IETF calls it in SD-JWT). Anyone can recompute
the root from a seal, and so knows that the opened words are at these places in the text the root
was made from. The construction is section 5 of the project's design:

    H(tag, x) = SHA-256("briefings/1/" tag NUL x)                           32 bytes
    K         = H(key, words with a space between them, LF between sentences)
    salt i    = HMAC-SHA-256(K, i as u32)[:16]            i: index of the word in the text, from 0
    leaf      = H(word, salt + word as UTF-8)[:16]
    digest    = H(sentence, the leaves of its words)
    root      = H(root, words of the text as u32,
                  for each sentence: paragraph as u32, sentence as u32, digest)

Integers are big-endian. K is the secret of those who hold the text: it yields all salts, and with
its salt a closed word can be guessed from a word list. A seal contains only the salts of opened
words, which verify by themselves, so nobody needs to know the index of a word.
"""

import hashlib
import hmac
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from mkdocs_briefings.text.canonical import CanonicalText, SentenceId
from mkdocs_briefings.text.tokens import (
    KnownSentence,
    TokenSequence,
    ends_in_question,
    find_breaks,
    make_sequence,
)

MAX_WORD = 200
"""The most characters of a word that can be opened: the lines of a seal's file are bounded."""

_SHORT = 16


@dataclass(frozen=True, slots=True)
class OpenedWord:
    """A word that the seal shows: its salt (16 bytes) and its canonical form."""

    salt: bytes
    form: str

    @property
    def leaf(self) -> bytes:
        """The 16 bytes that represent the word where it is closed."""
        return _hash(b"word", self.salt + self.form.encode())[:_SHORT]


@dataclass(frozen=True, slots=True)
class ClosedSentence:
    """A sentence of which the seal shows its number and the digest of its leaves (32 bytes)."""

    id: SentenceId
    digest: bytes


@dataclass(frozen=True, slots=True)
class OpenedSentence:
    """A sentence with at least one opened word; a closed word is its leaf (16 bytes).

    ``breaks`` are the positions of words that begin a clause, ``asks`` whether it ends in a
    question mark. The root does not commit to them: like the choice of opened words, they are the
    word of whoever sealed, and checked where the text is.
    """

    id: SentenceId
    words: tuple[OpenedWord | bytes, ...]
    breaks: frozenset[int] = frozenset()
    asks: bool = False

    @property
    def digest(self) -> bytes:
        """The digest that represents the sentence where it is closed (32 bytes)."""
        return _hash(b"sentence", b"".join(map(_leaf, self.words)))


@dataclass(frozen=True)
class Seal:
    """The sentences of a text in order, each closed or opened.

    A seal proves nothing by itself: compare `root(...)` with a root you trust first.
    """

    sentences: tuple[ClosedSentence | OpenedSentence, ...]

    def root(self, words: int) -> str:
        """Recompute the root: 64 lower-case hexadecimal digits, as in a source's record.

        `words` is the number of words of the text, also from the record.
        """
        return _root(words, self.sentences)


@dataclass(frozen=True, slots=True)
class Commitment:
    """What the holder of a text knows: the root, and everything that opens it.

    `sentences` have every word opened. Only `root` is public, so `repr` shows nothing else.
    """

    root: str
    key: bytes = field(repr=False)
    sentences: tuple[OpenedSentence, ...] = field(repr=False)

    def seal(self, opened: Collection[int]) -> Seal:
        """Open the words with these indexes in the text, and close all others.

        Raises `IndexError` for an index the text does not have, and `ValueError` for a word of
        more than `MAX_WORD` characters.
        """
        words = sum(len(sentence.words) for sentence in self.sentences)
        if strange := [index for index in opened if not 0 <= index < words]:
            raise IndexError(f"no word {min(strange)} in a text of {words} words")
        chosen = frozenset(opened)
        sentences = []
        first = 0
        for sentence in self.sentences:
            indexes = range(first, first + len(sentence.words))
            sentences.append(_close(sentence, {i - first for i in chosen.intersection(indexes)}))
            first += len(sentence.words)
        return Seal(tuple(sentences))

    def opened_by(self, seal: Seal) -> set[int]:
        """Return the indexes of the words that a seal of this text opens."""
        indexes: set[int] = set()
        first = 0
        for whole, sentence in zip(self.sentences, seal.sentences, strict=True):
            if isinstance(sentence, OpenedSentence):
                words = enumerate(sentence.words, first)
                indexes.update(index for index, word in words if isinstance(word, OpenedWord))
            first += len(whole.words)
        return indexes


def commit(text: CanonicalText) -> Commitment:
    """Commit to the words of a text. Raises `ValueError` for a text that has none."""
    if not text.words:
        raise ValueError("a text without words cannot be committed to")
    lines = (" ".join(word.form for word in sentence.words) for sentence in text.sentences)
    key = _hash(b"key", "\n".join(lines).encode())
    sentences = tuple(
        OpenedSentence(
            sentence.id,
            tuple(OpenedWord(_salt(key, word.index), word.form) for word in sentence.words),
            find_breaks(sentence),
            ends_in_question(sentence),
        )
        for sentence in text.sentences
    )
    return Commitment(_root(len(text.words), sentences), key, sentences)


def tokens_of_seal(seal: Seal) -> TokenSequence:
    """Return the words of an article that its seal opens."""
    return make_sequence(
        KnownSentence(
            sentence.id,
            [word.form if isinstance(word, OpenedWord) else None for word in sentence.words],
            sentence.breaks,
            sentence.asks,
        )
        if isinstance(sentence, OpenedSentence)
        else KnownSentence(sentence.id, [None])
        for sentence in seal.sentences
    )


def _close(sentence: OpenedSentence, kept: Collection[int]) -> ClosedSentence | OpenedSentence:
    """Close all words but those at the kept positions."""
    if not kept:
        return ClosedSentence(sentence.id, sentence.digest)
    words = tuple(word if i in kept else _leaf(word) for i, word in enumerate(sentence.words))
    for word in words:
        if isinstance(word, OpenedWord) and len(word.form) > MAX_WORD:
            raise ValueError(f"a word of {len(word.form)} characters in {sentence.id} is too long")
    return replace(sentence, words=words)


def _hash(tag: bytes, content: bytes) -> bytes:
    return hashlib.sha256(b"briefings/1/" + tag + b"\0" + content).digest()


def _salt(key: bytes, index: int) -> bytes:
    return hmac.digest(key, index.to_bytes(4, "big"), "sha256")[:_SHORT]


def _leaf(word: OpenedWord | bytes) -> bytes:
    return word.leaf if isinstance(word, OpenedWord) else word


def _root(words: int, sentences: Iterable[ClosedSentence | OpenedSentence]) -> str:
    entries = (
        sentence.id.paragraph.to_bytes(4, "big")
        + sentence.id.sentence.to_bytes(4, "big")
        + sentence.digest
        for sentence in sentences
    )
    return _hash(b"root", words.to_bytes(4, "big") + b"".join(entries)).hex()
