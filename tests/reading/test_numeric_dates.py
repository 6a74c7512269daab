import pytest

from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.numeric_dates import UnclearNumbers, read_numeric
from mkdocs_briefings.text.canonical import words_of


@pytest.mark.parametrize(
    ("code", "text", "date"),
    [
        ("und", "2024-04-03", "2024-04-03"),
        ("und", "2024/4/3", "2024-04-03"),
        ("und", "2024.04.03", "2024-04-03"),
        ("und", "13.07.2023", "2023-07-13"),
        ("und", "07/13/2023", "2023-07-13"),
        ("und", "05/05/2023", "2023-05-05"),
        ("de", "3.7.2023", "2023-07-03"),
        ("de", "3.7.23", "2023-07-03"),
        ("fr", "03/07/98", "1998-07-03"),
        ("en-US", "3/7/2023", "2023-03-07"),
        ("en-GB", "3/7/2023", "2023-07-03"),
        ("en", "2024-07", "2024-07"),
        ("en", "7/2024", "2024-07"),
        ("de", "07.2024", "2024-07"),
        ("en", "2019–21", "2019/2021"),
        ("en", "2019/20", "2019/2020"),
        ("en", "2019-2021", "2019/2021"),
    ],
)
def test_dates_in_digits(code: str, text: str, date: str) -> None:
    words = words_of(text)
    assert read_numeric(words, language_of(code)) == (len(words), date)


@pytest.mark.parametrize("text", ["3/4", "10.5", "2024", "2019/25", "19-21", "7.2024"])
def test_what_is_no_date_in_digits(text: str) -> None:
    assert read_numeric(words_of(text), language_of("de")) is None


@pytest.mark.parametrize(
    ("code", "text", "why"),
    [
        ("en", "3/7/2023", "it may be 3 July 2023 or 7 March 2023"),
        ("fr-CA", "3/7/2023", "it may be 3 July 2023 or 7 March 2023"),
        ("en-US", "3.7.2023", "it may be 3 July 2023 or 7 March 2023"),
        ("en", "3/7/23", "its parts may be day, month and year in any order"),
        ("en", "2009-10", "it may be a month or two years"),
        ("en", "2009/10", "it may be a month or two years"),
    ],
)
def test_what_is_ambiguous(code: str, text: str, why: str) -> None:
    with pytest.raises(UnclearNumbers) as refused:
        read_numeric(words_of(text), language_of(code))
    assert str(refused.value) == why
    assert refused.value.length == len(words_of(text))
