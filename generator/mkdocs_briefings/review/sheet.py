"""The sheet: what a reviewer reads, in the order in which it matters.

What is wrong first, then the facts (removed, changed, added), then all that follows from them.
"""

from collections import Counter
from collections.abc import Iterator

from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.review.changes import (
    CardChange,
    Changed,
    Clash,
    SourceChange,
    Tally,
)
from mkdocs_briefings.review.facts import (
    by_card,
    of_added,
    of_affected,
    of_changed,
    of_field,
    of_removed,
)
from mkdocs_briefings.review.headline import figures, headline, split_moves
from mkdocs_briefings.review.outline import (
    Heading,
    Item,
    Line,
    Part,
    capped,
    code,
    counted,
    line,
    section,
    strong,
)
from mkdocs_briefings.review.reviewing import Review

_MOST = 25


def write_sheet(review: Review) -> Iterator[Part]:
    """The whole sheet."""
    changes = review.changes
    yield from _top(review)
    edited, moved = split_moves(changes.changed)
    died = frozenset(changes.died)
    yield from section(
        f"Removed: {counted(len(changes.removed), 'fact')}",
        by_card(of_removed(changes.removed, died)),
    )
    yield from section(f"Changed: {counted(len(edited), 'fact')}", by_card(of_changed(edited)))
    yield from section(f"Moved: {counted(len(moved), 'fact')}", _moves(moved, changes.cards))
    yield from section(
        f"Added: {counted(len(changes.added), 'fact')}", by_card(of_added(changes.added))
    )
    title = f"Judged otherwise: {counted(len(changes.affected), 'fact')} not edited"
    yield from section(title, by_card(of_affected(changes.affected)))
    yield from section("Conflicts answered", map(_clash, changes.answered_conflicts))
    yield from section("Conflicts gone", map(_clash, changes.gone_conflicts))
    yield from section("Cards", _cards(changes.cards, died))
    yield from section("Sources", _sources(changes.sources))
    yield from section(
        "Kinds and units", (p for change in changes.kinds for p in of_field(change, 0))
    )
    yield from section("Pages", _pages(review))


def write_summary(review: Review, why: str) -> Iterator[Part]:
    """The sheet in numbers, for a change too large to be shown whole."""
    yield from _top(review)
    changes = review.changes
    yield Item(line(strong(why)), -1)
    stood = {
        "removed": [removed.fact.ref for removed in changes.removed],
        "changed": [changed.after.ref for changed in changes.changed],
        "added": [told.ref for told in changes.added],
    }
    counts: dict[str, Counter[str]] = {}
    for what, refs in stood.items():
        for ref in refs:
            counts.setdefault(ref.partition("#")[0], Counter())[what] += 1
    rows: list[Part] = [
        Item(line(code(card), ": ", ", ".join(f"{n:,} {what}" for what, n in count.items())))
        for card, count in sorted(counts.items())
    ]
    yield from section(f"Facts by card: {counted(len(rows), 'card')}", capped(rows, 8 * _MOST))
    sources: list[Part] = [Item(line(code(s.source_id), f": {s.what}")) for s in changes.sources]
    yield from section("Sources", capped(sources, _MOST))


def _top(review: Review) -> Iterator[Part]:
    """Heading, revisions, and what must not be overlooked."""
    changes = review.changes
    yield Heading(1, line(f"Review sheet: {headline(changes)}"))
    yield Item(line("From ", code(review.base), " to ", code(review.head), figures(review)), -1)
    errors = sum(problem.severity == "error" for problem in review.fresh)
    rest = len(review.fresh) - errors
    counts = [counted(n, w) for n, w in ((errors, "error"), (rest, "warning")) if n]
    yield from section(
        f"New problems: {', '.join(counts)}", capped([*map(_problem, review.fresh)], _MOST)
    )
    unread: list[Part] = [
        Item(line(code(card), f": its file {when} valid, so its facts are not compared"))
        for cards, when in ((changes.unread, "is not"), (changes.unread_before, "was not"))
        for card in cards
    ]
    yield from section("Cards that cannot be read", capped(unread, _MOST))
    dead: list[Part] = [Item(line(code(link))) for link in changes.died]
    yield from section("Permalinks that die", capped(dead, _MOST))
    yield from section("New conflicts", capped([*map(_clash, changes.open_conflicts)], _MOST))


def _moves(changes: list[Changed], cards: tuple[CardChange, ...]) -> Iterator[Part]:
    """Permalinks that lead elsewhere now; the facts of a renamed card are one."""
    renamed = {card.was: card.card_id for card in cards if card.was}
    went: Counter[str] = Counter()
    single = []
    for change in changes:
        (card, _, own), (now, _, name) = (
            f.ref.partition("#") for f in (change.before, change.after)
        )
        if renamed.get(card) == now and own == name:
            went[card] += 1
        else:
            kept = () if change.declared else line(": ", strong("the old permalink dies, no 'was'"))
            arrow = line(code(change.before.ref), " → ", code(change.after.ref), kept)
            single.append(Item(line(change.after.statement, " ", arrow)))
    for card, number in went.items():
        arrow = line(code(card), " → ", code(renamed[card]))
        yield Item(line(arrow, f" with {counted(number, 'fact')} unchanged"))
    yield from single


def _problem(problem: Problem) -> Part:
    hint = f" ({problem.hint})" if problem.hint else ""
    what = line(code(str(problem.place)), f" {problem.severity}: ", problem.message, hint)
    return Item(line(what, " ", code(problem.rule)))


def _clash(clash: Clash) -> Part:
    (one, statement), (other, contrary) = clash.one, clash.other
    answer = line(": ", clash.answer) if clash.answer else ()
    again = " (open before)" if clash.was_open and clash.answer else ""
    return Item(line(statement, " ", code(one), " / ", contrary, " ", code(other), answer, again))


def _cards(changes: tuple[CardChange, ...], died: frozenset[str]) -> Iterator[Part]:
    for change in changes:
        facts = f" with {counted(change.facts, 'fact')}" if change.facts else ""
        was = line(" from ", code(change.was)) if change.was else ()
        if change.was in died:
            was = line(was, ": ", strong("its old permalink dies, no 'was'"))
        card = line(strong(change.name), " ", code(change.card_id))
        yield Item(line(f"{change.what}: ", card, facts, was))
        for field in change.fields:
            yield from of_field(field, 1)


def _sources(changes: tuple[SourceChange, ...]) -> Iterator[Part]:
    for change in changes:
        head = line(f"{change.what}: ", strong(change.title), " ", code(change.source_id))
        yield Item(head)
        for field in change.fields:
            yield from of_field(field, 1)
        yield from _tallies(change.before, change.after)
        if change.sealed:
            rerun = strong(change.rerun) if "not" in change.rerun.split()[:1] else change.rerun
            yield Item(line(" and ".join(change.sealed), "; ", rerun), 1)


def _tallies(before: Tally | None, after: Tally | None) -> Iterator[Part]:
    old, new = before or after, after or before
    if old is None or new is None:
        return
    absent = Tally(0, 0, 0, 0)
    one, other = before or absent, after or absent
    parts = [_went("facts that cite it", one.facts, other.facts)]
    if new.words:
        most = new.words // 3
        parts.append(_went(f"words opened of {new.words:,}", one.opened, other.opened))
        counting = _went("of these counting for rights", one.counted, other.counted)
        parts.append(f"{counting} (at most {most:,})")
    if new.items:
        earlier = one.items or (0, 0, 0)
        names = ("items cited", "waived", "open")
        parts += map(_went, names, earlier, new.items)
    yield Item(line(", ".join(parts)), 1)


def _went(what: str, before: int, after: int) -> str:
    return f"{what}: {after:,}" if before == after else f"{what}: {before:,} → {after:,}"


def _pages(review: Review) -> Iterator[Part]:
    if review.pages:
        for what, addresses in zip(("new", "changed", "gone"), review.pages, strict=True):
            yield from _addresses(what, addresses)
        return
    changes = review.changes
    told = [*(r.fact for r in changes.removed), *(c.after for c in changes.changed)]
    cards = dict.fromkeys(fact.ref.partition("#")[0] for fact in (*told, *changes.added))
    yield from _addresses(
        "changed at least (errors keep the pages from being written)",
        tuple(f"/{card}/" for card in cards),
    )


def _addresses(what: str, addresses: tuple[str, ...]) -> Iterator[Part]:
    if addresses:
        shown: Line = line(*(x for a in addresses[: 4 * _MOST] for x in (" ", code(a))))
        rest = len(addresses) - 4 * _MOST
        yield Item(line(f"{what}:", shown, f" and {rest:,} more" if rest > 0 else ""))
