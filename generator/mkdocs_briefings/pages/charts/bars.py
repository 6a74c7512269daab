"""Values on one scale from zero: a bar for each, or a dot if they are one thing over time.

Bounds are drawn: an arrow for "more than", a hollow bar or a backward arrow for "up to", a soft end
for "about". A few values do not make a trend, so no line joins them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.pages.charts.svg import (
    BAR,
    BOLD,
    FULL,
    HOLLOW,
    LIGHT,
    NARROW,
    RULE,
    SOFT,
    Look,
    Picture,
    at,
    box,
    em,
    line,
    link,
    sentence,
    share,
    shorten,
    tag,
    width_of,
    words,
)
from mkdocs_briefings.pages.links import Links
from mkdocs_briefings.values.measure import Measure

MORE = ("more-than", "at-least")
LESS = ("up-to", "less-than")

_TEXT, _BAR, _SPACE = 1.4, 0.8, 0.7  # em
_END = 0.92  # of the width: x of the largest value; leaves room for an arrow


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: its label, its fact, the value in words, and a note."""

    label: str
    fact: LinkedFact
    value: str
    note: str

    @property
    def measure(self) -> Measure:
        """The size of the value."""
        assert self.fact.value
        assert self.fact.value.measure
        return self.fact.value.measure

    @property
    def in_words(self) -> str:
        """The row in words."""
        return f"{self.label}: {self.value}{f' ({self.note})' if self.note else ''}"


@dataclass(frozen=True, slots=True)
class _Scale:
    """Maps values to x, as a share of the width."""

    lowest: float
    highest: float

    def at(self, value: float) -> float:
        start = 1 - _END if self.lowest < 0 else 0.0
        extent = (self.highest - self.lowest) or 1.0
        return start + (value - self.lowest) / extent * (_END - start)


@dataclass(frozen=True, slots=True)
class Plot:
    """What is drawn: bars, or dots if ``dots``; ``warning`` is added to the caption."""

    id: str
    title: str
    bars: Sequence[Bar]
    dots: bool
    warning: str


def draw_bars(links: Links, plot: Plot) -> Picture:
    """Draw values as rows."""
    bars = plot.bars
    values = [float(v) for bar in bars for v in (bar.measure.low, bar.measure.high)]
    scale = _Scale(min(0.0, *values), max(0.0, *values))
    parts: list[Markup] = []
    y = 0.0
    for bar in bars:
        lines = _write_lines(bar)
        drawn = [words(0, y + (n + 0.5) * _TEXT, *own) for n, own in enumerate(lines)]
        y += len(lines) * _TEXT
        marks = _draw_dot(bar, scale, y) if plot.dots else _draw_bar(bar, scale, y)
        zero = scale.at(0)
        parts.append(line(zero, y - 0.1, zero, y + _BAR + 0.1))
        parts.append(link(links.to_fact(bar.fact), links.stated(bar.fact), *drawn, *marks))
        y += _BAR + _SPACE
    message = sentence(bar.in_words for bar in bars)
    return Picture(plot.id, plot.title, message, _write_caption(plot), y, tuple(parts))


def _write_lines(bar: Bar) -> list[list[object]]:
    """The text above a bar: one line, or two if the note does not fit on the first."""
    label = shorten(bar.label, max(NARROW - width_of(bar.value) - 1.5, 6))
    first: list[object] = [tag("tspan", label, **BOLD), Markup(" "), bar.value]
    note = shorten(bar.note, NARROW)
    if not note:
        return [first]
    used = width_of(label) * 1.1 + width_of(bar.value) + 1
    written = tag("tspan", note, **LIGHT)
    if used + width_of(note) <= NARROW:
        return [[*first, Markup(" "), written]]
    return [first, [written]]


def _draw_bar(bar: Bar, scale: _Scale, y: float) -> Iterator[Markup]:
    measure, bound = bar.measure, bar.fact.record.bound
    zero, low, high = (scale.at(float(v)) for v in (0, measure.low, measure.high))
    near, far = (high, low) if high <= zero else (low, high)
    hollow = bound in LESS or bar.fact.record.type == "forecast"
    yield _draw_between(zero, near, y, HOLLOW if hollow else FULL)
    if near != far:
        yield _draw_between(near, far, y, SOFT)
    away = -1 if far < zero else 1
    yield from _draw_end(bound, far, y, -away if bound in LESS else away)


def _draw_between(one: float, other: float, y: float, look: Look) -> Markup:
    return box(min(one, other), y, max(one, other), _BAR, look)


def _draw_dot(bar: Bar, scale: _Scale, y: float) -> Iterator[Markup]:
    measure, bound = bar.measure, bar.fact.record.bound
    zero, low, high = (scale.at(float(v)) for v in (0, measure.low, measure.high))
    middle = y + _BAR / 2
    yield line(zero, middle, low, middle, RULE)
    if low != high:
        yield line(low, middle, high, middle, BAR)
    look = HOLLOW if bar.fact.record.type == "forecast" else {}
    for x in dict.fromkeys((low, high)):
        yield tag("circle", cx=share(x), cy=em(middle), r=em(0.3), **look)
    back = -1 if bound in LESS else 1
    yield from _draw_end(bound, low if back < 0 else high, y, back)


def _draw_end(bound: str | None, x: float, y: float, way: int) -> Iterator[Markup]:
    """How a value continues: an arrow away from it, or a soft end."""
    middle = y + _BAR / 2
    if bound == "about":
        yield at(x, y, tag("rect", x=em(-0.7), width=em(1.4), height=em(_BAR), **SOFT))
    elif bound in (*MORE, *LESS):
        tip, back = 1.5 * way, 1.0 * way
        ends = [(0.4 * way, 0, tip, 0), (back, -0.35, tip, 0), (back, 0.35, tip, 0)]
        arrow = (tag("line", x1=em(x1), y1=em(y1), x2=em(x2), y2=em(y2)) for x1, y1, x2, y2 in ends)
        yield at(x, middle, *arrow)


def _write_caption(plot: Plot) -> str:
    bounds = {bar.fact.record.bound for bar in plot.bars}
    hollow = any(bar.fact.record.type == "forecast" for bar in plot.bars)
    return sentence(
        [
            "an arrow means that it is more" if bounds & {*MORE} else "",
            "an arrow back that it is at most this" if bounds & {*LESS} else "",
            "a soft end means about" if "about" in bounds else "",
            "a hollow mark is a forecast" if hollow else "",
            "" if plot.dots else "bars begin at zero",
            plot.warning,
        ]
    )
