"""Problems of YAML: what its parser says, in words for those who write cards."""

from typing import NamedTuple

from mkdocs_briefings.problems.excerpt import lines_of
from mkdocs_briefings.problems.problem import Place, Problem


class SyntaxFault(NamedTuple):
    """What the parser says: its words, and where, by line and column from 1.

    ``at`` has the index in the text, too. ``opened`` is where what is wrong begins.
    """

    problem: str
    context: str
    at: tuple[int, int, int] | None
    opened: tuple[int, int] | None


def syntax_problem(path: str, text: str, fault: SyntaxFault) -> Problem:
    """The problem of a text that is not YAML."""
    if fault.at is None:
        return Problem(Place(path), "yaml-syntax", "this is not YAML", "compare another card")
    line, column, index = fault.at
    place = _within(text, Place(path, line, column))
    if "cannot start any token" in fault.problem:
        found = text[index : index + 1]
        if found == "\t":
            return Problem(place, "yaml-syntax", "a tab indents this line", "indent with spaces")
        return Problem(place, "yaml-syntax", f"text cannot begin with {found}", "put it in quotes")
    if "tab character" in fault.problem:
        return Problem(place, "yaml-syntax", "a tab indents this line", "indent with spaces")
    reason = " ".join(filter(None, [fault.problem, fault.context]))
    if fault.opened and "quoted scalar" in reason:
        place = Place(path, *fault.opened)
        return Problem(place, "yaml-syntax", "this quotation mark is not closed", "close it")
    hint = "put text in quotes if it has ': ' or ' #'"
    if fault.opened and "flow" in reason:
        hint = f"close the bracket of line {fault.opened[0]}, or {hint}"
    elif fault.opened and fault.opened[0] != line:
        reason += f" that begins in line {fault.opened[0]}"
    return Problem(place, "yaml-syntax", f"this is not YAML: {reason}", hint)


def _within(text: str, place: Place) -> Place:
    """The place, or the end of the text: the parser sees a line end there that may be missing."""
    lines = lines_of(text.encode("utf-8"))
    if place.line <= len(lines):
        return place
    return Place(place.path, len(lines), len(lines[-1]) + 1)


def unseen_character(path: str, text: str, character: str) -> Problem:
    """The problem of a character that nobody sees."""
    before = text.partition(character)[0]
    place = Place(path, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
    message = f"control character U+{ord(character):04X} is not allowed"
    return Problem(place, "yaml-control-character", message, "delete it")
