"""The text beside the record is the article its record commits to, and the seal is made from it."""

from dataclasses import replace

import pytest

from mkdocs_briefings.checks.rules import text_root
from mkdocs_briefings.commitment.seal import Commitment, OpenedWord, commit
from mkdocs_briefings.text.canonical import CanonicalText
from tests.support.findings import findings, passes, skips
from tests.support.sealed import Files, analysis_of, card, fact, in_public, site

RECORD, SEAL, TEXT = "seeds/post.yml", "seeds/post.seal", "seeds/.text/post.txt"


def paper() -> Files:
    cards = {"ferries/alma": card("Alma", fact("The Alma came"))}
    return site(cards, {"post": "The Alma came. It rained."})


def test_the_text_that_was_added() -> None:
    assert passes("text-root", paper())


def test_a_copy_with_other_spaces_and_quotes_is_the_same_text() -> None:
    files = paper()
    files[TEXT] = files[TEXT].replace("The Alma came.", "  “The Alma” came.  ")
    assert passes("text-root", files)


def test_another_copy_with_other_words() -> None:
    files = paper()
    files[TEXT] = files[TEXT].replace("It rained.", "It snowed.")
    (found,) = findings("text-root", files)
    assert (found.file, found.marks) == (TEXT, "")
    assert RECORD in found.message
    assert f"--text {TEXT} post" in found.hint


def test_a_text_without_words() -> None:
    (found,) = findings("text-root", paper() | {TEXT: "...\n"})
    assert found.file == TEXT


def test_a_number_of_words_that_is_not_that_of_the_text() -> None:
    files = paper()
    del files[SEAL]  # which has another root with another number of words
    words = len(analysis_of(files).library.texts["post"].words)
    files[RECORD] = files[RECORD].replace(f"words: {words}", "words: 7000")
    (found,) = findings("text-root", files)
    assert (found.file, found.marks) == (RECORD, "7000")
    assert str(words) in found.message


def test_a_seal_that_the_text_does_not_give(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a collision of hashes to have two seals of one root, so one is pretended here."""

    def collide(text: CanonicalText) -> Commitment:
        honest = commit(text)
        first = honest.sentences[0]
        other = replace(first, words=tuple(OpenedWord(b"0" * 16, w.form) for w in text.words[:3]))
        return replace(honest, sentences=(other, *honest.sentences[1:]))

    monkeypatch.setattr(text_root, "commit", collide)
    (found,) = findings("text-root", paper())
    assert (found.file, found.marks) == (SEAL, "")
    assert "'briefings seal post'" in found.hint


def test_what_is_not_there_is_not_judged() -> None:
    for files, word in (
        (in_public(paper()), "text"),
        (paper() | {RECORD: paper()[RECORD].partition("text:")[0]}, "record"),
        (paper() | {SEAL: paper()[SEAL].replace("came", "sank")}, "disagree"),
        ({path: text for path, text in paper().items() if path != SEAL}, "seal"),
    ):
        assert findings("text-root", files) == []
        assert any(word in reason for reason in skips("text-root", files))
