"""Tables and the fact explorer, as readers use them."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from mkdocs_briefings.markdown.templates import to_markdown
from mkdocs_briefings.model.vocabulary import Property
from mkdocs_briefings.pages.links import sortable
from mkdocs_briefings.values.types import parse_value

Facts = list[dict[str, Any]]

PHONE: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def facts(built_site: Path) -> Facts:
    """The facts as the site's data has them, to hold the explorer against."""
    rows: Facts = json.loads((built_site / "api/v1/facts.json").read_text("utf-8"))
    return rows


@pytest.fixture
def explorer(page: Page, site_url: str) -> Page:
    page.goto(f"{site_url}facts/")
    return page


@pytest.fixture
def sorted_by_click(page: Page, built_site: Path) -> Callable[[list[str], int], list[str]]:
    """What stands in a column after so many clicks on its header."""

    def click(cells: list[str], clicks: int) -> list[str]:
        rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
        head = "<thead><tr><th>Value</th></tr></thead>"
        page.set_content(f"<div class='bf-table'><table>{head}<tbody>{rows}</tbody></table></div>")
        page.add_script_tag(path=built_site / "assets/briefings.js")
        for _ in range(clicks):
            page.get_by_role("button", name="Value").click()
        return page.locator("tbody td").all_inner_texts()

    return click


def shown(page: Page) -> Locator:
    return page.locator(".bf-table tbody tr:visible")


def refs(page: Page) -> list[str]:
    """The refs of the facts on show, in their order."""
    links = page.locator(".bf-explorer tbody tr:not([hidden]) td:nth-child(2) a").all()
    addresses = [(link.get_attribute("href") or "").removeprefix("../") for link in links]
    return [address.replace("/#", "#") for address in addresses]


def facet_of(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def choose(page: Page, facet: str, value: str) -> None:
    facet_of(page, facet).select_option(value)


def chosen(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def keyed(type_name: str, *texts: str) -> list[str]:
    """Cells with values of a property, as the pages write them."""
    declared = Property.model_validate({"type": type_name, "label": "X"})
    values = [parse_value(type_name, text, declared) for text in texts]
    return [sortable(to_markdown(value.in_words()), value.sort_key()) for value in values]


@pytest.mark.parametrize(
    "upwards",
    [
        keyed(
            "quantity", "-16 %", "3", "20", "4,300", "52,000 m²", "20 million", "1.5 billion CNY"
        ),
        keyed("quantity", "300..400 km", "500 km", "2 million km"),
        keyed("date", "2022", "2022-10", "../2022-10-03", "2024-07-04/2024-07-06", "2024-07-08~"),
        keyed("date", "2022-12-31/2023-01-02", "2023-01", "2024-06-30/2024-07-02", "2030"),
        [*keyed("quantity", "40 km", "2030"), *keyed("date", "1999", "2024-07"), "no date named"],
        ["5G stations", "Ascend 910B", "GPT-4", "GPT-4o", "GPT-10", "Ökostrom", "Zhipu"],
        ["2", "11", "300"],
    ],
    ids=["figures", "ranges", "dates", "spans", "mixed", "names", "counts"],
)
def test_columns_are_sorted_by_what_they_mean(
    sorted_by_click: Callable[[list[str], int], list[str]], upwards: list[str]
) -> None:
    words = [re.sub("<[^>]*>", "", cell) for cell in upwards]
    shuffled = ["", *upwards[::-2], *upwards[-2::-2]]
    assert sorted_by_click(shuffled, 1) == [*words, ""]
    assert sorted_by_click(shuffled, 2) == [*words[::-1], ""]
    assert sorted_by_click(shuffled, 3) == [re.sub("<[^>]*>", "", cell) for cell in shuffled]


def test_a_header_says_how_it_sorts(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}models/")
    head = page.locator(".bf-table th").last
    assert head.get_attribute("aria-sort") is None
    for state in ("ascending", "descending"):
        head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", state)
    page.locator(".bf-table th").first.get_by_role("button").click()
    assert head.get_attribute("aria-sort") is None
    expect(page.locator("[aria-sort]")).to_have_count(1)


def test_words_typed_narrow_a_table(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}claims/")
    total = shown(page).count()
    count = page.get_by_role("status")
    expect(count).to_have_text(f"{total} rows")
    page.get_by_role("searchbox", name="Filter Claims").fill("wang TAO ascend")
    found = shown(page).all_inner_texts()
    assert 0 < len(found) < total
    assert all("Wang Tao" in row and "Ascend" in row for row in found)
    expect(count).to_have_text(f"{len(found)} of {total} rows")


def test_a_short_table_has_no_filter(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}data/")
    expect(page.locator(".bf-table").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)


def test_the_explorer_holds_every_fact(explorer: Page, facts: Facts) -> None:
    assert refs(explorer) == [fact["id"] for fact in facts]


@pytest.mark.parametrize(
    ("facet", "of"),
    [
        ("Subject", lambda fact: {fact["subject"]["name"]}),
        ("Standing", lambda fact: {fact["standing"].capitalize()}),
        ("Type", lambda fact: {fact["type"] or "fact"}),
        ("Year", lambda fact: {(fact["date"] or fact["said"]).lstrip("./")[:4]}),
        ("Source", lambda fact: {evidence["source"] for evidence in fact["evidence"]}),
    ],
)
def test_a_facet_counts_what_each_choice_leaves(
    explorer: Page, facts: Facts, facet: str, of: Callable[[dict[str, Any]], set[str]]
) -> None:
    options = facet_of(explorer, facet).locator("option").all_inner_texts()[1:]
    counts = sorted(int(re.findall(r"\((\d+)\)$", option)[0]) for option in options)
    assert counts == sorted(Counter(value for fact in facts for value in of(fact)).values())


def test_facets_narrow_together(explorer: Page, facts: Facts) -> None:
    choose(explorer, "Kind", "Models")
    choose(explorer, "Standing", "Claimed")
    wanted = [f for f in facts if f["subject"]["kind"] == "models" and f["standing"] == "claimed"]
    assert refs(explorer) == [fact["id"] for fact in wanted]
    expect(explorer.get_by_role("status")).to_have_text(f"{len(wanted)} of {len(facts)} rows")
    # What another facet offers is counted among these, and nothing empty is offered.
    names = Counter(fact["subject"]["name"] for fact in wanted)
    options = facet_of(explorer, "Subject").locator("option").all_inner_texts()
    assert options == ["any", *(f"{name} ({names[name]})" for name in sorted(names))]
    explorer.get_by_role("button", name="Clear all").click()
    assert len(refs(explorer)) == len(facts)
    expect(explorer.get_by_role("searchbox", name="Filter Facts")).to_be_focused()
    expect(explorer.get_by_role("button", name="Clear all")).to_be_hidden()


def test_what_is_chosen_can_be_shared(explorer: Page, problems: list[str]) -> None:
    explorer.get_by_role("searchbox", name="Filter Facts").fill("ascend")
    choose(explorer, "Standing", "Claimed")
    for _ in range(2):
        explorer.get_by_role("button", name="When").click()
    assert chosen(explorer) == {"q": ["ascend"], "standing": ["Claimed"], "sort": ["-when"]}
    found = refs(explorer)
    assert len(found) > 1
    explorer.reload()
    assert refs(explorer) == found
    expect(explorer.get_by_role("searchbox", name="Filter Facts")).to_have_value("ascend")
    expect(facet_of(explorer, "Standing")).to_have_value("Claimed")
    expect(explorer.locator("th[aria-sort]")).to_have_text("When")


def test_a_step_back_undoes_a_choice(explorer: Page) -> None:
    choose(explorer, "Kind", "Chips")
    chips = refs(explorer)
    choose(explorer, "Standing", "Claimed")
    claimed = refs(explorer)
    explorer.get_by_role("searchbox", name="Filter Facts").press_sequentially("910B")
    found = refs(explorer)
    assert len(chips) > len(claimed) > len(found) > 0
    explorer.go_back()
    assert refs(explorer) == chips
    explorer.go_back()
    assert chosen(explorer) == {}
    expect(facet_of(explorer, "Kind")).to_have_value("")
    for _ in range(2):
        explorer.go_forward()
    assert refs(explorer) == found


def test_an_address_typed_by_hand_is_understood(page: Page, site_url: str, facts: Facts) -> None:
    page.goto(f"{site_url}facts/?standing=claimed&kind=unheard-of&h=x#_top")
    assert refs(page) == []
    choose(page, "Kind", "")
    assert refs(page) == [fact["id"] for fact in facts if fact["standing"] == "claimed"]
    assert chosen(page) == {"standing": ["Claimed"], "h": ["x"]}


def download(page: Page) -> bytes:
    with page.expect_download() as started:
        page.get_by_role("button", name="Download CSV").click()
    assert started.value.suggested_filename == "facts.csv"
    return started.value.path().read_bytes()


def test_the_download_holds_what_is_shown(explorer: Page, site_url: str, facts: Facts) -> None:
    choose(explorer, "Kind", "Events")
    explorer.get_by_role("button", name="Value").click()
    content = download(explorer)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == len(refs(explorer)) + 1
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [row["id"] for row in rows] == refs(explorer)
    by_id = {fact["id"]: fact for fact in facts}
    for row in rows:
        fact = by_id[row["id"]]
        assert row["Fact"] == fact["attributed_statement"]
        assert row["Fact URL"] == site_url + fact["url"]
        assert row["Subject"] == fact["subject"]["name"]
        assert row["Subject URL"] == f"{site_url}{fact['subject']['id']}/"
        assert row["Standing"] == fact["standing"].capitalize()
        assert row["Type"] == (fact["type"] or "fact")
        assert row["Kind"] == "Events"
        sources = dict.fromkeys(evidence["source"] for evidence in fact["evidence"])
        assert row["Source URL"] == " ".join(f"{site_url}sources/{name}/" for name in sources)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_a_download_holds_no_formula(explorer: Page, sign: str) -> None:
    told = f'{sign}HYPERLINK("https://example.org", "x")'
    explorer.evaluate(
        "told => document.querySelector('.bf-explorer td:nth-child(7)').textContent = told", told
    )
    rows = list(csv.DictReader(io.StringIO(download(explorer).decode("utf-8-sig"))))
    assert rows[0]["Said by"] == f"'{told}"


def test_the_header_stays_in_view(explorer: Page) -> None:
    shown(explorer).nth(100).scroll_into_view_if_needed()
    below = explorer.locator(".md-header").bounding_box()
    head = explorer.locator(".bf-table th").first.bounding_box()
    assert below
    assert head
    assert head["y"] == pytest.approx(below["y"] + below["height"], abs=1)


def wait_until_scrolled(page: Page) -> None:
    """Wait from here: Playwright's own waiting evaluates text, which the policy forbids."""
    for _ in range(100):
        box = "document.querySelector('.bf-table')"
        if page.evaluate(f"{box}.scrollLeft > 20 && {box}.scrollTop > 20"):
            return
        page.wait_for_timeout(50)
    pytest.fail("the table did not scroll")


def test_a_wide_table_scrolls_on_a_phone_beside_its_first_column(page: Page, site_url: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site_url}claims/")
    box = page.get_by_role("group", name="Claims")
    box.focus()
    expect(box).to_be_focused()
    first = shown(page).first.locator("td").first
    before = first.bounding_box()
    assert before
    assert before["width"] <= 0.4 * PHONE["width"]
    for key in ("ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    wait_until_scrolled(page)
    after = first.bounding_box()
    assert after
    assert after["x"] == pytest.approx(before["x"], abs=1)  # the border of the table
    head = page.locator(".bf-table th").first.bounding_box()
    frame = box.bounding_box()
    assert head
    assert frame
    assert head["y"] == pytest.approx(frame["y"], abs=1)


def test_a_table_that_fits_is_no_stop_for_the_keyboard(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}claims/")
    page.get_by_role("searchbox", name="Filter Claims").focus()
    page.keyboard.press("Tab")
    head = page.get_by_role("button", name="Speaker")
    expect(head).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=ascending]")).to_have_text("Speaker")


def test_on_a_phone_facts_read_as_paragraphs_and_facets_unfold(
    explorer: Page, facts: Facts
) -> None:
    explorer.set_viewport_size(PHONE)
    kind = facet_of(explorer, "Kind")
    expect(kind).to_be_hidden()
    explorer.get_by_role("button", name="Facets").click()
    expect(kind).to_be_visible()
    choose(explorer, "Kind", "Chips")
    expect(explorer.get_by_role("button", name="Facets (1)")).to_be_visible()
    explorer.get_by_role("button", name="Value").click()
    expect(explorer.locator("th[aria-sort]")).to_have_text("Value")
    row = shown(explorer).first.bounding_box()
    assert row
    assert row["x"] >= 0
    assert row["x"] + row["width"] <= PHONE["width"]
    wide = explorer.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
    assert wide <= 0


def test_without_javascript_there_is_the_whole_table(
    browser: Browser, site_url: str, facts: Facts
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}facts/")
    assert refs(page) == [fact["id"] for fact in facts]
    expect(shown(page)).to_have_count(len(facts))
    expect(page.locator(".bf-bar, .bf-table button")).to_have_count(0)
    context.close()
