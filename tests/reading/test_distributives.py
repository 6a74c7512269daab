"""Distributives: what "each ship", "daily output" and "per 100,000 people" make of a figure."""

import pytest

from mkdocs_briefings.reading.figures import UNCLEAR
from mkdocs_briefings.reading.readers import Readers
from mkdocs_briefings.text.canonical import canonical
from mkdocs_briefings.text.tokens import tokens_of_text
from tests.support.written_figures import UNITS

_READERS = Readers(UNITS.extend({"ships": ["Schiff", "navire", "barco", "船"]}))


def _per_of(code: str, text: str, number: int) -> str:
    sequence = tokens_of_text(canonical(text))
    figures = _READERS.of(code).find_figures(sequence.tokens, sequence.breaks)
    return next(figure.per for figure in figures if figure.low == number)


@pytest.mark.parametrize(
    ("code", "text", "per"),
    [
        ("en", "Each ship carries 32 goats.", "ships"),
        ("en", "Each ferry carries 32 goats.", "ferry"),
        ("en", "It takes 32 goats on every ship.", "ships"),
        ("en", "The harbour had 32 wrecks per ship.", "ships"),
        ("de", "Jedes Schiff trägt 32 Ziegen.", "ships"),
        ("de", "Je Schiff reisen dort 32 Ziegen.", "ships"),
        ("fr", "Chaque navire porte 32 tonnes.", "ships"),
        ("es", "Cada barco lleva 32 toneladas.", "ships"),
        ("zh", "每艘船载客32人。", "ships"),
        ("ja", "各船は32トンを運ぶ。", "ships"),
    ],
)
def test_a_figure_of_each_is_per_one(code: str, text: str, per: str) -> None:
    assert _per_of(code, text, 32) == per


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The ships each carry 32 goats."),
        ("en", "The ships carry 32 goats each."),
        ("en", "Two ships carry 31 and 32 goats respectively."),
        ("de", "Die Schiffe tragen jeweils 32 Ziegen."),
        ("fr", "Les navires portent chacun 32 tonnes."),
        ("es", "Llevan 32 toneladas cada uno."),
        ("zh", "两船各运32吨。"),
        ("ja", "船はそれぞれ32トンを運ぶ。"),
    ],
)
def test_what_it_is_per_may_not_be_certain(code: str, text: str) -> None:
    assert _per_of(code, text, 32) == UNCLEAR


def test_what_each_of_a_number_has_is_per_one_of_them() -> None:
    text = "Each of the 300 ships carries 32 goats."
    assert (_per_of("en", text, 300), _per_of("en", text, 32)) == ("", "ships")


@pytest.mark.parametrize("text", ["Each ship lost 32 percent.", "Each trip takes 32 days."])
def test_a_share_and_a_time_of_each_are_those_of_all(text: str) -> None:
    assert _per_of("en", text, 32) == ""


@pytest.mark.parametrize(
    ("code", "text", "per"),
    [
        ("en", "Daily output was 32 tonnes.", "day"),
        ("en", "It has an annual capacity of 32 tonnes.", "year"),
        ("de", "Die Tagesproduktion beträgt 32 Tonnen.", "day"),
        ("fr", "La production mensuelle est de 32 tonnes.", "month"),
        ("es", "La producción diaria es de 32 toneladas.", "day"),
        ("zh", "船月产32吨。", "month"),
        ("ja", "日産32トンの船。", "day"),
    ],
)
def test_an_adjective_tells_a_rate(code: str, text: str, per: str) -> None:
    assert _per_of(code, text, 32) == per


@pytest.mark.parametrize(
    "text",
    ["Annual output was 32 tonnes.", "The Daily Mail has 32 goats.", "They met each other, 32."],
)
def test_some_words_tell_none(text: str) -> None:
    assert _per_of("en", text, 32) == ""


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "It had 3 wrecks per 100,000 people."),
        ("de", "Dort gab es 3 Unfälle auf 100.000 Einwohner."),
        ("fr", "Il y eut 3 accidents pour 100 000 habitants."),
        ("es", "Hubo 3 accidentes por cada 100.000 habitantes."),
        ("zh", "每10万人中有3人。"),
        ("ja", "人口10万人あたり3人。"),
    ],
)
def test_a_figure_may_be_per_a_number_of_people(code: str, text: str) -> None:
    assert _per_of(code, text, 3) == "100000 person"
    assert _per_of(code, text, 100_000) == UNCLEAR


@pytest.mark.parametrize("text", ["2年ごとに3トンを使う。", "2日おきに3トンを使う。"])
def test_an_interval_is_no_rate(text: str) -> None:
    assert _per_of("ja", text, 3) == UNCLEAR
