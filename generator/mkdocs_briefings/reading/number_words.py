"""The number words of a language, compiled: what each is in a number, joined ones included.

"fünfundzwanzigtausend" and "quatre-vingt-deux" are one word each, made of several number words.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from mkdocs_briefings.reading.language import Language, Phrase
from mkdocs_briefings.reading.parts import Part, Role, join_ordinal
from mkdocs_briefings.reading.phrases import Phrases, phrases_of
from mkdocs_briefings.reading.scales import Scale, scales_of
from mkdocs_briefings.reading.sums import add_up
from mkdocs_briefings.text.canonical import words_of
from mkdocs_briefings.text.characters import shape_of

Words = Sequence[str | None]

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_SIGNS = "$€£¥"
_LONGEST_WORD = 80
_TWENTY = Fraction(20)
_ROLES = {
    "numbers": Role.WORD,
    "multipliers": Role.MULTIPLIER,
    "approximate": Role.MULTIPLIER,
    "fractions": Role.FRACTION,
    "and-a-half": Role.HALF,
}
_JOINING = {
    "articles": Role.ARTICLE,
    "joints": Role.JOINT,
    "joints-after-tens": Role.JOINT_AFTER_TENS,
    "of": Role.OF,
    "over": Role.OVER,
    "with-fraction": Role.WITH,
    "ordinal-words": Role.ORDINAL,
    "point": Role.POINT,
}

_NO_STARTS = (
    Role.JOINT,
    Role.JOINT_AFTER_TENS,
    Role.OF,
    Role.OVER,
    Role.POINT,
    Role.BOUND,
    Role.WITH,
    Role.HALF,
    Role.ORDINAL,
)
_MARKS = (
    "bare",
    "twenties",
    "words-only",
    "place-holders",
    "fraction-ordinals",
    "articles",
    "counts-only",
)


class NumberWords:
    """The number words of a language."""

    def __init__(self, language: Language) -> None:
        self._parts = dict(_parts_of(language))
        self._longest_from: dict[str, int] = {}
        for phrase in self._parts:
            longest = max(len(phrase), self._longest_from.get(phrase[0], 0))
            self._longest_from[phrase[0]] = longest
        self._joined = {"".join(phrase): part for phrase, part in self._parts.items()}
        for phrase in language.phrases("vague-after"):
            self._joined.setdefault("".join(phrase), Part(Role.WORD))
        self.is_spaced = not any(shape_of(phrase[0][0]) == "c" for phrase in self._parts)
        self._longest_joined = max(map(len, self._joined), default=0) if self.is_spaced else 0
        self._folds = tuple(phrase[0] for phrase in language.phrases("fold"))
        self._fraction_endings = language.numbers("fraction-endings")
        self._fraction_ordinals = frozenset(language.phrases("fraction-ordinals"))
        self._scales = scales_of(language)
        self.articles = frozenset(language.phrases("articles"))
        self.vague = frozenset(language.phrases("vague"))
        self.vague_firsts = frozenset(phrase[0] for phrase in self.vague)
        self.vague_numbers = phrases_of(language, "vague-numbers")
        self.vague_after = phrases_of(language, "vague-after")
        self.idioms = Phrases(
            [("idiom", language.phrases("idioms")), ("", _fractions_in_idioms(language))]
        )
        self.joints = phrases_of(language, "joints", "joints-after-tens", "with-fraction")
        self.of = phrases_of(language, "of", "of-the")
        self._after_one = phrases_of(language, "shares", "to", "or")
        self.multiples = language.numbers("multiples")
        self.ordinals = frozenset(phrase[0] for phrase in language.phrases("ordinals"))
        self.labels = frozenset(phrase[0] for phrase in language.phrases("labels")) | _months(
            language
        )
        starts = [phrase for phrase, part in self._parts.items() if part.role not in _NO_STARTS]
        for table in ("multiples", "vague", "vague-numbers", "percent-before", "per-before"):
            starts += language.phrases(table)
        self._firsts = frozenset(phrase[0] for phrase in starts)
        self._after_article = frozenset(
            phrase[1] for phrase in (*self.vague, *self.articles) if len(phrase) > 1
        ) | _firsts_of(language, "and-a-half", "shares", "to", "or")
        self.split = lru_cache(maxsize=1 << 14)(self._split)
        self.may_start = lru_cache(maxsize=1 << 16)(self._may_start)

    def starts_at(self, words: Words, position: int) -> bool:
        """Whether a number may begin at a word that may start one: "a" only before another."""
        word = words[position]
        if (word,) not in self.articles or position + 1 == len(words):
            return True
        following = words[position + 1] or ""
        return following in self._after_article or self.may_start(following)

    def is_counted(self, words: Words, at: int) -> bool:
        """Whether "one" is before a position, and no article: un *sur trois*, un *à deux*."""
        end = self._after_one.at(words, at)[1]
        number = (words[end] if at < end < len(words) else None) or ""
        part = self._parts.get((number,))
        is_word = part is not None and part.role is Role.WORD
        is_share = self._after_one.at(words, at)[0] == ("shares",) and self.may_start(number)
        return (number,) not in self.articles and (is_word or is_share)

    def at(self, words: Words, start: int) -> tuple[Part | None, int]:
        """The longest number word that begins at a position, and where it ends."""
        longest = self._longest_from.get(words[start] or "", 0)
        size = size_of_phrase(self._parts, words, start, longest)
        if not size:
            return None, start
        return self._parts[tuple(word or "" for word in words[start : start + size])], start + size

    def parted_at(self, words: Words, start: int) -> tuple[Part, ...]:
        """The number words of two words that only a capital parts: French Quatre-vingt-dix-huit."""
        word, following = words[start] or "", words[start + 1] if start + 1 < len(words) else None
        is_first = self._longest_from.get(word, 0) > 1
        if not is_first or following is None or (following,) in self._parts:
            return ()
        return self.split(word + following) if self.split(following) else ()

    def scale(self, word: str) -> Scale | None:
        """The short sign for a scale that a word is: bn; or with a currency, m€."""
        if word[-1:] in _SIGNS and word[:-1]:
            scale = self._scales.get(word[:-1])
            return scale._replace(sign=word[-1]) if scale else Scale(Fraction(0), sign=word[-1])
        return self._scales.get(word)

    def joined_scale(self, word: str) -> Scale | None:
        """The scale that is joined to digits: 5bn, 2millions."""
        part = self._parts.get((word,))
        is_whole = part is not None and part.scale > 1 and not part.bound
        return Scale(part.scale) if part and is_whole else self.scale(word)

    def multiplied(self, word: str) -> tuple[Part | None, str]:
        """The number joined to a word for "times", and that word: fivefold."""
        for ending in self._folds:
            number = self._joined.get(word.removesuffix(ending)) if word.endswith(ending) else None
            if number and number.role is Role.WORD:
                return number, ending
        return None, ""

    def before_articles(self, words: Words, start: int) -> int:
        """Where the article before a position begins: hasta *un* 5 %; the position without one."""
        return start - 1 if start and (words[start - 1],) in self.articles else start

    def _may_start(self, word: str) -> bool:
        """Whether a number can begin with a word."""
        return (
            word in self._firsts
            or word == "."
            or has_digit(word)
            or any(_may_begin(part) for part in self.split(word)[:1])
            or self.multiplied(word)[0] is not None
        )

    def _split(self, word: str) -> tuple[Part, ...]:
        """The number words joined to one: fünfundzwanzig, onehundred, twothirds."""
        if len(word) > _LONGEST_WORD:
            return ()
        if fraction := self._fraction(word):
            return (fraction,)
        for size in range(min(self._longest_joined, len(word)), 0, -1):
            part = self._joined.get(word[:size])
            if part is None or part.role in (Role.ARTICLE, Role.OF):
                continue
            rest = self.split(word[size:]) if word[size:] else ()
            if rest or not word[size:]:
                return join_ordinal(part, rest)
        return ()

    def _fraction(self, word: str) -> Part | None:
        """The fraction that an ending makes of number words: Spanish veinticincoavos."""
        for ending, value in self._fraction_endings.items():
            stem = word.removesuffix(ending[0])
            below = add_up(self.split(stem), is_spaced=True) if stem not in ("", word) else None
            if below and below.value > 1 and not below.is_share:
                is_ordinal = ending in self._fraction_ordinals
                return Part(Role.FRACTION, value / below.value, is_ordinal=is_ordinal)
        return None


def _may_begin(part: Part) -> bool:
    """Whether a number can begin with a part; a vague one like "odd" has no value."""
    return part.role not in _NO_STARTS and part.value is not None


def _parts_of(language: Language) -> Iterator[tuple[Phrase, Part]]:
    bare, twenties, words_only, holders, ordinals, articles, counts = (
        frozenset(language.phrases(table)) for table in _MARKS
    )
    has_compounds = bool(language.phrases("ordinal-words"))
    for table, role in _JOINING.items():
        yield from ((phrase, Part(role)) for phrase in language.phrases(table))
    for phrase, bound in language.values("inner-bounds").items():
        yield phrase, Part(Role.BOUND, bound=bound)
    for table, role in _ROLES.items():
        bound = "about" if table == "approximate" else ""
        for phrase, value in language.numbers(table).items():
            yield (
                phrase,
                Part(
                    role,
                    value,
                    bound,
                    is_bare=phrase in bare,
                    scale=value if role is Role.MULTIPLIER and value >= 1000 else Fraction(1),
                    room=_TWENTY if phrase in twenties else None,
                    is_words_only=phrase in words_only,
                    is_shortened=bool(holders) and (0 < value < 10 or role is Role.MULTIPLIER),
                    is_ordinal=phrase in ordinals,
                    is_compound=has_compounds and role is Role.FRACTION,
                    is_article=phrase in articles,
                    is_count_only=phrase in counts,
                ),
            )


def _firsts_of(language: Language, *tables: str) -> frozenset[str]:
    """The first words of the phrases of some tables."""
    return frozenset(phrase[0] for table in tables for phrase in language.phrases(table))


def _fractions_in_idioms(language: Language) -> list[Phrase]:
    """What begins as an idiom and goes on as a fraction: 十分 (very), but 十分之一."""
    return [
        (*idiom[:-1], *over)
        for idiom in language.phrases("idioms")
        for over in language.phrases("over")
        if idiom[-1] == over[0]
    ]


def _months(language: Language) -> frozenset[str]:
    """The names of the months, after which a number is a day."""
    if language.locale is None:
        return frozenset()
    return frozenset(
        word
        for widths in language.locale.months.values()
        for width in ("wide", "abbreviated")
        for name in widths[width].values()
        for word in words_of(name)
        if word.isalpha() and len(word) > 1
    )


def has_digit(word: str) -> bool:
    """Whether a word has a digit or a sign of a fraction."""
    return not word.isalpha() and any(char.isdigit() or char in VULGAR for char in word)


def size_of_phrase(phrases: object, words: Words, at: int, longest: int = 3) -> int:
    """How many words the longest of some phrases takes that begins at a position."""
    for size in range(min(longest, len(words) - at), 0, -1):
        if tuple(words[at : at + size]) in phrases:  # type: ignore[operator]
            return size
    return 0


@lru_cache(maxsize=64)
def number_words_of(language: Language) -> NumberWords:
    """The number words of a language, compiled once."""
    return NumberWords(language)
