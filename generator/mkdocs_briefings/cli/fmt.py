"""``briefings fmt``: the canonical style of cards, sources and ``kinds.yml``."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from mkdocs_briefings.authoring.formatting.layout import NotFormatted, format_file
from mkdocs_briefings.files.atomic import write_file
from mkdocs_briefings.files.folder import CARDS, KINDS, SEEDS, TEMPLATES, find_root, read_folder
from mkdocs_briefings.model.models import Card, Model, Source, Vocabulary
from mkdocs_briefings.problems.problem import Place, Problem
from mkdocs_briefings.problems.terminal import print_data, print_message, report


@click.command()
@click.argument(
    "paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path)
)
@click.option("--check", is_flag=True, help="Write nothing; name the files that would change.")
def fmt(paths: tuple[Path, ...], check: bool) -> None:
    """Bring cards, sources and kinds.yml into one order and style; comments stay.

    PATH is a file or a folder of the site; by default all of it. What the files say is never
    changed, and a file that is no sound YAML is left as it is.
    """
    root = find_root(Path.cwd())
    folder = read_folder(root)
    if KINDS not in folder.files:
        report([Problem(Place(KINDS), "no-kinds", "there is no site here", "go to its folder")])
        sys.exit(1)
    wanted = _wanted(root, paths, folder.files)
    changed: list[str] = []
    problems: list[Problem] = []
    for path, model in wanted:
        data = folder.files[path]
        try:
            text = format_file(path, data, model)
            if text.encode("utf-8") != data:
                changed.append(path)
                if not check:
                    write_file(root / path, text)
        except NotFormatted as left:
            problems += left.problems
        except OSError as error:
            problems.append(Problem(Place(path), "file-system", error.strerror or str(error)))
    for path in changed:
        print_data(path)
    _tell_result(len(changed), len(wanted), check=check)
    if problems:
        report(problems)
    if problems or (check and changed):
        sys.exit(1)


def _tell_result(changed: int, looked_at: int, *, check: bool) -> None:
    done = "would be changed by 'briefings fmt'" if check else "changed"
    print_message(f"{changed} of {looked_at} files {done}")


def _wanted(
    root: Path, paths: tuple[Path, ...], files: dict[str, bytes]
) -> list[tuple[str, type[Model]]]:
    """The files to format with their models; a path of none is a mistake in the command."""
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
