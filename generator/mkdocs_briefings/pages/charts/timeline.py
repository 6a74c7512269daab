"""The timeline: all dated facts on one axis, a lane for each kind.

Facts of one card and one date form a pile: a mark for each, one above the other, beside the card's
name. A day is a dot, a longer time a bar of that length, an open one continues dashed; an
approximate date has a halo, a forecast is hollow. Piles share a row if they do not touch each
other on the narrowest page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from mkdocs_briefings.analysis.queries import dated
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.pages.charts.axis import Span, TimeAxis, make_axis
from mkdocs_briefings.pages.charts.svg import (
    BAR,
    BOLD,
    CORE,
    CUT,
    END,
    HALO,
    HOLLOW,
    MIDDLE,
    NARROW,
    OPEN,
    RULE,
    Picture,
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
from mkdocs_briefings.problems.problem import count
from mkdocs_briefings.text.edtf import Edtf

Dated = tuple[Edtf, LinkedFact]

HIGHEST = 8
"""The most marks of a pile; the rest are a number after the name."""

LONGEST = 100
"""The most piles drawn in a lane: the latest. The others are only in the table."""

_NEAR = 12  # rows that a pile may still join: names of one time stay near each other

_ROW, _MARK, _GAP, _FOOT = 1.5, 0.68, 0.6, 1.8  # em


@dataclass(frozen=True, slots=True)
class Pile:
    """The facts of one card and one date, from ``left`` to ``right`` on the axis (shares)."""

    name: str
    when: Edtf
    facts: tuple[LinkedFact, ...]
    left: float
    right: float

    @property
    def label(self) -> str:
        """The card's name, and how many facts are not drawn."""
        more = len(self.facts) - HIGHEST
        return f"{self.name} +{more}" if more > 0 else self.name

    @property
    def side(self) -> str:
        """Where the name fits: right or left of the marks, else above them."""
        wide = width_of(self.label) + _GAP
        if self.right * NARROW + wide <= NARROW:
            return "right"
        return "left" if self.left * NARROW - wide >= 0 else "above"

    @property
    def reach(self) -> tuple[float, float]:
        """The horizontal extent on the narrowest page, in em."""
        wide = width_of(self.label) + 2 * _GAP
        left, right = self.left * NARROW - _GAP, self.right * NARROW + _GAP
        sides = {"right": (left, right + wide), "left": (left - wide, right), "above": (0, NARROW)}
        return sides[self.side]

    @property
    def height(self) -> float:
        """The vertical extent, in em."""
        marks = min(len(self.facts), HIGHEST) * _MARK + 0.4
        return marks + 1.2 if self.side == "above" else max(_ROW, marks)


@dataclass(frozen=True, slots=True)
class Lane:
    """The piles of a kind, in order of their dates."""

    name: str
    piles: tuple[Pile, ...]


def timeline(links: Links, kinds: Sequence[str] = ()) -> Picture | None:
    """Draw all dated facts, or those of some kinds; ``None`` if there are none.

    Kinds that do not compete, such as rules and events, come before those that do.
    """
    groups, left_out = _group(links, kinds)
    entries = [entry for own in groups.values() for group in own for entry in group]
    if not entries:
        return None
    axis = make_axis([_clip_open_ends(when) for when, _ in entries])
    lanes = [
        Lane(kind.label, tuple(_make_pile(links, axis, group) for group in groups[kind_id]))
        for kind_id, kind in sorted(links.library.kinds.items(), key=lambda entry: entry[1].rivals)
        if kind_id in groups
    ]
    parts, height = _draw(links, axis, lanes)
    title = f"{count(len(entries), 'dated fact')} on one axis"
    name = "-".join(["timeline", *kinds])
    caption = _write_caption(axis, entries, left_out)
    return Picture(name, title, _write_message(lanes), caption, height, parts)


def _group(links: Links, kinds: Sequence[str]) -> tuple[dict[str, list[list[Dated]]], int]:
    """Per kind the facts of one card and one date, by date, and how many are left out."""
    found: dict[str, dict[tuple[str, str], list[Dated]]] = {}
    for when, fact in dated(links.analysis):
        kind_id = fact.card_id.partition("/")[0]
        if not kinds or kind_id in kinds:
            of_kind = found.setdefault(kind_id, {})
            of_kind.setdefault((fact.card_id, when.text), []).append((when, fact))
    left_out = (group for own in found.values() for group in [*own.values()][:-LONGEST])
    shown = {kind_id: [*own.values()][-LONGEST:] for kind_id, own in found.items()}
    return shown, sum(map(len, left_out))


def _write_caption(axis: TimeAxis, entries: Sequence[Dated], left_out: int) -> str:
    """Explain the marks that occur."""
    longer = any(when.first != when.last for when, _ in entries)
    return sentence(
        [
            "a dot is a day",
            "a bar a time within which it falls, or which it lasts" if longer else "",
            "a halo an approximate date" if any(_is_about(when) for when, _ in entries) else "",
            "hollow is forecast" if any(f.record.type == "forecast" for _, f in entries) else "",
            "beyond the dotted line the axis has another scale" if axis.cuts else "",
            f"{count(left_out, 'earlier fact')} in the table alone" if left_out else "",
        ]
    )


def _is_about(when: Edtf) -> bool:
    return any(end[-1] in "~?%" for end in when.text.split("/"))


def _clip_open_ends(when: Edtf) -> Span:
    """The days of a date, an open end replaced by the other one."""
    first = when.first if when.first > date.min else when.last
    last = when.last if when.last < date.max else when.first
    return first, last


def _make_pile(links: Links, axis: TimeAxis, entries: Sequence[Dated]) -> Pile:
    when, fact = entries[0]
    first, last = _clip_open_ends(when)
    left = axis.at(first) if when.first > date.min else 0.0
    right = axis.at(last) if when.last < date.max else 1.0
    name = shorten(_name_pile(links, fact), NARROW - 3)
    return Pile(name, when, tuple(fact for _, fact in entries), left, right)


def _name_pile(links: Links, fact: LinkedFact) -> str:
    """The card's name, and what the date is of if it is not the one that dates the card."""
    name, declared = links.library.name(fact.card_id), fact.property
    is_own = fact.record.property == links.library.kind_of(fact.card_id).when
    if declared and fact.value and fact.value.date and not is_own:
        return f"{name}: {declared.label.lower()}"
    return name


def _arrange_rows(lane: Lane) -> list[list[Pile]]:
    """Put each pile into the first nearby row where it touches no other.

    The lane's name begins the first row.
    """
    rows: list[list[Pile]] = [[]]
    taken = [[(0.0, width_of(lane.name) + 2 * _GAP)]]
    for pile in lane.piles:
        reach = pile.reach
        near = range(max(0, len(rows) - _NEAR), len(rows))
        number = next((n for n in near if all(_apart(reach, o) for o in taken[n])), len(rows))
        if number == len(rows):
            rows.append([])
            taken.append([])
        rows[number].append(pile)
        taken[number].append(reach)
    return rows


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[1] <= other[0] or other[1] <= one[0]


def _draw(links: Links, axis: TimeAxis, lanes: Sequence[Lane]) -> tuple[tuple[Markup, ...], float]:
    parts: list[Markup] = []
    y = 0.3
    for lane in lanes:
        parts.append(line(0, y, 1, y, RULE))
        parts.append(words(0, y + _ROW / 2 + 0.2, lane.name, look=BOLD))
        y += 0.2
        for row in _arrange_rows(lane):
            height = max((pile.height for pile in row), default=_ROW)
            for pile in row:
                parts += _draw_pile(links, pile, y + (height - pile.height) / 2)
            y += height
        y += 0.3
    parts.append(line(0, y, 1, y, RULE))
    grid = [line(x, 0.3, x, y, RULE) for x, _ in axis.ticks()]
    grid += [line(x, 0.3, x, y, CUT) for x in axis.cuts]
    ticks = [_draw_tick(x, y + 0.9, label) for x, label in axis.ticks()]
    return (*grid, *parts, *ticks), y + _FOOT


def _draw_tick(x: float, y: float, label: str) -> Markup:
    """Draw a date under the axis, within the frame even on the narrowest page."""
    half = width_of(label) / 2 / NARROW
    if x + half > 1:
        return words(1, y, label, look=END)
    return words(x, y, label, look=MIDDLE) if x >= half else words(0, y, label)


def _draw_pile(links: Links, pile: Pile, top: float) -> Iterator[Markup]:
    shown = pile.facts[:HIGHEST]
    label_y = top + pile.height / 2
    if pile.side == "above":
        label_y, top = top + 0.6, top + 1.2
    room = pile.height - (1.2 if pile.side == "above" else 0)
    y = top + (room - len(shown) * _MARK) / 2 + _MARK / 2
    for index, fact in enumerate(shown):
        name = f"{pile.when.in_words()}: {links.stated(fact)}"
        label = [_draw_label(pile, label_y)] if index == 0 else []
        yield link(links.to_fact(fact), name, *_draw_marks(pile, fact, y), *label)
        y += _MARK


def _draw_label(pile: Pile, y: float) -> Markup:
    match pile.side:
        case "right":
            return words(pile.right, y, pile.label, dx=_GAP)
        case "left":
            return words(pile.left, y, pile.label, dx=-_GAP, look=END)
        case _:
            beyond = pile.left * NARROW + width_of(pile.label) - NARROW
            return words(pile.left, y, pile.label, dx=-max(0.0, beyond))


def _draw_marks(pile: Pile, fact: LinkedFact, y: float) -> Iterator[Markup]:
    when = pile.when
    forecast = fact.record.type == "forecast"
    is_open = when.first == date.min or when.last == date.max
    if _is_about(when):
        yield line(pile.left, y, pile.right, y, HALO)
    if when.first == when.last:
        look = HOLLOW if forecast else {}
        yield tag("circle", cx=share(pile.left), cy=em(y), r=em(0.26), **look)
        return
    yield line(pile.left, y, pile.right, y, OPEN if is_open else BAR)
    if forecast:
        yield line(pile.left, y, pile.right, y, CORE)


def _write_message(lanes: Sequence[Lane]) -> str:
    return sentence(
        f"{lane.name}: {', '.join(f'{pile.name} ({pile.when.in_words()})' for pile in lane.piles)}"
        for lane in lanes
    )
