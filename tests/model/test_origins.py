"""Origins: what a source was made from, at any remove."""

import pytest

from tests.support.sealed import Keys
from tests.support.world import RECORDS, world


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
    found = world({}, records).library.origins
    assert found.of("a") == origins
    assert {one for one in (*RECORDS, *"abc", "unknown") if found.derives("a", one)} == origins


def test_a_chain_of_any_length() -> None:
    records: dict[str, Keys] = {f"s{n}": {"derived_from": [f"s{n + 1}"]} for n in range(3000)}
    found = world({}, records | {"s3000": {}}).library.origins
    assert found.derives("s0", "s3000")
    assert not found.derives("s3000", "s0")
    assert len(found.of("s1")) == 2999


def test_an_unknown_source_has_no_origins() -> None:
    found = world({}).library.origins
    assert not found.derives("nobody", "post")
    assert found.of("nobody") == frozenset()
