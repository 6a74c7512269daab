"""Texts that want to be more than text are text, wherever a site may show them.

``tests/pages/payloads.yml`` holds them. Each stands in every field of cards, kinds and sources, and
every page is read with the extension of Markdown in which it would act.
"""

import pytest

from tests.support.payload_pages import find_acting, find_inert
from tests.support.payloads import PLAIN, Payload, count_fields, read_payloads, share_out

PAYLOADS = [*read_payloads()]
SITES = [*share_out(PAYLOADS)]


def name_of(site: tuple[Payload, ...]) -> str:
    return ", ".join(dict.fromkeys(p.family for p in site if p not in PLAIN))


def test_there_are_many_of_many_families() -> None:
    assert len({payload.text for payload in PAYLOADS}) == len(PAYLOADS) >= 120
    assert len({payload.family for payload in PAYLOADS}) >= 40
    assert count_fields() >= 60


@pytest.mark.parametrize("site", SITES, ids=name_of)
def test_a_page_is_the_same_as_with_plain_words(site: tuple[Payload, ...]) -> None:
    assert [*find_acting(site)] == []


def test_without_escaping_they_are_more_than_text() -> None:
    inert = [payload for site in SITES for payload in find_inert(site)]
    assert len(inert) <= len(PAYLOADS) / 10, [payload.text for payload in inert]
