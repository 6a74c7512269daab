"""``briefings fmt``: the canonical style of cards, sources and ``kinds.yml``."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import click

from mkdocs_briefings.authoring.formatting.layout import format_file
from mkdocs_briefings.files.changes import changing
from mkdocs_briefings.files.folder import CARDS, KINDS, SEEDS, TEMPLATES, find_root, read_folder
from mkdocs_briefings.model.kinds_file import missing_kinds
from mkdocs_briefings.model.models import Card, Model, Source
from mkdocs_briefings.model.vocabulary import Vocabulary
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.problems.terminal import print_data, print_message


@click.command()
@click.argument(
    "paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path)
)
@click.option("--check", is_flag=True, help="Write nothing; name the files that would change.")
def fmt(paths: tuple[Path, ...], check: bool) -> int:
    """Bring cards, sources and kinds.yml into one order and style; comments stay.

    PATH is a file or a folder of the site; by default all of it. What the files say is never
    changed, and a file that is not valid YAML is left as it is.
    """
    root = find_root(Path.cwd())
    folder = read_folder(root)
    if KINDS not in folder.files:
        raise BriefingsError(missing_kinds())
    wanted = _select(root, paths, folder.files)
    changed: list[str] = []
    problems: list[Problem] = []
    with nullcontext() if check else changing(root) as changes:
        # Read again: until this command had the lock, another one may have written them.
        files = {path: (root / path).read_bytes() for path, _ in wanted}
        for path, model in wanted:
            text, found = format_file(path, files[path], model)
            problems += found
            if text is not None and text.encode("utf-8") != files[path]:
                changed.append(path)
                if changes:
                    changes.write(path, text, was=files[path])
    for path in changed:
        print_data(path)
    done = "would be changed by 'briefings fmt'" if check else "changed"
    print_message(f"{len(changed)} of {len(wanted)} files {done}")
    if problems:
        raise BriefingsError(*problems, files=files)
    return int(check and bool(changed))


def _select(
    root: Path, paths: tuple[Path, ...], files: dict[str, bytes]
) -> list[tuple[str, type[Model]]]:
    """The files to format with their models; a path without any is wrong usage."""
    ours = {path: model for path in files if (model := _model_of(path))}
    if not paths:
        return list(ours.items())
    wanted: dict[str, type[Model]] = {}
    for path in paths:
        found = dict(_below(root, path, ours))
        if not found:
            raise click.UsageError(f"{path}: no card, source or kinds.yml of the site in {root}")
        wanted |= found
    return list(wanted.items())


def _below(
    root: Path, path: Path, ours: dict[str, type[Model]]
) -> Iterator[tuple[str, type[Model]]]:
    resolved = path.resolve()
    for name, model in ours.items():
        file = root / name
        if file == resolved or resolved in file.parents:
            yield name, model


def _model_of(path: str) -> type[Model] | None:
    if path == KINDS:
        return Vocabulary
    if not path.endswith(".yml") or path.startswith(f"{TEMPLATES}/"):
        return None
    if path.startswith(f"{CARDS}/"):
        return Card
    return Source if path.startswith(f"{SEEDS}/") else None
