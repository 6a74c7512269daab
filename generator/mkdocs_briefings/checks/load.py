"""Loading: from a site's files to records, with the problems found on the way."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from mkdocs_briefings.commitment.seal_file import SealError, parse_seal
from mkdocs_briefings.files.folder import CARDS, DOCS, KINDS, SEEDS, TEMPLATES, TEXTS, Folder
from mkdocs_briefings.model.ids import page_slug_error
from mkdocs_briefings.model.kinds_file import read_kinds_file
from mkdocs_briefings.model.library import ParsedFiles
from mkdocs_briefings.model.models import Card, Source
from mkdocs_briefings.model.parse import Document, read_document
from mkdocs_briefings.model.vocabulary import Vocabulary
from mkdocs_briefings.problems.problem import Place, Problem, suggest
from mkdocs_briefings.text.canonical import canonical
from mkdocs_briefings.text.characters import CanonicalError, normalise


@dataclass
class Loaded:
    """The parsed files of a site; ``vocabulary`` is absent where ``kinds.yml`` is not valid."""

    vocabulary: Document[Vocabulary] | None
    records: ParsedFiles = field(default_factory=ParsedFiles)
    problems: list[Problem] = field(default_factory=list)


def load(folder: Folder) -> Loaded:
    """Parse all files of a site; no rule has run yet."""
    problems = list(folder.problems)
    records = ParsedFiles()
    vocabulary, found = read_kinds_file(folder)
    problems += (problem for problem in found if problem not in problems)
    kinds = vocabulary.record.kinds if vocabulary else None
    _read_cards(folder, records, problems, kinds)
    _read_sources(folder, records, problems)
    _read_seals(folder, records, problems)
    _read_texts(folder, records, problems)
    _read_handwritten(folder, records, problems)
    records.assets |= {path.removeprefix(f"{DOCS}/") for path in folder.assets}
    return Loaded(vocabulary, records, problems)


def _read_cards(
    folder: Folder,
    records: ParsedFiles,
    problems: list[Problem],
    kinds: Iterable[str] | None,
) -> None:
    unknown: set[str] = set()
    for path, data in folder.under(CARDS, ".yml"):
        if path == KINDS or path.startswith(f"{TEMPLATES}/"):
            continue
        _, kind, name = path.split("/")
        slug = name.removesuffix(".yml")
        records.known_cards.add(f"{kind}/{slug}")
        if why := page_slug_error(slug):
            problems.append(Problem(Place(path), "bad-id", why, "rename the file"))
            continue
        card, found = read_document(path, data, Card)
        problems.extend(found)
        if kinds is not None and kind not in kinds:
            unknown.add(kind)
        elif card:
            records.cards[f"{kind}/{slug}"] = card
    used = {card_id.partition("/")[0] for card_id in records.known_cards}
    problems.extend(_unknown_kind(kind, kinds or (), used) for kind in unknown)
    if kinds is not None and not records.known_cards:
        hint = "put the first one into briefings/<kind>/<slug>.yml"
        problems.append(Problem(Place(CARDS), "no-cards", "the site has no cards", hint))


def _unknown_kind(kind: str, kinds: Iterable[str], used: set[str]) -> Problem:
    message = f"unknown kind '{kind}': {KINDS} does not declare it"
    hint = suggest(kind, kinds)
    unused = [declared for declared in kinds if declared not in used]
    if hint and hint == suggest(kind, unused) and (close := get_close_matches(kind, unused, n=1)):
        hint = f"'{close[0]}' has no cards: rename it to '{kind}' in {KINDS}, or rename the folder"
    hint = hint or "declare it, or move its cards to another kind's folder"
    return Problem(Place(f"{CARDS}/{kind}"), "unknown-kind", message, hint)


def _read_sources(folder: Folder, records: ParsedFiles, problems: list[Problem]) -> None:
    for path, data in folder.under(SEEDS, ".yml"):
        source_id = path.removeprefix(f"{SEEDS}/").removesuffix(".yml")
        records.known_sources.add(source_id)
        if why := page_slug_error(source_id):
            problems.append(Problem(Place(path), "bad-id", why, "rename the file"))
            continue
        source, found = read_document(path, data, Source)
        problems.extend(found)
        if source:
            records.sources[source_id] = source


def _read_seals(folder: Folder, records: ParsedFiles, problems: list[Problem]) -> None:
    for path, data in folder.under(SEEDS, ".seal"):
        source_id = path.removeprefix(f"{SEEDS}/").removesuffix(".seal")
        records.known_seals.add(source_id)
        try:
            text = data.decode("utf-8").replace("\r\n", "\n")
            records.seals[source_id] = parse_seal(text)
        except SealError as error:
            found = f"'{error.found.partition(chr(10))[0]}'" if error.found else "nothing"
            message = f"expected {error.expected}, found {found}"
            hint = (
                f"run 'briefings seal {source_id}' where the text is: seals are not edited by hand"
            )
            problems.append(Problem(Place(path, error.line, 1), "seal-file", message, hint))
        except UnicodeDecodeError:
            hint = f"run 'briefings seal {source_id}' where the text is"
            problems.append(Problem(Place(path), "seal-file", "the seal is not in UTF-8", hint))


def _read_texts(folder: Folder, records: ParsedFiles, problems: list[Problem]) -> None:
    for path, data in folder.under(TEXTS, ".txt"):
        source_id = path.removeprefix(f"{TEXTS}/").removesuffix(".txt")
        try:
            records.texts[source_id] = canonical(data)
        except CanonicalError as error:
            problems.append(Problem(Place(path), "text-file", str(error), "save it as UTF-8"))


def _read_handwritten(folder: Folder, records: ParsedFiles, problems: list[Problem]) -> None:
    for path, data in folder.under(DOCS, ".md"):
        try:
            markdown = data.decode("utf-8-sig")
            normalise(markdown)
            records.handwritten[path.removeprefix(f"{DOCS}/")] = markdown
        except UnicodeDecodeError:
            message = "the page is not in UTF-8"
            problems.append(Problem(Place(path), "page-encoding", message, "save it as UTF-8"))
        except CanonicalError as error:
            message = f"the page has {error.reason}"
            problems.append(Problem(Place(path), "bad-text", message, "delete them"))
