"""Neighbours: what a site has beside us, and what of it our pages need or cannot bear.

Plugins that read pages from the disk would end a build with a traceback of theirs, since ours are
not there. What each needs is in the guide, under Publishing.
"""

from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatch
from typing import Any

_BY_GLOBS = {"git-revision-date-localized": "exclude"}
"""Plugins that leave out pages by patterns, and the option that lists these."""

_NEEDED = ("attr_list", "footnotes", "md_in_html", "pymdownx.emoji")
"""Extensions of Markdown that our pages are written for, besides those that MkDocs has always."""

_EXTRA = {
    "markdown.extensions.extra": _NEEDED[:3],
    "extra": _NEEDED[:3],
    "pymdownx.extra": _NEEDED[:3],
}

_UNABLE = ("i18n", "rss")
"""Plugins that fail at such a page whatever they are told to leave out."""


def find_obstacle(plugins: Mapping[str, Mapping[str, Any]], pages: Collection[str]) -> str:
    """Why a build with these plugins would fail, and what to do; empty where it would not.

    ``plugins`` are the options by name, ``pages`` the paths of generated pages.
    """
    for name in _UNABLE:
        if name in plugins:
            return (
                f"the plugin '{name}' reads every page from a file, and those made of cards have "
                f"none: remove it, or build the folder that 'briefings render' writes"
            )
    for name, option in _BY_GLOBS.items():
        if name in plugins:
            globs = plugins[name].get(option) or ()
            if left := [page for page in pages if not _is_matched(page, globs)]:
                wanted = ", ".join(f"'{glob}'" for glob in _cover(left))
                return (
                    f"the plugin '{name}' reads pages from files, and those made of cards have "
                    f"none: add to its '{option}': [{wanted}]"
                )
    return ""


def find_missing_extensions(enabled: Iterable[str]) -> list[str]:
    """The extensions of Markdown that our pages need and a site does not enable."""
    known = {part for name in enabled for part in (name, *_EXTRA.get(name, ()))}
    return [name for name in _NEEDED if not {name, f"markdown.extensions.{name}"} & known]


def _is_matched(page: str, globs: Iterable[str]) -> bool:
    return any(fnmatch(page, glob) for glob in globs)


def _cover(pages: Iterable[str]) -> list[str]:
    """Patterns for all pages: one for each folder, and the others by their names."""
    folders = (page.partition("/") for page in pages)
    return sorted({f"{top}/*" if slash else top for top, slash, _ in folders})
