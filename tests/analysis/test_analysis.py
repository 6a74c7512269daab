"""The analysis: what follows from the committed files, and what from the articles beside them."""

from datetime import date

from mkdocs_briefings.analysis.analysis import Analysis
from tests.support.sealed import analysis_of, card, fact, in_public, linked, site

TEXT = "It rained.\nThe Alma came early. Nobody waved."
FILES = site(
    {
        "ferries/alma": card(
            "Alma",
            fact("Alma came early", added="2031-05-01", was=["ferries/alma#first"]),
            fact("Alma came late", added="2031-06-01"),
            was=["ferries/old-alma"],
        )
    },
    {"post": TEXT},
    {"post": {"was": ["old-post"]}},
)


def test_the_clock_is_the_day_of_the_latest_fact_unless_it_is_set() -> None:
    analysis = analysis_of(FILES)
    assert analysis.as_of == date(2031, 6, 1)
    assert Analysis(analysis.library, date(2040, 1, 1)).as_of == date(2040, 1, 1)


def test_what_is_public_is_the_same_with_and_without_the_text() -> None:
    held, public = analysis_of(FILES), analysis_of(in_public(FILES))
    assert [*held.texts] == ["post"]
    assert [*public.texts] == []
    assert held.articles["post"].sequence == public.articles["post"].sequence
    assert held.standings == public.standings


def test_a_quote_that_the_seal_shows_has_a_paragraph() -> None:
    analysis = analysis_of(in_public(FILES))
    proven, unproven = linked(analysis, "ferries/alma#f"), linked(analysis, "ferries/alma#f2")
    assert analysis.paragraph_of(proven, 0) == 2
    assert analysis.paragraph_of(unproven, 0) is None


def test_a_seal_of_another_text_shows_nothing() -> None:
    alma = card("Alma", fact("Alma came early"))
    other = site({"ferries/alma": alma}, {"post": f"More.\n{TEXT}"})
    analysis = analysis_of(in_public(FILES) | {"seeds/post.seal": other["seeds/post.seal"]})
    assert "post" in analysis.library.seals
    assert analysis.seals == {}
    assert analysis.proofs_of(linked(analysis, "ferries/alma#f")) == (None,)


def test_what_moved_is_listed_by_the_page_where_it_stood() -> None:
    moved = analysis_of(FILES).moved
    assert moved["ferries/old-alma"][""] == "ferries/alma"
    assert moved["ferries/old-alma"]["f"] == "ferries/alma#f"
    assert moved["ferries/alma"] == {"first": "ferries/alma#f"}
    assert moved["sources/old-post"] == {"": "sources/post"}
