"""The policy of the pages in a real browser: what is injected is stopped, what is ours works."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

INJECTED = """
<script>document.title = "taken"</script>
<script src="data:text/javascript,document.title='taken'"></script>
<script src="https://example.org/evil.js"></script>
<img src="missing.png" onerror="document.title = 'taken'">
<iframe srcdoc="<script>parent.document.title = 'taken'</script>"></iframe>
<a id="trap" href="javascript:document.title='taken'">go</a>
<style>article { display: none }</style>
<base href="https://example.org/">
"""


@pytest.fixture
def injected(page: Page, problems: list[str]) -> Callable[[str], list[str]]:
    """Open a page whose HTML somebody added to; returns what the browser complained of."""

    def spoil(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer, body=answer.text().replace("<article", f"{INJECTED}<article")
        )

    def open_page(url: str) -> list[str]:
        page.route(url, spoil)
        page.goto(url)
        page.wait_for_load_state("networkidle")
        page.locator("#trap").click()
        found = problems.copy()
        problems.clear()
        return found

    return open_page


@pytest.mark.parametrize("name", ["home", "card", "brief", "404"])
def test_what_is_injected_does_not_run(
    page: Page,
    address: Callable[[str], str],
    injected: Callable[[str], list[str]],
    name: str,
) -> None:
    complaints = injected(address(name))
    assert page.title() != "taken"
    stopped = [said for said in complaints if "Content Security Policy" in said]
    assert len(stopped) >= 7, "\n".join(complaints)
    assert not [said for said in complaints if "asked a foreign host" in said]
    expect(page.locator("article")).to_be_visible()


def test_a_page_that_was_tampered_with_still_searches_and_switches(
    page: Page, address: Callable[[str], str], injected: Callable[[str], list[str]]
) -> None:
    page.emulate_media(color_scheme="light")
    injected(address("card"))
    page.locator("label[title='Switch to dark mode']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.press_sequentially("Ascend 910B")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Ascend 910B")
