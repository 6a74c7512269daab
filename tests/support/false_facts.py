"""False facts as somebody might slip them in, each with what must become of it.

``tests/evidence/false_facts/<name>.yml`` holds them by rank: how a reader would be misled, the
worst first. Each is a site of its own: the world below, an article, and a fact that it does not
tell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml

from mkdocs_briefings.checks.check import Verdict
from mkdocs_briefings.model.library import LinkedFact
from mkdocs_briefings.review.snapshots import Snapshotter
from tests.support.sealed import KINDS, Files, Keys, card, check, fact, in_public, site

FOLDER = Path(__file__).parents[1] / "evidence" / "false_facts"

GAZETTE = """\
The Alma of Solvik Lines lay at the quay. The Brise of Norrgate Shipping lay behind her.
Ida Berg of Solvik Lines watched. Tor Hald of the Sound Institute came too.
The Alma has 1,200 square metres of sails.
"""
"""What is known and true before the false fact comes."""

WORLD: Mapping[str, Keys] = {
    "ferries/alma": card(
        "Alma",
        fact(
            "The Alma of Solvik Lines",
            "gazette",
            id="operator",
            statement="Solvik Lines runs the Alma.",
            property="operator",
            value="operators/solvik",
        ),
        fact(
            "1,200 square metres of sails",
            "gazette",
            id="sails",
            statement="The Alma has 1,200 m² of sails.",
            property="sails",
            value="1,200 m²",
        ),
        aliases=["阿尔玛号", "アルマ号"],
    ),
    "ferries/brise": card(
        "Brise",
        fact(
            "The Brise of Norrgate Shipping",
            "gazette",
            id="operator",
            statement="Norrgate Shipping runs the Brise.",
            property="operator",
            value="operators/norrgate",
        ),
        aliases=["布丽兹号", "ブリーズ号"],
    ),
    "operators/solvik": card(
        "Solvik Lines",
        fact(
            "The Alma of Solvik Lines", "gazette", id="runs", statement="Solvik Lines has ferries."
        ),
        aliases=["索尔维克航运", "ソルビク海運"],
    ),
    "operators/norrgate": card(
        "Norrgate Shipping",
        fact(
            "The Brise of Norrgate Shipping",
            "gazette",
            id="runs",
            statement="Norrgate Shipping too.",
        ),
        aliases=["诺尔盖特航运"],
    ),
    "operators/sound-institute": card(
        "Sound Institute",
        fact(
            "Tor Hald of the Sound Institute",
            "gazette",
            id="sent",
            statement="The Sound Institute came.",
        ),
    ),
    "people/ida-berg": card(
        "Ida Berg",
        fact(
            "Ida Berg of Solvik Lines",
            "gazette",
            id="employer",
            statement="Ida Berg works at Solvik Lines.",
            property="employer",
            value="operators/solvik",
        ),
        aliases=["伊达·贝格", "イダ・ベルグ"],
    ),
    "people/tor-hald": card(
        "Tor Hald",
        fact(
            "Tor Hald of the Sound Institute",
            "gazette",
            id="employer",
            statement="Tor Hald works at the Sound Institute.",
            property="employer",
            value="operators/sound-institute",
        ),
        aliases=["托尔·哈尔德", "トール・ハルド"],
    ),
}

_UNITS = """\
  cars: [Autos, voitures, coches, 辆汽车, 台の車]
  knots: [Knoten, nœuds, nudos, 节, ノット]
  t: [tonnes, Tonnen, toneladas, 吨, トン]
  m²: [square metres, Quadratmeter, mètres carrés, metros cuadrados, 平方米, 平方メートル]
"""
_PROPERTIES = """\
      cars: {type: quantity, unit: cars, label: Cars}
      speed: {type: quantity, unit: knots, label: Speed}
      burns: {type: quantity, unit: t, label: Burns}
      sails: {type: quantity, unit: m², label: Sails}
      delivered: {type: date, label: Delivered}
      fares: {type: quantity, unit: "%", label: Change of fares}
      website: {type: url, label: Website}
"""
FALSE_KINDS = KINDS.replace("kinds:\n", f"{_UNITS}kinds:\n", 1).replace(
    "      range: {", f"{_PROPERTIES}      range: {{", 1
)

Fate = Literal["refused", "asked", "told", "passed"]


@dataclass(frozen=True)
class FalseFact:
    """A false fact: the article, the cards and records that it needs, and what the check says.

    ``then`` are the rules that find it where the text is, ``in_public`` those that find it without;
    ``remark`` is what only a reviewer is told. None means that no machine can know, and the site
    says no more than ``stands``.
    """

    rank: str
    name: str
    article: str
    on: str
    fact: Keys
    then: tuple[str, ...]
    in_public: tuple[str, ...]
    stands: str = ""
    language: str = "en"
    record: Keys = field(default_factory=dict)
    second: Keys = field(default_factory=dict)
    cards: Mapping[str, Keys] = field(default_factory=dict)
    why: str = ""

    @property
    def ref(self) -> str:
        """The ref of the fact."""
        return f"{self.on}#{self.fact.get('id', 'false')}"


@dataclass(frozen=True)
class Outcome:
    """What became of a false fact: the rules that find it, by severity, and its standing."""

    errors: frozenset[str]
    warnings: frozenset[str]
    remarks: tuple[str, ...]
    standing: str
    said: tuple[str, ...]

    @property
    def found_by(self) -> frozenset[str]:
        """The rules that find it, and ``remark``."""
        return self.errors | self.warnings | ({"remark"} if self.remarks else set())

    @property
    def fate(self) -> Fate:
        """What the curator or reader meets."""
        if self.errors:
            return "asked" if self.errors == {"caution"} else "refused"
        return "told" if self.warnings or self.remarks else "passed"


def read_false_facts() -> Iterator[FalseFact]:
    """Read the whole corpus."""
    for path in sorted(FOLDER.glob("*.yml")):
        text = path.read_text("utf-8")
        ranks: dict[str, list[Keys]] = yaml.load(text, Loader=yaml.BaseLoader)
        for rank, cases in ranks.items():
            yield from (_case(f"{path.stem}: {rank}", keys) for keys in cases)


def _case(rank: str, keys: Keys) -> FalseFact:
    then = _words(keys.pop("then", ""))
    public = _words(keys.pop("in_public")) if "in_public" in keys else then
    told = keys.pop("fact")
    on = told.pop("on", "ferries/alma")
    return FalseFact(rank, on=on, fact=told, then=then, in_public=public, **keys)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def build(case: FalseFact) -> Files:
    """The files of the site that holds a false fact, sealed by whoever slips it in."""
    cards: dict[str, Keys] = {card_id: {**content} for card_id, content in WORLD.items()}
    for card_id, content in case.cards.items():
        facts = [_fact(one) for one in content.pop("facts", [])]
        known = cards.get(card_id, {"name": card_id, "facts": []})
        cards[card_id] = {**known, **content, "facts": [*known["facts"], *facts]}
    known = cards[case.on]
    cards[case.on] = {**known, "facts": [*known["facts"], _fact(case.fact)]}
    texts = {"gazette": GAZETTE, "post": case.article}
    records: dict[str, Keys] = {
        "gazette": {"publisher": "Sound Gazette", "published": "2031-03-20"},
        "post": {"language": case.language, **case.record},
    }
    if case.second:
        second = {**case.second}
        texts["herald"] = second.pop("article")
        records["herald"] = {"publisher": "Mole Herald", "published": "2031-04-03", **second}
    return site(cards, texts, records, FALSE_KINDS)


def _fact(told: Keys) -> Keys:
    keys: dict[str, Any] = {"id": "false", **told}
    return fact(keys.pop("quote"), keys.pop("source", "post"), **keys)


def judge(case: FalseFact, files: Files) -> Outcome:
    """What the check says of a site, apart from what it says of the world."""
    verdict = check(files)
    found = [p for p in verdict.problems if p.place.path.startswith(("briefings/", "seeds/"))]
    return Outcome(
        frozenset(p.rule for p in found if p.severity == "error"),
        frozenset(p.rule for p in found if p.severity == "warning"),
        tuple(_remarks(case, verdict)),
        _standing(case, verdict),
        tuple(f"{p.rule}: {p.message}" for p in found),
    )


def _remarks(case: FalseFact, verdict: Verdict) -> Iterator[str]:
    """What a reviewer is told of the quotes of the fact, and nothing answers."""
    analysis = verdict.analysis
    fact = find_fact(case, verdict)
    if analysis and fact:
        for evidence in Snapshotter(analysis).take(fact).evidence:
            yield from (told for told in evidence.cautions if ", answered by" not in told)


def find_fact(case: FalseFact, verdict: Verdict) -> LinkedFact | None:
    """The false fact, unless its card or source cannot be read at all."""
    facts = verdict.analysis.library.all_facts() if verdict.analysis else ()
    known = verdict.analysis.library.sources if verdict.analysis else ()
    return next(
        (
            f
            for f in facts
            if f.ref == case.ref and all(e.source in known for e in f.record.evidence)
        ),
        None,
    )


def _standing(case: FalseFact, verdict: Verdict) -> str:
    fact = find_fact(case, verdict)
    return verdict.analysis.standings[fact.ref].word if verdict.analysis and fact else ""


def judge_both(case: FalseFact) -> tuple[Outcome, Outcome]:
    """What the check says where the text is, and where it is not."""
    held = build(case)
    return judge(case, held), judge(case, in_public(held))
