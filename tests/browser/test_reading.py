"""Pages as readers meet them: at a desk, on a phone, in the dark, without JavaScript."""

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import every_page


@every_page
def test_no_page_asks_a_foreign_host_or_raises_an_error(
    page: Page, address: Callable[[str], str], name: str
) -> None:
    response = page.goto(address(name))
    assert response
    assert response.status == 200
    page.wait_for_load_state("networkidle")
    # What was asked and raised is judged when the fixture closes the page.


@every_page
def test_a_phone_shows_each_page_without_scrolling_sideways(
    page: Page, address: Callable[[str], str], name: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address(name))
    wide = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
    assert wide <= 0


def test_the_home_page_says_what_the_site_knows_and_until_when(page: Page, site_url: str) -> None:
    page.goto(site_url)
    expect(page.get_by_text("nothing later is known to this site")).to_be_visible()
    expect(page.get_by_role("heading", name="Where the sources differ")).to_be_visible()
    expect(page.get_by_role("link", name="Companies").first).to_be_visible()


def test_a_card_shows_who_says_what_and_where_it_stands(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}models/sensenova-5-5/#beats-gpt-4o")
    fact = page.locator("#beats-gpt-4o")
    expect(fact).to_be_in_viewport()
    expect(fact).to_contain_text("GPT-4o on five of eight key metrics")
    body = page.locator("article")
    expect(body.get_by_text("Claimed").first).to_be_visible()
    expect(body.get_by_role("link", name="Xu Li").first).to_be_visible()
    expect(body.get_by_text("in five of eight key metrics").first).to_be_visible()


def test_why_a_fact_stands_as_it_does_is_one_click_away(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}models/sensenova-5-5/")
    reason = page.get_by_text("Xu Li (Affiliation: SenseTime) speaks of SenseNova 5.5")
    expect(reason).to_be_hidden()
    page.locator("#beats-gpt-4o ~ .bf-folds details.bf-why summary").first.click()
    expect(reason).to_be_visible()


def test_what_a_rewrite_lost_stands_on_the_page(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}events/waic-2024/#products-shown")
    drift = page.get_by_text(
        "states flatly what the original has the event organizer (WAIC 2024) say"
    )
    expect(drift).to_be_visible()


def test_a_card_lies_under_the_tab_of_its_kind(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}chips/ascend-910b/")
    expect(page.locator(".md-tabs__item--active")).to_have_text("Chips")


def test_links_back_say_what_others_say(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}models/gpt-4o/")
    expect(page.get_by_text("Said to be beaten by")).to_be_visible()
    page.get_by_role("link", name="SenseNova 5.5", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("SenseNova 5.5")


def test_the_theme_can_be_switched(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(site_url)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.locator("label[title='Switch to dark mode']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_facts_can_be_read_without_javascript(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}events/waic-2024/")
    expect(page.locator("#floor-area")).to_be_visible()
    expect(page.get_by_text("52,000 square meters").first).to_be_visible()
    page.get_by_role("link", name="Events").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Events")
    context.close()


def test_the_data_behind_the_pages_is_there(page: Page, site_url: str, built_site: Path) -> None:
    response = page.request.get(f"{site_url}api/v1/facts.json")
    assert response.ok
    facts = json.loads((built_site / "api/v1/facts.json").read_text("utf-8"))
    assert response.json() == facts
    for fact in facts[:20]:
        page.goto(site_url + fact["url"])
        expect(page.locator(f"[id='{fact['id'].partition('#')[2]}']")).to_be_visible()
