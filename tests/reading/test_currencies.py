"""Currencies: their names and signs, as a site spells them."""

import pytest

from mkdocs_briefings.reading.currencies import currencies_in, currency_names, currency_spellings
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.canonical import words_of

NAMES = {words_of("dollars"): "$", words_of("US dollars"): "$"}


@pytest.mark.parametrize(
    ("code", "name", "currency"),
    [
        ("en", "Canadian dollars", "CAD"),
        ("de", "Kanada-Dollar", "CAD"),
        ("zh", "澳元", "AUD"),
        ("ja", "スイスフラン", "CHF"),
        ("ja", "人民元", "CNY"),
    ],
)
def test_currencies_have_names(code: str, name: str, currency: str) -> None:
    assert dict(currency_names(language_of(code)))[words_of(name)] == currency


def test_a_currency_is_the_unit_that_a_site_declares() -> None:
    spellings = dict(currency_spellings(NAMES, language_of("en")))
    assert spellings[words_of("US$")] == "$"
    assert spellings[words_of("€")] == "EUR"
    assert {"$", "EUR"} <= currencies_in(NAMES, language_of("en"))
