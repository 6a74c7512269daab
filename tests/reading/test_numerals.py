"""Numbers in words and digits, read to their end or not at all."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.reading.language import FULL, language_of
from mkdocs_briefings.reading.numerals import Numeral, numbers_of
from mkdocs_briefings.text.canonical import words_of
from tests.support.number_writers import WRITERS


def numeral(code: str, text: str) -> Numeral | None:
    return numbers_of(language_of(code)).at(words_of(text), 0, lambda _: False)


@pytest.mark.parametrize("code", FULL)
@given(st.integers(2, 10**12))
def test_number_words_are_read_whole(code: str, number: int) -> None:
    text = WRITERS[code](number)
    found = numeral(code, text)
    assert found is not None
    assert (found.value, found.end) == (Fraction(number), len(words_of(text)))


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "half a million", "500000"),
        ("en", "two and a half million", "2500000"),
        ("en", "three dozen", "36"),
        ("en", "a quarter million", "250000"),
        ("de", "anderthalb Millionen", "1500000"),
        ("de", "dreieinhalb", "3.5"),
        ("de", "ein halbes Dutzend", "6"),
        ("fr", "nonante-neuf", "99"),
        ("fr", "quatre vingt dix sept", "97"),
        ("fr", "deux millions et demi", "2500000"),
        ("fr", "trois quarante-cinquièmes", "1/15"),
        ("fr", "sept douzièmes", "7/12"),
        ("de", "drei Zwanzigstel", "3/20"),
        ("es", "dos mil millones", "2000000000"),
        ("es", "cinco treintavos", "1/6"),
        ("es", "siete diezmilésimas", "7/10000"),
        ("es", "tres cuartas partes", "3/4"),
        ("es", "treinta mil millonésimas", "0.03"),
        ("es", "cuatro con dos quintos", "4.4"),
        ("es", "uno coma doscientos doce", "1.212"),
        ("es", "cuarentaicinco", "45"),
        ("es", "medio millón", "500000"),
        ("zh", "三万五", "35000"),
        ("zh", "壹佰贰拾", "120"),
        ("zh", "三分之二", "2/3"),
        ("zh", "两成", "1/5"),
        ("ja", "3割", "3/10"),
        ("ja", "一万三", "10003"),
        ("ja", "百二十", "120"),
        ("en", "seven and two ninths", "65/9"),
        ("en", "forty and sixty-one hundredths", "40.61"),
        ("en", "five sixteenths", "5/16"),
        ("zh", "万分之四", "4/10000"),
        ("zh", "千分之七点二五", "0.00725"),
        ("zh", "四点五成", "0.45"),
        ("zh", "十成", "1"),
        ("zh", "十分之七", "7/10"),
        ("zh", "四十分之一", "1/40"),
        ("zh", "二〇〇", "200"),
        ("zh", "万万分之三", "3/100000000"),
        ("zh", "三千万点七五", "30000000.75"),
        ("ja", "四億七〇〇〇万", "470000000"),
        ("ja", "七点四割", "0.74"),
        ("ja", "5ダース", "60"),
        ("ja", "四ダース", "48"),
    ],
)
def test_a_number_is_read(code: str, text: str, value: str) -> None:
    found = numeral(code, text)
    assert found is not None
    assert found.value == Fraction(value)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "thirty-odd"),
        ("en", "several hundred"),
        ("en", "twenty fifteen"),
        ("en", "2.5.1"),
        ("de", "mehrere hundert"),
        ("en", "forty fifths"),
        ("fr", "50 cents"),
        ("fr", "trente-six cents"),
        ("fr", "deux virgule cinq cents"),
        ("es", "dos mil y pico"),
        ("es", "dos mil con tres quintos"),
        ("es", "tres con un sexto"),
        ("es", "cuatro con dos"),
        ("es", "ocho medios"),
        ("zh", "三四百"),
        ("zh", "数百"),
        ("zh", "十几"),
        ("en", "three hundred and two fifths"),
        ("en", "four and three fifths of them"),
        ("zh", "六百成"),
        ("zh", "〇〇"),
        ("zh", "〇四五"),
        ("zh", "四〇十七"),
        ("ja", "百四〇"),
        ("ja", "40と3ダース"),
    ],
)
def test_what_has_no_certain_value_has_none(code: str, text: str) -> None:
    found = numeral(code, text)
    assert found is None or found.value is None or found.is_weak


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "a ship"),
        ("en", "4th"),
        ("en", "twenty-fifth"),
        ("fr", "un navire"),
        ("zh", "一切"),
        ("fr", "vingt-cinquièmes"),
        ("es", "un doceavo título"),
        ("es", "una media de tres"),
    ],
)
def test_what_is_no_number_is_none(code: str, text: str) -> None:
    assert numeral(code, text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Quatre-vingt-dix-sept navires", 97),
        ("quatre-vingt-dix-sept navires", 97),
        ("Soixante-dix-huit navires", 78),
        ("Quatre-vingt-deux navires", 82),
    ],
)
def test_a_capital_parts_no_french_number(text: str, value: int) -> None:
    numeral = numbers_of(language_of("fr")).at(words_of(text), 0, lambda _: False)
    assert numeral
    assert numeral.value == value
