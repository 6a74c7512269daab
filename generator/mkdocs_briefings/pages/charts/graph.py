"""Which source derives from which: boxes in columns, origins left, arrows to what was made of them.

What hangs together stands together; a source that is neither an origin nor a copy stands alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from graphlib import TopologicalSorter

from markupsafe import Markup

from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.models import Outlet
from mkdocs_briefings.pages.charts.svg import (
    BOLD,
    HOLLOW,
    NARROW,
    Picture,
    at,
    box,
    em,
    line,
    link,
    sentence,
    tag,
    words,
    wrapped,
)
from mkdocs_briefings.pages.links import Links

_GAP = 0.1  # of the width, between columns: room for the arrows
_LINE, _PAD, _SPACE = 1.3, 0.5, 0.8  # em


Node = str | Outlet
"""A source by its id, or an outlet whose article is none."""

FEW = 12
"""So many sources that stand alone are drawn; of more, only the number is told."""


@dataclass(frozen=True)
class Descent:
    """Sources and outlets, each with what it derives from."""

    origins: Mapping[Node, tuple[Node, ...]]

    @cached_property
    def depths(self) -> Mapping[Node, int]:
        """How many steps each is from what derives from nothing, by the longest way."""
        found: dict[Node, int] = {}
        for node in TopologicalSorter(self.origins).static_order():
            found[node] = 1 + max((found[origin] for origin in self.origins[node]), default=-1)
        return found

    @cached_property
    def kin(self) -> Mapping[Node, list[Node]]:
        """What each derives from, and what derives from it."""
        kin = {node: list(origins) for node, origins in self.origins.items()}
        for node, origins in self.origins.items():
            for origin in origins:
                kin[origin].append(node)
        return kin

    def family(self, start: Node) -> list[Node]:
        """What hangs together with a node, it included, in the order of the whole."""
        found, ahead = {start}, [start]
        while ahead:
            fresh = [node for node in self.kin[ahead.pop()] if node not in found]
            found.update(fresh)
            ahead += fresh
        return [node for node in self.origins if node in found] if len(found) > 1 else [start]

    @cached_property
    def families(self) -> list[list[Node]]:
        """All that hangs together; those that stand alone come last."""
        families: list[list[Node]] = []
        met: set[Node] = set()
        for node in self.origins:
            if node not in met:
                families.append(self.family(node))
                met.update(families[-1])
        return sorted(families, key=lambda family: len(family) == 1)


def dependence(links: Links, source_id: str = "") -> Picture | None:
    """How the sources depend on each other, or the family of one; nothing where none does."""
    descent = _descent(links.library)
    if source_id:
        family = descent.family(source_id)
        descent = Descent({node: descent.origins[node] for node in family})
    if not any(descent.origins.values()):
        return None
    alone = [family[0] for family in descent.families if len(family) == 1]
    hidden = alone if len(alone) > FEW else []
    places, height = _lay_out(links.library, descent, hidden)
    arrows = [
        part
        for node, origins in descent.origins.items()
        for origin in origins
        for part in _arrow(places[origin], places[node])
    ]
    drawn = [_draw(links, node, place, source_id) for node, place in places.items()]
    name = f"dependence-{source_id}" if source_id else "dependence"
    title = "Which source derives from which"
    message = _message(links.library, descent, alone)
    caption = _caption(descent, source_id, len(hidden))
    return Picture(name, title, message, caption, height, (*arrows, *drawn))


def _descent(library: Library) -> Descent:
    """The sources in the order of their dates, then the outlets."""
    dated = sorted(library.sources, key=lambda s: (library.sources[s].record.published.first, s))
    origins: dict[Node, tuple[Node, ...]] = {
        source_id: library.sources[source_id].record.derived_from for source_id in dated
    }
    outlets = [node for own in origins.values() for node in own if isinstance(node, Outlet)]
    return Descent({**origins, **dict.fromkeys(outlets, ())})


def _publisher(library: Library, node: Node) -> tuple[str, str]:
    """Who published it, and when in words, as far as that is known."""
    record = node if isinstance(node, Outlet) else library.sources[node].record
    return record.publisher, record.published.in_words() if record.published else ""


def _name(library: Library, node: Node) -> str:
    return ", ".join(filter(None, _publisher(library, node)))


@dataclass(frozen=True, slots=True)
class _Place:
    left: float
    width: float
    top: float
    height: float
    names: list[str]
    dates: list[str]

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def _lay_out(
    library: Library, descent: Descent, hidden: Sequence[Node]
) -> tuple[dict[Node, _Place], float]:
    """Where each box stands, and how high the picture is."""
    columns = 1 + max(descent.depths.values())
    gap = min(_GAP, 0.3 / columns)
    width = (1 - gap * (columns - 1)) / columns
    places: dict[Node, _Place] = {}
    y = 0.1
    for family in descent.families:
        stacks: list[list[tuple[Node, _Place]]] = [[] for _ in range(columns)]
        for node in family if family[0] not in hidden else ():
            names, dates = _lines(library, node, width * NARROW - 2 * _PAD)
            column = descent.depths[node]
            height = (len(names) + len(dates)) * _LINE + 2 * _PAD
            place = _Place(column * (width + gap), width, 0, height, names, dates)
            stacks[column].append((node, place))
        tallest = max(map(_height, stacks))
        for stack in stacks:
            top = y + (tallest - _height(stack)) / 2
            for node, place in stack:
                places[node] = replace(place, top=top)
                top += place.height + _SPACE
        y += tallest + 1.5 * _SPACE if tallest else 0
    return places, y - 1.4 * _SPACE


def _lines(library: Library, node: Node, room: float) -> tuple[list[str], list[str]]:
    publisher, when = _publisher(library, node)
    return wrapped(publisher, room), wrapped(when, room) if when else ["no date known"]


def _height(stack: Sequence[tuple[Node, _Place]]) -> float:
    return sum(place.height for _, place in stack) + _SPACE * max(len(stack) - 1, 0)


def _arrow(start: _Place, end: _Place) -> Iterator[Markup]:
    yield line(start.left + start.width, start.middle, end.left, end.middle)
    head = (tag("line", x1=em(-0.6), y1=em(y), x2=0, y2=0) for y in (-0.4, 0.4))
    yield at(end.left, end.middle, *head)


def _draw(links: Links, node: Node, place: _Place, own: str) -> Markup:
    dash = "3 3" if isinstance(node, Outlet) else None
    look = {**HOLLOW, "stroke_dasharray": dash, "stroke_width": 3 if node == own else None}
    frame = box(place.left, place.top, place.left + place.width, place.height, look)
    texts = [
        words(place.left, place.top + _PAD + (number + 0.5) * _LINE, text, dx=_PAD, look=bold)
        for number, (text, bold) in enumerate(
            [*((text, BOLD) for text in place.names), *((text, None) for text in place.dates)]
        )
    ]
    name = _name(links.library, node)
    if isinstance(node, Outlet):
        return tag("g", tag("title", f"{name}: not among the sources"), frame, *texts)
    told = f"{name}: {links.library.sources[node].record.title}"
    return link(links.to(f"sources/{node}.md"), told, frame, *texts)


def _message(library: Library, descent: Descent, alone: Sequence[Node]) -> str:
    derived = [
        f"{_name(library, node)} derives from "
        f"{' and from '.join(_name(library, origin) for origin in origins)}"
        for node, origins in descent.origins.items()
        if origins
    ]
    names = " and ".join(_name(library, node) for node in alone)
    return sentence([*derived, f"on its own stands {names}" if alone else ""])


def _caption(descent: Descent, own: str, hidden: int) -> str:
    return sentence(
        [
            "an arrow leads from an origin to what was made from it",
            "a dashed box is an outlet whose article is not among the sources of this site"
            if any(isinstance(node, Outlet) for node in descent.origins)
            else "",
            "the bold box is this source" if own else "",
            f"{hidden} more are neither origin nor copy" if hidden else "",
        ]
    )
