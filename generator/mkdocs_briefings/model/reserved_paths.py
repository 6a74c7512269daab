"""Paths that every site needs for its own pages and files."""

DRAWN = (
    *("claims", "facts", "timeline", "conflicts", "forecasts", "unanswered", "data"),
    "corrections",
)
"""The pages drawn from the library as a whole, one a file at the top of the site."""

STYLES = "assets/briefings.css"
SCRIPTS = "assets/briefings.js"
API = "api/v1"
"""The folder of the data files."""

MADE = (
    *(f"{name}.md" for name in DRAWN),
    *("sources/index.md", STYLES, SCRIPTS),
    *("404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json"),
)
"""The paths of what every site has, made by us or by MkDocs, besides the data files."""

RESERVED = frozenset(
    "api assets briefs guide index javascripts kinds method search seeds sources stylesheets "
    "templates".split()
).union(DRAWN)
"""What no kind can be called."""

FOLDER_PAGES = frozenset({"index", "readme"})
"""What the page of a folder itself is called, so no card or source can be."""
