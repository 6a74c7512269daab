"""Searching as a reader does, and asking Material's own worker where many words are to be tried."""

from playwright.sync_api import Locator, Page, expect

Found = list[list[str]]
"""Pages by rank, and of each what was found there: the locations, best first."""

ASK = """async ([worker, index, queries]) => {
  const searcher = new Worker(worker);
  const answer = message => new Promise(resolve => {
    searcher.onmessage = ({ data }) => resolve(data.data);
    searcher.postMessage(message);
  });
  const content = await (await fetch(index)).json();
  await answer({ type: 0, data: { ...content, options: { suggest: true } } });
  const found = [];
  for (const query of queries) {
    const { items } = await answer({ type: 2, data: query });
    found.push(items.map(hits => hits.filter(hit => hit.score).map(hit => hit.location)));
  }
  searcher.terminate();
  return found;
}"""


def type_query(page: Page, url: str, query: str) -> Locator:
    """Type into the search box; returns the pages found, best first."""
    page.goto(url)
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.fill(query)
    box.press("End")  # the search listens for keys, which an input method sends too
    results = page.locator(".md-search-result__item")
    expect(results.first).to_be_visible()
    return results


def ask_worker(page: Page, url: str, queries: list[str]) -> list[Found]:
    """What Material's search finds for each query, without typing it."""
    page.goto(url)
    worker = page.evaluate("JSON.parse(document.getElementById('__config').textContent).search")
    index = f"{url}search/search_index.json"
    found: list[Found] = page.evaluate(ASK, [worker, index, queries])
    return found
