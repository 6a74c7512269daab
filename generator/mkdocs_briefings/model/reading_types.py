"""The scalar types of a reading: the digest of what was read, and what its reader typed."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, TypeAdapter, ValidationError, WithJsonSchema

from mkdocs_briefings.model.field_types import Text, make_error

_DIGEST = "[0-9a-f]{16}"


def _digest(value: Any) -> str:
    if isinstance(value, str) and re.fullmatch(_DIGEST, value):
        return value
    message = "expected the digest of a fact, 16 of the digits 0-9 and a-f"
    raise make_error("bad-digest", message, "let 'briefings read' write it")


Digest = Annotated[
    str,
    BeforeValidator(_digest),
    WithJsonSchema(
        {
            "type": "string",
            "description": "The digest of a fact.",
            "pattern": rf"^{_DIGEST}(?![\s\S])",
            "errorMessage": "expected the digest that 'briefings read' writes",
        }
    ),
]

_LINE: TypeAdapter[str] = TypeAdapter(Text)


def find_text_error(text: str) -> str:
    """Why a text cannot stand after a key that takes one line of text; empty if it can."""
    try:
        _LINE.validate_python(text)
    except ValidationError as invalid:
        return str(invalid.errors()[0].get("ctx", {}).get("message", ""))
    return ""
