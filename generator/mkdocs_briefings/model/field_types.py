"""The scalar types of our formats: text in, typed value out, strictly.

YAML yields text only (see ``yaml_nodes``), so each type reads the very characters of the file.
``PydanticCustomError`` carries the rule id as its type and the hint in its context.
"""

import re
from typing import Annotated, Any, Literal, LiteralString

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from mkdocs_briefings.model.ids import ID_PATTERN, ID_RULE, slug_error
from mkdocs_briefings.problems.problem import suggest
from mkdocs_briefings.text.characters import CanonicalError, normalise
from mkdocs_briefings.text.edtf import DATE_PATTERN, DAY_PATTERN, Edtf, EdtfError, parse_edtf
from mkdocs_briefings.values.types import TYPES

_UNPRINTED = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufffe\uffff"
    r"\U000e0000-\U000e007f]"
    # Joiners belong into words of scripts that change their letters by them, and into emoji.
    r"|[\u200c\u200d](?=[\0-\u05ff\u2000-\uffff]|\Z)"
)

WAIVERS = ("furniture", "headline", "link", "rhetoric")
REPEATS = "repeats"

_UNWRITTEN = re.compile(r"(?:TODO|FIXME|TBD|XXX)(?:[ :.].*)?|\.{3}|…")


def make_error(rule: LiteralString, message: str, hint: str = "") -> PydanticCustomError:
    """Make a validation error with the id, message and hint of a problem."""
    return PydanticCustomError(rule, "{message}", {"message": message, "hint": hint})


def _scalar(value: Any, expected: str) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        raise make_error(
            "empty-value", "there is no value after this key", "fill it in or remove it"
        )
    found = "a list" if isinstance(value, list) else "a mapping"
    hint = "write one text after the key, on its line"
    raise make_error("wrong-type", f"expected {expected}, found {found}", hint)


def _text(value: Any) -> str:
    text = _scalar(value, "text")
    if not text.strip():
        raise make_error("empty-value", "the text is empty", "fill it in or remove the key")
    if "\n" in text:
        raise make_error("bad-text", "the text has more than one line", "write it on one line")
    if bad := _UNPRINTED.search(text):
        code = f"U+{ord(bad[0]):04X}"
        raise make_error("bad-text", f"the text holds the invisible character {code}", "delete it")
    if text != text.strip():
        raise make_error("bad-text", "the text begins or ends with a space", "remove the space")
    try:
        normalise(text)
    except CanonicalError as error:
        raise make_error("bad-text", f"the text holds {error.reason}", "delete them") from None
    if _UNWRITTEN.fullmatch(text):
        raise make_error("empty-value", f"'{text}' is a placeholder", "write it")
    return text


def _flag(value: Any) -> bool:
    text = _scalar(value, "true or false")
    if text not in ("true", "false"):
        hint = "write true, or remove the key"
        raise make_error("wrong-type", f"expected true or false, found '{text}'", hint)
    return text == "true"


def _count(value: Any) -> int:
    text = _scalar(value, "a number")
    if not re.fullmatch(r"[1-9][0-9]{0,8}", text):
        raise make_error("wrong-type", f"expected a number like 1092, found '{text}'")
    return int(text)


def _slug(value: Any) -> str:
    text = _scalar(value, "an id")
    if why := slug_error(text):
        raise make_error("bad-id", why, _slug_hint(text))
    return text


def _slug_hint(text: str) -> str:
    slug = "-".join(re.findall(r"[a-z0-9]+", text.casefold()))
    return f"write '{slug}'" if slug and not slug_error(slug) else "write one like 'floor-area'"


def _card_ref(value: Any) -> str:
    text = _scalar(value, "a card's id like 'models/gpt-4o'")
    kind, slash, slug = text.partition("/")
    if not slash or slug_error(kind) or slug_error(slug):
        message = f"'{text}' is not a card's id"
        raise make_error("bad-ref", message, "write <kind>/<slug>, like models/gpt-4o")
    return text


def _fact_ref(value: Any) -> str:
    text = _scalar(value, "a fact's ref like 'models/gpt-4o#launched'")
    card, hash_, fact = text.partition("#")
    if not hash_ or slug_error(fact):
        hint = "write <kind>/<slug>#<fact id>, like models/gpt-4o#launched"
        raise make_error("bad-ref", f"'{text}' is not a fact's ref", hint)
    _card_ref(card)
    return text


def _ref(value: Any) -> str:
    return _fact_ref(value) if isinstance(value, str) and "#" in value else _card_ref(value)


def _sentence_number(value: Any) -> str:
    text = _scalar(value, "the number of a sentence")
    if not re.fullmatch(_SENTENCE, text):
        hint = "write paragraph.sentence, both from 1, like 17.1"
        raise make_error("bad-number", f"'{text}' is not the number of a sentence", hint)
    return text


def _waiver(value: Any) -> str:
    text = _scalar(value, "why no fact comes from the sentence")
    word, _, ref = text.partition(" ")
    if text in WAIVERS:
        return text
    if word == REPEATS and ref:
        _fact_ref(ref)
        return text
    expected = f"{', '.join(WAIVERS)}, {REPEATS} <fact ref>"
    hint = suggest(word, (*WAIVERS, REPEATS)).replace(REPEATS, f"{REPEATS} <fact ref>")
    hint = hint if hint.startswith("did") else "choose one of them"
    raise make_error("wrong-word", f"expected one of: {expected}; found '{text}'", hint)


def _property_type(value: Any) -> str:
    text = _scalar(value, "the name of a type")
    if text not in TYPES:
        hint = suggest(text, TYPES)
        hint = hint if hint.startswith("did") else "choose one of them"
        raise make_error("wrong-word", f"expected one of: {', '.join(TYPES)}; found '{text}'", hint)
    return text


def _edtf(value: Any) -> Edtf:
    text = _scalar(value, "a date")
    try:
        return parse_edtf(text)
    except EdtfError as error:
        raise make_error("bad-date", f"'{text}' is not a date", str(error)) from None


def _day(value: Any) -> Edtf:
    day = _edtf(value)
    if len(day.text) != len("2024-07-05") or day.first != day.last:
        raise make_error("bad-date", f"'{day.text}' is not a plain day", "write it as 2024-07-05")
    return day


def _url(value: Any) -> str:
    text = _text(value)
    if not re.fullmatch(r"https?://[^\s<>\"'`\\]+", text):
        hint = "it begins with https:// or http:// and holds no spaces"
        raise make_error("bad-url", f"'{text}' is not a web address", hint)
    return text


def _read(
    read: Any,
    description: str,
    *examples: str,
    pattern: str = "",
    typed: tuple[str, ...] = ("number", "boolean"),
    **more: Any,
) -> Any:
    """Make a pydantic annotation from a reader function and what an editor needs to know.

    An editor types scalars before its schema sees them: ``typed`` lists what a text accepted by
    ``read`` may have become besides a string (``5.5``, ``2024``, ``NO``). The pattern is for
    strings.
    """
    expected = f"expected {description[0].lower()}{description[1:].rstrip('.')}"
    expected += f", like {examples[0]}" if examples else ""
    types: dict[str, Any] = {"type": ["string", *typed], "errorMessage": expected}
    if "boolean" in typed:  # a type by that name would be proposed after every key
        types = {"if": {"type": ["null", "array", "object"]}, "then": {**types, "type": "string"}}
    schema = types | {"description": description, "examples": list(examples), **more}
    if pattern:
        schema |= {"pattern": f"^{pattern}{_END}", "patternErrorMessage": expected}
    return BeforeValidator(read), WithJsonSchema(schema)


_END = r"(?![\s\S])"  # in Python, $ also matches before a final line break
_CARD = rf"{ID_PATTERN}/{ID_PATTERN}"
_LINE = rf"(?!(?:{_UNWRITTEN.pattern}){_END})(?![\s\S]*{_UNPRINTED.pattern})\S(?:[\s\S]*\S)?"
_SENTENCE = r"[1-9][0-9]{0,5}\.[1-9][0-9]{0,5}"

Text = Annotated[str, *_read(_text, "One line of text.", pattern=_LINE)]
Slug = Annotated[
    str,
    *_read(
        _slug,
        ID_RULE,
        "sensenova-5-5",
        pattern=ID_PATTERN,
        typed=("integer", "boolean"),
        minimum=0,
        multipleOf=1,
    ),
]
CardRef = Annotated[
    str, *_read(_card_ref, "The id of a card.", "models/gpt-4o", pattern=_CARD, typed=())
]
_FACT = rf"{_CARD}#{ID_PATTERN}"
FactRef = Annotated[
    str, *_read(_fact_ref, "The ref of a fact.", "models/gpt-4o#launched", pattern=_FACT, typed=())
]
_CARD_OR_FACT = "The id of a card or the ref of a fact."
Ref = Annotated[
    str,
    *_read(_ref, _CARD_OR_FACT, "models/gpt-4o", pattern=rf"{_CARD}(?:#{ID_PATTERN})?", typed=()),
]
SentenceNumber = Annotated[
    str, *_read(_sentence_number, "The number of a sentence.", "17.1", pattern=_SENTENCE, typed=())
]
Waiver = Annotated[
    str,
    BeforeValidator(_waiver),
    WithJsonSchema(
        {
            "description": "Why no fact comes from a sentence.",
            "anyOf": [
                {"enum": list(WAIVERS)},
                {"type": "string", "pattern": rf"^{REPEATS} {_FACT}{_END}"},
            ],
        }
    ),
]
PropertyType = Annotated[
    str,
    BeforeValidator(_property_type),
    WithJsonSchema({"enum": list(TYPES), "description": "What values of the property are."}),
]
Flag = Annotated[
    bool,
    BeforeValidator(_flag),
    WithJsonSchema({"enum": [True, False, "true", "false"], "description": "true or false."}),
]
Date = Annotated[
    Edtf,
    *_read(
        _edtf,
        "A date in EDTF.",
        "2024-07-05",
        "2022-10",
        "2024-07-05~",
        "2024-07-04/2024-07-06",
        "2030-33",
        "199X",
        pattern=DATE_PATTERN,
        typed=("integer",),
        minimum=-9999,
        maximum=9999,
    ),
]
Day = Annotated[Edtf, *_read(_day, "A day.", "2026-11-21", pattern=DAY_PATTERN, typed=())]
Url = Annotated[
    str,
    *_read(
        _url,
        "A web address.",
        "https://example.org/article",
        pattern=r"https?://[^\s<>\"'`\\]+",
        typed=(),
    ),
]
Count = Annotated[
    int,
    *_read(
        _count,
        "A number of things.",
        "1092",
        pattern="[1-9][0-9]{0,8}",
        typed=("integer",),
        minimum=1,
        maximum=999_999_999,
    ),
]

Bound = Literal["more-than", "at-least", "about", "up-to", "less-than"]
