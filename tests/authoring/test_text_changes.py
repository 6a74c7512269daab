"""Places in messages: the sentence of a character, and lists that do not grow."""

import pytest

from mkdocs_briefings.authoring.text_changes import list_places, sentence_at


@pytest.mark.parametrize(
    ("before", "place"),
    [
        ("", "1.1"),
        ("Rope", "1.1"),
        ("Rope. Oil", "1.2"),
        ("Rope.\n\n \nOil. Tar", "2.2"),
        ("A\n", "2.1"),
    ],
)
def test_a_place_is_a_paragraph_and_a_sentence(before: str, place: str) -> None:
    assert str(sentence_at(f"{before} and more. And more.", len(before))) == place


def test_a_long_list_is_cut() -> None:
    assert list_places(map(str, range(3))) == "0, 1, 2"
    assert list_places(map(str, range(12))) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more"
