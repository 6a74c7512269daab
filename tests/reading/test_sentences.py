"""Sentences that read as one: an abbreviation or a dotted ordinal ends none."""

import pytest

from mkdocs_briefings.reading.language import language_of
from mkdocs_briefings.reading.sentences import Joint, find_joint
from mkdocs_briefings.text.canonical import words_of


@pytest.mark.parametrize(
    ("code", "first", "second", "joint"),
    [
        ("en", "So said Gov.", "Hartley of the port", Joint(1, 0)),
        ("en", "It sank in Apr.", "3, 2031", Joint(1, 0)),
        ("en", "the pier No.", "5 of the port", Joint(1, 1)),
        ("en", "He said no.", "The Alma sailed", None),
        ("en", "She bought 12.", "March was cold", None),
        ("en", "The Alma sailed.", "It rained", None),
        ("de", "am 12.", "März 2031", Joint(1, 1)),
        ("de", "Sie kaufte 45.", "März war kalt", None),
        ("de", "Sie kaufte 12.", "Die Alma fuhr", None),
        ("de", "für 3 Mio.", "Euro", Joint(1, 0)),
        ("de", "Schiffe, z. B.", "Fähren", Joint(2, 0)),
        ("fr", "le quai de M.", "Oak", Joint(1, 0)),
        ("es", "el muelle del Sr.", "Oak", Joint(1, 0)),
        ("nb", "den 12.", "mars 2031", Joint(1, 1)),
    ],
)
def test_neighbours_that_read_as_one(
    code: str, first: str, second: str, joint: Joint | None
) -> None:
    assert find_joint(words_of(first), words_of(second), language_of(code)) == joint


def test_a_closed_word_joins_nothing() -> None:
    english, german = language_of("en"), language_of("de")
    assert find_joint(("said", None), ("hartley",), english) is None
    assert find_joint(("no",), (None,), english) is None
    assert find_joint(("12",), (None,), german) is None
