"""A seal opens no more words than its facts need.

An article is not published word by word: ``briefings seal`` closes again what a changed or removed
fact once needed.

Passes: a seal just written.
Fails: a seal with words that no quote, name, date or speaker uses.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.problems.problem import Place, Problem

ID = "openings"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check the opened words of every seal."""
    library = analysis.library
    used: dict[str, set[int]] = {source_id: set() for source_id in analysis.articles}
    unproven = set()
    for fact in library.all_facts():
        for evidence, proof in zip(fact.record.evidence, analysis.proofs_of(fact), strict=True):
            if proof and proof.quote and fact.is_linked(library):
                used[evidence.source] |= proof.used
            else:
                unproven.add(evidence.source)
    for source_id, article in analysis.articles.items():
        sequence = article.sequence
        opened = {position for position, form in enumerate(sequence.tokens) if form is not None}
        if source_id not in library.sources:
            yield Skip("the source has no valid record")
        elif not library.is_whole:
            yield Skip("a card or a source that may need them is not valid")
        elif source_id in unproven:
            yield Skip("a quote or a ref of a fact leads nowhere")
        elif needless := sorted(opened - used[source_id]):
            shown = ", ".join(f"'{sequence.tokens[position]}'" for position in needless[:5])
            more = f" and {len(needless) - 5} more" if len(needless) > 5 else ""
            message = f"words are opened that no fact needs: {shown}{more}"
            place = Place(f"seeds/{source_id}.seal")
            yield Problem(place, ID, message, f"run 'briefings seal {source_id}' where the text is")
        else:
            yield PASSED
