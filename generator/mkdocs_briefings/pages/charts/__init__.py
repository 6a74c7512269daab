"""Charts: SVG drawn from the library when the site is built, for any site's kinds.

Each is a pure function of facts. Widths are percentages of the page and heights are in em, so a
chart is as legible on a phone as on a desktop, and nothing in it is scaled. Marks are Markdown
links, which every builder checks and follows.
"""

from mkdocs_briefings.pages.charts.status_bar import standings
from mkdocs_briefings.pages.charts.timeline import timeline
from mkdocs_briefings.pages.charts.values import comparison, series

PICTURES = (timeline, series, comparison, standings)
"""What templates may call by name."""
