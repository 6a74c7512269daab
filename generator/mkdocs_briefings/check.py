"""The check: from a folder to a library, with everything that is wrong on the way.

A build is this check and then pages; there is no second path.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs_briefings.folder import CARDS, DOCS, KINDS, SEEDS, TEMPLATES, Folder
from mkdocs_briefings.library import Library, link
from mkdocs_briefings.outcomes import Receipt, run_rule
from mkdocs_briefings.problems import Place, Problem, sort_problems, suggest
from mkdocs_briefings.reading import Document, read_document
from mkdocs_briefings.records import Card, Source, Vocabulary
from mkdocs_briefings.rules import RULES
from mkdocs_briefings.scalars import slug_fault


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found. ``library`` is there unless ``kinds.yml`` itself is not valid."""

    library: Library | None
    problems: tuple[Problem, ...]
    receipts: tuple[Receipt, ...]

    @property
    def clean(self) -> bool:
        """Whether a site may be built from it."""
        return not any(problem.severity == "error" for problem in self.problems)


@dataclass
class _Shelf:
    """Records while they are read: valid ones, the ids of all files, and the problems."""

    problems: list[Problem]
    cards: dict[str, Document[Card]] = field(default_factory=dict)
    sources: dict[str, Document[Source]] = field(default_factory=dict)
    known_cards: set[str] = field(default_factory=set)
    known_sources: set[str] = field(default_factory=set)


def check_folder(folder: Folder) -> Verdict:
    """Read, link and judge all files of a site."""
    shelf = _Shelf(list(folder.problems))
    vocabulary = _read_vocabulary(folder, shelf.problems)
    _read_cards(folder, shelf, vocabulary.record.kinds if vocabulary else None)
    _read_sources(folder, shelf)
    if vocabulary is None:
        return Verdict(None, tuple(sort_problems(shelf.problems)), ())
    library = link(
        vocabulary,
        shelf.cards,
        shelf.sources,
        _read_handwritten(folder, shelf.problems),
        shelf.known_cards,
        shelf.known_sources,
    )
    receipts = []
    for rule in RULES:
        receipt, problems = run_rule(rule, library)
        receipts.append(receipt)
        shelf.problems.extend(problems)
    return Verdict(library, tuple(sort_problems(shelf.problems)), tuple(receipts))


def _read_vocabulary(folder: Folder, problems: list[Problem]) -> Document[Vocabulary] | None:
    data = folder.files.get(KINDS)
    if data is None:
        if not any(problem.place.path == KINDS for problem in problems):
            message = "the site has no kinds.yml, which declares what its cards can say"
            problems.append(Problem(Place(KINDS), "no-kinds", message, "is this a site's folder?"))
        return None
    vocabulary, found = read_document(KINDS, data, Vocabulary)
    problems.extend(found)
    return vocabulary


def _read_cards(folder: Folder, shelf: _Shelf, kinds: Iterable[str] | None) -> None:
    unknown: dict[str, Problem] = {}
    for path, data in folder.under(CARDS, ".yml"):
        if path == KINDS or path.startswith(f"{TEMPLATES}/"):
            continue
        _, kind, name = path.split("/")
        slug = name.removesuffix(".yml")
        shelf.known_cards.add(f"{kind}/{slug}")
        if why := slug_fault(slug):
            shelf.problems.append(Problem(Place(path), "bad-id", why, "rename the file"))
            continue
        card, found = read_document(path, data, Card)
        shelf.problems.extend(found)
        if kinds is not None and kind not in kinds:
            place = Place(f"{CARDS}/{kind}")
            message = f"unknown kind '{kind}': {KINDS} does not declare it"
            unknown[kind] = Problem(place, "unknown-kind", message, suggest(kind, kinds))
        elif card:
            shelf.cards[f"{kind}/{slug}"] = card
    shelf.problems.extend(unknown.values())
    if kinds is not None and not shelf.known_cards:
        hint = "put the first one into briefings/<kind>/<slug>.yml"
        shelf.problems.append(Problem(Place(CARDS), "no-cards", "the site has no cards", hint))


def _read_sources(folder: Folder, shelf: _Shelf) -> None:
    for path, data in folder.under(SEEDS, ".yml"):
        source_id = path.removeprefix(f"{SEEDS}/").removesuffix(".yml")
        shelf.known_sources.add(source_id)
        if why := slug_fault(source_id):
            shelf.problems.append(Problem(Place(path), "bad-id", why, "rename the file"))
            continue
        source, found = read_document(path, data, Source)
        shelf.problems.extend(found)
        if source:
            shelf.sources[source_id] = source


def _read_handwritten(folder: Folder, problems: list[Problem]) -> dict[str, str]:
    pages = {}
    for path, data in folder.under(DOCS, ".md"):
        try:
            pages[path.removeprefix(f"{DOCS}/")] = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            message = "the page is not in UTF-8"
            problems.append(Problem(Place(path), "page-encoding", message, "save it as UTF-8"))
    return pages
