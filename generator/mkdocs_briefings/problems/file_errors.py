"""What the system says of a file it would not read or write, in words that say what to do."""

import errno
from collections.abc import Mapping

from mkdocs_briefings.problems.problem import Place, Problem

_ROOM = "make room and run the command again: nothing is half written"
_MODE = "change who may write there, or run the command as somebody who may"
_WORDS: Mapping[int | None, tuple[str, str]] = {
    errno.ENOSPC: ("the disk is full", _ROOM),
    errno.EDQUOT: ("your share of the disk is used up", _ROOM),
    errno.EFBIG: ("the system allows no file this large", "raise the limit ('ulimit -f')"),
    errno.EACCES: ("you may not read or write this", _MODE),
    errno.EPERM: ("you may not do this here", _MODE),
    errno.EROFS: ("the disk can only be read", "work on a copy of the site on another disk"),
}


def file_problem(error: OSError) -> Problem:
    """The problem for an error of the system: its file, what is wrong, and what to do."""
    hint = "see that there is room, and that you may read and write there"
    message, hint = _WORDS.get(error.errno, (error.strerror or str(error), hint))
    name = error.filename if error.filename is not None else "."
    return Problem(Place(str(name)), "file-system", message, hint)
