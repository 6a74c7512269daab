"""Tables that were pasted with a cell a line (``Site |``): each row is put on one line.

Only where the number of columns is certain: blank lines part the rows, or exactly one number gives
a head of words, rows that begin with words, and columns of one sort.
"""

import re
from collections.abc import Iterator

from mkdocs_briefings.authoring.text_changes import Cleaned

_CELL = re.compile(r"[^|]*\|")
_LEAST = 4


def join_cells(text: str) -> Cleaned:
    """The text with pasted tables as rows, each on one line."""
    lines = text.split("\n")
    written: list[str] = []
    changes: list[str] = []
    warnings: list[str] = []
    index = 0
    for start, end in _find_tables(lines):
        written += lines[index:start]
        index = end
        rows = _rows(lines[start:end])
        where = f"lines {start + 1} to {end}"
        if rows:
            written += [f"| {' | '.join(row)} |" for row in rows]
            written += [""] * (end - start - len(rows))  # line numbers after it stay right
            changes.append(f"{where}: a table with a cell a line, joined to {len(rows)} rows")
        else:
            written += lines[start:end]
            what = "look like a table with a cell a line"
            warnings.append(f"{where} {what}: write each row on one line, like '| Site | Size |'")
    return Cleaned("\n".join([*written, *lines[index:]]), tuple(changes), tuple(warnings))


def _find_tables(lines: list[str]) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(lines):
        if not _CELL.fullmatch(lines[start].strip()):
            start += 1
            continue
        end = after = start + 1
        while after < len(lines) and (not lines[after].strip() or _is_cell(lines[after])):
            after += 1
            end = after if _is_cell(lines[after - 1]) else end
        if sum(map(_is_cell, lines[start:end])) >= _LEAST:
            yield start, end
        start = after


def _is_cell(line: str) -> bool:
    return bool(_CELL.fullmatch(line.strip()))


def _rows(lines: list[str]) -> list[list[str]]:
    """The rows of a table; none where the number of columns is not certain."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip()[:-1].strip())
        elif blocks[-1]:
            blocks.append([])
    if len(blocks) > 1:
        return blocks if len({len(block) for block in blocks}) == 1 and len(blocks[0]) > 1 else []
    (cells,) = blocks
    fitting = [
        rows
        for width in range(2, len(cells) // 2 + 1)
        if len(cells) % width == 0 and _fits(rows := _split(cells, width))
    ]
    return fitting[0] if len(fitting) == 1 else []


def _split(cells: list[str], width: int) -> list[list[str]]:
    return [cells[start : start + width] for start in range(0, len(cells), width)]


def _fits(rows: list[list[str]]) -> bool:
    head, *body = rows
    columns = [[_is_number(cell) for cell in column] for column in zip(*body, strict=True)]
    return (
        not any(map(_is_number, head))
        and not any(columns[0])
        and any(map(all, columns))
        and all(len(set(column)) == 1 for column in columns)
    )


def _is_number(cell: str) -> bool:
    return bool(re.search(r"\d", cell)) and not re.search(r"[^\W\d_]", cell)
