"""Sites made from invented articles, sealed in one call and in memory.

``site`` takes cards, articles and records as plain values and gives the files of a site, roots
and seals included; ``check`` judges such files. About ferries again, as ``ferries.py``.
"""

import json
from collections.abc import Mapping
from typing import Any

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.authoring.article_import import text_block, with_text_block
from mkdocs_briefings.authoring.sealing import seal_source
from mkdocs_briefings.checks.check import Verdict, check_folder
from mkdocs_briefings.commitment.seal_file import format_seal
from mkdocs_briefings.files.folder import Folder, is_ours, make_folder
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.text.canonical import canonical

Files = dict[str, str]
Keys = dict[str, Any]

EVIDENCE = ("paragraph", "cell", "by", "said", "via", "refutes")
"""The keys of evidence that ``fact`` takes among those of the fact."""

KINDS = """\
units:
  km: [kilometres, kilometers]
  EUR: [€, euros]
  USD: [$, dollars]
  "%": [percent, per cent]
kinds:
  ferries:
    label: Ferries
    singular: Ferry
    summary: "Ferry[ of {operator}]"
    when: launched
    rivals: true
    properties:
      operator: {type: ref, label: Operator, reverse: Fleet, kinds: [operators], interest: true}
      launched: {type: date, label: Launched}
      range: {type: quantity, unit: km, label: Range}
      price: {type: quantity, label: Price}
      fuel-saved: {type: quantity, unit: "%", label: Fuel saved}
      growth: {type: quantity, unit: times, label: Growth}
      seats: {type: quantity, label: Seats}
      drive: {type: enum, values: [battery, diesel], label: Drive}
      home: {type: text, label: Home}
      calls-at: {type: text, label: Calls at, many: true}
      beats: {type: ref, label: Said to beat, reverse: Said to be beaten by, many: true}
      sister: {type: ref, label: Sister, reverse: Sister of, kinds: [ferries]}
  operators:
    label: Operators
    singular: Operator
    summary: Operator of ferries
    rivals: true
    properties:
      parent: {type: ref, label: Part of, reverse: Parts, kinds: [operators], interest: true}
  fairs:
    label: Fairs
    singular: Fair
    summary: Fair
    when: held
    happens: true
    properties:
      held: {type: date, label: Held}
      organizer: {type: ref, label: Organizer, reverse: Organizes, interest: true}
      exhibitors: {type: quantity, unit: exhibitors, label: Exhibitors}
  rules:
    label: Rules
    singular: Rule
    summary: Rule
    when: dated
    properties:
      dated: {type: date, label: Dated}
  offices:
    label: Offices
    singular: Office
    summary: Office
    properties:
      authority: {type: enum, values: [state], label: Speaks for, official: true}
  people:
    label: People
    singular: Person
    summary: Person
    surnames: true
    properties:
      employer: {type: ref, label: Works at, reverse: Staff, interest: true}
"""

REST = "The quay lay quiet while gulls waited above the ropes and the old cranes.\n" * 20
"""What else an article says: words that no fact needs, so that most of it stays closed."""

_QUAYS = ("quay gulls ropes", "pier terns nets", "mole geese crates", "dock crows sails")

RECORD: Keys = {
    "title": "Quiet on the fjord",
    "publisher": "Harbour Post",
    "published": "2031-04-02",
    "language": "en",
}


def fact(quote: str, source: str = "post", **keys: Any) -> Keys:
    """A fact with one piece of evidence; the keys of evidence among ``keys`` go there."""
    evidence = {"source": source, "quote": quote}
    evidence |= {k: keys.pop(k) for k in EVIDENCE if k in keys}
    more = keys.pop("evidence", [])
    start = {"id": "f", "statement": "It is as it is.", "added": "2031-05-01"}
    return start | keys | {"evidence": [evidence, *more]}


def card(name: str, *facts: Keys, **keys: Any) -> Keys:
    """A card; a second fact without an id is ``f2``, and so on."""
    numbered = [
        {**one, "id": f"f{n}"} if n > 1 and one["id"] == "f" else one
        for n, one in enumerate(facts, 1)
    ]
    return {"name": name, **keys, "facts": numbered}


def site(
    cards: Mapping[str, Keys],
    texts: Mapping[str, str],
    records: Mapping[str, Keys] | None = None,
    kinds: str = KINDS,
) -> Files:
    """The files of a site: cards by id, articles by source, and what their records add.

    A source that has a record and no article has no seal.
    """
    files = {"briefings/kinds.yml": kinds}
    for card_id, content in cards.items():
        files[f"briefings/{card_id}.yml"] = yaml_of(content)
    for source_id in {**texts, **(records or {})}:
        files[f"seeds/{source_id}.yml"] = yaml_of(RECORD | (records or {}).get(source_id, {}))
    articles = [*dict.fromkeys(texts.values())]
    for source_id, text in texts.items():
        files[f"seeds/.text/{source_id}.txt"] = f"{text.strip()}\n{rest(articles.index(text))}"
    return seal(rooted(files)) if texts else files


def rest(number: int) -> str:
    """``REST`` of the article of this number, so that none is a copy of another."""
    text, names = REST, _QUAYS[number].split()
    for known, own in zip(_QUAYS[0].split(), names, strict=True):
        text = text.replace(known, own)
    return text


def rooted(files: Files) -> Files:
    """The files with each record committed to the text beside it."""
    roots = {
        path: with_text_block(files[path], text_block(canonical(files[_text_of(path)])))
        for path in files
        if path.startswith("seeds/") and path.endswith(".yml") and _text_of(path) in files
    }
    return files | roots


def seal(files: Files) -> Files:
    """The files with the seals of all texts made anew, as ``briefings seal`` makes them."""
    analysis = analysis_of(files)
    texts = analysis.library.texts
    return files | {
        f"seeds/{source_id}.seal": format_seal(seal_source(analysis, source_id, text).seal)
        for source_id, text in texts.items()
        if source_id in analysis.library.sources
    }


def in_public(files: Files) -> Files:
    """What a clone of the repository holds: everything but the articles."""
    return {path: text for path, text in files.items() if not path.startswith("seeds/.text/")}


def check(files: Files) -> Verdict:
    """What the check says of such files."""
    return check_folder(folder_of(files))


def folder_of(files: Files) -> Folder:
    """Such files as they are read from a folder."""
    inside = [path for path in sorted(files) if path.startswith(("briefings/", "seeds/", "docs/"))]
    read = {path: files[path].encode("utf-8") for path in inside if is_ours(path)}
    return make_folder(read, (), set(inside) - read.keys())


def faults(files: Files) -> list[str]:
    """The problems of such files as ``rule: message``, in order."""
    return [f"{problem.rule}: {problem.message}" for problem in check(files).problems]


def analysis_of(files: Files) -> Analysis:
    """The analysis of such files."""
    analysis = check(files).analysis
    assert analysis
    return analysis


def linked(analysis: Analysis, ref: str) -> LinkedFact:
    """The fact of a ref."""
    return next(fact for fact in analysis.library.all_facts() if fact.ref == ref)


def _text_of(record_path: str) -> str:
    return record_path.replace("seeds/", "seeds/.text/").replace(".yml", ".txt")


def yaml_of(content: Keys) -> str:
    """A card or record as YAML."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in content.items())
    return "\n".join(lines) + "\n"
