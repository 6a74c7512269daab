"""Cautions: words that can turn the meaning of a quote beside them.

"Not", "denied", "may", "in a test", "said": each kind has a table in ``languages/<code>.yml``. Set
phrases are read first and are no cautions ("not only", "no less than"), and neither is a bound
beside its figure ("up to 300"). In a phrase, ``9`` stands for any number or currency sign. Verbs
may have an ending that makes them a caution (fr "portera", "porterait").
"""

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.reading.phrases import phrases_of
from mkdocs_briefings.text.tokens import Span

CautionKind = Literal[
    "denial",
    "negation",
    "question",
    "condition",
    "plan",
    "possibility",
    "rumour",
    "limit",
    "past",
    "saying",
    "subject",
    "figure",
    "namesake",
    "comparison",
    "rival",
]
Scope = Literal["own clause", "clause", "sentence"]
"""Where a caution counts: in the clause, also if it is set off ("In a test, it ..."), or not."""


class Treatment(NamedTuple):
    """How a kind of caution is treated: where it counts, what answers it, what it may do.

    ``answers`` are the keys of a fact or its evidence, each of which answers it; ``future-date`` is
    a ``date`` after the day of publication, ``upper-bound`` a ``bound`` that nothing exceeds. A
    kind that is not ``asked`` is shown to the reviewer and needs no answer.
    """

    scope: Scope
    answers: tuple[str, ...]
    effect: str
    asked: bool = True


_OWN_WORDS = ("value", "statement")
_SPEAKER = ("by", "via", *_OWN_WORDS)
_FORECAST = ("type", *_OWN_WORDS)

TREATMENTS: Mapping[CautionKind, Treatment] = {
    "denial": Treatment("sentence", ("refutes", *_OWN_WORDS), "may deny it"),
    "negation": Treatment(
        "own clause", ("refutes", "upper-bound", *_OWN_WORDS), "may turn it into its opposite"
    ),
    "question": Treatment("sentence", _FORECAST, "may only ask it"),
    "condition": Treatment("sentence", _FORECAST, "may make it depend on a condition"),
    "plan": Treatment("clause", (*_FORECAST, "future-date"), "may make it a plan or a forecast"),
    "possibility": Treatment("clause", _FORECAST, "may make it a mere possibility"),
    "rumour": Treatment("clause", _SPEAKER, "may make it hearsay"),
    "limit": Treatment("clause", ("scope", "bound", *_OWN_WORDS), "may limit it"),
    "past": Treatment("clause", ("date", *_OWN_WORDS), "may put it in the past"),
    "saying": Treatment("sentence", _SPEAKER, "may make it somebody's claim"),
    "subject": Treatment("sentence", (), "may be what the value belongs to", asked=False),
    "figure": Treatment("clause", ("compared_to",), "may be the value of the subject"),
    "namesake": Treatment("sentence", ("statement",), "may make it another than the subject"),
    "comparison": Treatment("sentence", ("statement",), "may only compare it with the subject"),
    "rival": Treatment("sentence", ("compared_to",), "may be what the value belongs to"),
}
"""All kinds. ``subject``, ``rival`` and ``figure`` have no table: names and figures show them.

``namesake`` and ``comparison`` count only beside a name (see ``evidence.beside_names``).
"""

Table = Literal[CautionKind, "quantifiers", "set-phrases", "conjunctions", "question-openers"]

_BESIDE_NAMES = ("namesake", "comparison", "rival")
_KINDS: Mapping[str, CautionKind] = {**{kind: kind for kind in TREATMENTS}, "quantifiers": "limit"}
_TABLES: tuple[Table, ...] = (
    "set-phrases",
    *(kind for kind in get_args(CautionKind) if kind not in _BESIDE_NAMES),
    "quantifiers",
    "conjunctions",
)
_BOUNDS = ("more-than", "at-least", "about", "up-to", "less-than")
_NUMBER = "9"


class Reading(NamedTuple):
    """Words with a meaning of their own: the table they are of, and where they are."""

    table: Table
    span: Span

    @property
    def kind(self) -> CautionKind | None:
        """The kind of caution; none for set phrases and conjunctions."""
        return _KINDS.get(self.table)

    @property
    def scope(self) -> Scope | None:
        """Where it counts; "some" only in its own clause, where the other words of its kind do."""
        if self.table == "quantifiers":
            return "own clause"
        return TREATMENTS[self.kind].scope if self.kind else None


def read_cautions(words: Sequence[str | None], language: Language) -> Iterator[Reading]:
    """Yield the cautions, set phrases and conjunctions of a sentence, the longest first.

    Where two are equally long, the table that comes first in ``_TABLES`` counts.
    """
    phrases, number_words = _phrases_by_opening(language), _number_words(language)
    firsts, endings = _first_words(language), _endings(language)
    openers = phrases_of(language, "question-openers")
    keys = [_keys(word, number_words) for word in words]
    position = 0
    while position < len(words):
        step = 1
        may_begin = not firsts.isdisjoint(keys[position])
        if may_begin and (found := _find_longest(phrases, keys, position)):
            step = len(found[0])
            yield Reading(found[1], Span(position, position + step))
        elif position == 0 and (size := openers.at(words, 0)[1]):
            yield Reading("question", Span(0, size))
        elif endings and (kind := _kind_by_ending(words[position], endings)):
            yield Reading(kind, Span(position, position + 1))
        position += step


Choice = tuple[Phrase, Table]
Endings = tuple[tuple[CautionKind, tuple[str, ...]], ...]
Keys = tuple[str, ...]
"""What a phrase may call a word: the word itself, and ``9`` if it is a number."""


def _find_longest(
    phrases: Mapping[Phrase, list[Choice]], keys: Sequence[Keys], position: int
) -> Choice | None:
    """The phrase that stands at a position; of several the longest."""
    following = (*keys[position + 1 : position + 2], ())[0]
    openings: list[Phrase] = [(first,) for first in keys[position]]
    openings += [(first, second) for first in keys[position] for second in following]
    fitting = [
        choice
        for opening in openings
        for choice in phrases.get(opening, ())
        if _stands_at(choice[0], keys, position)
    ]
    return max(fitting, key=_rank, default=None)


@lru_cache(maxsize=64)
def _phrases_by_opening(language: Language) -> Mapping[Phrase, list[Choice]]:
    """The phrases of all tables by their first two words, or their only one."""
    found: dict[Phrase, list[Choice]] = {}

    def add(phrase: Phrase, table: Table) -> None:
        found.setdefault(phrase[:2], []).append((phrase, table))

    for table in _TABLES:
        for phrase in language.phrases(table):
            add(phrase, table)
    for bound in _BOUNDS:
        for phrase in language.phrases(bound):
            add((*phrase, _NUMBER), "set-phrases")
        for phrase in language.phrases(f"{bound}-after"):
            add((_NUMBER, *phrase), "set-phrases")
    return found


@lru_cache(maxsize=64)
def _first_words(language: Language) -> frozenset[str]:
    """The words that the phrases of all tables begin with. They rule out most at once."""
    return frozenset(opening[0] for opening in _phrases_by_opening(language))


def _kind_by_ending(word: str | None, endings: Endings) -> CautionKind | None:
    """The kind of caution that a verb is by its ending, if it is any."""
    if word is None:
        return None
    return next((kind for kind, ends in endings if word.endswith(ends)), None)


@lru_cache(maxsize=64)
def _endings(language: Language) -> Endings:
    found = ((kind, language.tables.get(f"{kind}-endings")) for kind in TREATMENTS)
    return tuple((kind, tuple(ends)) for kind, ends in found if ends)


@lru_cache(maxsize=64)
def _number_words(language: Language) -> frozenset[str]:
    """The words that begin a number which is written out."""
    return frozenset(phrase[0] for phrase in language.values("numbers"))


def _rank(choice: Choice) -> tuple[int, int]:
    return len(choice[0]), -_TABLES.index(choice[1])


def _stands_at(phrase: Phrase, keys: Sequence[Keys], position: int) -> bool:
    end = position + len(phrase)
    return end <= len(keys) and all(
        wanted in found for wanted, found in zip(phrase, keys[position:end], strict=True)
    )


def _keys(word: str | None, number_words: Collection[str]) -> Keys:
    if word is None:
        return ()
    if word.isalpha():
        return (word, _NUMBER) if word in number_words else (word,)
    is_number = word[0].isdigit() or word in number_words or unicodedata.category(word[-1]) == "Sc"
    return (word, _NUMBER) if is_number else (word,)
