"""The status bar: one bar with a segment for each standing."""

from collections import Counter
from collections.abc import Mapping

from mkdocs_briefings.analysis.standings import Word
from mkdocs_briefings.pages.charts.svg import HOLLOW, Look, Picture, box, sentence, tag
from mkdocs_briefings.pages.links import Links

LOOKS: Mapping[Word, Look] = {
    "corroborated": {"fill_opacity": 1.0},
    "reported": {"fill_opacity": 0.6},
    "official": {"fill_opacity": 0.45},
    "attributed": {"fill_opacity": 0.32},
    "claimed": {"fill_opacity": 0.2},
    "unattributed": {"fill_opacity": 0.08, "stroke_dasharray": "1 2"},
    "disputed": HOLLOW,
    "superseded": {**HOLLOW, "stroke_dasharray": "3 3"},
}
"""The standings from the best to the worst, and how each is drawn."""

_BAR, _GAP = 0.9, 0.004  # em; of the width


def standings(links: Links) -> tuple[dict[Word, int], Picture] | None:
    """How many facts have each standing, and the picture; ``None`` without facts."""
    judged = Counter(standing.word for standing in links.analysis.standings.values())
    counts = {word: judged[word] for word in LOOKS if judged[word]}
    total = judged.total()
    if not total:
        return None
    parts = []
    x = 0.0
    for word, number in counts.items():
        end = x + number / total
        drawn = box(x, 0.1, max(end - _GAP, x + _GAP / 2), _BAR, LOOKS[word])
        parts.append(tag("g", tag("title", f"{number} {word}"), drawn))
        x = end
    listed = ", ".join(f"{number} {word}" for word, number in counts.items())
    title = f"The standing of the {total} facts of this site"
    caption = f"From left to right: {listed}."
    picture = Picture(
        "standings", title, sentence([listed]), caption, _BAR + 0.2, tuple(parts), linked=False
    )
    return counts, picture
