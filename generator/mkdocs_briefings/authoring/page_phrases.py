"""What web pages say around an article: cookie banners, paywalls, logins, remarks of editors.

The phrases are data: ``page_phrases.yml``, by sort and language. All languages are looked for in
every text, because a page's frame is often in another language than its article.
"""

from functools import cache
from importlib.resources import files
from typing import Literal

from mkdocs_briefings.files.yaml_nodes import parse_yaml
from mkdocs_briefings.files.yaml_tree import plain

Sort = Literal["furniture", "captcha", "paywall", "login", "notes", "conjunctions"]


@cache
def page_phrases(sort: Sort) -> tuple[str, ...]:
    """The phrases of one sort in all languages, longer ones first."""
    path = "authoring/page_phrases.yml"
    node, problems = parse_yaml(path, (files("mkdocs_briefings") / path).read_bytes())
    assert node, problems
    by_sort = plain(node)
    assert isinstance(by_sort, dict)
    languages = by_sort[sort]
    assert isinstance(languages, dict)
    phrases = (str(phrase) for listed in languages.values() for phrase in listed or ())
    return tuple(sorted(dict.fromkeys(phrases), key=len, reverse=True))
