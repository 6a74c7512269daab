"""Pictures in a browser: as legible on a phone as at a desk, in both schemes, and with links."""

import pytest
from playwright.sync_api import Page, expect

PICTURES = {
    "timeline": "timeline/",
    "bars": "events/",
    "brief": "briefs/waic-2023-and-2024/",
    "standings": "",
}
WIDTHS = (360, 768, 1280)

TEXTS = """() => [...document.querySelectorAll('.bf-svg text')].map(text => {
  const {left, top, right, bottom} = text.getBoundingClientRect();
  const size = parseFloat(getComputedStyle(text).fontSize);
  const room = text.closest('figure').getBoundingClientRect();
  const [begin, end] = [room.left, room.right];
  return {words: text.textContent, left, top, right, bottom, size, begin, end};
})"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PICTURES.values(), ids=PICTURES)
def test_all_texts_are_legible_and_inside(page: Page, site_url: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(site_url + path)
    expect(page.locator(".bf-svg").first).to_be_visible()
    for text in page.evaluate(TEXTS):
        assert text["size"] >= 12, text
        assert text["begin"] - 1 <= text["left"] < text["right"] <= text["end"] + 1, text


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PICTURES.values(), ids=PICTURES)
def test_no_text_covers_another(page: Page, site_url: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(site_url + path)
    texts = page.evaluate(TEXTS)
    for number, one in enumerate(texts):
        for other in texts[number + 1 :]:
            across = min(one["right"], other["right"]) - max(one["left"], other["left"])
            down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            assert across <= 1 or down <= 3, (one["words"], other["words"])


def test_a_picture_is_as_high_as_its_parts(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}timeline/")
    svg = page.locator(".bf-svg").first
    ticks = svg.locator("text").last
    frame, tick = svg.bounding_box(), ticks.bounding_box()
    assert frame
    assert tick
    assert frame["y"] < tick["y"] < tick["y"] + tick["height"] <= frame["y"] + frame["height"] + 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_stand_out_from_the_page(page: Page, site_url: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{site_url}timeline/")
    colour = page.locator(".bf-svg text").first.evaluate("text => getComputedStyle(text).fill")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    light = [sum(map(int, c.split("(")[1].split(")")[0].split(",")[:3])) for c in (colour, paper)]
    assert abs(light[0] - light[1]) > 255


def test_a_mark_leads_to_its_fact(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}timeline/")
    page.get_by_text("WAIC 2024", exact=True).first.click()
    expect(page).to_have_url(f"{site_url}events/waic-2024/#held")


def test_a_picture_is_named_and_its_values_stand_behind_it(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}events/")
    picture = page.get_by_role("group", name="Companies taking part")
    expect(picture).to_be_visible()
    value = page.locator("details td", has_text="more than 400 companies")
    expect(value).to_be_hidden()
    page.get_by_text("The values in a table").first.click()
    expect(value).to_be_visible()
