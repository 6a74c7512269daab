"""Intake: what a record says of a text, and what speaks against the text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.authoring.article_import import (
    refuse_short,
    text_block,
    unwrap,
    warnings_of,
    with_text_block,
)
from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import read_document
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.text.canonical import canonical
from tests.support.articles import ARTICLES, RECORDS

FILE = Path("a.txt")
BLOCK = "text:\n  words: 7\n  canonical: 1\n  root: ab\n"


def source_of(record: str) -> Source:
    document, problems = read_document("seeds/a.yml", record.encode(), Source)
    assert document, problems
    return document.record


@pytest.mark.parametrize("source_id", ARTICLES)
def test_nothing_speaks_against_these_articles(source_id: str) -> None:
    text = canonical(ARTICLES[source_id])
    refuse_short(FILE, text)
    assert not list(warnings_of(text, source_of(RECORDS[source_id])))


def test_a_title_of_ours_need_not_stand_in_the_text() -> None:
    text = canonical(ARTICLES["tide-letter"])
    ours = RECORDS["tide-letter"].replace("Quiet on the fjord", "Of ferries")
    assert len(list(warnings_of(text, source_of(ours)))) == 1
    assert not list(warnings_of(text, source_of(f"{ours}descriptive: true\n")))


def test_a_title_may_hold_several_sentences() -> None:
    text = canonical("Is it quiet? It is. So says a Post of 2031.\nAnd so on.")
    record = "publisher: Post\npublished: 2031\nlanguage: en\ntitle: "
    assert not list(warnings_of(text, source_of(f"{record}Is it quiet? It is.\n")))
    assert len(list(warnings_of(text, source_of(f"{record}A Post of 2031. And so on.\n")))) == 1


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Close banner", "close banner"),
        ("Close this banner", "close this banner"),
        ("ACCEPT ALL COOKIES", "accept all cookies"),
        ("Read our cookie policy.", "cookie policy"),
        ("Share this on Chatter", "share this on"),
        ("Sign up for our letter", "sign up for"),
        ("Please enable JavaScript", "enable javascript"),
        ("Verify you are human", "verify you are human"),
        ("© 2031. All rights reserved.", "all rights reserved"),
        ("ADVERTISEMENT", "advertisement"),
    ],
)
def test_page_furniture_is_named_with_its_place(line: str, found: str) -> None:
    text = canonical(f"{ARTICLES['tide-letter']}\n{line}\n")
    number = text.paragraphs[-1].number
    (warning,) = warnings_of(text, source_of(RECORDS["tide-letter"]))
    assert warning.startswith(f"'{found}")
    assert f"in {number}." in warning


@pytest.mark.parametrize("line", ["They close bannered halls.", "Readvertisements fell."])
def test_words_that_look_like_furniture_are_left_alone(line: str) -> None:
    text = canonical(f"{ARTICLES['tide-letter']}\n{line}\n")
    assert not list(warnings_of(text, source_of(RECORDS["tide-letter"])))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the text has 0 words"),
        ("word " * 149, "the text has 149 words, expected at least 150: is it the whole article?"),
        ("渡轮" * 74, "the text has 148 words"),
        ("Are you a robot?", "it says 'are you a robot'"),
        ("Access denied.", "it says 'access denied'"),
    ],
)
def test_too_short_a_text_is_refused(text: str, said: str) -> None:
    with pytest.raises(BriefingsError, match="expected at least 150") as caught:
        refuse_short(FILE, canonical(text))
    (problem,) = caught.value.problems
    assert said in problem.message
    assert problem.hint
    refuse_short(FILE, canonical("word " * 150))


def test_unwrapping_joins_lines_and_keeps_paragraphs() -> None:
    wrapped = "A line\nthat goes\r\n  on.\n\n\nAnother\n \t\none.\n"
    assert unwrap(wrapped) == "A line that goes on.\nAnother\none.\n"
    assert unwrap("") == "\n"


@given(st.text(st.sampled_from("ab. \n\r\t"), max_size=60))
def test_unwrapping_keeps_the_words(text: str) -> None:
    def words(of: str) -> list[str]:
        return [word.form for word in canonical(of).words]

    assert words(unwrap(text)) == words(text)


def test_the_block_commits_to_the_text() -> None:
    text = canonical("Rain fell. Boats left early.")
    root = commit(text).root
    assert text_block(text) == f"text:\n  words: 5\n  canonical: 1\n  root: {root}\n"


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("title: A\n", f"title: A\n{BLOCK}"),
        ("title: A", f"title: A\n{BLOCK}"),
        ("title: A\n# end\n", f"title: A\n# end\n{BLOCK}"),
        ("text: {words: 1}\ntitle: A\n", f"{BLOCK}title: A\n"),
        ("text: {words: 1,\n  root: a\n}\n", BLOCK),
        ("text:\n  words: 1\n\n# why\ntitle: A # b\n", f"{BLOCK}\n# why\ntitle: A # b\n"),
        ("text:\n\n  words: 1\n  # old\n  root: a", BLOCK),
        ("text:\ntitle: A\n", f"{BLOCK}title: A\n"),
        ("title: A\ntext:", f"title: A\n{BLOCK}"),
    ],
)
def test_a_block_is_put_in_and_all_else_stays(record: str, expected: str) -> None:
    written = with_text_block(record, BLOCK)
    assert written == expected
    assert with_text_block(written, BLOCK) == written


@pytest.mark.parametrize(
    "record", ["", "- a\n", "a", "title: 'A\n", "a: 1\na: 2\n", "text: &x a\n"]
)
def test_a_record_that_is_no_record_is_refused(record: str) -> None:
    with pytest.raises(BriefingsError, match=r"^seeds/a\.yml"):
        with_text_block(record, BLOCK, "seeds/a.yml")
