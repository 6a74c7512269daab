"""Origins: which sources a source was made from, at any remove."""

from collections.abc import Mapping

from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.parse import Document


def find_origins(sources: Mapping[str, Document[Source]]) -> Mapping[str, frozenset[str]]:
    """For each source, those that it derives from, at any remove; in a circle, itself too."""
    direct = {
        source_id: [o for o in source.record.derived_from if isinstance(o, str)]
        for source_id, source in sources.items()
    }
    found = {}
    for source_id in sources:
        seen: set[str] = set()
        waiting = [*direct[source_id]]
        while waiting:
            origin = waiting.pop()
            if origin not in seen:
                seen.add(origin)
                waiting += direct.get(origin, ())
        found[source_id] = frozenset(seen)
    return found
