"""The sorts of page that the site has, with one page of each."""

import pytest

PAGES = {
    "home": "",
    "kind": "companies/",
    "comparison": "events/",
    "card": "models/sensenova-5-5/",
    "event": "events/waic-2024/",
    "indicator": "indicators/core-ai-industry-size/",
    "sources": "sources/",
    "source": "sources/reuters-2024-07-05/",
    "facts": "facts/",
    "timeline": "timeline/",
    "claims": "claims/",
    "conflicts": "conflicts/",
    "forecasts": "forecasts/",
    "unanswered": "unanswered/",
    "briefs": "briefs/",
    "brief": "briefs/waic-2023-and-2024/",
    "method": "method/",
    "data": "data/",
    "corrections": "corrections/",
    "guide": "guide/briefs/",
    "code": "guide/cards/",
    "404": "404.html",
}

every_page = pytest.mark.parametrize("name", PAGES)
