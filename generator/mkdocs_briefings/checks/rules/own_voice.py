"""What stands within quotation marks is not said in the article's own voice.

Needs the text, as a seal opens words and no marks. A speaker's words without ``by`` would count as
the paper's own report, and that of two papers as two witnesses. Who is quoted is named under ``by``
or, for a document or another paper, ``via``; ``derivation: {speaker: why}`` says why nobody is, as
with a title that is only printed in quotation marks.

Passes: a quote from “She sails 40 km,” said Ida Berg, with ``by: people/ida-berg``.
Fails: the same without ``by``; a derivation for a quote that is outside quotation marks.
"""

from collections.abc import Iterator, Mapping

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.evidence.proof import find_quote
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.quotations import find_quoted_words

ID = "own-voice"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every piece of evidence that names no speaker, where its text is here."""
    quoted = _find_quoted(analysis)
    for fact in analysis.library.all_facts():
        within: dict[int, bool] = {}
        for index, evidence in enumerate(fact.record.evidence):
            text = analysis.texts.get(evidence.source)
            if evidence.by or evidence.via:
                continue
            if text is None:
                yield Skip("the text is not here")
            elif spans := find_quote(text, evidence):
                words = range(spans[0].start, spans[0].end)
                within[index] = quoted[evidence.source].issuperset(words)
            else:
                yield Skip("the quote is not in the text")
        yield from _judge(fact, within)


def _find_quoted(analysis: Analysis) -> Mapping[str, frozenset[int]]:
    """The positions of all words within quotation marks, by source."""
    found = {}
    for source_id, article in analysis.texts.items():
        text = analysis.library.texts[source_id]
        indexes = {index for paragraph in text.paragraphs for index in find_quoted_words(paragraph)}
        places = {text.words[index].place for index in indexes}
        starts = dict(zip(article.sequence.ids, article.sequence.starts, strict=True))
        found[source_id] = frozenset(starts[p.sentence] + p.position for p in places)
    return found


def _judge(fact: LinkedFact, within: Mapping[int, bool]) -> Iterator[Outcome]:
    """The outcomes for a fact; ``within``: which of its quotes are within quotation marks."""
    reason = fact.record.derivation.speaker if fact.record.derivation else None
    for index, is_quoted in within.items():
        if is_quoted and not reason:
            message = "the quote stands within quotation marks, so somebody else says it"
            hint = "name who it is under 'by' or 'via', or say why nobody is: 'derivation: speaker'"
            yield Problem(fact.place("evidence", index, "quote"), ID, message, hint)
        else:
            yield Skip("derived, with a reason") if is_quoted else PASSED
    if reason and len(within) == len(fact.record.evidence) and not any(within.values()):
        message = "no quote stands within quotation marks, so this reason is not needed"
        yield Problem(fact.place("derivation", "speaker"), ID, message, "remove it")
