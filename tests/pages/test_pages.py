"""The pages of a site: a path for each, and the Markdown that stands there."""

import re

import pytest

from mkdocs_briefings.exports.data import make_exports
from mkdocs_briefings.markdown.templates import TemplateError, Templates
from mkdocs_briefings.model.reserved_paths import DRAWN
from mkdocs_briefings.pages.pages import make_pages, make_views
from mkdocs_briefings.pages.settings import Settings
from tests.support.ferries import FERRIES
from tests.support.sealed import Files, card, check, fact, site


def pages(files: Files) -> dict[str, str]:
    verdict = check(files)
    assert verdict.analysis
    templates = Templates({path: text.encode() for path, text in files.items()})
    exports = make_exports(verdict.analysis, verdict.receipts)
    return make_pages(verdict.analysis, Settings(), templates, exports)


PAGES = pages(FERRIES)


def test_a_page_for_each_kind_card_and_source_and_those_of_the_whole() -> None:
    assert PAGES.keys() == {
        *("ferries/index.md", "operators/index.md", "people/index.md", "sources/index.md"),
        *("ferries/alma.md", "ferries/brise.md", "operators/solvik.md", "people/ida-berg.md"),
        *("sources/harbour-post.md", "sources/tide-letter.md"),
        *(f"{name}.md" for name in DRAWN),
    }


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_title_and_its_links_lead_to_pages(path: str) -> None:
    assert len(re.findall("^# ", PAGES[path], re.MULTILINE)) == 1
    folder = path.rpartition("/")[0]
    for link in re.findall(r"\]\(([^():\s\"]+\.md)", PAGES[path]):
        target = f"{folder}/{link}" if folder else link
        while "/../" in target:
            target = re.sub(r"[^/]+/\.\./", "", target, count=1)
        assert target in {*PAGES, "index.md"}, link


def test_former_ids_have_a_page_that_says_where_to_go() -> None:
    alma = FERRIES["briefings/ferries/alma.yml"].replace(
        "name: Alma", "name: Alma\nwas: [ferries/al]"
    )
    written = pages(FERRIES | {"briefings/ferries/alma.yml": alma})
    assert written.keys() - PAGES.keys() == {"ferries/al.md"}
    assert "(alma.md)" in written["ferries/al.md"]


def test_a_card_shows_what_no_source_tells() -> None:
    alma = FERRIES["briefings/ferries/alma.yml"]
    asked = "unanswered: [{question: Who *paid*?, looked_in: [tide-letter], added: 2031-05-01}]\n"
    written = pages(FERRIES | {"briefings/ferries/alma.yml": alma + asked})["ferries/alma.md"]
    section = written.partition("## Unanswered { #_unanswered }\n")[2].partition("\n## ")[0]
    assert r"Who \*paid\*?" in section
    assert "(../sources/tide-letter.md)" in section
    assert "_unanswered" not in PAGES["ferries/alma.md"]


def test_what_is_not_on_the_cards_is_not_said_of_the_sources() -> None:
    written = PAGES["unanswered.md"]
    row = next(line for line in written.splitlines() if "| Drive |" in line)
    assert "[Alma](ferries/alma.md)" in row
    assert "(sources/harbour-post.md)" in row
    assert re.search(r"A source may still tell them: \d+ sentences", written)
    assert "no source" not in written.partition("## Not on the cards")[2]


def test_a_site_may_have_templates_of_its_own() -> None:
    own = {"briefings/templates/ferries.md.j2": "# {{ library.name(card_id) }}, a ferry"}
    written = pages(FERRIES | own)
    assert "# Alma, a ferry" in written["ferries/alma.md"].splitlines()
    assert written["operators/solvik.md"] == PAGES["operators/solvik.md"]


def test_a_template_that_fails_says_where() -> None:
    with pytest.raises(TemplateError) as fault:
        pages(FERRIES | {"briefings/templates/card.md.j2": "# {{ oops }}"})
    assert fault.value.problems[0].place.path == "briefings/templates/card.md.j2"


def test_a_hand_written_page_may_show_views() -> None:
    verdict = check(FERRIES)
    assert verdict.analysis
    views = make_views(verdict.analysis, verdict.receipts, Settings(), Templates({}), "docs/x.md")
    assert "(../ferries/index.md)" in views.write("kinds")
    assert "ferries/alma" in views.write("timeline", ["ferries"])
    assert "operators/" not in views.write("timeline", ["ferries"])


SIGNS = "{{ x }} {% y %} {# z #} {++ a ++} {{{"


def test_no_page_reads_as_a_template_of_jinja() -> None:
    told = fact(
        "it is so",
        statement=f"It is {SIGNS}",
        property="home",
        value=f"Port {SIGNS}",
        scope=SIGNS,
        note=SIGNS,
        by={"anonymous": SIGNS, "affiliation": SIGNS},
        via={"publisher": SIGNS},
        corrected=[{"on": "2031-05-02", "was": SIGNS, "why": SIGNS}],
    )
    asked = {"question": SIGNS, "looked_in": ["post"], "added": "2031-05-01"}
    tomb = {"id": "beds", "on": "2031-06-01", "why": SIGNS}
    alma = card(f"Alma {SIGNS}", told, aliases=[SIGNS], unanswered=[asked], retired=[tomb])
    record = {"title": SIGNS, "publisher": SIGNS, "authors": [SIGNS], "note": SIGNS}
    url = {"url": "https://example.org/{{x}}{%y%}"}
    files = site({"ferries/alma": alma}, {}, {"post": record | url})
    for path, page in pages(files).items():
        found = re.search(r"\{[{%#]|```[^`]*\{\+\+", page)
        assert not found, f"{path}: {page[found.start() - 40 : found.end() + 20]}"
