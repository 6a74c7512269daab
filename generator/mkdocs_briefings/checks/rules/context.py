"""The words around the quote show its subject, reference value, date and speaker.

Subject, reference value and date are in the quote's sentence, or in the sentence before if the
quote's own names no date (no name of that kind); the speaker is within two sentences either way. A
name is the card's name, an alias, or what the source's record gives under ``names``. Relative
dates ("Friday", "last November") are resolved against the day of publication. The publisher of
``via`` is named like a speaker. What the text cannot show needs a ``derivation``. This proves
presence, not grammar.

Passes: subject ``chips/a800``, dated 2023-10-17, after "On October 17, 2023".
Fails: the same fact dated 2022-10, though "October 2022" is elsewhere in the paragraph.
"""

from collections.abc import Callable, Iterator, Sequence

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.evidence.unsupported import Unsupported
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.problems.problem import Problem

ID = "context"


def check(analysis: Analysis) -> Iterator[Outcome]:
    """Check every piece of evidence whose quote is proven."""
    return judge_all(analysis, lambda missing: missing.need != "meaning")


def judge_all(analysis: Analysis, concerns: Callable[[Unsupported], bool]) -> Iterator[Outcome]:
    """The outcomes for all evidence: of what it lacks, what concerns a rule."""
    for fact in analysis.library.all_facts():
        for index, proof in enumerate(analysis.proofs_of(fact)):
            if proof is None or proof.quote is None:
                yield Skip("the quote is not proven")
            elif not fact.is_linked(analysis.library):
                yield Skip("the fact names something unknown")
            else:
                unsupported = list(filter(concerns, proof.unsupported))
                yield from judge(analysis, fact, index, unsupported)


def judge(
    analysis: Analysis, fact: LinkedFact, index: int, unsupported: Sequence[Unsupported]
) -> Iterator[Outcome]:
    """The outcomes for one piece of evidence: what it lacks and no derivation excuses."""
    derivation = fact.record.derivation
    needed = [missing for missing in unsupported if not getattr(derivation, missing.need, None)]
    if not unsupported:
        yield PASSED
    elif not needed:
        yield Skip("derived, with a reason")
    for missing in needed:
        place = fact.place("evidence", index, "quote")
        yield Problem(place, ID, missing.message, _hint(analysis, fact, index, missing))


def _hint(analysis: Analysis, fact: LinkedFact, index: int, missing: Unsupported) -> str:
    source_id = fact.record.evidence[index].source
    if missing.hint:
        return missing.hint
    fix = {
        "subject": f"add what the article calls it to 'names' in seeds/{source_id}.yml",
        "value": f"add what the article calls it to 'names' in seeds/{source_id}.yml",
        "date": "fix the date",
        "speaker": f"fix '{missing.key}'",
    }[missing.need]
    hint = f"{fix}, or give the reason under 'derivation: {missing.need}'"
    if source_id in analysis.texts:
        return hint
    return f"run 'briefings seal {source_id}' where the text is; else {hint}"
