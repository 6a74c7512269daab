"""Dates: full ones mean themselves, others are resolved against the day of publication.

Each row of a table is what an article says, the EDTF that passes, and what does not.
"""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.reading.dates import FoundDate, find_dates
from mkdocs_briefings.reading.language import FULL, language_of
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.edtf import parse_edtf

TUESDAY = "2031-07-08"


def find(phrase: str, code: str = "en", published: str = TUESDAY) -> list[FoundDate]:
    return [*find_dates(words_of(phrase), parse_edtf(published), language_of(code))]


def read(phrase: str, code: str = "en", published: str = TUESDAY) -> list[str]:
    """The dates of a phrase in EDTF; those that are not read are "unread"."""
    return [
        found.meant.text if found.meant else "unread" for found in find(phrase, code, published)
    ]


@pytest.mark.parametrize(
    ("code", "phrase", "words"),
    [
        ("en", "on the eve of 1 May 2018 it sank", "eve of 1 may 2018"),
        ("en", "it will sail on Friday", "will sail on friday"),
        ("de", "am Vorabend des 1. Mai 2018 sank sie", "vorabend des 1 mai 2018"),
        ("es", "la víspera del 9 de abril de 2019 ardió", "víspera del 9 de abril de 2019"),
    ],
)
def test_the_words_that_leave_a_date_open(code: str, phrase: str, words: str) -> None:
    (found,) = find(phrase, code)
    assert found.unread
    assert " ".join(words_of(phrase)[found.cause.start : found.cause.end]) == words


@pytest.mark.parametrize(
    ("code", "phrase", "meant"),
    [
        ("en", "on October 17, 2023", "2023-10-17"),
        ("en", "Sept. 9, 2030", "2030-09-09"),
        ("en", "the 3rd of April 2024", "2024-04-03"),
        ("en", "Monday, May 5, 2025, 10:30", "2025-05-05"),
        ("en", "on 2024-04-03", "2024-04-03"),
        ("en", "13/04/2024", "2024-04-13"),
        ("en", "04/04/2024", "2024-04-04"),
        ("en-US", "03/04/2024", "2024-03-04"),
        ("en-GB", "03/04/2024", "2024-04-03"),
        ("en", "4-6 July 2024", "2024-07-04/2024-07-06"),
        ("en", "July 4 to August 6, 2024", "2024-07-04/2024-08-06"),
        ("en", "January-March 2025", "2025-01/2025-03"),
        ("en", "2024-07-04/2024-07-06", "2024-07-04/2024-07-06"),
        ("en", "2019–21", "2019/2021"),
        ("en", "the season 2030/31", "2030/2031"),
        ("en", "between 2019 and 2021", "2019/2021"),
        ("en", "the third quarter of 2030", "2030-35"),
        ("en", "3Q24", "2024-35"),
        ("en", "H1 2025", "2025-40"),
        ("en", "FY2030-31", "2030/2031"),
        ("en", "the 1990s", "199X"),
        ("en", "2024's best", "2024"),
        ("en", "the 18th century", "17XX"),
        ("en", "spring 2024", "2024-21"),
        ("en", "early 2024", "2024"),
        ("en", "the end of March 2030", "2030-03"),
        ("en", "in 1789", "1789"),
        ("en", "44 BC", "-0043"),
        ("en", "the first Friday of July 2024", "2024-07-05"),
        ("zh", "2024年7月5日星期五", "2024-07-05"),
        ("zh", "二〇二四年七月", "2024-07"),
        ("zh", "2024年第三季度", "2024-35"),
        ("zh", "令和6年", "2024"),
        ("zh", "1990年代", "199X"),
        ("zh", "2016年到2018年", "2016/2018"),
        ("de", "am 12. März 2024", "2024-03-12"),
        ("de", "13.07.2023", "2023-07-13"),
        ("de", "13. 7. 2023", "2023-07-13"),
        ("de", "vom 3. bis zum 12. September 2024", "2024-09-03/2024-09-12"),
        ("de", "im 3. Quartal 2024", "2024-35"),
        ("de", "in den 1990er Jahren", "199X"),
        ("de", "im 18. Jahrhundert", "17XX"),
        ("fr", "le 1er mars 2024", "2024-03-01"),
        ("fr", "du 4 au 6 juillet 2024", "2024-07-04/2024-07-06"),
        ("fr", "troisième trimestre 2024", "2024-35"),
        ("fr", "au XVIIIe siècle", "17XX"),
        ("fr", "les années 1990", "199X"),
        ("es", "12 de marzo de 2024", "2024-03-12"),
        ("es", "del 4 al 6 de julio de 2024", "2024-07-04/2024-07-06"),
        ("es", "el siglo XVIII", "17XX"),
        ("es", "a finales de 2030", "2030"),
        ("ja", "令和6年7月5日", "2024-07-05"),
        ("ja", "２０１８年１月２１日（日）", "2018-01-21"),
        ("ja", "2024年第3四半期", "2024-35"),
        ("it", "12 marzo 2024", "2024-03-12"),
        ("ru", "12 марта 2024", "2024-03-12"),
        ("pl", "marzec 2024", "2024-03"),
    ],
)
def test_what_is_written_in_full_means_itself(code: str, phrase: str, meant: str) -> None:
    assert read(phrase, code) == read(phrase, code, "1999-01-01") == [meant]


@pytest.mark.parametrize(
    ("code", "phrase", "meant"),
    [
        ("en", "on Friday", "2031-07-04"),
        ("en", "on Tuesday", "2031-07-08"),
        ("en", "today", "2031-07-08"),
        ("en", "tomorrow", "2031-07-09"),
        ("en", "the day before yesterday", "2031-07-06"),
        ("en", "next Monday", "2031-07-14"),
        ("en", "last Friday", "2031-07-04"),
        ("en", "last Tuesday", "2031-07-01"),
        ("en", "this Thursday", "2031-07-10"),
        ("en", "this week", "2031-07-07/2031-07-13"),
        ("en", "last month", "2031-06"),
        ("en", "next year", "2032"),
        ("en", "last quarter", "2031-34"),
        ("en", "two years ago", "2029"),
        ("en", "three weeks ago", "2031-06-16/2031-06-22"),
        ("en", "last November", "2030-11"),
        ("en", "in June this year", "2031-06"),
        ("en", "since September", "2030-09"),
        ("en", "July 9", "2031-07-09"),
        ("en", "Monday, 7 July", "2031-07-07"),
        ("en", "July 4 to 6", "2031-07-04/2031-07-06"),
        ("en", "29 February", "2032-02-29"),
        ("zh", "7月5日", "2031-07-05"),
        ("zh", "今年2月", "2031-02"),
        ("zh", "去年10月", "2030-10"),
        ("zh", "上周五", "2031-07-04"),
        ("zh", "上个月", "2031-06"),
        ("de", "am Montag, den 7. Juli", "2031-07-07"),
        ("de", "vor zwei Jahren", "2029"),
        ("de", "vorgestern", "2031-07-06"),
        ("de", "er kommt morgen", "2031-07-09"),
        ("es", "mañana", "2031-07-09"),
        ("fr", "lundi 7 juillet", "2031-07-07"),
        ("fr", "la semaine dernière", "2031-06-30/2031-07-06"),
        ("es", "hace tres semanas", "2031-06-16/2031-06-22"),
        ("es", "el próximo lunes", "2031-07-14"),
        ("ja", "先週の金曜日", "2031-07-04"),
        ("ja", "来年の6月", "2032-06"),
    ],
)
def test_what_leaves_something_out_is_resolved(code: str, phrase: str, meant: str) -> None:
    assert read(phrase, code) == [meant]


@pytest.mark.parametrize(
    ("code", "phrase", "why"),
    [
        ("en", "03/04/2024", "it may be 3 April 2024 or 4 March 2024"),
        ("en", "Monday, 5 May 2024", "5 May 2024 is another day of the week"),
        ("en", "Friday, 8 July", "no year near the publication has such a day"),
        ("en", "will sail on Friday", "beside a word of the future it may be the next one"),
        ("en", "next Friday", "'next' may mean this week's day or another's"),
        ("en", "this Monday", "'this' may mean this week's day or another's"),
        ("en", "last March", "'last' may mean this year's or another's"),
        ("en", "2009-10", "it may be a month or two years"),
        ("en", "fiscal 2024", "a fiscal year does not say which months"),
        ("en", "the nineties", "it does not say which century"),
        ("en", "the third quarter", "it does not say which year"),
        ("en", "three weeks later", "it counts from another date"),
        ("en", "the past year", "it may be the one before or the time up to now"),
        ("en", "the week of 5 July 2024", "the words beside it move it to another date"),
        ("en", "in May 10", "the number may be a day or a figure"),
        ("en", "30 February 2024", "there is no such date: February 2024 has days 1 to 29"),
        ("en", "two Sundays, a Sunday", "the number or month beside it is not read"),
        ("en", "1 month 21 days ago", "a sum of times is not read"),
        ("zh", "2024年度", "it may be a fiscal year"),
        ("de", "Geschäftsjahr 2024", "a fiscal year does not say which months"),
        ("de", "90er Jahre", "it does not say which century"),
        ("fr", "exercice 2024", "a fiscal year does not say which months"),
        ("es", "años 90", "it does not say which century"),
        ("ja", "5日", "it does not say which month"),
        ("zh", "当天", "it may be a day that was named before"),
        ("es", "esta mañana", "it may be tomorrow or the morning"),
    ],
)
def test_what_is_ambiguous_says_why(code: str, phrase: str, why: str) -> None:
    (found,) = find(phrase, code)
    assert found.unread.partition("': ")[2] == why
    assert not any(found.shows(parse_edtf(text)) for text in ("2024", "2031", "../2100"))


@pytest.mark.parametrize(
    ("published", "phrase", "meant"),
    [
        ("2031-01-02", "on Friday", "2030-12-27"),
        ("2031-01-02", "December 30", "2030-12-30"),
        ("2030-12-30", "January 2", "2031-01-02"),
        ("2031-01-02", "last month", "2030-12"),
        ("2031-01-02", "last week", "2030-12-23/2030-12-29"),
        ("2031-01-02", "last January", "2030-01"),
        ("2031-01-02", "December 30 to January 3", "2030-12-30/2031-01-03"),
        ("2032-02-29", "two years ago", "2030"),
        ("2031-07", "this year", "2031"),
        ("2031-07", "on Friday", "unread"),
        ("2031-07-08~", "this week", "2031-07-07/2031-07-13"),
    ],
)
def test_borders_of_years_are_no_borders(published: str, phrase: str, meant: str) -> None:
    assert read(phrase, published=published) == [meant]


@pytest.mark.parametrize(
    "phrase",
    [
        "they may sail", "a march of ferries", "the second sailing", "32 July", "31 cars", "10,000",
        "1850", "2,031", "fri", "weekly", "ago", "this ferry", "last call", "20310", "no. 7", "",
        "within 90 days", "the next 3 weeks", "$2024", "2024 %", "2000 million", "600-2000",
        "2000 to 3000 cars", "the sun", "10:30",
    ],
)  # fmt: skip
def test_what_is_no_date(phrase: str) -> None:
    assert read(phrase) == []


@pytest.mark.parametrize("phrase", ["Am Morgen kam er.", "an jedem Morgen"])
def test_a_morning_is_not_tomorrow(phrase: str) -> None:
    assert read(phrase, "de") == []


def test_several_dates_are_found_in_order() -> None:
    assert read("In October 2022 and on October 17, 2023, then last November and on Friday") == [
        *("2022-10", "2023-10-17", "2030-11", "2031-07-04")
    ]
    assert read("on May 5, 2025, 300 came; in 2024, 2025") == ["2025-05-05", "2024", "2025"]


def test_a_closed_word_is_part_of_no_date() -> None:
    published, english = parse_edtf(TUESDAY), language_of("en")
    found = list(find_dates(["october", None, "2023"], published, english))
    assert [f.meant.text for f in found if f.meant] == ["2023"]
    assert not list(find_dates(["this", None, "week", None], published, english))


@pytest.mark.parametrize(
    ("phrase", "shown", "not_shown"),
    [
        ("October 17, 2023", "2023-10-17 2023-10 2023 202X", "2023-10-18 2024 2023-40 2023/2024"),
        ("October 2023", "2023-10 2023-10~ 2023-36 2023-41", "2023-10-17 2022-10 2023-10-01"),
        ("this week", "2031-07-10~ 2031-07 2031-07-07/2031-07-13", "2031-07-10 2031-07-14~"),
        ("4-6 July 2024", "2024-07-04/2024-07-06 2024-07", "2024-07-04 2024-07-06 2024-07-05~"),
        ("2019-2021", "2019/2021 20XX", "2019 2020 2021 2019-01/2021-12 2018/2022"),
        ("third quarter of 2030", "2030-35 2030-07/2030-09 2030-41", "2030-07 2030-09 2030-34"),
        ("the 1990s", "199X 1990/1999 19XX", "1995 1990 1990/2000 1990-01/1999-12"),
        ("the 18th century", "17XX", "18XX 1750"),
        ("spring 2024", "2024-21 2024-21~ 2024 202X", "2024-22 2024-03/2024-05 2024-03 2024-33"),
        ("in 2024", "2024 2024~ 2024-XX", "2024-21 2024-40 2024-01 2025"),
        ("early 2024", "2024 2024~ 2024/..", "2024-01 2024-33 2024-40 2023/2024 2023/.."),
        ("44 BC", "-0043 -0043/..", "-0044 0044 -0043-03"),
        ("last year", "2030", "2030-05 2031"),
    ],
)  # fmt: skip
def test_words_show_what_is_no_finer_than_they_are(phrase: str, shown: str, not_shown: str) -> None:
    (found,) = find(phrase)
    assert [text for text in shown.split() if not found.shows(parse_edtf(text))] == []
    assert [text for text in not_shown.split() if found.shows(parse_edtf(text))] == []


KNOWN = """
may july jul oct february monday friday today yesterday this last week month year years ago a
two ten in by since 2024 1999 2100 5 05 5th 31 29 0 99 ² ５ ٣ 年 月 日 12 and - / . , between to
will of the q3 1990s bc 13.07.2023 vor den le de
""".split()
rows: Any = st.lists(st.none() | st.sampled_from(KNOWN) | st.text(max_size=4), max_size=25)
days = st.dates().map(date.isoformat) | st.sampled_from(
    ["0001-01-01", "9999-12-31", "../2024", "2024/..", "0001", "2024-07-05~", "2024-02-29", "-0043"]
)


@given(rows, days, st.sampled_from([*FULL, "it", "und", "en-US"]))
def test_any_words_have_dates_in_order(words: list[str | None], published: str, code: str) -> None:
    end = 0
    for found in find_dates(words, parse_edtf(published), language_of(code)):
        assert end <= found.start < found.end <= len(words)
        assert None not in words[found.start : found.end]
        assert (found.meant is None) == bool(found.unread)
        assert found.first <= found.last
        end = found.end


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_last_on_or_before(published: date, weekday: int) -> None:
    name = "monday tuesday wednesday thursday friday saturday sunday".split()[weekday]
    (found,) = find(name, published=published.isoformat())
    assert found.first == found.last
    assert found.first.weekday() == weekday
    assert 0 <= (published - found.first).days < 7
