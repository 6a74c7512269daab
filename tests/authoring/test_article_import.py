"""Intake: what a record says of a text, and what speaks against the text."""

from pathlib import Path

import pytest

from mkdocs_briefings.authoring.article_import import (
    Extract,
    refuse_short,
    text_block,
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
    assert not warnings(ARTICLES[source_id], RECORDS[source_id])


def test_a_title_of_ours_need_not_stand_in_the_text() -> None:
    text = ARTICLES["tide-letter"]
    ours = RECORDS["tide-letter"].replace("Quiet on the fjord", "Of ferries")
    assert len(warnings(text, ours)) == 1
    assert not warnings(text, f"{ours}descriptive: true\n")


def test_a_title_may_hold_several_sentences() -> None:
    text = "Is it quiet? It is. So says a Post of 2031.\nAnd so on."
    record = "publisher: Post\npublished: 2031\nlanguage: en\ntitle: "
    assert not warnings(text, f"{record}Is it quiet? It is.\n")
    assert len(warnings(text, f"{record}A Post of 2031. And so on.\n")) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the text has 0 words, expected at least 43"),
        ("word " * 42, "the text has 42 words, expected at least 43: is it the whole article?"),
        ("渡轮" * 42, "the text has 42 words"),
        ("Are you a robot?", "the text says 'are you a robot' and has only 4 words"),
        ("word " * 140 + "Access denied.", "says 'access denied' and has only 142 words"),
        ("请完成验证。", "the text says '请 完 成 验 证' and has only 3 words"),
    ],
)
def test_too_short_a_text_is_refused(text: str, said: str) -> None:
    with pytest.raises(BriefingsError) as caught:
        refuse_short(FILE, canonical(text))
    (problem,) = caught.value.problems
    assert said in problem.message
    assert problem.hint


@pytest.mark.parametrize("text", ["word " * 43, "渡轮" * 43, "word " * 150 + "Access denied."])
def test_a_text_long_enough_is_not(text: str) -> None:
    refuse_short(FILE, canonical(text))


def warnings(text: str, record: str, authors: tuple[str, ...] = ()) -> list[str]:
    extract = Extract(FILE, text, authors=authors)
    return list(warnings_of(extract, canonical(text), source_of(record)))


POST = "publisher: Post\nlanguage: en\ntitle: Rope\n"


@pytest.mark.parametrize("published", ["2031-04-02", "2031", "2032"])
@pytest.mark.parametrize(
    "text", ["Rope of 2031.", "Rope.", "Rope of 2031 until 2040.", "Rope, on Friday and last week."]
)
def test_an_article_may_name_any_year_but_only_later_ones(published: str, text: str) -> None:
    assert not warnings(text, f"{POST}published: {published}\n")


def test_an_article_older_than_every_year_it_names_is_odd() -> None:
    (warning,) = warnings("Rope. So it was in May 2031.", f"{POST}published: 2030-01-01\n")
    assert warning == (
        "all dates in the text are after 1 January 2030, the first is 'may 2031' in 1.2: check the "
        "date of publication"
    )


def test_an_author_is_named_in_the_text_or_by_the_page() -> None:
    record = f"{POST}published: 2031\nauthors: [Ada Oak, Ben Elm, Cy Fir]\n"
    (warning,) = warnings("Rope, by Ada Oak.", record, authors=("Ben Elm",))
    assert warning == "the author 'Cy Fir' is named neither in the text nor by the page"


def test_what_reading_the_file_found_is_said_first() -> None:
    extract = Extract(FILE, "Rope.", warnings=("lines 1 to 4 look odd",))
    record = source_of(f"{POST}published: 2031\n")
    assert list(warnings_of(extract, canonical("Rope."), record)) == ["lines 1 to 4 look odd"]


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
