"""Words apart from a figure: what it is per, and how it is bound."""

import pytest

from mkdocs_briefings.reading.figures import UNCLEAR
from mkdocs_briefings.reading.readers import Readers
from mkdocs_briefings.text.canonical import canonical
from mkdocs_briefings.text.tokens import tokens_of_text
from tests.support.written_figures import UNITS


def _read(code: str, text: str) -> list[tuple[int, str, str]]:
    sequence = tokens_of_text(canonical(text))
    figures = Readers(UNITS).of(code).find_figures(sequence.tokens, sequence.breaks)
    return [(int(figure.low), figure.per, "".join(figure.bounds)) for figure in figures]


@pytest.mark.parametrize(
    ("code", "text", "per"),
    [
        ("en", "Every day it burns 32 tonnes.", "day"),
        ("en", "Every day, it burns 32 tonnes.", "day"),
        ("en", "It burns 32 tonnes of coal a day in winter.", "day"),
        ("en", "It burns 32 tonnes of coal daily.", "day"),
        ("en", "It burns 32 tonnes in winter each day.", "day"),
        ("en", "Earnings per share rose to 32 dollars.", "share"),
        ("de", "Jeden Tag frisst sie 32 Tonnen.", "day"),
        ("de", "Sie frisst 32 Tonnen Kohle am Tag.", "day"),
        ("de", "Sie verbrennt jährlich etwa 32 Tonnen.", "year"),
        ("fr", "Chaque jour il avale 32 tonnes.", "day"),
        ("fr", "Il avale 32 tonnes de charbon par jour.", "day"),
        ("es", "Cada día traga 32 toneladas.", "day"),
        ("es", "Come 32 toneladas de carbón al día.", "day"),
        ("zh", "船一天用煤32吨。", "day"),
        ("zh", "船日均用煤32吨。", "day"),
        ("zh", "每年,船运32吨。", "year"),
        ("ja", "毎日、船は32トンを使う。", "day"),
    ],
)
def test_what_a_figure_is_per_may_stand_apart(code: str, text: str, per: str) -> None:
    assert (32, per) in [one[:2] for one in _read(code, text)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Every two years it builds 32 ships."),
        ("en", "Every two years, it builds 32 ships."),
        ("en", "Every other day it takes 32 tonnes."),
        ("en", "Of every 100 passengers 32 tonnes were moved."),
        ("de", "Alle zwei Jahre baut sie 32 Schiffe."),
        ("fr", "Tous les deux ans, elle bâtit 32 navires."),
        ("es", "Cada dos años construye 32 barcos."),
        ("zh", "每两年造32艘船。"),
    ],
)
def test_it_may_be_per_something_that_is_no_unit(code: str, text: str) -> None:
    assert (32, UNCLEAR) in [one[:2] for one in _read(code, text)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "It burned 32 tonnes of coal a year ago."),
        ("en", "It carried 32 tonnes on a day of rain."),
        ("en", "It burns coal every day; 32 tonnes are left."),
        ("de", "Es waren 32 Tonnen am Tag der Abfahrt."),
        ("de", "Es waren 32 Tonnen im Jahr 2019."),
        ("fr", "Il a pris 32 tonnes de charbon l'année dernière."),
        ("es", "Tomó 32 toneladas de carbón al día siguiente."),
        ("zh", "第一天船运32吨。"),
        ("zh", "《每日经济新闻》称船运32吨。"),
        ("ja", "毎日新聞は32トンと報じた。"),
    ],
)
def test_other_times_are_not_what_it_is_per(code: str, text: str) -> None:
    assert (32, "") in [one[:2] for one in _read(code, text)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Every year 32 ships carry 40 tonnes."),
        ("en", "He swims every day and owns 32 ships."),
        ("ja", "船は1日に32トンを使う。"),
    ],
)
def test_what_it_is_per_may_be_uncertain(code: str, text: str) -> None:
    assert (32, UNCLEAR) in [one[:2] for one in _read(code, text)]


@pytest.mark.parametrize(
    ("code", "text", "bound"),
    [
        ("en", "It took 57 tonnes of salt at most.", "up-to"),
        ("en", "It took 57 tonnes of salt or more in spring.", "at-least"),
        ("en", "It took 57 tonnes of salt, at most 60 ships.", ""),
        ("en", "It took 57 tonnes of salt at least 3 times.", ""),
        ("de", "Sie trägt 57 Tonnen Salz und mehr.", "at-least"),
        ("es", "Carga 57 toneladas de sal como mucho.", "up-to"),
        ("fr", "Il porte 57 tonnes de sel au maximum.", "up-to"),
    ],
)
def test_a_bound_may_stand_apart(code: str, text: str, bound: str) -> None:
    assert (57, "", bound) in _read(code, text)
