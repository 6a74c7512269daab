"""Our prose is our own: it has no run of 8 or more words of an article.

Needs the text. Checks statements, notes, scopes, corrections, reasons, explanations and
hand-written pages. Names of cards and titles of sources do not count as a run.

Passes: "More than 500 companies take part in WAIC 2024."
Fails: a sentence copied from the article with its last word changed.
"""

from collections.abc import Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.model.models import Derivation, Fact
from mkdocs_briefings.model.parse import Step
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.tokens import TokenSequence

ID = "own-words"
RUN = 8


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every text of ours."""
    library = analysis.library
    if not analysis.texts:
        yield Skip("no article's text is here")
        return
    runs: dict[tuple[str, ...], str] = {}
    for source_id, article in analysis.texts.items():
        for run in _runs(article.sequence):
            runs.setdefault(run, source_id)
    free = [words_of(source.record.title) for source in library.sources.values()]
    free += [words_of(card.record.name) for card in library.cards.values()]
    for place, prose in _prose(analysis):
        words = words_of(prose)
        shared = next((r for r in _windows(words) if r in runs and not _is_free(r, free)), None)
        if shared:
            message = f"{RUN} consecutive words are also in {runs[shared]}: '{' '.join(shared)}'"
            yield Problem(place, ID, message, "write it in your own words")
        else:
            yield PASSED


def _prose(analysis: Analysis) -> Iterator[tuple[Place, str]]:
    library = analysis.library
    for fact in library.all_facts():
        for steps, prose in _prose_of(fact.record):
            yield fact.place(*steps), prose
    for card in library.cards.values():
        for index, tomb in enumerate(card.record.retired):
            yield card.place("retired", index, "why"), tomb.why
    for source in library.sources.values():
        if source.record.note:
            yield source.place("note"), source.record.note
        for number, explanation in source.record.open.items():
            yield source.place("open", number), explanation
        if source.record.descriptive:
            yield source.place("title"), source.record.title
    for path, markdown in library.handwritten.items():
        line = 1
        for paragraph in markdown.split("\n\n"):
            yield Place(f"docs/{path}", line, 1), paragraph
            line += paragraph.count("\n") + 2


def _prose_of(fact: Fact) -> Iterator[tuple[tuple[Step, ...], str]]:
    for key in ("statement", "note", "scope", "compared_to"):
        if prose := getattr(fact, key):
            yield (key,), prose
    for need in Derivation.model_fields:
        if reason := getattr(fact.derivation, need, None):
            yield ("derivation", need), reason
    for index, comparison in enumerate(fact.compare):
        yield ("compare", index, "why"), comparison.why
    for index, correction in enumerate(fact.corrected):
        yield ("corrected", index, "was"), correction.was
        yield ("corrected", index, "why"), correction.why


def _runs(sequence: TokenSequence) -> Iterator[tuple[str, ...]]:
    for start in range(len(sequence.tokens) - RUN + 1):
        run = sequence.tokens[start : start + RUN]
        if None not in run:
            yield tuple(form for form in run if form)


def _windows(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for start in range(len(words) - RUN + 1):
        yield words[start : start + RUN]


def _is_free(run: tuple[str, ...], free: list[tuple[str, ...]]) -> bool:
    return any(
        run == name[start : start + RUN] for name in free for start in range(len(name) - RUN + 1)
    )
