"""What the opened words show is what the whole text shows, whatever the article says.

The seal is made on all words and checked on the opened ones, so the two could disagree: a quote
cuts a longer name or a date, a closed name stands in the way, closed sentences hide how far away
a speaker is. For random articles and facts they never do.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import given, note, settings
from hypothesis import strategies as st

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.authoring.sealing import seal_source
from mkdocs_briefings.checks.results import Outcome
from mkdocs_briefings.checks.rules import (
    context,
    derivation,
    openings,
    quote,
    verified,
)
from mkdocs_briefings.commitment.seal import commit
from mkdocs_briefings.evidence.article import Article
from mkdocs_briefings.evidence.unsupported import Unsupported
from mkdocs_briefings.model.library import ParsedFiles, link
from mkdocs_briefings.model.models import Card, Fact, TextRecord
from mkdocs_briefings.problems.problem import Problem
from mkdocs_briefings.text.canonical import Place, canonical
from tests.support.sealed import REST, Keys, analysis_of, card, fact, site

Found = dict[str, tuple[tuple[Unsupported, ...], set[Place]]]
LIBRARY = analysis_of(site({"ferries/alma": card("Alma", fact("x"))}, {}, {"post": {}})).library
VOCABULARY, DOCUMENT = LIBRARY.vocabulary, LIBRARY.cards["ferries/alma"]
SOURCE = LIBRARY.sources["post"]
Chosen = tuple[str, Keys]
CARDS: dict[str, tuple[str, Keys]] = {
    "ferries/alma": ("Alma", {"aliases": ["Pride"]}),
    "ferries/grand-alma": ("Grand Alma", {}),
    "ferries/brise": ("Brise", {"aliases": ["Pride", "Brise Works"]}),
    "operators/alma-works": ("Alma Works", {}),
    "fairs/july": ("July Fair", {"aliases": ["Grand"]}),
    "people/ida-berg": ("Ida Berg", {}),
    "people/tor-berg": ("Tor Berg", {}),
    "people/ida-works": ("Ida Works", {}),
}
PHRASES = [
    *("Alma", "Alma", "Brise", "Grand Alma", "Alma Works", "Pride", "July Fair", "Grand"),
    *("Ida Berg", "Tor Berg", "Berg", "Ida", "a deck hand"),
    *("did not sink", "which may sink", ", but", ", said Ida Berg", "as if", "only", "not"),
    *("in March", "on Friday", "on 7 July 2030", "on 7 July", "this week", "sails"),
]
SUBJECTS = ["ferries/alma", "ferries/alma", "ferries/grand-alma", "ferries/brise"]
DATES = ["2031-03", "2030-07-07", "2030-07", "2031-07-07", "2031-03-28", "2030-07-05"]

DECK_HAND = {"anonymous": "a deck hand", "affiliation": "operators/alma-works"}
COLOURS = "red blue green white black grey brown pink gold teal rose sand".split()


def write(dice: Random) -> str:
    """An article of sentences that begin each in its own way, so that quotes stand but once."""
    colours = iter(COLOURS)
    paragraphs = [range(dice.randint(2, 4)) for _ in range(dice.randint(1, 2))]
    return "\n".join(
        " ".join(
            f"So {next(colours)} went {' '.join(dice.choices(PHRASES, k=dice.randint(1, 3)))}."
            for _ in paragraph
        )
        for paragraph in paragraphs
    )


def choose(dice: Random, article: str) -> Chosen:
    """A card, and a fact whose quote is some words of a sentence."""
    words = dice.choice(re.split(r"\.\s", article)).rstrip(".").split()
    start, size = dice.choice([0, 0, 1]), dice.choice([3, 3, 3, 4, 5])
    keys: Keys = {"quote": " ".join(words[start : start + size])}
    if by := dice.choice([None, "people/ida-berg", "people/tor-berg", DECK_HAND]):
        keys["by"] = by
    if date := dice.choice([None, *DATES]):
        keys["date"] = date
    if dice.choice([True, False]):
        keys["via"] = {"publisher": "Coast Radio", "published": "2030-07-09"}
    if dice.choice([True, False]):
        keys |= {"property": "beats", "value": dice.choice(sorted(CARDS))}
    return dice.choice(SUBJECTS), keys


def linked(chosen: list[Chosen], root: tuple[str, str], **more: Any) -> Analysis:
    """The site of these facts, and of what there is of its article: ``texts`` or ``seals``."""
    facts_of: dict[str, list[Keys]] = {card_id: [] for card_id in CARDS}
    for number, (card_id, keys) in enumerate(chosen):
        facts_of[card_id].append(fact(**keys, id=f"f{number}"))
    cards = {
        card_id: Card.model_construct(
            name=name,
            aliases=keys.get("aliases", ()),
            facts=tuple(map(Fact.model_validate, facts_of[card_id])),
        )
        for card_id, (name, keys) in CARDS.items()
    }
    documents = {card_id: replace(DOCUMENT, record=record) for card_id, record in cards.items()}
    committed = TextRecord(words=root[0], canonical="1", root=root[1])
    source = replace(SOURCE, record=SOURCE.record.model_copy(update={"text": committed}))
    return Analysis(link(VOCABULARY, ParsedFiles(documents, {"post": source}, **more)))


def found(analysis: Analysis, articles: Mapping[str, Article]) -> Found:
    """For each fact what the article lacks of it, and where the words stand that it takes."""
    proofs = {fact.ref: analysis.prove(fact, articles) for fact in analysis.library.all_facts()}
    sequence = articles["post"].sequence
    return {
        ref: (proof.unsupported, {sequence.place(position) for position in proof.used})
        for ref, (proof,) in proofs.items()
        if proof and proof.quote
    }


def reasons(chosen: list[Chosen], shown: Found) -> list[Chosen]:
    """The facts with a reason for each thing that the whole text does not show."""
    needs = [
        sorted({missing.need for missing in shown[f"{c}#f{n}"][0]})
        for n, (c, _) in enumerate(chosen)
    ]
    return [
        (card_id, keys | ({"derivation": dict.fromkeys(need, "so it was meant")} if need else {}))
        for (card_id, keys), need in zip(chosen, needs, strict=True)
    ]


@settings(max_examples=settings().max_examples // 2)  # each judges a whole site four times
@given(st.integers(0, 2**32))
def test_text_and_seal_agree(seed: int) -> None:
    dice = Random(seed)
    article = write(dice)
    chosen = [choose(dice, article) for _ in range(dice.randint(3, 6))]
    note(article)
    note(str(chosen))
    text = canonical(f"{article}\n{REST}")
    root = str(len(text.words)), commit(text).root
    by_text = linked(chosen, root, texts={"post": text})
    shown = found(by_text, by_text.texts)
    assert len(shown) == len(chosen)
    excused = reasons(chosen, shown)
    sealed = seal_source(linked(excused, root, texts={"post": text}), "post", text)
    by_seal = linked(excused, root, seals={"post": sealed.seal})
    assert found(by_seal, by_seal.articles) == shown
    for rule in (quote, context, derivation, openings):
        assert not [one for one in rule.check(by_seal) if is_error(one)]
    both = linked(excused, root, seals={"post": sealed.seal}, texts={"post": text})
    assert not [one for one in verified.check(both) if is_error(one)]
    assert seal_source(both, "post", text) == sealed


def is_error(outcome: Outcome) -> bool:
    return isinstance(outcome, Problem) and outcome.severity == "error"
