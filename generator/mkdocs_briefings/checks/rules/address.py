"""Whatever becomes a path of the site has that path for itself.

Pages are made of kinds, cards, sources, former ids (``was``) and the files under ``docs/``, beside
those that every site has (``facts``, ``sources``, ``404``). Two of one address would replace each
other. Addresses that differ in case or in the form of accents alone are one on many systems, and
``index`` and ``README`` are the page of their folder. The folders of kinds, ``sources`` and
``api/v1`` are for generated pages and files alone. A former id is nobody's now, and was of one
card, fact or source. File names are in Unicode form NFC.

Passes: ``docs/about.md``; ``was: [models/alma-1]`` where no card has that id.
Fails: ``docs/Models/index.md`` beside the kind ``models``; ``was: [facts/index]``; one former id
under ``was`` of two cards.
"""

import unicodedata
from collections.abc import Iterator

from mkdocs_briefings.checks.results import PASSED, Outcome
from mkdocs_briefings.files.folder import DOCS
from mkdocs_briefings.model.addresses import (
    Claim,
    Collision,
    find_claims,
    find_collisions,
    folder_owner,
)
from mkdocs_briefings.model.library import Library
from mkdocs_briefings.problems.problem import Place, Problem

ID = "address"


def check(library: Library) -> Iterator[Outcome]:
    """Check everything that becomes a path, in the order in which the others give way."""
    claims = [*find_claims(library)]
    found = {collision.claim: collision for collision in find_collisions(claims)}
    for claim in claims:
        if claim.place is None or (claim in found and _is_duplicate_fact(claim)):
            continue
        problem = _collide(claim.place, found[claim]) if claim in found else None
        yield problem or _judge_name(library, claim.place, claim) or PASSED


def _is_duplicate_fact(claim: Claim) -> bool:
    return "#" in claim.path and not claim.former


def _collide(place: Place, collision: Collision) -> Problem:
    claim, owner = collision.claim, collision.owner
    if claim.former:
        link = claim.path.removesuffix(".md").replace(".md#", "#")
        verb = "is also" if owner.former else "is the address of"
        message = f"the former id '{link}' {verb} {owner.owner}"
        return Problem(place, ID, message, "remove it from 'was' where it does not belong")
    if collision.spelling:
        message = f"the folder of this file is spelled '{collision.spelling}' by {owner.owner}"
        return Problem(place, ID, message, "spell it the same: on many systems it is one folder")
    message = f"'{claim.path}' has the address of {owner.owner}"
    return Problem(place, ID, message, "rename one of the two")


def _judge_name(library: Library, place: Place, claim: Claim) -> Problem | None:
    """The problem of a file under ``docs/`` that has its address for itself."""
    if place.path != f"{DOCS}/{claim.path}":
        return None
    if not unicodedata.is_normalized("NFC", claim.path):
        message = "the name of this file is not in Unicode form NFC"
        return Problem(place, ID, message, "type accented letters as one character")
    owner = folder_owner(library, claim.path)
    if owner and (claim.path in library.handwritten or owner.startswith("the data")):
        folder = claim.path.rpartition("/")[0]
        message = f"the folder '{folder}' of the site is for {owner} alone"
        return Problem(place, ID, message, "move it to another folder")
    return None
