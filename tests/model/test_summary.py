import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.model.summary import Slot, Summary, SummaryError, parse_summary


def test_words_and_groups() -> None:
    template = "Ferry[ of {operator}][, {range} at {speed}][ (old)]"
    assert parse_summary(template) == Summary(
        (
            ("Ferry",),
            (" of ", Slot("operator")),
            (", ", Slot("range"), " at ", Slot("speed")),
            (" (old)",),
        )
    )
    assert parse_summary(template).properties == ("operator", "range", "speed")


@pytest.mark.parametrize("template", ["Ferry of {operator}", "{operator}"])
def test_what_could_be_missing_stands_in_brackets(template: str) -> None:
    with pytest.raises(SummaryError, match="is outside"):
        parse_summary(template)


@pytest.mark.parametrize(
    "template", ["Ferry[ of {operator}", "Ferry]", "[[a]]", "[{a]", "{", "[{A}]", "[{}]", "[}{]"]
)
def test_brackets_match(template: str) -> None:
    with pytest.raises(SummaryError, match="brackets do not match"):
        parse_summary(template)


@given(st.text(st.sampled_from("ab-{}[] "), max_size=20))
def test_a_summary_says_all_its_words(template: str) -> None:
    try:
        groups = parse_summary(template).groups
    except SummaryError:
        return
    written = "".join(
        "{" + part.name + "}" if isinstance(part, Slot) else part
        for group in groups
        for part in group
    )
    assert written == template.replace("[", "").replace("]", "")
