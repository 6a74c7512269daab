"""The order of keys: that of a model's fields, or that of the file where keys are free."""

from collections.abc import Iterator
from typing import Any

from mkdocs_briefings.files.yaml_tree import Mapping
from mkdocs_briefings.model.models import Model


def order_keys(node: Mapping, hint: Any) -> list[tuple[str, Any]]:
    """The keys of a mapping in canonical order, each with the type hint of its value.

    ``hint`` is a record's model, or a type hint with one or with a ``dict``. Keys that no model
    knows come last, in their own order.
    """
    model = next((part for part in _parts(hint) if _is_record(part)), None)
    if model is None:
        values = next((part for part in _parts(hint) if _origin(part) is dict), None)
        inner = values.__args__[1] if values is not None else None
        return [(key, inner) for key in node.entries]
    known = {
        field.alias or name: (field.annotation, *field.metadata)
        for name, field in model.model_fields.items()
    }
    ordered = [key for key in known if key in node.entries]
    ordered += [key for key in node.entries if key not in known]
    return [(key, known.get(key)) for key in ordered]


def hint_of_items(hint: Any) -> Any:
    """The type hint of a list's items."""
    found = next((part for part in _parts(hint) if _origin(part) is tuple), None)
    return found.__args__[0] if found is not None else None


def _parts(hint: Any) -> Iterator[Any]:
    """The hint and, through unions and annotations but not through containers, its parts."""
    if isinstance(hint, tuple):
        for part in hint:
            yield from _parts(part)
        return
    yield hint
    if _origin(hint) not in (dict, tuple):
        for part in getattr(hint, "__args__", ()):
            yield from _parts(part)


def _origin(hint: Any) -> Any:
    return getattr(hint, "__origin__", None)


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Model)
