"""``kinds.yml`` alone, for commands that only need to know what a card can say."""

from mkdocs_briefings.files.folder import KINDS, Folder
from mkdocs_briefings.model.models import Vocabulary
from mkdocs_briefings.model.parse import read_document
from mkdocs_briefings.problems.problem import Place, Problem


class KindsUnread(Exception):
    """``kinds.yml`` is missing or not valid; ``problems`` say what is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def read_kinds(folder: Folder) -> Vocabulary:
    """The kinds of a site; raises ``KindsUnread``."""
    data = folder.files.get(KINDS)
    if data is None:
        message = "the site has no kinds.yml, which declares what its cards can say"
        hint = "go to a site's folder, or start one with 'briefings init DIR'"
        raise KindsUnread((Problem(Place(KINDS), "no-kinds", message, hint),))
    document, problems = read_document(KINDS, data, Vocabulary)
    if document is None:
        raise KindsUnread(tuple(problems))
    return document.record
