"""What the words around a quote must show; ``test_proof.py`` has the cases of each check."""

from typing import Any

import pytest

from tests.support.findings import findings
from tests.support.sealed import Files, card, fact, site

TEXT = """\
The Alma sails 40 km. Tor Hald waved from the quay. A gull sat there. Another came. It rained on.
The Alma carries hay, said Tor Hald. Ordered in 2029, the Alma was delivered in 2031.
"""


def seen(quote: str, **keys: Any) -> Files:
    cards = {
        "ferries/alma": card("Alma", fact(quote, **keys)),
        "people/tor-hald": card("Tor Hald", fact("Tor Hald waved from")),
    }
    return site(cards, {"post": TEXT})


def test_a_speaker_speaks() -> None:
    assert findings("context", seen("The Alma carries hay", by="people/tor-hald")) == []
    (found,) = findings("context", seen("The Alma sails 40 km", by="people/tor-hald"))
    assert found.message == "no words within two sentences of the quote tell that anybody speaks"


@pytest.mark.parametrize(("year", "errors"), [("2031", 0), ("2029", 1)])
def test_the_date_in_a_quote_goes_before_the_others_of_its_sentence(year: str, errors: int) -> None:
    files = seen("was delivered in 2031", property="launched", value=year)
    assert len(findings("context", files)) == errors
