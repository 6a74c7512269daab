"""Figures in six languages: what is read from a text, and that nothing else ever is."""

import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from mkdocs_briefings.reading.figures import Figure, FigureReader
from mkdocs_briefings.reading.language import FULL, language_of
from mkdocs_briefings.text.canonical import words_of
from tests.support.written_figures import UNITS, Meaning, written_figures


def read(code: str, text: str) -> list[Figure]:
    return list(FigureReader(UNITS, language_of(code)).find(words_of(text)))


def meanings(code: str, text: str) -> list[Meaning]:
    """What each figure of a text means, unread ones aside."""
    return [
        Meaning(figure.low, figure.high, figure.unit, figure.per)
        for figure in read(code, text)
        if not figure.unread
    ]


@pytest.mark.parametrize("code", FULL)
@given(st.data())
def test_a_figure_is_read_as_what_it_is_and_nothing_else(code: str, data: st.DataObject) -> None:
    text, wanted = data.draw(written_figures(code))
    note(text)
    assert meanings(code, text) == [wanted._replace(bound="")]
    bounds = [figure.bounds for figure in read(code, text)]
    assert bounds == [()] if not wanted.bound else wanted.bound in bounds[0]


@pytest.mark.parametrize("code", FULL)
@given(st.data())
def test_two_figures_in_a_sentence_are_read_apart(code: str, data: st.DataObject) -> None:
    (one, first), (other, second) = (data.draw(written_figures(code)) for _ in range(2))
    between = {"zh": "的消息之后，", "ja": "と述べたのち、"}.get(code, " , so zzz , ")
    note(f"{one}{between}{other}")
    read_apart = meanings(code, f"{one}{between}{other}")
    assert read_apart == [first._replace(bound=""), second._replace(bound="")]


@pytest.mark.parametrize("code", FULL)
@given(st.data())
def test_a_closed_word_never_gives_a_figure_another_unit(code: str, data: st.DataObject) -> None:
    text, wanted = data.draw(written_figures(code))
    words: list[str | None] = [*words_of(text)]
    words[data.draw(st.integers(0, len(words) - 1))] = None
    found = FigureReader(UNITS, language_of(code)).find(words)
    units = {figure.unit for figure in found if not figure.unread}
    assert units <= {wanted.unit, ""} | ({"USD"} if "$" in text or wanted.unit == "USD" else set())


def test_the_price_of_a_number_is_not_what_it_is_per() -> None:
    assert [(figure.per, figure.unit) for figure in read("es", "vendió 40 por $ 900")] == [
        ("", ""),
        ("", "USD"),
    ]


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("fr", "un cinquième des 300 navires", ["1/5", "300"]),
        ("de", "ein Fünftel der 300 Schiffe", ["1/5", "300"]),
        ("fr", "deux quarts de finale", ["2"]),
        ("es", "12 con una media de 40 euros", ["12", "40"]),
        ("en", "up from $30 two years ago", ["30", "2"]),
    ],
)
def test_a_number_ends_before_another(code: str, text: str, values: list[str]) -> None:
    assert [str(figure.low) for figure in read(code, text)] == values


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        # parts of numbers, signs, scales and bounds that are missed easily
        ("fr", "52 000 euros", (52_000, "EUR")),
        ("de-CH", "1’250’000 Euro", (1_250_000, "EUR")),
        ("de", "52.000 Euro", (52_000, "EUR")),
        ("fr", "2,5 millions d'euros", (2_500_000, "EUR")),
        ("en", "one hundred and twenty ships", (120, "ships")),
        ("en", "A$500", (500, "AUD")),
        ("en", "800 Australian dollars", (800, "AUD")),
        ("en", "-18 km", (-18, "km")),
        ("en", "$1.2bn", (1_200_000_000, "USD")),
        ("en", "5bn euros", (5_000_000_000, "EUR")),
        ("en", "€40M", (40_000_000, "EUR")),
        ("en", "3x", (3, "times")),
        ("en", "fivefold", (5, "times")),
        ("en", "half a million ships", (500_000, "ships")),
        ("en", "21 lakh t", (2_100_000, "t")),
        ("de", "dreihundertfünfundzwanzigtausend Tonnen", (325_000, "t")),
        ("de", "eineinhalb Milliarden Euro", (1_500_000_000, "EUR")),
        ("de", "1 Billion Euro", (10**12, "EUR")),
        ("de", "5 Mio. Tonnen", (5_000_000, "t")),
        ("fr", "une centaine de navires", (100, "ships")),
        ("fr", "soixante et onze tonnes", (71, "t")),
        ("fr", "septante-deux tonnes", (72, "t")),
        ("fr", "2 Md€", (2_000_000_000, "EUR")),
        ("fr", "4millions d'euros", (4_000_000, "EUR")),
        ("es", "un 5 %", (5, "%")),
        ("es", "mil euros", (1000, "EUR")),
        ("zh", "三千万美元", (30_000_000, "USD")),
        ("zh", "500多万吨", (5_000_000, "t")),
        ("zh", "近百艘船", (100, "ships")),
        ("zh", "百分之五", (5, "%")),
        ("zh", "翻了一番", (2, "times")),
        ("zh", "增长3倍", (3, "times")),
        ("ja", "約3億5000万ドル", (350_000_000, "USD")),
        ("ja", "三千万トン未満", (30_000_000, "t")),
    ],
)
def test_one_figure_is_read(code: str, text: str, wanted: tuple[int, str]) -> None:
    assert [(int(figure.low), figure.unit) for figure in read(code, text)] == [wanted]
    assert not read(code, text)[0].unread


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "5 km 300 m"),
        ("en", "15 dollars 50"),
        ("en", "thirteen dollars and forty-five cents"),
        ("de", "zwei Euro fünfzig"),
        ("en", "30 MUSD"),
        ("en", "2 million and three fifths"),
        ("en", "three km and a half"),
        ("en", "between 5 ships"),
        ("en", "tens of thousands of ships"),
        ("en", "May 5 300 ships"),
        ("de", "Tausende Tonnen"),
        ("de", "mehrere hundert Tonnen"),
        ("de", "5 T€"),
        ("fr", "onze euros et trente cents"),
        ("es", "12 euros con 80 céntimos"),
        ("de", "12 Dollar und 80"),
        ("fr", "des milliers de tonnes"),
        ("es", "miles de toneladas"),
        ("zh", "数百艘船"),
        ("zh", "十几艘船"),
        ("zh", "三四百吨"),
        ("zh", "三千两"),
        ("ja", "数百トン"),
    ],
)
def test_what_has_more_than_one_meaning_is_unread(code: str, text: str) -> None:
    figures = read(code, text)
    assert figures
    assert all(figure.unread for figure in figures)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "the first half"),
        ("en", "double-digit"),
        ("en", "A100 and 4o"),
        ("en", "no one"),
        ("de", "eine Tonne"),
        ("fr", "l'une des usines"),
        ("es", "cada uno"),
        ("es", "los medios, en medio de la clase media"),
        ("zh", "一切半导体十分好"),
        ("ja", "一部の半導体"),
    ],
)
def test_what_is_no_figure(code: str, text: str) -> None:
    assert read(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "per"),
    [
        ("en", "5 t a year", "year"),
        ("de", "5 Euro je Tonne", "t"),
        ("fr", "5 euros de l'heure", "hour"),
        ("es", "5 t al año", "year"),
        ("zh", "每年5吨", "year"),
        ("ja", "1時間あたり5ドル", "hour"),
    ],
)
def test_what_a_figure_is_per(code: str, text: str, per: str) -> None:
    (figure,) = read(code, text)
    assert figure.per == per


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "8 EUR million"),
        ("en", "8 EUR bn"),
        ("en", "5 km thousand"),
        ("de", "8 Euro Millionen"),
    ],
)
def test_a_scale_after_the_unit_leaves_a_figure_unread(code: str, text: str) -> None:
    (figure,) = read(code, text)
    assert figure.unread


@pytest.mark.parametrize(
    ("code", "text", "unread"),
    [
        ("en", "$40 and 15", "the figure goes on in the words after it"),
        ("en", "a 3 $20 bill", "the figure goes on in the words after it"),
        ("zh", "三美元又五美分", "the figure goes on in the words after it"),
        ("en", "about 25 MGBP", "a currency beside it may have a scale"),
        ("en", "q=%3512", "a percent sign is before it"),
        ("zh", "负七分之负四百", "it is part of a fraction"),
    ],
)
def test_part_of_an_amount_is_unread(code: str, text: str, unread: str) -> None:
    assert unread in [figure.unread for figure in read(code, text)]
    assert all(figure.unread for figure in read(code, text))
