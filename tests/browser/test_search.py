"""The search box, as readers use it."""

import pytest
from playwright.sync_api import Page, expect


def search(page: Page, url: str, query: str) -> list[str]:
    """The titles of the pages found for what is typed, best first."""
    page.goto(url)
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.fill(query)
    box.press("End")  # the search listens for keys, which an input method sends too
    results = page.locator(".md-search-result__item > .md-search-result__link h1")
    expect(results.first).to_be_visible()
    return results.all_inner_texts()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Ascend 910B", "Ascend 910B"),
        ("SenseNova 5.5", "SenseNova 5.5"),
        ("Moore Threads", "Moore Threads"),
        ("Zhang Yaqin", "Zhang Yaqin"),
        ("Tongyi Qianwen", "Tongyi Qianwen"),
        ("商汤", "SenseTime"),
        ("摩尔线程", "Moore Threads"),
    ],
)
def test_a_name_leads_to_its_card(page: Page, site_url: str, query: str, first: str) -> None:
    assert search(page, site_url, query)[0] == first


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("日日新", "SenseNova"),
        ("昇腾", "Ascend 910B"),
        ("智能大会", "WAIC 2024"),
        ("52,000", "WAIC 2024"),
        ("4,300", "Number of AI enterprises in China"),
        ("humanoid robots", "WAIC 2024"),
        ("OpenCompass", "OpenCompass"),
    ],
)
def test_parts_of_names_figures_and_facts_are_found(
    page: Page, site_url: str, query: str, title: str
) -> None:
    assert title in search(page, site_url, query)


def test_a_hit_opens_the_chip(page: Page, site_url: str) -> None:
    search(page, site_url, "Ascend 910B")
    page.locator(".md-search-result__link").first.click()
    expect(page).to_have_url(f"{site_url}chips/ascend-910b/?h=ascend+910b")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ascend 910B")


def test_a_fact_is_found_at_its_own_anchor(page: Page, site_url: str) -> None:
    search(page, site_url, "Ascend 910B performance lead A100 tests")
    links = page.locator(".md-search-result__link")
    addresses = [link.get_attribute("href") or "" for link in links.all()]
    assert any("chips/ascend-910b/" in a and a.endswith("#performance-lead") for a in addresses)
