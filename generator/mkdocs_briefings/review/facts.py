"""Facts on a sheet: each with its statement, quote, check and standing, before and after."""

from collections.abc import Iterable, Iterator

from mkdocs_briefings.review.changes import Changed, Check, EvidenceSnapshot, FactSnapshot, Removed
from mkdocs_briefings.review.fields import FieldChange
from mkdocs_briefings.review.outline import Heading, Ink, Item, Line, Part, code, line, strong

_SHORT = 90
_OF_VALUE = frozenset(["property", "value", "bound", "scope", "per", "compared_to"])


def of_removed(facts: Iterable[Removed], died: frozenset[str]) -> Iterator[Part]:
    """Facts that are gone."""
    for removed in facts:
        told = removed.fact
        yield from _card(told)
        yield _head(told)
        if removed.retired:
            yield Item(line("taken down: ", removed.retired), 1)
        if told.ref in died:
            yield Item(line(strong("its permalink dies"), ": neither 'was' nor 'retired'"), 1)
        yield from _body(told, line("stood as "))


def of_added(facts: Iterable[FactSnapshot]) -> Iterator[Part]:
    """Facts that are new."""
    for told in facts:
        yield from _card(told)
        yield _head(told)
        yield from _body(told, line("standing: "))


def of_changed(changes: Iterable[Changed]) -> Iterator[Part]:
    """Facts whose words changed, key by key, with what follows from it."""
    for change in changes:
        yield from _card(change.after)
        yield _head(change.after)
        if change.moved:
            lost = () if change.declared else line("; ", strong("its old permalink dies: no 'was'"))
            yield Item(line("moved from ", code(change.before.ref), lost), 1)
        for field in change.fields:
            if not (change.moved and field.key == "was"):
                yield from of_field(field, 1)
        if not any(field.key in _OF_VALUE for field in change.fields):
            yield from _value(change.after)
        yield from map(_quote, change.after.evidence)
        yield _checks(change)
        yield _standings(change)


def of_affected(changes: Iterable[Changed]) -> Iterator[Part]:
    """Facts that others changed: only what is derived of them."""
    for change in changes:
        yield from _card(change.after)
        yield _head(change.after)
        if change.before.check != change.after.check:
            yield _checks(change)
        yield _standings(change)


def by_card(parts: Iterable[Part]) -> Iterator[Part]:
    """Entries with one heading for all of a card that stand together."""
    last = None
    for part in parts:
        if isinstance(part, Heading):
            if part == last:
                continue
            last = part
        yield part


def of_field(change: FieldChange, depth: int) -> Iterator[Part]:
    """A key, old and new; what differs between the two stands out."""
    key = code(change.key)
    if not change.before or not change.after:
        what = ("was ", change.before) if change.before else ("new: ", change.after)
        yield Item(line(key, " removed, " if change.before else " ", *what), depth)
        return
    before, after = _differing(change.before, change.after)
    if len(change.before) + len(change.after) <= _SHORT:
        yield Item(line(key, ": ", before, " → ", after), depth)
    else:
        yield Item(line(key, " before: ", before), depth)
        yield Item(line(key, " after: ", after), depth)


def _card(told: FactSnapshot) -> Iterator[Part]:
    yield Heading(3, line(told.name, " ", code(told.ref.partition("#")[0])))


def _head(told: FactSnapshot) -> Item:
    return Item(line(strong(told.statement), " ", code(f"#{told.ref.partition('#')[2]}")))


def _body(told: FactSnapshot, before_standing: Line) -> Iterator[Part]:
    yield from _value(told)
    yield from map(_quote, told.evidence)
    yield Item(line("check: ", _check(told.check)), 1)
    yield Item(line(before_standing, _standing(told)), 1)


def _value(told: FactSnapshot) -> Iterator[Part]:
    if told.value:
        yield Item(line(told.value), 1)


def _quote(shown: EvidenceSnapshot) -> Item:
    quote = (Ink(text, "mark" if marked else "plain") for text, marked in shown.quote)
    speaker = f"{shown.speaker} in " if shown.speaker else ""
    place = f", paragraph {shown.paragraph}" if shown.paragraph else ""
    against = line(" ", strong("(against the fact)")) if shown.refutes else ()
    return Item(line("“", tuple(quote), "”", against, f" {speaker}{shown.article}{place}"), 1)


def _check(check: Check) -> Line:
    reasons = "; ".join(check.reasons)
    if check.result == "proven":
        return line("proven")
    if check.result == "derived in part":
        return line("proven ", strong("but for what the curator derived"), ": ", reasons)
    return line(strong("not proven"), ": ", reasons)


def _checks(change: Changed) -> Item:
    before, after = change.before.check, change.after.check
    if before == after:
        return Item(line("check: ", _check(after), ", as before"), 1)
    return Item(line("check: ", before.result, " → ", _check(after)), 1)


def _standing(told: FactSnapshot) -> Line:
    if not told.standing:
        return line(strong("not judged"), ", for it has errors")
    return line(strong(told.standing), f" ({'; '.join(told.reasons)})")


def _standings(change: Changed) -> Item:
    before, after = change.before, change.after
    if (before.standing, before.reasons) == (after.standing, after.reasons):
        return Item(line("standing: ", _standing(after), ", as before"), 1)
    if before.standing == after.standing:
        was = f"; before: {'; '.join(before.reasons)}"
        return Item(line("standing: ", _standing(after), was), 1)
    was = before.standing or "not judged"
    return Item(line("standing: ", strong(was), " → ", _standing(after)), 1)


def _differing(before: str, after: str) -> tuple[Line, Line]:
    """Both texts with the words marked between what they begin and end with alike."""
    one, other = before.split(" "), after.split(" ")
    most = min(len(one), len(other))
    start = next((i for i in range(most) if one[i] != other[i]), most)
    rest = range(1, most - start + 1)
    end = next((i for i in rest if one[-i] != other[-i]), most - start + 1) - 1
    return _middle(one, start, end), _middle(other, start, end)


def _middle(words: list[str], start: int, end: int) -> Line:
    stop = len(words) - end
    parts = (words[:start], words[start:stop], words[stop:])
    inks = [Ink(" ".join(part), "mark" if i == 1 else "plain") for i, part in enumerate(parts)]
    spaced: list[Ink] = []
    for ink in (ink for ink in inks if ink.text):
        spaced += ([Ink(" ")] if spaced else []) + [ink]
    return tuple(spaced)
