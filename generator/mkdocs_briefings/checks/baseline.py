"""An earlier revision of a site, for the rules that compare with it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.checks.results import Outcome
from mkdocs_briefings.commitment.seal import Seal


@dataclass(frozen=True, slots=True)
class Baseline:
    """An earlier revision, and every seal that was ever committed up to the present one.

    ``seals`` are by source, in no order; ``whole`` is false for a shallow clone.
    """

    analysis: Analysis
    seals: Mapping[str, tuple[Seal, ...]]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class BaselineRule:
    """A rule that compares a site with its past: its id, its manual, and its check."""

    id: str
    manual: str
    check: Callable[[Baseline, Analysis], Iterator[Outcome]]
