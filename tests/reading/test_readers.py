"""Readers: one for each language of a site's sources, with the site's own words."""

import pytest

from mkdocs_briefings.reading.readers import Readers
from mkdocs_briefings.reading.units import Units
from mkdocs_briefings.text.canonical import words_of

UNITS = Units({"km": ["kilometres", "公里"]})
ADDED = {"de": {"numbers": {"zwo": "2"}}, "de-CH": {"numbers": {"huitante": "80"}}}


def values(code: str, text: str) -> list[str]:
    figures = Readers(UNITS, added=ADDED).of(code).find_figures(words_of(text))
    return [f"{figure.low} {figure.unit}".strip() for figure in figures if not figure.unread]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "it sails 40 kilometres", ["40 km"]),
        ("zh", "航行40公里", ["40 km"]),
        ("en", "1,500 ships", ["1500"]),
        ("de", "1,500 Schiffe", ["3/2"]),
        ("de", "zwo Schiffe", ["2"]),
        ("de-CH", "zwo Schiffe", ["2"]),
        ("de-CH", "huitante Schiffe", ["80"]),
        ("de", "huitante Schiffe", []),
        ("en", "zwo ships", []),
    ],
)
def test_figures_are_read_by_language(code: str, text: str, found: list[str]) -> None:
    assert values(code, text) == found


def test_prose_is_read_in_the_language_of_the_site() -> None:
    figures = Readers(UNITS, prose_language="de").prose.find_figures(words_of("1,500 Schiffe"))
    assert [figure.low for figure in figures] == [1.5]


@pytest.mark.parametrize(
    "word", ["km", "kilometres", "million", "over", "-", "7", "per", "^", "out"]
)
def test_what_may_belong_to_a_figure(word: str) -> None:
    assert Readers(UNITS).of("en").may_belong(word)


@pytest.mark.parametrize("word", ["gull", "quay"])
def test_what_does_not(word: str) -> None:
    assert not Readers(UNITS).of("en").may_belong(word)


@pytest.mark.parametrize(
    ("text", "breaks", "found"),
    [
        ("three hundred, twenty of them", {2}, ["300", "20"]),
        ("three hundred twenty of them", (), ["320"]),
        ("of 40 kilometres, less than before", {3}, ["40 km"]),
        ("40 kilometres (per day)", {2}, ["40 km"]),
    ],
)
def test_a_figure_ends_where_its_clause_does(text: str, breaks: set[int], found: list[str]) -> None:
    words = words_of(text)
    figures = [*Readers(UNITS).of("en").find_figures(words, breaks)]
    assert [f"{figure.low} {figure.unit}".strip() for figure in figures] == found
    assert not any(figure.is_fall for figure in figures)
    assert all(figure.end <= len(words) for figure in figures)


@pytest.mark.parametrize(
    ("code", "text", "mark"),
    [
        ("zh", "二百・〇三公里", 2),
        ("ja", "七・四km", 1),
        ("ja", "四百・八です", 2),
        ("zh", "五、六百公里", 1),
        ("en", "forty - three kilometres", 1),
        ("en", "minus forty - three", 2),
    ],
)
def test_a_mark_within_a_number_leaves_it_unread(code: str, text: str, mark: int) -> None:
    figures = [*Readers(UNITS).of(code).find_figures(words_of(text), {mark})]
    assert figures
    assert all(figure.unread for figure in figures)


def test_a_list_of_numbers_is_no_number() -> None:
    forty, other = Readers(UNITS).of("en").find_figures(words_of("forty, fifty or sixty"), {1})
    assert forty.low == 40
    assert other.unread


def test_a_numeral_by_itself_is_read() -> None:
    assert values("zh", "七") == ["7"]


def test_a_mark_between_a_numeral_and_an_idiom_parts_them() -> None:
    (figure,) = Readers(UNITS).of("zh").find_figures(words_of("四百万，一些"), {3})
    assert not figure.unread
