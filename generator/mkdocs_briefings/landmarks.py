"""Names for the parts of a page that Material leaves without one, or gives one name twice.

A reader who does not see the page is told these names. What Material names well is left alone,
so each of these ends by itself when Material mends it.
"""

import re

_SEARCH = re.compile(r'<div class="md-search"[^>]* role="dialog"(?=>)')
_SEARCH_NAME = re.compile(r'<nav class="md-search__options" (aria-label="[^"]*")')
_PATH = re.compile(r'<nav class="md-path" aria-label="[^"]*"')
_BRANCH = re.compile(
    r'(<nav class="md-nav"[^>]* aria-labelledby="(__nav_\w+?)_)label("[^>]*>\s*'
    r'<label class="md-nav__title")(?= for="\2")'
)


def name_landmarks(html: str) -> str:
    """The page with a name for the search, the path, and each branch of the menu.

    A branch is named by an element that is empty, or absent, where the branch has an index: it
    gets the name that stands above its pages.
    """
    if name := _SEARCH_NAME.search(html):
        html = _SEARCH.sub(lambda found: f"{found[0]} {name[1]}", html, count=1)
    html = _PATH.sub('<nav class="md-path" aria-label="Breadcrumbs"', html, count=1)
    return _BRANCH.sub(r'\1title\3 id="\2_title"', html)
