"""Pictures: SVG drawn from the library when the site is built, for any site's kinds.

Each is a pure function of facts. Widths are shares of the page and heights are in letters, so a
picture is as legible on a phone as at a desk, and nothing in it is scaled. Marks are links of
Markdown, which every builder checks and follows.
"""

from mkdocs_briefings.pages.charts.status_bar import standings
from mkdocs_briefings.pages.charts.timeline import timeline
from mkdocs_briefings.pages.charts.values import comparison, series

PICTURES = (timeline, series, comparison, standings)
"""What templates may call by name."""
