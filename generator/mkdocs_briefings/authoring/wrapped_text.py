"""Text with hard-wrapped lines, as copied from a page of print: paragraphs, one a line.

What belongs to the page and not to the article (running heads, page numbers), and words that are
cut at line ends, are put right where that is certain. All of it is reported by line of the file.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from mkdocs_briefings.authoring.page_phrases import page_phrases
from mkdocs_briefings.authoring.text_changes import Cleaned

_SHORT = 60  # characters: running heads are no longer
_OFTEN = 3
_NUMBER = re.compile(r"[\W_]*(\d{1,4})[\W_]*")
_CUT = re.compile(r"(?P<before>\w+)[-\u2010\xad]$")
_FIRST_WORD = re.compile(r"\w+")
_ENDS = ".!?…。！？:;\"'”’»)"

Line = tuple[int, str]
"""A line and its number in the file, from 1."""


def unwrap(text: str) -> Cleaned:
    """The text with each paragraph on one line; blank lines are the borders of paragraphs."""
    lines = [(n, " ".join(line.split())) for n, line in enumerate(re.split("\r\n?|\n", text), 1)]
    changes: list[str] = []
    warnings: list[str] = []
    lines = _drop_running_heads(lines, changes, warnings)
    warnings += _lone_numbers(lines)
    paragraphs = [_join(paragraph, changes, warnings) for paragraph in _paragraphs(lines)]
    return Cleaned("\n".join(paragraphs) + "\n", tuple(changes), tuple(warnings))


def _paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines between blank ones; a row of a table is a paragraph by itself."""
    run: list[Line] = []
    for number, line in lines:
        if not line or line.startswith("|"):
            if run:
                yield run
            run = []
            if line:
                yield [(number, line)]
        else:
            run.append((number, line))
    if run:
        yield run


def _join(lines: list[Line], changes: list[str], warnings: list[str]) -> str:
    joined = lines[0][1]
    for number, line in lines[1:]:
        cut, word = _CUT.search(joined), _FIRST_WORD.match(line)
        if not cut or not word or word[0].casefold() in _conjunctions():
            joined += f" {line}"
        elif any(part[-1:].isdecimal() or part[:1].isdecimal() for part in (cut[1], word[0])):
            joined += f" {line}"
            said = f"line {number}: '{cut[0]}' and '{word[0]}' are left apart"
            warnings.append(f"{said}: write the figure on one line")
        elif cut[1].islower() and word[0].islower():
            joined = joined[:-1] + line
            was = f"was '{cut[1]}-' / '{word[0]}'"
            changes.append(f"line {number}: joined '{cut[1]}{word[0]}' ({was})")
        else:  # a capital: the hyphen may be the word's own, and is no part of canonical words
            joined += line
            changes.append(f"line {number}: joined '{cut[0]}{word[0]}'")
    return joined


@cache
def _conjunctions() -> frozenset[str]:
    return frozenset(page_phrases("conjunctions"))


def _drop_running_heads(lines: list[Line], changes: list[str], warnings: list[str]) -> list[Line]:
    """The lines without heads that come back amid sentences, and without their page numbers."""
    places: dict[str, list[int]] = {}
    for index, (_, line) in enumerate(lines):
        if 0 < len(line) <= _SHORT and "|" not in line[-1:] and re.search(r"[^\W\d_]", line):
            places.setdefault(re.sub(r"\d+$", "", line).strip(), []).append(index)
    dropped: set[int] = set()
    for at in places.values():
        if len(at) < _OFTEN:
            continue
        where, head = ", ".join(str(lines[index][0]) for index in at), lines[at[0]][1]
        numbers = _page_numbers(lines, at)
        whole = [_with_blank(lines, {i, *numbers.get(i, ())}) for i in at]
        if not any(_is_amid(lines, gap) for gap in whole):
            warnings.append(
                f"lines {where}: '{head}' comes back: if it is a running head, delete it"
            )
            continue
        for index, gap in zip(at, whole, strict=True):
            dropped |= gap if _is_amid(lines, gap) else {index, *numbers.get(index, ())}
        and_numbers = " and the page numbers beside it" if numbers else ""
        changes.append(f"lines {where}: dropped the running head '{head}'{and_numbers}")
    return [line for index, line in enumerate(lines) if index not in dropped]


def _page_numbers(lines: list[Line], heads: list[int]) -> dict[int, tuple[int]]:
    """The line of a page number beside each head, where these numbers count the pages."""
    for step in (-1, 1):
        beside = [i + step for i in heads if 0 <= i + step < len(lines)]
        numbers = [_NUMBER.fullmatch(lines[i][1]) for i in beside]
        if len(beside) == len(heads) and all(numbers):
            pages = [int(number[1]) for number in numbers if number]
            if all(after == before + 1 for before, after in pairwise(pages)):
                return {head: (i,) for head, i in zip(heads, beside, strict=True)}
    return {}


def _with_blank(lines: list[Line], gap: set[int]) -> set[int]:
    """A gap in the text with the blank lines around it."""
    first, last = min(gap), max(gap)
    while first > 0 and not lines[first - 1][1]:
        first -= 1
    while last + 1 < len(lines) and not lines[last + 1][1]:
        last += 1
    return set(range(first, last + 1))


def _is_amid(lines: list[Line], gap: set[int]) -> bool:
    """Whether a sentence begins before a gap and goes on after it."""
    before, after = min(gap) - 1, max(gap) + 1
    if before < 0 or after >= len(lines) or not lines[before][1] or not lines[after][1]:
        return False
    return lines[before][1][-1] not in _ENDS and lines[after][1][0].islower()


def _lone_numbers(lines: list[Line]) -> Iterator[str]:
    for index, (number, line) in enumerate(lines):
        if _NUMBER.fullmatch(line) and _is_amid(lines, _with_blank(lines, {index})):
            yield f"line {number}: '{line}' stands alone amid a sentence: a page number? Delete it"
