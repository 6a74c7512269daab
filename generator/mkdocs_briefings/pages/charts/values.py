"""Charts of comparable quantities: of one card over time, or of the cards of a kind.

If scopes or points of comparison differ, each row says its own and the caption warns.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_briefings.analysis.series import over_time, side_by_side
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.model.vocabulary import Kind
from mkdocs_briefings.pages.charts.bars import Bar, Plot, draw_bars
from mkdocs_briefings.pages.charts.svg import Picture
from mkdocs_briefings.pages.links import Links
from mkdocs_briefings.problems.problem import count

LONGEST = 24
"""The most rows of a chart: the latest."""

Row = tuple[str, LinkedFact]
"""What a row is called, and its fact."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Comparable values: the picture, and the rows behind it under the heading ``head``."""

    title: str
    head: str
    rows: tuple[Row, ...]
    picture: Picture


def series(links: Links, card_id: str, properties: Sequence[str] = ()) -> list[Chart]:
    """A card's values over time: each quantity that it has at two times or more."""
    of = f"{links.library.name(card_id)} over time"
    charts = []
    for key, dated in over_time(links.library, card_id, properties):
        rows = [(when.in_words(), fact) for when, fact in dated]
        name = f"series-{card_id.replace('/', '-')}-{key}"
        charts.append(_make_chart(links, name, of, rows))
    return charts


def comparison(links: Links, kind_id: str, properties: Sequence[str] = ()) -> list[Chart]:
    """A kind's dated cards side by side: each quantity that at least two of them have."""
    kind = links.library.kinds[kind_id]
    of = f"{kind.label} side by side"
    charts = []
    for key, facts in side_by_side(links.library, kind_id, properties):
        rows = [(links.library.name(fact.card_id), fact) for fact in facts]
        charts.append(_make_chart(links, f"chart-{kind_id}-{key}", of, rows, kind))
    return charts


def _make_chart(
    links: Links,
    key: str,
    of: str,
    rows: Sequence[tuple[str, LinkedFact]],
    kind: Kind | None = None,
) -> Chart:
    declared = rows[0][1].property
    title = declared.label if declared else ""
    left_out, rows = len(rows[:-LONGEST]), rows[-LONGEST:]
    notes = [_make_notes(links, fact) for _, fact in rows]
    limits = {tuple(note.limits) for note in notes}
    bars = [
        Bar(label, fact, links.value_text(fact), "; ".join(note.written(len(limits) > 1)))
        for (label, fact), note in zip(rows, notes, strict=True)
    ]
    warning = "what is measured differs, so compare with care" if len(limits) > 1 else ""
    if left_out:
        warning = "; ".join(filter(None, [warning, f"{count(left_out, 'earlier value')} left out"]))
    plot = Plot(key, f"{title}: {of}", bars, kind is None, warning)
    return Chart(title, kind.singular if kind else "When", tuple(rows), draw_bars(links, plot))


@dataclass(frozen=True, slots=True)
class _Notes:
    """The notes beside a value: what limits it, and its type and standing."""

    limits: list[str]
    others: list[str]

    def written(self, is_mixed: bool) -> list[str]:
        """The notes; if other rows have limits and this has none, it says so."""
        silent = ["no scope given"] if is_mixed and not self.limits else []
        return [*self.limits, *silent, *self.others]


def _make_notes(links: Links, fact: LinkedFact) -> _Notes:
    record = fact.record
    limits = [record.scope] if record.scope else []
    if record.compared_to:
        cards = links.library.cards
        other = record.compared_to
        limits.append(f"compared to {links.library.name(other) if other in cards else other}")
    word = links.analysis.standings[fact.ref].word
    others = [record.type] if record.type else []
    return _Notes(limits, [*others, *([word] if word in ("disputed", "superseded") else [])])
