"""A root that a change brings is re-run by somebody who has the article.

A root proves quotes to be in the text that it was made from, and whoever makes a root chooses that
text. So facts that cite a source whose root is new or another one are proven only once the root was
recomputed from the article. A new article is no mistake: this is never more than a warning.

Passes: a root that the revision has too; a new root where the article's text is at hand.
Fails: a new or changed root of an article that is not here.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.baseline import Baseline
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.checks.rules.text_root import check_source
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import Problem, count

ID = "fresh-root"


def check(baseline: Baseline, present: Analysis) -> Iterator[Outcome]:
    """Check the root of every source that a fact cites."""
    library = present.library
    fresh = find_fresh_roots(baseline.analysis, present)
    for source_id, source in library.sources.items():
        facts = len(library.facts_by_source[source_id])
        if not facts:
            yield Skip("no fact cites the source")
        elif source_id in fresh:
            message = "the root was made in this change and is not re-run here, so what rests on it"
            message += f" is not proven ({count(facts, 'fact')})"
            hint = f"whoever has the article: 'briefings check --text FILE {source_id}'"
            yield Problem(source.place("text", "root"), ID, message, hint, "warning")
        else:
            yield PASSED


def find_fresh_roots(base: Analysis, head: Analysis) -> frozenset[str]:
    """The sources whose root is not the one they had, nor confirmed by a text at hand."""
    one, other = base.library, head.library
    return frozenset(
        source_id
        for source_id in other.sources
        if (root := root_of(other, source_id))
        and root != root_of(one, find_former(one, other, source_id))
        and check_source(head, source_id) is not PASSED
    )


def find_former(base: Library, head: Library, source_id: str) -> str:
    """The id that a source of ``head`` had in ``base``; its own if it was not there."""
    ids = (source_id, *head.sources[source_id].record.was)
    return next((was for was in ids if was in base.sources), source_id)


def root_of(library: Library, source_id: str) -> str:
    """The root that a source's record commits to; empty if there is none."""
    source = library.sources.get(source_id)
    return source.record.text.root if source and source.record.text else ""
