"""What quotes show of a value, and of the figures in a statement."""

from typing import Any

import pytest

from tests.support.sealed import analysis_of, card, fact, site


def unsupported(quote: str, property_: str = "seats", value: str = "", **keys: Any) -> list[str]:
    """What a quote lacks of such a fact."""
    given = {"property": property_, "value": value} if value else {}
    cards = {
        "ferries/alma": card("Alma", fact(quote, **given, **keys)),
        "ferries/brise-4": card("Brise 4", fact("the Brise 4 is late")),
    }
    analysis = analysis_of(site(cards, {}, {"post": {}}))
    return [missing.message for _, missing in analysis.unsupported_in_quotes["ferries/alma#f"]]


@pytest.mark.parametrize(
    ("property_", "value", "quote"),
    [
        ("seats", "400", "a boat with 400 seats"),
        ("seats", "52,000", "the 52,000 seats it has"),
        ("seats", "52,000", "the 52000 seats it has"),
        ("seats", "52 thousand", "the 52,000 seats it has"),
        ("seats", "2.8 million", "some of the 2.8 million seats"),
        ("seats", "20 million", "its twenty million seats"),
        ("seats", "300 thousand", "its three hundred thousand seats"),
        ("seats", "100", "a hundred seats in all"),
        ("seats", "12 seats", "twelve large seats on deck"),
        ("price", "500 billion EUR", "500 billion euros ($69.4 billion)"),
        ("price", "69.4 billion USD", "500 billion euros ($69.4 billion)"),
        ("price", "69.4 billion USD", "or 69.4 billion dollars"),
        ("price", "1.73 trillion EUR", "worth EUR1.73 trillion today"),
        ("price", "1.73 million EUR", "worth €1.73 million today"),
        ("range", "40 km", "sails for 40 kilometres"),
        ("range", "40 km", "a 40-kilometre trip"),
        ("range", "40 km", "sails for 40km"),
        ("range", "300..400 km", "from 300 to 400 kilometres"),
        ("fuel-saved", "34.8 %", "up by 34.8 percent now"),
        ("fuel-saved", "34.8 %", "up by 34.8% now"),
        ("fuel-saved", "-16 %", "its share plunged 16 percent"),
        ("fuel-saved", "-20.7 %", "a 20.7 percent reduction"),
        ("fuel-saved", "16 %", "its share fell to 16 percent"),
        ("growth", "2 times", "its traffic doubled since then"),
        ("growth", "2 times", "it grew twofold since then"),
        ("growth", "3 times", "the numbers have tripled"),
        ("growth", "6 times", "six times as many as before"),
        ("drive", "battery", "a battery ferry of steel"),
        ("home", "Port Anna", "at home in port Anna"),
    ],
)
def test_a_quote_that_shows_the_value(property_: str, value: str, quote: str) -> None:
    assert unsupported(quote, property_, value) == []


@pytest.mark.parametrize(
    ("property_", "value", "quote", "fault"),
    [
        (
            "seats",
            "400",
            "a boat with 401 seats",
            "expected the figure of '400' in the quote, found '401'",
        ),
        (
            "seats",
            "400",
            "a boat with many seats",
            "expected the figure of '400' in the quote, found no figure",
        ),
        (
            "price",
            "500 million EUR",
            "for 500 billion euros",
            "expected the figure of '500 million EUR' in the quote, found '500 billion euros'",
        ),
        (
            "price",
            "500 USD",
            "for 500 euros today",
            "expected the unit 'USD', the quote's figure is in 'EUR'",
        ),
        (
            "price",
            "500 EUR",
            "for $500 each boat",
            "expected the unit 'EUR', the quote's figure is in 'USD'",
        ),
        (
            "price",
            "500 EUR",
            "for 500 a boat",
            "the quote does not have the unit 'EUR' beside the figure",
        ),
        (
            "range",
            "40 km",
            "sails for 40 hours",
            "the quote does not have the unit 'km' beside the figure",
        ),
        (
            "range",
            "40 km",
            "a 40% longer trip",
            "expected the unit 'km', the quote's figure is in '%'",
        ),
        (
            "range",
            "300..400 km",
            "up from 300 kilometres",
            "expected the figure of '300..400 km' in the quote, found '300 kilometres'",
        ),
        (
            "fuel-saved",
            "-16 %",
            "its share rose 16 percent",
            "'-16 %' is a fall, and no word of the quote says so",
        ),
        (
            "fuel-saved",
            "16 %",
            "the share plunged by 16% there",
            "the quote reports a fall: expected '-16 %'",
        ),
        (
            "growth",
            "3 times",
            "its traffic doubled since then",
            "expected the figure of '3 times' in the quote, found 'doubled'",
        ),
        (
            "seats",
            "4",
            "as the Brise V4.0 does",
            "expected the figure of '4' in the quote, found no figure",
        ),
        (
            "drive",
            "battery",
            "a diesel ferry of steel",
            "the quote does not hold 'battery'",
        ),
        (
            "home",
            "Port Anna",
            "at home in Port Berta",
            "the quote does not hold 'anna' of the value 'Port Anna'",
        ),
    ],
)
def test_a_quote_that_does_not(property_: str, value: str, quote: str, fault: str) -> None:
    assert unsupported(quote, property_, value) == [fault]


@pytest.mark.parametrize(
    ("bound", "quote"),
    [
        ("more-than", "more than 400 seats"),
        ("more-than", "over 400 seats now"),
        ("more-than", "seats exceeding 400 now"),
        ("at-least", "at least 400 seats"),
        ("at-least", "no fewer than 400 seats"),
        ("about", "some 400 seats now"),
        ("about", "nearly 400 seats now"),
        ("less-than", "nearly 400 seats now"),
        ("less-than", "fewer than 400 seats"),
        ("up-to", "up to 400 seats"),
        ("up-to", "no more than 400 seats"),
        (None, "a boat with 400 seats"),
    ],
)
def test_a_bound_that_the_quote_has(bound: str | None, quote: str) -> None:
    assert unsupported(quote, value="400", **({"bound": bound} if bound else {})) == []


@pytest.mark.parametrize(
    ("bound", "quote", "fault"),
    [
        (
            None,
            "over 400 seats now",
            "the quote says 'more-than' of the figure: the fact needs 'bound: more-than'",
        ),
        (
            None,
            "no more than 400 seats",
            "the quote says 'up-to' of the figure: the fact needs 'bound: up-to'",
        ),
        ("more-than", "up to 400 seats", "the fact says 'more-than', the quote 'up-to'"),
        ("up-to", "nearly 400 seats", "the fact says 'up-to', the quote 'about or less-than'"),
        (
            "more-than",
            "a boat with 400 seats",
            "no word of the quote says 'more-than' of the figure",
        ),
    ],
)
def test_a_bound_that_it_has_not(bound: str | None, quote: str, fault: str) -> None:
    assert unsupported(quote, value="400", **({"bound": bound} if bound else {})) == [fault]


@pytest.mark.parametrize(
    "statement",
    [
        "The Alma has 400 seats.",
        "The Alma has four hundred seats.",
        "Of 12 boats the Alma has 400 seats.",
        "It has more seats than the Brise 4 has.",
        "Since 7 March 2031 it is the largest of one fleet.",
        "In March 2031 and in all of 2031 it was the largest.",
    ],
)
def test_figures_of_a_statement_that_stand_somewhere(statement: str) -> None:
    quote = "of 12 boats with 400 seats"
    assert unsupported(quote, value="400", statement=statement, date="2031-03-07") == []


@pytest.mark.parametrize(
    ("statement", "figure"),
    [
        ("The Alma has 410 seats.", "410"),
        ("The Alma has 400 seats on thirteen decks.", "thirteen"),
        ("The Brise 5 has fewer than 400.", "5"),
        ("The Alma has 400 seats since 2029.", "2029"),
        ("It doubled its 400 seats.", "doubled"),
    ],
)
def test_a_figure_of_a_statement_that_stands_nowhere(statement: str, figure: str) -> None:
    found = unsupported("of 12 boats with 400 seats", value="400", statement=statement)
    assert found == [f"the figure '{figure}' is in no quote, value, scope, date or name"]


def test_each_quote_must_show_the_value() -> None:
    again = {"source": "post", "quote": "a boat with many seats"}
    (fault,) = unsupported("a boat with 400 seats", value="400", evidence=[again])
    assert fault == "expected the figure of '400' in the quote, found no figure"


def test_a_quote_that_refutes_need_not_show_it() -> None:
    against = {"source": "post", "quote": "a boat with 380 seats", "refutes": "true"}
    assert unsupported("a boat with 400 seats", value="400", evidence=[against]) == []
