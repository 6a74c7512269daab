"""Our prose is our own: it has no run of 8 or more words of an article.

Two characters of a script without spaces count as a word, and symbols do not count.
Needs the text. Checks statements, questions, notes, scopes, corrections, reasons, objections of
readers, explanations and hand-written pages. Names of cards and titles of sources do not count as a
run.

Passes: "More than 500 companies take part in WAIC 2024."
Fails: a sentence copied from the article with its last word changed.
"""

from collections.abc import Iterable, Iterator

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.checks.rules.quote_length import size_of
from mkdocs_briefings.model.models import Derivation, Fact
from mkdocs_briefings.model.parse import Step
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.text.canonical import length_of, words_of
from mkdocs_briefings.text.shared_runs import find_windows

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
        for run in _runs(article.sequence.tokens):
            runs.setdefault(run, source_id)
    names = [source.record.title for source in library.sources.values()]
    names += [card.record.name for card in library.cards.values()]
    free = {run for name in names for run in _runs(words_of(name))}
    for place, prose in _prose(analysis):
        shared = next((r for r in _runs(words_of(prose)) if r in runs and r not in free), None)
        if shared:
            message = f"{size_of(shared)} in a row are also in {runs[shared]}: '{' '.join(shared)}'"
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
        for index, asked in enumerate(card.record.unanswered):
            yield card.place("unanswered", index, "question"), asked.question
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
    for index, reading in enumerate(fact.read):
        if reading.objection:
            yield ("read", index, "objection"), reading.objection


def _runs(tokens: Iterable[str | None]) -> Iterator[tuple[str, ...]]:
    """Yield the shortest run of known words that is long enough, from each word."""
    words = [form for form in tokens if form is None or length_of([form])]
    for start, end in find_windows(words, RUN):
        yield tuple(form for form in words[start:end] if form)
