"""A reading written into the text of a card, of which nothing else changes.

Not by the formatter, which would bring the whole file into order: who reads one fact touches the
lines of its ``read`` alone, so that two people can read two facts of a card at a time. The new text
is read again: it says the same as before, and the reading.
"""

from mkdocs_briefings.authoring.card_text import CardText, Edit
from mkdocs_briefings.authoring.formatting.layout import WIDTH
from mkdocs_briefings.files.yaml_scalars import write_scalar
from mkdocs_briefings.files.yaml_tree import Mapping, Node, Scalar, Sequence
from mkdocs_briefings.model.models import Card, Fact, Machine, Reading
from mkdocs_briefings.model.parse import Document, read_document
from mkdocs_briefings.model.readings import reader_key
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Problem

_KEYS = [*Fact.model_fields]
_LATER = frozenset(_KEYS[_KEYS.index("read") + 1 :])
"""The keys that come after ``read`` in the order of the formatter."""


def write_reading(card: Document[Card], data: bytes, index: int, reading: Reading) -> str:
    """The text of a card with a reading of its fact number ``index``, from 0.

    ``data`` is the file that ``card`` was read from. A void reading by the same reader is
    replaced, otherwise it is added. Raises ``BriefingsError`` for a file of unusual layout.
    """
    text = CardText(data)
    replaced = _find_void(card.record.facts[index], reading)
    found = _as_fact(card.node, index)
    former = found.entries.get("read")
    if former is None:
        edits = [_add_key(text, found, reading)]
    elif replaced is None:
        edits = [_append(text, former[1], reading)]
    else:
        edits = _replace(text, former[1], replaced, reading)
    written = text.apply(edits)
    again, _ = read_document(card.path, written.encode("utf-8"), Card)
    if again is None or again.record != _expect(card.record, index, replaced, reading):
        message = "the reading cannot be written here without changing more of the file"
        hint = f"run 'briefings fmt {card.path}' and read again"
        raise BriefingsError(Problem(card.place("facts", index), "format", message, hint))
    return written


def _find_void(fact: Fact, reading: Reading) -> int | None:
    """The last reading by the same reader of the fact as it was."""
    void = (
        n
        for n, other in enumerate(fact.read)
        if other.of != reading.of and reader_key(other) == reader_key(reading)
    )
    return max(void, default=None)


def _as_fact(node: Node, index: int) -> Mapping:
    assert isinstance(node, Mapping)
    facts = node.entries["facts"][1]
    assert isinstance(facts, Sequence)
    fact = facts.items[index]
    assert isinstance(fact, Mapping)
    return fact


def _expect(card: Card, index: int, replaced: int | None, reading: Reading) -> Card:
    """The card with the reading."""
    fact = card.facts[index]
    readings = [*fact.read]
    if replaced is None:
        readings.append(reading)
    else:
        readings[replaced] = reading.model_copy(update={"by": readings[replaced].by})
    facts = [*card.facts]
    facts[index] = fact.model_copy(update={"read": tuple(readings)})
    return card.model_copy(update={"facts": tuple(facts)})


def _write_fields(reading: Reading, *, flow: bool) -> dict[str, str]:
    """The values of a reading's keys as YAML."""
    written = {
        "by": f"{{machine: {write_scalar(reading.by.machine, flow=True)}}}"
        if isinstance(reading.by, Machine)
        else write_scalar(reading.by, flow=flow),
        "on": reading.on.text,
        "of": write_scalar(reading.of, flow=flow),
    }
    if reading.objection:
        written["objection"] = write_scalar(reading.objection, flow=flow)
    return written


def _in_braces(reading: Reading) -> str:
    written = _write_fields(reading, flow=True)
    return f"{{{', '.join(f'{key}: {value}' for key, value in written.items())}}}"


def _item(reading: Reading, indent: str) -> str:
    """The reading as an item of a list, on one line where it fits."""
    line = f"{indent}- {_in_braces(reading)}"
    if len(line) <= WIDTH:
        return line
    written = _write_fields(reading, flow=False)
    lines = [f"{key}: {value}" for key, value in written.items()]
    return f"{indent}- " + f"\n{indent}  ".join(lines)


def _add_key(text: CardText, fact: Mapping, reading: Reading) -> Edit:
    """The key goes before those that follow it in the order of the formatter."""
    first = min(text.start(key) for key, _ in fact.entries.values())
    later = (key for name, (key, _) in fact.entries.items() if name in _LATER)
    at = sorted(later, key=text.start)
    if fact.flow:
        return Edit.insert(text.start(at[0]), f"read: [{_in_braces(reading)}], ")
    # The first key of a fact stands behind a dash; 'added' and 'evidence' are not both first.
    below = next(key for key in at if text.start(key) != first)
    indent = " " * (below.column - 1)
    return Edit.insert(
        text.start_of_lines_above(below), f"{indent}read:\n{_item(reading, f'{indent}  ')}\n"
    )


def _append(text: CardText, readings: Node, reading: Reading) -> Edit:
    assert isinstance(readings, Sequence)
    end = text.end(readings.items[-1])
    if readings.flow:
        return Edit.insert(end, f", {_in_braces(reading)}")
    indent = " " * (readings.column - 1)
    return Edit.insert(text.end_of_line(end), f"\n{_item(reading, indent)}")


def _replace(text: CardText, readings: Node, index: int, reading: Reading) -> list[Edit]:
    """Each key by itself, so that comments between them stay; the name stays as it is spelt."""
    assert isinstance(readings, Sequence)
    item = readings.items[index]
    assert isinstance(item, Mapping)
    written = _write_fields(reading, flow=item.flow)
    edits = [
        Edit(text.start(value), text.end(value), written[key])
        for key, (_, value) in item.entries.items()
        if key != "by" and key in written
    ]
    former = item.entries.get("objection")
    if former and "objection" not in written:
        edits.append(_remove_key(text, item, *former))
    elif not former and "objection" in written:
        end = text.end(item.entries["of"][1])
        added = f"objection: {written['objection']}"
        if item.flow:
            edits.append(Edit.insert(end, f", {added}"))
        else:
            indent = " " * (item.column - 1)
            edits.append(Edit.insert(text.end_of_line(end), f"\n{indent}{added}"))
    return edits


def _remove_key(text: CardText, mapping: Mapping, key: Scalar, value: Node) -> Edit:
    start, end = text.start(key), text.end(value)
    if not mapping.flow:
        return text.remove_lines(start, end)
    following = [s for k, _ in mapping.entries.values() if (s := text.start(k)) > start]
    if following:
        return Edit(start, min(following), "")
    before = max(text.end(v) for k, v in mapping.entries.values() if text.start(k) < start)
    return Edit(before, end, "")
