"""Accessible names and a skip link where Material's are missing.

Each change applies only to markup that still lacks it, so it ends when Material fixes it.
"""

import re

_SEARCH = re.compile(r'<div class="md-search"[^>]* role="dialog"(?=>)')
_SEARCH_NAME = re.compile(r'<nav class="md-search__options" (aria-label="[^"]*")')
_PATH = re.compile(r'<nav class="md-path" aria-label="[^"]*"')
_TITLE = re.compile(r'<h1 id="([^"]+)"')
_SKIP = re.compile(
    r'(<div data-md-component="skip">)\s*'
    r'(?:<a href="[^"]*" class="md-skip">(.*?)</a>\s*)?(?=</div>)',
    re.DOTALL,
)
_BRANCH = re.compile(
    r'(<nav class="md-nav"[^>]* aria-labelledby="(__nav_\w+?)_)label("[^>]*>\s*'
    r'<label class="md-nav__title")(?= for="\2")'
)


def mark_landmarks(html: str) -> str:
    """Name the search, the path and the branches of the menu, and let the skip link work.

    Material names a branch with an index by an element that is empty or absent. The name becomes
    the title that is shown above the pages of the branch.
    """
    if name := _SEARCH_NAME.search(html):
        html = _SEARCH.sub(lambda found: f"{found[0]} {name[1]}", html, count=1)
    html = _PATH.sub('<nav class="md-path" aria-label="Breadcrumbs"', html, count=1)
    html = _BRANCH.sub(r'\1title\3 id="\2_title"', html)
    return _skip_to_title(html)


def _skip_to_title(html: str) -> str:
    """Skip to the title. Material skips to the heading after it, past the text between them."""
    title = _TITLE.search(html)
    if title is None:
        return html

    def link(found: re.Match[str]) -> str:
        words = (found[2] or "Skip to content").strip()
        return f'{found[1]}<a href="#{title[1]}" class="md-skip">{words}</a>'

    return _SKIP.sub(link, html, count=1)
