"""``briefings read``: a second reading, of each fact beside the passages it rests on."""

import shlex
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.authoring.reading_matter import Matter, as_data, as_lines, find_matter
from mkdocs_briefings.authoring.reading_programs import ProgramError, ask_program
from mkdocs_briefings.authoring.readings import (
    Answer,
    find_unread,
    keep_reading,
    lies_in,
    make_reading,
    select_facts,
)
from mkdocs_briefings.checks.load import load
from mkdocs_briefings.checks.path_filter import site_path
from mkdocs_briefings.files.folder import CARDS, find_root, read_folder
from mkdocs_briefings.files.git import Repository
from mkdocs_briefings.model.library import Library, LinkedFact, link
from mkdocs_briefings.model.models import Reading
from mkdocs_briefings.model.reading_types import find_text_error
from mkdocs_briefings.problems.errors import BriefingsError
from mkdocs_briefings.problems.excerpt import inert
from mkdocs_briefings.problems.problem import Place, Problem, count, suggest
from mkdocs_briefings.problems.terminal import (
    ask_letter,
    ask_text,
    is_interactive,
    print_data,
    print_message,
)

_NOTHING = "0" * 16
_HINT = "run it by hand on this fact, and mend it"


@click.command()
@click.argument("wanted", metavar="[PATH]...", nargs=-1)
@click.option("--by", metavar="NAME", help="Who reads; by default the user's name in git.")
@click.option(
    "--with",
    "program",
    metavar="COMMAND",
    help="A program reads instead, one run for each fact: JSON in, JSON out. Needs --by.",
)
def read(wanted: tuple[str, ...], by: str | None, program: str | None) -> int:
    """Read each fact beside its passages, and say whether it means what they mean.

    PATH is a file or folder of the site, a kind, a card's id or a fact's ref; by default all facts.
    Of these you are asked for those that you have not read as they are now. The facts of a source
    are those that cite it; where its text is not here, you see the words that the seal opens.

    Answers are y (it does), n (it does not: say why), s (skip) and q (quit). Each is written to
    'read' in the card at once.
    """
    root = find_root(Path.cwd())
    command = _split(program) if program is not None else None
    if command is None and not is_interactive():
        raise click.UsageError("nobody can answer here: use a terminal, or --with COMMAND")
    reader = _make_reader(root, by, is_machine=command is not None)
    analysis, broken = _analyze(root)
    names = [_find(root, analysis.library, name) for name in wanted]
    facts = find_unread(select_facts(analysis.library, names), reader)
    ask = _ask_person if command is None else _program(command)
    tally, failed = _read_all(root, analysis, facts, reader, ask)
    missed = [card for card in broken if not names or any(lies_in(card, name) for name in names)]
    for card in missed:
        print_message(f"{card} is not valid, so its facts are not read: run 'briefings check'")
    print_message(_sum_up(tally, len(facts)))
    return int(failed or bool(missed))


Ask = Callable[[Matter], Answer]


def _read_all(
    root: Path, analysis: Analysis, facts: Sequence[LinkedFact], reader: Reading, ask: Ask
) -> tuple[Counter[str], bool]:
    """How often each word was said, and whether anything failed."""
    tally: Counter[str] = Counter()
    failed = False
    for number, fact in enumerate(facts, 1):
        matter = find_matter(analysis, fact)
        answer = Answer("skip")
        try:
            if matter.can_be_read:
                print_message(f"{number} of {len(facts)}: {fact.ref}")
                answer = ask(matter)
            else:
                print_message(f"{fact.ref}: skipped, its quote is in no words that are known here")
            if answer.word == "quit":
                break
            if answer.word != "skip":
                keep_reading(root, fact, make_reading(fact, reader, answer.objection))
            tally[answer.word] += 1
        except BriefingsError as error:
            failed = True
            for problem in error.problems:
                print_message(str(problem))
    return tally, failed


def _ask_person(matter: Matter) -> Answer:
    print_data("\n".join(["", *as_lines(matter), ""]))
    match ask_letter("Is this what it means? y(es), n(o), s(kip), q(uit)", "ynsq"):
        case "y":
            return Answer("yes")
        case "s":
            return Answer("skip")
        case "n":
            note = unicodedata.normalize("NFC", ask_text("What is wrong", find_text_error))
            return Answer("no", note) if note else Answer("quit")
        case _:
            return Answer("quit")


def _program(command: Sequence[str]) -> Ask:
    def ask(matter: Matter) -> Answer:
        try:
            return ask_program(command, as_data(matter))
        except ProgramError as error:
            place = Place(matter.fact.card.path)  # answers move its lines: the ref says which
            message = f"{matter.fact.ref}: {error}"
            raise BriefingsError(Problem(place, "reading-program", message, _HINT)) from None

    return ask


def _split(program: str) -> list[str]:
    try:
        command = shlex.split(program)
    except ValueError as error:
        raise click.UsageError(f"--with '{program}' cannot be read: {error}") from None
    if not command or shutil.which(command[0]) is None:
        raise click.UsageError(f"--with '{program}': there is no such program")
    return command


def _make_reader(root: Path, by: str | None, *, is_machine: bool) -> Reading:
    """A reading of nothing yet: who reads, and today."""
    if by is None and is_machine:
        raise click.UsageError("--with needs --by NAME: the name of the program or the model")
    name = by if by is not None else Repository(root).user_name()
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    if not name:
        raise click.UsageError("nobody knows who reads: add --by NAME, or set user.name in git")
    if error := find_text_error(name):
        raise click.UsageError(f"'{inert(name)}' cannot be the name of a reader: {error}")
    today = date.today().isoformat()  # noqa: DTZ011 (a fact is read on the day of its reader)
    reader = {"machine": name} if is_machine else name
    return Reading.model_validate({"by": reader, "on": today, "of": _NOTHING})


def _analyze(root: Path) -> tuple[Analysis, list[str]]:
    """The analysis of the site, and the paths of the cards that are not valid."""
    folder = read_folder(root)
    loaded = load(folder)
    if loaded.vocabulary is None:
        raise BriefingsError(*loaded.problems, files=folder.files)
    library = link(loaded.vocabulary, loaded.records)
    broken = sorted(library.known_cards - library.cards.keys())
    return Analysis(library), [f"{CARDS}/{card_id}.yml" for card_id in broken]


def _find(root: Path, library: Library, name: str) -> str:
    """What a word on the command line names: a card, a fact, or a path of the site."""
    if name in library.cards or name in library.facts_by_ref:
        return name
    if name in library.kinds:
        return f"{CARDS}/{name}"
    if not Path(name).exists():
        card_id, hash_, _ = name.partition("#")
        known = library.facts_by_ref if hash_ and card_id in library.cards else library.cards
        raise click.UsageError(f"there is no '{name}' here: {suggest(name, known)}")
    inside = site_path(root, Path(name))
    if inside is None:
        raise click.UsageError(f"'{name}' is outside the site's folder {root}")
    return inside


def _sum_up(tally: Counter[str], facts: int) -> str:
    left = facts - tally.total()
    objections = count(tally["no"], "objection")
    return f"{tally['yes']} read, {objections}, {tally['skip']} skipped, {left} left"
