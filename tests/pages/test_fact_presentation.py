"""What is said of one fact on a page: its standing, who says it, where, and how to cite it."""

from typing import Any

import pytest

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.pages.fact_presentation import FactPresentation
from mkdocs_briefings.pages.settings import Settings
from tests.support.sealed import Keys, analysis_of, card, fact, in_public, linked, site

TEXT = "It rained.\nThe Alma sails over 40 kilometres a day, said Ida Berg of Solvik Lines."
IDA: dict[str, Any] = {"by": "people/ida-berg"}
TIE = {"id": "tie", "property": "operator", "value": "operators/solvik"}
DECK_HAND = {"anonymous": "a deck hand", "affiliation": "operators/solvik"}


def present(
    record: Keys | None = None, more: list[Keys] | None = None, **keys: Any
) -> tuple[FactPresentation, LinkedFact]:
    """A page about the Alma, which Ida Berg's employer runs, and its first fact."""
    first = fact("sails over 40 kilometres", **keys)
    cards = {
        "ferries/alma": card("Alma", first, *(more or []), fact("The Alma sails over", **TIE)),
        "operators/solvik": card("Solvik Lines", fact("Berg of Solvik Lines")),
        "people/ida-berg": card(
            "Ida Berg",
            fact("Ida Berg of Solvik", property="employer", value="operators/solvik"),
        ),
    }
    analysis = analysis_of(in_public(site(cards, {"post": TEXT}, {"post": record or {}})))
    settings = Settings(site_name="Ferries", site_url="https://ferries.example")
    page = FactPresentation(analysis, "ferries/alma.md", settings)
    return page, linked(analysis, "ferries/alma#f")


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (None, ""),
        ("people/ida-berg", "[Ida Berg](../people/ida-berg.md)"),
        ({"anonymous": "a deck hand"}, "a deck hand (unnamed)"),
        (DECK_HAND, "a deck hand (unnamed), [Solvik Lines](../operators/solvik.md)"),
        ({"anonymous": "a deck hand", "affiliation": "a bank"}, "a deck hand (unnamed), a bank"),
    ],
    ids=str,
)
def test_who_speaks(by: Any, words: str) -> None:
    page, one = present(**({"by": by} if by else {}))
    assert page.speaker(one.record.evidence[0]) == words


@pytest.mark.parametrize(
    ("keys", "parts"),
    [
        ({}, ["Reported", "said 2 April 2031"]),
        ({"date": "2031-03"}, ["dated March 2031", "said 2 April 2031"]),
        (IDA, ["Claimed", "said by [Ida Berg]"]),
        ({"type": "forecast", "due": "2035"}, ["Forecast", "due 2035", "said 2 April 2031"]),
        ({"at": "people/ida-berg"}, ["at [Ida Berg]"]),
    ],
    ids=str,
)
def test_under_a_statement_stands_who_says_it_and_when(keys: Keys, parts: list[str]) -> None:
    page, one = present(**keys)
    assert all(part in page.byline(one) for part in parts)


def test_the_day_of_the_article_is_never_that_of_the_event() -> None:
    page, one = present()
    assert "dated" not in page.byline(one)
    assert page.times(one) == ["said 2 April 2031"]


def test_a_time_that_a_curator_deduced_shows_as_deduced() -> None:
    page, one = present(date="2031-03", derivation={"date": "it is said elsewhere"})
    assert page.times(one) == ["dated March 2031 (deduced)", "said 2 April 2031"]


def test_what_a_quote_is_attributed_to() -> None:
    page, one = present({"translated": {"from": "no", "by": "machine"}}, said="2031-03", **IDA)
    attribution = page.attribution(one, 0)
    ida, post = "[Ida Berg](../people/ida-berg.md)", "[Harbour Post, 2 April 2031]"
    assert attribution.startswith(f"{ida} in {post}")
    assert "paragraph 2, words proven" in attribution
    assert "translated by machine" in attribution
    assert attribution.endswith("said March 2031")


def test_an_outlet_that_a_passage_was_taken_from() -> None:
    page, one = present(via={"publisher": "Coast Radio"})
    assert "(from Coast Radio)" in page.attribution(one, 0)


def test_the_outlet_that_speaks_where_nobody_else_does() -> None:
    via = {"publisher": "Coast Radio"}
    page, one = present(via=via)
    assert page.outlets(one) == ["Coast Radio"]
    page, one = present(via=via, **IDA)
    assert page.outlets(one) == []


def test_the_words_that_carry_the_value_are_marked() -> None:
    page, one = present(property="range", value="40 km", bound="more-than")
    assert page.quoted(one, 0) == "“sails over <mark>40 kilometres</mark>”"


def test_reasons_and_comparisons_are_shown() -> None:
    same = {"with": "ferries/alma#f2", "as": "wording", "why": "another day"}
    page, one = present(
        more=[fact("40 kilometres a day")], derivation={"date": "so it was"}, compare=[same]
    )
    assert page.derivations(one) == [("date", "so it was")]
    assert page.comparisons(one) == ["Wording: [It is as it is.](alma.md#f2) (another day)"]
    assert "[It is as it is.](alma.md#f2)" in page.against(one)[0]


def test_values_for_a_table_that_compares() -> None:
    scope = {"property": "range", "scope": "calm sea", "date": "2031-03"}
    page, _ = present(more=[fact("40 kilometres a day", value="50 km", **scope)], property="range",
                      value="40 km", **IDA)  # fmt: skip
    first, second = page.compared("ferries/alma", "range").split("<br>")
    assert "[40 km](alma.md#f)" in first
    assert "by [Ida Berg](../people/ida-berg.md)" in first
    assert "calm sea; dated March 2031" in second
    assert page.compared("ferries/alma", "seats") == ""


def test_each_speaker_and_source_is_named_once() -> None:
    again = {"source": "post", "quote": "40 kilometres a day", "by": "people/ida-berg"}
    page, one = present(evidence=[again], **IDA)
    assert len(page.speakers(one)) == 1
    assert page.cited(one) == ["[Harbour Post, 2 April 2031](../sources/post.md)"]


def test_a_fact_is_cited_as_an_entry_of_the_site() -> None:
    page, one = present()
    citation = page.citation(one)
    assert (citation.key, citation.title) == ("ferries-alma-f", "It is as it is.")
    assert (citation.container, citation.issued.text) == ("Ferries", "2031-05-01")
    assert citation.address == "https://ferries.example/ferries/alma/#f"
    assert citation.note.startswith("Reported (")
    assert citation.note.endswith("source: Harbour Post, 2 April 2031")


def test_without_a_repository_nothing_is_edited_or_reported() -> None:
    page, one = present()
    assert (page.edit_url(one), page.report_url(one)) == ("", "")


def test_a_cell_is_quoted_with_its_heads() -> None:
    cell = {"row": "Alma", "column": "Range (km)"}
    text = "| Ferry | Range (km) |\n| Alma | 40 |"
    one = fact("40", property="range", value="40 km", cell=cell)
    files = site({"ferries/alma": card("Alma", one)}, {"post": text})
    settings = Settings(site_name="Ferries", site_url="https://ferries.example")
    page = FactPresentation(analysis_of(in_public(files)), "ferries/alma.md", settings)
    quoted = page.quoted(linked(page.analysis, "ferries/alma#f"), 0)
    assert quoted == "“Alma / Range (km): <mark>40</mark>”"
