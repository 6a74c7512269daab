"""Citations in words, for BibTeX and as CSL-JSON."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.pages.citations import Citation
from mkdocs_briefings.text.edtf import parse_edtf


def citation(**changed: Any) -> Citation:
    given: dict[str, Any] = {
        "key": "ferries-alma-range",
        "sort": "webpage",
        "title": "The Alma sails 300 km.",
        "container": "Ferries",
        "issued": parse_edtf("2031-05-01"),
        "address": "https://example.org/ferries/alma/#range",
        "note": "Claimed (one witness: Ida Berg)",
    }
    return Citation(**given | changed)


def test_a_fact_in_words() -> None:
    assert citation().in_words() == (
        "“The Alma sails 300 km.”, Ferries, 1 May 2031. Claimed (one witness: Ida Berg). "
        "https://example.org/ferries/alma/#range."
    )


def test_an_article_in_words() -> None:
    article = citation(
        sort="article-newspaper",
        title="Ferry fair opens",
        container="Harbour Post",
        authors=("Ida Berg", "Tor Lund"),
        issued=parse_edtf("2031-04~"),
        address="",
        note="",
    )
    assert article.in_words() == (
        "Ida Berg, Tor Lund: “Ferry fair opens”, Harbour Post, about April 2031."
    )


def test_a_fact_for_bibtex() -> None:
    assert citation().bibtex() == (
        "@misc{ferries-alma-range,\n"
        '  title = "{The Alma sails 300 km.}",\n'
        "  howpublished = {Ferries},\n"
        "  year = {2031},\n"
        "  date = {2031-05-01},\n"
        "  url = {https://example.org/ferries/alma/#range},\n"
        "  note = {Claimed (one witness: Ida Berg)},\n"
        "}"
    )


def test_without_an_address_of_the_site_the_path_is_a_note() -> None:
    entry = citation(address="ferries/alma/#range").bibtex()
    assert "url" not in entry
    assert r"note = {Claimed (one witness: Ida Berg); ferries/alma/\#range}," in entry


@pytest.mark.parametrize(
    ("issued", "parts"),
    [
        ("2031-05-01", {"date-parts": [[2031, 5, 1]]}),
        ("2031-05", {"date-parts": [[2031, 5]]}),
        ("2031~", {"date-parts": [[2031]], "circa": True}),
        ("2031-05-01/2031-05-03", {"date-parts": [[2031, 5, 1], [2031, 5, 3]]}),
        ("2031/..", {"date-parts": [[2031]]}),
        ("-0043/0014~", {"date-parts": [[-43], [14]], "circa": True}),
        ("203X", {"literal": "203X"}),
        ("2031-21", {"literal": "2031-21"}),
        ("2031/203X", {"literal": "2031/203X"}),
    ],
)
def test_dates_of_csl(issued: str, parts: dict[str, Any]) -> None:
    (item,) = json.loads(citation(issued=parse_edtf(issued)).csl_json())
    assert item["issued"] == parts


def test_an_article_for_csl() -> None:
    article = citation(sort="article-newspaper", authors=("Ida Berg",), address="", note="")
    (item,) = json.loads(article.csl_json())
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"literal": "Ida Berg"}]
    assert "URL" not in item


@given(st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1))
def test_no_title_breaks_out_of_its_field(title: str) -> None:
    cited = citation(title=title)
    assert json.loads(cited.csl_json())[0]["title"] == title
    entry = cited.bibtex().replace(r"\{", "").replace(r"\}", "")
    depth = 0
    for number, sign in enumerate(entry):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth > 0 or number <= entry.index("{") or number == len(entry) - 1
