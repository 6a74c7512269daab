"""Fields: how two records of one sort differ, key by key, as their files write them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_briefings.model.models import Model

Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A key with its old and new text; empty where there was or is none."""

    key: str
    before: str
    after: str


def field_changes(
    before: Model, after: Model, without: frozenset[str] = frozenset()
) -> tuple[FieldChange, ...]:
    """All differences between two records, those of nested keys by path: ``evidence 2.quote``."""
    one, other = _plain(before), _plain(after)
    if not (isinstance(one, dict) and isinstance(other, dict)):
        raise TypeError("a record is a mapping")
    kept = ({k: v for k, v in side.items() if k not in without} for side in (one, other))
    return tuple(_of_mappings("", *kept, ordered=False))


def _plain(value: object) -> Plain:
    """A value as its file writes it; keys with their default are left out."""
    if isinstance(value, Model):
        return {
            field.alias or name: _plain(found)
            for name, field in type(value).model_fields.items()
            if (found := getattr(value, name)) != field.default
        }
    if isinstance(value, Mapping):
        return {str(key): _plain(found) for key, found in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _differences(key: str, before: Plain | None, after: Plain | None) -> Iterator[FieldChange]:
    if before == after and not isinstance(before, dict):
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _of_mappings(key, before, after, ordered=True)
    elif isinstance(before, list) and isinstance(after, list) and _has_parts(before + after):
        yield from _of_lists(key, before, after)
    elif isinstance(before, list) and isinstance(after, list):
        yield _of_words(key, before, after)
    else:
        yield FieldChange(key, _written(before), _written(after))


def _of_mappings(
    key: str, before: dict[str, Plain], after: dict[str, Plain], *, ordered: bool
) -> Iterator[FieldChange]:
    inner = f"{key}." if key else ""
    for name in {**before, **after}:
        yield from _differences(f"{inner}{name}", before.get(name), after.get(name))
    old, new = [k for k in before if k in after], [k for k in after if k in before]
    if ordered and old != new:
        yield FieldChange(f"order of {key}", ", ".join(old), ", ".join(new))


def _of_lists(key: str, before: list[Plain], after: list[Plain]) -> Iterator[FieldChange]:
    """Lists of mappings: equal items are left out, the others paired by their first value."""
    old, new = Counter(map(_written, before)), Counter(map(_written, after))
    left: dict[str, list[tuple[int, Plain]]] = {}
    for number, item in _beyond(before, new):
        left.setdefault(_head(item), []).append((number, item))
    for number, item in _beyond(after, old):
        pairs = left.get(_head(item))
        pair = pairs.pop(0)[1] if pairs else None
        yield from _differences(f"{key} {number}", pair, item)
    for number, item in sorted((pair for pairs in left.values() for pair in pairs), key=_number):
        yield FieldChange(f"{key} {number}", _written(item), "")
    if old == new:
        written = ("; ".join(map(_written, items)) for items in (before, after))
        yield FieldChange(f"order of {key}", *written)


def _of_words(key: str, before: list[Plain], after: list[Plain]) -> FieldChange:
    """Lists of words: what was added or removed, or both lists where that is not all."""
    old, new = Counter(map(_written, before)), Counter(map(_written, after))
    gone = [item for _, item in _beyond(before, new)]
    fresh = [item for _, item in _beyond(after, old)]
    if gone and not fresh and after == [item for item in before if item not in gone]:
        return FieldChange(key, _written(gone), "")
    if fresh and not gone and before == [item for item in after if item not in fresh]:
        return FieldChange(key, "", _written(fresh))
    return FieldChange(key, _written(before), _written(after))


def _beyond(items: list[Plain], others: Counter[str]) -> list[tuple[int, Plain]]:
    """The items, by number from 1, that stand there more often than on the other side."""
    left = Counter(others)
    found = []
    for number, item in enumerate(items, 1):
        if left[_written(item)]:
            left[_written(item)] -= 1
        else:
            found.append((number, item))
    return found


def _number(item: tuple[int, Plain]) -> int:
    return item[0]


def _has_parts(items: list[Plain]) -> bool:
    return any(isinstance(item, dict) for item in items)


def _head(item: Plain) -> str:
    return _written(next(iter(item.values()), "") if isinstance(item, dict) else item)


def _written(value: Plain | None) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_written(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return ", ".join(map(_written, value))
    return value
