"""What a refuting quote must show: something that the fact cannot be true beside."""

from typing import Any

import pytest

from tests.support.findings import findings
from tests.support.sealed import Files, card, fact, site

TEXT = """\
The Alma sails 40 km. On paper the Alma sails 30 km. The Alma does not sail 40 km at all.
A gull watched the Alma.
Far away it rained. Somebody sang of eels.
"""


def refuted(quote: str, **keys: Any) -> Files:
    told = {"property": "range", "value": "40 km", **keys}
    against = [{"source": "post", "quote": quote, "refutes": "true"}]
    one = fact("The Alma sails 40 km", evidence=against, **told)
    return site({"ferries/alma": card("Alma", one)}, {"post": TEXT})


def told(files: Files) -> list[str]:
    return [f.message for rule in ("caution", "context") for f in findings(rule, files)]


@pytest.mark.parametrize("quote", ["the Alma sails 30 km", "does not sail 40 km"])
def test_another_figure_or_a_denial(quote: str) -> None:
    assert told(refuted(quote)) == []


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("A gull watched the Alma", "shows no other value, and no word near it denies the fact"),
        ("Somebody sang of eels", "'Alma' is not named in the quote's sentence"),
    ],
)
def test_what_contradicts_nothing(quote: str, message: str) -> None:
    assert any(message in one for one in told(refuted(quote)))


def test_a_reason_may_stand_for_it() -> None:
    reason = {"meaning": "watched by gulls means idle"}
    assert told(refuted("A gull watched the Alma", derivation=reason)) == []
