"""A built site, finished in place: policy, accessible names and metadata in every page."""

from pathlib import Path

from mkdocs_briefings.builders.finish.accessibility import mark_landmarks
from mkdocs_briefings.builders.finish.csp import add_policy
from mkdocs_briefings.builders.finish.metadata import Preview, add_metadata, read_head
from mkdocs_briefings.files.changes import changing
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem


def finish_site(folder: Path, image: str = "") -> int:
    """Finish each page below a folder, all or none, and return how many pages there are.

    ``image`` is the address of a picture for link previews. Finishing a site again changes
    nothing. Raises ``BriefingsError`` for a folder that is not a built site, and ``OSError``.
    """
    if not any(folder.glob("*.html")) and not (folder / "sitemap.xml").is_file():
        raise _refuse(
            folder,
            "expected a built site, found no page (*.html) in this folder",
            "build the site first, and name the folder that the builder wrote",
        )
    preview = Preview(_find_site_name(folder), image)
    pages = [path for path in sorted(folder.rglob("*.html")) if path.is_file()]
    with changing(folder) as changes:
        for path in pages:
            html = _read(path)
            page = add_metadata(mark_landmarks(html), preview, path == folder / "index.html")
            finished = add_policy(page)
            if finished != html:
                changes.write(path.relative_to(folder).as_posix(), finished)
    return len(pages)


def _find_site_name(folder: Path) -> str:
    """The title of the theme's own page, if the title of the home page ends with it too."""
    home, theirs = (
        read_head(_read(path)).title if path.is_file() else ""
        for path in (folder / "index.html", folder / "404.html")
    )
    return theirs if home.endswith(theirs) else ""


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")  # line ends stay as they are
    except UnicodeDecodeError:
        raise _refuse(path, "expected a page in UTF-8", "save the page as UTF-8") from None


def _refuse(path: Path, message: str, hint: str) -> BriefingsError:
    return BriefingsError(Problem(Place(str(path)), "built-site", message, hint))
