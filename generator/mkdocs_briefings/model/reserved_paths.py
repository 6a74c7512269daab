"""Paths that every site needs for its own pages."""

DRAWN = (
    *("claims", "facts", "timeline", "conflicts", "forecasts", "unanswered", "data"),
    "corrections",
)
"""The pages drawn from the library as a whole, one a file at the top of the site."""

RESERVED = frozenset(
    "api assets briefs guide index javascripts kinds method search seeds sources stylesheets "
    "templates".split()
).union(DRAWN)
"""What no kind can be called."""
