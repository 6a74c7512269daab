"""Fields: how two records of one type differ, key by key, as their files write them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter

from mkdocs_briefings.analysis.highlights import Piece
from mkdocs_briefings.model.models import Model

_LINE = 90

Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A key with its old and new text; empty if the key is new or was removed."""

    key: str
    before: str
    after: str

    @property
    def is_long(self) -> bool:
        """Whether both texts are too long for one line."""
        return len(self.before) + len(self.after) > _LINE

    @property
    def pieces(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Both texts in pieces, the words marked that lie between a common start and end."""
        before, after = self.before.split(" "), self.after.split(" ")
        start = _count_common(before, after)
        end = _count_common(before[start:][::-1], after[start:][::-1])
        return _mark_middle(before, start, end), _mark_middle(after, start, end)


def field_changes(
    before: Model, after: Model, without: frozenset[str] = frozenset()
) -> tuple[FieldChange, ...]:
    """All differences between two records; nested keys are paths: ``evidence 2.quote``."""
    one, other = _to_plain(before), _to_plain(after)
    if not (isinstance(one, dict) and isinstance(other, dict)):
        raise TypeError("a record is a mapping")
    kept = ({k: v for k, v in side.items() if k not in without} for side in (one, other))
    return tuple(_compare_mappings("", *kept, ordered=False))


def all_fields(record: Model, without: frozenset[str] = frozenset()) -> tuple[FieldChange, ...]:
    """The keys of a record that is new, each as added."""
    plain = _to_plain(record)
    if not isinstance(plain, dict):
        raise TypeError("a record is a mapping")
    return tuple(FieldChange(k, "", _write(v)) for k, v in plain.items() if k not in without)


def _count_common(one: list[str], other: list[str]) -> int:
    """How many words two lists have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _mark_middle(words: list[str], start: int, end: int) -> tuple[Piece, ...]:
    stop = len(words) - end
    if start == stop:
        return ((" ".join(words), False),)
    head = "".join(f"{word} " for word in words[:start])
    tail = "".join(f" {word}" for word in words[stop:])
    return (head, False), (" ".join(words[start:stop]), True), (tail, False)


def _to_plain(value: object) -> Plain:
    """A value as its file writes it, without keys that have their default."""
    if isinstance(value, Model):
        return {
            field.alias or name: _to_plain(found)
            for name, field in type(value).model_fields.items()
            if (found := getattr(value, name)) != field.default
        }
    if isinstance(value, Mapping):
        return {str(key): _to_plain(found) for key, found in value.items()}
    if isinstance(value, tuple):
        return [_to_plain(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _compare(key: str, before: Plain | None, after: Plain | None) -> Iterator[FieldChange]:
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _compare_mappings(key, before, after, ordered=True)
    elif before == after:
        return
    elif isinstance(before, list) and isinstance(after, list):
        has_parts = any(isinstance(item, dict) for item in before + after)
        yield from (_compare_lists if has_parts else _compare_words)(key, before, after)
    else:
        yield FieldChange(key, _write(before), _write(after))


def _compare_mappings(
    key: str, before: dict[str, Plain], after: dict[str, Plain], *, ordered: bool
) -> Iterator[FieldChange]:
    inner = f"{key}." if key else ""
    for name in {**before, **after}:
        yield from _compare(f"{inner}{name}", before.get(name), after.get(name))
    old, new = [k for k in before if k in after], [k for k in after if k in before]
    if ordered and old != new:
        yield FieldChange(f"order of {key}", ", ".join(old), ", ".join(new))


def _compare_lists(key: str, before: list[Plain], after: list[Plain]) -> Iterator[FieldChange]:
    """Compare lists of mappings: equal items drop out, the others pair up by first value."""
    old, new = Counter(map(_write, before)), Counter(map(_write, after))
    left: dict[str, list[tuple[int, Plain]]] = {}
    for number, item in _surplus(before, new):
        left.setdefault(_identify(item), []).append((number, item))
    for number, item in _surplus(after, old):
        pairs = left.get(_identify(item))
        pair = pairs.pop(0)[1] if pairs else None
        yield from _compare(f"{key} {number}", pair, item)
    for number, item in sorted(
        (pair for pairs in left.values() for pair in pairs), key=itemgetter(0)
    ):
        yield FieldChange(f"{key} {number}", _write(item), "")
    if old == new:
        written = ("; ".join(map(_write, items)) for items in (before, after))
        yield FieldChange(f"order of {key}", *written)


def _compare_words(key: str, before: list[Plain], after: list[Plain]) -> Iterator[FieldChange]:
    """Compare lists of words: what was added or removed, or both lists if more changed."""
    old, new = Counter(map(_write, before)), Counter(map(_write, after))
    removed = [item for _, item in _surplus(before, new)]
    added = [item for _, item in _surplus(after, old)]
    if removed and not added and after == [item for item in before if item not in removed]:
        before, after = removed, []
    elif added and not removed and before == [item for item in after if item not in added]:
        before, after = [], added
    yield FieldChange(key, _write(before), _write(after))


def _surplus(items: list[Plain], others: Counter[str]) -> list[tuple[int, Plain]]:
    """The items, numbered from 1, that the other list does not have, or not as often."""
    left = Counter(others)
    found = []
    for number, item in enumerate(items, 1):
        if left[_write(item)]:
            left[_write(item)] -= 1
        else:
            found.append((number, item))
    return found


def _identify(item: Plain) -> str:
    return _write(next(iter(item.values()), "") if isinstance(item, dict) else item)


def _write(value: Plain | None) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_write(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return ", ".join(map(_write, value))
    return value
