"""The registry of property types. A new type is one module and one line here."""

from mkdocs_briefings.values.base import Declaration, Value
from mkdocs_briefings.values.date import Date
from mkdocs_briefings.values.duration import Duration
from mkdocs_briefings.values.enum import Enum
from mkdocs_briefings.values.quantity import Quantity
from mkdocs_briefings.values.ref import Ref
from mkdocs_briefings.values.text import Text
from mkdocs_briefings.values.url import Url

ValueType = type[Value]

TYPES: dict[str, ValueType] = {
    value_type.type_name: value_type
    for value_type in (
        Text,
        Date,
        Quantity,
        Duration,
        Ref,
        Enum,
        Url,
    )
}
"""The property types by their names in ``kinds.yml``."""


def parse_value(type_name: str, text: str, declared: Declaration) -> Value:
    """Read a value as its property types it; raises ``ValueError`` that says what was expected."""
    return TYPES[type_name].parse(text, declared)
