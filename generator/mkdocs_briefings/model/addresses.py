"""Addresses: the registry of everything that becomes a path of the site, and who owns it.

Pages and files of ours, kinds, cards, sources, the files under ``docs/``, and the former ids that
``was`` lists. Two owners of one path would replace each other without a word; so would two paths
that are one for some file systems, because they differ in case or in Unicode form only.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import is_normalized, normalize

from mkdocs_briefings.files.folder import DOCS
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.model.reserved_paths import API, MADE, RESERVED
from mkdocs_briefings.problems.problem import Place

_PAGE = re.compile(r"(?:(?:^|/)(?:index|readme(?=\.md)))?\.(?:md|html)$")


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that becomes a path of the site, or an anchor on a page.

    ``path`` is as MkDocs names it, ``what`` says what it is. ``place`` is where it is written,
    with line 0 for a whole file; ``None`` for what every site has. ``former``: it is an id under
    ``was``. ``holds_facts``: it is a card's page, on which facts have anchors.
    """

    path: str
    what: str
    place: Place | None = None
    former: bool = False
    holds_facts: bool = False

    @property
    def owner(self) -> str:
        """What it is and where, to be told of another claim."""
        if self.place is None or self.place.path == self.what:
            return self.what
        line = f"line {self.place.line} of " if self.place.line else ""
        return f"{self.what} in {line}{self.place.path}"


@dataclass(frozen=True, slots=True)
class Collision:
    """A claim to what another owns already.

    ``spelling``: what they share is not the address, but a folder that the owner spells so.
    """

    claim: Claim
    owner: Claim
    spelling: str = ""


def find_claims(library: Library) -> Iterator[Claim]:
    """Yield all claims, those first that the others give way to."""
    for path in MADE:
        yield Claim(path, f"a {'page' if path.endswith('.md') else 'file'} that every site has")
    for kind_id in library.kinds:
        if kind_id not in RESERVED:  # an error of its own
            place = library.vocabulary.place("kinds", kind_id, key=True)
            yield Claim(f"{kind_id}/index.md", f"the kind '{kind_id}'", place)
    for card_id, card in library.cards.items():
        what, place = f"the card '{card_id}'", Place(card.path)
        yield Claim(f"{card_id}.md", what, place, holds_facts=True)
        steps = [("facts", index, fact.id) for index, fact in enumerate(card.record.facts)]
        steps += [("retired", index, tomb.id) for index, tomb in enumerate(card.record.retired)]
        for list_, index, id_ in steps:
            what, place = f"'{card_id}#{id_}'", card.place(list_, index, "id")
            yield Claim(f"{card_id}.md#{id_}", what, place)
    for source_id, source in library.sources.items():
        yield Claim(f"sources/{source_id}.md", f"the source '{source_id}'", Place(source.path))
    files = {*library.handwritten, *library.assets}
    for path in sorted(files, key=lambda path: (not is_normalized("NFC", path), path)):
        yield Claim(path, f"{DOCS}/{path}", Place(f"{DOCS}/{path}"))
    yield from _find_former(library)


def _find_former(library: Library) -> Iterator[Claim]:
    for source_id, source in library.sources.items():
        for index, was in enumerate(source.record.was):
            what, place = f"a former id of 'sources/{source_id}'", source.place("was", index)
            yield Claim(f"sources/{was}.md", what, place, former=True)
    for card_id, card in library.cards.items():
        for index, was in enumerate(card.record.was):
            what, place = f"a former id of '{card_id}'", card.place("was", index)
            yield Claim(f"{was}.md", what, place, former=True, holds_facts=True)
    for fact in library.all_facts():
        for index, was in enumerate(fact.record.was):
            page, _, anchor = was.partition("#")
            what, place = f"a former id of '{fact.ref}'", fact.place("was", index)
            yield Claim(f"{page}.md#{anchor}", what, place, former=True)


def find_collisions(claims: Iterable[Claim]) -> Iterator[Collision]:
    """Yield each claim to an address, a folder or an anchor that an earlier one owns."""
    registry = _Registry()
    for claim in claims:
        if collision := registry.enter(claim):
            yield collision
    yield from registry.find_files_like_folders()


class _Registry:
    def __init__(self) -> None:
        self._owners: dict[str, Claim] = {}
        self._folders: dict[str, dict[str, Claim]] = {}  # by spelling

    def enter(self, claim: Claim) -> Collision | None:
        """Make it the owner of what it claims, or return the collision with the one there is."""
        path, _, anchor = claim.path.partition("#")
        twin, page = self._find_twin(path, claim), address_of(path)
        if anchor:  # many facts may have been on one page, which may be another card's now
            owner = self._owners.get(page)
            if owner is None or owner.holds_facts:
                owner = self._owners.setdefault(f"{page}#{anchor}", claim)
        else:
            owner = self._owners.setdefault(page, claim)
        return twin if owner is claim else Collision(claim, owner)

    def _find_twin(self, path: str, claim: Claim) -> Collision | None:
        """Look for a folder of the path by another spelling, the first time it has this one."""
        parts = path.split("/")[:-1]
        for depth in range(1, len(parts) + 1):
            folder = "/".join(parts[:depth])
            spellings = self._folders.setdefault(fold_path(folder), {})
            if folder not in spellings:
                spellings[folder] = claim
                spelling, owner = next(iter(spellings.items()))
                if spelling != folder:
                    return Collision(claim, owner, spelling)
        return None

    def find_files_like_folders(self) -> Iterator[Collision]:
        """Yield the files that are called as a folder is."""
        for address in self._owners.keys() & self._folders.keys():
            claim = self._owners[address]
            if not _PAGE.search(fold_path(claim.path)):
                yield Collision(claim, next(iter(self._folders[address].values())))


def address_of(path: str) -> str:
    """The address of a page or file below that of the site, folded; that of Home is empty."""
    return _PAGE.sub("", fold_path(path))


def fold_path(path: str) -> str:
    """A path without what some file systems do not tell apart: case, and the form of accents."""
    return normalize("NFC", normalize("NFD", path).casefold())


def folder_owner(library: Library, path: str) -> str:
    """Whose pages alone the folder of a page is for; empty where it may be anybody's."""
    folded = fold_path(path)
    top, slash, _ = folded.partition("/")
    if folded.startswith(f"{API}/"):
        return "the data of the site"
    if slash and top in library.kinds.keys() - RESERVED:
        return f"cards of the kind '{top}'"
    return "sources" if slash and top == "sources" else ""
