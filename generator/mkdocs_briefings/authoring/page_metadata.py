"""What a web page says of its article: JSON-LD first, then meta elements, never the prose.

A field that the page does not state is left out, so that the person who adds it is asked. Each
field keeps where it was taken from, to be shown.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

_ARTICLE = re.compile(r"(?:.*Article|BlogPosting|Report|LiveBlogPosting|PressRelease)")
_DATE = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:?\d\d)?)?")
_UTC = ("Z", "+00:00", "+0000")
_SAFE_HOURS = range(8, 15)
"""At these hours of UTC it is the same day in all but the remotest places."""
_PUBLISHED = (
    "article:published_time og:article:published_time datepublished date pubdate publishdate "
    "publish-date dc.date dc.date.issued dcterms.date dcterms.issued citation_publication_date "
    "citation_date parsely-pub-date sailthru.date"
).split()
_DESK = re.compile(
    r"\b(staff|editors?|editorial|newsroom|admin|desk|redaktion|rédaction|redacción)\b"
)
_AUTHOR = "author article:author dc.creator citation_author parsely-author sailthru.author".split()


Stated = tuple[str, str]
"""What a page says, and where: in JSON-LD, or in which element."""


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """The fields a page states, from where it took each, and what is odd about them."""

    fields: dict[str, str]
    authors: tuple[str, ...]
    origins: dict[str, str]
    warnings: tuple[str, ...]


def read_metadata(tree: Any) -> PageMetadata:
    """The metadata of a page, from its parsed tree."""
    data, meta = _article_data(tree), _meta_elements(tree)
    languages = [
        (_primary(_text(data.get("inLanguage"))), "JSON-LD"),
        (_primary(tree.getroottree().getroot().get("lang", "")), "<html lang>"),
    ]
    days, warnings = _days(tree, data, meta)
    stated = {
        "title": [(_text(data.get("headline")), "JSON-LD"), _first(meta, "og:title")],
        "publisher": [(_name(data.get("publisher")), "JSON-LD"), _first(meta, "og:site_name")],
        "published": days,
        "language": languages,
        "url": [*_links(tree), _first(meta, "og:url")],
    }
    chosen = {
        name: next((found for found in candidates if found[0]), ("", ""))
        for name, candidates in stated.items()
    }
    if len({language for language, _ in languages if language}) > 1:
        said = " and ".join(f"'{language}' in {origin}" for language, origin in languages)
        warnings = (*warnings, f"the page gives its language as {said}: check it")
    authors, origin = _authors(data, meta, chosen["publisher"][0])
    origins = {name: origin for name, (value, origin) in chosen.items() if value}
    return PageMetadata(
        {name: value for name, (value, _) in chosen.items() if value},
        authors,
        origins | ({"authors": origin} if authors else {}),
        warnings,
    )


def _article_data(tree: Any) -> dict[str, Any]:
    """The JSON-LD of the page's article; empty if there is none, or none that can be read."""
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type", "")
            if any(
                _ARTICLE.fullmatch(str(k)) for k in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return node
    return {}


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    waiting = [data]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _meta_elements(tree: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content := " ".join(element.get("content", "").split()):
            found.setdefault(key.lower(), []).append(content)
    return found


def _first(meta: dict[str, list[str]], *keys: str) -> Stated:
    return next(((meta[key][0], f"meta {key}") for key in keys if key in meta), ("", ""))


def _links(tree: Any) -> Iterator[Stated]:
    for link in tree.iter("link"):
        if link.get("rel", "").lower() == "canonical":
            yield link.get("href", ""), "link canonical"


def _text(value: Any) -> str:
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _name(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _primary(language: str) -> str:
    """The language of a tag without its region: ``de`` of ``de-AT``."""
    return re.split("[-_]", language.strip().lower())[0]


def _days(
    tree: Any, data: dict[str, Any], meta: dict[str, list[str]]
) -> tuple[list[Stated], tuple[str, ...]]:
    """The days of publication that a page gives, the local one first, and whether they differ."""
    stated = [(_text(data.get("datePublished")), "JSON-LD"), *(_first(meta, k) for k in _PUBLISHED)]
    times = [time for time in tree.iter("time") if time.get("datetime")]
    marked = [
        time
        for time in times
        if time.get("pubdate") is not None or time.get("itemprop") == "datePublished"
    ]
    stated += [(time.get("datetime"), "<time>") for time in marked]
    if not any(_DATE.match(text) for text, _ in stated):  # then the article's own head must do
        stated += [(time.get("datetime"), "<time>") for time in times[:1]]
    moments = {_moment(text) for text, _ in stated} - {None}
    stated += [
        (t.get("datetime"), "<time>") for t in times if _moment(t.get("datetime")) in moments
    ]
    found = [(match, origin) for text, origin in stated if (match := _DATE.match(text.strip()))]
    found.sort(key=lambda entry: _locality(entry[0]))
    days = [(match[1], origin) for match, origin in found]
    return days, tuple(_odd_days(found))


def _odd_days(found: list[tuple[re.Match[str], str]]) -> Iterator[str]:
    if not found:
        return
    first, origin = found[0]
    for match, other in found[1:]:
        day = match[1]
        if not (first[1].startswith(day) or day.startswith(first[1])):
            yield (
                f"the page gives two days of publication: {first[1]} ({origin}) and "
                f"{day} ({other}{', in UTC' if match[3] in _UTC else ''}): check which is its own"
            )
            return
    if first[3] in _UTC and int(first[2][:2]) not in _SAFE_HOURS:
        yield (
            f"the day of publication is given in UTC, at {first[2]}: where it was published it may "
            "be the day before or after"
        )


def _locality(match: re.Match[str]) -> int:
    """How sure it is that a date is the day where it was published; 0 is best."""
    if match[3] in _UTC:
        return 2
    return 0 if match[3] else 1


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _authors(
    data: dict[str, Any], meta: dict[str, list[str]], publisher: str
) -> tuple[tuple[str, ...], str]:
    """The people that the page names as authors, and where it names them."""
    given = data.get("author")
    people = [
        _name(person)
        for person in (given if isinstance(given, list) else [given])
        if not (
            isinstance(person, dict)
            and person.get("@type") in ("Organization", "NewsMediaOrganization")
        )
    ]
    if names := tuple(_people(people, publisher)):
        return names, "JSON-LD"
    for key in _AUTHOR:
        if names := tuple(_people(meta.get(key, []), publisher)):
            return names, f"meta {key}"
    return (), ""


def _people(names: list[str], publisher: str) -> Iterator[str]:
    parts = [part for name in names for part in re.split(r"\s*;\s*|\s+and\s+", name)]
    for part in dict.fromkeys(re.sub(r"^by\s+", "", part, flags=re.IGNORECASE) for part in parts):
        if part and not _is_no_person(part, publisher):
            yield part


def _is_no_person(name: str, publisher: str) -> bool:
    """Whether it is a publisher, a date, an address or a desk rather than a person."""
    folded, house = name.casefold(), publisher.casefold()
    return bool(
        (house and (folded in house or house in folded))
        or re.search(r"\d|/|@", name)
        or re.fullmatch(r"[A-Z]{2,6}", name)
        or _DESK.search(folded)
    )
