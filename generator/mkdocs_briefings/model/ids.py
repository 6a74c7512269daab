"""Ids of cards, kinds, facts and sources: valid on every file system and in every URL."""

import re

from mkdocs_briefings.model.reserved_paths import FOLDER_PAGES

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_SLUG = 64
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(10)}
ID_RULE = "lower-case letters and digits, single hyphens between"
_NO_DEVICE = rf"(?!(?:{'|'.join(sorted(_DEVICES))})(?![a-z0-9-]))"
ID_PATTERN = rf"(?![a-z0-9-]{{{MAX_SLUG + 1}}}){_NO_DEVICE}{SLUG.pattern}"
"""The pattern of an id, for JSON Schema and other readers of regular expressions."""


def page_slug_error(slug: str) -> str:
    """Why ``slug`` cannot be the id of a card or source, which has a page; empty if it can."""
    if slug in FOLDER_PAGES:
        return f"'{slug}' is what the page of a folder is called"
    return slug_error(slug)


def slug_error(slug: str) -> str:
    """Why ``slug`` is not a valid id; empty if it is."""
    if not SLUG.fullmatch(slug):
        return f"'{slug}' is not an id ({ID_RULE})"
    if len(slug) > MAX_SLUG:
        return f"'{slug}' is longer than {MAX_SLUG} characters"
    if slug in _DEVICES:
        return f"'{slug}' is the name of a device on Windows"
    return ""
