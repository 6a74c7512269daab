"""The first lines of a sheet: how much changed, how much of it is proven, and what dies."""

from collections import Counter

from mkdocs_briefings.review.changes import Changed, Changes, Proven
from mkdocs_briefings.review.outline import counted
from mkdocs_briefings.review.reviewing import Review

NOTHING = "no facts changed"


def headline(changes: Changes) -> str:
    """``1 fact removed, 2 changed``."""
    edited, moved = split_moves(changes.changed)
    numbers = {
        "removed": len(changes.removed),
        "changed": len(edited),
        "moved": len(moved),
        "added": len(changes.added),
    }
    told = [(number, what) for what, number in numbers.items() if number]
    if not told:
        return NOTHING
    (number, what), *others = told
    return ", ".join([f"{counted(number, 'fact')} {what}", *(f"{n:,} {w}" for n, w in others)])


def figures(review: Review) -> str:
    """How much of what is new is proven, and what else changed, in one line."""
    changes = review.changes
    parts = [_proven(changes)]
    if changes.died:
        parts.append(counted(len(changes.died), "permalink dies", "permalinks die"))
    if changes.open_conflicts:
        parts.append(counted(len(changes.open_conflicts), "new conflict"))
    if review.debt:
        parts.append(f"{counted(review.debt, 'problem')} from before")
    if review.pages and (touched := sum(map(len, review.pages))):
        parts.append(f"{counted(touched, 'page')} touched")
    return "".join(f" · {part}" for part in parts if part)


def split_moves(changes: tuple[Changed, ...]) -> tuple[list[Changed], list[Changed]]:
    """The facts that read or stand otherwise now, and those that only moved."""
    moved = [change for change in changes if _only_moved(change)]
    return [change for change in changes if not _only_moved(change)], moved


def _only_moved(change: Changed) -> bool:
    before, after = change.before, change.after
    same = (before.check, before.standing) == (after.check, after.standing)
    return change.moved and same and all(field.key == "was" for field in change.fields)


def _proven(changes: Changes) -> str:
    edited, _ = split_moves(changes.changed)
    told = [*changes.added, *(changed.after for changed in edited)]
    if not told:
        return ""
    part: Proven = "derived in part"
    results = Counter(fact.check.result for fact in told)
    proven = results["proven"] + results[part]
    derived = f" ({results[part]} derived in part)" if results[part] else ""
    return f"{proven} of {counted(len(told), 'fact')} changed or added proven{derived}"
