"""The index of Material's search, tuned to facts; Material itself stays as it is.

Material finds entries by the beginnings of words, whichever word of an entry that is. It adds up
what the hits are worth: less for a word of many entries, and nothing extra for a whole word. So
``GPT-4`` would find GPT-4 Turbo as well as GPT-4. Fields that no page shows make up for that:

- ``names``: other names of what the entry is about.
- ``whole``: the last word of each name with an ``=`` after it, so that a name typed to its end
  counts more. Short words, with which many others begin, are entered several times.
- ``also``: related words that the entry does not contain; plurals, which do not begin with the
  same letters as their singular.
- ``han``: the Chinese of the text.

Chinese has no spaces, so each run of Han characters is entered by its endings (商汤科技 also as
汤科技 and 科技). The ``=`` after each keeps it from counting as a whole word, by which Material
would split what a reader types; the site's ``separator`` knows it.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from mkdocs_briefings.exports.keywords import Keywords

FIELDS = {"names": 1000, "whole": 400, "also": 200, "han": 1}
"""What a hit in a field of ours is worth. In a title it is worth 1000 to Material, in a text 1."""

_HAN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+(?:[.,]\d+)*")
_TAG = re.compile(r"<[^>]*>")
_BLOCK = re.compile(r"(</?(?:p|ul|ol|pre)>)")
_MAYBE_NOUN = re.compile(r"(?!.*(?:s|ed|ing|ly)$)[a-z]{4,}")


def tune_index(index: str, keywords: Mapping[str, Keywords]) -> str:
    """Add our fields to the text of a ``search_index.json``, and leave out our lists of facts.

    ``keywords`` are by location as the index has it: address below the site, and anchor.
    """
    content = json.loads(index)
    fields = content["config"].setdefault("fields", {})
    for field, boost in FIELDS.items():
        fields.setdefault(field, {"boost": boost})
    # Anchors of ours begin with `_`. Without keywords they are lists of facts, each of which has
    # an entry of its own.
    entries = _join_titles(content["docs"])
    content["docs"] = [
        entry for entry in entries if "#_" not in entry["location"] or entry["location"] in keywords
    ]
    for entry in content["docs"]:
        if known := keywords.get(entry["location"]):
            entry["text"] = _prose(entry["text"])
            entry.setdefault("boost", known.boost)
        _add_fields(entry, known or Keywords())
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _join_titles(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Make one entry of a page and its title.

    Where something precedes the title, such as breadcrumbs, Material enters the page without text
    and its title as a section of it.
    """
    joined: list[dict[str, Any]] = []
    for entry in entries:
        page = joined[-1] if joined else entry
        if (
            entry["location"].startswith(f"{page['location']}#")
            and unescape(entry["title"]) == unescape(page["title"])
            and not page["text"]
        ):
            joined[-1] = entry | {"location": page["location"]}
        else:
            joined.append(entry)
    return joined


def _add_fields(entry: dict[str, Any], keywords: Keywords) -> None:
    title = _TAG.sub(" ", entry["title"])
    in_title = set(_words(title))
    fields = {
        "names": [*_entered(keywords.names, in_title), *_endings(title)],
        "whole": _marks(keywords.names),
        "also": _entered((*keywords.words, *_plurals(title)), in_title),
        "han": _endings(_TAG.sub(" ", entry["text"])),
    }
    for field, words in fields.items():
        if found := " ".join(dict.fromkeys(words)):
            entry[field] = found


def _prose(text: str) -> str:
    """Paragraphs and lists: tables and pictures of ours show again what facts say."""
    kept = []
    depth = 0
    for piece in _BLOCK.split(text):
        depth += piece.startswith("<") and (-1 if piece.startswith("</") else 1)
        kept.append(piece if depth or piece.startswith("</") else "")
    # In one piece, or Material shows only the paragraphs that have what was typed.
    return f"<div>{prose}</div>" if (prose := "".join(kept)) else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _entered(texts: Iterable[str], in_title: set[str]) -> Iterator[str]:
    """The words of texts as the index has them, without those of the title."""
    for text in texts:
        for word in _words(text):
            if word not in in_title:
                yield from _endings(word) if _HAN.match(word) else [word]


def _endings(text: str) -> list[str]:
    runs = _HAN.findall(text)
    return [f"{run[start:]}=" for run in runs for start in range(len(run) - 1)]


def _marks(names: Iterable[str]) -> Iterator[str]:
    for words in filter(None, map(_words, names)):
        for word in words:
            if _HAN.match(word):  # a character of it says as much as two letters
                yield from _marked(f"{word}=", 12 // len(word))
            elif len(word) < 4:
                # Li is typed for Li, and begins Liu and Lin too.
                yield from _marked(word, (24 // len(word) if word.isalpha() else 8) // len(word))
        yield f"{words[-1]}=end"
        if any(map(str.isdigit, words[-1])) and not any(map(_HAN.match, words)):
            joined = "".join(words)  # GPT4
            yield from _marked(joined, max(1, 12 // len(joined)))


def _marked(word: str, times: int) -> Iterator[str]:
    return (f"{word}{'=' * (1 + more)}" for more in range(times))


def _plurals(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if _MAYBE_NOUN.fullmatch(word):
            yield f"{word[:-1]}ies" if re.search("[^aeiou]y$", word) else f"{word}s"
