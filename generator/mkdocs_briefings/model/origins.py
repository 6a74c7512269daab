"""Origins: which sources a source was made from, at any remove."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import Document


@dataclass(frozen=True, slots=True)
class Origins:
    """What each source derives from; a source in a circle derives from itself too.

    For each source the set of its origins is kept as the bits of one number, in the order of
    ``names``: written out, the sets of a long chain would fill the memory.
    """

    names: tuple[str, ...]
    sets: Mapping[str, int]
    bits: Mapping[str, int]

    def derives(self, source_id: str, origin: str) -> bool:
        """Whether a source was made from another, at any remove."""
        return bool(self.sets.get(source_id, 0) & self.bits.get(origin, 0))

    def of(self, source_id: str) -> frozenset[str]:
        """All that a source was made from."""
        bits = bin(self.sets.get(source_id, 0))[:1:-1]
        return frozenset(name for name, bit in zip(self.names, bits, strict=False) if bit == "1")


def find_origins(sources: Mapping[str, Document[Source]]) -> Origins:
    """Find what each source derives from."""
    direct = {
        source_id: [o for o in source.record.derived_from if isinstance(o, str)]
        for source_id, source in sources.items()
    }
    names = tuple(dict.fromkeys([*direct, *(o for origins in direct.values() for o in origins)]))
    bits = {name: 1 << number for number, name in enumerate(names)}
    order = _originals_first(direct)
    sets: dict[str, int] = {}
    is_settled = False
    while not is_settled:  # twice, but for circles, which are an error
        is_settled = True
        for source_id in order:
            found = reduce(or_, (bits[o] | sets.get(o, 0) for o in direct[source_id]), 0)
            is_settled = is_settled and found == sets.get(source_id, 0)
            sets[source_id] = found
    return Origins(names, sets, bits)


def find_copies(sources: Mapping[str, Document[Source]]) -> Mapping[str, tuple[str, ...]]:
    """The sources that directly derive from each source."""
    found: dict[str, dict[str, None]] = {}
    for source_id, source in sources.items():
        for origin in source.record.derived_from:
            if isinstance(origin, str):
                found.setdefault(origin, {})[source_id] = None
    return {origin: tuple(copies) for origin, copies in found.items()}


def _originals_first(direct: Mapping[str, Iterable[str]]) -> list[str]:
    """The sources in an order in which each follows those it derives from, circles aside."""
    order: list[str] = []
    seen: set[str] = set()
    for source_id in direct:
        waiting = [(source_id, False)]
        while waiting:
            one, is_done = waiting.pop()
            if is_done:
                order.append(one)
            elif one not in seen:
                seen.add(one)
                waiting.append((one, True))
                waiting += ((o, False) for o in direct[one] if o in direct)
    return order
