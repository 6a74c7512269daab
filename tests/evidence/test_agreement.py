"""What the opened words show is what the whole text shows, whatever the article says.

The seal is made on all words and checked on the opened ones, so the two could disagree: a quote
cuts a longer name or a date, a closed name stands in the way, closed sentences hide how far away
a speaker is. For random articles and facts they never do.
"""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mkdocs_briefings.article.canonical import Place, canonical, words_of
from mkdocs_briefings.article.row import row_of_text
from mkdocs_briefings.evidence.proof import Proof
from mkdocs_briefings.evidence.reading import Article
from tests.sealed import Files, Keys, card, check, dossier_of, fact, in_public, seal, site

Chosen = tuple[str, Keys]
RULES = {"quote", "context", "derivation", "openings", "verified", "root", "text-root", "seal-file"}
BERTHS = "alpha beta gamma delta epsilon zeta eta theta".split()
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
    *("Alma", "Grand Alma", "Brise", "Alma Works", "Pride", "July Fair", "Grand"),
    *("Ida Berg", "Tor Berg", "Berg", "Ida", "Ida Works", "a deck hand"),
    *("in March", "on Friday", "on 7 July 2030", "on 7 July", "2030", "this week", "last year"),
    *("sails", "calm", "said", "old"),
]
DATES = ["2031-03", "2030-07-07", "2030", "2031-07-07", "2031-03-28", "2030-07-05"]

COLOURS = "red blue green white black grey brown pink gold teal rose sand".split()


def write(paragraphs: list[list[list[str]]]) -> str:
    """An article of sentences that begin each in its own way, so that quotes stand but once."""
    colours = iter(COLOURS)
    return "\n".join(
        " ".join(f"So {next(colours)} went {' '.join(phrases)}." for phrases in paragraph)
        for paragraph in paragraphs
    )


sentences = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=3)
articles = st.lists(st.lists(sentences, min_size=1, max_size=4), min_size=1, max_size=3).map(write)
speakers = st.one_of(
    st.none(),
    st.sampled_from(["people/ida-berg", "people/tor-berg"]),
    st.just({"anonymous": "a deck hand", "affiliation": "operators/alma-works"}),
)


@st.composite
def facts(draw: st.DrawFn, article: str) -> Chosen:
    """A card, and a fact whose quote is some words of the article."""
    words = draw(st.sampled_from(re.split(r"\.\s", article))).rstrip(".").split()
    start = draw(st.integers(0, 1))
    keys: Keys = {"quote": " ".join(words[start : start + draw(st.integers(3, 5))])}
    keys |= {"by": by} if (by := draw(speakers)) else {}
    keys |= {"date": date} if (date := draw(st.sampled_from([None, *DATES]))) else {}
    if draw(st.booleans()):
        keys["via"] = {"publisher": "Coast Radio", "published": "2030-07-09"}
    if draw(st.booleans()):
        other = draw(st.sampled_from(sorted(CARDS)))
        keys |= {"property": "beats", "value": other}
    return draw(st.sampled_from([c for c in CARDS if c.startswith("ferries/")])), keys


@st.composite
def sites(draw: st.DrawFn) -> tuple[str, list[Chosen]]:
    article = draw(articles)
    return article, draw(st.lists(facts(article), min_size=2, max_size=5))


def files_of(article: str, chosen: list[Chosen]) -> Files:
    """The site of these facts; a log book says something of every card besides."""
    by_card: dict[str, list[Keys]] = {card_id: [] for card_id in CARDS}
    for card_id, keys in chosen:
        by_card[card_id].append(fact(**keys))
    cards, log = {}, []
    for berth, (card_id, (name, aliases)) in zip(BERTHS, CARDS.items(), strict=True):
        log.append(f"{name} lay at berth {berth}.")
        logged = fact(log[-1], "log", id="logged")
        cards[card_id] = card(name, *by_card[card_id], logged, **aliases)
    return site(cards, {"post": article, "log": "\n".join(log)})


def seen(article: Article, proof: Proof) -> set[Place]:
    """The words that a proof takes, by their place in the article."""
    return {article.row.place(position) for position in proof.used}


@settings(deadline=None, derandomize=True, database=None, max_examples=40)
@given(sites())
def test_text_and_seal_agree(drawn: tuple[str, list[Chosen]]) -> None:
    article, chosen = drawn
    row = row_of_text(canonical(article))
    once = [(c, keys) for c, keys in chosen if len(row.find(words_of(keys["quote"]))) == 1]
    assume(once)
    dossier = dossier_of(files_of(article, once))
    facts_of = {c: iter(dossier.library.facts[c]) for c, _ in once}
    excused = []
    for card_id, keys in once:
        (proof,) = dossier.prove(next(facts_of[card_id]), dossier.texts)
        assert proof
        needs = sorted({lack.need for lack in proof.lacks})
        reasons = {"derivation": dict.fromkeys(needs, "so it was meant")} if needs else {}
        excused.append((card_id, keys | reasons))
    files = files_of(article, excused)
    verdicts = check(files), check(in_public(files))
    for verdict in verdicts:
        assert [p for p in verdict.problems if p.rule in RULES] == []
    assert seal(files) == files
    whole, opened = (verdict.dossier for verdict in verdicts)
    assert whole
    assert opened
    for one in whole.library.all_facts():
        pairs = zip(
            one.record.evidence, whole.prove(one, whole.texts), opened.proofs[one.ref], strict=True
        )
        for evidence, by_text, by_seal in pairs:
            assert by_text
            assert by_seal
            assert by_seal.lacks == by_text.lacks
            assert seen(opened.articles[evidence.source], by_seal) == seen(
                whole.texts[evidence.source], by_text
            )
