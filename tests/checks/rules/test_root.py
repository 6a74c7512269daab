"""A source's seal is the seal of the text its record commits to."""

import re
from collections.abc import Callable

import pytest

from mkdocs_briefings.authoring.article_import import text_block, with_text_block
from mkdocs_briefings.text.canonical import canonical
from tests.support.findings import findings, passes, skips
from tests.support.sealed import REST, Files, card, fact, in_public, site

RECORD, SEAL = "seeds/post.yml", "seeds/post.seal"


def papers(**more: str) -> Files:
    """A sealed source, and others with these texts."""
    cards = {
        "ferries/alma": card("Alma", *[fact("The Alma came", name) for name in ("post", *more)])
    }
    texts = {"post": "The Alma came. It rained."} | more
    return in_public(site(cards, texts))


def test_a_seal_that_was_just_written() -> None:
    assert passes("root", papers())


def test_a_seal_that_was_edited_by_hand() -> None:
    files = papers()
    files[SEAL] = re.sub(r"\bcame\b", "sank", files[SEAL])
    (found,) = findings("root", files)
    assert found.file == RECORD
    assert found.marks in files[RECORD]
    assert "'briefings seal post'" in found.hint


@pytest.mark.parametrize("seen_by", [in_public, dict])
@pytest.mark.parametrize("of", ["ferries/alma", None], ids=["cited", "uncited"])
def test_another_number_of_words(seen_by: Callable[[Files], Files], of: str | None) -> None:
    """It sets how many words may be opened, so the root binds it, with and without the text."""
    whole = site({"ferries/alma": card("Alma", fact("The Alma came"))}, {"post": "The Alma came."})
    files = seen_by(whole)
    if of is None:
        del files["briefings/ferries/alma.yml"]
    files[RECORD] = re.sub(r"words: \d+", "words: 7000", files[RECORD])
    (found,) = findings("root", files)
    assert found.file == RECORD
    assert "number of words" in found.message


def test_the_root_of_another_article() -> None:
    files = papers(letter="The Alma came late.")
    other = text_block(canonical(f"The Alma came late.\n{REST}"))
    files[RECORD] = with_text_block(files[RECORD], other)
    found = findings("root", files)
    assert {one.file for one in found} == {RECORD}


def test_two_records_of_one_article() -> None:
    files = papers(letter="The Alma came. It rained.")
    (found,) = findings("root", files)
    assert found.file == RECORD
    assert found.marks in files["seeds/letter.yml"]
    assert "'letter'" in found.message


def test_a_seal_without_a_record() -> None:
    files = papers()
    del files[RECORD]
    (found,) = findings("root", files)
    assert (found.file, found.marks) == (SEAL, "")
    assert RECORD in found.hint


def test_a_record_without_a_seal() -> None:
    files = papers()
    del files[SEAL]
    (found,) = findings("root", files)
    assert (found.file, found.marks) == (RECORD, "")
    assert SEAL in found.message


def test_a_record_that_commits_to_no_text() -> None:
    files = papers()
    files[RECORD] = files[RECORD].partition("text:")[0]
    (found,) = findings("root", files)
    assert found.file == RECORD
    assert "--id post" in found.hint


def test_what_no_fact_cites_needs_neither() -> None:
    files = site({"ferries/alma": card("Alma", fact("it is so", "other"))}, {}, {"post": {}})
    assert findings("root", files) == []
    assert "cites" in skips("root", files)[0]


def test_a_seal_that_cannot_be_read_is_reported_as_such() -> None:
    files = papers()
    files[SEAL] = "<<<<<<< HEAD\n"
    assert findings("root", files) == []
    assert [found.file for found in findings("seal-file", files)] == [SEAL]
    assert "read" in skips("root", files)[0]
