"""The sheet: what a reviewer reads, in the order in which it matters.

What is wrong comes first, then the facts, then all that follows from them. The templates lay it out
as Markdown; ``comment`` and ``text`` escape and mark what is printed.
"""

from collections import Counter
from typing import Any

from mkdocs_briefings.checks.rules.rights import LARGEST_PART
from mkdocs_briefings.markdown.templates import Templates
from mkdocs_briefings.problems.problem import count
from mkdocs_briefings.problems.report import count_problems
from mkdocs_briefings.review.changes import FactChange
from mkdocs_briefings.review.other_files import OTHER
from mkdocs_briefings.review.reviewing import Review

_AT_LEAST = "changed at least (errors keep the pages from being rendered)"


def render_lines(templates: Templates, name: str, review: Review) -> list[str]:
    """The lines of a template: headings, paragraphs and list items, without blank lines."""
    rendered = templates.render(name, _variables(review))
    return [line for line in rendered.split("\n") if line.strip()]


def _variables(review: Review) -> dict[str, Any]:
    changes = review.changes
    facts: dict[str, list[FactChange]] = {}
    for change in changes.facts:
        facts.setdefault(change.kind, []).append(change)
    new = [*facts.get("changed", ()), *facts.get("added", ())]
    results = Counter(change.fact.check.word for change in new)
    renamed = {(card.was, card.card_id) for card in changes.cards if card.was}
    moved = facts.get("moved", ())
    by_card = _count_by_card(review)
    at_least = [f"/{card_id}/" for card_id in by_card]
    return {
        "review": review,
        "changes": changes,
        "facts": facts,
        "results": results,
        "proven": results["proven"] + results["partly derived"],
        "card_moves": Counter(change.move for change in moved if change.move in renamed),
        "fact_moves": [change for change in moved if change.move not in renamed],
        "by_card": by_card,
        "pages": review.pages._asdict() if review.pages else {_AT_LEAST: at_least},
        "pages_touched": sum(map(len, review.pages or ())),
        "other_files": [file for file in review.files if file.sort == OTHER],
        "count": count,
        "number": "{:,}".format,
        "count_problems": count_problems,
        "largest_part": LARGEST_PART,
    }


def _count_by_card(review: Review) -> dict[str, Counter[str]]:
    """How many facts of each card were removed, changed, moved or added."""
    counts: dict[str, Counter[str]] = {}
    for change in review.changes.facts:
        if change.kind != "affected":
            counts.setdefault(change.fact.card_id, Counter())[change.kind] += 1
    return dict(sorted(counts.items()))
