"""All seals ever committed show, together, no more of an article than a quotation may.

What a commit once opened stays open: git keeps it, whatever the seal says today. So the words of
every earlier seal of a source count, on merged branches too, and must keep within the bounds of
``rights``. Seals of one root are merged word by word. Across different roots, positions cannot be
compared, so a word counts as often as in the seal that opens it most often.

Passes: a quote closed, another opened, both together under a third.
Fails: a third of the article opened in one commit, another third in the next.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.baseline import Baseline
from mkdocs_briefings.checks.results import PASSED, Outcome, Skip
from mkdocs_briefings.checks.rules.rights import (
    LARGEST_PART,
    beside_quotes,
    counted_words,
    long_runs,
)
from mkdocs_briefings.commitment.seal import OpenedSentence, OpenedWord, Seal, tokens_of_seal
from mkdocs_briefings.problems.problem import Place, Problem

ID = "rights-union"


def check(baseline: Baseline, present: Analysis) -> Iterator[Outcome]:
    """Check every source that has a seal."""
    for source_id, seal in present.library.seals.items():
        source = present.library.sources.get(source_id)
        if source is None or source.record.text is None:
            yield Skip("the source has no root")
            continue
        if source.record.public_domain:
            yield Skip("the article is in the public domain")
            continue
        ids = (source_id, *source.record.was)
        seals = [seal, *(former for own in ids for former in baseline.seals.get(own, ()))]
        errors = _faults(present, source_id, seals, int(source.record.text.words))
        hint = (
            "quote less of it: what was once committed stays published, even if the seal closes it"
        )
        yield from (Problem(Place(f"seeds/{source_id}.seal"), ID, f, hint) for f in errors)
        if not errors and baseline.whole:
            yield PASSED
        elif not errors:
            yield Skip("the clone is shallow, so earlier seals are not known")


def _faults(analysis: Analysis, source_id: str, seals: list[Seal], words: int) -> list[str]:
    by_text: dict[tuple[bytes, ...], list[Seal]] = {}
    for seal in dict.fromkeys(seals):
        by_text.setdefault(tuple(s.digest for s in seal.sentences), []).append(seal)
    errors: list[str] = []
    counted: Counter[str] = Counter()
    for same_text in by_text.values():
        sequence = tokens_of_seal(merge_seals(same_text))
        article = analysis.make_article(source_id, sequence)
        counted |= Counter(counted_words(analysis, source_id, article))
        errors += (
            f"in all commits together, {error}"
            for error in long_runs(sequence, beside_quotes(analysis, source_id))
        )
    if counted.total() * LARGEST_PART > words:
        errors.append(
            f"{counted.total()} of {words} words were opened by one commit or another, names, "
            "figures and dates aside: more than a third"
        )
    return errors


def merge_seals(seals: Iterable[Seal]) -> Seal:
    """The seal that opens what any of several seals of one text opens."""
    merged = []
    for versions in zip(*(seal.sentences for seal in seals), strict=True):
        opened = [one for one in versions if isinstance(one, OpenedSentence)]
        if not opened:
            merged.append(versions[0])
            continue
        columns = zip(*(one.words for one in opened), strict=True)
        words = (next((w for w in c if isinstance(w, OpenedWord)), c[0]) for c in columns)
        merged.append(replace(opened[0], words=tuple(words)))
    return Seal(tuple(merged))
