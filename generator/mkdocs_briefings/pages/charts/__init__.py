"""Charts: SVG drawn from the library when the site is built, for any site's kinds.

Each is a pure function of facts. Widths are percentages of the page and heights are in em, so a
chart is as legible on a phone as on a desktop, and nothing in it is scaled. Marks are Markdown
links, which every builder checks and follows.
"""

from collections.abc import Callable, Mapping

from mkdocs_briefings.pages.charts.status_bar import standings
from mkdocs_briefings.pages.charts.timeline import timeline
from mkdocs_briefings.pages.charts.values import comparison, series

CHARTS: Mapping[str, Callable[..., object]] = {
    "timeline": timeline,
    "series": series,
    "comparison": comparison,
    "standings": standings,
}
"""The charts by the names under which templates call them."""
