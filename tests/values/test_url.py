"""The property type ``url``."""

import re

import pytest

from mkdocs_briefings.model.vocabulary import Property
from mkdocs_briefings.values.base import SchemaParts
from mkdocs_briefings.values.url import Url

DECLARED = Property.model_validate({"type": "url", "label": "Web site"})


@pytest.mark.parametrize("text", ["https://example.org/", "http://example.org/a?b=c"])
def test_a_web_address_is_a_value(text: str) -> None:
    assert Url.parse(text, DECLARED).text == text
    assert re.search(Url.schema(DECLARED, SchemaParts({}, {}, []))["pattern"], text)


@pytest.mark.parametrize("text", ["example.org", "ftp://example.org/", "https://", "https://a b"])
def test_anything_else_is_not(text: str) -> None:
    with pytest.raises(ValueError, match="begins with https:// or http://"):
        Url.parse(text, DECLARED)
    assert not re.search(Url.schema(DECLARED, SchemaParts({}, {}, []))["pattern"], text)
