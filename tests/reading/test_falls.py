"""Falls: which figures are the size of one, by the words around them."""

import pytest

from mkdocs_briefings.reading.figures import FigureReader
from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.text.canonical import words_of
from tests.support.written_figures import UNITS


def _is_fall(code: str, text: str) -> bool:
    (figure,) = FigureReader(UNITS, language_of(code)).find(words_of(text))
    assert not figure.unread
    return figure.is_fall


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "shares plummeted as much as 16 percent"),
        ("en", "shares were down by 16 percent"),
        ("en", "shares fell sharply by 16 percent"),
        ("en", "the decline was 16 percent"),
        ("en", "shares lost 16 percent"),
        ("en", "a negative return of 16 percent"),
        ("en", "fares are 16 percent cheaper"),
        ("de", "der Umsatz ist um 5 Prozent gesunken"),
        ("de", "die Aktie hat 5 Prozent verloren"),
        ("de", "der Umsatz ging im Sommer um 5 Prozent zurück"),
        ("de", "weil der Umsatz um 5 Tonnen sank"),
        ("de", "der Umsatz büßte 5 Prozent ein"),
        ("de", "die Fähre ist 5 Prozent kleiner"),
        ("fr", "le trafic s'est effondré de 5 %"),
        ("fr", "le titre a cédé 5 %"),
        ("fr", "la baisse est de 5 %"),
        ("fr", "un prix 5 % moins cher"),
        ("es", "el tráfico se dejó un 5 %"),
        ("es", "la caída fue del 5 %"),
        ("es", "una caída de casi el 5 %"),
        ("es", "está un 5 % por debajo de 2019"),
        ("zh", "股价跌去5%"),
        ("zh", "跌幅为5%"),
        ("zh", "便宜了5%"),
        ("ja", "株は5%値下がりした"),
        ("ja", "減少率は5%だった"),
        ("ja", "前年比5%のマイナス"),
    ],
)
def test_the_size_of_a_fall_is_known(code: str, text: str) -> None:
    assert _is_fall(code, text.partition(" de 2019")[0])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "shares fell to 16 percent"),
        ("en", "shares fell below 16 percent"),
        ("en", "it fell from 20 to 16 t"),
        ("en", "it gave up 16 t"),
        ("en", "the storm sank 16 t"),
        ("de", "der Umsatz ging auf 5 Prozent zurück"),
        ("de", "der Anteil ist auf 5 Prozent gesunken"),
        ("de", "5 Tonnen sanken im Sturm"),
        ("de", "sie gab 5 Tonnen ab"),
        ("fr", "le trafic a baissé à 5 %"),
        ("fr", "il a cédé 5 tonnes"),
        ("es", "el tráfico cayó al 5 %"),
        ("zh", "股价降为5%"),
        ("zh", "股价下降到5%"),
        ("ja", "利益は5%に減少した"),
    ],
)
def test_what_is_left_after_a_fall_is_none(code: str, text: str) -> None:
    assert not _is_fall(code, text)
