"""Briefs: which stories name a card."""

from mkdocs_briefings.analysis.briefs import Brief
from tests.support.sealed import analysis_of, card, fact, site

PAGES = {
    "docs/briefs/b.md": "---\ntitle: B\n---\n\n# Of *B*\n\n[[ferries/alma#f]] [[ferries/alma]]\n",
    "docs/briefs/a.md": "The [[ferries/alma|Alma]] and the [[ferries/brise]]. `[[operators/x]]`\n",
    "docs/method.md": "# Method\n\n[[ferries/cora]]\n",
}
CARDS = {f"ferries/{name}": card(name, fact("x")) for name in ("alma", "brise", "cora")}


def test_each_story_that_names_a_card_or_a_fact_of_it_once() -> None:
    files = site(CARDS, {}, {"post": {}}) | PAGES
    one, two = Brief("briefs/a.md", "briefs/a.md"), Brief("briefs/b.md", "Of B")
    assert analysis_of(files).briefs == {"ferries/alma": (one, two), "ferries/brise": (one,)}
