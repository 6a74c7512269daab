"""The past of a site, as far as rules judge it: what an earlier revision said and opened."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import Outcome
from mkdocs_briefings.commitment.seal import Seal


@dataclass(frozen=True, slots=True)
class Baseline:
    """An earlier revision, and every seal that was ever committed up to the present one.

    ``seals`` are by source, in no order; ``whole`` tells whether the clone has all of history.
    """

    analysis: Analysis
    seals: Mapping[str, tuple[Seal, ...]]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class BaselineRule:
    """A rule that judges a site by its past: its id, its manual, and its check."""

    id: str
    manual: str
    check: Callable[[Baseline, Analysis], Iterator[Outcome]]
