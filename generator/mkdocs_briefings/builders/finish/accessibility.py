"""The way through a page for who does not see it, where Material leaves it unclear.

Parts have names of their own, and the first link of a page skips to its title. What Material
does well is left alone, so each of these ends by itself when Material mends it.
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
    """The page with a name for search, path and branches of the menu, and a link to its title.

    A branch is named by an element that is empty, or absent, where the branch has an index: it
    gets the name that stands above its pages.
    """
    if name := _SEARCH_NAME.search(html):
        html = _SEARCH.sub(lambda found: f"{found[0]} {name[1]}", html, count=1)
    html = _PATH.sub('<nav class="md-path" aria-label="Breadcrumbs"', html, count=1)
    html = _BRANCH.sub(r'\1title\3 id="\2_title"', html)
    return _skip_to_title(html)


def _skip_to_title(html: str) -> str:
    """Material skips to the first heading below the title, past all that stands between."""
    title = _TITLE.search(html)
    if title is None:
        return html

    def link(found: re.Match[str]) -> str:
        words = (found[2] or "Skip to content").strip()
        return f'{found[1]}<a href="#{title[1]}" class="md-skip">{words}</a>'

    return _SKIP.sub(link, html, count=1)
