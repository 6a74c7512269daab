"""The search box, as readers use it."""

import json
from collections import Counter
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.searching import ask_worker, type_query

ROOT = Path(__file__).parents[2]

CARDS = {
    f"{file.parent.name}/{file.stem}/": yaml.safe_load(file.read_text("utf-8"))
    for file in sorted(ROOT.glob("briefings/*/*.yml"))
}
NAMES = {place: [card["name"], *card.get("aliases", [])] for place, card in CARDS.items()}
SHARED = Counter(name for names in NAMES.values() for name in names)


def search(page: Page, url: str, query: str) -> list[str]:
    """The titles of the pages found for what is typed, best first."""
    results = type_query(page, url, query)
    return results.locator("> .md-search-result__link h1").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Ascend 910B", "Ascend 910B"),
        ("SenseNova 5.5", "SenseNova 5.5"),
        ("GPT-4", "GPT-4"),
        ("gpt4", "GPT-4"),
        ("gpt-4o", "GPT-4o"),
        ("GPT-4 Turbo", "GPT-4 Turbo"),
        ("OpenAI", "OpenAI"),
        ("Alibaba Cloud", "Alibaba Cloud"),
        ("WAIC 2023", "WAIC 2023"),
        ("Zhang Yaqin", "Zhang Yaqin"),
        ("Zhang Yi", "Zhang Yi"),
        ("zhang ping'an", "Zhang Ping'an"),
        ("Musk", "Elon Musk"),
        ("商汤", "SenseTime"),
        ("昇腾", "Ascend"),
        ("摩尔线程", "Moore Threads"),
        ("阿里云", "Alibaba Cloud"),
        ("李彦宏", "Robin Li"),
        ("A800", "A800"),
    ],
)
def test_a_name_leads_to_its_card(page: Page, site_url: str, query: str, first: str) -> None:
    assert search(page, site_url, query)[0] == first


def test_every_card_is_first_by_each_of_its_names(page: Page, site_url: str) -> None:
    asked = [(place, name) for place, names in NAMES.items() for name in names if SHARED[name] == 1]
    found = ask_worker(page, site_url, [name for _, name in asked])
    missed = [
        f"{name}: {' '.join(pages[0]) if pages else 'nothing'}, not {place}"
        for (place, name), pages in zip(asked, found, strict=True)
        if not pages or place not in pages[0]
    ]
    assert len(asked) > 100
    assert missed == []


def test_cards_that_share_a_name_are_first_by_it(page: Page, site_url: str) -> None:
    shared = [name for name, cards in SHARED.items() if cards > 1]
    for name, pages in zip(shared, ask_worker(page, site_url, shared), strict=True):
        places = {place for place, names in NAMES.items() if name in names}
        assert {place for found in pages[: len(places)] for place in found} >= places, name


@pytest.mark.parametrize("surname", ["Li", "Zhang", "Xu", "Wang"])
def test_people_are_found_by_their_surname(page: Page, site_url: str, surname: str) -> None:
    people = {
        names[0]
        for place, names in NAMES.items()
        if place.startswith("people/") and surname in names[0].split()
    }
    assert len(people) > 1
    assert {*search(page, site_url, surname)[: len(people)]} == people


@pytest.mark.parametrize(
    ("query", "fact"),
    [
        ("52,000", "events/waic-2024/#floor-area"),
        ("52000", "events/waic-2024/#floor-area"),
        ("20.7%", "indicators/rd-cycle/#change-2023"),
        ("20.7 percent", "indicators/rd-cycle/#change-2023"),
        ("1.73 trillion", "indicators/ai-sector-size/#size-2035"),
        ("230,000 customers", "products/alibaba-cloud-model-studio/#customers"),
        ("4,300", "indicators/ai-enterprises/#count-2023"),
        ("$2 trillion Violet Chung", "indicators/gen-ai-economic-benefit/#size-2023"),
        ("SenseTime share price", "companies/sensetime/#share-price-drop"),
        ("商汤 share price", "companies/sensetime/#share-price-drop"),
        ("Who said China lacks chips?", "indicators/ai-chip-supply/#lack"),
        ("Ascend 910B performance lead", "chips/ascend-910b/#performance-lead"),
        ("only five LLM makers", "indicators/llm-makers/#count-future"),
        ("halt chip shipments WSJ", "policy/possible-us-licence-halt-2023/#covers"),
        ("humanoid robots", "events/waic-2024/#range"),
    ],
)
def test_a_single_fact_is_found_at_its_anchor(
    page: Page, site_url: str, query: str, fact: str
) -> None:
    links = type_query(page, site_url, query).first.locator(".md-search-result__link:visible")
    # The page's own link stands over what was found on it.
    found = links.nth(1).get_attribute("href") or ""
    assert found.partition("?")[0].removeprefix(site_url) == fact.partition("#")[0]
    assert found.partition("#")[2] == fact.partition("#")[2]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("日日新", "SenseNova"),
        ("智能大会", "WAIC 2024"),
        ("星火", "SparkDesk V4.0"),
        ("OpenCompass", "OpenCompass"),
        ("exhibition area 2023 2024", "Events"),
        ("timeline", "Timeline"),
        ("corrections", "Corrections"),
    ],
)
def test_parts_of_names_and_pages_of_other_sorts_are_found(
    page: Page, site_url: str, query: str, title: str
) -> None:
    assert title in search(page, site_url, query)[:3]


def test_facts_stand_before_lists_and_guides(page: Page, site_url: str) -> None:
    queries = ["large models", "Nvidia chip", "confident executives", "a source of the world"]
    for query, pages in zip(queries, ask_worker(page, site_url, queries), strict=True):
        first = {best.partition("#")[0] for best, *_ in pages[:3]}
        assert {place for place in first if not place.startswith("briefs/")} <= NAMES.keys(), query


def test_a_hit_shows_what_is_said_of_a_fact_and_no_furniture(page: Page, site_url: str) -> None:
    result = type_query(page, site_url, "SenseNova 5.5 beats GPT-4o").first
    told = result.locator(".md-search-result__link:visible").nth(1).inner_text()
    for shown in ("SenseNova 5.5 beats GPT-4o on five of eight", "Claimed", "said by Xu Li"):
        assert shown in told
    for furniture in ("Why claimed", "Cite", "@misc", "Missing"):
        assert furniture not in told


def test_a_hit_opens_the_chip(page: Page, site_url: str) -> None:
    type_query(page, site_url, "Ascend 910B")
    page.locator(".md-search-result__link").first.click()
    expect(page).to_have_url(f"{site_url}chips/ascend-910b/?h=ascend+910b")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ascend 910B")
    expect(page.locator("article mark[data-md-highlight]").first).to_be_visible()


def test_the_index_has_each_statement_once(built_site: Path) -> None:
    """As the title of its fact, after whose word it is: no table or list of ours has it again."""
    index = yaml.safe_load((built_site / "search" / "search_index.json").read_text("utf-8"))
    statements = {fact["statement"] for card in CARDS.values() for fact in card["facts"]}
    drawn = (entry for entry in index["docs"] if not entry["location"].startswith("guide/"))
    ours = [entry for entry in drawn if entry.get("boost")]
    stated = {
        fact["attributed_statement"]: fact["statement"]
        for fact in json.loads((built_site / "api" / "v1" / "facts.json").read_text("utf-8"))
    }
    titles = Counter(stated.get(entry["title"]) for entry in ours)
    assert len(statements) > 200
    assert {titles[statement] for statement in statements} == {1}
    lists = " ".join(entry["text"] for entry in ours if "#" not in entry["location"])
    assert [statement for statement in statements if statement in lists] == []
