"""Sentences as newspapers have them, each with a right fact and wrong ones, and their check.

``tests/evidence/sentences/<language>.yml`` holds them. A fact is written in one line, as keys with
their values: ``amount 40 km; bound at-least``. All facts of a language are checked on one site,
where the text is and where only its seal is.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.authoring.sealing import seal_source
from mkdocs_briefings.checks.load import load
from mkdocs_briefings.checks.rules import RULES, TEXT_RULES
from mkdocs_briefings.commitment.seal_file import format_seal
from mkdocs_briefings.files.folder import Folder
from mkdocs_briefings.model.library import link
from mkdocs_briefings.problems.problem import Place, Problem
from tests.support.sealed import Files, Keys, fact, in_public, rooted, yaml_of

FOLDER = Path(__file__).parents[1] / "evidence" / "sentences"
LANGUAGES = ("en", "zh", "de", "fr", "es", "ja")

JUDGES = (
    "quote",
    "quote-length",
    "quote-unique",
    "value-type",
    "value",
    "context",
    "caution",
    "verified",
)
"""The rules that judge evidence. Others find that wrong facts contradict the right one.

They are run one by one, as a whole check stops after a hundred errors.
"""

KINDS = """\
units:
  km: [kilometres, kilometers, Kilometer, kilomètres, kilómetros, 公里, キロメートル]
  m²: [square metres, Quadratmeter, mètres carrés, metros cuadrados, 平方米, 平方メートル]
  t: [tonnes, Tonnen, toneladas, 吨, トン]
  kg: [kilograms, Kilogramm, kilogrammes, kilogramos, 公斤, キログラム]
  MWh: [megawatt hours, Megawattstunden, mégawattheures, megavatios hora, 兆瓦时, メガワット時]
  °C: [degrees Celsius, Grad Celsius, degrés Celsius, grados Celsius, 摄氏度, 度]
  EUR: [€, euros, Euro, 欧元, ユーロ]
  USD: [$, dollars, Dollar, dólares, 美元, 美金, ドル]
  CNY: [yuan, Yuan, yuanes, 元, 人民币]
  JPY: [yen, Yen, yenes, 日元, 円]
  "%": [percent, per cent]
  passengers: [Passagiere, Passagieren, passagers, pasajeros, 乘客, 旅客, 乗客, 人の乗客]
  employees: [Beschäftigte, Beschäftigten, Mitarbeiter, salariés, empleados, 员工, 従業員]
  ships: [Schiffe, Schiffen, Schiff, navires, navire, buques, buque, barcos, barco, 船, 隻]
kinds:
  ferries:
    label: Ferries
    singular: Ferry
    summary: Ferry
    properties:
      amount: {type: quantity, label: Amount, many: true}
      share: {type: quantity, unit: "%", label: Share, many: true}
      growth: {type: quantity, unit: times, label: Growth, many: true}
      length: {type: duration, label: Length, many: true}
      day: {type: date, label: Day, many: true}
      maker: {type: ref, label: Maker, reverse: Ferries, kinds: [lines], many: true}
      port: {type: text, label: Port, many: true}
  lines:
    label: Lines
    singular: Line
    summary: Line
    properties: {}
  people:
    label: People
    singular: Person
    summary: Person
    surnames: true
    properties: {}
"""

PROPERTIES = ("amount", "share", "growth", "length", "day", "maker", "port")


@dataclass(frozen=True)
class Sentence:
    """A sentence, its quote, and the facts that it does and does not prove.

    ``refused`` says why the right fact is refused; ``wrong_passes`` gives the wrong facts that
    pass, each with the reason.
    """

    topic: str
    text: str
    quote: str
    right: str
    wrong: tuple[str, ...]
    refused: str = ""
    wrong_passes: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Collection:
    """The sentences of a language, and what their article is about."""

    language: str
    published: str
    between: str
    cards: Mapping[str, str]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Judged:
    """A sentence with what the check says against its right fact, and the wrong ones that pass."""

    sentence: Sentence
    against: tuple[str, ...]
    passing: tuple[str, ...]


def read_sentences(language: str) -> Collection:
    """Read the sentences of a language."""
    data = yaml.load((FOLDER / f"{language}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    sentences = tuple(
        Sentence(topic, **{**one, "wrong": tuple(one["wrong"])})
        for topic, listed in data.pop("sentences").items()
        for one in listed
    )
    return Collection(language, **data, sentences=sentences)


def judge(collection: Collection) -> Iterator[Judged]:
    """Check all facts of a language, with the text and without it."""
    site = _Site(collection)
    files = _seal(rooted(site.files()))
    found = [site.problems_in(files), site.problems_in(in_public(files))]
    for number, sentence in enumerate(collection.sentences):
        passing = (one for one in sentence.wrong if any(not told[number, one] for told in found))
        against = dict.fromkeys(said for told in found for said in told[number, sentence.right])
        yield Judged(sentence, tuple(against), tuple(passing))


class _Site:
    """A site of one article and a card for each name, with each fact in a line of its own."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._facts: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, sentence in enumerate(collection.sentences):
            for written in (sentence.right, *sentence.wrong):
                self._facts[_keys_of(written).get("of", self._subject)].append((number, written))

    @property
    def _subject(self) -> str:
        return next(iter(self._collection.cards))

    def files(self) -> Files:
        """The files of the site, without its roots and seals."""
        told = self._collection
        paragraphs = (f"{one.text}\n{told.between}" for one in told.sentences)
        record = {
            "title": "On the water",
            "publisher": "Quay Post",
            "published": told.published,
            "language": told.language,
        }
        return {
            "briefings/kinds.yml": KINDS,
            "seeds/post.yml": yaml_of(record),
            "seeds/.text/post.txt": "\n".join((told.between, *paragraphs)),
            **{
                f"briefings/{card}.yml": self._card(card, name) for card, name in told.cards.items()
            },
        }

    def _card(self, card: str, name: str) -> str:
        records = [*self._records(card)] or [fact("nothing of it", id="none")]
        lines = (f"- {json.dumps(one, ensure_ascii=False)}" for one in records)
        return "\n".join((f"name: {name}", "facts:", *lines, ""))

    def _records(self, card: str) -> Iterator[Keys]:
        for place, (number, written) in enumerate(self._facts.get(card, ())):
            keys = _keys_of(written)
            keys.pop("of", None)
            quote = keys.pop("quote", self._collection.sentences[number].quote)
            yield fact(quote, id=f"f{place}", **keys)

    def problems_in(self, files: Files) -> Mapping[tuple[int, str], list[str]]:
        """What the check says against each fact."""
        found: dict[tuple[int, str], list[str]] = defaultdict(list)
        analysis = _analyse(files)
        read = sum(fact.card_id in self._facts for fact in analysis.library.all_facts())
        assert read == sum(map(len, self._facts.values())), "some fact cannot be read"
        for rule in (*RULES, *TEXT_RULES):
            for outcome in rule.check(analysis) if rule.id in JUDGES else ():
                place = outcome.place if isinstance(outcome, Problem) else Place("")
                card = place.path.removeprefix("briefings/").removesuffix(".yml")
                if isinstance(outcome, Problem) and card in self._facts:
                    one = self._facts[card][place.line - 3]
                    found[one].append(f"{rule.id}: {outcome.message}")
        return found


def _analyse(files: Files) -> Analysis:
    """The analysis of such files, before any rule has run."""
    loaded = load(Folder({path: text.encode("utf-8") for path, text in files.items()}))
    assert loaded.vocabulary
    return Analysis(link(loaded.vocabulary, loaded.records))


def _seal(files: Files) -> Files:
    analysis = _analyse(files)
    sealed = seal_source(analysis, "post", analysis.library.texts["post"]).seal
    return files | {"seeds/post.seal": format_seal(sealed)}


def _keys_of(written: str) -> dict[str, Any]:
    """The keys of a fact that is written in one line."""
    keys: dict[str, Any] = {}
    for pair in written.split("; "):
        key, _, value = pair.partition(" ")
        if key in PROPERTIES:
            keys |= {"property": key, "value": value}
        elif key == "says":
            keys["statement"] = value
        else:
            keys[key] = value
    return keys
