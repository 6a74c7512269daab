"""Every form of every language, written with every phrase of its tables, is read as it is meant.

The dates are generated; a form is written by choosing its options and phrases at random. No other
date of a large family may pass, and no finer one.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.reading.date_forms import DateForms
from mkdocs_briefings.reading.date_grammar import grammar_of
from mkdocs_briefings.reading.dates import FoundDate, find_dates
from mkdocs_briefings.reading.language import FULL, language_of
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import Edtf, EdtfError, parse_edtf

PUBLISHED = st.dates(date(1950, 1, 1), date(2060, 12, 28))
DAYS = st.dates(date(1901, 1, 1), date(2098, 12, 31))
SIMPLE = {
    *(
        "day",
        "month",
        "year",
        "recent-year",
        "weekday",
        "weekday-mark",
        "quarter",
        "half",
        "season",
    ),
    *("decade", "nth", "roman", "part", "part-after", "quarter-year"),
}
"""The fields whose forms mean one date, whatever the day of publication."""


def fields_of(template: str) -> set[str]:
    return set(re.findall(r"\{([a-z-]+)\}", template))


def templates_of(code: str) -> list[str]:
    found = [str(form) for form in language_of(code).tables["dates"]]
    return [form for form in found if fields_of(form) <= SIMPLE and means_one_date(fields_of(form))]


def means_one_date(fields: set[str]) -> bool:
    years = {"year", "recent-year", "decade", "quarter-year", "roman"}
    return bool(fields & years) or fields == {"nth"}


TEMPLATES = {code: templates_of(code) for code in FULL}


def expand(draw: st.DrawFn, template: str) -> list[str]:
    """Choose among the options of a template, but keep its year."""
    while inner := re.search(r"\[([^][()]*)\]|\(([^][()]*)\)", template):
        is_option = inner[0].startswith("[")
        keep = not is_option or "year}" in inner[0] or draw(st.booleans())
        choices = inner[0][1:-1].split("|")
        chosen = draw(st.sampled_from(choices)) if keep else ""
        template = template[: inner.start()] + chosen + template[inner.end() :]
    return template.split()


def values_of(day: date) -> dict[str, str]:
    return {
        "day": str(day.day),
        "month": str(day.month),
        "weekday": str(day.isoweekday()),
        "weekday-mark": str(day.isoweekday()),
        "quarter": str((day.month + 2) // 3),
        "half": str((day.month + 5) // 6),
        "season": str((day.month + 2) // 3),
        "decade": str(day.year // 10),
        "nth": str(day.year // 100 + 1),
        "roman": str(day.year // 100 + 1),
        "quarter-year": f"{day.year} {(day.month + 2) // 3}",
    }


def numbers_of(name: str, day: date, code: str) -> list[str]:
    """How a field is written in digits."""
    quarter = (day.month + 2) // 3
    endings = [*language_of(code).tables.get("decade-endings", ())] or [""]
    return {
        "day": [f"{day.day}", f"{day:%d}"],
        "nth": [f"{day.year // 100 + 1}"],
        "decade": [f"{day.year // 10}0{ending}" for ending in endings],
        "quarter-year": [f"{quarter}q{day:%Y}"],
    }[name]


def meaning_of(fields: set[str], day: date) -> str:
    """What a form means that has these fields of a day, in EDTF."""
    year = f"{day:%Y}"
    if "quarter" in fields or "quarter-year" in fields:
        return f"{year}-{32 + (day.month + 2) // 3}"
    if "half" in fields:
        return f"{year}-{39 + (day.month + 5) // 6}"
    if "season" in fields:
        return f"{year}-{20 + (day.month + 2) // 3}"
    if "decade" in fields:
        return f"{year[:3]}X"
    if fields & {"nth", "roman"}:
        return f"{year[:2]}XX"
    return year + f"-{day:%m}" * ("month" in fields) + f"-{day:%d}" * ("day" in fields)


@st.composite
def written(draw: st.DrawFn, code: str) -> tuple[list[str], Edtf, date]:
    """The words of a date in a language, what they mean, and its day."""
    day, grammar = draw(DAYS), grammar_of(language_of(code))
    tokens = expand(draw, draw(st.sampled_from(TEMPLATES[code])))
    used = {token[1:-1] for token in tokens if token.startswith("{")}
    words: list[str] = []
    for token in tokens:
        name = token[1:-1] if token.startswith("{") else ""
        if not name:
            words.append(token)
        elif name in ("year", "recent-year"):
            words.append(str(day.year))
        elif name in ("part", "part-after"):
            phrases = sorted(grammar.fields.phrases[name])
            words += draw(st.sampled_from(phrases)).split() if phrases else []
        else:
            wanted = values_of(day)[name]
            fields = grammar.fields
            phrases = [p for p, value in fields.phrases.get(name, {}).items() if value == wanted]
            phrases += numbers_of(name, day, code) if name in fields.numbers else []
            words += draw(st.sampled_from(sorted(phrases))).split()
    return words, parse_edtf(meaning_of(used, day)), day


def neighbours(day: date) -> Iterator[str]:
    """Other dates that a wrong reading could have come to."""
    for distance in (1, 7, 14, 28, 30, 31, 365, 366, 3652, 36524):
        for moved in (day - timedelta(distance), day + timedelta(distance)):
            yield from (f"{moved}", f"{moved:%Y-%m}", f"{moved:%Y}", f"{moved:%Y}"[:3] + "X")
            quarter, half = (moved.month + 2) // 3, (moved.month + 5) // 6
            yield from (f"{moved:%Y}-{32 + quarter}", f"{moved:%Y}-{39 + half}")
            yield from (f"{moved:%Y}-{20 + season}" for season in range(1, 5))
            yield f"{moved:%Y}"[:2] + "XX"
    yield f"{day:%Y-%d-%m}"  # swapped
    yield f"{day:%y}{day:%d}-{day:%m}-{day:%d}"
    yield f"{day - timedelta(1)}/{day + timedelta(1)}"
    yield f"{day}"
    yield f"{day}~"
    yield f"{day:%Y-%m}"


@pytest.mark.parametrize("code", FULL)
@given(st.data(), PUBLISHED)
def test_a_date_is_read_as_it_is_written_and_no_other(
    code: str, data: st.DataObject, published: date
) -> None:
    words, meant, day = data.draw(written(code))
    found = [*find_dates(words, parse_edtf(f"{published}"), language_of(code))]
    assert [one.meant.plain if one.meant else one.unread for one in found] == [meant.plain], words
    check_family(found[0], meant, day)


def check_family(found: FoundDate, meant: Edtf, day: date) -> None:
    assert found.shows(meant)
    if not meant.has_season:
        coarser = [f"{day:%Y}", f"{day:%Y}"[:3] + "X", f"{day:%Y}"[:2] + "XX"]
        wider = [edtf for text in coarser if (edtf := parse_edtf(text)).contains(meant)]
        assert all(found.shows(edtf) for edtf in wider)
    for text in neighbours(day):
        try:
            other = parse_edtf(text)
        except EdtfError:
            continue
        allowed = other.contains(meant) and not other.has_season and not other.is_interval
        assert found.shows(other) == (allowed or other.plain == meant.plain), text


@pytest.mark.parametrize("code", FULL)
@given(st.data(), DAYS, st.integers(1, 40), PUBLISHED)
def test_a_span_is_one_date_and_shows_neither_end(
    code: str, data: st.DataObject, first: date, length: int, published: date
) -> None:
    last = first + timedelta(length)
    forms = {
        "en": "{0:%-d} {m0} {0:%Y} to {1:%-d} {m1} {1:%Y}",
        "de": "vom {0:%-d}. {m0} {0:%Y} bis zum {1:%-d}. {m1} {1:%Y}",
        "fr": "du {0:%-d} {m0} {0:%Y} au {1:%-d} {m1} {1:%Y}",
        "es": "del {0:%-d} de {m0} de {0:%Y} al {1:%-d} de {m1} de {1:%Y}",
        "zh": "{0:%Y}年{0:%-m}月{0:%-d}日至{1:%Y}年{1:%-m}月{1:%-d}日",
        "ja": "{0:%Y}年{0:%-m}月{0:%-d}日から{1:%Y}年{1:%-m}月{1:%-d}日",
    }
    locale = language_of(code).locale
    assert locale
    months = locale.months["format"]["wide"]
    text = forms[code].format(first, last, m0=months[first.month], m1=months[last.month])
    (found,) = find_dates(words_of(text), parse_edtf(f"{published}"), language_of(code))
    assert found.meant
    assert found.meant.text == f"{first}/{last}"
    assert found.shows(parse_edtf(f"{first}/{last}"))
    inside = data.draw(st.integers(0, length))
    for other in (first, last, first + timedelta(inside)):
        assert not found.shows(parse_edtf(f"{other}"))
        assert not found.shows(parse_edtf(f"{other}~"))
    assert not found.shows(parse_edtf(f"{first}/{last + timedelta(1)}"))
    assert not found.shows(parse_edtf(f"{first - timedelta(1)}/{last}"))


def test_of_two_forms_the_longer_one() -> None:
    english = language_of("en")
    words = words_of("5 May 2024 to 7 May 2024")
    forms = DateForms(words, parse_edtf("2031-07-08"), english, grammar_of(english))
    end, (reading,) = forms.read(0)
    assert end == len(words)
    assert not isinstance(reading, Exception)
    assert reading.meant.text == "2024-05-05/2024-05-07"
    assert forms.read(1)[0] == len("May 2024 to 7 May 2024".split()) + 1
