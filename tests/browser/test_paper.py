"""Pages on paper, and pages without scripts."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import every_page

Address = Callable[[str], str]


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page in a browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def is_shown(page: Page, selector: str) -> bool:
    """Whether the first such element is there, and printed or drawn."""
    shown: bool = page.locator(selector).first.evaluate(
        "element => element.checkVisibility({contentVisibilityAuto: true})"
        " && element.getBoundingClientRect().height > 0"
    )
    return shown


def check_paper(page: Page) -> None:
    shown = (".bf-fact", ".bf-byline strong", ".bf-byline + ul em", ".bf-why li", ".bf-box table")
    assert [one for one in shown if not is_shown(page, one)] == []
    kept_off = (".md-header", ".md-sidebar", ".md-footer", ".bf-path", ".bf-cite")
    assert [one for one in kept_off if is_shown(page, one)] == []


def test_a_card_on_paper_shows_facts_standing_and_evidence(page: Page, address: Address) -> None:
    page.goto(address("card"))
    expect(page.locator(".bf-why li").first).to_be_hidden()
    page.emulate_media(media="print")
    check_paper(page)


def test_it_does_without_scripts_too(plain: Page, address: Address) -> None:
    plain.goto(address("card"))
    plain.emulate_media(media="print")
    check_paper(plain)


def test_paper_is_white_at_night_too(page: Page, address: Address) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(address("card"))
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    ink = page.locator(".bf-fact").first.evaluate("fact => getComputedStyle(fact).color")
    assert ink.startswith("rgba(0, 0, 0")


@every_page
def test_a_page_can_be_read_without_scripts(plain: Page, address: Address, name: str) -> None:
    plain.goto(address(name))
    expect(plain.get_by_role("heading", level=1)).to_be_visible()
    first = plain.locator("article :is(p, td, li)")
    if name != "404":
        expect(first.first).to_be_visible()
        assert len(plain.locator("article").inner_text()) > 100
    expect(plain.get_by_role("link", name="Companies").first).to_be_visible()
