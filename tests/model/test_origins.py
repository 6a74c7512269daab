"""Origins: what a source was made from, at any remove."""

import pytest

from tests.support.sealed import Keys
from tests.support.world import world


@pytest.mark.parametrize(
    ("derived", "origins"),
    [
        ({"a": ["b"], "b": ["c"]}, {"b", "c"}),
        ({"a": ["b", "c"], "b": ["c"]}, {"b", "c"}),
        ({"a": ["b"], "b": ["a"]}, {"a", "b"}),  # in a circle
        ({"a": [{"publisher": "Coast Radio"}]}, set()),
        ({"a": ["unknown"]}, {"unknown"}),
    ],
)
def test_origins_are_followed_to_the_end(
    derived: dict[str, list[object]], origins: set[str]
) -> None:
    records: dict[str, Keys] = {
        source: {"derived_from": derived[source]} if source in derived else {} for source in "abc"
    }
    assert world({}, records).library.origins["a"] == origins
