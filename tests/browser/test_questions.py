"""Twenty questions of readers, each asked in the search box and answered by what it leads to."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.browser.searching import type_query

QUESTIONS = yaml.safe_load((Path(__file__).parent / "questions.yml").read_text("utf-8"))
BEST = 3


def test_all_twenty_are_kept() -> None:
    assert len({question["typed"] for question in QUESTIONS}) == 20


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["typed"])
def test_one_click_answers(page: Page, site_url: str, question: dict[str, str]) -> None:
    """One of the first three pages found shows the answer, as soon as it opens."""
    opened = []
    for rank in range(BEST):
        results = type_query(page, site_url, question["typed"])
        if rank >= results.count():
            break
        results.nth(rank).locator(".md-search-result__link:visible").last.click()
        page.wait_for_url(re.compile(r"\?h="))
        opened.append(page.url.removeprefix(site_url))
        if re.search(question["expect"], page.locator("article").inner_text(), re.IGNORECASE):
            return
    pytest.fail(f"no answer to '{question['question']}' on {', '.join(opened)}")
