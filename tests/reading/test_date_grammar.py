import pytest

from mkdocs_briefings.reading.date_grammar import grammar_of
from mkdocs_briefings.reading.language import FULL, language_of
from mkdocs_briefings.text.canonical import words_of


def match(code: str, text: str) -> dict[str, str]:
    """The fields of the longest form at the beginning of a text."""
    words = words_of(text)
    opening = (words[0], (*words[1:2], "")[0])
    found = grammar_of(language_of(code)).match(" ".join(words) + " ", 0, opening)
    return dict(max(found, key=lambda form: form[0], default=(0, {}))[1])


@pytest.mark.parametrize(
    ("code", "text", "fields"),
    [
        ("en", "Monday, May 5", {"weekday": "1", "month": "5", "day": "5"}),
        ("en", "3rd of Sept. 2024", {"day": "3", "month": "9", "year": "2024"}),
        ("en", "early 2024", {"year": "2024"}),
        ("en", "two weeks ago", {"count": "2", "unit": "week", "sign": "-1"}),
        ("en", "2024's", {"year": "2024"}),
        ("en", "fiscal 2024", {"unclear": "a fiscal year does not say which months"}),
        ("de", "12. März", {"day": "12", "month": "3"}),
        ("fr", "XVIIIe siècle", {"roman": "18"}),
        ("zh", "二〇二四年七月", {"year": "2024", "month": "7"}),
        ("ja", "令和6年", {"era": "2019", "era-year": "6"}),
        ("ru", "12 марта 2024", {"day": "12", "month": "3", "year": "2024"}),
        ("ru", "12 марта", {}),
    ],
)
def test_a_form_has_fields(code: str, text: str, fields: dict[str, str]) -> None:
    found = match(code, text)
    if "unclear" in fields:
        assert found["unclear"] == fields["unclear"]
    else:
        assert found == fields


@pytest.mark.parametrize(
    ("word", "following"),
    [("monday", "the"), ("12", "may"), ("the", "12"), ("between", "it"), ("2024", None)],
)  # fmt: skip
def test_a_date_may_begin(word: str, following: str | None) -> None:
    assert grammar_of(language_of("en")).may_begin(word, following)


@pytest.mark.parametrize(
    ("word", "following"), [("ferry", "12"), ("the", "ferry"), ("12", "cars"), ("in", None)]
)
def test_two_words_rule_out_most(word: str, following: str | None) -> None:
    assert not grammar_of(language_of("en")).may_begin(word, following)


@pytest.mark.parametrize("code", FULL)
def test_every_language_has_months_and_weekdays(code: str) -> None:
    values = grammar_of(language_of(code)).fields.phrases
    assert set(values["month"].values()) == {str(n) for n in range(1, 13)}
    assert set(values["weekday-name"].values()) == {str(n) for n in range(1, 8)}


@pytest.mark.parametrize("code", FULL)
def test_every_template_can_match(code: str) -> None:
    language = language_of(code)
    grammar = grammar_of(language)
    forms = {form.pattern.pattern for form in grammar.forms}
    assert forms
    assert [pattern for pattern in forms if pattern.startswith("(?P<") and "(?!)" in pattern] == []
