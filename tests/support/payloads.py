"""Texts that want to be more than text, put into every field of a site that takes text.

``tests/pages/payloads.yml`` holds them by family, each with the extension of Markdown in which it
acts. ``hostile_site`` writes a site in which they stand in every field, and ``tests/support/
readable.py`` turns its pages into what a browser gets.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.support.sealed import Files, Keys, yaml_of

CORPUS = Path(__file__).parents[1] / "pages" / "payloads.yml"

SIZE = 8
"""How many payloads a site holds."""

TWINS = str.maketrans("/[]{}", "\u2215\uff3b\uff3d\uff5b\uff5d")
"""What stands for signs where a field gives them a meaning of its own: a path, a slot."""


@dataclass(frozen=True)
class Payload:
    """A text, the family it is of, and the extensions in which it acts.

    ``options`` are those of the extensions, as JSON.
    """

    text: str
    family: str
    extensions: tuple[str, ...] = ()
    options: str = "{}"

    @property
    def acts_in(self) -> str:
        """The extensions and options as a word to sort by."""
        return " ".join((*self.extensions, self.options))


PLAIN = tuple(Payload(f"Qz{number}w", "plain words") for number in range(SIZE))
"""Plain words in the places of payloads."""


def read_payloads() -> Iterator[Payload]:
    """Read the whole corpus."""
    families = yaml.safe_load(CORPUS.read_text("utf-8"))
    for name, keys in families.items():
        extensions, options = tuple(keys["in"].split()), json.dumps(keys.get("options", {}))
        for text in keys["payloads"].splitlines():
            yield Payload(text, name, extensions, options)


def share_out(payloads: Iterable[Payload]) -> Iterator[tuple[Payload, ...]]:
    """The payloads of each site: those that act in one extension together.

    Plain words fill up the last one. A site has them in the order in which its lists will.
    """
    together = sorted(payloads, key=lambda payload: payload.acts_in)
    for start in range(0, len(together), SIZE):
        some = together[start : start + SIZE]
        yield tuple(sorted((*some, *PLAIN[len(some) :]), key=lambda payload: payload.text))


def hostile_site(texts: Sequence[str]) -> Files:
    """The files of a site in which each text stands in every field of cards, kinds and sources.

    It is enough for what is about form: nothing is sealed.
    """
    files: Files = {}
    units: Keys = {}
    kinds: Keys = {}
    for number, text in enumerate(texts):
        units[text] = [text]
        kinds[f"k{number}"] = _kind(text)
        files |= {
            f"briefings/k{number}/a.yml": yaml_of(_card(number, text)),
            f"briefings/k{number}/b.yml": yaml_of(_other_card(number, text)),
            f"seeds/s{number}.yml": yaml_of(_source(text)),
            f"seeds/t{number}.yml": yaml_of(_copy(number, text)),
        }
    files["docs/brief.md"] = _page_of_refs(texts)
    return files | {"briefings/kinds.yml": yaml_of({"units": units, "kinds": kinds})}


def fields_of(texts: Any, text: str) -> int:
    """How many fields of a mapping hold a text, in whatever depth."""
    if isinstance(texts, str):
        return text in texts
    values = texts.values() if isinstance(texts, dict) else texts
    return sum(fields_of(value, text) for value in values)


def count_fields() -> int:
    """In how many fields of a site each payload stands."""
    text = PLAIN[0].text
    made = (_kind(text), _card(0, text), _other_card(0, text), _source(text), _copy(0, text))
    return sum(fields_of(one, text) for one in made)


def _kind(text: str) -> Keys:
    properties: Keys = {
        "words": {"type": "text", "label": text, "many": "true"},
        "size": {"type": "quantity", "unit": text, "label": text},
        "sort": {"type": "enum", "values": [text], "label": text},
        "maker": {"type": "ref", "label": text, "reverse": text, "interest": "true"},
    }
    return {
        "label": text,
        "singular": text,
        "summary": f"{text.translate(TWINS)}[ of {{words}}]",
        "featured": [*properties],
        "table": [*properties],
        "properties": properties,
    }


def _fact(fact_id: str, number: int, text: str, **keys: Any) -> Keys:
    evidence = {"source": f"s{number}", "quote": f"{text} as the paper says"}
    evidence |= keys.pop("evidence", {})
    second = keys.pop("second", [])
    start = {"id": fact_id, "statement": text, "added": "2031-05-01"}
    return start | keys | {"evidence": [evidence, *second]}


def _card(number: int, text: str) -> Keys:
    card_id, outlet = f"k{number}/a", {"publisher": text, "published": "2031-03-01"}
    sized: Keys = {"property": "size", "scope": text, "per": text, "compared_to": text}
    against = [{"with": f"{card_id}#five", "as": "disputed", "why": text}]
    wording = [{"with": f"{card_id}#one", "as": "wording", "why": text}]
    sorted_as: Keys = {"property": "sort", "value": text, "type": "forecast", "due": "2035"}
    made_by: Keys = {"property": "maker", "value": f"k{number}/b"}
    facts = [
        _full_fact(number, text),
        _fact("five", number, text, **sized, value=f"5 {text}"),
        _fact("six", number, text, **sized, value=f"6 {text}", date="2030-01", compare=against),
        _fact("sort", number, text, **sorted_as, compare=wording, evidence={"via": outlet}),
        _fact("maker", number, text, **made_by, evidence={"by": f"k{number}/b"}),
    ]
    return {
        "name": f"A{number} {text}",
        "aliases": [f"{text} 号"],
        "facts": facts,
        "unanswered": [{"question": text, "looked_in": [f"s{number}"], "added": "2031-05-01"}],
        "retired": [{"id": "gone", "on": "2031-05-01", "why": text}],
    }


def _full_fact(number: int, text: str) -> Keys:
    """A fact with every key that takes words."""
    day, digest = "2031-05-01", "0" * 16
    speaker = {"anonymous": text, "affiliation": text.translate(TWINS)}
    copied = {"source": f"t{number}", "quote": f"as it says {text}", "refutes": "true"}
    return _fact(
        "one",
        number,
        text,
        property="words",
        value=text,
        scope=text,
        compared_to=text,
        note=text,
        derivation=dict.fromkeys(("value", "date", "subject", "speaker", "meaning"), text),
        corrected=[{"on": day, "was": text, "why": text}],
        read=[
            {"by": text, "on": day, "of": digest, "objection": text},
            {"by": {"machine": text}, "on": day, "of": digest},
        ],
        evidence={"by": speaker, "cell": {"row": text, "column": text}},
        second=[copied],
    )


def _other_card(number: int, text: str) -> Keys:
    sized: Keys = {"property": "size", "value": f"7 {text}", "about": [f"k{number}/a"]}
    return {"name": f"B{number} {text}", "facts": [_fact("size", number, text, **sized)]}


def _source(text: str) -> Keys:
    return {
        "title": text,
        "publisher": text,
        "authors": [text, f"Jon {text}"],
        "published": "2031-04-02",
        "language": "en",
        "translated": {"from": text, "by": text},
        "derived_from": [{"publisher": text}],
        "note": text,
        "license": text,
    }


def _copy(number: int, text: str) -> Keys:
    return {
        "title": text,
        "descriptive": "true",
        "publisher": {"unnamed": text},
        "published": "2031-04-03",
        "language": "en",
        "derived_from": [f"s{number}"],
    }


def _page_of_refs(texts: Sequence[str]) -> str:
    """A hand-written page that cites every card, and shows the views that print texts."""
    cards = (
        f"Of [[k{n}/a]], [[k{n}/a#one]], [[k{n}/a#five]] and [[sources/s{n}]].\n\n"
        for n in range(len(texts))
    )
    return f"# Brief\n\n{''.join(cards)}[[_kinds]]\n\n[[_contested]]\n\n[[_newest]]\n"
