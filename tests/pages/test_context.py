"""What templates can ask of a page: cards, sources, and how they are tied."""

from mkdocs_briefings.pages.context import PageContext
from mkdocs_briefings.pages.settings import Settings
from tests.support.sealed import KINDS, analysis_of, card, fact, in_public, site

TEXT = "The Brise left late.\nThe Alma of Solvik Lines came early, said Ida Berg."
SOLVIK = {"property": "operator", "value": "operators/solvik"}
FILES = site(
    {
        "ferries/alma": card(
            "Alma",
            fact("Alma of Solvik Lines", **SOLVIK, by="people/ida-berg"),
            fact("Lines came early", about=["operators/solvik"], at="operators/solvik"),
        ),
        "ferries/brise": card("Brise", fact("The Brise left late", **SOLVIK)),
        "operators/solvik": card("Solvik Lines", fact("it is so", "echo")),
        "people/ida-berg": card("Ida Berg", fact("early, said Ida Berg")),
    },
    {"post": TEXT},
    {
        "post": {"authors": ["Jon Dahl"], "translated": {"from": "no", "by": "machine"}},
        "echo": {"derived_from": ["post", {"publisher": "Coast Radio", "published": "2031-04"}]},
    },
    KINDS.replace("label: Ferries\n", "label: Ferries\n    icon: material/ferry\n"),
)
ANALYSIS = analysis_of(in_public(FILES))
PAGE = PageContext(ANALYSIS, "ferries/alma.md", Settings())


def test_an_address_of_the_web_cannot_break_out_of_its_link() -> None:
    assert (
        PAGE.web_link("https://example.org/a_(b)", "here")
        == "[here](https://example.org/a_%28b%29)"
    )
    assert PAGE.web_link("https://example.org").endswith("(https://example.org)")


def test_how_an_article_is_cited() -> None:
    citation = PAGE.source_citation("post")
    assert (citation.key, citation.title, citation.container) == (
        *("post", "Quiet on the fjord", "Harbour Post"),
    )
    assert citation.authors == ("Jon Dahl",)
    assert citation.note == "translated by machine"


def test_what_a_source_derives_from_and_what_derives_from_it() -> None:
    assert PAGE.origins("echo") == (
        "[Harbour Post, 2 April 2031](../sources/post.md), Coast Radio, April 2031"
    )
    assert PAGE.copies("post") == ["[Harbour Post, 2 April 2031](../sources/echo.md)"]
    assert PAGE.copies("echo") == []


def test_the_sources_of_a_card_each_once() -> None:
    assert PAGE.sources_of("ferries/alma") == ["post"]


def test_a_kind_has_an_icon_and_a_size() -> None:
    kind = ANALYSIS.library.kinds["ferries"]
    assert PAGE.icon(kind) == ":material-ferry:"
    assert PAGE.size_of("ferries") == "2 cards, 3 facts"
    assert PAGE.size_of("operators") == "1 card, 1 fact"


def test_where_the_facts_of_a_page_are_kept() -> None:
    path = "briefings/ferries/alma.yml"
    assert PAGE.provenance(path) == f"Facts of this page: `{path}`"
    edited = PageContext(ANALYSIS, "ferries/alma.md", Settings("https://code.example/x"))
    assert f"[`{path}`](https://code.example/x/edit/main/{path})" in edited.provenance(path)


def test_the_clock_is_told_in_words() -> None:
    assert PAGE.as_of() == "1 May 2031"


def test_what_other_cards_say_of_one_by_a_ref_stands_under_the_reverse_label() -> None:
    ((label, mentions),) = PAGE.facts_naming("operators/solvik")
    assert label == "Fleet"
    assert [mention.fact.card_id for mention in mentions] == ["ferries/alma", "ferries/brise"]


def test_facts_that_name_a_card_in_another_way_are_listed_once() -> None:
    def refs(facts: list[object]) -> list[str]:
        return [str(getattr(one, "ref", "")) for one in facts]

    assert refs([*PAGE.facts_about("operators/solvik")]) == ["ferries/alma#f2"]
    assert refs([*PAGE.facts_asserted_by("people/ida-berg")]) == ["ferries/alma#f"]


def test_the_facts_of_a_source_come_in_the_order_of_its_text() -> None:
    paragraphs = [
        ANALYSIS.paragraph_of(one, index) or 0 for one, index in PAGE.facts_quoting("post")
    ]
    assert paragraphs == sorted(paragraphs)
    assert set(paragraphs) == {1, 2}
