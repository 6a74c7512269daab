"""Accessible to WCAG 2.2 AA: by axe-core on every sort of page, and by keyboard alone."""

from collections.abc import Callable
from importlib.resources import files

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import every_page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {"desk": (1280, 900), "phone": (360, 740)}

TWO_FRAMES = "new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"

SHORTEN = "document.querySelectorAll('tbody tr:nth-child(n + 51)').forEach(row => row.remove())"
"""Rows of one table are alike: axe-core looks at fifty, since three hundred take it a minute."""

Address = Callable[[str], str]


def faults(page: Page, width: int, height: int) -> list[str]:
    """What axe-core finds wrong with a page of a size: the rule, the element, and why."""
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(TWO_FRAMES)
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert len(found["passes"]) > 10, "axe-core looked at nothing"
    return [
        f"{rule['id']}: {node['target']}: {' '.join(node['failureSummary'].split())}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@every_page
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, address: Address, name: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address(name))
    slate = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", slate)
    page.wait_for_load_state("networkidle")
    page.evaluate(SHORTEN)
    assert {size: faults(page, *SIZES[size]) for size in SIZES} == {size: [] for size in SIZES}


def test_axe_sees_what_is_wrong(page: Page, site_url: str) -> None:
    page.goto(site_url)
    page.evaluate("document.querySelector('article').append(document.createElement('img'))")
    assert any(fault.startswith("image-alt") for fault in faults(page, *SIZES["desk"]))


def tab_to(page: Page, selector: str, within: int = 60) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(within):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{within} times Tab did not lead to {selector}")


@pytest.mark.parametrize("name", ["card", "facts"])
def test_the_first_key_offers_to_skip_to_the_content(
    page: Page, address: Address, name: str
) -> None:
    page.goto(address(name))
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


def test_a_reader_searches_by_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url)
    tab_to(page, ".md-search__input")
    page.keyboard.type("Ascend 910B")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ascend 910B")


def test_a_reader_opens_the_reasons_by_keyboard(page: Page, address: Address) -> None:
    page.goto(address("card"))
    reason = page.locator("details.bf-why li").first
    expect(reason).to_be_hidden()
    tab_to(page, ".bf-why > summary")
    page.keyboard.press("Enter")
    expect(reason).to_be_visible()


def test_a_reader_switches_the_theme_by_keyboard(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(site_url)
    tab_to(page, ".md-option")
    page.keyboard.press("ArrowRight")  # a group of two: light and dark
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["home", "card", "facts"])
def test_where_the_focus_is_can_be_seen(
    page: Page, address: Address, name: str, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address(name))
    unseen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        if hidden := page.evaluate(FOCUS_UNSEEN):
            unseen.add(hidden)
    assert unseen == set()


FOCUS_UNSEEN = """() => {
  const focused = document.activeElement
  if (focused === document.body) return ""
  // A switch is drawn by a label; a field has a caret.
  const label = focused.parentElement.querySelector("label:not([hidden])")
  const drawn = focused.matches(".md-option") ? label : focused
  if (drawn.matches("input:not([type=checkbox], [type=radio])")) return ""
  const style = getComputedStyle(drawn)
  const box = drawn.getBoundingClientRect()
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
  const luminance = colour => {
    const context = document.createElement("canvas").getContext("2d")
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const clear = element => getComputedStyle(element).backgroundColor === "rgba(0, 0, 0, 0)"
  let ground = drawn
  while (ground.parentElement && clear(ground)) ground = ground.parentElement
  const [dark, light] = [style.outlineColor, getComputedStyle(ground).backgroundColor]
    .map(luminance).sort((a, b) => a - b)
  const contrast = (light + 0.05) / (dark + 0.05)
  const there = drawn.checkVisibility({visibilityProperty: true})
  if (outlined && contrast >= 3 && there && (box.width || box.height)) return ""
  return `${drawn.outerHTML.slice(0, 80)}: ${style.outline}, ${contrast.toFixed(1)}`
}"""
"""The element with the focus, where a reader could not tell that it has it."""
