"""The scalar types of our formats: what each takes, and what it says of all else."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from mkdocs_briefings.model import field_types as types
from mkdocs_briefings.model.field_types import make_error


def read(type_: str, value: Any) -> Any:
    """A value as the type of this name reads it."""
    return TypeAdapter(getattr(types, type_)).validate_python(value)


def refusal(type_: str, value: Any) -> tuple[str, str, str]:
    """The rule, the message and the hint of the one error."""
    with pytest.raises(ValidationError) as refused:
        read(type_, value)
    (error,) = refused.value.errors()
    return error["type"], error["ctx"]["message"], error["ctx"]["hint"]


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        ("Text", "Alma", "Alma"),
        ("Text", "阿尔玛: 5.50", "阿尔玛: 5.50"),
        ("Flag", "true", True),
        ("Flag", "false", False),
        ("Count", "1092", 1092),
        ("Slug", "gpt-4o", "gpt-4o"),
        ("CardRef", "ferries/alma", "ferries/alma"),
        ("FactRef", "ferries/alma#range", "ferries/alma#range"),
        ("Ref", "ferries/alma", "ferries/alma"),
        ("Ref", "ferries/alma#range", "ferries/alma#range"),
        ("SentenceNumber", "17.1", "17.1"),
        ("Waiver", "furniture", "furniture"),
        ("Waiver", "repeats ferries/alma#range", "repeats ferries/alma#range"),
        ("Url", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    ],
)
def test_what_is_read(type_: str, value: str, expected: Any) -> None:
    assert read(type_, value) == expected


def test_dates_are_read_as_dates() -> None:
    assert read("Date", "2024-07~").in_words() == "about July 2024"
    assert read("Day", "2024-07-05").in_words() == "5 July 2024"


@pytest.mark.parametrize(
    ("type_", "value", "rule", "found"),
    [
        ("Text", ["a"], "wrong-type", "a list"),
        ("Text", {"a": "b"}, "wrong-type", "a mapping"),
        ("Text", None, "empty-value", ""),
        ("Text", "  ", "empty-value", ""),
        ("Text", "TODO: ask her", "empty-value", "'TODO: ask her'"),
        ("Text", "...", "empty-value", "'...'"),
        ("Text", "a\nb", "bad-text", "line"),
        ("Text", " a", "bad-text", "space"),
        ("Text", "a\x07b", "bad-text", "U+0007"),
        ("Text", "a\u202eb", "bad-text", "U+202E"),
        ("Text", "a" + "\u0301" * 31, "bad-text", "combining marks"),
        ("Flag", "yes", "wrong-type", "'yes'"),
        ("Count", "0", "wrong-type", "'0'"),
        ("Count", "1,092", "wrong-type", "'1,092'"),
        ("Slug", "Floor Area", "bad-id", "'Floor Area'"),
        ("CardRef", "alma", "bad-ref", "'alma'"),
        ("CardRef", "ferries/alma#range", "bad-ref", "'ferries/alma#range'"),
        ("CardRef", "ferries/Alma", "bad-ref", "'ferries/Alma'"),
        ("FactRef", "ferries/alma", "bad-ref", "'ferries/alma'"),
        ("FactRef", "alma#range", "bad-ref", "'alma'"),
        ("Ref", "alma", "bad-ref", "'alma'"),
        ("SentenceNumber", "17", "bad-number", "'17'"),
        ("SentenceNumber", "0.1", "bad-number", "'0.1'"),
        ("Waiver", "boring", "wrong-word", "'boring'"),
        ("Waiver", "repeats alma", "bad-ref", "'alma'"),
        ("Date", "5 July 2024", "bad-date", "'5 July 2024'"),
        ("Date", "2026-02-30", "bad-date", "'2026-02-30'"),
        ("Day", "2024-07", "bad-date", "'2024-07'"),
        ("Day", "2024-07-05~", "bad-date", "'2024-07-05~'"),
        ("Url", "example.org", "bad-url", "'example.org'"),
        ("Url", "javascript:alert(1)", "bad-url", "'javascript:alert(1)'"),
    ],
    ids=repr,
)
def test_what_is_refused(type_: str, value: Any, rule: str, found: str) -> None:
    said, message, _ = refusal(type_, value)
    assert said == rule
    assert found in message


@pytest.mark.parametrize(
    ("type_", "value", "hint"),
    [
        ("Slug", "Floor Area", "'floor-area'"),
        ("Slug", "全", "'floor-area'"),  # nothing to make one of
        ("Waiver", "furnitur", "'furniture'"),
        ("Day", "2024-07", "2024-07-05"),
    ],
)
def test_the_hint_says_what_to_write(type_: str, value: str, hint: str) -> None:
    assert hint in refusal(type_, value)[2]


def test_a_fault_may_hold_braces() -> None:
    error = make_error("bad-text", "found '{x}'", "write '{y}'")
    assert isinstance(error, PydanticCustomError)
    assert error.message() == "found '{x}'"
