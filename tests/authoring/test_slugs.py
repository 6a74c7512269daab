"""From a name to the slug of its card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefings.authoring.slugs import slug_of
from mkdocs_briefings.model.ids import SLUG


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Alma", "alma"),
        ("Iñaki's Café 2.0", "inakis-cafe-2-0"),
        ("O’Hara & Søn", "ohara-son"),
        ("Łódź / Straße", "lodz-strasse"),
        ("GPT-4o", "gpt-4o"),
        ("Ⅳ. Fair", "iv-fair"),
        ("2024", "2024"),
    ],
)
def test_a_name_in_latin_letters(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@pytest.mark.parametrize("name", ["全中文名", "日日新 5.5", "!?"])
def test_a_name_that_gives_none(name: str) -> None:
    assert slug_of(name) == ""


@given(st.text(max_size=80))
def test_a_slug_may_always_be_an_id(name: str) -> None:
    slug = slug_of(name)
    assert not slug or SLUG.fullmatch(slug)
    assert slug_of(slug) == slug
