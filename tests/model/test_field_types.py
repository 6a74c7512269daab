"""The scalar types of our formats: what each takes, and what it says of all else."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from mkdocs_briefings.model import field_types as types
from mkdocs_briefings.model.field_types import fault, slug_fault


def read(type_: Any, value: Any) -> Any:
    return TypeAdapter(type_).validate_python(value)


def refusal(type_: Any, value: Any) -> tuple[str, str, str]:
    """The rule, the message and the hint of the one error."""
    with pytest.raises(ValidationError) as refused:
        read(type_, value)
    (error,) = refused.value.errors()
    return error["type"], error["ctx"]["message"], error["ctx"]["hint"]


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (types.Text, "Alma", "Alma"),
        (types.Text, "阿尔玛: 5.50", "阿尔玛: 5.50"),
        (types.Flag, "true", True),
        (types.Flag, "false", False),
        (types.Count, "1092", 1092),
        (types.Slug, "gpt-4o", "gpt-4o"),
        (types.CardRef, "ferries/alma", "ferries/alma"),
        (types.FactRef, "ferries/alma#range", "ferries/alma#range"),
        (types.Ref, "ferries/alma", "ferries/alma"),
        (types.Ref, "ferries/alma#range", "ferries/alma#range"),
        (types.SentenceNumber, "17.1", "17.1"),
        (types.Waiver, "furniture", "furniture"),
        (types.Waiver, "repeats ferries/alma#range", "repeats ferries/alma#range"),
        (types.Url, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    ],
    ids=str,
)
def test_what_is_read(type_: Any, value: str, expected: Any) -> None:
    assert read(type_, value) == expected


def test_dates_are_read_as_dates() -> None:
    assert read(types.Date, "2024-07~").in_words() == "about July 2024"
    assert read(types.Day, "2024-07-05").in_words() == "5 July 2024"


@pytest.mark.parametrize(
    ("type_", "value", "rule", "found"),
    [
        (types.Text, ["a"], "wrong-type", "a list"),
        (types.Text, {"a": "b"}, "wrong-type", "a mapping"),
        (types.Text, None, "empty-value", ""),
        (types.Text, "  ", "empty-value", ""),
        (types.Text, "TODO: ask her", "empty-value", "'TODO: ask her'"),
        (types.Text, "...", "empty-value", "'...'"),
        (types.Text, "a\nb", "bad-text", "line"),
        (types.Text, " a", "bad-text", "space"),
        (types.Text, "a\x07b", "bad-text", "U+0007"),
        (types.Text, "a\u202eb", "bad-text", "U+202E"),
        (types.Text, "a" + "\u0301" * 31, "bad-text", "combining marks"),
        (types.Flag, "yes", "wrong-type", "'yes'"),
        (types.Count, "0", "wrong-type", "'0'"),
        (types.Count, "1,092", "wrong-type", "'1,092'"),
        (types.Slug, "Floor Area", "bad-id", "'Floor Area'"),
        (types.CardRef, "alma", "bad-ref", "'alma'"),
        (types.CardRef, "ferries/alma#range", "bad-ref", "'ferries/alma#range'"),
        (types.CardRef, "ferries/Alma", "bad-ref", "'ferries/Alma'"),
        (types.FactRef, "ferries/alma", "bad-ref", "'ferries/alma'"),
        (types.FactRef, "alma#range", "bad-ref", "'alma'"),
        (types.Ref, "alma", "bad-ref", "'alma'"),
        (types.SentenceNumber, "17", "bad-number", "'17'"),
        (types.SentenceNumber, "0.1", "bad-number", "'0.1'"),
        (types.Waiver, "boring", "wrong-word", "'boring'"),
        (types.Waiver, "repeats alma", "bad-ref", "'alma'"),
        (types.Date, "5 July 2024", "bad-date", "'5 July 2024'"),
        (types.Date, "2026-02-30", "bad-date", "'2026-02-30'"),
        (types.Day, "2024-07", "bad-date", "'2024-07'"),
        (types.Day, "2024-07-05~", "bad-date", "'2024-07-05~'"),
        (types.Url, "example.org", "bad-url", "'example.org'"),
        (types.Url, "javascript:alert(1)", "bad-url", "'javascript:alert(1)'"),
    ],
    ids=repr,
)
def test_what_is_refused(type_: Any, value: Any, rule: str, found: str) -> None:
    said, message, _ = refusal(type_, value)
    assert said == rule
    assert found in message


@pytest.mark.parametrize(
    ("type_", "value", "hint"),
    [
        (types.Slug, "Floor Area", "'floor-area'"),
        (types.Slug, "全", "'floor-area'"),  # nothing to make one of
        (types.Waiver, "furnitur", "'furniture'"),
        (types.Day, "2024-07", "2024-07-05"),
    ],
)
def test_the_hint_says_what_to_write(type_: Any, value: str, hint: str) -> None:
    assert hint in refusal(type_, value)[2]


@pytest.mark.parametrize("slug", ["a", "gpt-4o", "a" * 64, "0"])
def test_an_id_that_every_file_system_takes(slug: str) -> None:
    assert slug_fault(slug) == ""


@pytest.mark.parametrize("slug", ["", "A", "a--b", "-a", "a_b", "a.b", "é", "a\n", "a" * 65, "con"])
def test_an_id_that_one_does_not_take(slug: str) -> None:
    assert slug_fault(slug)


def test_a_fault_may_hold_braces() -> None:
    error = fault("bad-text", "found '{x}'", "write '{y}'")
    assert isinstance(error, PydanticCustomError)
    assert error.message() == "found '{x}'"
