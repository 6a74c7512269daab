"""A time axis: where a day is drawn, which gaps are cut, and which dates are labelled.

One distant date must not squeeze all others. A gap longer than half of the rest of the axis is cut
if at most a fifth of the facts are beyond it; those get a zone of their own with its own scale,
behind a break mark.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

Span = tuple[date, date]

ASIDE = 0.2
"""The most facts that may lie beyond the cuts, as a share of all."""

_EDGE, _ZONE = 0.02, 0.13  # of the width: left free on both sides; given to what lies beyond a cut
_MOST_TICKS = 6
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)  # months
_DAYS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Zone:
    """A range of days, by ordinal, drawn on a range of the width."""

    first: int
    last: int
    left: float
    right: float

    def at(self, day: int) -> float:
        """The x of a day of the zone, as a share of the width."""
        if self.first == self.last:
            return (self.left + self.right) / 2
        part = (min(max(day, self.first), self.last) - self.first) / (self.last - self.first)
        return self.left + part * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The zones of an axis in order; ``core`` is the index of the one with nearly all facts."""

    zones: tuple[Zone, ...]
    core: int

    def at(self, day: date) -> float:
        """The x of a day, as a share of the width; a day off the axis is at its end."""
        number = day.toordinal()
        zone = next((zone for zone in self.zones if number <= zone.last), self.zones[-1])
        return zone.at(number)

    @property
    def cuts(self) -> list[float]:
        """Where the axis is cut, as shares of the width."""
        pairs = zip(self.zones, self.zones[1:], strict=False)
        return [(left.right + right.left) / 2 for left, right in pairs]

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield the labels under the axis, each with its x."""
        for index, zone in enumerate(self.zones):
            if index == self.core:
                yield from (
                    (zone.at(day), label) for day, label in _choose_ticks(zone.first, zone.last)
                )
            else:
                years = [date.fromordinal(day).year for day in (zone.first, zone.last)]
                written = "–".join(map(str, dict.fromkeys(years)))
                yield (zone.left + zone.right) / 2, written


def make_axis(spans: Sequence[Span]) -> TimeAxis:
    """Make the axis for one or more ranges of days."""
    groups, core = _cut_gaps(sorted(spans))
    bounds = [(g[0][0].toordinal(), max(last for _, last in g).toordinal()) for g in groups]
    if bounds[core][0] == bounds[core][1]:
        bounds[core] = (max(1, bounds[core][0] - 15), bounds[core][1] + 15)
    left = _EDGE + core * _ZONE
    right = 1 - _EDGE - (len(groups) - 1 - core) * _ZONE
    zones = []
    for index, (first, last) in enumerate(bounds):
        if index < core:
            zones.append(Zone(first, last, _EDGE, left - _ZONE / 3))
        elif index == core:
            zones.append(Zone(first, last, left, right))
        else:
            zones.append(Zone(first, last, right + _ZONE / 3, 1 - _EDGE))
    return TimeAxis(tuple(zones), core)


def _cut_gaps(core: list[Span]) -> tuple[list[list[Span]], int]:
    """Return the ranges before, in and after the core, as far as there are any, and its index."""
    earlier: list[Span] = []
    later: list[Span] = []
    most = ASIDE * len(core)
    while at := _find_gap(core):
        before, after = core[:at], core[at:]
        aside = min(before, after, key=len)
        if len(aside) + len(earlier) + len(later) > most:
            break
        if len(before) >= len(after):
            core, later = before, [*after, *later]
        else:
            core, earlier = after, [*earlier, *before]
    groups = [group for group in (earlier, core, later) if group]
    return groups, 1 if earlier else 0


def _find_gap(spans: Sequence[Span]) -> int:
    """The index after the gap that is longer than half of the rest of the axis; 0 if none is."""
    reached = spans[0][1].toordinal()
    widest, index = 0, 0
    for number, (first, last) in enumerate(spans):
        if first.toordinal() - reached > widest:
            widest, index = first.toordinal() - reached, number
        reached = max(reached, last.toordinal())
    rest = reached - spans[0][0].toordinal() - widest
    return index if 2 * widest > rest > 0 else 0


def _choose_ticks(first: int, last: int) -> list[tuple[int, str]]:
    """Choose the ordinals to label between two, and their labels, as dense as fits."""
    start, end = date.fromordinal(first), date.fromordinal(last)
    if end.toordinal() - start.toordinal() < 60:
        step = next((s for s in _DAYS if (last - first) // s < _MOST_TICKS), _DAYS[-1])
        days = range(first, last + 1, step)
        return [(day, _write_day(date.fromordinal(day))) for day in days]
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    for step in _STEPS:
        chosen = [m for m in months if m % step == 0 and first <= _first_of(m) <= last]
        if len(chosen) <= _MOST_TICKS:
            break
    return [(_first_of(month), _write_month(month, month == chosen[0])) for month in chosen]


def _first_of(month: int) -> int:
    return date(max(month // 12, 1), month % 12 + 1, 1).toordinal()


def _write_month(month: int, is_first: bool) -> str:
    year, index = divmod(month, 12)
    return (
        f"{_MONTHS[index]} {year}" if index and is_first else _MONTHS[index] if index else str(year)
    )


def _write_day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"
