"""Figures in six languages: what is read from a text, and that nothing else ever is."""

import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from mkdocs_briefings.reading.figures import Figure, find_figures
from mkdocs_briefings.reading.language import FULL, language_of
from mkdocs_briefings.text.canonical import words_of
from tests.support.written_figures import UNITS, Meaning, written_figures


def read(code: str, text: str) -> list[Figure]:
    return list(find_figures(words_of(text), UNITS, language_of(code)))


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
