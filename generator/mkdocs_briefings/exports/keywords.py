"""Search keywords of cards, facts and lists, beyond the words on their pages.

Readers look for a figure by the publisher, the speaker's employer or a Chinese name, none of which
the fact mentions. Each entry gets the names of everything it is related to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_briefings.analysis.analysis import Analysis
from mkdocs_briefings.model.library import Library, LinkedFact
from mkdocs_briefings.model.models import Source
from mkdocs_briefings.model.reserved_paths import DRAWN

# What a hit is worth, to the 1 of a page written by hand. Material counts a whole page five
# times where it has all that was typed, a section twice: so a card comes before its facts as
# long as only its name is typed, and a fact comes first once it has a word more.
FACT = 4
CARD = 2
TABLE = 3
LIST = 0.5


@dataclass(frozen=True, slots=True)
class Keywords:
    """What a page or a section is found by, besides its own words.

    ``names`` are names of its subject, ``words`` related terms. It ranks ``boost`` times as high as
    an ordinary page.
    """

    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    boost: float = 1


def find_keywords(analysis: Analysis) -> dict[str, Keywords]:
    """The keywords of pages by path, and of facts by path and anchor."""
    library = analysis.library
    found = {f"{name}.md": Keywords(boost=LIST) for name in (*DRAWN, "sources/index")}
    found["unanswered.md#_missing"] = Keywords(boost=LIST)
    for kind_id in library.kinds:
        found[f"{kind_id}/index.md"] = _make_kind_keywords(library, kind_id)
    for card_id in library.cards:
        found[f"{card_id}.md"] = _make_card_keywords(library, card_id)
        for fact in library.facts[card_id]:
            found[f"{card_id}.md#{fact.record.id}"] = _make_fact_keywords(library, fact)
        if library.cards[card_id].record.unanswered:
            found[f"{card_id}.md#_unanswered"] = Keywords((*_names(library, [card_id]),))
    for source_id, source in library.sources.items():
        found[f"sources/{source_id}.md"] = _make_source_keywords(source.record)
    return found


def _make_kind_keywords(library: Library, kind_id: str) -> Keywords:
    """A kind's table is found by its column labels and by the names of its cards."""
    kind = library.kinds[kind_id]
    labels = (kind.properties[name].label for name in kind.table)
    cards = (library.name(card_id) for card_id in library.cards_by_kind[kind_id])
    return Keywords(words=(*labels, *cards), boost=TABLE)


def _make_card_keywords(library: Library, card_id: str) -> Keywords:
    kind = library.kind_of(card_id)
    names = tuple(_names(library, [card_id]))
    tied = _names(library, sorted(library.ties.above(card_id)))
    # Of two that match alike, the shorter name is the nearer one.
    boost = round(CARD + 1 / len(names[0]), 2)
    return Keywords(names, (kind.singular, kind.label, *tied), boost)


def _make_fact_keywords(library: Library, fact: LinkedFact) -> Keywords:
    speakers = [card_id for relation, card_id in fact.mentions() if relation == "by"]
    named = (card_id for _, card_id in fact.mentions())
    tied = {card_id for speaker in speakers for card_id in library.ties.above(speaker)}
    words = (
        # The ids are what its curator calls it in a word or two.
        *(fact.card_id, fact.record.id, fact.property.label if fact.property else ""),
        *_names(library, dict.fromkeys((*named, *sorted(tied)))),
        *_outlets(library, fact),
        *(
            fact.value.search_terms(library.vocabulary.record.units_read.spellings)
            if fact.value
            else ()
        ),
    )
    return Keywords(tuple(_names(library, [fact.card_id])), words, FACT)


def _make_source_keywords(source: Source) -> Keywords:
    return Keywords((source.outlet,), (_initials(source.outlet), *source.authors))


def _names(library: Library, cards: Iterable[str]) -> Iterator[str]:
    for card_id in cards:
        card = library.cards[card_id].record
        yield from (card.name, *card.aliases)


def _outlets(library: Library, fact: LinkedFact) -> Iterator[str]:
    for evidence in fact.record.evidence:
        via = (evidence.via.publisher,) if evidence.via else ()
        for name in (library.sources[evidence.source].record.outlet, *via):
            yield from (name, _initials(name))


def _initials(name: str) -> str:
    """The initials of a longer name, such as WSJ or SCMP; empty for a short one."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 2 else ""
