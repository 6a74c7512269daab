"""The registry of paths: it knows everything that the site is made of."""

import pytest

from mkdocs_briefings.build import write_site
from mkdocs_briefings.model.addresses import Claim, address_of, find_claims, find_collisions
from mkdocs_briefings.model.reserved_paths import API
from mkdocs_briefings.pages.settings import Settings
from mkdocs_briefings.problems.problem import Place
from tests.support.ferries import ALMA, FERRIES
from tests.support.sealed import analysis_of, folder_of

RENAMED = {
    "briefings/ferries/alma.yml": ALMA.replace("facts:", "was: [ferries/old]\nfacts:", 1).replace(
        "- id: range", "- id: range\n    was: [boats/alma#reach]"
    )
}


def test_every_path_of_a_site_is_claimed() -> None:
    files = FERRIES | RENAMED
    analysis = analysis_of(files)
    site = write_site(folder_of(files), analysis, (), Settings())
    made = {*site.pages, *site.handwritten, *site.assets}
    claimed = {claim.path.partition("#")[0] for claim in find_claims(analysis.library)}
    assert {path for path in made - claimed if not path.startswith(f"{API}/")} == set()
    assert {"ferries/old.md", "boats/alma.md", "index.md"} <= made


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("README.md", ""),
        ("facts.md", "facts"),
        ("facts/index.md", "facts"),
        ("facts/index.html", "facts"),
        ("Facts/README.md", "facts"),
        ("facts/readme.html", "facts/readme"),
        ("facts/reindex.md", "facts/reindex"),
        ("facts.css", "facts.css"),
        ("Stra\u00dfe.md", "strasse"),
        ("cafe\u0301.md", "caf\u00e9"),
    ],
)
def test_addresses(path: str, address: str) -> None:
    assert address_of(path) == address


def test_the_earlier_claim_is_the_owner() -> None:
    one, other = Claim("a.md", "one", Place("x", 3)), Claim("A.md", "other", Place("y"))
    (collision,) = find_collisions([one, other])
    assert (collision.claim, collision.owner) == (other, one)
    assert (one.owner, other.owner) == ("one in line 3 of x", "other in y")
