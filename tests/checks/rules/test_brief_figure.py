"""A figure in a brief is a ref: names of cards and bare years aside, none is typed."""

import pytest

from tests.support.findings import findings, passes, skips
from tests.support.sealed import KINDS, Files, card, fact, site

GUESTS = "exhibitors: {type: quantity, unit: exhibitors"
COMPANIES = KINDS.replace(GUESTS, f"guests: {{type: quantity, label: Guests}}\n      {GUESTS}")
CARDS = {
    "fairs/boats-2024": card(
        "Boats 2024",
        fact("500 companies came", id="guests", property="guests", value="500 companies"),
        fact("it opened on 5 July 2024", id="held", property="held", value="2024-07-05"),
        fact("two of the twelve sank", id="lost"),
    ),
    "ferries/alma-4": card("Alma 4", fact("it is so")),
}
SITE = site(CARDS, {}, {"post": {}}, COMPANIES)
BRIEF = "docs/briefs/who-came.md"


def brief(markdown: str) -> Files:
    return SITE | {BRIEF: f"# Who came?\n\n{markdown}\n"}


@pytest.mark.parametrize(
    "markdown",
    [
        "[[fairs/boats-2024#guests]] came",
        "[[fairs/boats-2024#guests|some 500 companies]] came",
        "[[fairs/boats-2024#held|on 5 July]]",
        "[[fairs/boats-2024#lost|two]] sank, of [[fairs/boats-2024#lost|a dozen]]",
    ],
)
def test_a_figure_that_is_a_ref(markdown: str) -> None:
    assert passes("brief-figure", brief(markdown))


@pytest.mark.parametrize(
    "markdown",
    [
        "Boats 2024, in July 2024",
        "the Alma 4 came in 2024",
        "the two models; these five",
        "no one, zero, the first, the 2nd",
        "it was half full",
        "1. A list\n2. of names",
        "A footnote.[^3]\n\n[^3]: Here.",
        "`500 companies` and https://example.org/500",
    ],
)
def test_what_is_no_figure(markdown: str) -> None:
    assert findings("brief-figure", brief(markdown)) == []


@pytest.mark.parametrize(
    ("markdown", "marks"),
    [
        ("500 companies came", "500 companies"),
        ("two models", "two"),
        ("on 5 July 2024", "5 July 2024"),
        ("2000 companies", "2000 companies"),
        ("the eleven models", "eleven"),
        ("a third of it", "a third"),
        ("it grew twice", "twice"),
        ("for 5bn and more", "5bn and more"),
        ("it is 2x as fast", "2x"),
        ("dozens came", "dozens"),
        ("it grew tenfold", "tenfold"),
        ("40 km away", "40 km"),
        ("some 7% more", "7%"),
        ("[[fairs/boats-2024|the fair of 500 companies]]", "500 companies"),
    ],
)
def test_a_figure_that_is_typed(markdown: str, marks: str) -> None:
    (found,) = findings("brief-figure", brief(markdown))
    assert (found.file, found.marks) == (BRIEF, marks)
    assert f"'{marks}'" in found.message


@pytest.mark.parametrize(
    "words", ["600 companies", "5 million", "on 6 July"], ids=lambda words: words
)
def test_words_of_a_ref_that_say_another_figure(words: str) -> None:
    ref = f"[[fairs/boats-2024#{'held' if 'July' in words else 'guests'}|{words}]]"
    (found,) = findings("brief-figure", brief(ref))
    assert (found.file, found.marks) == (BRIEF, ref)


@pytest.mark.parametrize(
    ("markdown", "hint"),
    [
        ("500 companies came", "[[fairs/boats-2024#guests]]"),  # the fact that has it
        ("501 companies came", "[[card#fact]]"),
        ("on 5 July 2024", "month and year"),
    ],
)
def test_the_hint_names_what_to_cite(markdown: str, hint: str) -> None:
    (found,) = findings("brief-figure", brief(markdown))
    assert hint in found.hint


def test_other_pages_may_say_what_they_like() -> None:
    assert findings("brief-figure", SITE | {"docs/index.md": "500 companies came\n"}) == []


def test_what_cannot_be_judged() -> None:
    unknown = brief("[[fairs/boats-2024#gone|500 companies]]")
    assert findings("brief-figure", unknown) == []
    assert "fact" in skips("brief-figure", unknown)[0]
    broken = brief("Brise 500 came") | {"briefings/ferries/brise.yml": "name: Brise 500\n"}
    assert findings("brief-figure", broken) == []
    assert "not valid" in skips("brief-figure", broken)[0]
