"""What a site uses of each sentence, from what everybody has."""

from mkdocs_briefings.analysis.sentence_use import SentenceUse, find_sentence_use, find_unused
from tests.support.sealed import analysis_of, card, fact, in_public, site

TEXT = """\
The Alma sails at dawn. The Alma came back. Nobody waved at the quay.

Read more of our stories here.
"""
WAIVED = {"2.1": "furniture", "1.1": "rhetoric"}


def used() -> SentenceUse:
    alma = card(
        "Alma",
        fact("The Alma sails at", statement="The Alma sails at dawn."),
        fact("Alma sails at dawn", statement="She sails at dawn."),
        fact("The Alma came back", statement="The Alma came back."),
    )
    files = site({"ferries/alma": alma}, {"post": TEXT}, {"post": {"waived": WAIVED}})
    found = find_sentence_use(analysis_of(in_public(files)), "post")
    assert found
    return found


def test_each_sentence_has_the_facts_that_quote_it() -> None:
    sentences = used().sentences[:4]
    assert [str(sentence.id) for sentence in sentences] == ["1.1", "1.2", "1.3", "2.1"]
    assert [sentence.facts for sentence in sentences] == [2, 1, 0, 0]


def test_a_waiver_counts_only_where_no_fact_quotes() -> None:
    found = used()
    unused = len(found.sentences) - 3
    assert found.totals == {"quoted by a fact": 2, "left out, furniture": 1, "not used": unused}
    assert found.paragraphs[1] == {"quoted by a fact": 2, "not used": 1}


def test_without_a_seal_nothing_is_known() -> None:
    files = site({"ferries/alma": card("Alma", fact("the old cranes"))}, {}, {"post": {}})
    assert find_sentence_use(analysis_of(files), "post") is None


def test_the_sentences_of_each_source_that_are_neither_quoted_nor_waived() -> None:
    alma = card("Alma", fact("The Alma sails at"))
    files = site({"ferries/alma": alma}, {"post": TEXT}, {"post": {"waived": WAIVED}, "note": {}})
    analysis = analysis_of(in_public(files))
    assert find_unused(analysis) == {"post": used().totals["not used"] + 1}
