"""Take a picture of every sort of page, for a person to look at: ``make screenshots``.

They come into ``.screenshots/``: each page whole at a desk and its first screen on a phone, by
day and by night. Names of sorts of page (see ``pages``) as arguments: only these.
"""

import sys
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.browser import chromium
from tests.browser.conftest import FLAGS, ROOT, build, serve
from tests.browser.pages import PAGES

FOLDER = ROOT / ".screenshots"
SIZES = {"desk": (1280, 900), "phone": (360, 740)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def shoot(browser: Browser, url: str, names: list[str]) -> None:
    """Photograph the pages at ``url``, which is the root of the site."""
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                device_scale_factor=1 if size == "desk" else 2,
                reduced_motion="reduce",
            )
            page = context.new_page()
            for name in names:
                page.goto(url + PAGES[name])
                page.wait_for_load_state("networkidle")
                page.screenshot(
                    path=FOLDER / f"{name}-{size}-{scheme}.png", full_page=size == "desk"
                )
            context.close()


def main(names: list[str]) -> int:
    """Build the site, photograph it, and say where the pictures are."""
    site = FOLDER / "site"
    build(site)
    with serve(site, "/") as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        shoot(browser, url, names or list(PAGES))
        browser.close()
    sys.stdout.write(f"{len(list(FOLDER.glob('*.png')))} pictures are in {FOLDER}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
