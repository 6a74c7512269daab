"""Date forms: the templates of a language's tables as patterns over canonical words.

A template is a row of words and of fields in braces, such as ``{day} [of] {month}``: what is in
brackets may be left out, ``(a|b)`` is one of both. ``languages/README.md`` lists the fields. A
field of a table stands for any of its phrases; others are numbers of a certain shape.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from mkdocs_briefings.reading.date_fields import DateFields, fields_of
from mkdocs_briefings.reading.language import Language, Phrase

Fields = Mapping[str, str]
"""What a form says: the values of its fields by name."""
Fixed = tuple[tuple[str, str], ...]
"""Fields that follow from the table that a form is in."""
_INNERMOST = re.compile(r"\[[^][()]*\]|\([^][()]*\)")
_TOKEN = re.compile(r"[\[\]()|]|\{([a-z-]+)\}|[^\s\[\]()|{}]+")
_OWN_DATE = re.compile("[12][0-9]{3}")
_NUMERIC = ("{any-year} -", "{any-year} /", "{any-year} .")
_DIGIT = "0"
"""Stands for all words that begin with a digit."""
_ANY = "*"
"""Stands for any word."""
_NOTHING: frozenset[str] = frozenset()
_SILENT = frozenset(["part", "part-after", "fiscal"])


@dataclass(frozen=True, eq=False)
class Form:
    """A template, whose pattern is compiled when it is first needed."""

    template: str
    fixed: Fixed
    fields: DateFields = field(repr=False)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The template as a regular expression of words joined by spaces."""
        return re.compile(_to_pattern(self.template, self.fields))


class FormIndex:
    """Forms by the first two words of what they match, each of which may be any."""

    def __init__(self, templates: Iterable[tuple[str, Fixed]], fields: DateFields) -> None:
        self._by_first: dict[str, dict[Form, set[str]]] = {}
        for template, fixed in templates:
            form = Form(template, fixed, fields)
            for first, second in _openings(template, fields):
                self._by_first.setdefault(first, {}).setdefault(form, set()).add(second)
        self._seconds = {
            first: frozenset[str]().union(*forms.values())
            for first, forms in self._by_first.items()
        }
        self._found: dict[tuple[str, str], tuple[Form, ...]] = {}

    def __iter__(self) -> Iterator[Form]:
        return iter({form for forms in self._by_first.values() for form in forms})

    def beginning(self, first: str, second: str) -> tuple[Form, ...]:
        """The forms that may begin with two words, in their order."""
        if second not in self._seconds.get(first, _NOTHING):
            second = _ANY
        found = self._found.get((first, second))
        if found is None:
            forms = self._by_first.get(first, {}).items()
            found = tuple(form for form, seconds in forms if seconds & {second, _ANY})
            self._found[first, second] = found
        return found


@dataclass(frozen=True, eq=False)
class Grammar:
    """The forms of a language, found by the first two words that each may begin with.

    "0" stands for words that begin with a digit, "*" for any word.
    """

    fields: DateFields
    firsts: frozenset[str]
    """The words with which a date may begin, but for digits."""
    openings: Mapping[str, frozenset[str]]
    """The words that may follow the first word of a date; "*" for any."""
    betweens: Mapping[str, str]
    """The words before a span, as "between", and what is between its ends, as "and"."""
    joints: tuple[Phrase, ...]
    """What is between the ends of other spans."""
    forms: FormIndex
    parts: FormIndex
    """The forms of one end of a span, which the other end completes."""

    def may_begin(self, word: str, following: str | None) -> bool:
        """Whether a date can begin with a word and the one after it. Rules out most at once."""
        if word[:1].isdecimal() and (_OWN_DATE.fullmatch(word) or not word.isdecimal()):
            return True
        seconds = self.openings.get(_key(word), _NOTHING)
        if _ANY in seconds or word in self.betweens:
            return True
        return following is not None and _key(following) in seconds

    def match(
        self, text: str, at: int, opening: tuple[str, str], *, in_span: bool = False
    ) -> Iterator[tuple[int, Fields]]:
        """Yield end and fields of each form that a text has at a character.

        ``opening`` are the two words there. ``in_span`` says that the other end of a span may
        complete it.
        """
        first, second = map(_key, opening)
        for forms in (self.forms, self.parts) if in_span else (self.forms,):
            for form in forms.beginning(first, second):
                if match := form.pattern.match(text, at):
                    yield match.end(), dict(form.fixed) | self._read(match)

    def _read(self, match: re.Match[str]) -> dict[str, str]:
        groups = match.groupdict().items()
        return dict(
            self.fields.read(group.partition("__")[0].replace("_", "-"), words)
            for group, words in groups
            if words is not None
        )


@lru_cache(maxsize=256)
def grammar_of(language: Language) -> Grammar:
    """The forms of a language, compiled once."""
    fields = fields_of(language)
    whole: list[tuple[str, Fixed]] = [
        (f"[{{part}}] {form} [{{part-after}}]", ()) for form in _templates(language, "dates")
    ]
    for table, sign in (("past-dates", "-1"), ("future-dates", "1")):
        whole += [(form, (("sign", sign),)) for form in _templates(language, table)]
    unclear = language.tables.get("unclear-dates", {})
    assert isinstance(unclear, Mapping)
    whole += [(form, (("unclear", reason),)) for form, reason in unclear.items()]
    whole += [(form, (("none", ""),)) for form in _templates(language, "no-dates")]
    if not language.is_full:
        whole = [("{day} {month} {year}", ()), ("{month} {year}", ())]
    parts: list[tuple[str, Fixed]] = [(form, ()) for form in _templates(language, "date-parts")]
    pairs = language.tables.get("between", {})
    betweens = dict(pairs) if isinstance(pairs, Mapping) else {}
    joints = language.phrases("span")
    spans = "|".join([*(joint[0] for joint in joints), "-", "{month}"])
    begun = [*(form for form, _ in whole), *(f"{form} ({spans})" for form, _ in parts), *_NUMERIC]
    openings = _collect_openings(begun, fields)
    return Grammar(
        fields,
        frozenset((*openings, *betweens)),
        openings,
        betweens,
        joints,
        FormIndex(whole, fields),
        FormIndex(parts, fields),
    )


def _templates(language: Language, table: str) -> Iterable[str]:
    return language.tables.get(table, ())


def _collect_openings(templates: Iterable[str], fields: DateFields) -> dict[str, frozenset[str]]:
    openings: dict[str, set[str]] = {}
    for template in templates:
        for first, second in _openings(template, fields):
            openings.setdefault(first, set()).add(second)
    openings.setdefault(_DIGIT, set()).discard(
        _ANY
    )  # of numbers only years are dates by themselves
    return {first: frozenset(seconds) for first, seconds in openings.items()}


def _openings(template: str, fields: DateFields) -> Iterator[tuple[str, str]]:
    """Yield the first two words of all that a template matches; "*" if a second is not needed."""
    waiting, seen = [template], set()
    while waiting:
        written = waiting.pop()
        if inner := _INNERMOST.search(written):
            choices = [*inner[0][1:-1].split("|"), *([""] if inner[0].startswith("[") else [])]
            waiting += (written[: inner.start()] + c + written[inner.end() :] for c in choices)
            continue
        first, *rest = written.split()
        second = rest[0] if rest else ""
        if (first, second) not in seen:
            seen.add((first, second))
            yield from _pair(_phrases_of(first, fields), _phrases_of(second, fields))


def _pair(firsts: set[tuple[str, str]], seconds: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    following = {first for first, _ in seconds} or {_ANY}
    for first, rest in firsts:
        yield from ((first, second) for second in ({rest} if rest else following))


def _phrases_of(token: str, fields: DateFields) -> set[tuple[str, str]]:
    """The first two words of all that a token stands for; no second if it may be one word."""
    if not token.startswith("{"):
        return {(token, "")} if token else set()
    name = token[1:-1]
    found = {(_DIGIT, "")} if name in fields.numbers else set()
    for phrase in fields.phrases.get(name, ()):
        first, _, rest = phrase.partition(" ")
        second = rest.partition(" ")[0]
        found.add((_key(first), _key(second) if rest else ""))
    return found


def _key(word: str) -> str:
    return _DIGIT if word[:1].isdecimal() else word


def _to_pattern(template: str, fields: DateFields) -> str:
    signs = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
    parts: list[str] = []
    for token in _TOKEN.finditer(template):
        if name := token[1]:
            pattern = fields.pattern_of(name)
            group = f"{name.replace('-', '_')}__{len(parts)}"  # a field may be in two places
            parts.append(f"(?:{pattern}) " if name in _SILENT else f"(?P<{group}>{pattern}) ")
        else:
            parts.append(signs.get(token[0]) or re.escape(token[0]) + " ")
    return "".join(parts)
