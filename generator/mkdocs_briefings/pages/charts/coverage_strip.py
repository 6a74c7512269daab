"""The coverage of a source: a cell for each of its sentences, filled by what this site has of it.

Drawn from committed files alone: the seal gives the places of all sentences, the proofs those
that facts quote, the record those that are waived. No word of the article is needed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.pages.charts.svg import (
    HOLLOW,
    LIGHT,
    NARROW,
    Picture,
    box,
    line,
    link,
    sentence,
    tag,
    words,
)
from mkdocs_briefings.pages.links import Links
from mkdocs_briefings.problems.problem import count
from mkdocs_briefings.text.canonical import SentenceId

_CELL, _PITCH = 1.4, 3.0  # em, down the page
_BETWEEN = 0.5  # paragraphs, in cells
_LONGEST, _SHORTEST = 44.0, 22.0  # cells of a line
_SHADES = ((1, 0.35), (3, 0.65))  # up to so many facts: how full; more: wholly


@dataclass(frozen=True, slots=True)
class Cell:
    """A sentence: the facts that quote it, and the reason why it is waived (empty if it is not)."""

    id: SentenceId
    facts: tuple[LinkedFact, ...]
    waived: str

    @property
    def told(self) -> str:
        """What this site has of it."""
        where = f"paragraph {self.id.paragraph}, sentence {self.id.sentence}"
        if self.facts:
            return f"{where}: quoted by {count(len(self.facts), 'fact')}"
        return f"{where}: left out, {self.waived}" if self.waived else f"{where}: nothing"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What this site has of each sentence of a source."""

    cells: tuple[Cell, ...]
    picture: Picture

    @property
    def states(self) -> dict[str, int]:
        """How many sentences are quoted, left out (for each reason), and neither."""
        return _states(self.cells)

    @property
    def paragraphs(self) -> list[tuple[int, dict[str, int]]]:
        """The same for each paragraph, by its number."""
        own: dict[int, list[Cell]] = {}
        for cell in self.cells:
            own.setdefault(cell.id.paragraph, []).append(cell)
        return [(number, _states(cells)) for number, cells in own.items()]


def coverage(links: Links, source_id: str) -> Coverage | None:
    """What this site has of a source; nothing where no sound seal tells of its sentences."""
    article = links.analysis.articles.get(source_id)
    if article is None:
        return None
    waived = links.library.sources[source_id].record.waived
    quoting = _quoting(links, source_id)
    cells = tuple(
        Cell(own, tuple(quoting.get(index, {}).values()), waived.get(str(own), ""))
        for index, own in enumerate(article.sequence.ids)
    )
    parts, height = _draw(links, cells)
    states = [f"{word}: {number}" for word, number in _states(cells).items()]
    title = f"What this site has of the {count(len(cells), 'sentence')} of the article"
    name = f"coverage-{source_id}"
    picture = Picture(name, title, sentence(states), _caption(cells), height, parts)
    return Coverage(cells, picture)


def _quoting(links: Links, source_id: str) -> dict[int, dict[str, LinkedFact]]:
    """The facts whose quotes are proven to stand in each sentence, by its index."""
    analysis = links.analysis
    found: dict[int, dict[str, LinkedFact]] = {}
    for fact in links.library.facts_by_source[source_id]:
        for evidence, proof in zip(fact.record.evidence, analysis.proofs_of(fact), strict=True):
            if evidence.source == source_id and proof and proof.quote:
                for index in analysis.articles[source_id].sentences_of(proof.quote):
                    found.setdefault(index, {})[fact.ref] = fact
    return found


def _states(cells: Sequence[Cell]) -> dict[str, int]:
    reasons = Counter(
        f"left out, {cell.waived.partition(' ')[0]}"
        for cell in cells
        if not cell.facts and cell.waived
    )
    quoted = sum(bool(cell.facts) for cell in cells)
    silent = len(cells) - quoted - reasons.total()
    return {"quoted by a fact": quoted, **dict(sorted(reasons.items())), "nothing": silent}


def _draw(links: Links, cells: Sequence[Cell]) -> tuple[tuple[Markup, ...], float]:
    paragraphs = len({cell.id.paragraph for cell in cells})
    length = len(cells) + _BETWEEN * (paragraphs - 1)
    # Lines of about one length, rather than a full one and a rest.
    lines = -(-length // _LONGEST)
    length = max(length / lines + (1 if lines > 1 else 0), _SHORTEST)
    parts: list[Markup] = []
    x, y, labelled = 0.0, 0.0, 0.0
    before = None
    for cell in cells:
        starts = before is None or before.id.paragraph != cell.id.paragraph
        x += _BETWEEN if before and starts else 0
        if x + 1 > length:
            x, y, labelled = 0.0, y + _PITCH, 0.0
        if starts and x >= labelled:
            parts.append(words(x / length, y + _CELL + 0.7, cell.id.paragraph, look=LIGHT))
            labelled = x + 2.2 * length / NARROW
        parts.append(_cell(links, cell, x / length, y, 0.88 / length))
        x, before = x + 1, cell
    return tuple(parts), y + _PITCH - 0.2


def _cell(links: Links, cell: Cell, x: float, y: float, width: float) -> Markup:
    frame = box(x, y, x + width, _CELL, HOLLOW)
    if cell.facts:
        shade = next((shade for most, shade in _SHADES if len(cell.facts) <= most), 1.0)
        filled = box(x, y, x + width, _CELL, {"fill_opacity": shade})
        told = f"{cell.told}: {' '.join(fact.record.statement for fact in cell.facts)}"
        return link(links.to_fact(cell.facts[0]), told, frame, filled)
    strike = [line(x, y + _CELL, x + width, y)] if cell.waived else []
    return tag("g", tag("title", cell.told), frame, *strike)


def _caption(cells: Sequence[Cell]) -> str:
    return sentence(_signs(cells))


def _signs(cells: Sequence[Cell]) -> Iterator[str]:
    yield "a cell is a sentence, paragraphs stand apart and some have their number below"
    if any(cell.facts for cell in cells):
        yield "filled: facts quote it, the fuller the more do"
    if any(cell.waived and not cell.facts for cell in cells):
        yield "struck through: left out for a reason"
    if any(not cell.waived and not cell.facts for cell in cells):
        yield "empty: this site has nothing of it"
