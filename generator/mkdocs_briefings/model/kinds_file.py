"""``kinds.yml`` alone, for commands that only need to know what a card can say."""

from mkdocs_briefings.files.folder import KINDS, Folder
from mkdocs_briefings.model.parse import Document, read_document
from mkdocs_briefings.model.vocabulary import Vocabulary
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Place, Problem


def read_kinds(folder: Folder) -> Vocabulary:
    """The kinds of a site; raises ``BriefingsError`` where ``kinds.yml`` is missing or invalid."""
    document, problems = read_kinds_file(folder)
    if document is None:
        raise BriefingsError(*problems, files=folder.files)
    return document.record


def read_kinds_file(folder: Folder) -> tuple[Document[Vocabulary] | None, list[Problem]]:
    """``kinds.yml`` with its problems; the document is absent where the file is not valid."""
    data = folder.files.get(KINDS)
    if data is not None:
        return read_document(KINDS, data, Vocabulary)
    if unreadable := [problem for problem in folder.problems if problem.place.path == KINDS]:
        return None, unreadable
    return None, [missing_kinds()]


def missing_kinds() -> Problem:
    """The problem of a folder that is not a site's."""
    message = "the site has no kinds.yml, which declares what its cards can say"
    hint = "go to a site's folder, or start one with 'briefings init DIR'"
    return Problem(Place(KINDS), "no-kinds", message, hint)
